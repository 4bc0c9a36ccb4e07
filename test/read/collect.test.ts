import { expect, test } from 'vitest'
import type { Progress } from '../../src/progress.ts'
import { readAll } from '../../src/read/collect.ts'
import type { Input } from '../../src/read/read.ts'

const lines = Array.from({ length: 500 }, (_, i) => `{"id":"d${i}","text":"the ferry of day ${i}"}\n`).join(
  '',
)

/** An input that gives `content` in pieces, with its size or without. */
function input(name: string, content: string, isSizeKnown = true): Input {
  const bytes = Buffer.from(content)
  return {
    name,
    size: isSizeKnown ? bytes.length : undefined,
    async *open() {
      for (let from = 0; from < bytes.length; from += 4096) yield bytes.subarray(from, from + 4096)
    },
  }
}

async function toldOf(inputs: readonly Input[], options = {}): Promise<readonly Progress[]> {
  const told: Progress[] = []
  await readAll(inputs, options, step => told.push(step))
  return told
}

test('one huge file stood at "0 of 1" until it was read', async () => {
  const told = await toldOf([input('a.jsonl', lines)])
  expect(told.length).toBeGreaterThan(4)
  const done = told.map(step => step.done)
  expect(done).toEqual([...done].sort((a, b) => a - b))
  expect(told.at(-1)).toEqual({ stage: 'read', unit: 'bytes', done: lines.length, total: lines.length })
})

test('what is left unread of an input counts as done with', async () => {
  const told = await toldOf([input('a.bin', '\0'.repeat(1 << 20)), input('b.txt', 'word')])
  const total = (1 << 20) + 4
  expect(told.at(-1)).toMatchObject({ done: total, total })
})

test('where a size is not known the total is not told', async () => {
  const told = await toldOf([input('stdin', lines, false), input('b.txt', 'word')])
  expect(told.at(-1)).toEqual({ stage: 'read', unit: 'bytes', done: lines.length + 4, total: null })
})
