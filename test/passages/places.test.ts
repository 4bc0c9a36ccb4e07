import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BLOCK, PlacesReader, packPlaces } from '../../src/passages/places.ts'

const gap = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3e6 }))
const length = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 90_000 }))

test('places of words are read as they were packed, from the beginning of any block on', () => {
  const texts = fc.array(fc.array(fc.tuple(gap, length), { maxLength: 3 * BLOCK }), { maxLength: 4 })
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (words, someBlock, someEnd) => {
      const blocks: number[] = []
      const packed = new Uint8Array(1 << 14)
      const reader = new PlacesReader()
      let bytes = 0
      let firstBlock = 0
      for (const text of words) {
        const places = placed(text)
        bytes = packPlaces(places, text.length, packed, bytes, blocks)
        expect(blocks.length).toBe(firstBlock + Math.ceil(text.length / BLOCK))
        const block = blocks.length > firstBlock ? someBlock % (blocks.length - firstBlock) : 0
        const from = block * BLOCK
        const to = from + (someEnd % (text.length - from + 1))
        const read = reader.read(packed.subarray(blocks[firstBlock + block] ?? bytes), to - from)
        expect(Array.from(read.start)).toEqual(places.start.slice(from, to))
        expect(Array.from(read.end)).toEqual(places.end.slice(from, to))
        firstBlock = blocks.length
      }
    }),
    { seed: 11, numRuns: 300 },
  )
})

function placed(words: readonly (readonly [number, number])[]): { start: number[]; end: number[] } {
  let at = 0
  const start = words.map(([gap, length]) => {
    const from = at + gap
    at = from + length
    return from
  })
  return { start, end: start.map((from, i) => from + words[i][1]) }
}
