import { describe, expect, it } from 'vitest'
import { drawLineage } from '../../src/lineage/draw.ts'
import { Returns } from '../../src/lineage/returns.ts'
import { readTellings } from '../../src/lineage/tellings.ts'
import { arrows, findingsOf, plain, storyOf } from './story.ts'

const opening = 'The weir at Orlemere was mended in the dry weeks by four men with a borrowed crane.'
const middle = 'Eels were carried past it in buckets by the children of the lower school every evening.'
const ending = 'The miller has promised to open the sluice before the first of the autumn rain comes down.'

describe('Returns', () => {
  it('counts the joints that come back after a state without them', () => {
    const documents = [
      plain('a', `${opening} ${middle}`),
      plain('b', opening),
      plain('c', `${opening} ${middle}`),
    ]
    const tellings = readTellings(storyOf(documents), findingsOf(documents))
    const returns = new Returns(tellings)
    const fresh = tellings.list[0].runs.length - tellings.list[1].runs.length
    expect(returns.count(0b011, 1, 2)).toBe(fresh)
    expect(returns.count(0b010, 1, 2)).toBe(0)
    expect(returns.count(0b011, 0, 2)).toBe(0)
  })

  it('counts the stretches that come back whole, and not those put together from two states', () => {
    const documents = [
      plain('a', `${opening} ${middle}`),
      plain('b', `${opening} ${ending}`),
      plain('c', opening),
      plain('d', `${opening} ${ending} ${middle}`),
    ]
    const returns = new Returns(readTellings(storyOf(documents), findingsOf(documents)))
    expect(returns.stretches(0b111, 2, 3)).toBe(0)
    expect(returns.stretches(0b101, 2, 0)).toBe(0)
    expect(returns.stretches(0b110, 2, 1)).toBe(0)
    expect(returns.stretches(0b1100, 2, 0)).toBe(1)
  })

  it('sees a layout come back though every word stayed', () => {
    const wide = `${opening}\n\n${middle}`
    const documents = [plain('a', wide), plain('b', `${opening}\n${middle}`), plain('c', wide)]
    const returns = new Returns(readTellings(storyOf(documents), findingsOf(documents)))
    expect(returns.count(0b011, 1, 2)).toBe(1)
    expect(returns.stretches(0b011, 1, 2)).toBe(1)
    expect(returns.share(Int32Array.of(0, 1, 2))).toBeGreaterThan(returns.share(Int32Array.of(0, 2, 1)))
  })

  it('refuses more tellings than there are bits to count them', () => {
    const documents = Array.from({ length: 11 }, (_, i) => plain(`d${i}`, opening))
    const tellings = readTellings(storyOf(documents), findingsOf(documents))
    expect(() => new Returns(tellings)).toThrow(RangeError)
  })

  it('orders states so that a wording stands in an unbroken row of them', () => {
    const swapped = middle.replace('buckets', 'pails').replace('children', 'pupils')
    const documents = [
      plain('q', opening),
      plain('z', `${opening} ${middle}`),
      plain('k', `${opening} ${middle} ${ending}`),
      plain('b', `${opening} ${swapped} ${ending}`),
    ]
    expect(arrows(documents, drawLineage(storyOf(documents), findingsOf(documents)))).toEqual([
      'k > b',
      'q > z',
      'z > k',
    ])
  })
})
