import { type Background, backgroundOf } from './background.ts'
import { KeyTable } from './key-table.ts'
import { type Terms, termsOf } from './terms.ts'
import type { Witness } from './witness.ts'

/**
 * How much a word tells: the natural logarithm of one over the share of documents that hold it.
 * 0 for a word in every document, about 4.6 for one in a hundred, 9 and more for names hardly anyone uses.
 */
export interface Rarity {
  /** `key` is a word's key as `scanWords` gives it, or the `pairKey` of two characters written without spaces. */
  weight(key: number): number
}

/** Words of a news text: turns a word's share of running text into the share of texts that hold it. */
const TEXT_LENGTH = 500
/** How many documents must hold a word for the pile's own count of it to weigh as much as the background does. */
const BACKGROUND_WORTH = 30
/** The same for a language without a background, where the pile is nearly all there is. */
const GUESS_WORTH = 5
/** Frequency of a word never met in a language without a background. */
const GUESS_UNSEEN = 1e-6
/** No weight. */
const UNKNOWN = -1
/** Taken for documents too short to tell, in a pile where none can be told. */
const DEFAULT_LANGUAGE = 'en'

/** What the pile's documents of one language hold. */
interface LanguageCount {
  readonly background: Background | null
  documents: number
  readonly terms: TermCounts
}

/** The terms met, numbered from 0, and what is counted of each. */
class TermCounts {
  /** Number of documents that hold a term, and the last of them, counted from 1. */
  holding = new Int32Array(1024)
  last = new Int32Array(1024)
  /** Share of running text to expect of a term: what the background lists, or else a guess, 1 before there is any. */
  shares = new Float64Array(1024).fill(1)
  listed = new Uint8Array(1024)
  /** What a term tells over all languages, as far as it has been asked. */
  weights = new Float64Array(1024).fill(UNKNOWN)
  private readonly background: Background | null
  private readonly numbers = new KeyTable(-1)

  constructor(background: Background | null) {
    this.background = background
  }

  get count(): number {
    return this.numbers.count
  }

  /** The number of a term, -1 for one not met. */
  find(key: number): number {
    return this.numbers.get(key)
  }

  /** The number of a term, which is given one when it is met first. */
  number(key: number): number {
    const known = this.numbers.get(key)
    if (known >= 0) return known
    const number = this.numbers.count
    if (number === this.last.length) this.grow()
    this.numbers.set(key, number)
    const share = this.background?.frequency(key)
    if (share) {
      this.shares[number] = share
      this.listed[number] = 1
    }
    return number
  }

  private grow(): void {
    const room = 2 * this.last.length
    const { holding, last, shares, listed, weights } = this
    this.holding = new Int32Array(room)
    this.last = new Int32Array(room)
    this.shares = new Float64Array(room).fill(1)
    this.listed = new Uint8Array(room)
    this.weights = new Float64Array(room).fill(UNKNOWN)
    this.holding.set(holding)
    this.last.set(last)
    this.shares.set(shares)
    this.listed.set(listed)
    this.weights.set(weights)
  }
}

/**
 * Learns from a pile how rare each word is. A small pile cannot tell a name from a common word, so its own counts
 * are pooled with the word frequencies of the languages in it. The two weights are averaged (a logarithmic opinion
 * pool), each as far as it is certain: a share counted from n documents that hold the word is certain in proportion
 * to n. So what many documents hold is weighed by the pile, and what few hold by the background, however large
 * the pile. A word of several languages is weighed by the languages of the documents that hold it.
 */
export function rarityOf(witnesses: readonly Witness[]): Rarity {
  const counts = countLanguages(witnesses)
  return { weight: key => weightIn(counts, key) }
}

/** Kept with the counts of the first language that has the word. */
function weightIn(counts: readonly LanguageCount[], key: number): number {
  for (let language = 0; language < counts.length; language++) {
    const { terms } = counts[language]
    const term = terms.find(key)
    if (term < 0) continue
    if (terms.weights[term] === UNKNOWN) terms.weights[term] = weightOver(counts, key)
    return terms.weights[term]
  }
  return weightOver(counts, key)
}

