import { logSum } from './log-sum.ts'

/** The most nodes `chainMarginals` takes: its time and memory double with each. */
export const LONGEST_CHAIN = 10

/** What a step weighs by what came before it: `at(set, from, to)` for the set of nodes behind, `from` among them. */
export interface Behind {
  at(set: number, from: number, to: number): number
  /** Told the probability of every step that can be, given all that is behind it. */
  visit?(set: number, from: number, to: number, probability: number): void
}

/**
 * How probable each step is when every chain through all of `nodes` weighs the product of its steps.
 *
 * `weight[from * nodes + to]` is the log-weight of a step and `root[first]` that of beginning there; all finite.
 * `behind` adds to the log-weight of a step what depends on the set of all nodes before it, as bits.
 * `edge` and `root` of the answer are probabilities laid out as the arguments; `total` is the log of the sum over chains.
 *
 * Forward and backward sums over subsets, after Held and Karp, A dynamic programming approach to sequencing problems,
 * SIAM 10 (1962). O(2ⁿ · n²): `nodes` must be at most LONGEST_CHAIN.
 */
export function chainMarginals(
  nodes: number,
  weight: Float64Array,
  root: Float64Array,
  behind: Behind = NOTHING,
): { edge: Float64Array; root: Float64Array; total: number } {
  if (nodes > LONGEST_CHAIN) throw new RangeError(`a chain of ${nodes} is too long to sum over`)
  const step = (set: number, from: number, to: number) => weight[from * nodes + to] + behind.at(set, from, to)
  const before = sumForward(nodes, step, root)
  const after = sumBackward(nodes, step)
  const full = (1 << nodes) - 1
  const total = logSum(before.subarray(full * nodes), nodes)
  const edge = new Float64Array(nodes * nodes)
  const rooted = root.map((value, node) => Math.exp(value + after[(1 << node) * nodes + node] - total))
  for (let set = 1; set <= full; set++) {
    for (let from = 0; from < nodes; from++) {
      const arriving = before[set * nodes + from] - total
      if (arriving === -Infinity) continue
      for (let to = 0; to < nodes; to++) {
        if (set & (1 << to)) continue
        const leaving = after[(set | (1 << to)) * nodes + to]
        const probability = Math.exp(arriving + step(set, from, to) + leaving)
        edge[from * nodes + to] += probability
        behind.visit?.(set, from, to, probability)
      }
    }
  }
  return { edge, root: rooted, total }
}

const NOTHING: Behind = { at: () => 0 }

type Step = (set: number, from: number, to: number) => number

/** For each set of nodes and each of its members: the log of the sum over chains through the set that end in the member. */
function sumForward(nodes: number, step: Step, root: Float64Array): Float64Array {
  const sums = new Float64Array((1 << nodes) * nodes).fill(-Infinity)
  const terms = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) sums[(1 << node) * nodes + node] = root[node]
  for (let set = 1; set < 1 << nodes; set++) {
    if ((set & (set - 1)) === 0) continue
    for (let to = 0; to < nodes; to++) {
      if (!(set & (1 << to))) continue
      const rest = set ^ (1 << to)
      let count = 0
      for (let from = 0; from < nodes; from++) {
        if (rest & (1 << from)) terms[count++] = sums[rest * nodes + from] + step(rest, from, to)
      }
      sums[set * nodes + to] = logSum(terms, count)
    }
  }
  return sums
}

/** For each set of nodes and each of its members: the log of the sum over ways on from the member through all others. */
function sumBackward(nodes: number, step: Step): Float64Array {
  const full = (1 << nodes) - 1
  const sums = new Float64Array((1 << nodes) * nodes).fill(-Infinity)
  const terms = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) sums[full * nodes + node] = 0
  for (let set = full - 1; set > 0; set--) {
    for (let from = 0; from < nodes; from++) {
      if (!(set & (1 << from))) continue
      let count = 0
      for (let to = 0; to < nodes; to++) {
        if (!(set & (1 << to))) terms[count++] = step(set, from, to) + sums[(set | (1 << to)) * nodes + to]
      }
      sums[set * nodes + from] = logSum(terms, count)
    }
  }
  return sums
}
