import { Prose, proseOf, STOP } from '../text/prose.ts'
import type { Witness } from '../text/witness.ts'

/** Prose in which the end of a sentence always stands between two words, even where a full stop looks like an abbreviation's. */
export class NameProse extends Prose {
  private readonly opens: Uint8Array

  constructor(witness: Witness) {
    super(witness, proseOf(witness))
    this.opens = new Uint8Array(witness.words.count + 1)
    let word = 0
    for (const { start } of this.sentences) {
      while (word < witness.words.count && witness.words.start[word] < start) word++
      this.opens[word] = 1
    }
  }

  override gap(word: number): number {
    return this.opens[word] === 1 ? STOP : super.gap(word)
  }
}
