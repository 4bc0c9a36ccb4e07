import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainMarginals, LONGEST_CHAIN } from '../../src/kernel/chain-marginals.ts'
import { treeMarginals } from '../../src/kernel/tree-marginals.ts'
import { allChains, allForests, chainToParents, countedMarginals } from './lineage-oracles.ts'

const cases = fc.integer({ min: 1, max: 5 }).chain(nodes =>
  fc.record({
    nodes: fc.constant(nodes),
    weight: fc.array(fc.double({ min: -8, max: 8, noNaN: true }), {
      minLength: nodes * nodes,
      maxLength: nodes * nodes,
    }),
    root: fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: nodes, maxLength: nodes }),
  }),
)

function expectClose(given: ArrayLike<number>, wanted: ArrayLike<number>): void {
  for (let i = 0; i < wanted.length; i++) expect(given[i]).toBeCloseTo(wanted[i], 6)
}

describe.each([
  ['treeMarginals', treeMarginals, allForests],
  ['chainMarginals', chainMarginals, (nodes: number) => allChains(nodes).map(chainToParents)],
] as const)('%s', (_, marginals, histories) => {
  it('agrees with adding up every history', () => {
    fc.assert(
      fc.property(cases, ({ nodes, weight, root }) => {
        const weights = Float64Array.from(weight)
        const roots = Float64Array.from(root)
        const given = marginals(nodes, weights, roots)
        const wanted = countedMarginals(nodes, weights, roots, histories(nodes))
        for (let node = 0; node < nodes; node++) wanted.edge[node * nodes + node] = 0
        expectClose(given.edge, wanted.edge)
        expectClose(given.root, wanted.root)
        expect(given.total).toBeCloseTo(wanted.total, 6)
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  it('tells who came first however strong the ties: the start of all was once lost to rounding', () => {
    // Only 0 → 1 → 2 is likely, and the other beginnings differ from it by less than the ties weigh.
    const tie = 90
    const weight = Float64Array.of(0, tie, tie - 6, tie - 3, 0, tie, tie - 9, tie - 3, 0)
    const given = marginals(3, weight, new Float64Array(3))
    const wanted = countedMarginals(3, weight, new Float64Array(3), histories(3))
    expectClose(given.root, wanted.root)
    expectClose(given.edge, wanted.edge)
    expect(given.root[0]).toBeGreaterThan(0.9)
  })

  it('stays a probability when weights lie far apart', () => {
    const weight = Float64Array.of(0, 60, -60, 60, 0, 60, -60, 60, 0)
    const given = marginals(3, weight, Float64Array.of(-60, -60, -60))
    for (let child = 0; child < 3; child++) {
      let sum = given.root[child]
      for (let parent = 0; parent < 3; parent++) sum += given.edge[parent * 3 + child]
      expect(sum).toBeCloseTo(1, 6)
    }
  })
})

describe('chainMarginals', () => {
  it('weighs a step by all that is behind it, and tells how probable each is', () => {
    const nodes = 4
    // A step costs as much as the numbers of those behind it that are above its end.
    const cost = (behind: readonly number[], to: number) =>
      -behind.filter(node => node > to).reduce((sum, node) => sum + node, 0)
    const members = (set: number) => [...Array(nodes).keys()].filter(node => set & (1 << node))
    const mass = new Map<string, number>()
    let sum = 0
    for (const chain of allChains(nodes)) {
      const log = chain.slice(1).reduce((total, to, i) => total + cost(chain.slice(0, i + 1), to), 0)
      sum += Math.exp(log)
      chain.slice(1).forEach((to, i) => {
        const step = `${chain.slice(0, i + 1).sort()} ${chain[i]} ${to}`
        mass.set(step, (mass.get(step) ?? 0) + Math.exp(log))
      })
    }
    const seen = new Map<string, number>()
    const edges = new Float64Array(nodes * nodes)
    const { total, edge } = chainMarginals(nodes, new Float64Array(nodes * nodes), new Float64Array(nodes), {
      at: (set, _, to) => cost(members(set), to),
      visit(set, from, to, probability) {
        edges[from * nodes + to] += probability
        seen.set(`${members(set)} ${from} ${to}`, probability)
      },
    })
    expect(total).toBeCloseTo(Math.log(sum), 6)
    expectClose(edge, edges)
    for (const [step, value] of mass) {
      expect(seen.get(step)).toBeCloseTo(value / sum, 6)
    }
  })

  it('refuses more nodes than it can sum over', () => {
    const nodes = LONGEST_CHAIN + 1
    expect(() => chainMarginals(nodes, new Float64Array(nodes * nodes), new Float64Array(nodes))).toThrow(
      RangeError,
    )
  })
})
