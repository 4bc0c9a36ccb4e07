import type { Match } from './alignment.ts'
import { type Difference, differences } from './differences.ts'
import type { Span } from './trace.ts'

/** What a stretch of one side of a comparison is marked for. */
export interface SideMark extends Span {
  readonly kind: 'match' | 'moved' | 'only' | 'changed'
  /** Which match it belongs to. */
  readonly match: number
}

export type SideName = 'a' | 'b'

/** Both sides of the matches, and inside them the words that differ, each match compared when it is first shown. */
export class Comparison {
  readonly matches: readonly Match[]
  readonly #texts: Readonly<Record<SideName, string>>
  readonly #withWords: boolean
  readonly #found: (readonly Difference[] | undefined)[] = []

  constructor(a: string, b: string, matches: readonly Match[], withWords: boolean) {
    this.matches = matches
    this.#texts = { a, b }
    this.#withWords = withWords
  }

  /** The words of a match compared. */
  differences(match: number): readonly Difference[] {
    const { a, b } = this.matches[match]
    this.#found[match] ??= differences(this.#texts.a, a, this.#texts.b, b)
    return this.#found[match]
  }

  /** The marks that lie, at least in part, within a stretch of one side. */
  marksIn(side: SideName, stretch: Span): readonly SideMark[] {
    const marks: SideMark[] = []
    for (const [match, found] of this.matches.entries()) {
      if (!overlap(found[side], stretch)) continue
      marks.push({ ...found[side], kind: found.moved ? 'moved' : 'match', match })
      if (!this.#withWords) continue
      for (const difference of this.differences(match)) {
        const kind = wordKind(difference)
        if (kind && overlap(difference[side], stretch)) marks.push({ ...difference[side], kind, match })
      }
    }
    return marks
  }
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start

function wordKind({ kind }: Difference): 'only' | 'changed' | null {
  if (kind === 'same') return null
  return kind === 'changed' ? 'changed' : 'only'
}
