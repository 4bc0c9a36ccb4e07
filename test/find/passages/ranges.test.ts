import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pileOf } from '../../../src/find/passages/gather.ts'
import { dealByRange } from '../../../src/find/passages/ranges.ts'
import { documentAt } from '../../../src/kernel/pile.ts'

test('every position is dealt once, those of a document into the same range, earlier documents before later', () => {
  const lengths = fc.array(fc.oneof(fc.nat(5), fc.nat(900)), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(
      lengths,
      fc.array(fc.array(fc.nat(), { maxLength: 40 }), { maxLength: 4 }),
      (counts, some) => {
        const first = new Uint32Array(counts.length + 1)
        counts.forEach((count, d) => {
          first[d + 1] = first[d] + count
        })
        const words = first[counts.length]
        fc.pre(words > 0)
        const pile = pileOf(
          new Uint32Array(words),
          first,
          counts.map(() => null),
        )
        const lists = some.map(list => Uint32Array.from(list, place => place % words))
        const ranges = dealByRange(pile, lists, 3)
        expect(ranges.flatMap(range => Array.from(range)).sort(byNumber)).toEqual(
          lists.flatMap(list => Array.from(list)).sort(byNumber),
        )
        const documents = ranges.map(range =>
          Array.from(range, place => documentAt(pile, place)).sort(byNumber),
        )
        for (let r = 1; r < documents.length; r++) {
          expect(documents[r][0]).toBeGreaterThan(documents[r - 1].at(-1)!)
        }
      },
    ),
    { seed: 3, numRuns: 400 },
  )
})

function byNumber(a: number, b: number): number {
  return a - b
}
