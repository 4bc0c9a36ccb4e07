import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seekChain } from '../../src/kernel/seek-chain.ts'
import { allChains } from './lineage-oracles.ts'

const sumOf = (step: Float64Array, nodes: number) => (order: ArrayLike<number>) => {
  let sum = 0
  for (let i = 1; i < order.length; i++) sum += step[order[i - 1] * nodes + order[i]]
  return sum
}

describe('seekChain', () => {
  it('finds the best of all chains nearly always, where all can be tried', () => {
    let found = 0
    const nodes = 6
    const values = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 36, maxLength: 36 })
    fc.assert(
      fc.property(values, weights => {
        const step = Float64Array.from(weights)
        const worth = sumOf(step, nodes)
        const order = seekChain(nodes, step, worth)
        expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5])
        if (worth(order) > Math.max(...allChains(nodes).map(worth)) - 1e-9) found++
      }),
      { seed: 3, numRuns: 100 },
    )
    expect(found).toBeGreaterThan(90)
  })

  it('puts sixty nodes that lie in a row into that row, in the better direction', () => {
    const nodes = 60
    const place = (node: number) => (node * 7) % nodes
    const step = Float64Array.from({ length: nodes * nodes }, (_, at) => {
      const [from, to] = [place(Math.floor(at / nodes)), place(at % nodes)]
      return -Math.abs(from - to) - (to < from ? 0.1 : 0)
    })
    const order = seekChain(nodes, step, sumOf(step, nodes))
    expect(Array.from(order, place)).toEqual([...Array(nodes).keys()])
  })
})
