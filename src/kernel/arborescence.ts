/** Directed edges as parallel arrays: edge i runs from `from[i]` to `to[i]` with `score[i]`. */
export interface ScoredEdges {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly score: Float64Array
}

/**
 * The arborescence of greatest total score that reaches all of `nodes` from `root`: for each node the index of the
 * edge that enters it, -1 for the root. Of equal scores the edge listed first wins.
 * Every node must be reachable from the root.
 *
 * Edmonds' algorithm in Tarjan's form, O(edges · log nodes): each contracted node keeps its entering edges in a leftist
 * heap whose scores are lowered lazily as cycles close.
 * Tarjan, Finding optimum branchings, Networks 7 (1977); corrected by Camerini, Fratta and Maffioli, Networks 9 (1979).
 */
export function maximumArborescence(nodes: number, root: number, edges: ScoredEdges): Int32Array {
  const heaps = new EdgeHeaps(edges)
  // Contracting n nodes makes at most n - 1 more.
  const top = new Int32Array(2 * nodes).fill(-1)
  for (let edge = edges.from.length - 1; edge >= 0; edge--) {
    if (edges.to[edge] !== root && edges.from[edge] !== edges.to[edge]) {
      top[edges.to[edge]] = heaps.merge(top[edges.to[edge]], edge)
    }
  }
  const contraction = contract(nodes, root, edges, heaps, top)
  return expand(nodes, root, edges, contraction)
}

interface Contraction {
  /** The contracted node that holds each node, -1 for those at the top. */
  readonly holder: Int32Array
  /** The edge chosen to enter each node, contracted ones too. */
  readonly entering: Int32Array
  readonly count: number
}

function contract(
  nodes: number,
  root: number,
  edges: ScoredEdges,
  heaps: EdgeHeaps,
  top: Int32Array,
): Contraction {
  const holder = new Int32Array(2 * nodes).fill(-1)
  const entering = new Int32Array(2 * nodes).fill(-1)
  const outermost = new DisjointSets(2 * nodes)
  const state = new Uint8Array(2 * nodes)
  const OPEN = 1
  const DONE = 2
  state[root] = DONE
  let count = nodes
  for (let start = 0; start < nodes; start++) {
    const path: number[] = []
    let at = outermost.find(start)
    while (state[at] !== DONE) {
      state[at] = OPEN
      path.push(at)
      const edge = heaps.takeBest(top, at, e => outermost.find(edges.from[e]) !== at)
      if (edge < 0) throw new Error('a node cannot be reached from the root')
      entering[at] = edge
      at = outermost.find(edges.from[edge])
      if (state[at] !== OPEN) continue
      const made = count++
      let member: number
      do {
        member = path.pop()!
        holder[member] = made
        heaps.lower(top[member], heaps.value(entering[member]))
        top[made] = heaps.merge(top[made], top[member])
        outermost.join(member, made)
      } while (member !== at)
      at = made
    }
    for (const node of path) state[node] = DONE
  }
  return { holder, entering, count }
}

/** Opens the contracted nodes from the outside in: the edge that enters one displaces its member's own. */
function expand(nodes: number, root: number, edges: ScoredEdges, contraction: Contraction): Int32Array {
  const { holder, entering, count } = contraction
  const fixed = new Uint8Array(count)
  for (let node = count - 1; node >= 0; node--) {
    if (fixed[node] || node === root || entering[node] < 0) continue
    const edge = entering[node]
    let inner = edges.to[edge]
    while (inner !== node && inner >= 0) {
      entering[inner] = edge
      fixed[inner] = 1
      inner = holder[inner]
    }
  }
  entering[root] = -1
  return entering.slice(0, nodes)
}

/** Leftist heaps of edges, the best on top; a whole heap's scores can be lowered at once. */
class EdgeHeaps {
  private readonly score: Float64Array
  private readonly debt: Float64Array
  private readonly left: Int32Array
  private readonly right: Int32Array
  private readonly rank: Int32Array

  constructor(edges: ScoredEdges) {
    const count = edges.from.length
    this.score = Float64Array.from(edges.score)
    this.debt = new Float64Array(count)
    this.left = new Int32Array(count).fill(-1)
    this.right = new Int32Array(count).fill(-1)
    this.rank = new Int32Array(count).fill(1)
  }

  /** What is left of the score of an edge once taken. */
  value(edge: number): number {
    return this.score[edge]
  }

  lower(heap: number, by: number): void {
    if (heap < 0) return
    this.score[heap] -= by
    this.debt[heap] += by
  }

  /** Joins two heaps without recursion, since their right spines are short but merges are many. */
  merge(a: number, b: number): number {
    const spine: number[] = []
    while (a >= 0 && b >= 0) {
      if (this.score[b] > this.score[a] || (this.score[b] === this.score[a] && b < a)) [a, b] = [b, a]
      this.settle(a)
      spine.push(a)
      a = this.right[a]
    }
    let merged = a >= 0 ? a : b
    for (let i = spine.length - 1; i >= 0; i--) {
      const node = spine[i]
      this.right[node] = merged
      const other = this.left[node]
      if (other < 0 || this.rank[other] < this.rank[merged]) {
        this.left[node] = merged
        this.right[node] = other
      }
      this.rank[node] = this.right[node] < 0 ? 1 : this.rank[this.right[node]] + 1
      merged = node
    }
    return merged
  }

  /** Takes the best edge that passes `counts` from the heap `top[at]`, throwing away those above it; -1 if none. */
  takeBest(top: Int32Array, at: number, counts: (edge: number) => boolean): number {
    while (top[at] >= 0) {
      const edge = top[at]
      this.settle(edge)
      top[at] = this.merge(this.left[edge], this.right[edge])
      if (counts(edge)) return edge
    }
    return -1
  }

  private settle(edge: number): void {
    const debt = this.debt[edge]
    if (debt === 0) return
    this.lower(this.left[edge], debt)
    this.lower(this.right[edge], debt)
    this.debt[edge] = 0
  }
}

class DisjointSets {
  private readonly parent: Int32Array

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, i) => i)
  }

  find(node: number): number {
    while (this.parent[node] !== node) {
      this.parent[node] = this.parent[this.parent[node]]
      node = this.parent[node]
    }
    return node
  }

  /** `into` stands for both from now on. */
  join(node: number, into: number): void {
    this.parent[this.find(node)] = into
  }
}
