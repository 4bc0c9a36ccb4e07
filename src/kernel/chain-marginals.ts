/** The most nodes `chainMarginals` takes: its time and memory double with each. */
export const LONGEST_CHAIN = 11

/**
 * How probable each step is when every chain through all of `nodes` weighs the product of its steps.
 *
 * `weight[from * nodes + to]` is the log-weight of a step and `root[first]` that of beginning there; all finite.
 * `edge` and `root` of the answer are probabilities laid out as the arguments; `total` is the log of the sum over chains.
 *
 * Forward and backward sums over subsets, after Held and Karp, A dynamic programming approach to sequencing problems,
 * SIAM 10 (1962). O(2ⁿ · n²): `nodes` must be at most LONGEST_CHAIN.
 */
export function chainMarginals(
  nodes: number,
  weight: Float64Array,
  root: Float64Array,
): { edge: Float64Array; root: Float64Array; total: number } {
  if (nodes > LONGEST_CHAIN) throw new RangeError(`a chain of ${nodes} is too long to sum over`)
  const { step, first, shift } = scale(nodes, weight, root)
  const before = sumForward(nodes, step, first)
  const after = sumBackward(nodes, step)
  const full = (1 << nodes) - 1
  let sum = 0
  for (let last = 0; last < nodes; last++) sum += before[full * nodes + last]
  const edge = new Float64Array(nodes * nodes)
  const rooted = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) {
    rooted[node] = (first[node] * after[(1 << node) * nodes + node]) / sum
  }
  for (let set = 1; set <= full; set++) {
    for (let from = 0; from < nodes; from++) {
      const arriving = before[set * nodes + from]
      if (arriving === 0) continue
      for (let to = 0; to < nodes; to++) {
        if (set & (1 << to)) continue
        const leaving = after[(set | (1 << to)) * nodes + to]
        edge[from * nodes + to] += (arriving * step[from * nodes + to] * leaving) / sum
      }
    }
  }
  return { edge, root: rooted, total: Math.log(sum) + shift }
}

/** Steps further apart than this from the best into the same node count as this far apart, so that no sum vanishes. */
const WIDEST = 50

function scale(nodes: number, weight: Float64Array, root: Float64Array) {
  const step = new Float64Array(nodes * nodes)
  const first = new Float64Array(nodes)
  let shift = 0
  for (let to = 0; to < nodes; to++) {
    let greatest = root[to]
    for (let from = 0; from < nodes; from++) {
      if (from !== to) greatest = Math.max(greatest, weight[from * nodes + to])
    }
    shift += greatest
    first[to] = Math.exp(Math.max(root[to] - greatest, -WIDEST))
    for (let from = 0; from < nodes; from++) {
      if (from !== to)
        step[from * nodes + to] = Math.exp(Math.max(weight[from * nodes + to] - greatest, -WIDEST))
    }
  }
  return { step, first, shift }
}

/** For each set of nodes and each of its members: the sum over chains through the set that end in the member. */
function sumForward(nodes: number, step: Float64Array, first: Float64Array): Float64Array {
  const sums = new Float64Array((1 << nodes) * nodes)
  for (let node = 0; node < nodes; node++) sums[(1 << node) * nodes + node] = first[node]
  for (let set = 1; set < 1 << nodes; set++) {
    for (let from = 0; from < nodes; from++) {
      const sum = sums[set * nodes + from]
      if (sum === 0) continue
      for (let to = 0; to < nodes; to++) {
        if (set & (1 << to)) continue
        sums[(set | (1 << to)) * nodes + to] += sum * step[from * nodes + to]
      }
    }
  }
  return sums
}

/** For each set of nodes and each of its members: the sum over ways on from the member through all outside the set. */
function sumBackward(nodes: number, step: Float64Array): Float64Array {
  const full = (1 << nodes) - 1
  const sums = new Float64Array((1 << nodes) * nodes)
  for (let node = 0; node < nodes; node++) sums[full * nodes + node] = 1
  for (let set = full - 1; set > 0; set--) {
    for (let from = 0; from < nodes; from++) {
      if (!(set & (1 << from))) continue
      let sum = 0
      for (let to = 0; to < nodes; to++) {
        if (set & (1 << to)) continue
        sum += step[from * nodes + to] * sums[(set | (1 << to)) * nodes + to]
      }
      sums[set * nodes + from] = sum
    }
  }
  return sums
}
