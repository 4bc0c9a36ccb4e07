import { logSum } from './log-sum.ts'

/** The log-weight of going on from one node to another with the set of nodes behind as bits, `from` among them. */
export type StepAfter = (low: number, high: number, from: number, to: number) => number

/** The most nodes whose sets fit the bits of `StepAfter`. */
export const MOST_NODES = 64

/** A set of nodes placed, told by which of those around the next place are, and the node placed last. */
interface Stage {
  readonly near: number
  readonly last: number
  readonly low: number
  readonly high: number
  readonly ways: Way[]
  before: number
  after: number
}

interface Way {
  readonly to: Stage
  readonly weight: number
}

/**
 * How probable each step is when every chain weighs the product of its steps, of the chains alone that have no node further
 * than `most` places from where it stands in `order`. Answers as `chainMarginals`, which sums over all chains.
 *
 * Sums forward and backward over the sets that can be placed (Balas and Simonetti, Linear time dynamic-programming
 * algorithms for new classes of restricted TSPs, INFORMS Journal on Computing 13, 2001): O(n · 4^most · most²).
 */
export function nearChainMarginals(
  order: Int32Array,
  most: number,
  step: StepAfter,
): { edge: Float64Array; root: Float64Array; total: number } {
  const nodes = order.length
  if (nodes > MOST_NODES) throw new RangeError(`${nodes} nodes are too many`)
  const layers = layersOf(order, most, step)
  for (const layer of layers.slice(0, -1).reverse()) {
    for (const stage of layer) stage.after = logSum(stage.ways.map(({ to, weight }) => weight + to.after))
  }
  const total = logSum(layers[0].map(({ before, after }) => before + after))
  const edge = new Float64Array(nodes * nodes)
  const root = new Float64Array(nodes)
  for (const { last, before, after } of layers[0]) root[last] += Math.exp(before + after - total)
  for (const { last, before, ways } of layers.flat()) {
    for (const { to, weight } of ways) {
      edge[last * nodes + to.last] += Math.exp(before + weight + to.after - total)
    }
  }
  return { edge, root, total }
}

/** For each place the stages after filling it, with the sums over the ways to them. */
function layersOf(order: Int32Array, most: number, step: StepAfter): Stage[][] {
  const nothing: Stage = { near: (1 << most) - 1, last: -1, low: 0, high: 0, ways: [], before: 0, after: 0 }
  const layers: Stage[][] = []
  let layer = [nothing]
  for (let place = 0; place < order.length; place++) {
    layer = nextLayer(layer, place, order, most, step)
    layers.push(layer)
  }
  return layers
}

function nextLayer(
  layer: readonly Stage[],
  place: number,
  order: Int32Array,
  most: number,
  step: StepAfter,
): Stage[] {
  const next = new Map<number, Stage>()
  const arriving = new Map<Stage, number[]>()
  for (const stage of layer) {
    for (let bit = 0; bit <= 2 * most && place - most + bit < order.length; bit++) {
      // Who could stand here latest must be placed now.
      if (bit > 0 && !(stage.near & 1)) break
      if (stage.near & (1 << bit)) continue
      const to = order[place - most + bit]
      const near = (stage.near | (1 << bit)) >> 1
      const key = near * MOST_NODES + to
      if (!next.has(key)) next.set(key, placed(stage, near, to))
      const other = next.get(key)!
      const weight = stage.last < 0 ? 0 : step(stage.low, stage.high, stage.last, to)
      stage.ways.push({ to: other, weight })
      arriving.set(other, [...(arriving.get(other) ?? []), stage.before + weight])
    }
  }
  for (const [stage, sums] of arriving) stage.before = logSum(sums)
  return [...next.values()]
}

function placed({ low, high }: Stage, near: number, node: number): Stage {
  return {
    near,
    last: node,
    low: node < 32 ? low | (1 << node) : low,
    high: node < 32 ? high : high | (1 << (node - 32)),
    ways: [],
    before: 0,
    after: 0,
  }
}
