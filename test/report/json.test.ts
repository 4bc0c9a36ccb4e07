import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TraceResult } from '../../src/report/format.ts'
import { writeJson } from '../../src/report/json.ts'

/** Whatever fields a result has, as JSON can hold them. */
const results = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())))

test('is what JSON.stringify writes, in pieces', () => {
  fc.assert(
    fc.property(results, fields => {
      const result = fields as unknown as TraceResult
      expect([...writeJson(result)].join('')).toBe(
        Object.keys(fields).length === 0 ? '{\n}\n' : `${JSON.stringify(result, null, 1)}\n`,
      )
    }),
    { seed: 7, numRuns: 300 },
  )
})

test('leaves out what is not there', () => {
  const result = { format: 'stemma/trace@1', documents: [], pairs: undefined } as unknown as TraceResult
  expect([...writeJson(result)].join('')).toBe(`${JSON.stringify(result, null, 1)}\n`)
})

test('a result longer than a string can be could not be written: no piece holds more than a few entries', () => {
  const text = 'The ferry stopped. '.repeat(1 << 10)
  const documents = Array.from({ length: 400 }, (_, i) => ({ id: `d${i}`, text }))
  const pieces = [...writeJson({ documents } as unknown as TraceResult)]
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(5 * text.length)
})
