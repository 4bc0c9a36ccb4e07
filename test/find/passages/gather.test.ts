import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pileOf, rankDocuments } from '../../../src/find/passages/gather.ts'

test('longer documents come first, equally long ones by id, those of one id as they came', () => {
  const document = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom('quay', 'pier', 'ferry', 'Quay'))
  fc.assert(
    fc.property(fc.array(document, { maxLength: 60 }), documents => {
      const ids = documents.map(([, id]) => id)
      const first = new Uint32Array(documents.length + 1)
      documents.forEach(([count], d) => {
        first[d + 1] = first[d] + count
      })
      const keys = new Uint32Array(first[documents.length])
      const none = documents.map(() => null)
      const pile = pileOf(keys, first, none)
      rankDocuments(pile, ids)
      const order = documents.map((_, d) => d)
      order.sort((i, j) => documents[j][0] - documents[i][0] || compare(ids[i], ids[j]) || i - j)
      expect(order.map(d => pile.rank[d])).toEqual(order.map((_, place) => place))
    }),
    { seed: 5, numRuns: 200 },
  )
})

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
