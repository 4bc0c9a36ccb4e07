import { LONGEST_CHAIN } from './chain-marginals.ts'

/**
 * The chain through all of `nodes` whose beginning and steps have the greatest sum, as nodes in order.
 *
 * `step[from * nodes + to]` is what a step is worth and `first[node]` what beginning there is worth; all finite. Of
 * equal chains the one that ends in the least node, and so on backwards. Dynamic programming over subsets (Held and Karp
 * 1962), O(2ⁿ · n²): `nodes` must be at most LONGEST_CHAIN.
 */
export function bestChain(nodes: number, step: Float64Array, first: Float64Array): Int32Array {
  if (nodes > LONGEST_CHAIN) throw new RangeError(`a chain of ${nodes} is too long to be sought`)
  const sums = new Float64Array((1 << nodes) * nodes).fill(-Infinity)
  for (let node = 0; node < nodes; node++) sums[(1 << node) * nodes + node] = first[node]
  const before = (set: number, to: number) => {
    const rest = set ^ (1 << to)
    let best = -1
    let most = -Infinity
    for (let from = 0; from < nodes; from++) {
      const sum = rest & (1 << from) ? sums[rest * nodes + from] + step[from * nodes + to] : -Infinity
      if (sum > most) {
        most = sum
        best = from
      }
    }
    return { best, most }
  }
  for (let set = 1; set < 1 << nodes; set++) {
    if ((set & (set - 1)) === 0) continue
    for (let to = 0; to < nodes; to++) {
      if (set & (1 << to)) sums[set * nodes + to] = before(set, to).most
    }
  }
  return traced(nodes, sums, (set, to) => before(set, to).best)
}

function traced(nodes: number, sums: Float64Array, before: (set: number, to: number) => number): Int32Array {
  const order = new Int32Array(nodes)
  let set = (1 << nodes) - 1
  let last = 0
  for (let node = 1; node < nodes; node++) {
    if (sums[set * nodes + node] > sums[set * nodes + last]) last = node
  }
  for (let at = nodes - 1; at >= 0; at--) {
    order[at] = last
    const next = at > 0 ? before(set, last) : -1
    set ^= 1 << last
    last = next
  }
  return order
}
