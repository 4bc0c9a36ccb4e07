import type { UnrootedTree } from '../../src/kernel/neighbour-joining.ts'

/** A tree of `leaves` grown by hanging each leaf after the third on the branch that `choices` names. */
export function treeOf(leaves: number, choices: readonly number[]): UnrootedTree {
  const neighbours: number[][] = Array.from({ length: 2 * leaves - 2 }, () => [])
  const join = (a: number, b: number) => {
    neighbours[a].push(b)
    neighbours[b].push(a)
  }
  for (const leaf of [0, 1, 2]) join(leaf, leaves)
  for (let leaf = 3; leaf < leaves; leaf++) {
    const branches = neighbours.flatMap((near, a) => near.filter(b => a < b).map(b => [a, b]))
    const [a, b] = branches[choices[leaf - 3] % branches.length]
    const joint = leaves + leaf - 2
    neighbours[a].splice(neighbours[a].indexOf(b), 1)
    neighbours[b].splice(neighbours[b].indexOf(a), 1)
    for (const node of [a, b, leaf]) join(node, joint)
  }
  return { leaves, neighbours }
}

/** How a tree parts its leaves: for each branch the leaves on the side that has not the first, in order. */
export function splitsOf({ leaves, neighbours }: UnrootedTree): string[] {
  const below = (node: number, from: number): number[] =>
    node < leaves ? [node] : neighbours[node].filter(next => next !== from).flatMap(next => below(next, node))
  const splits = neighbours.flatMap((near, a) => near.map(b => below(b, a)))
  return splits
    .filter(side => !side.includes(0))
    .map(side => side.sort((a, b) => a - b).join())
    .sort()
}

/** The least number of changes on a tree by trying every state at every inner node, one of which may be set. */
export function leastChanges(
  { leaves, neighbours }: UnrootedTree,
  states: readonly number[],
  choices: readonly number[],
  forced = { node: -1, bit: 0 },
): number {
  const inner = neighbours.length - leaves
  let least = Infinity
  for (let code = 0; code < choices.length ** inner; code++) {
    const at = (node: number) =>
      node < leaves
        ? states[node]
        : choices[Math.floor(code / choices.length ** (node - leaves)) % choices.length]
    if (forced.node >= 0 && at(forced.node) !== forced.bit) continue
    let changes = 0
    neighbours.forEach((near, a) => {
      for (const b of near) if (a < b && (at(a) & at(b)) === 0) changes++
    })
    least = Math.min(least, changes)
  }
  return least
}
