import type { Prose } from '../../text/prose.ts'
import type { Rarity } from '../../text/rarity.ts'
import type { Witness } from '../../text/witness.ts'
import { type WordWeights, weightsOf } from '../../text/word-weights.ts'
import { firstWordFrom } from '../../text/words.ts'
import type { Quote } from '../findings.ts'
import type { Stretch, Weighed } from './likeness.ts'
import { type TextWords, WordList } from './word-list.ts'

/**
 * What one speaker said in one go, as one run of words: a quote, or the pieces of a quote broken by its cue
 * ("“It held,” she said, “until noon.”"). `weight` is how much a word tells that an utterance is the same: its rarity, less for
 * names, nothing in a nested quote.
 */
export interface Utterance extends TextWords {
  /** Its place among the utterances of the pile. */
  readonly index: number
  readonly document: number
  /** Indexes into the list of quotes, in the order of the text. */
  readonly quotes: Int32Array
}

/**
 * The utterances of a pile, laid end to end in a few arrays. A pile may have millions, which as objects would cost more time
 * in collecting garbage than in comparing; so an `Utterance` is made when asked for.
 */
export class Utterances {
  count = 0
  /** The words of all. */
  readonly words: WordList
  private readonly document: Int32Array
  /** Where the words and the quotes of each begin; one more entry closes the last. */
  private readonly firstWord: Int32Array
  private readonly firstQuote: Int32Array
  private readonly quotes: Int32Array
  /** Where the quotes of the one begun end. */
  private lastQuote = 0

  /** Room for `quotes` quotes with `words` words in all. */
  constructor(quotes: number, words: number) {
    this.document = new Int32Array(quotes)
    this.firstWord = new Int32Array(quotes + 1)
    this.firstQuote = new Int32Array(quotes + 1)
    this.quotes = new Int32Array(quotes)
    this.words = new WordList(words)
  }

  documentOf(index: number): number {
    return this.document[index]
  }

  lengthOf(index: number): number {
    return this.firstWord[index + 1] - this.firstWord[index]
  }

  quotesOf(index: number): Int32Array {
    return this.quotes.subarray(this.firstQuote[index], this.firstQuote[index + 1])
  }

  /** Where its words begin among those of all; those of the last end where those of one more would begin. */
  firstWordOf(index: number): number {
    return this.firstWord[index]
  }

  /** Where its words stand among those of all: as they were said, or as reported. */
  stretchOf(index: number, words = this.words.said): Stretch {
    return { words, from: this.firstWord[index], to: this.firstWord[index + 1] }
  }

  /** Its words alone. */
  wordsOf(index: number, { key, weight } = this.words.said): Weighed {
    const [from, to] = [this.firstWord[index], this.firstWord[index + 1]]
    return { key: key.subarray(from, to), weight: weight.subarray(from, to) }
  }

  at(index: number): Utterance {
    const { word, key, reported, weight, piece } = this.words.part(
      this.firstWord[index],
      this.firstWord[index + 1],
    )
    const document = this.document[index]
    return { index, document, quotes: this.quotesOf(index), word, key, reported, weight, piece }
  }

  /** Begins an utterance, and leaves out the one before it when that got no words. */
  begin(document: number): void {
    this.close()
    this.document[this.count] = document
    this.lastQuote = this.firstQuote[this.count]
  }

  /** Adds a quote, whose words from `from` to `to` were added to those of all. */
  addQuote(quote: number, from: number, to: number): void {
    this.words.piece.fill(this.lastQuote - this.firstQuote[this.count], from, to)
    this.quotes[this.lastQuote++] = quote
  }

  /** Ends the last utterance. */
  close(): void {
    if (this.words.count === this.firstWord[this.count]) return
    this.count++
    this.firstWord[this.count] = this.words.count
    this.firstQuote[this.count] = this.lastQuote
  }
}

/** Where this share of the words has capitals they mark a headline or a shout, not names. */
const CAPITALS = 0.6

