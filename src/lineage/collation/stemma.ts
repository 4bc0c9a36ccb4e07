import type { UnrootedTree } from '../../kernel/neighbour-joining.ts'
import { type Characters, Parsimony } from '../../kernel/parsimony.ts'

/** A witness, or an ancestor that is lost, in a stemma that does not yet say which side is older. */
export interface StemmaNode {
  /** The place of the witness in the list of members, -1 for one that is lost. */
  readonly witness: number
  /** For each place a bit for each reading it may have had. */
  readonly states: Uint32Array
  /** Numbers of the nodes joined to it. */
  readonly neighbours: readonly number[]
}

export interface Stemma {
  readonly nodes: readonly StemmaNode[]
  readonly characters: Characters
  /** Which node each node of the tree has become. */
  readonly nodeOf: Int32Array
  readonly tree: UnrootedTree
}

/**
 * A witness with no more changes of its own than this stands where its lost double would: the more there are on a usual
 * branch, the more of them come by chance.
 */
const OWN = 0.3
const OWN_PER_BRANCH = 0.2
/** Lost ancestors with fewer changes between them are one. */
const BETWEEN = 0.25

/**
 * The stemma of a tree in which all witnesses are leaves: branches on which nothing happened are taken out, so that
 * a witness that others were copied from stands between them, and an ancestor is posited only where no witness has what
 * it must have read.
 */
export function toStemma(tree: UnrootedTree, characters: Characters): Stemma {
  const { neighbours, leaves } = tree
  const parsimony = new Parsimony(neighbours, characters)
  const states = neighbours.map((_, node) => parsimony.at(node))
  const joins = new Joins(neighbours.length)
  const length = (a: number, b: number) => parsimony.costOf(states[a], states[b])
  const mostOwn = OWN + (OWN_PER_BRANCH * parsimony.cost) / Math.max(1, neighbours.length - 1)
  neighbours.forEach((near, a) => {
    for (const b of near) if (a < b && a >= leaves && length(a, b) < BETWEEN) joins.join(a, b)
  })
  const standing = new Map<number, { leaf: number; own: number }>()
  for (let leaf = 0; leaf < leaves; leaf++) {
    const inner = neighbours[leaf][0]
    if (inner === undefined || inner < leaves) continue
    const own = length(leaf, inner)
    const group = joins.find(inner)
    if (own <= mostOwn && own < (standing.get(group)?.own ?? Infinity)) standing.set(group, { leaf, own })
  }
  for (const [group, { leaf }] of standing) joins.join(group, leaf)
  absorb(tree, joins, length, mostOwn)
  return contracted(tree, characters, states, joins)
}

/** Lost ancestors as near to a witness as a witness may be to the ancestor it stands for are that witness; nearest first. */
function absorb(
  { neighbours, leaves }: UnrootedTree,
  joins: Joins,
  length: (a: number, b: number) => number,
  mostOwn: number,
): void {
  for (;;) {
    let best = { own: mostOwn + LESS, lost: -1, witness: -1 }
    neighbours.forEach((near, a) => {
      for (const b of near) {
        const [lost, witness] = [joins.find(a), joins.find(b)]
        if (lost < leaves || witness >= leaves) continue
        const own = length(witness, a)
        if (own < best.own) best = { own, lost, witness }
      }
    })
    if (best.lost < 0) return
    joins.join(best.lost, best.witness)
  }
}

const LESS = 1e-9

function contracted(
  tree: UnrootedTree,
  characters: Characters,
  states: readonly Uint32Array[],
  joins: Joins,
): Stemma {
  const { neighbours, leaves } = tree
  const members = new Map<number, number[]>()
  for (let node = 0; node < neighbours.length; node++) {
    const group = joins.find(node)
    members.set(group, [...(members.get(group) ?? []), node])
  }
  const groups = [...members.values()].filter(group => group[0] < leaves || neighbours[group[0]].length > 0)
  const nodeOf = new Int32Array(neighbours.length).fill(-1)
  groups.forEach((group, at) => {
    for (const node of group) nodeOf[node] = at
  })
  const nodes = groups.map((group, at): StemmaNode => {
    const near = new Set(group.flatMap(node => neighbours[node].map(other => nodeOf[other])))
    near.delete(at)
    const isWitness = group[0] < leaves
    return {
      witness: isWitness ? group[0] : -1,
      states: isWitness ? states[group[0]] : common(group.map(node => states[node])),
      neighbours: [...near].sort((a, b) => a - b),
    }
  })
  return { nodes, characters, nodeOf, tree }
}

function common(all: readonly Uint32Array[]): Uint32Array {
  return all.reduce((one, other) => one.map((states, place) => states & other[place] || states))
}

/** Sets of nodes that have become one, known by their lowest number. */
class Joins {
  private readonly parent: Int32Array

  constructor(count: number) {
    this.parent = Int32Array.from({ length: count }, (_, node) => node)
  }

  find(node: number): number {
    let at = node
    while (this.parent[at] !== at) at = this.parent[at]
    return at
  }

  join(a: number, b: number): void {
    const [one, other] = [this.find(a), this.find(b)]
    this.parent[Math.max(one, other)] = Math.min(one, other)
  }
}
