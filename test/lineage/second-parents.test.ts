import { describe, expect, it } from 'vitest'
import { drawLineage } from '../../src/lineage/draw.ts'
import { ferry, mill, pond, roundup, told } from '../support/reports.ts'
import { arrows, findingsOf, onDay, plain, storyOf } from './story.ts'

function draw(texts: Readonly<Record<string, string>>): string[] {
  const day = (id: string) => (id === 'roundup' ? '2021-02-09' : id === 'short' ? '2021-02-05' : '2021-02-02')
  const documents = Object.entries(texts).map(([id, text]) => plain(id, text, onDay(day(id))))
  return arrows(documents, drawLineage(storyOf(documents), findingsOf(documents)))
}

describe('joinParents', () => {
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
