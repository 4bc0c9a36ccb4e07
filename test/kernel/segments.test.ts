import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maximalSegments } from '../../src/kernel/segments.ts'
import { Sets } from '../../src/kernel/sets.ts'

const settings = { seed: 13, numRuns: 500 }

/** As defined: take the best segment, the shortest of equals and the first of these; then do the same on both sides. */
function segmentsAsDefined(
  scores: readonly number[],
  from = 0,
  to = scores.length,
): { from: number; to: number }[] {
  let best = { from: 0, to: 0, sum: 0 }
  for (let i = from; i < to; i++) {
    for (let j = i + 1, sum = scores[i]; j <= to; sum += scores[j++]) {
      const isBetter = sum > best.sum || (sum === best.sum && sum > 0 && j - i < best.to - best.from)
      if (isBetter) best = { from: i, to: j, sum }
    }
  }
  if (best.sum <= 0) return []
  return [
    ...segmentsAsDefined(scores, from, best.from),
    { from: best.from, to: best.to },
    ...segmentsAsDefined(scores, best.to, to),
  ]
}

test('segments are those of the definition', () => {
  const scores = fc.array(
    fc.integer({ min: -20, max: 20 }).filter(score => score !== 0),
    { maxLength: 25 },
  )
  fc.assert(
    fc.property(scores, of => {
      const sum = ({ from, to }: { from: number; to: number }) =>
        of.slice(from, to).reduce((all, score) => all + score, 0)
      expect(maximalSegments(of).map(sum)).toEqual(segmentsAsDefined(of).map(sum))
    }),
    settings,
  )
})

test('sets are the connected parts', () => {
  const joins = fc.array(fc.tuple(fc.integer({ min: 0, max: 19 }), fc.integer({ min: 0, max: 19 })), {
    maxLength: 25,
  })
  fc.assert(
    fc.property(joins, pairs => {
      const sets = new Sets(20)
      for (const [i, j] of pairs) sets.join(i, j)
      const reach = (from: number): number[] => {
        const seen = new Set([from])
        for (const at of seen) {
          for (const [i, j] of pairs) {
            if (i === at) seen.add(j)
            if (j === at) seen.add(i)
          }
        }
        return [...seen].sort((i, j) => i - j)
      }
      for (const group of sets.groups()) expect(group).toEqual(reach(group[0]))
    }),
    settings,
  )
})
