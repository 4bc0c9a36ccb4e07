import { type Prose, proseOf } from '../../text/prose.ts'
import type { Rarity } from '../../text/rarity.ts'
import { reportedKey } from '../../text/reported-speech.ts'
import type { Witness } from '../../text/witness.ts'
import { weightsOf } from '../../text/word-weights.ts'
import type { Quote } from '../findings.ts'
import { tellingWeight, type Utterance } from './words.ts'

const noQuotes = new Int32Array(0)

/** Reads of one document after another the words that stand in no quote, as one run, all in the same memory. */
export class PlainReader {
  private readonly witnesses: readonly Witness[]
  private readonly rarity: Rarity
  private word = new Int32Array(0)
  private key = new Uint32Array(0)
  private reported = new Uint32Array(0)
  private weight = new Float32Array(0)
  private piece = new Uint16Array(0)

  constructor(witnesses: readonly Witness[], rarity: Rarity) {
    this.witnesses = witnesses
    this.rarity = rarity
  }

  /** `quotes` are those of the document, in order. What is returned is overwritten by the next call. */
  read(document: number, quotes: readonly Quote[]): Utterance {
    const count = this.readWords(this.witnesses[document], quotes)
    return {
      index: -1,
      document,
      quotes: noQuotes,
      word: this.word.subarray(0, count),
      key: this.key.subarray(0, count),
      reported: this.reported.subarray(0, count),
      weight: this.weight.subarray(0, count),
      piece: this.piece.subarray(0, count),
    }
  }

  /** How many words stand in no quote, once they are read. */
  private readWords(witness: Witness, quotes: readonly Quote[]): number {
    const { words } = witness
    const prose = proseOf(witness)
    const weights = weightsOf(witness, this.rarity)
    if (words.count > this.word.length) this.grow(2 * words.count)
    let count = 0
    let from = 0
    for (const { start, end } of quotes) {
      const to = prose.wordFrom(start, from)
      count = this.copyWords(prose, weights, from, to, count)
      from = prose.wordFrom(end, to)
    }
    return this.copyWords(prose, weights, from, words.count, count)
  }

  /** Lays words `from` to `to` of a text at `at`, and returns where they end. */
  private copyWords(prose: Prose, weights: Float64Array, from: number, to: number, at: number): number {
    const keys = prose.words.key
    const { word, key, reported, weight } = this
    let place = at
    for (let i = from; i < to; i++) {
      word[place] = i
      key[place] = keys[i]
      reported[place] = reportedKey(prose, i)
      weight[place++] = tellingWeight(prose, i, -1, weights)
    }
    return place
  }

  private grow(words: number): void {
    this.word = new Int32Array(words)
    this.key = new Uint32Array(words)
    this.reported = new Uint32Array(words)
    this.weight = new Float32Array(words)
    this.piece = new Uint16Array(words)
  }
}
