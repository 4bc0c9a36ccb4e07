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
 * matter. Takes O((n + m) log n).
 */
export function likeness(a: Weighed, b: Weighed): number {
  if (isEqual(a, b)) return wholeTold(a)
  const { inA, inB } = sharedChain(a, b)
  let told = 0
  let shared = 0
  let words = 0
  let longest = 0
  let from = 0
  for (let i = 1; i <= inA.length; i++) {
    const goesOn = i < inA.length && inA[i] - inA[i - 1] <= GAP && inB[i] - inB[i - 1] <= GAP
    if (goesOn) continue
    const run = readRun(a, inA, inB, from, i)
    if (i - from > 1 || a.key.length === 1 || b.key.length === 1) {
      told += run.told
      shared += run.weight
      words += Math.min(inA[i - 1] - inA[from], inB[i - 1] - inB[from]) + 1
      longest = Math.max(longest, run.longest)
    }
    from = i
  }
  if (longest > STOCK) return told
  const isMuch = words >= SHARED_WORDS * Math.min(a.key.length, b.key.length)
  return isMuch && shared >= SHARED * Math.min(weightOf(a), weightOf(b)) ? told : 0
}

/** Whether two have the same words, which most copied quotes do. */
export function isEqual(a: Weighed, b: Weighed): boolean {
  if (a.key.length !== b.key.length) return false
  for (let i = 0; i < a.key.length; i++) if (a.key[i] !== b.key[i]) return false
  return true
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

interface Run {
  readonly told: number
  readonly weight: number
  /** Length of the longest stretch of words equal without a gap. */
  readonly longest: number
}

function readRun(a: Weighed, inA: readonly number[], inB: readonly number[], from: number, to: number): Run {
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
  const told = rarest + BESIDE * (weight - rarest) + BEYOND * Math.max(0, longest - STOCK)
  return { told, weight, longest }
}

function weightOf({ weight }: Weighed): number {
  let sum = 0
  for (const own of weight) if (own >= LIGHT) sum += own
  return sum
}

/** Places in `a` and `b` of the same words, in order. */
export interface Chain {
  readonly inA: readonly number[]
  readonly inB: readonly number[]
}

/** The longest chain of words of some weight that stand in the same order in both. */
export function sharedChain(a: Weighed, b: Weighed, least = LIGHT): Chain {
  const placeOf = finder(a, b)
  // Longest increasing subsequence of the places in a (Schensted 1961).
  const tails: number[] = []
  const before: number[] = []
  const atA: number[] = []
  const atB: number[] = []
  for (let i = 0; i < b.key.length; i++) {
    if (b.weight[i] < least) continue
    const place = placeOf(b.key[i])
    if (place < 0 || a.weight[place] < least) continue
    const length = lowerBound(tails, atA, place)
    before.push(length > 0 ? tails[length - 1] : -1)
    atA.push(place)
    atB.push(i)
    tails[length] = atA.length - 1
  }
  const inA: number[] = []
  const inB: number[] = []
  for (let at = tails.length > 0 ? tails[tails.length - 1] : -1; at >= 0; at = before[at]) {
    inA.push(atA[at])
    inB.push(atB[at])
  }
  return { inA: inA.reverse(), inB: inB.reverse() }
}

/** Looking through short lists is faster than making a map of them; no more comparisons than this are made so. */
const COMPARISONS = 4096

/** Finds the first place of a word in `a`, or -1. */
function finder(a: Weighed, b: Weighed): (key: number) => number {
  if (a.key.length * b.key.length <= COMPARISONS) return key => a.key.indexOf(key)
  const places = new Map<number, number>()
  for (let i = a.key.length - 1; i >= 0; i--) places.set(a.key[i], i)
  return key => places.get(key) ?? -1
}

function lowerBound(tails: readonly number[], values: readonly number[], value: number): number {
  let low = 0
  let high = tails.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[tails[middle]] < value) low = middle + 1
    else high = middle
  }
  return low
}
