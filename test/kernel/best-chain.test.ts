import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestChain } from '../../src/kernel/best-chain.ts'
import { LONGEST_CHAIN } from '../../src/kernel/chain-marginals.ts'
import { allChains } from './lineage-oracles.ts'

const cases = fc.integer({ min: 1, max: 6 }).chain(nodes =>
  fc.record({
    nodes: fc.constant(nodes),
    // Small whole numbers, so that many chains are equal.
    step: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: nodes * nodes, maxLength: nodes * nodes }),
    first: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: nodes, maxLength: nodes }),
  }),
)

function worth(chain: ArrayLike<number>, nodes: number, step: readonly number[], first: readonly number[]) {
  let sum = first[chain[0]]
  for (let i = 1; i < chain.length; i++) sum += step[chain[i - 1] * nodes + chain[i]]
  return sum
}

describe('bestChain', () => {
  it('is worth as much as the best of all chains', () => {
    fc.assert(
      fc.property(cases, ({ nodes, step, first }) => {
        const chain = bestChain(nodes, Float64Array.from(step), Float64Array.from(first))
        expect([...chain].sort()).toEqual([...Array(nodes).keys()])
        const most = Math.max(...allChains(nodes).map(other => worth(other, nodes, step, first)))
        expect(worth(chain, nodes, step, first)).toBe(most)
      }),
      { seed: 11, numRuns: 200 },
    )
  })

  it('of equal chains takes the one that ends in the least nodes', () => {
    expect([...bestChain(3, new Float64Array(9), new Float64Array(3))]).toEqual([2, 1, 0])
  })

  it('refuses more nodes than it can try', () => {
    const nodes = LONGEST_CHAIN + 1
    expect(() => bestChain(nodes, new Float64Array(nodes * nodes), new Float64Array(nodes))).toThrow(
      RangeError,
    )
  })
})
