import type { Problem } from '../problems.ts'
import type { OnProgress } from '../progress.ts'
import type { Document } from '../text/document.ts'
import { type Input, type ReadOptions, read, uniqueIds } from './read.ts'

export interface Collection {
  readonly documents: readonly Document[]
  readonly problems: readonly Problem[]
}

/** Reads every input to its end. Each document has an id of its own afterwards. */
export async function readAll(
  inputs: readonly Input[],
  options: ReadOptions = {},
  onProgress: OnProgress = () => {},
): Promise<Collection> {
  const documents: Document[] = []
  const problems: Problem[] = []
  const gauge = new Gauge(inputs, onProgress)
  for (const input of inputs) {
    for await (const reading of read(gauge.measured(input), options)) {
      if (reading.kind === 'document') documents.push(reading.document)
      else problems.push(reading.problem)
    }
    gauge.finish(input)
  }
  const unique = uniqueIds(documents)
  return { documents: unique.documents, problems: [...problems, ...unique.problems] }
}

/** Tells how many bytes were read, of how many where the size of every input is known. */
class Gauge {
  readonly #tell: OnProgress
  readonly #total: number | null
  #before = 0
  #done = 0

  constructor(inputs: readonly Input[], tell: OnProgress) {
    this.#tell = tell
    const sizes = inputs.map(({ size }) => size ?? Number.NaN)
    const total = sizes.reduce((sum, size) => sum + size, 0)
    this.#total = Number.isNaN(total) ? null : total
  }

  measured(input: Input): Input {
    return { name: input.name, open: () => this.#counting(input) }
  }

  async *#counting(input: Input): AsyncGenerator<Uint8Array> {
    for await (const bytes of input.open()) {
      this.#count(this.#done + bytes.length)
      yield bytes
    }
  }

  /** What was left unread of an input, because it is no text or too large, is done with too. */
  finish({ size }: Input): void {
    if (size !== undefined) this.#count(Math.max(this.#done, this.#before + size))
    this.#before = this.#done
  }

  #count(done: number): void {
    this.#done = done
    const total = this.#total === null ? null : Math.max(this.#total, done)
    this.#tell({ stage: 'read', unit: 'bytes', done, total })
  }
}
