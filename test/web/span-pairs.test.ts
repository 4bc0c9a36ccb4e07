import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heaviestAscending, type SpanPair, withoutInner } from '../../web/model/span-pairs.ts'

/** `a1-5 b2-6`: from 1 to 5 in A, from 2 to 6 in B. */
const pairsOf = (notation: string): SpanPair[] =>
  notation.split(', ').map(each => {
    const [startA, endA, startB, endB] = [...each.matchAll(/\d+/g)].map(Number)
    return { a: { start: startA, end: endA }, b: { start: startB, end: endB } }
  })
const written = (pairs: Iterable<SpanPair>): string =>
  [...pairs].map(({ a, b }) => `a${a.start}-${a.end} b${b.start}-${b.end}`).join(', ')

const inAnyOrder = (pairs: readonly SpanPair[]): string[] => pairs.map(pair => written([pair])).sort()

const span = fc
  .tuple(fc.nat(12), fc.integer({ min: 1, max: 8 }))
  .map(([start, size]) => ({ start, end: start + size }))
const someSpans = fc.array(fc.record({ a: span, b: span }), { maxLength: 24 })
const seeded = { seed: 17, numRuns: 2000 }

const inner = (x: SpanPair, y: SpanPair): boolean =>
  x.a.start >= y.a.start && x.a.end <= y.a.end && x.b.start >= y.b.start && x.b.end <= y.b.end
const inOrder = (x: SpanPair, y: SpanPair): number => x.a.start - y.a.start || x.b.start - y.b.start

/** Every pair with every other. */
function naiveOuter(pairs: readonly SpanPair[]): SpanPair[] {
  const kept = pairs.filter(
    (pair, at) =>
      !pairs.some(
        (other, place) => inner(pair, other) && (place < at || (place > at && !inner(other, pair))),
      ),
  )
  return kept
}

/** Every subset that ascends on both sides. */
function naiveWeight(pairs: readonly SpanPair[], from = 0, reached = -1): number {
  let best = 0
  for (let at = from; at < pairs.length; at++) {
    const { a, b } = pairs[at]
    if (b.start < reached) continue
    best = Math.max(best, a.end - a.start + naiveWeight(pairs, at + 1, b.start))
  }
  return best
}

describe('pairs of spans', () => {
  it.each([
    ['one inside another on both sides is left out', 'a1-9 b1-9, a2-4 b3-5', 'a1-9 b1-9'],
    ['one inside on one side only is kept', 'a1-9 b1-9, a2-4 b8-12', 'a1-9 b1-9, a2-4 b8-12'],
    ['of equal ones the first is kept', 'a1-3 b1-3, a1-3 b1-3', 'a1-3 b1-3'],
  ])('%s', (_, given, expected) => {
    expect(written(withoutInner(pairsOf(given)))).toBe(expected)
  })

  it('the same are left out as when each is held against every other', () => {
    fc.assert(
      fc.property(someSpans, pairs => {
        expect(inAnyOrder(withoutInner(pairs))).toEqual(inAnyOrder(naiveOuter(pairs)))
      }),
      seeded,
    )
  })

  it('those chosen ascend on both sides, and no others that do are heavier', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: span, b: span }), { maxLength: 11 }), given => {
        const pairs = [...given].sort(inOrder)
        const chosen = [...heaviestAscending(pairs)].sort(inOrder)
        for (let i = 1; i < chosen.length; i++)
          expect(chosen[i].b.start).toBeGreaterThanOrEqual(chosen[i - 1].b.start)
        expect(chosen.reduce((sum, { a }) => sum + a.end - a.start, 0)).toBe(naiveWeight(pairs))
      }),
      seeded,
    )
  })
})
