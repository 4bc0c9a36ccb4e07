import { type Prose, proseOf } from '../../text/prose.ts'
import type { Rarity } from '../../text/rarity.ts'
import { reportedKey } from '../../text/reported-speech.ts'
import type { Witness } from '../../text/witness.ts'
import { weightsOf } from '../../text/word-weights.ts'
import { firstWordFrom } from '../../text/words.ts'
import type { Quote } from '../findings.ts'
import type { Weighed } from './likeness.ts'

/**
 * What one speaker said in one go, as one run of words: a quote, or the pieces of a quote broken by its cue
 * ("“It held,” she said, “until noon.”"). `weight` is how much a word tells that an utterance is the same: its rarity, less for
 * names, nothing in a nested quote.
 */
export interface Utterance extends Weighed {
  /** Its place among the utterances of the pile. */
  readonly index: number
  readonly document: number
  /** Indexes into the list of quotes, in the order of the text. */
  readonly quotes: Int32Array
  /** For each word its index among the words of the witness. */
  readonly word: Int32Array
  /** The words as one would compare them had they been reported: "he had told his passengers" is what "I have told my passengers" was. */
  readonly reported: Uint32Array
  /** For each word the place of its quote in `quotes`. */
  readonly piece: Uint16Array
}

/** The words of an utterance. */
interface View extends Weighed {
  readonly index: number
}

/** Views of so many utterances are kept. */
const VIEWS = 1024

/**
 * The utterances of a pile, laid end to end in a few arrays. A pile may have millions, which as objects would cost more time
 * in collecting garbage than in comparing; so an `Utterance` is made when asked for.
 */
export class Utterances implements Weighed {
  count = 0
  /** The words of all, and what each tells. */
  readonly key: Uint32Array
  readonly weight: Float32Array
  private readonly document: Int32Array
  /** Where the words and the quotes of each begin; one more entry closes the last. */
  private readonly firstWord: Int32Array
  private readonly firstQuote: Int32Array
  private readonly quotes: Int32Array
  private readonly word: Int32Array
  private readonly reported: Uint32Array
  private readonly piece: Uint16Array
  /** The words of those last asked for, by the last bits of their indexes: the same are compared again and again. */
  private readonly views: (View | undefined)[] = new Array(VIEWS)
  /** Where the words and the quotes of the one begun end. */
  private lastWord = 0
  private lastQuote = 0

  /** Room for `quotes` quotes with `words` words in all. */
  constructor(quotes: number, words: number) {
    this.document = new Int32Array(quotes)
    this.firstWord = new Int32Array(quotes + 1)
    this.firstQuote = new Int32Array(quotes + 1)
    this.quotes = new Int32Array(quotes)
    this.word = new Int32Array(words)
    this.key = new Uint32Array(words)
    this.reported = new Uint32Array(words)
    this.weight = new Float32Array(words)
    this.piece = new Uint16Array(words)
  }

  documentOf(index: number): number {
    return this.document[index]
  }

  countWords(): number {
    return this.firstWord[this.count]
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

  /** Its words alone. */
  wordsOf(index: number): Weighed {
    const slot = index % VIEWS
    const known = this.views[slot]
    if (known?.index === index) return known
    const [from, to] = [this.firstWord[index], this.firstWord[index + 1]]
    const view = { index, key: this.key.subarray(from, to), weight: this.weight.subarray(from, to) }
    this.views[slot] = view
    return view
  }

  /** The same as one would compare them had they been reported. */
  reportedOf(index: number): Weighed {
    const [from, to] = [this.firstWord[index], this.firstWord[index + 1]]
    return { key: this.reported.subarray(from, to), weight: this.weight.subarray(from, to) }
  }

  at(index: number): Utterance {
    const [from, to] = [this.firstWord[index], this.firstWord[index + 1]]
    return {
      index,
      document: this.document[index],
      quotes: this.quotesOf(index),
      word: this.word.subarray(from, to),
      key: this.key.subarray(from, to),
      reported: this.reported.subarray(from, to),
      weight: this.weight.subarray(from, to),
      piece: this.piece.subarray(from, to),
    }
  }

  /** Begins an utterance, and leaves out the one before it when that got no words. */
  begin(document: number): void {
    this.close()
    this.document[this.count] = document
    this.lastQuote = this.firstQuote[this.count]
  }

  addQuote(quote: number): void {
    this.quotes[this.lastQuote++] = quote
  }

  /** Adds a word of the text that the utterance is in. */
  addWord(prose: Prose, word: number, weight: number): void {
    const at = this.lastWord++
    this.word[at] = word
    this.key[at] = prose.words.key[word]
    this.reported[at] = reportedKey(prose, word)
    this.weight[at] = weight
    this.piece[at] = this.lastQuote - this.firstQuote[this.count] - 1
  }

  /** Ends the last utterance. */
  close(): void {
    if (this.lastWord === this.firstWord[this.count]) return
    this.count++
    this.firstWord[this.count] = this.lastWord
    this.firstQuote[this.count] = this.lastQuote
  }
}

/** Names stand in any number of utterances about the same matter, however rare: they tell no more than this, in nats. */
const NAME = 2
const NAME_GOES_ON = 1
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
  private prose: Prose | null = null
  private weights: Float64Array = new Float64Array(0)

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
    const { quotes } = this
    const { document, start } = quotes[index]
    const prose = this.open(document)
    const { start: starts } = prose.words
    const [first, end] = [this.first[index], this.end[index]]
    const isLoud = isInCapitals(prose, first, end)
    utterances.addQuote(index)
    let nested = index + 1
    for (let word = first; word < end; word++) {
      const from = starts[word]
      while (this.isIn(nested, document) && quotes[nested].end <= from) nested++
      const isInner = this.isIn(nested, document) && quotes[nested].start <= from
      const own = isLoud ? this.weights[word] : tellingWeight(prose, word, start - 1, this.weights)
      utterances.addWord(prose, word, isInner ? 0 : own)
    }
  }

  private isIn(index: number, document: number): boolean {
    return index < this.quotes.length && this.quotes[index].document === document
  }

  private open(document: number): Prose {
    if (!this.prose || this.document !== document) {
      const witness = this.witnesses[document]
      this.document = document
      this.prose = proseOf(witness)
      this.weights = weightsOf(witness, this.rarity)
    }
    return this.prose
  }
}

/** How much a word tells that utterances are the same: its rarity, for a name no more than names tell. The text starts at `before`. */
export function tellingWeight(prose: Prose, word: number, before: number, weights: Float64Array): number {
  const weight = weights[word]
  const { start } = prose.words
  if (!prose.isCapital(word) || start[word] <= before + 1) return weight
  const goesOn = prose.isCapital(word - 1) && start[word - 1] > before + 1
  return Math.min(weight, goesOn ? NAME_GOES_ON : NAME)
}

function isInCapitals(prose: Prose, first: number, end: number): boolean {
  let capitals = 0
  for (let word = first; word < end; word++) if (prose.isCapital(word)) capitals++
  return end - first > 3 && capitals > CAPITALS * (end - first)
}
