import {
  borrowingSignNames,
  borrowingSigns,
  countWords,
  isLong,
  LEAST_BORROWED,
  type Lender,
  lendersOf,
} from './borrowing.ts'
import { remaining, take } from './cover.ts'
import type { History } from './history.ts'
import type { Relation, Relations } from './relate.ts'
import type { Telling } from './tellings.ts'
import { borrowed } from './weights.ts'

/** A further parent of a child, for the passages that the parents before it lack. */
export interface Borrowing {
  readonly relation: Relation
  readonly probability: number
  readonly rivals: readonly { readonly parent: number; readonly probability: number }[]
}

const MOST_PARENTS = 4
const MOST_RIVALS = 3
const LEAST_PROBABILITY = 0.25

/**
 * Where the passages of `child` come from that its first parent lacks. Passages are given out greedily, the likeliest
 * parent first; what a descendant of the child has is the child's own. `taken` marks what the first parent gave.
 */
export function secondParents(
  relations: Relations,
  history: History,
  child: number,
  taken: Uint8Array,
): Borrowing[] {
  const found: Borrowing[] = []
  while (found.length + 1 < MOST_PARENTS && isMuchLeft(relations.tellings.list[child], taken)) {
    const chances = weighLenders(history, child, lendersOf(relations, history, child, taken))
    if (chances.length === 0 || chances[0].probability < LEAST_PROBABILITY) break
    const [{ relation, probability }, ...others] = chances
    const rivals = others
      .slice(0, MOST_RIVALS)
      .map(other => ({ parent: other.relation.parent, probability: other.probability }))
    found.push({ relation, probability, rivals })
    take(relations.comparer, relation.parent, child, taken)
  }
  return found
}

/** Whether so much is not taken that someone can have given it. */
function isMuchLeft({ tokens }: Telling, taken: Uint8Array): boolean {
  const free = remaining([{ start: 0, end: tokens.count }], taken).filter(isLong)
  return countWords(tokens.isWord, free) >= LEAST_BORROWED
}

/** How probable it is that the passages came by each, the likeliest first; they may have come by none. */
function weighLenders(
  history: History,
  child: number,
  lenders: readonly Lender[],
): { relation: Relation; probability: number }[] {
  const odds = borrowingSigns(history, child, lenders).map(signs =>
    Math.exp(signs.reduce((sum, value, i) => sum + value * borrowed[borrowingSignNames[i]], 0)),
  )
  const total = odds.reduce((sum, value) => sum + value, 1)
  return lenders
    .map(({ relation }, i) => ({ relation, probability: odds[i] / total }))
    .sort((a, b) => b.probability - a.probability || a.relation.parent - b.relation.parent)
}
