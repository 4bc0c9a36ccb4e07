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
 * every digit however far apart the weights lie. What two children's eliminations have in common is done once: half of
 * the nodes are eliminated for all of the other half. O(nodes³).
 */
export function treeMarginals(
  nodes: number,
  weight: Float64Array,
  root: Float64Array,
): { edge: Float64Array; root: Float64Array; total: number } {
  const { scaled, scaledRoot, shift } = scaleColumns(nodes, weight, root)
  const edge = new Float64Array(nodes * nodes)
  const rooted = new Float64Array(nodes)
  let total = shift
  new Elimination(nodes, scaled, scaledRoot).eachEscape((child, leaving, logPivots) => {
    let sum = scaledRoot[child]
    for (let parent = 0; parent < nodes; parent++) {
      if (parent !== child) sum += scaled[child * nodes + parent] * leaving[parent]
    }
    rooted[child] = scaledRoot[child] / sum
    for (let parent = 0; parent < nodes; parent++) {
      const chance = scaled[child * nodes + parent] * leaving[parent]
      if (parent !== child) edge[parent * nodes + child] = chance / sum
    }
    // The pivots of the others and this child's own make up the determinant.
    if (child === nodes - 1) total += logPivots + Math.log(sum)
  })
  return { edge, root: rooted, total }
}

/**
 * Exponentials of the weights, each child's divided by its greatest, which cancels in the probabilities. From here on
 * the weights of one child stand together: `child * nodes + parent`.
 */
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
      if (parent === child) continue
      scaled[child * nodes + parent] = Math.exp(weight[parent * nodes + child] - greatest)
    }
  }
  return { scaled, scaledRoot, shift }
}

/** What the walks lead to when some nodes are passed through: by depth, one more half of the nodes each. */
interface Level {
  readonly step: Float64Array
  readonly end: Float64Array
}

class Elimination {
  private readonly nodes: number
  private readonly levels: Level[]
  private readonly order: number[] = []
  private readonly pivots: Float64Array
  private readonly chance: Float64Array

  constructor(nodes: number, weight: Float64Array, root: Float64Array) {
    this.nodes = nodes
    this.levels = [{ step: weight, end: root }]
    this.pivots = new Float64Array(nodes)
    this.chance = new Float64Array(nodes)
  }

  /**
   * For each node in turn, from each other node the chance that a walk to parents of parents ends at a root and never
   * meets it, with the sum of the logarithms of the pivots. The chances are overwritten by the next.
   */
  eachEscape(visit: (avoided: number, chance: Float64Array, logPivots: number) => void): void {
    this.descend(
      Array.from({ length: this.nodes }, (_, node) => node),
      0,
      visit,
    )
  }

  private descend(left: number[], depth: number, visit: Parameters<Elimination['eachEscape']>[0]): void {
    if (left.length === 1) {
      let logPivots = 0
      for (const node of this.order) logPivots += Math.log(this.pivots[node])
      visit(left[0], this.escapes(this.levels[depth], left[0]), logPivots)
      return
    }
    const middle = left.length >> 1
    const halves = [left.slice(0, middle), left.slice(middle)]
    for (const [gone, stays] of [halves, [halves[1], halves[0]]]) {
      const level = this.copied(depth)
      for (let i = 0; i < gone.length; i++) this.eliminate(level, gone, i, stays)
      this.order.push(...gone)
      this.descend(stays, depth + 1, visit)
      this.order.length -= gone.length
    }
  }

  private copied(depth: number): Level {
    const { step, end } = this.levels[depth]
    this.levels[depth + 1] ??= { step: new Float64Array(step.length), end: new Float64Array(end.length) }
    const level = this.levels[depth + 1]
    level.step.set(step)
    level.end.set(end)
    return level
  }

  private escapes({ step, end }: Level, avoided: number): Float64Array {
    const { nodes, order, pivots, chance } = this
    chance[avoided] = 0
    for (let i = order.length - 1; i >= 0; i--) {
      const node = order[i]
      const row = node * nodes
      let sum = end[node]
      for (let j = i + 1; j < order.length; j++) sum += step[row + order[j]] * chance[order[j]]
      chance[node] = sum / pivots[node]
    }
    return chance
  }

  /** Replaces ways through node `at` of `gone` by ways straight on to where it leads, among those that are left. */
  private eliminate(level: Level, gone: readonly number[], at: number, stays: readonly number[]): void {
    const { nodes } = this
    const node = gone[at]
    const left = [...gone.slice(at + 1), ...stays]
    let pivot = level.end[node]
    for (const parent of left) pivot += level.step[node * nodes + parent]
    this.pivots[node] = pivot
    for (const child of left) this.passThrough(level, node, child, pivot, left)
  }

  private passThrough(
    { step, end }: Level,
    node: number,
    child: number,
    pivot: number,
    left: readonly number[],
  ): void {
    const { nodes } = this
    const from = node * nodes
    const to = child * nodes
    const share = step[to + node] / pivot
    if (share === 0) return
    end[child] += share * end[node]
    for (let i = 0; i < left.length; i++) {
      const parent = left[i]
      if (parent !== child) step[to + parent] += share * step[from + parent]
    }
  }
}
