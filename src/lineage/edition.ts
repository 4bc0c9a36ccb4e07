import { bestChain } from '../kernel/best-chain.ts'
import { chainMarginals, LONGEST_CHAIN } from '../kernel/chain-marginals.ts'
import { weighLongEdition } from './long-edition.ts'
import type { Relations } from './relate.ts'
import { Returns } from './returns.ts'
import type { Edition } from './states.ts'
import type { Tellings } from './tellings.ts'

/** Shared runs of which it is even whether they prove that the one state was made from the other. */
const EVEN = 8

/** Each state is made from the one before or anew. `weight` holds the log-odds of the steps by what the two have. */
export function weighEditions(relations: Relations, weight: Float64Array): Edition {
  const { tellings } = relations
  const isLong = tellings.list.length > LONGEST_CHAIN
  const edition = isLong ? weighLongEdition(tellings, weight) : weighAllOrders(tellings, weight)
  return writtenAnew(relations, edition)
}

function weighAllOrders(tellings: Tellings, weight: Float64Array): Edition {
  const count = tellings.list.length
  const returns = new Returns(tellings)
  const { edge, root, total } = chainMarginals(count, weight, new Float64Array(count), {
    at: (set, from, to) => returns.weight(set, from, to),
  })
  const order = likeliestOrder(count, edge, root)
  return { edge, root, total, order, returned: returns.share(order) }
}

/** Of a state that shares little with the one before it is open whether it was made from it. */
function writtenAnew({ byChild }: Relations, edition: Edition): Edition {
  const edge = edition.edge.slice()
  const root = edition.root.slice()
  for (const { parent, child, ofChild } of byChild.flat()) {
    const at = parent * byChild.length + child
    const joined = edge[at] * (ofChild.shared / (ofChild.shared + EVEN))
    root[child] += edge[at] - joined
    edge[at] = joined
  }
  return { ...edition, edge, root }
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
