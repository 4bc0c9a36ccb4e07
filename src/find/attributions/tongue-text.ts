import type { Span } from '../../text/document.ts'
import type { Phrase } from '../../text/noun-phrases.ts'
import { COMMA, type Prose } from '../../text/prose.ts'
import { TonguePhrases } from '../../text/tongues/phrases.ts'
import type { Tongue } from '../../text/tongues/tongue.ts'
import { wordKey } from '../../text/words.ts'

/** Words, half-open. */
export interface Zone {
  readonly from: number
  readonly to: number
}

/** The longest subject, and the farthest a particle or an aside reaches, in words. */
export const LONGEST = 12

/** In German, French and Spanish. */
export const conjunctions = new Set(
  'und aber doch sondern oder denn dass weil et mais car or y e pero sino porque que quand lorsque cuando mientras donde où'
    .split(' ')
    .map(wordKey),
)

/** A text in a language other than English by its clauses: where they begin and end, and what stands in them quoted. */
export class TongueText {
  readonly prose: Prose
  readonly phrases: TonguePhrases
  /** For each word the index of the quotation it stands in, or -1. */
  private readonly quoted: Int32Array

  constructor(prose: Prose, tongue: Tongue) {
    this.prose = prose
    this.phrases = new TonguePhrases(prose, tongue)
    this.quoted = new Int32Array(prose.words.count).fill(-1)
    prose.quotes.forEach(({ outer, closed, within }, index) => {
      if (closed && within === -1) this.quoted.fill(index, prose.wordAt(outer.start), prose.wordAt(outer.end))
    })
  }

  zoneOf({ start, end }: Span): Zone {
    return { from: this.prose.wordAt(start), to: this.prose.wordAt(end) }
  }

  named(word: number, to: number): Phrase | null {
    const phrase = this.phrases.at(word, to)
    return phrase && !this.isQuoted(phrase.first) ? this.phrases.withName(phrase, to) : null
  }

  isQuoted(word: number): boolean {
    return this.quoted[word] >= 0
  }

  clauseEnd(word: number, { to }: Zone): number {
    let end = word
    while (end < to && this.prose.gap(end) < COMMA) end++
    return end
  }

  endsClause(word: number, { to }: Zone): boolean {
    return word >= to || this.prose.gap(word) >= COMMA
  }

  opensClause(word: number, from: number): boolean {
    return word === from || this.prose.gap(word) >= COMMA || conjunctions.has(this.prose.words.key[word - 1])
  }

  /** The words with the quotation marks around them. */
  zoneSpan({ from, to }: Zone): Span | null {
    if (from >= to) return null
    const { start, end } = this.prose.span(from, to - 1)
    const opening = this.prose.quotes[this.quoted[from]]
    const closing = this.prose.quotes[this.quoted[to - 1]]
    return { start: opening?.outer.start ?? start, end: closing?.outer.end ?? end }
  }
}
