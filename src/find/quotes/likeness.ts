import { WordPlaces } from './word-places.ts'

/** Words with what they tell: parallel arrays. */
export interface Weighed {
  readonly key: Uint32Array
  readonly weight: Float32Array
}

/** Words lighter than this prove nothing alone: articles, auxiliaries. */
const LIGHT = 0.3
/** Matched words further apart than this belong to different runs. */
const GAP = 4
/** The words of a phrase hang together, so those beside its rarest tell less. */
const BESIDE = 0.75
/** Runs up to this long are often stock phrases; each equal word beyond tells this much by itself. */
const STOCK = 5
const BEYOND = 1
/** Tellings of one utterance share this much of the weight of the shorter, or a run of equal words longer than a stock phrase. */
const SHARED = 0.5
const SHARED_WORDS = 0.4

/**
 * How much the words that `a` and `b` share in the same order tell that one is a retelling of the other, in nats; 0 when they
 * share no more than a phrase of what else they say. A word that agrees alone tells nothing: two people may speak of the same
 * matter. Of `b` the words from `from` to `to` are looked at. Takes O((n + m) log n).
 */
export function likeness(a: Weighed, b: Weighed, from = 0, to = b.key.length): number {
  if (isEqual(a, b, from, to)) return wholeTold(a)
  const { inA, inB, length } = sharedChain(a, b, LIGHT, from, to)
  let told = 0
  let shared = 0
  let words = 0
  let longest = 0
  let first = 0
  for (let i = 1; i <= length; i++) {
    const goesOn = i < length && inA[i] - inA[i - 1] <= GAP && inB[i] - inB[i - 1] <= GAP
    if (goesOn) continue
    if (i - first > 1 || a.key.length === 1 || to - from === 1) {
      readRun(a, inA, inB, first, i)
      told += run.told
      shared += run.weight
      words += Math.min(inA[i - 1] - inA[first], inB[i - 1] - inB[first]) + 1
      longest = Math.max(longest, run.longest)
    }
    first = i
  }
  if (longest > STOCK) return told
  const isMuch = words >= SHARED_WORDS * Math.min(a.key.length, to - from)
  if (!isMuch || shared === 0) return 0
  return shared >= SHARED * Math.min(weightOf(a, 0, a.key.length), weightOf(b, from, to)) ? told : 0
}

/** By the last bits of a word: the number of the last list that has such a word. */
const MARKS = 1024
const marks = new Uint32Array(MARKS)
let marked = 0

/** Words of a list, half-open. */
export interface Stretch {
  readonly words: Weighed
  readonly from: number
  readonly to: number
}

/** Whether the likeness of two stretches may be as much as `least`. Most that are compared share next to nothing. Linear. */
export function mayTell(a: Stretch, b: Stretch, least: number): boolean {
  const length = a.to - a.from
  return (
    mostTold(a, b) >= least ||
    (length === b.to - b.from && isRun(a.words.key, a.from, b.words.key, b.from, length))
  )
}

/**
 * What two stretches that are not equal can tell at most: what the words of `a` tell that `b` has in any order, where they stand as
 * close together as those of a run.
 */
function mostTold(a: Stretch, b: Stretch): number {
  markWords(b)
  const { key, weight } = a.words
  const least = a.to - a.from === 1 || b.to - b.from === 1 ? 1 : 2
  let told = 0
  // The words met that are close together, what they weigh, and where the first and the last of them stand.
  let count = 0
  let sum = 0
  let first = 0
  let last = 0
  for (let i = a.from; i < a.to; i++) {
    if (weight[i] < LIGHT || !isMarked(key[i])) continue
    if (count > 0 && i - last > GAP) {
      if (count >= least) told += sum + BEYOND * Math.max(0, last + 1 - first - STOCK)
      count = 0
    }
    if (count === 0) {
      first = i
      sum = 0
    }
    count++
    sum += weight[i]
    last = i
  }
  return count < least ? told : told + sum + BEYOND * Math.max(0, last + 1 - first - STOCK)
}

function markWords({ words: { key }, from, to }: Stretch): void {
  marked = (marked + 1) >>> 0
  for (let i = from; i < to; i++) marks[(key[i] >>> 1) & (MARKS - 1)] = marked
}

function isMarked(key: number): boolean {
  return marks[(key >>> 1) & (MARKS - 1)] === marked
}

/** Whether two have the same words, which most copied quotes do. */
export function isEqual(a: Weighed, b: Weighed, from = 0, to = b.key.length): boolean {
  return a.key.length === to - from && isRun(a.key, 0, b.key, from, to - from)
}

/** What a run of all the words tells. */
function wholeTold({ weight }: Weighed): number {
  let sum = 0
  let rarest = 0
  for (const own of weight) {
    if (own >= LIGHT) sum += own
    rarest = Math.max(rarest, own)
  }
  return rarest + BESIDE * (sum - rarest) + BEYOND * Math.max(0, weight.length - STOCK)
}

