import { align, isSame } from './alignment.ts'
import { type Candidates, candidatesBetween } from './candidates.ts'
import { type Statement, TELLING, type Text } from './statements.ts'
import { type StemSet, stemsOf } from './stem-set.ts'
import { BOND, driftWords } from './words.ts'

/** Two sentences that make the same statement, and which of their words are the same. */
export interface Matched {
  readonly a: Statement
  readonly b: Statement
  /** For each word of `a` its place in `b`, or -1; and the other way round. */
  readonly inB: readonly number[]
  readonly inA: readonly number[]
  /** Whether they are the same word for word, the forms of words aside. */
  readonly isSame: boolean
  /** What the shared words tell, and their share of the lighter sentence, 0 to 1. */
  readonly shared: number
  readonly share: number
}

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

/** The statements that both texts make: for each sentence its best match, in either direction. */
export function matchStatements(a: Text, b: Text): readonly Matched[] {
  const [lefts, rights] = candidatesBetween(a, b, LEAST / 2)
  // By the places of candidates of `a`; undefined for pairs that were not aligned.
  const known: (Matched | null | undefined)[] = new Array(lefts.places)
  const matchOnce = (left: number, right: number, place: number, best: Matched | null): Matched | null => {
    const matched = place < 0 ? undefined : known[place]
    if (matched !== undefined) return matched
    const [one, other] = [a.statements[left], b.statements[right]]
    const most = mostBetween(one, other)
    if (most > 0 && best && isNoCloser(one, other, most, best)) return null
    const found = most > 0 ? match(one, other) : null
    if (place >= 0) known[place] = found
    return found
  }
  const found = new Set<Matched>()
  for (let left = 0; left < a.statements.length; left++) {
    const best = bestOf(lefts, left, (right, best, place) => matchOnce(left, right, place, best))
    if (best) found.add(best)
  }
  for (let right = 0; right < b.statements.length; right++) {
    const best = bestOf(rights, right, (left, best) =>
      matchOnce(left, right, lefts.placeOf(left, right), best),
    )
    if (best) found.add(best)
  }
  return [...found].sort((x, y) => x.a.index - y.a.index || x.b.index - y.b.index)
}

/** The closest match of a statement; none is closer than the same words. */
function bestOf(
  candidates: Candidates,
  statement: number,
  matchWith: (candidate: number, best: Matched | null, place: number) => Matched | null,
): Matched | null {
  let best: Matched | null = null
  const end = candidates.end(statement)
  for (let place = candidates.first(statement); place < end && !best?.isSame; place++) {
    const matched = matchWith(candidates.at(place), best, place)
    if (matched && (!best || closeness(matched) > closeness(best))) best = matched
  }
  return best
}

/** How alike two matched sentences are; of those that share as much, those that lack least of each other. */
export function closeness({ a, b, shared, share }: Pick<Matched, 'a' | 'b' | 'shared' | 'share'>): number {
  return (shared * share) / (1 + Math.abs(a.total - b.total) / 100)
}

/**
 * At least what two sentences share, as can be seen without aligning them; 0 where that shows that they do not match: few that share
 * a word or two do.
 */
function mostBetween(a: Statement, b: Statement): number {
  const inB = stemsOf(b)
  const most = mostShared(a, inB)
  if (most < LEAST) return 0
  if (!saysSomething(a, at => inB.has(a.stem(at))) && ((a.flags | b.flags) & BOND) === 0) return 0
  const mostBack = mostShared(b, stemsOf(a))
  return mostBack < LEAST ? 0 : Math.min(most, mostBack)
}

/** Whether two sentences that share `most` at most are no closer than others. */
function isNoCloser(a: Statement, b: Statement, most: number, best: Matched): boolean {
  return closeness({ a, b, shared: most, share: shareOf(a, b, most) }) <= closeness(best)
}

