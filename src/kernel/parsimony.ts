import type { UnrootedTree } from './neighbour-joining.ts'

/** What the leaves of a tree have at each of `weight.length` places. */
export interface Characters {
  /** What a change at each place costs. */
  readonly weight: Float64Array
  /** For each leaf and place a bit for each state it may have; all bits where nothing is known. */
  readonly states: readonly Uint32Array[]
}

export const UNKNOWN = 0xffffffff

type Neighbours = readonly (readonly number[])[]

/**
 * For every branch, from either end, the states with which the tree behind it needs the fewest changes (Fitch 1971),
 * and the least cost of the whole tree.
 */
export class Parsimony {
  readonly cost: number
  readonly neighbours: Neighbours
  private readonly characters: Characters
  private readonly behind = new Map<number, Uint32Array>()

  /** `start` is any node of the part of the tree that is looked at. */
  constructor(neighbours: Neighbours, characters: Characters, start = 0) {
    this.neighbours = neighbours
    this.characters = characters
    this.cost = this.fill(start)
  }

  /** The states behind `from` as seen from its neighbour `to`. */
  seen(from: number, to: number): Uint32Array {
    return this.behind.get(from * this.neighbours.length + to)!
  }

  /** The states a point on the branch between two neighbours has in some cheapest history. */
  onBranch(a: number, b: number): Uint32Array {
    const one = this.seen(a, b)
    const other = this.seen(b, a)
    return one.map((states, place) => states & other[place] || states | other[place])
  }

  /** The states a node has in some cheapest history. */
  at(node: number): Uint32Array {
    const near = this.neighbours[node].map(neighbour => this.seen(neighbour, node))
    const own = this.characters.states[node]
    if (own) {
      return own.map((states, place) => states & (near[0]?.[place] ?? UNKNOWN) || states)
    }
    const [a, b, c] = near
    return a.map((states, place) => {
      const [x, y, z] = [states, b[place], c[place]]
      return x & y & z || (x & y) | (x & z) | (y & z) || x | y | z
    })
  }

  /** Weighted changes that joining something with `states` to a point with `there` adds. */
  costOf(states: Uint32Array, there: Uint32Array): number {
    const { weight } = this.characters
    let cost = 0
    for (let place = 0; place < weight.length; place++) {
      if ((states[place] & there[place]) === 0) cost += weight[place]
    }
    return cost
  }

  /** The same for a point on a branch; `most` or more where it is that much. */
  costOnBranch(states: Uint32Array, a: number, b: number, most: number): number {
    const { weight } = this.characters
    const one = this.seen(a, b)
    const other = this.seen(b, a)
    let cost = 0
    for (let place = 0; place < weight.length && cost < most; place++) {
      const there = one[place] & other[place] || one[place] | other[place]
      if ((states[place] & there) === 0) cost += weight[place]
    }
    return cost
  }

  private fill(start: number): number {
    const order = walkFrom(this.neighbours, start)
    let cost = 0
    for (let i = order.length - 1; i > 0; i--) cost += this.combine(order[i].node, order[i].from)
    for (let i = 1; i < order.length; i++) this.combine(order[i].from, order[i].node)
    const near = this.neighbours[start]
    const own = this.characters.states[start]
    if (near.length === 0) return 0
    if (own) return cost + this.costOf(own, this.seen(near[0], start))
    const last = near[near.length - 1]
    return cost + this.costOf(this.seen(start, last), this.seen(last, start)) + this.inner(start, last)
  }

  /** The changes at the node itself when it is seen from one neighbour. */
  private inner(node: number, from: number): number {
    const [a, b] = this.neighbours[node].filter(other => other !== from).map(other => this.seen(other, node))
    return a && b ? this.costOf(a, b) : 0
  }

  private combine(node: number, towards: number): number {
    const key = node * this.neighbours.length + towards
    const own = this.characters.states[node]
    if (own) {
      this.behind.set(key, own)
      return 0
    }
    const [a, b] = this.neighbours[node].filter(other => other !== towards)
    const one = this.seen(a, node)
    const other = this.seen(b, node)
    const { weight } = this.characters
    const both = new Uint32Array(weight.length)
    let cost = 0
    for (let place = 0; place < weight.length; place++) {
      const common = one[place] & other[place]
      if (common === 0) cost += weight[place]
      both[place] = common || one[place] | other[place]
    }
    this.behind.set(key, both)
    return cost
  }
}

interface Step {
  readonly node: number
  readonly from: number
}

/** The nodes that can be reached from `start`, each after the one it is reached from. */
export function walkFrom(neighbours: Neighbours, start: number): Step[] {
  const order: Step[] = [{ node: start, from: -1 }]
  for (let i = 0; i < order.length; i++) {
    const { node, from } = order[i]
    for (const next of neighbours[node]) if (next !== from) order.push({ node: next, from: node })
  }
  return order
}

const LESS = 1e-9

/**
 * A tree of least cost near the one given: parts are cut off and put back where they cost least, until nothing is
 * gained (subtree pruning and regrafting) or `budget` (places looked at, about) is spent.
 */
export function cheapestTree(tree: UnrootedTree, characters: Characters, budget = 1e9): UnrootedTree {
  let { neighbours } = tree
  let whole = new Parsimony(neighbours, characters)
  let left = budget
  for (let gained = true; gained; ) {
    gained = false
    for (const { node, from } of branches(neighbours)) {
      if (from < tree.leaves || !neighbours[from].includes(node)) continue
      left -= 2 * neighbours.length * characters.weight.length
      if (left <= 0) return { leaves: tree.leaves, neighbours }
      const better = regraft(whole, characters, node, from)
      if (!better) continue
      neighbours = better
      whole = new Parsimony(neighbours, characters)
      gained = true
    }
  }
  return { leaves: tree.leaves, neighbours }
}

function branches(neighbours: Neighbours): Step[] {
  return neighbours.flatMap((near, from) => near.map(node => ({ node, from })))
}

/** The tree with what hangs on `from` by `node` put where it costs least; null where that is where it is. */
function regraft(whole: Parsimony, characters: Characters, node: number, from: number): Neighbours | null {
  const states = whole.seen(node, from)
  const rest = cutOff(whole.neighbours, node, from)
  const [a, b] = whole.neighbours[from].filter(other => other !== node)
  const parsimony = new Parsimony(rest, characters, a)
  let best = { a, b, cost: parsimony.costOnBranch(states, a, b, Infinity) - LESS }
  for (const step of walkFrom(rest, a).slice(1)) {
    const cost = parsimony.costOnBranch(states, step.node, step.from, best.cost)
    if (cost < best.cost) best = { a: step.from, b: step.node, cost }
  }
  return best.a === a && best.b === b ? null : putIn(rest, from, node, best.a, best.b)
}

/** The tree without what hangs on `from` by `node`; `from` joins no one then and is by itself. */
export function cutOff(neighbours: Neighbours, node: number, from: number): number[][] {
  const rest = neighbours.map(near => [...near])
  const [a, b] = rest[from].filter(other => other !== node)
  rest[a][rest[a].indexOf(from)] = b
  rest[b][rest[b].indexOf(from)] = a
  rest[from] = []
  rest[node].splice(rest[node].indexOf(from), 1)
  return rest
}

function putIn(rest: readonly number[][], joint: number, node: number, a: number, b: number): number[][] {
  const whole = rest.map(near => [...near])
  whole[a][whole[a].indexOf(b)] = joint
  whole[b][whole[b].indexOf(a)] = joint
  whole[joint] = [a, b, node]
  whole[node].push(joint)
  return whole
}
