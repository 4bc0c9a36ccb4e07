import type { TraceDocument, TraceResult } from './format.ts'

interface PublicPlace {
  readonly document: string
  readonly start: number
  readonly end: number
}

/** Reads the words at places of a result, whose offsets count code points. */
export class Texts {
  readonly #documents: ReadonlyMap<string, TraceDocument>
  readonly #points = new Map<string, string[]>()

  constructor(result: TraceResult) {
    this.#documents = new Map(result.documents.map(document => [document.id, document]))
  }

  document(id: string): TraceDocument | undefined {
    return this.#documents.get(id)
  }

  /** The words at `place`; empty when its document is not in the result. */
  at({ document, start, end }: PublicPlace): string {
    const text = this.#documents.get(document)?.text ?? ''
    if (!/[\uD800-\uDFFF]/.test(text)) return text.slice(start, end)
    if (!this.#points.has(document)) this.#points.set(document, Array.from(text))
    return this.#points.get(document)!.slice(start, end).join('')
  }
}
