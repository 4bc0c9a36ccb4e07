import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maximumArborescence, type ScoredEdges } from '../../src/kernel/arborescence.ts'
import { allForests } from './lineage-oracles.ts'

/** Node 0 is the root; node i + 1 is node i of the oracle. */
function dense(nodes: number, score: (parent: number, child: number) => number): ScoredEdges {
  const rows: [number, number, number][] = []
  for (let child = 0; child < nodes; child++) {
    for (let parent = -1; parent < nodes; parent++) {
      if (parent !== child) rows.push([parent + 1, child + 1, score(parent, child)])
    }
  }
  return {
    from: Int32Array.from(rows, row => row[0]),
    to: Int32Array.from(rows, row => row[1]),
    score: Float64Array.from(rows, row => row[2]),
  }
}

describe('maximumArborescence', () => {
  it('finds the best of all forests', () => {
    const cases = fc.integer({ min: 1, max: 5 }).chain(nodes =>
      fc.record({
        nodes: fc.constant(nodes),
        scores: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 36, maxLength: 36 }),
      }),
    )
    fc.assert(
      fc.property(cases, ({ nodes, scores }) => {
        const score = (parent: number, child: number) => scores[(parent + 1) * 6 + child]
        const edges = dense(nodes, score)
        const chosen = maximumArborescence(nodes + 1, 0, edges)
        const parents = Array.from({ length: nodes }, (_, child) => edges.from[chosen[child + 1]] - 1)
        const total = (forest: readonly number[]) => forest.reduce((sum, p, c) => sum + score(p, c), 0)
        const best = Math.max(...allForests(nodes).map(total))
        expect(total(parents)).toBe(best)
        expect(allForests(nodes)).toContainEqual(parents)
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  it('breaks a cycle that each node by itself would prefer', () => {
    const scores: Record<string, number> = { '-1>0': 1, '-1>1': 0, '0>1': 10, '1>0': 10 }
    const edges = dense(2, (parent, child) => scores[`${parent}>${child}`])
    const chosen = maximumArborescence(3, 0, edges)
    expect([edges.from[chosen[1]], edges.from[chosen[2]]]).toEqual([0, 1])
  })

  it('takes the edge listed first when scores are equal', () => {
    const edges = dense(3, () => 0)
    const chosen = maximumArborescence(4, 0, edges)
    expect([1, 2, 3].map(node => edges.from[chosen[node]])).toEqual([0, 0, 0])
  })

  it('says when a node cannot be reached', () => {
    const edges = { from: Int32Array.of(1), to: Int32Array.of(1), score: Float64Array.of(1) }
    expect(() => maximumArborescence(2, 0, edges)).toThrow(/cannot be reached/)
  })
})
