import { type Statement, TELLING, type Text } from './drift-statements.ts'
import { BOND, driftWords } from './drift-words.ts'

/** Two sentences that make the same statement, and which of their words are the same. */
export interface Matched {
  readonly a: Statement
  readonly b: Statement
  /** For each word of `a` its place in `b`, or -1; and the other way round. */
  readonly inB: Int32Array
  readonly inA: Int32Array
  /** What the shared words tell, and their share of the lighter sentence, 0 to 1. */
  readonly shared: number
  readonly share: number
}

/** A word in more sentences than this brings none together. */
const COMMON = 40
/** The shared words must tell this much, in nats. */
const LEAST = 11
/** Their share of the lighter sentence, or of the stretch that they stand in. */
const SHARE = 0.55
const COMPACT = 0.7
const LOOSE = 0.45
/** Enough to join a clause to a sentence that says much else besides. */
const PLENTY = 14
/** A word of an equal figure tells this much; each equal word in a row beyond so many tells something by itself. */
const SAME_FIGURE = 2
const STOCK = 5
/** Sentences held against one sentence at most. */
const CANDIDATES = 4

/** The statements that both texts make: for each sentence its best match, in either direction. */
export function matchStatements(a: Text, b: Text): readonly Matched[] {
  const found = new Map<string, Matched>()
  const take = (matched: Matched): void => {
    found.set(`${matched.a.index} ${matched.b.index}`, matched)
  }
  for (const matched of bestMatches(a, b)) take(matched)
  for (const { a: right, b: left, inA, inB, shared, share } of bestMatches(b, a)) {
    take({ a: left, b: right, inA: inB, inB: inA, shared, share })
  }
  return [...found.values()].sort((x, y) => x.a.index - y.a.index || x.b.index - y.b.index)
}

function* bestMatches(a: Text, b: Text): Generator<Matched> {
  for (const statement of a.statements) {
    let best: Matched | null = null
    for (const other of candidates(statement, b)) {
      if (mostCloseness(statement, other) <= (best ? closeness(best) : 0)) continue
      const matched = match(statement, other)
      if (matched && (!best || closeness(matched) > closeness(best))) best = matched
    }
    if (best) yield best
  }
}

/** How alike two matched sentences are; of those that share as much, those that lack least of each other. */
export function closeness({ a, b, shared, share }: Pick<Matched, 'a' | 'b' | 'shared' | 'share'>): number {
  return (shared * share) / (1 + Math.abs(a.total - b.total) / 100)
}

/** The sentences that share the most with one, best first. */
function candidates({ stem, weight }: Statement, { statements, postings }: Text): Statement[] {
  const shared = new Map<number, number>()
  for (let at = 0; at < stem.length; at++) {
    if (weight[at] < TELLING || isRepeated(stem, at)) continue
    const holders = postings.get(stem[at])
    if (!holders || holders.length > COMMON) continue
    for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + weight[at])
  }
  return [...shared]
    .filter(([, sum]) => sum >= LEAST / 2)
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, CANDIDATES)
    .map(([index]) => statements[index])
}

function isRepeated(stem: Uint32Array, at: number): boolean {
  return stem.indexOf(stem[at]) < at
}

/** At least the closeness that `match` can find, without aligning. */
function mostCloseness(a: Statement, b: Statement): number {
  let most = 0
  let words = 0
  for (let at = 0; at < a.stem.length; at++) {
    if (!holds(b.sorted, a.stem[at])) continue
    most += a.weight[at] + (a.counts[at] ? SAME_FIGURE : 0)
    words++
  }
  // A little more, since sums in another order may round otherwise.
  const shared = (most + Math.max(0, words - STOCK)) * (1 + 1e-9)
  return shared < LEAST ? 0 : closeness({ a, b, shared, share: shareOf(a, b, shared) })
}

/** Whether an ordered list holds a key, by halving it. */
function holds(sorted: Uint32Array, key: number): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < key) low = middle + 1
    else high = middle
  }
  return sorted[low] === key
}

/** Aligns two sentences and judges whether they say the same of the same; null when not. */
export function match(a: Statement, b: Statement): Matched | null {
  const inB = align(a, b)
  const inA = new Int32Array(b.stem.length).fill(-1)
  inB.forEach((to, at) => {
    if (to >= 0) inA[to] = at
  })
  joinMoved(a, b, inB, inA)
  const shared = sharedWeight(a, b, inB)
  if (shared < LEAST || !(saysSomething(a, inB) || bindsNames(a, inB) || bindsNames(b, inA))) return null
  const share = shareOf(a, b, shared)
  if (share < SHARE && !isCompact(a, b, inB, inA, shared)) return null
  return { a, b, inA, inB, shared, share }
}

/** Which share of the lighter sentence `shared` is. */
function shareOf(a: Statement, b: Statement, shared: number): number {
  return Math.min(1, shared / Math.max(1, Math.min(a.total, b.total)))
}