/** What `readRun` found; `longest` is the length of the longest stretch of words equal without a gap. */
const run = { told: 0, weight: 0, longest: 0 }

function readRun(a: Weighed, inA: Int32Array, inB: Int32Array, from: number, to: number): void {
  let weight = 0
  let rarest = 0
  let straight = 1
  let longest = 1
  for (let i = from; i < to; i++) {
    const own = a.weight[inA[i]]
    weight += own
    rarest = Math.max(rarest, own)
    if (i === from) continue
    const step = inA[i] - inA[i - 1]
    straight = step === inB[i] - inB[i - 1] ? straight + step : 1
    longest = Math.max(longest, straight)
  }
  run.told = rarest + BESIDE * (weight - rarest) + BEYOND * Math.max(0, longest - STOCK)
  run.weight = weight
  run.longest = longest
}

function weightOf({ weight }: Weighed, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) if (weight[i] >= LIGHT) sum += weight[i]
  return sum
}

/** Places in two lists of the same words, in order. */
export interface Chain {
  readonly inA: Int32Array
  readonly inB: Int32Array
  readonly length: number
}

const places = new WordPlaces()

/** What a comparison writes on, used over and over; `grow` makes room for as many matches. */
const scratch = {
  room: 0,
  tails: new Int32Array(0),
  before: new Int32Array(0),
  atA: new Int32Array(0),
  atB: new Int32Array(0),
  inA: new Int32Array(0),
  inB: new Int32Array(0),
}

function grow(matches: number): void {
  if (matches <= scratch.room) return
  scratch.room = Math.max(1024, 2 * matches)
  for (const name of ['tails', 'before', 'atA', 'atB', 'inA', 'inB'] as const)
    scratch[name] = new Int32Array(scratch.room)
}

/** A word that stands in one text again and again is looked for at so many of its places. */
const AGAIN = 4

/**
 * The longest chain of words of some weight that stand in the same order in both (Hunt and Szymanski 1977): for each word of `a`
 * its places in `b` from the last to the first, of which a longest increasing subsequence is kept. Of `b` the words from `from` to
 * `to` are looked at. Overwritten by the next call.
 */
export function sharedChain(a: Weighed, b: Weighed, least = LIGHT, from = 0, to = b.key.length): Chain {
  places.read(b.key, from, to)
  grow(AGAIN * a.key.length)
  const { tails, before, atA, atB } = scratch
  let count = 0
  let longest = 0
  for (let i = 0; i < a.key.length; i++) {
    if (a.weight[i] < least) continue
    let place = places.last(a.key[i])
    for (let again = 0; place >= 0 && again < AGAIN; again++, place = places.before(place)) {
      if (b.weight[place] < least) continue
      const length = lowerBound(tails, longest, atB, place)
      before[count] = length > 0 ? tails[length - 1] : -1
      atA[count] = i
      atB[count] = place
      tails[length] = count++
      longest = Math.max(longest, length + 1)
    }
  }
  return followChain(longest)
}

function followChain(length: number): Chain {
  const { tails, before, atA, atB, inA, inB } = scratch
  let at = length > 0 ? tails[length - 1] : -1
  for (let i = length - 1; i >= 0; i--) {
    inA[i] = atA[at]
    inB[i] = atB[at]
    at = before[at]
  }
  return { inA, inB, length }
}

/** Texts of more words than this, the one by the other, are too long to be looked through for a run. */
const LOOKED_THROUGH = 4_000_000

/** Whether `a` and `b` have `length` words in a row in common, or are too long to tell. */
export function mayShareRun(a: Weighed, b: Weighed, length: number): boolean {
  if (a.key.length * b.key.length > LOOKED_THROUGH) return true
  places.read(a.key)
  for (let i = 0; i + length <= b.key.length; i++) {
    for (let place = places.last(b.key[i]); place >= 0; place = places.before(place))
      if (isRun(a.key, place, b.key, i, length)) return true
  }
  return false
}

function isRun(a: Uint32Array, atA: number, b: Uint32Array, atB: number, length: number): boolean {
  let equal = 0
  while (equal < length && atA + equal < a.length && a[atA + equal] === b[atB + equal]) equal++
  return equal === length
}

/** How many words of `b` are not in `a`, counted up to `most`. */
export function countUnknown(a: Weighed, b: Weighed, most: number): number {
  places.read(a.key)
  let unknown = 0
  for (let i = 0; i < b.key.length && unknown < most; i++) if (places.last(b.key[i]) < 0) unknown++
  return unknown
}

/** The first of `count` tails whose value is not below `value`. */
function lowerBound(tails: Int32Array, count: number, values: Int32Array, value: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[tails[middle]] < value) low = middle + 1
    else high = middle
  }
  return low
}
