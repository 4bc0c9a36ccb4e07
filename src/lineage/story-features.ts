import type { Span } from '../text/document.ts'
import type { Rarity } from '../text/rarity.ts'
import { termsOf } from '../text/terms.ts'
import type { Witness } from '../text/witness.ts'
import { scanWords } from '../text/words.ts'

/** What a text is about: a vector of unit length over words, and once more over names. */
export interface Features {
  readonly values: ReadonlyMap<number, number>
}

/** News says first what is new: a word at the very start counts as much as this many further ones, a title's word too. */
const LEAD = 3
/** Words over which that fades to a third. */
const LEAD_LENGTH = 100
/** Stresses rare words beyond what the cosine's own square does. */
const STRESS = 1.5
/** Most that one word, or one name, adds to the likeness of two texts. */
const MOST_FROM_ONE = 0.03
/** Turns a word's key into that of the name written like it. */
const NAME = 0x5bd1e995

/**
 * TF-IDF vector of a witness. A word written with a capital where no sentence starts counts again as a name: Brown
 * the minister is not the colour. Words within `formulas`, stock wording that says nothing of the story, are left
 * out; `formulas` must be in rising order.
 */
export function featuresOf(witness: Witness, rarity: Rarity, formulas: readonly Span[]): Features {
  const counts = countFeatures(witness, formulas)
  const values = new Map<number, number>()
  let squares = 0
  for (const [feature, { key, count }] of counts) {
    const value = (1 + Math.log(Math.max(count, 1))) * rarity.weight(key) ** STRESS
    if (value === 0) continue
    values.set(feature, value)
    squares += value * value
  }
  const length = Math.sqrt(squares)
  for (const [feature, value] of values) values.set(feature, value / length)
  return { values }
}

interface FeatureCount {
  /** Key of the word, whose rarity is that of the feature. */
  readonly key: number
  count: number
}

function countFeatures(witness: Witness, formulas: readonly Span[]): ReadonlyMap<number, FeatureCount> {
  const counts = new Map<number, FeatureCount>()
  const add = (feature: number, key: number, count: number): void => {
    const known = counts.get(feature)
    if (known) known.count += count
    else counts.set(feature, { key, count })
  }
  const { title, text } = witness.document
  if (title) for (const key of scanWords(title).key) add(key, key, 1 + LEAD)
  let formula = 0
  let order = 0
  let end = 0
  for (const term of termsOf(witness)) {
    while (formula < formulas.length && formulas[formula].end <= term.start) formula++
    if (formula < formulas.length && formulas[formula].start <= term.start) continue
    const count = 1 + LEAD * Math.exp(-order++ / LEAD_LENGTH)
    add(term.key, term.key, count)
    if (isName(text, end, term.start)) add((term.key ^ NAME) >>> 0, term.key, count)
    end = term.end
  }
  return counts
}

const sentenceBreak = /[.!?:\n"„“«»‘।。！？]/

/** Whether the word at `start`, after one that ends at `before`, has a capital that no sentence gives it. */
function isName(text: string, before: number, start: number): boolean {
  const initial = text[start]
  return before > 0 && initial !== initial.toLowerCase() && !sentenceBreak.test(text.slice(before, start))
}

/**
 * How alike two texts are, 0 to 1: the cosine of their vectors, save that no word gives more than `MOST_FROM_ONE`, so
 * that one rare name, however often it stands in both, makes no story. Deterministic for a given order of the two.
 */
export function likeness(a: Features, b: Features): number {
  const [few, many] = a.values.size <= b.values.size ? [a.values, b.values] : [b.values, a.values]
  let sum = 0
  for (const [feature, value] of few) {
    const other = many.get(feature)
    if (other !== undefined) sum += likenessBy(value, other)
  }
  return sum
}

/** What one feature adds to the likeness of two texts, by its value in each. */
export function likenessBy(value: number, other: number): number {
  return Math.min(value * other, MOST_FROM_ONE)
}
