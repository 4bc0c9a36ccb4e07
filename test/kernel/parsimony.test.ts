import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cheapestTree, cutOff, Parsimony, UNKNOWN } from '../../src/kernel/parsimony.ts'
import { leastChanges, treeOf } from './stemma-oracles.ts'

const BITS = [1, 2, 4]
const cases = fc.integer({ min: 3, max: 6 }).chain(leaves =>
  fc.record({
    leaves: fc.constant(leaves),
    choices: fc.array(fc.nat(20), { minLength: leaves, maxLength: leaves }),
    places: fc.array(fc.array(fc.constantFrom(...BITS, UNKNOWN), { minLength: leaves, maxLength: leaves }), {
      minLength: 1,
      maxLength: 5,
    }),
  }),
)

const charactersOf = (leaves: number, places: readonly (readonly number[])[]) => ({
  weight: new Float64Array(places.length).fill(1),
  states: Array.from({ length: leaves }, (_, leaf) => Uint32Array.from(places, place => place[leaf])),
})

describe('Parsimony', () => {
  it('counts as few changes as any states at the inner nodes ask for', () => {
    fc.assert(
      fc.property(cases, ({ leaves, choices, places }) => {
        const tree = treeOf(leaves, choices)
        const wanted = places.reduce((sum, place) => sum + leastChanges(tree, place, BITS), 0)
        const characters = charactersOf(leaves, places)
        for (const start of [0, leaves]) {
          expect(new Parsimony(tree.neighbours, characters, start).cost).toBe(wanted)
        }
      }),
      { seed: 3, numRuns: 150 },
    )
  })

  it('knows what hanging a leaf back on a branch costs', () => {
    fc.assert(
      fc.property(cases, ({ leaves, choices, places }) => {
        const tree = treeOf(leaves, choices)
        const characters = charactersOf(leaves, places)
        const leaf = leaves - 1
        const [joint] = tree.neighbours[leaf]
        const [a, b] = tree.neighbours[joint].filter(node => node !== leaf)
        const rest = new Parsimony(cutOff(tree.neighbours, leaf, joint), characters, a)
        const added = rest.costOf(characters.states[leaf], rest.onBranch(a, b))
        expect(rest.cost + added).toBe(new Parsimony(tree.neighbours, characters).cost)
      }),
      { seed: 4, numRuns: 150 },
    )
  })

  it('gives a node the states it has in the cheapest histories and no others', () => {
    fc.assert(
      fc.property(cases, ({ leaves, choices, places: [place] }) => {
        const tree = treeOf(leaves, choices)
        const [there] = new Parsimony(tree.neighbours, charactersOf(leaves, [place])).at(leaves)
        const least = leastChanges(tree, place, BITS)
        for (const bit of BITS) {
          const forced = leastChanges(tree, place, BITS, { node: leaves, bit })
          expect((there & bit) !== 0).toBe(forced === least)
        }
      }),
      { seed: 5, numRuns: 150 },
    )
  })
})

describe('cheapestTree', () => {
  it('finds the cheapest of all trees of four leaves, and never one that costs more', () => {
    fc.assert(
      fc.property(cases, ({ leaves, choices, places }) => {
        const characters = charactersOf(leaves, places)
        const cost = (tree: ReturnType<typeof treeOf>) => new Parsimony(tree.neighbours, characters).cost
        const start = treeOf(leaves, choices)
        const found = cost(cheapestTree(start, characters))
        expect(found).toBeLessThanOrEqual(cost(start))
        if (leaves !== 4) return
        expect(found).toBe(Math.min(...[0, 1, 2].map(branch => cost(treeOf(4, [branch])))))
      }),
      { seed: 6, numRuns: 150 },
    )
  })
})
