import type { Span } from '../../text/document.ts'
import { KeyTable } from '../../text/key-table.ts'
import type { Rarity } from '../../text/rarity.ts'
import { termsOf } from '../../text/terms.ts'
import type { Witness } from '../../text/witness.ts'
import { scanWords } from '../../text/words.ts'

/** What a text is about: a vector of unit length over its words, and once more over those it writes as names. */
export interface Features {
  /** Of the words that tell anything, in rising order. */
  readonly keys: Uint32Array
  /** Value of each as a word. */
  readonly words: Float32Array
  /** Value of each as a name; 0 for one that is never written so. */
  readonly names: Float32Array
  /** Whether there are words enough for likeness to mean anything. */
  readonly isTelling: boolean
}

/** News says first what is new: a word at the very start counts as much as this many further ones, a title's word too. */
const LEAD = 3
/** Words over which that fades to a third. */
const LEAD_LENGTH = 100
/** Stresses rare words beyond what the cosine's own square does. */
const STRESS = 1.5
/**
 * Most that one word adds to the likeness of two texts, as a word and as a name together; half of that where one has
 * few different words, since short texts consist largely of names that other stories of the same place share, and all of
 * it from `FULL_LENGTH` on.
 */
const MOST_FROM_ONE = 0.04
const FULL_LENGTH = 72
/** Different words without which a text is too short to tell what it is about. */
const LEAST_WORDS = 16

/**
 * TF-IDF vector of a witness. A word written with a capital where no sentence starts counts again as a name: Brown
 * the minister is not the colour. Words within `formulas`, stock wording that says nothing of the story, are left
 * out; `formulas` must be in rising order.
 */
export function featuresOf(witness: Witness, rarity: Rarity, formulas: readonly Span[]): Features {
  const counts = countWords(witness, formulas)
  const weights = new Float64Array(counts.keys.length)
  counts.keys.forEach((key, place) => {
    weights[place] = stressedWeight(key, rarity)
  })
  const keys = counts.keys.filter((_, place) => weights[place] > 0).sort()
  const words = new Float32Array(keys.length)
  const names = new Float32Array(keys.length)
  let squares = 0
  for (let at = 0; at < keys.length; at++) {
    const place = counts.places.get(keys[at])
    words[at] = tf(counts.word[place]) * weights[place]
    names[at] = tf(counts.name[place]) * weights[place]
    squares += words[at] ** 2 + names[at] ** 2
  }
  const length = Math.sqrt(squares)
  for (let at = 0; at < keys.length; at++) {
    words[at] /= length
    names[at] /= length
  }
  return { keys, words, names, isTelling: keys.length >= LEAST_WORDS }
}

const stressed = new WeakMap<Rarity, KeyTable>()

/** Kept, since the texts of a pile have most of their words in common, and powers are slow. */
function stressedWeight(key: number, rarity: Rarity): number {
  const known = stressed.get(rarity) ?? new KeyTable(UNKNOWN)
  stressed.set(rarity, known)
  const weight = known.get(key)
  if (weight !== UNKNOWN) return weight
  const found = Math.max(0, rarity.weight(key)) ** STRESS
  known.set(key, found)
  return found
}

/** No weight. */
const UNKNOWN = -1

function tf(count: number): number {
  return count === 0 ? 0 : 1 + Math.log(Math.max(count, 1))
}

/** The different words of a text, and how often each stands there, in all and as a name. */
interface WordCounts {
  readonly keys: Uint32Array
  /** Where each key stands in the arrays. */
  readonly places: KeyTable
  readonly word: Float64Array
  readonly name: Float64Array
}

function countWords(witness: Witness, formulas: readonly Span[]): WordCounts {
  const { title, text } = witness.document
  const terms = termsOf(witness)
  const titled = title ? scanWords(title).key : new Uint32Array()
  const room = terms.count + titled.length
  const keys = new Uint32Array(room)
  const places = new KeyTable(-1, room)
  const word = new Float64Array(room)
  const name = new Float64Array(room)
  const placeOf = (key: number): number => {
    const known = places.get(key)
    if (known >= 0) return known
    keys[places.count] = key
    places.set(key, places.count)
    return places.count - 1
  }
  for (const key of titled) word[placeOf(key)] += 1 + LEAD
  let formula = 0
  let order = 0
  let end = 0
  for (let at = 0; at < terms.count; at++) {
    const start = terms.start[at]
    while (formula < formulas.length && formulas[formula].end <= start) formula++
    if (formula < formulas.length && formulas[formula].start <= start) continue
    const added = worthAt(order++)
    const place = placeOf(terms.key[at])
    word[place] += added
    if (isName(text, end, start)) name[place] += added
    end = terms.end[at]
  }
  return { keys: keys.subarray(0, places.count), places, word, name }
}

const worths: number[] = []
/** From here on a place adds less than a number shows. */
const FADED = 40 * LEAD_LENGTH

/** What a word counts for, by how many come before it. */
function worthAt(order: number): number {
  if (order >= FADED) return 1
  for (let next = worths.length; next <= order; next++) worths.push(1 + LEAD * Math.exp(-next / LEAD_LENGTH))
  return worths[order]
}

/** A mark or the end of a line, after which a sentence may start. */
const sentenceBreak = /[.!?:\n"„“«»‘।。！？]/

/** Whether the word at `start`, after one that ends at `before`, has a capital that no sentence gives it. */
function isName(text: string, before: number, start: number): boolean {
  return before > 0 && isCapital(text, start) && !sentenceBreak.test(text.slice(before, start))
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 65 && code <= 90 : text[at] !== text[at].toLowerCase()
}

/**
 * How alike two texts are, 0 to 1: the cosine of their vectors, save that no word gives more than `MOST_FROM_ONE`, so
 * that one rare name, however often it stands in both, makes no story. The same whichever comes first.
 */
export function likeness(a: Features, b: Features): number {
  const most = Math.min(mostFromOne(a), mostFromOne(b))
  let sum = 0
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
    if (a.keys[i] < b.keys[j]) i++
    else if (a.keys[i] > b.keys[j]) j++
    else {
      sum += Math.min(a.words[i] * b.words[j] + a.names[i] * b.names[j], most)
      i++
      j++
    }
  }
  return sum
}

/** What one word of a text can add at most to its likeness to another: in two texts the less of theirs. */
export function mostFromOne({ keys }: Features): number {
  return MOST_FROM_ONE * Math.max(0.5, Math.min(1, keys.length / FULL_LENGTH))
}
