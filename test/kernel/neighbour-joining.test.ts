import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbourJoining, type UnrootedTree } from '../../src/kernel/neighbour-joining.ts'
import { splitsOf, treeOf } from './stemma-oracles.ts'

/** The lengths of the ways between leaves when the branch between a and b is as long as `lengths` says. */
function distancesOn({ leaves, neighbours }: UnrootedTree, lengths: readonly number[]): Float64Array {
  const length = (a: number, b: number) => lengths[(Math.min(a, b) * 31 + Math.max(a, b)) % lengths.length]
  const distance = new Float64Array(leaves * leaves)
  const walk = (start: number, node: number, from: number, sum: number): void => {
    if (node < leaves) distance[start * leaves + node] = sum
    for (const next of neighbours[node]) if (next !== from) walk(start, next, node, sum + length(node, next))
  }
  for (let leaf = 0; leaf < leaves; leaf++) walk(leaf, leaf, -1, 0)
  return distance
}

describe('neighbourJoining', () => {
  it('finds the tree from which distances were measured', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 12 }),
        fc.array(fc.nat(40), { minLength: 12, maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 40, maxLength: 60 }),
        (leaves, choices, lengths) => {
          const tree = treeOf(leaves, choices)
          const found = neighbourJoining(leaves, distancesOn(tree, lengths))
          expect(splitsOf(found)).toEqual(splitsOf(tree))
        },
      ),
      { seed: 8, numRuns: 150 },
    )
  })

  it.each([
    [1, [[]]],
    [2, [[1], [0]]],
    [3, [[3], [3], [3], [0, 1, 2]]],
  ])('takes %i leaves', (count, neighbours) => {
    expect(neighbourJoining(count, new Float64Array(count * count)).neighbours).toEqual(neighbours)
  })
})
