import { cues } from './cues.ts'
import type { Span } from './document.ts'
import { splitParagraphs } from './paragraphs.ts'
import { findQuoteSpans, type QuoteSpan } from './quote-spans.ts'
import { splitSentences } from './sentences.ts'
import { lastFrom } from './spans.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Witness } from './witness.ts'
import { classesOfForm } from './word-classes.ts'
import type { WordFact, WordTest } from './word-facts.ts'
import {
  CAPITAL,
  DEFINITE,
  DIGIT,
  describeWords,
  gapIn,
  grammarOfForm,
  numberIn,
  POSSESSIVE,
  STOP,
  shapeIn,
  type WordTable,
  withGap,
} from './word-table.ts'
import type { Words } from './words.ts'

export {
  BRACKET,
  COLON,
  COMMA,
  DASH,
  isTight,
  JOINED,
  PLAIN,
  QUOTE,
  STOP,
} from './word-table.ts'

const known = new WeakMap<Witness, Prose>()

/** The cells of one prose with sentence gaps after another. */
let shared = new Int32Array(1024)

/** The prose of a witness, made when first asked, since every finder reads it. */
export function proseOf(witness: Witness): Prose {
  return known.get(witness) ?? readProse(witness)
}

function readProse(witness: Witness): Prose {
  const { words } = witness
  const { text } = witness.document
  // First, since it finds the signs that paragraphs and sentences are told by.
  const table = describeWords(text, words)
  const paragraphs = splitParagraphs(text)
  const sentences = splitSentences(text, paragraphs)
  const prose = new Prose(text, words, paragraphs, sentences, table)
  known.set(witness, prose)
  return prose
}

/** A text read once by words and sentences, with what each word does in its sentence: what the finders share. */
export class Prose {
  readonly text: string
  readonly words: Words
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Span[]
  readonly vocabulary: Vocabulary
  private readonly count: number
  /** What the words are, as word-table.ts packs it. */
  private readonly cells: Int32Array
  private foundQuotes: readonly QuoteSpan[] | null = null
  private foundSentences: Int32Array | null = null

  constructor(
    text: string,
    words: Words,
    paragraphs: readonly Span[],
    sentences: readonly Span[],
    { vocabulary, cells }: WordTable,
  ) {
    this.text = text
    this.words = words
    this.paragraphs = paragraphs
    this.sentences = sentences
    this.count = words.count
    this.vocabulary = vocabulary
    this.cells = cells
  }

  /**
   * The same prose where the end of a sentence always stands between two words, even where its full stop looks like an abbreviation's.
   * Good until the next is asked for, which lies in the same memory.
   */
  withSentenceGaps(): Prose {
    const { text, words, paragraphs, sentences, vocabulary, count } = this
    if (shared.length < count) shared = new Int32Array(2 * count)
    const cells = shared
    cells.set(this.cells)
    const { sentenceWords } = this
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      const first = sentenceWords[sentence]
      if (first < count) cells[first] = withGap(cells[first], STOP)
    }
    const prose = new Prose(text, words, paragraphs, sentences, { vocabulary, cells })
    prose.foundSentences = sentenceWords
    return prose
  }

  /** The first word of each sentence, and behind them how many words there are. */
  get sentenceWords(): Int32Array {
    this.foundSentences ??= firstWords(this)
    return this.foundSentences
  }

  /** What stands in quotation marks. */
  get quotes(): readonly QuoteSpan[] {
    this.foundQuotes ??= findQuoteSpans(this.text, this.paragraphs)
    return this.foundQuotes
  }

  /** The number of the sentence that `offset` stands in, or of the one before it. */
  sentenceAt(offset: number): number {
    return Math.max(0, lastFrom(this.sentences, offset))
  }

  /** Flags of grammar.ts. */
  grammar(word: number): number {
    return this.fact(word, grammarOfForm)
  }

  /** Flags of cues.ts. */
  cue(word: number): number {
    return this.fact(word, cues)
  }

  /** What a word is or may be, as word-classes.ts tells. */
  classes(word: number): number {
    return this.fact(word, classesOfForm)
  }

  /** What a word tells by itself; 0 where there is no such word. */
  fact(word: number, fact: WordFact): number {
    return this.has(word) ? this.vocabulary.fact(this.number(word), fact) : 0
  }

  /** What each word tells by itself, for those who ask of all: `into` has room for them. */
  facts(fact: WordFact, into: Int32Array): void {
    const { cells, count, vocabulary } = this
    const column = vocabulary.column(fact)
    for (let word = 0; word < count; word++) {
      const number = numberIn(cells[word])
      const known = column[number]
      into[word] = known < 0 ? vocabulary.fact(number, fact) : known
    }
  }

  /** Whether a test holds of a word; of none where there is no such word. */
  is(word: number, test: WordTest): boolean {
    return this.has(word) && this.vocabulary.is(this.number(word), test)
  }

  /** The number of a word in the vocabulary. */
  number(word: number): number {
    return numberIn(this.cells[word])
  }

  /** CAPITAL, DIGIT, POSSESSIVE and DEFINITE of word-table.ts, as bits. */
  shape(word: number): number {
    return this.has(word) ? shapeIn(this.cells[word]) : 0
  }

  isCapital(word: number): boolean {
    return this.has(word) && (this.cells[word] & CAPITAL) !== 0
  }

  isDigit(word: number): boolean {
    return this.has(word) && (this.cells[word] & DIGIT) !== 0
  }

  /** Whether the word opens a definite noun phrase: "the", "this", "both". */
  isDefinite(word: number): boolean {
    return this.has(word) && (this.cells[word] & DEFINITE) !== 0
  }

  /** Whether the word ends in 's or s'. */
  isPossessive(word: number): boolean {
    return this.has(word) && (this.cells[word] & POSSESSIVE) !== 0
  }

  /** What stands before a word. */
  gap(word: number): number {
    return this.has(word) ? gapIn(this.cells[word]) : STOP
  }

  /** The word in lower case without a possessive ending or apostrophes; nothing where there is no such word. */
  folded(word: number): string {
    return this.has(word) ? this.vocabulary.folded(this.number(word)) : ''
  }

  /** The word in lower case; nothing where there is no such word. */
  lower(word: number): string {
    return this.has(word) ? this.vocabulary.form(this.number(word)).lower : ''
  }

  /** Whether there is such a word: what is asked of another has a plain answer. */
  private has(word: number): boolean {
    return word >= 0 && word < this.count
  }

  /** The first word at `offset` or after it, looked for from a word that is none after it. For places asked in order. */
  wordFrom(offset: number, word: number): number {
    const { start, count } = this.words
    let at = word
    while (at < count && start[at] < offset) at++
    return at
  }

  /** The first word at `offset` or after it. */
  wordAt(offset: number): number {
    const { start, count } = this.words
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if (start[middle] < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** From the start of one word to the end of another. */
  span(from: number, to: number): Span {
    return { start: this.words.start[from], end: this.words.end[to] }
  }

  string(from: number, to = from): string {
    return this.text.slice(this.words.start[from], this.words.end[to])
  }
}

function firstWords({ sentences, words: { start, count } }: Prose): Int32Array {
  const first = new Int32Array(sentences.length + 1)
  let word = 0
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const from = sentences[sentence].start
    while (word < count && start[word] < from) word++
    first[sentence] = word
  }
  first[sentences.length] = count
  return first
}
