import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachOutside, isWithin, outside, together } from '../../src/text/spans.ts'

describe('eachOutside', () => {
  const spans = fc
    .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 12 })
    .map(ends => ends.sort((a, b) => a - b))
    .map(ends =>
      ends.flatMap((start, i) => (i % 2 || i + 1 === ends.length ? [] : [{ start, end: ends[i + 1] }])),
    )
  const tokens = (list: readonly { start: number; end: number }[]) =>
    new Set(list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))

  it('visits what no other stretch holds, token by token', () => {
    fc.assert(
      fc.property(spans, spans, (stretches, others) => {
        const visited: { start: number; end: number }[] = []
        eachOutside(stretches, others, (start, end) => visited.push({ start, end }))
        const held = tokens(others)
        expect([...tokens(visited)]).toEqual([...tokens(stretches)].filter(token => !held.has(token)))
        expect(tokens(together([...stretches, ...others]))).toEqual(
          new Set([...tokens(stretches), ...held].sort((a, b) => a - b)),
        )
      }),
      { seed: 5 },
    )
  })
})

describe('outside', () => {
  it('gives what is left of a text, and isWithin tells the two apart', () => {
    const held = [
      { start: 0, end: 3 },
      { start: 5, end: 8 },
    ]
    expect(outside(held, 10)).toEqual([
      { start: 3, end: 5 },
      { start: 8, end: 10 },
    ])
    expect(outside([], 4)).toEqual([{ start: 0, end: 4 }])
    expect(isWithin({ start: 5, end: 8 }, held)).toBe(true)
    expect(isWithin({ start: 4, end: 6 }, held)).toBe(false)
    expect(isWithin({ start: 7, end: 9 }, held)).toBe(false)
  })
})
