import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointOffsets } from '../../src/text/offsets.ts'

describe('codePointOffsets', () => {
  it('agrees with counting the code points before each place', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '\u{1F6A2}', '水', '\uD83D', '\uDEA2', '\n') })
    fc.assert(
      fc.property(text, value => {
        const at = codePointOffsets(value)
        for (let i = 0; i <= value.length; i++) {
          const splits = i > 0 && i < value.length && Array.from(value.slice(i - 1, i + 1)).length === 1
          if (!splits) expect(at(i)).toBe(Array.from(value.slice(0, i)).length)
        }
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})
