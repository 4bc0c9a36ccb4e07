import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KeyTable } from '../../src/text/key-table.ts'

/** Few keys that differ in low bits, in high bits or not at all, so that slots collide. */
const keys = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0, max: 200 }).map(high => (high * 2 ** 20) >>> 0),
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
)

test('holds what a map holds, however often it grows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(keys, fc.integer({ min: 0, max: 2 ** 32 - 1 }))),
      keys,
      (entries, other) => {
        const table = new KeyTable(-1, 4)
        const oracle = new Map<number, number>()
        for (const [key, value] of entries) {
          table.set(key, value)
          oracle.set(key, value)
        }
        for (const key of [...oracle.keys(), other, 0]) expect(table.get(key)).toBe(oracle.get(key) ?? -1)
      },
    ),
    { seed: 5, numRuns: 300 },
  )
})
