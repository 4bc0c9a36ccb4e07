import { describe, expect, it } from 'vitest'
import { Random } from '../../bench/simulate/random.ts'
import { roundups, withOperators } from '../../bench/simulate/settings.ts'
import { grow } from '../../bench/simulate/traditions.ts'
import { drawLineage } from '../../src/lineage/draw.ts'
import { ferry, mill, pond, roundup, told } from '../support/reports.ts'
import { arrows, findingsOf, onDay, plain, storyOf } from './story.ts'

function draw(texts: Readonly<Record<string, string>>): string[] {
  const day = (id: string) => (id === 'roundup' ? '2021-02-09' : id === 'short' ? '2021-02-05' : '2021-02-02')
  const documents = Object.entries(texts).map(([id, text]) => plain(id, text, onDay(day(id))))
  return arrows(documents, drawLineage(storyOf(documents), findingsOf(documents)))
}

/** The texts without a date. */
function undated(texts: Readonly<Record<string, string>>): string[] {
  const documents = Object.entries(texts).map(([id, text]) => plain(id, text))
  return arrows(documents, drawLineage(storyOf(documents), findingsOf(documents)))
}

describe('joinParents', () => {
  it('finds them without dates, where nothing is known of the texts but their words', () => {
    const both = roundup.replace(told(...pond.slice(0, 2)), '')
    expect(undated({ ferry: told(...ferry), mill: told(...mill), both })).toEqual([
      'ferry > both',
      'mill > both',
    ])
    expect(undated({ ferry: told(...ferry), mill: told(...mill), pond: told(...pond), roundup })).toEqual([
      'ferry > roundup',
      'mill > roundup',
      'pond > roundup',
    ])
  })

  it('leaves no further parent to a text that was cut loose from its first', () => {
    const setting = { ...withOperators(roundups, 'fitted'), dated: 0 }
    for (const seed of [175, 821, 1776, 2201, 2776, 2878]) {
      const { documents } = grow(setting, new Random(seed))
      const { edges, roots } = drawLineage(storyOf(documents), findingsOf(documents))
      const children = new Set(edges.map(({ child }) => child))
      expect(roots.filter(root => children.has(root))).toEqual([])
    }
  })

  it('finds all sources of a roundup of whole passages', () => {
    const drawn = draw({ ferry: told(...ferry), mill: told(...mill), pond: told(...pond), roundup })
    expect(drawn).toEqual(['ferry > roundup', 'mill > roundup', 'pond > roundup'])
  })

  it('finds them among copies of them too', () => {
    const short = told(...mill.slice(0, 2))
    const drawn = draw({
      ferry: told(...ferry),
      mill: told(...mill),
      short,
      roundup: roundup.replace(told(...pond.slice(0, 2)), ''),
    })
    expect(drawn).toEqual(['ferry > roundup', 'mill > roundup', 'mill > short'])
  })
})
