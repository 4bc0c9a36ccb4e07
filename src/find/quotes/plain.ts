import type { Rarity } from '../../text/rarity.ts'
import type { Witness } from '../../text/witness.ts'
import { weightsOf } from '../../text/word-weights.ts'
import type { Quote } from '../findings.ts'
import { WordList } from './word-list.ts'

/** Reads of one document after another the words that stand in no quote, as one run, all in the same memory. */
export class PlainReader {
  private readonly witnesses: readonly Witness[]
  private readonly rarity: Rarity
  private plain = new WordList(0)

  constructor(witnesses: readonly Witness[], rarity: Rarity) {
    this.witnesses = witnesses
    this.rarity = rarity
  }

  /** `quotes` are those of the document, in order. What is returned is overwritten by the next call. */
  read(document: number, quotes: readonly Quote[]): WordList {
    const weights = weightsOf(this.witnesses[document], this.rarity)
    const { prose } = weights
    const { count } = prose.words
    if (count > this.plain.room) this.plain = new WordList(2 * count)
    this.plain.count = 0
    let from = 0
    for (const { start, end } of quotes) {
      const to = prose.wordFrom(start, from)
      this.plain.add(weights, from, to, 0)
      from = prose.wordFrom(end, to)
    }
    this.plain.add(weights, from, count, 0)
    return this.plain
  }
}
