import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bCubed, bestMatching, ceafEntity, muc } from '../../eval/coreference.ts'

/** Tries every way to give each row a column of its own, or none. */
function naive(gain: readonly Float64Array[], columns: number, row = 0, used = 0): number {
  if (row === gain.length) return 0
  let best = naive(gain, columns, row + 1, used)
  for (let column = 0; column < columns; column++) {
    if ((used & (1 << column)) !== 0) continue
    best = Math.max(best, gain[row][column] + naive(gain, columns, row + 1, used | (1 << column)))
  }
  return best
}

test('the best matching is the best of all', () => {
  const table = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
  fc.assert(
    fc.property(table, rows => {
      const gain = rows.map(row => Float64Array.from(row))
      expect(bestMatching(gain, rows[0].length)).toBeCloseTo(naive(gain, rows[0].length))
    }),
    { seed: 5, numRuns: 300 },
  )
})

test.each([
  ['equal chains', 'a a b b', 'x x y y', 1, 1, 1],
  // Vilain et al.: one link of three is missing; each half of the chain is half found.
  ['a chain in two', 'a a a a', 'x x y y', 2 / 3, 1 / 2, 2 / 3],
  ['all apart', 'a a', 'x y', 0, 1 / 2, 2 / 3],
])('%s', (_, gold, found, links, mentions, chains) => {
  const [left, right] = [gold.split(' '), found.split(' ')]
  expect(muc(left, right)).toBeCloseTo(links)
  expect(bCubed(left, right)).toBeCloseTo(mentions)
  expect(ceafEntity(left, right)).toBeCloseTo(chains)
})
