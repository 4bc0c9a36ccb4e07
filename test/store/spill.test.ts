import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Spill } from '../../src/store/spill.ts'

function spillIn(): { spill: Spill; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { spill: new Spill(folder), folder }
}

test('lists are read as they were written, and from the middle', () => {
  const { spill } = spillIn()
  spill.append('a', Uint32Array.of(1, 2, 3))
  spill.append('b', Uint8Array.of(9))
  spill.append('a', Uint32Array.of(4, 5).subarray(1))
  expect(spill.size('a')).toBe(16)
  expect([...new Uint32Array(spill.read('a', 4, 16).buffer)]).toEqual([2, 3, 5])
  expect([...spill.read('b', 0, 1)]).toEqual([9])
  spill.close()
})

test('a list dropped begins anew, one never written is empty', () => {
  const { spill } = spillIn()
  spill.append('a', Uint8Array.of(1, 2))
  spill.drop('a')
  spill.drop('never')
  expect(spill.size('a')).toBe(0)
  spill.append('a', Uint8Array.of(3))
  expect([...spill.read('a', 0, 1)]).toEqual([3])
  expect(spill.size('never')).toBe(0)
  spill.close()
})

test('nothing is left, not even while it is used', () => {
  const { spill, folder } = spillIn()
  spill.append('a', new Uint8Array(1000))
  if (process.platform !== 'win32') expect(readdirSync(folder)).toEqual([])
  spill.close()
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that is gone is told with what to do', () => {
  const { spill, folder } = spillIn()
  rmSync(folder, { recursive: true })
  expect(() => spill.append('a', Uint8Array.of(1))).toThrow(/there is no such folder.*--scratch/)
})