/** A clause of one in the other: the shared words stand close together on one side at least. */
function isCompact(a: Statement, b: Statement, inB: Int32Array, inA: Int32Array, shared: number): boolean {
  const left = shared / stretchWeight(a, inB)
  const right = shared / stretchWeight(b, inA)
  return Math.max(left, right) >= COMPACT && (Math.min(left, right) >= LOOSE || shared >= PLENTY)
}

function stretchWeight({ weight }: Statement, matches: Int32Array): number {
  let sum = 0
  let last = 0
  for (let at = matches.findIndex(to => to >= 0); at >= 0 && at < matches.length; at++) {
    sum += weight[at]
    if (matches[at] >= 0) last = sum
  }
  return Math.max(1, last)
}

function sharedWeight(a: Statement, b: Statement, inB: Int32Array): number {
  let sum = 0
  let run = 0
  inB.forEach((to, at) => {
    if (to >= 0)
      sum += Math.min(a.weight[at], b.weight[to]) + (a.counts[at] && b.counts[to] ? SAME_FIGURE : 0)
    run = to >= 0 && (run === 0 || inB[at - 1] === to - 1) ? run + 1 : 0
    if (run > STOCK) sum++
  })
  return sum
}

/** Whether more than names is shared: two sentences on one person are not yet one statement. */
function saysSomething({ weight, name }: Statement, inB: Int32Array): boolean {
  let sum = 0
  inB.forEach((to, at) => {
    if (to >= 0 && name[at] < 0 && weight[at] >= TELLING) sum += weight[at]
  })
  return sum >= TELLING * 1.5
}

/** Whether a word for some bond stands between two names that both sentences have: "the mill has ties to", "linked with". */
function bindsNames({ name, text, from }: Statement, matches: Int32Array): boolean {
  let first = -1
  let bound = false
  for (let at = 0; at < matches.length; at++) {
    if (first >= 0 && (driftWords.flags(text.prose.words.key[from + at]) & BOND) !== 0) bound = true
    if (matches[at] < 0 || name[at] < 0) continue
    if (bound && name[at] !== first) return true
    first = name[at]
    bound = false
  }
  return false
}

let scratch = new Float32Array(4096)

/** Zeros, so many: one table used over and over, since every pair of sentences asks for one. */
function scratchFor(size: number): Float32Array {
  if (scratch.length < size) scratch = new Float32Array(size)
  else scratch.fill(0, 0, size)
  return scratch
}

/**
 * The common words in order that weigh most (weighted longest common subsequence); O(n m) within a sentence, O(n) between equal
 * ones, where every word gains most beside its equal.
 */
function align(a: Statement, b: Statement): Int32Array {
  const left = a.stem
  const right = b.stem
  const n = left.length
  const m = right.length
  if (isSame(left, right) && isSame(a.weight, b.weight)) return Int32Array.from(left, (_, at) => at)
  const row = m + 1
  const best = scratchFor((n + 1) * row)
  for (let i = n - 1; i >= 0; i--) {
    const stem = left[i]
    let at = i * row + m - 1
    for (let j = m - 1; j >= 0; j--, at--) {
      const below = best[at + row]
      let most = best[at + 1]
      if (below > most) most = below
      if (stem === right[j]) {
        const take = best[at + row + 1] + gain(a, b, i, j)
        if (take > most) most = take
      }
      best[at] = most
    }
  }
  const inB = new Int32Array(n).fill(-1)
  for (let i = 0, j = 0; i < n && j < m; ) {
    const at = i * row + j
    if (left[i] === right[j] && best[at] === Math.fround(best[at + row + 1] + gain(a, b, i, j)))
      inB[i++] = j++
    else if (best[at] === best[at + row]) i++
    else j++
  }
  return inB
}

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at === a.length && at === b.length
}

/** Light words count a little, and more beside words that are the same too. */
function gain(a: Statement, b: Statement, i: number, j: number): number {
  const beside =
    (a.stem[i + 1] === b.stem[j + 1] ? 0.25 : 0) +
    (i > 0 && j > 0 && a.stem[i - 1] === b.stem[j - 1] ? 0.25 : 0)
  return 0.1 + beside + Math.min(a.weight[i], b.weight[j])
}

/** Joins telling words that stand in another order: "run by the guild", "the guild runs". */
function joinMoved(a: Statement, b: Statement, inB: Int32Array, inA: Int32Array): void {
  const free = new Map<number, number>()
  for (let j = inA.length - 1; j >= 0; j--) if (inA[j] < 0 && b.weight[j] >= TELLING) free.set(b.stem[j], j)
  for (let i = 0; i < inB.length; i++) {
    const j = inB[i] < 0 && a.weight[i] >= TELLING ? free.get(a.stem[i]) : undefined
    if (j === undefined || inA[j] >= 0) continue
    inB[i] = j
    inA[j] = i
  }
}