/** The utterances of `quotes` (ordered by document, then start), in the order of their first pieces. */
export function findUtterances(
  quotes: readonly Quote[],
  witnesses: readonly Witness[],
  rarity: Rarity,
): Utterances {
  const words = new QuoteWords(quotes, witnesses, rarity)
  const utterances = new Utterances(quotes.length, words.count)
  const isPiece = new Uint8Array(quotes.length)
  for (let i = 0; i < quotes.length; i++) {
    if (isPiece[i]) continue
    utterances.begin(quotes[i].document)
    words.read(i, utterances)
    const limit = Math.min(quotes.length, i + PIECES)
    for (let next = i + 1; next < limit && goesOn(quotes, i, next); next++) {
      if (isPiece[next] || !isPieceOf(quotes[i], quotes[next], witnesses)) continue
      isPiece[next] = 1
      words.read(next, utterances)
    }
  }
  utterances.close()
  return utterances
}

/** No quote is broken into more pieces, nested quotes counted too. */
const PIECES = 16
/** Further than this the pieces of a broken quote do not lie apart, in code units. */
const BREAK = 200

function goesOn(quotes: readonly Quote[], first: number, next: number): boolean {
  const apart = quotes[next].start - quotes[next - 1].end
  return quotes[next].document === quotes[first].document && apart < BREAK
}

/** Whether `next` goes on with the sentence of `first` after its cue: a comma, not a full stop, stands before it. */
function isPieceOf(first: Quote, next: Quote, witnesses: readonly Witness[]): boolean {
  if (first.cue === null || next.cue === null || first.type !== 'speech' || next.start < first.end)
    return false
  if (first.cue.start !== next.cue.start || first.cue.start < first.end || first.cue.end > next.start)
    return false
  const { text } = witnesses[next.document].document
  return /,\s*\S{1,2}\s*$/.test(text.slice(next.start - 5, next.start))
}

/** The words of the quotes of a pile, which is gone through document by document. */
class QuoteWords {
  /** How many they are, those of nested quotes counted again. */
  readonly count: number
  private readonly quotes: readonly Quote[]
  private readonly witnesses: readonly Witness[]
  private readonly rarity: Rarity
  /** For each quote its first word, and the one after its last. */
  private readonly first: Int32Array
  private readonly end: Int32Array
  private document = -1
  private weights: WordWeights | null = null

  constructor(quotes: readonly Quote[], witnesses: readonly Witness[], rarity: Rarity) {
    this.quotes = quotes
    this.witnesses = witnesses
    this.rarity = rarity
    this.first = new Int32Array(quotes.length)
    this.end = new Int32Array(quotes.length)
    let count = 0
    for (let index = 0; index < quotes.length; index++) {
      const { document, start, end } = quotes[index]
      const { words } = witnesses[document]
      this.first[index] = firstWordFrom(words, start)
      this.end[index] = firstWordFrom(words, end)
      count += this.end[index] - this.first[index]
    }
    this.count = count
  }

  /** Adds the words of a quote, those of quotes nested in it without weight. */
  read(index: number, utterances: Utterances): void {
    const { document, start, end: close } = this.quotes[index]
    const weights = this.open(document)
    const { words } = utterances
    const place = words.count
    const [first, end] = [this.first[index], this.end[index]]
    if (isInCapitals(weights.prose, first, end)) words.addAlike(weights, first, end)
    else words.add(weights, first, end, start)
    utterances.addQuote(index, place, words.count)
    for (let inner = index + 1; this.isIn(inner, document) && this.quotes[inner].start < close; inner++) {
      const to = Math.min(end, this.end[inner])
      words.said.weight.fill(0, place + this.first[inner] - first, place + to - first)
    }
  }

  private isIn(index: number, document: number): boolean {
    return index < this.quotes.length && this.quotes[index].document === document
  }

  private open(document: number): WordWeights {
    if (!this.weights || this.document !== document) {
      this.document = document
      this.weights = weightsOf(this.witnesses[document], this.rarity)
    }
    return this.weights
  }
}

function isInCapitals(prose: Prose, first: number, end: number): boolean {
  let capitals = 0
  for (let word = first; word < end; word++) if (prose.isCapital(word)) capitals++
  return end - first > 3 && capitals > CAPITALS * (end - first)
}
