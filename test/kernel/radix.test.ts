import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NumberList, PairList } from '../../src/kernel/pair-list.ts'
import { dealPairs, sortPairs } from '../../src/kernel/radix.ts'

const number = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 0xffffffff }))
const pairs = fc.array(fc.tuple(number, number), { maxLength: 300 })
const settings = { seed: 3, numRuns: 300 }

function listOf(of: readonly (readonly [number, number])[]): PairList {
  const list = new PairList(1)
  for (const [first, second] of of) list.push(first, second)
  return list
}

function pairsOf(flat: Uint32Array): number[][] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]])
}

test.each([0, 1] as const)('pairs are sorted by number %i, and equal ones keep their order', by => {
  fc.assert(
    fc.property(pairs, of => {
      const list = listOf(of)
      sortPairs(list, by)
      expect(pairsOf(list.trimmed())).toEqual([...of].sort((i, j) => i[by] - j[by]))
    }),
    settings,
  )
})

test('pairs are dealt whole and in order', () => {
  fc.assert(
    fc.property(pairs, of => {
      const parts = dealPairs(listOf(of), 4, (first, second) => (first ^ second) & 3)
      parts.forEach((part, p) => {
        expect(pairsOf(part)).toEqual(of.filter(([first, second]) => ((first ^ second) & 3) === p))
      })
      expect(PairList.of(parts).count).toBe(of.length)
    }),
    settings,
  )
})

test('a list of numbers grows without loss', () => {
  const list = new NumberList()
  for (let i = 0; i < 5000; i++) list.push(i)
  expect([...list.trimmed()]).toEqual(Array.from({ length: 5000 }, (_, i) => i))
})
