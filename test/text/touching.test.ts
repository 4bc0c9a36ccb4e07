import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Touching } from '../../src/text/touching.ts'

const span = fc.tuple(fc.nat(5000), fc.nat(900)).map(([start, length]) => ({ start, end: start + length }))

test('finds what a look at all of them finds, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 40 }), span, (things, asked) => {
      const touching = new Touching(things, spans => spans)
      expect(touching.at(asked)).toEqual(
        things.filter(spans => spans.some(({ start, end }) => start < asked.end && asked.start < end)),
      )
    }),
    { seed: 11, numRuns: 500 },
  )
})
