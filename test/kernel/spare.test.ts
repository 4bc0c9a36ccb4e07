import { expect, test } from 'vitest'
import { giveSpare, takeSpare } from '../../src/kernel/spare.ts'

test('memory that is given back is lent again, if it is large enough', () => {
  const small = takeSpare(70_000)
  expect(small.byteLength).toBeGreaterThanOrEqual(70_000)
  giveSpare(small)
  expect(takeSpare(200_000)).not.toBe(small)
  expect(takeSpare(100_000)).toBe(small)
  expect(takeSpare(100_000)).not.toBe(small)
})

test('memory of a size that is not lent is not kept, however large', () => {
  for (const size of [0, 1, 100_000, 3 << 24]) {
    const memory = new ArrayBuffer(size)
    giveSpare(memory)
    expect(takeSpare(size)).not.toBe(memory)
    expect(takeSpare(size).byteLength).toBeGreaterThanOrEqual(size)
  }
})
