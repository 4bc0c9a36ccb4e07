/** Every forest over `nodes` as its list of parents, -1 for a root. For small numbers only. */
export function allForests(nodes: number): number[][] {
  const forests: number[][] = []
  const parents = new Array<number>(nodes).fill(-1)
  const choose = (child: number): void => {
    if (child === nodes) {
      if (parents.every((_, node) => reachesRoot(parents, node))) forests.push([...parents])
      return
    }
    for (let parent = -1; parent < nodes; parent++) {
      if (parent === child) continue
      parents[child] = parent
      choose(child + 1)
    }
    parents[child] = -1
  }
  choose(0)
  return forests
}

function reachesRoot(parents: readonly number[], node: number): boolean {
  let at = node
  for (let steps = 0; steps <= parents.length; steps++) {
    if (at < 0) return true
    at = parents[at]
  }
  return false
}

/** Every order of `nodes`. */
export function allChains(nodes: number): number[][] {
  if (nodes === 0) return [[]]
  return allChains(nodes - 1).flatMap(chain =>
    Array.from({ length: nodes }, (_, at) => [...chain.slice(0, at), nodes - 1, ...chain.slice(at)]),
  )
}

/** Marginals by adding up all of `histories`, each a list of parents. */
export function countedMarginals(
  nodes: number,
  weight: Float64Array,
  root: Float64Array,
  histories: readonly (readonly number[])[],
): { edge: Float64Array; root: Float64Array; total: number } {
  const edge = new Float64Array(nodes * nodes)
  const rooted = new Float64Array(nodes)
  let sum = 0
  for (const parents of histories) {
    const log = parents.reduce((s, p, c) => s + (p < 0 ? root[c] : weight[p * nodes + c]), 0)
    const mass = Math.exp(log)
    sum += mass
    parents.forEach((p, c) => {
      if (p < 0) rooted[c] += mass
      else edge[p * nodes + c] += mass
    })
  }
  return { edge: edge.map(x => x / sum), root: rooted.map(x => x / sum), total: Math.log(sum) }
}

export function chainToParents(chain: readonly number[]): number[] {
  const parents = new Array<number>(chain.length).fill(-1)
  for (let i = 1; i < chain.length; i++) parents[chain[i]] = chain[i - 1]
  return parents
}
