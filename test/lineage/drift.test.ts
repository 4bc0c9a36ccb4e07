import { describe, expect, test } from 'vitest'
import { findAttributions } from '../../src/find/attributions.ts'
import { findFigures } from '../../src/find/figures.ts'
import type { Drift } from '../../src/find/findings.ts'
import { findNames } from '../../src/find/names.ts'
import { findQuotes } from '../../src/find/quotes.ts'
import { findDrift } from '../../src/lineage/drift.ts'
import type { Lineage } from '../../src/lineage/lineage.ts'
import { rarityOf } from '../../src/text/rarity.ts'
import type { Witness } from '../../src/text/witness.ts'
import { witnessOf } from '../support/witness.ts'
import { cases } from './drift.cases.ts'

function driftOf(witnesses: readonly Witness[], lineage?: Lineage): readonly Drift[] {
  const story = { title: '', documents: witnesses.map((_, index) => index) }
  return findDrift([story], {
    witnesses,
    quotes: findQuotes(witnesses),
    attributions: findAttributions(witnesses),
    figures: findFigures(witnesses),
    names: findNames(witnesses, [story]),
    rarity: rarityOf(witnesses),
    lineages: lineage && [lineage],
  })
}

function readCases(block: string): { from: string; to: string; types: string[] }[] {
  return block
    .trim()
    .split(/\n\n+/)
    .map(lines => lines.trim().split('\n'))
    .map(([from, to, expected]) => ({ from, to, types: expected ? expected.slice(3).split(' ') : [] }))
}

for (const [name, block] of Object.entries(cases)) {
  describe(name, () => {
    test.each(readCases(block))('$from -> $to', ({ from, to, types }) => {
      const drift = driftOf([witnessOf(from, { id: 'a' }), witnessOf(to, { id: 'b' })])
      expect(drift.flatMap(each => each.types)).toEqual(types)
    })
  })
}

/** Two tellings of a whole story, as pairs would stand in a pile: every kind of drift, and beside each something that only looks so. */
describe('a story told twice', () => {
  const first = witnessOf(
    `Heron empties mill pond

The heron may have taken eleven goldfish from the mill pond since Easter, the Sorrel Angling Guild said on Tuesday. Nobody saw it happen.

“We counted them every Sunday, and every Sunday there were fewer,” said Wenna Pascow, the keeper of the pond. She has kept it since 2009.

The guild has not decided whether to buy a net. A net is thought likely to cost between £400 and £600, and the guild has not said who would pay for it.

Mayor Maren Oldacre said the bowling green was never in danger. The pond lies 90 metres from the green, behind the old tannery.

About 40 children will bring their own goldfish to the harvest supper, according to the school.`,
    { id: 'a' },
  )
  const second = witnessOf(
    `Goldfish thief named

The heron has taken 11 goldfish from the mill pond since Easter. No one saw it happen.

“We counted them every Sunday, and every Sunday there were fewer,” said Tobin Fesk, a neighbour of the pond. It was dug in 1809.

The guild has decided to buy a net. A net will cost £600, and nobody has said who would pay for it.

Mayor Maren Oldacre claimed the bowling green was never in danger. The pond lies 90 metres from the green, behind the old tannery.

The school says that some forty children will bring their own goldfish to the harvest supper.`,
    { id: 'b' },
  )
  const told = driftOf([first, second]).map(({ types, changes }) => ({
    types,
    words: changes.map(({ from, to }) =>
      [from, to].map((place, side) => {
        const { text } = [first, second][side].document
        return place ? text.slice(place.start, place.end) : ''
      }),
    ),
  }))

  test('shows what changed, in the words that differ', () => {
    expect(told).toEqual([
      {
        types: ['attribution-dropped', 'hedge-dropped'],
        words: [
          ['the Sorrel Angling Guild said', ''],
          ['may', ''],
        ],
      },
      { types: ['source-changed'], words: [['Wenna Pascow', 'Tobin Fesk']] },
      { types: ['negation-changed'], words: [['not', '']] },
      {
        types: ['hedge-dropped', 'figure-changed', 'name-changed'],
        words: [
          ['thought', ''],
          ['likely', ''],
          ['£400 and £600', '£600'],
          ['the guild', 'nobody'],
        ],
      },
      { types: ['cue-changed'], words: [['said', 'claimed']] },
    ])
  })
})

