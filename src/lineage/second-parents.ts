import type { Span } from '../text/document.ts'
import { remaining, SECOND_HAND, take } from './cover.ts'
import { type History, logOdds } from './history.ts'
import type { Relation, Relations } from './relate.ts'
import { signNames } from './signs.ts'
import type { Telling } from './tellings.ts'
import { weights } from './weights.ts'

/** A further parent of a child, for the passages that the parents before it lack. */
export interface Borrowing {
  readonly relation: Relation
  readonly probability: number
  readonly rivals: readonly { readonly parent: number; readonly probability: number }[]
}

const MOST_PARENTS = 4
/** Words that no parent before has, below which nothing is said. */
const LEAST_WORDS = 10
const LEAST_PROBABILITY = 0.3

/**
 * Where the passages of `child` come from that its first parent lacks. Passages are given out greedily, the parent that
 * explains most first; what a descendant of the child has is the child's own.
 */
export function secondParents(
  relations: Relations,
  history: History,
  child: number,
  taken: Uint8Array,
): Borrowing[] {
  const found: Borrowing[] = []
  const used = new Set([history.parents[child]])
  while (found.length + 1 < MOST_PARENTS && isMuchLeft(relations.tellings.list[child], taken)) {
    const candidates = relations.byChild[child]
      .filter(({ ofChild }) => ofChild.solid >= LEAST_WORDS)
      .filter(({ parent }) => !used.has(parent) && !descends(history.parents, parent, child))
      .map(relation => weighBorrowing(relations, history, relation, taken))
      .filter(candidate => candidate.words >= LEAST_WORDS)
      .sort((a, b) => b.odds - a.odds || a.relation.parent - b.relation.parent)
    if (candidates.length === 0) break
    const [best] = candidates
    const probability = chanceAmong(best, candidates)
    if (probability < LEAST_PROBABILITY) break
    used.add(best.relation.parent)
    take(relations.comparer, best.relation.parent, child, taken)
    const rivals = candidates
      .slice(1, 4)
      .map(rival => ({ parent: rival.relation.parent, probability: chanceAmong(rival, candidates) }))
    found.push({ relation: best.relation, probability, rivals })
  }
  return found
}

/** Whether so much is not taken that someone can have given it. */
function isMuchLeft({ tokens }: Telling, taken: Uint8Array): boolean {
  const free = remaining([{ start: 0, end: tokens.count }], taken).filter(
    ({ start, end }) => end - start >= SECOND_HAND,
  )
  return countWords(tokens.isWord, free) >= LEAST_WORDS
}

function descends(parents: Int32Array, node: number, from: number): boolean {
  for (let at = node, steps = 0; at >= 0 && steps <= parents.length; at = parents[at], steps++) {
    if (at === from) return true
  }
  return false
}

interface Candidate {
  readonly relation: Relation
  readonly words: number
  /** Log-odds that some passages came this way. */
  readonly odds: number
}

function weighBorrowing(
  relations: Relations,
  history: History,
  relation: Relation,
  taken: Uint8Array,
): Candidate {
  const { comparer, tellings } = relations
  const telling = tellings.list[relation.child]
  const stretches = remaining(comparer.sharedStretches(relation.child, relation.parent), taken).filter(
    ({ start, end }) => end - start >= SECOND_HAND,
  )
  const words = countWords(telling.tokens.isWord, stretches)
  if (words < LEAST_WORDS) return { relation, words, odds: -Infinity }
  const odds =
    borrowing.base +
    borrowing.words * Math.log(words / LEAST_WORDS) +
    borrowing.direction * directionOf(relations, relation, history.edited) +
    borrowing.elsewhere * Number(isElsewhere(relations, history, relation, stretches)) +
    borrowing.explicit * Math.max(relation.credit?.strength ?? 0, relation.link?.strength ?? 0) +
    borrowing.edited * history.edited
  return { relation, words, odds }
}

/** What makes a second parent, in log-odds; set by hand, not fitted. */
export const borrowing = { base: -1.5, words: 1.2, direction: 0.7, elsewhere: 1.5, explicit: 2, edited: -2 }

function countWords(isWord: Uint8Array, stretches: readonly Span[]): number {
  let words = 0
  for (const { start, end } of stretches) for (let token = start; token < end; token++) words += isWord[token]
  return words
}

/** By how much the signs other than how much is shared favour parent before child over child before parent, bounded. */
function directionOf(relations: Relations, relation: Relation, edited: number): number {
  const back = relations.find(relation.child, relation.parent)
  if (!back) return 0
  const sideways = (one: Relation) =>
    logOdds(
      one.signs.map((value, i) => (weights[signNames[i]].type === 'passage' ? 0 : value)),
      edited,
    )
  return Math.max(-3, Math.min(3, sideways(relation) - sideways(back)))
}

/** Whether someone near the parent, who is neither from the child nor its source, has the passages too. */
function isElsewhere(
  { comparer, tellings, byChild }: Relations,
  { parents }: History,
  { parent, child }: Relation,
  stretches: readonly Span[],
): boolean {
  const taken = new Uint8Array(tellings.list[child].tokens.count).fill(1)
  for (const { start, end } of stretches) taken.fill(0, start, end)
  return byChild[child].some(({ parent: other, ofChild }) => {
    if (
      other === parent ||
      ofChild.solid < SECOND_HAND ||
      (parents[other] !== parent && parents[parent] !== other)
    )
      return false
    if (descends(parents, other, child)) return false
    return remaining(comparer.sharedStretches(child, other), taken).some(
      ({ start, end }) => end - start >= SECOND_HAND,
    )
  })
}

function chanceAmong(one: Candidate, all: readonly Candidate[]): number {
  const chance = 1 / (1 + Math.exp(-one.odds))
  const sum = all.reduce((total, other) => total + Math.exp(Math.max(-30, other.odds - one.odds)), 0)
  return chance / sum
}
