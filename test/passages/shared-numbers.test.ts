import { expect, test } from 'vitest'
import { SharedNumbers } from '../../src/passages/shared-numbers.ts'

test('numbers stay when the list grows in place', () => {
  const list = new SharedNumbers()
  const piece = Uint32Array.from({ length: 10_000 }, (_, i) => i)
  for (let i = 0; i < 20; i++) expect(list.add(piece)).toBe(true)
  const view = list.view()
  expect(view.length).toBe(200_000)
  expect(view.every((number, i) => number === i % 10_000)).toBe(true)
  expect(view.buffer).toBeInstanceOf(SharedArrayBuffer)
})
