import { describe, expect, it } from 'vitest'
import type { Match } from '../../web/model/alignment.ts'
import { Comparison } from '../../web/model/comparison.ts'
import type { Span } from '../../web/model/trace.ts'

const passage = { id: 'p', kind: 'retelling' as const, spans: [] }

/** Matches by the words that stand in each: `[in the first, in the second]`. */
function compared(a: string, b: string, shared: readonly (readonly [string, string])[]): Comparison {
  const at = (text: string, words: string): Span => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  })
  const matches = shared.map(([inA, inB]): Match => ({ passage, moved: false, a: at(a, inA), b: at(b, inB) }))
  return new Comparison(a, b, matches, true)
}

describe('the words of two witnesses', () => {
  it('words that stand in both were marked as standing in one only', () => {
    const a = 'A check found a crack. The bridge could stay shut for weeks.'
    const b = 'After a check found a crack, the council said, it could stay shut for weeks.'
    const found = compared(a, b, [
      ['could stay shut for weeks', 'check found a crack, the council said, it could stay shut for weeks'],
      ['check found a crack', 'check found a crack'],
    ])
    const only = found.marksIn('b', { start: 0, end: b.length }).filter(({ kind }) => kind === 'only')
    expect(only.map(({ start, end }) => b.slice(start, end))).toEqual([', the council said, it'])
  })

  it('takes what is the same out of the middle of what differs', () => {
    const a = 'one two three four five six'
    const b = 'one uno dos three tres six'
    const found = compared(a, b, [
      ['one two three four five six', 'one uno dos three tres six'],
      ['three', 'dos three tres'],
    ])
    const words = (side: 'a' | 'b', text: string) =>
      found
        .marksIn(side, { start: 0, end: text.length })
        .filter(({ kind }) => kind === 'only' || kind === 'changed')
        .map(({ start, end }) => text.slice(start, end))
    expect(words('a', a)).toEqual(['two', 'four five'])
    expect(words('b', b).sort()).toEqual(['dos', 'tres', 'tres', 'uno dos'])
  })
})
