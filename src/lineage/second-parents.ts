import type { History } from './history.ts'
import type { Relation, Relations } from './relate.ts'
import { type Candidate, foremost } from './rivals.ts'
import { among, MOST_PARENTS, type Several, weighSeveral, withSeveral } from './several-parents.ts'

/** A further parent of a child, for passages that those before it lack. */
export interface Borrowing {
  readonly relation: Relation
  readonly probability: number
  readonly rivals: readonly Candidate[]
}

const LEAST_PROBABILITY = 0.25
/** A first parent all but certain to be wrong, which the forest has only for want of another that makes no circle, is not drawn. */
const LEAST_DRAWN = 0.02
const HALF = 0.5

/** The history in which each child has the parents that are likeliest together, and those after the first. */
export interface Joint {
  readonly history: History
  readonly further: readonly Borrowing[]
  /** By child, where it may have several. */
  readonly several: ReadonlyMap<number, Several>
  /** The parents of each child, the first of them first. */
  readonly parents: readonly (readonly number[])[]
}

/**
 * Finds the children with several parents and hangs them on those. What hangs on such a child although it is one of its
 * parents is hung elsewhere, where the child's having it is the more probable. The surest come first.
 */
export function joinParents(relations: Relations, before: History): Joint {
  const several = weighSeveral(relations, before)
  const history = withSeveral(relations, before, several)
  const tree = new Tree(relations, history)
  const further: Borrowing[] = []
  const choices = several
    .map(one => choose(relations, history, one))
    .filter(choice => choice !== null)
    .sort((a, b) => b.probability - a.probability || a.child - b.child)
  for (const choice of choices) {
    if (!tree.hang(choice)) continue
    further.push(toBorrowing(relations, choice.several, [choice.first], choice.second))
    further.push(...extend(relations, tree, choice))
  }
  const byChild = new Map(several.map(one => [one.child, one]))
  return { history: { ...history, parents: tree.first() }, further, several: byChild, parents: tree.parents }
}

/** The two likeliest parents of a child. */
interface Choice {
  readonly several: Several
  readonly child: number
  readonly first: number
  readonly second: number
  /** Of the second. */
  readonly probability: number
}

function choose({ byChild }: Relations, history: History, several: Several): Choice | null {
  const { child } = several
  if (history.root[child] >= HALF) return null
  const parents = byChild[child].map(({ parent }) => parent)
  const first = greatest(parents, parent => history.probability(parent, child))
  const second = greatest(
    parents.filter(parent => parent !== first),
    parent => among(several, first, parent),
  )
  const probability = second < 0 ? 0 : among(several, second)
  return probability < LEAST_PROBABILITY ? null : { several, child, first, second, probability }
}

/** The place of the greatest value, the first of equal ones; -1 of none. */
function greatest(places: readonly number[], value: (place: number) => number): number {
  let best = -1
  let most = 0
  for (const place of places) {
    const one = value(place)
    if (one > most) [best, most] = [place, one]
  }
  return best
}

/** Third parents and fourth, for what those before lack. */
function extend(relations: Relations, tree: Tree, { child, several }: Choice): Borrowing[] {
  const found: Borrowing[] = []
  while (tree.parents[child].length < MOST_PARENTS) {
    const given = tree.parents[child]
    const parents = relations.byChild[child].map(({ parent }) => parent)
    const others = parents.filter(parent => !given.includes(parent))
    const next = greatest(others, parent => among(several, ...given, parent))
    const probability = next < 0 ? 0 : among(several, ...given, next)
    if (probability < LEAST_PROBABILITY || !tree.add({ parent: next, probability }, child)) break
    found.push(toBorrowing(relations, several, given, next))
  }
  return found
}

/** `given` are the child's parents before. */
function toBorrowing(
  { find }: Relations,
  several: Several,
  given: readonly number[],
  parent: number,
): Borrowing {
  return {
    relation: find(parent, several.child)!,
    probability: among(several, parent),
    rivals: rivalsOf(several, given, parent),
  }
}

