import { cutOff, Parsimony } from '../../kernel/parsimony.ts'
import type { Stemma } from './stemma.ts'

/** A node of a stemma on which another may hang. */
export interface Joint {
  readonly node: number
  readonly probability: number
}

/** How much less probable a change more makes a history, in log-odds. */
const CHANGE = 1.2
/** Hanging between two nodes posits one more lost ancestor, which must be worth so many changes. */
const POSITED = 2.5

/**
 * On which nodes the part of a stemma that begins with `child`, as seen from its neighbour `parent`, may hang: the fewer
 * changes that needs, the likelier. Most probable first, and by how many changes the first is better than the second.
 */
export function jointsOf(stemma: Stemma, parent: number, child: number): { joints: Joint[]; ahead: number } {
  const { nodeOf, nodes, tree, characters } = stemma
  const [a, b] = branchBetween(stemma, parent, child)
  if (a < tree.leaves || nodes.length < 3)
    return { joints: [{ node: parent, probability: 1 }], ahead: Infinity }
  const states = new Parsimony(tree.neighbours, characters).seen(b, a)
  const rest = cutOff(tree.neighbours, b, a)
  const near = tree.neighbours[a].filter(other => other !== b)
  const parsimony = new Parsimony(rest, characters, near[0])
  const ways: { node: number; cost: number }[] = []
  rest.forEach((neighbours, node) => {
    if (node === b || neighbours.length === 0 || !reaches(parsimony, node, neighbours[0])) return
    ways.push({ node: nodeOf[node], cost: parsimony.costOf(states, parsimony.at(node)) })
    for (const next of neighbours) {
      if (next < node || nodeOf[next] === nodeOf[node]) continue
      const isFormer = near.includes(node) && near.includes(next) && !near.some(one => nodeOf[one] === parent)
      const cost = parsimony.costOf(states, parsimony.onBranch(node, next))
      ways.push(isFormer ? { node: parent, cost } : { node: nodeOf[node], cost: cost + POSITED })
    }
  })
  return shares(ways, parent)
}

function branchBetween({ tree, nodeOf }: Stemma, one: number, other: number): [number, number] {
  for (let a = 0; a < tree.neighbours.length; a++) {
    if (nodeOf[a] !== one) continue
    const b = tree.neighbours[a].find(next => nodeOf[next] === other)
    if (b !== undefined) return [a, b]
  }
  throw new RangeError(`no branch from ${one} to ${other}`)
}

function reaches(parsimony: Parsimony, node: number, neighbour: number): boolean {
  return parsimony.seen(neighbour, node) !== undefined
}

/** The cheapest way of each node counts. */
function shares(ways: readonly { node: number; cost: number }[], parent: number) {
  const cheapest = new Map<number, number>()
  for (const { node, cost } of ways) cheapest.set(node, Math.min(cost, cheapest.get(node) ?? Infinity))
  const least = Math.min(...cheapest.values())
  const weight = (cost: number) => Math.exp(CHANGE * (least - cost))
  const total = [...cheapest.values()].reduce((sum, cost) => sum + weight(cost), 0)
  const joints = [...cheapest]
    .map(([node, cost]): Joint => ({ node, probability: weight(cost) / total }))
    .sort((a, b) => b.probability - a.probability || a.node - b.node)
  const others = [...cheapest].filter(([node]) => node !== parent).map(([, cost]) => cost)
  const own = cheapest.get(parent) ?? least
  return { joints, ahead: Math.max(0, Math.min(...others) - own) }
}