/** Aligns two sentences and judges whether they say the same of the same; null when not. */
function match(a: Statement, b: Statement): Matched | null {
  const same = isSame(a, b)
  const inB = same ? Array.from({ length: a.length }, (_, at) => at) : align(a, b)
  const shared = sharedWeight(a, b, inB)
  if (shared < LEAST) return null
  const inA = new Array<number>(b.length).fill(-1)
  for (let at = 0; at < inB.length; at++) if (inB[at] >= 0) inA[inB[at]] = at
  if (!(saysSomething(a, at => inB[at] >= 0) || bindsNames(a, inB) || bindsNames(b, inA))) return null
  const share = shareOf(a, b, shared)
  if (share < SHARE && !isCompact(a, b, inB, inA, shared)) return null
  return { a, b, inA, inB, isSame: same, shared, share }
}

/** At least what `sharedWeight` can find where the words that the other holds are among the shared ones. */
function mostShared({ from, to, words }: Statement, held: StemSet): number {
  const { stem, weight, counts } = words
  let sum = 0
  let run = 0
  for (let word = from; word < to; word++) {
    run = held.has(stem[word]) ? run + 1 : 0
    if (run === 0) continue
    sum += weight[word] + counts[word] * SAME_FIGURE
    if (run > STOCK) sum++
  }
  // A little more, since sums in another order may round otherwise.
  return sum * (1 + 1e-9)
}

/** Which share of the lighter sentence `shared` is. */
function shareOf(a: Statement, b: Statement, shared: number): number {
  return Math.min(1, shared / Math.max(1, Math.min(a.total, b.total)))
}

/** A clause of one in the other: the shared words stand close together on one side at least. */
function isCompact(
  a: Statement,
  b: Statement,
  inB: readonly number[],
  inA: readonly number[],
  shared: number,
): boolean {
  const left = shared / stretchWeight(a, inB)
  const right = shared / stretchWeight(b, inA)
  return Math.max(left, right) >= COMPACT && (Math.min(left, right) >= LOOSE || shared >= PLENTY)
}

function stretchWeight(statement: Statement, matches: readonly number[]): number {
  let sum = 0
  let last = 0
  for (let at = matches.findIndex(to => to >= 0); at >= 0 && at < matches.length; at++) {
    sum += statement.weight(at)
    if (matches[at] >= 0) last = sum
  }
  return Math.max(1, last)
}

function sharedWeight(a: Statement, b: Statement, inB: readonly number[]): number {
  let sum = 0
  let run = 0
  for (let at = 0; at < inB.length; at++) {
    const to = inB[at]
    run = to < 0 ? 0 : run === 0 || inB[at - 1] === to - 1 ? run + 1 : 0
    if (to < 0) continue
    sum += Math.min(a.weight(at), b.weight(to)) + (a.counts(at) && b.counts(to) ? SAME_FIGURE : 0)
    if (run > STOCK) sum++
  }
  return sum
}

/** Whether more than names is shared: two sentences on one person are not yet one statement. */
function saysSomething(statement: Statement, isShared: (at: number) => boolean): boolean {
  let sum = 0
  for (let at = 0; at < statement.length; at++) {
    const weight = statement.weight(at)
    if (weight >= TELLING && isShared(at) && statement.name(at) < 0) sum += weight
  }
  return sum >= TELLING * 1.5
}

/** Whether a word for some bond stands between two names that both sentences have: "the mill has ties to", "linked with". */
function bindsNames(statement: Statement, matches: readonly number[]): boolean {
  if ((statement.flags & BOND) === 0) return false
  const { text, from } = statement
  let first = -1
  let bound = false
  for (let at = 0; at < matches.length; at++) {
    if (first >= 0 && (text.prose.fact(from + at, driftWords) & BOND) !== 0) bound = true
    const name = statement.name(at)
    if (matches[at] < 0 || name < 0) continue
    if (bound && name !== first) return true
    first = name
    bound = false
  }
  return false
}
