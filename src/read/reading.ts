import { type Problem, type ProblemCode, problem } from '../problems.ts'
import type { Document } from '../text/document.ts'
import { sizeName } from './bytes.ts'
import type { Fields } from './compose.ts'

/** Something to read. `name` is its path below what was given, and becomes the document's id where it has none. */
export interface Input {
  readonly name: string
  /** How many bytes it holds, where that is known: for telling how far reading is. */
  readonly size?: number
  /** Its bytes, from the start, each time it is called. */
  open(): AsyncIterable<Uint8Array>
  /**
   * The same once more, in memory that is used again and again: a piece is good until the next is asked for. Where it is given, large
   * files are read so, since the engine looks through all it holds for every 64 MB of new memory.
   */
  borrow?(): AsyncIterable<Uint8Array>
}

export interface ReadOptions {
  /**
   * The most one document may hold, in bytes, unpacked; for formats that cannot be streamed (all but JSON Lines
   * and CSV) the most one file may hold. 64 MB unless given.
   */
  readonly maxBytes?: number
  /** The field of a record that tells its series; `series` unless given. */
  readonly seriesField?: string
}

export type Reading =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** What every reader of a format needs to know of the file it reads. */
export interface Source {
  readonly name: string
  readonly maxBytes: number
  readonly compressed: boolean
  readonly seriesField: string
  readonly problems: ProblemSink
}

/** How many problems of one kind are told for one input; the rest are counted. */
const TOLD = 20

/** Keeps a file with a million broken lines from drowning the report: the first few are told, the rest counted. */
export class ProblemSink {
  readonly #counts = new Map<ProblemCode, number>()
  readonly #input: string

  constructor(input: string) {
    this.#input = input
  }

  /** The reading to hand on, or nothing when enough of its kind were told. */
  *tell(told: Problem): Generator<Reading> {
    const count = (this.#counts.get(told.code) ?? 0) + 1
    this.#counts.set(told.code, count)
    if (count <= TOLD) yield { kind: 'problem', problem: told }
  }

  /** How many were only counted, by code. */
  untold(): readonly (readonly [ProblemCode, number])[] {
    return [...this.#counts].flatMap(([code, count]) => (count > TOLD ? [[code, count - TOLD] as const] : []))
  }

  /** Counts what another sink did not tell, after telling what it told. */
  count(untold: readonly (readonly [ProblemCode, number])[]): void {
    for (const [code, count] of untold) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count)
  }

  /** What was only counted. */
  *rest(): Generator<Reading> {
    for (const [code, count] of this.untold()) {
      yield { kind: 'problem', problem: problem('more-problems', this.#input, { code, count }) }
    }
  }
}

/** A document too large: because it unpacks to too much, or because it is. */
export function tooLarge(source: Source, at = source.name): Problem {
  const limit = sizeName(source.maxBytes)
  return problem(source.compressed ? 'gzip-explodes' : 'input-too-large', at, { limit })
}

/** A document as it is handed on. What composes it is loaded with the first, since not every caller wants documents. */
export async function document(fields: Fields): Promise<Reading> {
  const { compose } = await import('./compose.ts')
  return { kind: 'document', document: await compose(fields) }
}
