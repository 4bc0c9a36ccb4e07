import { logSum } from '../kernel/log-sum.ts'
import { nearChainMarginals } from '../kernel/near-chains.ts'
import { seekChain } from '../kernel/seek-chain.ts'
import { LongReturns } from './long-returns.ts'
import type { Edition } from './states.ts'
import type { Tellings } from './tellings.ts'

/** Places by which a state may stand elsewhere than in the best order for the order to be summed over. */
const DISPLACED = 3

/**
 * What `weighEditions` answers, where orders are too many to be summed over: of the best order found, of its reverse, and
 * of all orders near to either.
 */
export function weighLongEdition(tellings: Tellings, weight: Float64Array): Edition {
  const count = tellings.list.length
  const returns = new LongReturns(tellings)
  const step = (low: number, high: number, from: number, to: number) =>
    weight[from * count + to] + returns.weight(low, high, from, to)
  const best = seekChain(count, weight, order => worthOf(order, step))
  const sums = [best, best.slice().reverse()].map(order => nearChainMarginals(order, DISPLACED, step))
  const total = logSum(sums.map(sum => sum.total))
  const [onwards, back] = sums.map(sum => Math.exp(sum.total - total))
  const both = (there: Float64Array, reverse: Float64Array) =>
    there.map((value, i) => onwards * value + back * reverse[i])
  return {
    edge: both(sums[0].edge, sums[1].edge),
    root: both(sums[0].root, sums[1].root),
    total,
    order: best,
    returned: returns.share(best),
  }
}

function worthOf(
  order: Int32Array,
  step: (low: number, high: number, from: number, to: number) => number,
): number {
  let [low, high, sum] = [0, 0, 0]
  for (let i = 1; i < order.length; i++) {
    const from = order[i - 1]
    if (from < 32) low |= 1 << from
    else high |= 1 << (from - 32)
    sum += step(low, high, from, order[i])
  }
  return sum
}
