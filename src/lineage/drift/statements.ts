import type { DocumentIndex, Figure, Place } from '../../find/findings.ts'
import type { Span } from '../../text/document.ts'
import type { Prose } from '../../text/prose.ts'
import type { Witness } from '../../text/witness.ts'
import { driftWords } from './words.ts'

/** Words lighter than this bring nothing together, in nats. */
export const TELLING = 2

/** A sentence made ready to be held against others. Its words are counted from 0. */
export class Statement {
  readonly text: Text
  readonly index: number
  readonly span: Span
  /** Words of the document, half-open. */
  readonly from: number
  readonly to: number
  readonly length: number
  readonly figures: readonly Figure[]
  /** What all words tell. */
  readonly total: number
  /** What is known of the words of its document: for loops over many statements; else ask `stem`, `weight`, `name`, `counts`. */
  readonly words: StatementWords
  private foundFlags = -1

  constructor(text: Text, span: Span, from: number, to: number, figures: readonly Figure[]) {
    this.text = text
    this.index = text.statements.length
    this.span = span
    this.from = from
    this.to = to
    this.length = to - from
    this.figures = figures
    this.words = text.words
    let total = 0
    for (let word = from; word < to; word++) total += text.words.weight[word]
    this.total = total
  }

  /** The flags of `driftWords` that its words have between them. */
  get flags(): number {
    if (this.foundFlags < 0) {
      this.foundFlags = 0
      for (let word = this.from; word < this.to; word++)
        this.foundFlags |= this.text.prose.fact(word, driftWords)
    }
    return this.foundFlags
  }

  /** The number of the word's stem; -1 behind the last word. */
  stem(at: number): number {
    return at < this.length ? this.words.stem[this.from + at] : -1
  }

  /** What the word tells, in nats; 0 for verbs of saying and figures. */
  weight(at: number): number {
    return this.words.weight[this.from + at]
  }

  /** The index of the name the word belongs to, or -1. */
  name(at: number): number {
    return this.words.name[this.from + at]
  }

  /** 1 for the words of figures, whose weight is 0. */
  counts(at: number): number {
    return this.words.counts[this.from + at]
  }
}

/** What is known of the words of a document, as parallel arrays. */
export interface StatementWords {
  readonly stem: Int32Array
  readonly weight: Float32Array
  readonly name: Int32Array
  readonly counts: Uint8Array
}

/** A document of a story with its statements. */
export interface Text {
  readonly document: DocumentIndex
  readonly witness: Witness
  readonly prose: Prose
  readonly words: StatementWords
  readonly statements: readonly Statement[]
}

/** From the first to the last letter of words of a statement, given by their places in it, half-open. */
export function placeOf({ text, from }: Statement, first: number, last: number): Place {
  return { document: text.document, ...text.prose.span(from + first, from + last - 1) }
}
