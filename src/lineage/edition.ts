import { bestChain } from '../kernel/best-chain.ts'
import { chainMarginals } from '../kernel/chain-marginals.ts'
import type { Relations } from './relate.ts'
import { Returns } from './returns.ts'

/** What the orders in which the states of one text can have followed one another say together. */
export interface Edition {
  /** Probabilities laid out as in `chainMarginals`. */
  readonly edge: Float64Array
  readonly root: Float64Array
  /** The logarithm of what all orders weigh. */
  readonly total: number
  /** The share of what is lost from state to state that comes back in the likeliest order. */
  readonly returned: number
}

/** Shared runs of which it is even whether they prove that the one state was made from the other. */
const EVEN = 8

/** Each state is made from the one before or anew. `weight` holds the log-odds of the steps by what the two have. */
export function weighEditions(relations: Relations, weight: Float64Array): Edition {
  const count = relations.tellings.list.length
  const returns = new Returns(relations.tellings)
  const { edge, root, total } = chainMarginals(count, weight, new Float64Array(count), {
    at: (set, from, to) => returns.weight(set, from, to),
  })
  const returned = returns.share(likeliestOrder(count, edge, root))
  for (const { parent, child, ofChild } of relations.byChild.flat()) {
    const at = parent * count + child
    const joined = edge[at] * (ofChild.shared / (ofChild.shared + EVEN))
    root[child] += edge[at] - joined
    edge[at] = joined
  }
  return { edge, root, total, returned }
}

/** What it is worth to join two states that are neighbours the wrong way round, where joining them rightly is worth 1. */
const HALF_RIGHT = 0.5

/** The order with the greatest expected number of right steps. */
export function likeliestOrder(count: number, edge: Float64Array, root: Float64Array): Int32Array {
  const worth = edge.map((value, at) => {
    const [from, to] = [Math.floor(at / count), at % count]
    return value + HALF_RIGHT * edge[to * count + from]
  })
  return bestChain(count, worth, root)
}
