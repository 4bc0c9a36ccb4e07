import { describe, expect, it } from 'vitest'
import { dateOf, precedence } from '../../src/lineage/dating.ts'
import type { Published } from '../../src/text/document.ts'

function dated(value: string, precision: Published['precision'], from: Published['from'] = 'metadata') {
  return dateOf({ value, precision, from, span: null })
}

describe('precedence', () => {
  it.each([
    ['2021-03-01', 'day', '2021-03-02', 'day', 1],
    ['2021-03-02', 'day', '2021-03-01', 'day', -1],
    ['2021-03-01', 'day', '2021-03-01', 'day', 0],
    ['2021-03', 'month', '2021-03-20', 'day', 0],
    ['2021-02', 'month', '2021-03-20', 'day', 1],
    ['2021', 'year', '2022-01-01', 'day', 1],
    ['2021-03-01T10:00Z', 'minute', '2021-03-01T10:01Z', 'minute', 1],
    ['2021-03-01T23:30-05:00', 'minute', '2021-03-02T00:10Z', 'minute', -1],
    // Without a zone the one may have been written half a day from where the other was.
    ['2021-03-01T10:00', 'minute', '2021-03-01T15:00', 'minute', 0],
  ] as const)('of %s (%s) over %s (%s) is %d', (a, precisionA, b, precisionB, wanted) => {
    expect(precedence(dated(a, precisionA), dated(b, precisionB))).toBe(wanted)
  })

  it('takes the day a page was fetched for the latest it can have appeared', () => {
    const captured = dated('2021-03-10', 'day', 'capture')
    expect(precedence(dated('2021-03-01', 'day'), captured)).toBe(0)
    expect(precedence(dated('2021-03-20', 'day'), captured)).toBeCloseTo(-0.3)
  })

  it('says nothing without dates or with one that cannot be read', () => {
    expect(precedence(null, dated('2021', 'year'))).toBe(0)
    expect(dated('soon', 'day')).toBeNull()
  })
})
