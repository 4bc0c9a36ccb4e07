import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_NODES, nearChainMarginals } from '../../src/kernel/near-chains.ts'
import { allChains } from './lineage-oracles.ts'

const cases = fc.integer({ min: 2, max: 6 }).chain(nodes =>
  fc.record({
    nodes: fc.constant(nodes),
    most: fc.integer({ min: 0, max: nodes }),
    weights: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: nodes * nodes,
      maxLength: nodes * nodes,
    }),
    order: fc.shuffledSubarray([...Array(nodes).keys()], { minLength: nodes, maxLength: nodes }),
  }),
)

/** Depends on all that is behind, so that a set passed wrongly shows. */
const stepOf =
  (nodes: number, weights: readonly number[]) => (low: number, high: number, from: number, to: number) =>
    weights[from * nodes + to] + 0.1 * Math.sin(low * 7 + high) * to

describe('nearChainMarginals', () => {
  it('sums over just the chains that stay near to the order', () => {
    fc.assert(
      fc.property(cases, ({ nodes, most, weights, order }) => {
        const step = stepOf(nodes, weights)
        const near = allChains(nodes).filter(chain =>
          chain.every((node, place) => Math.abs(order.indexOf(node) - place) <= most),
        )
        const weightOf = (chain: readonly number[]) => {
          let [low, sum] = [0, 0]
          for (let i = 1; i < chain.length; i++) {
            low |= 1 << chain[i - 1]
            sum += step(low, 0, chain[i - 1], chain[i])
          }
          return Math.exp(sum)
        }
        const all = near.reduce((sum, chain) => sum + weightOf(chain), 0)
        const { edge, root, total } = nearChainMarginals(Int32Array.from(order), most, step)
        expect(total).toBeCloseTo(Math.log(all), 8)
        for (let from = 0; from < nodes; from++) {
          const first = near.filter(chain => chain[0] === from)
          expect(root[from]).toBeCloseTo(first.reduce((sum, chain) => sum + weightOf(chain), 0) / all, 8)
          for (let to = 0; to < nodes; to++) {
            const some = near.filter(chain => chain.some((node, i) => node === from && chain[i + 1] === to))
            const share = some.reduce((sum, chain) => sum + weightOf(chain), 0) / all
            expect(edge[from * nodes + to]).toBeCloseTo(share, 8)
          }
        }
      }),
      { seed: 5, numRuns: 60 },
    )
  })

  it('tells of all nodes behind, those beyond the thirty-second too', () => {
    const nodes = MOST_NODES
    const order = Int32Array.from({ length: nodes }, (_, i) => i)
    const seen: number[] = []
    nearChainMarginals(order, 0, (low, high, from, to) => {
      seen.push(low >>> 0, high >>> 0, from, to)
      return 0
    })
    expect(seen.slice(-4)).toEqual([2 ** 32 - 1, 2 ** 31 - 1, 62, 63])
  })

  it('refuses more nodes than there are bits', () => {
    expect(() => nearChainMarginals(new Int32Array(MOST_NODES + 1), 1, () => 0)).toThrow(RangeError)
  })
})
