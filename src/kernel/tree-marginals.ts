/**
 * How probable each parent of each node is when every forest of `nodes` weighs the product of its edges.
 *
 * `weight[parent * nodes + child]` is the log-weight of an edge and `root[child]` that of the child having no parent.
 * Edges that cannot be have -Infinity; from each child some way must lead to a root.
 * `edge` and `root` of the answer are probabilities laid out as the arguments; `total` is the log of the sum over forests.
 *
 * The sum is a determinant (matrix-tree theorem, Tutte 1948). A forest can also be drawn by random walks from child to
 * parent until a root is reached (Wilson, Generating random spanning trees, STOC 1996), so that a parent's probability
 * is its weight times the chance that a walk from it ends without meeting the child. Those chances come from
 * eliminating the other nodes one by one with sums and quotients only (Grassmann, Taksar and Heyman 1985), which keeps
 * every digit however far apart the weights lie. O(nodes⁴).
 */
export function treeMarginals(
  nodes: number,
  weight: Float64Array,
  root: Float64Array,
): { edge: Float64Array; root: Float64Array; total: number } {
  const { scaled, scaledRoot, shift } = scaleColumns(nodes, weight, root)
  const edge = new Float64Array(nodes * nodes)
  const rooted = new Float64Array(nodes)
  const elimination = new Elimination(nodes)
  let total = shift
  for (let child = 0; child < nodes; child++) {
    const leaving = elimination.escapes(scaled, scaledRoot, child)
    let sum = scaledRoot[child]
    for (let parent = 0; parent < nodes; parent++) {
      if (parent !== child) sum += scaled[parent * nodes + child] * leaving[parent]
    }
    rooted[child] = scaledRoot[child] / sum
    for (let parent = 0; parent < nodes; parent++) {
      const at = parent * nodes + child
      if (parent !== child) edge[at] = (scaled[at] * leaving[parent]) / sum
    }
    // The pivots of the others and this child's own make up the determinant.
    if (child === nodes - 1) total += elimination.logPivots + Math.log(sum)
  }
  return { edge, root: rooted, total }
}

/** Exponentials of the weights, each child's divided by its greatest, which cancels in the probabilities. */
function scaleColumns(nodes: number, weight: Float64Array, root: Float64Array) {
  const scaled = new Float64Array(nodes * nodes)
  const scaledRoot = new Float64Array(nodes)
  let shift = 0
  for (let child = 0; child < nodes; child++) {
    let greatest = root[child]
    for (let parent = 0; parent < nodes; parent++) {
      if (parent !== child) greatest = Math.max(greatest, weight[parent * nodes + child])
    }
    shift += greatest
    scaledRoot[child] = Math.exp(root[child] - greatest)
    for (let parent = 0; parent < nodes; parent++) {
      const at = parent * nodes + child
      if (parent !== child) scaled[at] = Math.exp(weight[at] - greatest)
    }
  }
  return { scaled, scaledRoot, shift }
}

class Elimination {
  logPivots = 0
  private readonly nodes: number
  private readonly step: Float64Array
  private readonly end: Float64Array
  private readonly chance: Float64Array

  constructor(nodes: number) {
    this.nodes = nodes
    this.step = new Float64Array(nodes * nodes)
    this.end = new Float64Array(nodes)
    this.chance = new Float64Array(nodes)
  }

  /** For each node the chance that a walk from it to parents of parents ends at a root and never meets `avoided`. */
  escapes(weight: Float64Array, root: Float64Array, avoided: number): Float64Array {
    const { nodes, step, end, chance } = this
    step.set(weight)
    end.set(root)
    this.logPivots = 0
    const order = [...Array(nodes).keys()].filter(node => node !== avoided)
    const pivots = order.map((node, i) => this.eliminate(node, [...order.slice(i + 1), avoided]))
    chance[avoided] = 0
    for (let i = order.length - 1; i >= 0; i--) {
      const node = order[i]
      let sum = end[node]
      for (let j = i + 1; j < order.length; j++) sum += step[order[j] * nodes + node] * chance[order[j]]
      chance[node] = sum / pivots[i]
    }
    return chance
  }

  /** Replaces ways through `node` by ways straight on to where it leads, among those `left`. */
  private eliminate(node: number, left: readonly number[]): number {
    const { nodes, step, end } = this
    let pivot = end[node]
    for (const parent of left) pivot += step[parent * nodes + node]
    this.logPivots += Math.log(pivot)
    for (const child of left) {
      const share = step[node * nodes + child] / pivot
      if (share === 0) continue
      end[child] += share * end[node]
      for (const parent of left) {
        if (parent !== child) step[parent * nodes + child] += share * step[parent * nodes + node]
      }
    }
    return pivot
  }
}
