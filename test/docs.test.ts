import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { schema } from '../src/report/schema.ts'
import { root } from './support/command.ts'

/** Every field name and every fixed value that a JSON Schema lets through. */
function words(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(words)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'properties') return [...Object.keys(value), ...words(Object.values(value))]
    if (key === 'enum') return value as string[]
    return words(value)
  })
}

test('docs/format.md names every field and every value of the schema', () => {
  const page = readFileSync(join(root, 'docs/format.md'), 'utf8')
  const named = new Set([...page.matchAll(/`([^`]+)`/g)].map(match => match[1]))
  const wanted = [...new Set(words(schema()))].filter(word => word !== null)
  expect(wanted.length).toBeGreaterThan(50)
  expect(wanted.filter(word => !named.has(word))).toEqual([])
})