function countLanguages(witnesses: readonly Witness[]): readonly LanguageCount[] {
  const counts = new Map<string, LanguageCount>()
  const usual = commonestLanguage(witnesses)
  for (const witness of witnesses) {
    const language = primaryLanguage(witness.document.language) ?? usual
    let count = counts.get(language)
    if (!count) {
      const background = backgroundOf(language)
      count = { background, documents: 0, terms: new TermCounts(background) }
      counts.set(language, count)
    }
    countTerms(witness, count)
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
}

function primaryLanguage(tag: string | null): string | null {
  return tag ? tag.toLowerCase().split('-')[0] : null
}

function commonestLanguage(witnesses: readonly Witness[]): string {
  const counts = new Map<string, number>()
  for (const { document } of witnesses) {
    const language = primaryLanguage(document.language)
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const [commonest] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return commonest?.[0] ?? DEFAULT_LANGUAGE
}

function countTerms(witness: Witness, count: LanguageCount): void {
  const { background, terms: counts } = count
  const terms = termsOf(witness)
  count.documents++
  for (let at = 0; at < terms.count; at++) {
    const term = counts.number(terms.key[at])
    if (counts.last[term] === count.documents) continue
    counts.last[term] = count.documents
    counts.holding[term]++
    if (counts.listed[term] === 1) continue
    const guess = guessFrequency(witness, terms, at, background)
    counts.shares[term] = Math.min(guess, counts.shares[term])
  }
}

const number = /^\p{Nd}+$/u
const recentYear = /^(?:19|20)\d\d$/

/**
 * Numbers are rarer by the digit, save for years near our own. Without a word list the length must do: the shorter
 * a word, the commoner (Zipf, Human Behavior and the Principle of Least Effort, 1949).
 */
function guessFrequency(
  { document: { text }, words: { key } }: Witness,
  { start, end, pair }: Terms,
  at: number,
  background: Background | null,
): number {
  if (pair && pair[at] >= 0 && background)
    return Math.max(chance(key[pair[at]], key[pair[at] + 1], background), background.unlisted)
  if (isPlainLetter(text.charCodeAt(start[at]))) return unlisted(end[at] - start[at], background)
  const term = text.slice(start[at], end[at])
  if (number.test(term)) return recentYear.test(term) ? 1e-4 : Math.max(10 ** (-3 - term.length / 2), 1e-6)
  return unlisted(term.length, background)
}

function unlisted(length: number, background: Background | null): number {
  return background ? background.unlisted : 10 ** -Math.min(2 + length / 2, 6)
}

/** A to Z in any case, with which no number begins. */
function isPlainLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122
}

/** How often two characters meet that have nothing to do with each other. */
function chance(first: number, second: number, background: Background): number {
  return (background.frequency(first) ?? 0) * (background.frequency(second) ?? 0)
}

function weightOver(counts: readonly LanguageCount[], key: number): number {
  let documents = 0
  let share = 0
  let lowest = Number.POSITIVE_INFINITY
  for (const count of counts) {
    const term = count.terms.find(key)
    const holding = term < 0 ? 0 : count.terms.holding[term]
    const weight = pooledWeight(count, key, term, holding)
    documents += holding
    share += holding * Math.exp(-weight)
    lowest = Math.min(lowest, weight)
  }
  if (documents > 0) return -Math.log(share / documents)
  return Number.isFinite(lowest) ? lowest : 0
}

/** Weight within one language, `holding` of whose documents hold the word. */
function pooledWeight(
  { background, documents, terms }: LanguageCount,
  key: number,
  term: number,
  holding: number,
): number {
  const unseen = background?.unlisted ?? GUESS_UNSEEN
  const share = term < 0 ? (background?.frequency(key) ?? unseen) : terms.shares[term]
  const prior = textWeight(share)
  const own = -Math.log((holding + Math.exp(-prior)) / (documents + 1))
  const worth = background ? BACKGROUND_WORTH : GUESS_WORTH
  return (worth * prior + holding * own) / (worth + holding)
}

/**
 * Weight of a word that makes up `frequency` of running text. Words come in bursts, so the number of times a text
 * holds one is negative binomial rather than Poisson (Church and Gale, Poisson Mixtures, 1995); with dispersion one,
 * a text of n words lacks the word with probability 1 / (1 + n * frequency).
 */
function textWeight(frequency: number): number {
  return Math.log1p(1 / (TEXT_LENGTH * frequency))
}
