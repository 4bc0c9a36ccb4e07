import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NumberList, PairList } from '../../src/kernel/pair-list.ts'
import { dealPairs, orderBy, repeatedPairs, sortPairs } from '../../src/kernel/radix.ts'

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

test('numbers are ordered by one key, then the next, and those equal in all keep their order', () => {
  fc.assert(
    fc.property(pairs, of => {
      const [first, second] = [0, 1].map(side => Uint32Array.from(of, pair => pair[side]))
      const expected = of.map((_, i) => i).sort((i, j) => first[i] - first[j] || second[i] - second[j])
      expect([...orderBy(of.length, [first, second])]).toEqual(expected)
    }),
    settings,
  )
})

test('pairs whose first number another has too stay, in their order', () => {
  fc.assert(
    fc.property(fc.array(pairs, { maxLength: 4 }), slices => {
      const all = slices.flat()
      const isRepeated = ([first]: readonly [number, number]) =>
        all.filter(([other]) => other === first).length > 1
      const kept = pairsOf(repeatedPairs(slices.map(slice => listOf(slice).trimmed())).trimmed())
      const needed = all.filter(isRepeated)
      expect(kept.filter(([first]) => needed.some(([other]) => other === first))).toEqual(needed)
      expect(kept.length - needed.length).toBeLessThanOrEqual(all.length / 2)
    }),
    settings,
  )
})

test('pairs are dealt whole and in order', () => {
  fc.assert(
    fc.property(pairs, of => {
      const part = Uint16Array.from(of, ([first, second]) => (first ^ second) & 3)
      const parts = dealPairs(listOf(of), 4, part)
      parts.forEach((list, p) => {
        expect(pairsOf(list)).toEqual(of.filter(([first, second]) => ((first ^ second) & 3) === p))
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
