import { describe, expect, it } from 'vitest'
import type { TraceAttribution, TraceCitation, TraceDrift, TraceResult } from '../../src/report/format.ts'
import { changedFrom, findingsOf, ofType } from '../../web/model/findings.ts'
import { Trace } from '../../web/model/trace.ts'
import { sample } from './sample.ts'

const [citation] = sample.citations as TraceCitation[]
const cites = sample.attributions!.find(({ id }) => id === citation.attribution) as TraceAttribution
const match = citation.match!
const content = { document: cites.document, start: cites.content.start, end: cites.content.end }
const drift = (from: TraceDrift['from'], to: TraceDrift['to']): TraceDrift => ({
  from,
  to,
  types: ['hedge-dropped'],
  changes: [],
})
const traceWith = (more: Partial<TraceResult>): Trace => new Trace({ ...sample, ...more })

describe('a statement given to another document', () => {
  it('is told otherwise only where what changed stands in both sentences, from the cited one to this', () => {
    const here = drift(match, content)
    const elsewhere = drift({ ...match, start: match.end, end: match.end + 5 }, content)
    const backward = drift(content, match)
    const trace = traceWith({ drift: [backward, elsewhere, here] })
    expect(changedFrom(trace, citation, cites)).toEqual([here])
    expect(changedFrom(trace, { ...citation, match: null }, cites)).toEqual([])
  })
})

describe('the findings of a story', () => {
  it('stand by the sigla of their witnesses, whatever order they came in', () => {
    const given = sample.attributions!.map(each => ({ ...each, source: { ...each.source!, name: 'Lee' } }))
    const backward = traceWith({ attributions: given.reverse() })
    const [source] = findingsOf(backward, sample.stories[0]).sources
    expect(source.attributions.map(({ document }) => backward.siglum(document))).toEqual(['A', 'B'])
    const [name] = findingsOf(backward, sample.stories[0]).names
    const sigla = name.mentions.map(({ document }) => backward.siglum(document))
    expect(sigla).toEqual([...sigla].sort())
  })

  it('can be narrowed to figures that differ', () => {
    const [figure] = sample.figures!
    const trace = traceWith({ figures: [figure, { ...figure, id: 'g2', agree: false }] })
    const all = findingsOf(trace, sample.stories[0])
    expect(ofType(all, 'figures', 'differ').figures.map(({ id }) => id)).toEqual(['g2'])
    expect(ofType(all, 'figures', '').figures).toHaveLength(2)
  })
})
