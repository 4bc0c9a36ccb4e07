import { describe, expect, it } from 'vitest'
import type { TraceDocument, TraceFamily, TraceQuote, TraceResult } from '../../src/report/format.ts'
import { ladderOf, quotesOf, speakersOf } from '../../web/model/ladder.ts'
import { formsOf } from '../../web/model/stories.ts'
import { Trace } from '../../web/model/trace.ts'
import { sample } from './sample.ts'

/** A family whose quotes are the whole of documents A, B, C …, each given as `Speaker: words`; `_` names no one. */
function told(quotes: readonly string[], alterations: TraceFamily['alterations'] = []): Trace {
  const parts = quotes.map(quote => quote.split(': '))
  const documents = parts.map(([, text], i): TraceDocument => {
    return { ...sample.documents[0], id: 'ABCDEFG'[i], title: null, published: null, notices: [], text }
  })
  const ids = documents.map(({ id }) => id)
  const result: TraceResult = {
    ...sample,
    documents,
    stories: [{ id: 's', title: 's', documents: ids, lineage: { edges: [], roots: ids, missing: [] } }],
    alone: [],
    passages: [],
    // Listed from the last, so that the order shown is not the order given.
    quotes: parts.map(([name, text], i) => quoteOf(ids[i], name, text)).reverse(),
    quoteFamilies: [{ id: 'f', quotes: [...ids].reverse(), alterations }],
  }
  return new Trace(result)
}

function quoteOf(id: string, name: string, text: string): TraceQuote {
  const span = { start: 0, end: text.length }
  const speaker = name === '_' ? null : { start: 0, end: 0, name }
  return { id, document: id, ...span, type: 'speech', speaker, cue: null, confidence: null }
}

/** A rung a line: sigla, what became of it, from which form. */
function rungs(trace: Trace): string[] {
  return ladderOf(trace, trace.result.quoteFamilies[0]).map(({ quotes, types, from }) =>
    [quotes.map(({ document }) => document).join(''), types.join(' '), from ? `from ${from.document}` : '']
      .filter(Boolean)
      .join(', '),
  )
}

describe('the ladder of a quote', () => {
  it('goes from the fullest form down, each with its witnesses by sigla', () => {
    const trace = told(['Lee: the gate', 'Lee: the gate may stay shut', 'Lee: The gate may stay shut!'])
    expect(rungs(trace)).toEqual(['BC', 'A, truncated, from B'])
  })

  it('says in a word what became of a form that no alteration leads to', () => {
    const trace = told([
      'Lee: the old gate might stay shut until May',
      'Lee: the old gate will stay shut until May',
      'Lee: the gate might stay shut until May',
      'Lee: the old gate might stay so shut',
    ])
    expect(rungs(trace)).toEqual([
      'A',
      'B, substituted, from A',
      'C, elided, from A',
      'D, inserted truncated, from A',
    ])
  })

  it('does not take a quote joined from two for its fullest form', () => {
    const joined = 'the gate may stay shut and the ferry will not sail before noon'
    const place = (document: string, start: number, end: number) => ({ document, start, end })
    const change = { type: 'spliced' as const, from: place('A', 0, 22), to: place('B', 0, 22) }
    const trace = told(
      [`Lee: the gate may stay shut`, `Ott: ${joined}`],
      [{ from: 'A', to: 'B', types: ['spliced', 'reattributed'], changes: [change] }],
    )
    expect(rungs(trace)).toEqual(['A', 'B, spliced reattributed'])
    const [, rung] = ladderOf(trace, trace.result.quoteFamilies[0])
    expect(rung.joins).toEqual([change])
  })

  it('tells who has it from whom, those who name no one last', () => {
    const trace = told(['_: the gate', 'Lee: the gate', 'Ott: the gate', 'Lee: the gate'])
    const speakers = speakersOf(quotesOf(trace, trace.result.quoteFamilies[0]))
    expect(speakers.map(({ name, quotes }) => `${name} ${quotes.map(({ id }) => id).join('')}`)).toEqual([
      'Lee BD',
      'Ott C',
      ' A',
    ])
  })

  it('words told without marks were left out, as though the quote stood word for word', () => {
    const place = (document: string) => ({ document, start: 0, end: 22 })
    const [unquoted, quoted] = [
      { type: 'unquoted' as const, from: place('B'), to: place('C') },
      { type: 'quoted' as const, from: place('A'), to: place('B') },
    ]
    const trace = told(
      ['_: the gate may stay shut', 'Lee: the gate may stay shut', '_: the gate has stayed shut'],
      [
        { from: 'B', to: 'B', types: ['unquoted', 'substituted'], changes: [unquoted] },
        { from: 'B', to: 'B', types: ['quoted'], changes: [quoted] },
      ],
    )
    const family = { ...trace.result.quoteFamilies[0], quotes: ['B'] }
    const shown = ladderOf(trace, family).map(({ quotes, types, isTelling }) =>
      [quotes[0].document, isTelling ? 'told' : 'quoted', ...types].join(' '),
    )
    expect(shown).toEqual(['B quoted', 'A told quoted', 'C told unquoted substituted'])
    expect(formsOf(trace, family)).toBe(3)
  })
})