describe('what is compared with what', () => {
  const may = 'The crack may have been there since the summer floods.'
  const has = 'The crack has been there since the summer floods.'
  const edge = (parent: number, child: number, probability: number) => ({
    parent,
    child,
    probability,
    relation: 'copies' as const,
    share: 1,
    evidence: [],
    rivals: [],
  })
  const typesOf = (drift: readonly Drift[]): string[] =>
    drift.map(({ from, to, types }) => `${from.document} ${to.document} ${types.join(' ')}`)

  test('a child with its parent, whatever their order', () => {
    const witnesses = [witnessOf(has, { id: 'a' }), witnessOf(may, { id: 'b' })]
    const lineage = { edges: [edge(1, 0, 0.9)], roots: [1], missing: [] }
    expect(typesOf(driftOf(witnesses, lineage))).toEqual(['1 0 hedge-dropped'])
  })

  test('documents without parents, the earlier first', () => {
    const on = (value: string) => ({ value, precision: 'day', from: 'given', span: null }) as const
    const witnesses = [
      witnessOf(has, { id: 'a', published: on('2024-03-05') }),
      witnessOf(may, { id: 'b', published: on('2024-03-04') }),
    ]
    expect(typesOf(driftOf(witnesses))).toEqual(['1 0 hedge-dropped'])
  })

  test('no cousins: what differs came with one of the retellings on the way', () => {
    const witnesses = [witnessOf(may, { id: 'a' }), witnessOf(may, { id: 'b' }), witnessOf(has, { id: 'c' })]
    const lineage = { edges: [edge(0, 1, 0.9), edge(0, 2, 0.9)], roots: [0], missing: [] }
    expect(typesOf(driftOf(witnesses, lineage))).toEqual(['0 2 hedge-dropped'])
  })

  test('of two parents the one whose sentence it is', () => {
    const witnesses = [witnessOf(may, { id: 'a' }), witnessOf(has, { id: 'b' }), witnessOf(has, { id: 'c' })]
    const lineage = { edges: [edge(0, 2, 0.9), edge(1, 2, 0.9)], roots: [0, 1], missing: [] }
    expect(typesOf(driftOf(witnesses, lineage))).toEqual([])
  })

  test('nothing that a notice of correction repeats', () => {
    const text = 'The Corncrake, built in 1978 by two brothers, crosses twice daily.'
    const notice =
      'Correction: an earlier version said the Corncrake, built in 1987 by two brothers, crosses twice daily.'
    const whole = `${text}\n\n${notice}`
    const start = whole.indexOf(notice)
    const witnesses = [
      witnessOf(text, { id: 'a' }),
      witnessOf(whole, { id: 'b', notices: [{ type: 'correction', name: null, start, end: whole.length }] }),
    ]
    expect(driftOf(witnesses)).toEqual([])
  })

  test('no source is missing where the source itself speaks', () => {
    const told = 'The bearing had shifted by a thumb since the last survey, the council said.'
    const own = 'The bearing had shifted by a thumb since the last survey.'
    const witnesses = [witnessOf(told, { id: 'a' }), witnessOf(own, { id: 'b', genre: 'statement' })]
    expect(driftOf(witnesses)).toEqual([])
  })
})

test('no drift between a document and itself', () => {
  const text = cases['a hedge dropped'].replace(/=> .*/g, '').trim()
  expect(driftOf([witnessOf(text, { id: 'a' }), witnessOf(text, { id: 'b' })])).toEqual([])
})

test.each([
  'The goat may eat the parish register ',
  'The goat may eat 12 parish registers, the mayor said. ',
  'may ',
  'Ann said. ',
  '“Goats may eat,” said Ann Lee. ',
])('two stretches of %j take no more than a moment', unit => {
  const text = unit.repeat(60_000 / unit.length)
  expect(driftOf([witnessOf(text, { id: 'a' }), witnessOf(`${text}.`, { id: 'b' })]).length).toBeLessThan(
    text.length,
  )
})