/** Who else could be the further parent beside those given. */
function rivalsOf({ sets }: Several, given: readonly number[], parent: number): Candidate[] {
  const chances = new Map<number, number>()
  for (const { members, probability } of sets) {
    if (members.includes(parent) || !given.every(one => members.includes(one))) continue
    for (const other of members) {
      if (!given.includes(other)) chances.set(other, (chances.get(other) ?? 0) + probability)
    }
  }
  return foremost(Array.from(chances, ([other, probability]) => ({ parent: other, probability })))
}

/** Who hangs on whom while children with several parents are put in. */
class Tree {
  /** The parents of each, the first of them first. */
  readonly parents: number[][]
  private readonly relations: Relations
  private readonly history: History

  constructor(relations: Relations, history: History) {
    this.relations = relations
    this.history = history
    this.parents = Array.from(history.parents, (parent, child) =>
      parent < 0 || history.probability(parent, child) < LEAST_DRAWN ? [] : [parent],
    )
  }

  first(): Int32Array {
    return Int32Array.from(this.parents, ([parent]) => parent ?? -1)
  }

  /** Hangs the child on both unless more would be lost by it than gained; whether it did. */
  hang({ child, first, second, probability }: Choice): boolean {
    const gained = this.worth(first, child) + probability - this.worth(this.parents[child][0] ?? -1, child)
    return this.put(child, [first, second], [first, second], gained)
  }

  /** Gives the child another parent beside those it has, likewise. */
  add({ parent, probability }: Candidate, child: number): boolean {
    return this.put(child, [...this.parents[child], parent], [parent], probability)
  }

  /** Hangs the child on `parents`, of which `fresh` are not above it yet. */
  private put(child: number, parents: number[], fresh: readonly number[], gained: number): boolean {
    const before = new Map<number, number[]>()
    const lost = fresh.reduce((sum, parent) => sum + this.free(parent, child, before), 0)
    if (lost < gained && !parents.some(parent => this.isBelow(parent, child))) {
      this.parents[child] = parents
      return true
    }
    for (const [place, kept] of before) this.parents[place] = kept
    return false
  }

  /** The probability of an edge; 0 of none. */
  private worth(parent: number, child: number): number {
    return parent < 0 ? 0 : this.history.probability(parent, child)
  }

  /** Whether `place` comes from `from`, or is it. */
  isBelow(place: number, from: number): boolean {
    const seen = new Set([place])
    for (const at of seen) {
      if (at === from) return true
      for (const parent of this.parents[at]) seen.add(parent)
    }
    return false
  }

  /**
   * Cuts the way from `child` down to `place` where least is lost, in edges expected to be right, though not above one that was
   * given several parents before; gives the loss, and keeps the parents that were there in `before`.
   */
  private free(place: number, child: number, before: Map<number, number[]>): number {
    let best: { at: number; parent: number; loss: number } | null = null
    for (let at = place, steps = 0; at !== child; at = this.parents[at][0], steps++) {
      if (this.parents[at].length === 0 || steps > this.parents.length) return 0
      if (this.parents[at].length > 1) continue
      const parent = this.other(at, child)
      const loss = this.worth(this.parents[at][0], at) - this.worth(parent, at)
      if (!best || loss < best.loss) best = { at, parent, loss }
    }
    if (!best) return 0
    if (!before.has(best.at)) before.set(best.at, this.parents[best.at])
    this.parents[best.at] = best.parent < 0 ? [] : [best.parent]
    return best.loss
  }

  /** The likeliest parent that does not come from `child`, -1 where it is likelier that there is none. */
  private other(place: number, child: number): number {
    const { byChild } = this.relations
    const free = byChild[place].map(({ parent }) => parent).filter(parent => !this.isBelow(parent, child))
    const outside = free.filter(parent => !this.isBelow(parent, place))
    const chance = (parent: number) => this.history.probability(parent, place)
    const sum = outside.reduce((total, parent) => total + chance(parent), 0)
    return sum < this.history.root[place] ? -1 : greatest(outside, chance)
  }
}
