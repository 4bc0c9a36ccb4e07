import { isSolid, LEAST_BORROWED } from './borrowing.ts'
import type { History } from './history.ts'
import { borrowingSignNames, extensionsOf, type ParentSet, pairsOf } from './parent-sets.ts'
import type { Relation, Relations } from './relate.ts'
import { MOST_COMPARED } from './tellings.ts'
import { borrowed } from './weights.ts'

/** How probable it is that a child has two parents and more, and which; else it has one or none. */
export interface Several {
  readonly child: number
  readonly none: number
  /** Two and more parents together. */
  readonly sets: readonly { readonly members: readonly number[]; readonly probability: number }[]
}

export const MOST_PARENTS = 4
/** Where several parents are less probable than this, they are not thought of. */
const LEAST_SEVERAL = 0.05

/** The children that may have several parents, each weighed by itself. */
export function weighSeveral(relations: Relations, history: History): Several[] {
  const found: Several[] = []
  prepare(relations, history)
  for (const child of history.parents.keys()) {
    if (othersOf(relations, history, child).length === 0) continue
    const sets = weighSets(setsOf(relations, history, child)).map(({ members, probability }) => ({
      members,
      // Of states of one text each is made from the one before.
      probability: probability * (1 - history.edited),
    }))
    const none = 1 - sets.reduce((sum, { probability }) => sum + probability, 0)
    if (1 - none >= LEAST_SEVERAL) found.push({ child, none, sets })
  }
  return found
}

/** Those who may have what the child's parent in the forest lacks. */
function othersOf({ byChild, find }: Relations, { parents }: History, child: number): readonly Relation[] {
  const first = parents[child]
  if (first >= 0 && find(first, child)!.ofChild.fresh < LEAST_BORROWED) return []
  return byChild[child].filter(relation => relation.parent !== first && isSolid(relation))
}

/** Asks for the stretches that will be looked at, those of one parent in a row, which is quickest. */
function prepare(relations: Relations, history: History): void {
  if (history.parents.length > MOST_COMPARED) return
  const asked = [...history.parents.keys()].flatMap(child => othersOf(relations, history, child))
  asked.sort((a, b) => a.parent - b.parent)
  for (const { parent, child } of asked) relations.comparer.sharedStretches(child, parent)
}

/** Texts that may be the parents together, in log-odds against one parent or none. */
interface Scored {
  readonly members: readonly number[]
  readonly score: number
}

/** All pairs, and the likeliest of them with one more parent, and one more, for as long as another is likelier than none. */
function setsOf(relations: Relations, history: History, child: number): Scored[] {
  const sets = pairsOf(relations, history, child).map(scored)
  for (let best = likeliest(sets); best && best.members.length < MOST_PARENTS; ) {
    const { members, score } = best
    const larger = extensionsOf(relations, history, child, members).map(scored)
    for (const one of larger) sets.push({ ...one, score: score + one.score })
    const next = likeliest(larger)
    best = next && next.score > 0 ? { ...next, score: score + next.score } : null
  }
  return sets
}

function scored({ members, signs }: ParentSet): Scored {
  return { members, score: signs.reduce((sum, value, i) => sum + value * borrowed[borrowingSignNames[i]], 0) }
}

/** The earlier of equals. */
function likeliest(sets: readonly Scored[]): Scored | null {
  return sets.reduce<Scored | null>((best, one) => (best && best.score >= one.score ? best : one), null)
}

/** Each set by its odds against the others and against none. */
function weighSets(sets: readonly Scored[]): { members: readonly number[]; probability: number }[] {
  const greatest = sets.reduce((most, { score }) => Math.max(most, score), 0)
  const odds = sets.map(({ score }) => Math.exp(score - greatest))
  const total = odds.reduce((sum, value) => sum + value, Math.exp(-greatest))
  return sets.map(({ members }, i) => ({ members, probability: odds[i] / total }))
}

/** Probability that the child has all of these, and maybe others. */
export function among({ sets }: Several, ...parents: readonly number[]): number {
  return sets.reduce(
    (sum, { members, probability }) =>
      sum + (parents.every(parent => members.includes(parent)) ? probability : 0),
    0,
  )
}

/** Probability that the child has `other` in place of its first parent, the second remaining where it has one. */
export function instead(
  history: History,
  several: Several | undefined,
  [first, second]: readonly number[],
  child: number,
  other: number,
): number {
  const sets = several?.sets.filter(({ members }) => members.includes(other)) ?? []
  return sets.reduce(
    (sum, { members, probability }) => {
      // Of two who are both in its place each counts for half.
      const counted = members.includes(first) ? 0 : members.includes(second) ? 1 : 1 / 2
      return sum - (1 - counted) * probability
    },
    history.probability(other, child),
  )
}

/**
 * The probabilities of edges with several parents thought of: those of a child are a mixture of its having one parent and of
 * each set; and from a child whose parent a text is, that text cannot come.
 */
export function withSeveral(relations: Relations, history: History, several: readonly Several[]): History {
  const rows = new Map<number, Row>()
  const root = history.root.slice()
  const rowOf = (child: number): Row => {
    const known = rows.get(child) ?? probabilitiesOf(relations, history, child)
    rows.set(child, known)
    return known
  }
  for (const { child, none, sets } of several) {
    const row = rowOf(child)
    root[child] *= none
    for (const [parent, probability] of row) row.set(parent, probability * none)
    for (const { members, probability } of sets)
      for (const parent of members) row.set(parent, row.get(parent)! + probability)
  }
  for (const one of several) {
    for (const parent of new Set(one.sets.flatMap(({ members }) => members))) {
      root[parent] = forbid(rowOf(parent), root[parent], one.child, among(one, parent))
    }
  }
  return {
    ...history,
    root,
    // Sums of shares can come out a little above one.
    probability: (parent, child) =>
      Math.min(1, rows.get(child)?.get(parent) ?? history.probability(parent, child)),
  }
}

/** The probability of each possible parent of a child. */
type Row = Map<number, number>

function probabilitiesOf({ byChild }: Relations, history: History, child: number): Row {
  return new Map(byChild[child].map(({ parent }) => [parent, history.probability(parent, child)]))
}

/** Takes `share` of the probability of a parent and shares it out among the others and none, which is given back. */
function forbid(row: Row, root: number, parent: number, share: number): number {
  const taken = row.get(parent) ?? 0
  const freed = taken * share
  if (freed === 0) return root
  let others = root - taken
  for (const probability of row.values()) others += probability
  row.set(parent, taken - freed)
  if (others <= 0) return root + freed
  for (const [other, probability] of row)
    if (other !== parent) row.set(other, probability * (1 + freed / others))
  return root * (1 + freed / others)
}
