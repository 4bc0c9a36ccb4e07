import type { Prose } from '../../text/prose.ts'
import { shiftKeys } from '../../text/reported-speech.ts'
import type { WordWeights } from '../../text/word-weights.ts'
import type { Weighed } from './likeness.ts'

/** Names stand in any number of utterances about the same matter, however rare: they tell no more than this, in nats. */
const NAME = 2
const NAME_GOES_ON = 1

/** The words of a text, or of a part of it, as parallel arrays. */
export interface TextWords extends Weighed {
  /** For each word its index among the words of the witness. */
  readonly word: Int32Array
  /** The words as one would compare them had they been reported: "he had told his passengers" is what "I have told my passengers" was. */
  readonly reported: Uint32Array
  /** For each word the place of its quote among those of its utterance. */
  readonly piece: Uint16Array
}

/**
 * Words of one text or many laid end to end, as utterances are compared by: `weight` is how much a word tells that two of them are the
 * same, its rarity, and for a name no more than names tell.
 */
export class WordList {
  count = 0
  readonly word: Int32Array
  readonly piece: Uint16Array
  /** The words as they were said, and as they would be reported. */
  readonly said: Weighed
  readonly reported: Weighed

  constructor(room: number) {
    const weight = new Float32Array(room)
    this.word = new Int32Array(room)
    this.piece = new Uint16Array(room)
    this.said = { key: new Uint32Array(room), weight }
    this.reported = { key: new Uint32Array(room), weight }
  }

  get room(): number {
    return this.word.length
  }

  /** Adds the words of a text from `from` to `to`; what begins at `start` or before it is no name because of its capital. */
  add(weights: WordWeights, from: number, to: number, start: number): void {
    this.addAlike(weights, from, to)
    this.limitNames(weights.prose, from, to, start)
  }

  /** The same where capitals tell no names. */
  addAlike(weights: WordWeights, from: number, to: number): void {
    const { prose } = weights
    const place = this.count
    const { word, said, reported } = this
    const { key } = prose.words
    for (let i = from, at = place; i < to; i++, at++) {
      word[at] = i
      said.key[at] = key[i]
      reported.key[at] = key[i]
    }
    shiftKeys(prose, from, to, reported.key, place)
    weights.lay(from, to, said.weight, place)
    this.count = place + to - from
  }

  /** Of the words added last. */
  private limitNames(prose: Prose, from: number, to: number, start: number): void {
    const { weight } = this.said
    const place = this.count - to
    let goesOn = isName(prose, from - 1, start)
    for (let i = from; i < to; i++) {
      const isOne = isName(prose, i, start)
      if (isOne) weight[place + i] = Math.min(weight[place + i], goesOn ? NAME_GOES_ON : NAME)
      goesOn = isOne
    }
  }

  /** Those from `from` to `to`. */
  part(from: number, to: number): TextWords {
    return {
      word: this.word.subarray(from, to),
      key: this.said.key.subarray(from, to),
      reported: this.reported.key.subarray(from, to),
      weight: this.said.weight.subarray(from, to),
      piece: this.piece.subarray(from, to),
    }
  }
}

function isName(prose: Prose, word: number, start: number): boolean {
  return prose.isCapital(word) && prose.words.start[word] > start
}
