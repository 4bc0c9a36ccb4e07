import { describe, expect, it } from 'vitest'
import { Random } from '../../bench/simulate/random.ts'
import { longEditions } from '../../bench/simulate/settings.ts'
import { grow } from '../../bench/simulate/traditions.ts'
import { drawLineage } from '../../src/lineage/draw.ts'
import { LongReturns } from '../../src/lineage/long-returns.ts'
import { Returns } from '../../src/lineage/returns.ts'
import { readTellings } from '../../src/lineage/tellings.ts'
import type { Document } from '../../src/text/document.ts'
import { arrows, findingsOf, plain, storyOf } from './story.ts'

/** `count` states of an invented text, in random order, with nothing known of them but their words. */
function states(count: number, seed: number) {
  const { documents, truth } = grow({ ...longEditions, size: [count, count] }, new Random(seed))
  return { documents: documents.map((document, i) => plain(`d${i}`, document.text)), truth }
}

function rightSteps(documents: readonly Document[], parents: readonly (readonly number[])[]): number {
  const { edges } = drawLineage(storyOf(documents), findingsOf(documents))
  return edges.filter(({ parent, child }) => parents[Number(child)].includes(Number(parent))).length
}

describe('LongReturns', () => {
  it('counts what Returns counts', () => {
    const { documents } = states(7, 4)
    const tellings = readTellings(storyOf(documents), findingsOf(documents))
    const [returns, many] = [new Returns(tellings), new LongReturns(tellings)]
    for (let set = 1; set < 1 << 7; set++) {
      for (let from = 0; from < 7; from++) {
        for (let to = 0; to < 7; to++) {
          if (!(set & (1 << from)) || set & (1 << to)) continue
          expect(many.count(set, 0, from, to)).toBe(returns.count(set, from, to))
          expect(many.stretches(set, 0, from, to)).toBe(returns.stretches(set, from, to))
          expect(many.weight(set, 0, from, to)).toBeCloseTo(returns.weight(set, from, to), 9)
        }
      }
    }
    const order = Int32Array.of(3, 1, 0, 6, 5, 2, 4)
    expect(many.share(order)).toBeCloseTo(returns.share(order), 9)
  })

  it('tells states beyond the thirty-second apart', () => {
    const texts = ['the eels went by', 'the otters went by', 'the herons went by']
    const documents = Array.from({ length: 40 }, (_, i) =>
      plain(`d${i}`, i === 5 || i === 39 ? texts[0] : i === 36 ? texts[1] : texts[2]),
    )
    const returns = new LongReturns(readTellings(storyOf(documents), findingsOf(documents)))
    const all = [-1, ~(1 << 7)] as const
    expect(returns.count(...all, 36, 39)).toBe(2)
    expect(returns.count(~(1 << 5), all[1], 36, 39)).toBe(0)
  })
})

describe('an edition of more states than can be summed over', () => {
  it('is drawn mostly in the right direction, once it is taken for one', () => {
    const right = [3, 4, 8].map(seed => {
      const { documents, truth } = states(30, seed)
      return rightSteps(documents, truth.parents)
    })
    expect(right.reduce((sum, count) => sum + count, 0)).toBeGreaterThan((2 / 3) * 3 * 29)
  })

  it('is drawn the same whatever the order of the documents', () => {
    const { documents } = states(14, 8)
    const turned = documents.slice().reverse()
    const drawn = [documents, turned].map(some => arrows(some, drawLineage(storyOf(some), findingsOf(some))))
    expect(drawn[0]).toEqual(drawn[1])
  })
})
