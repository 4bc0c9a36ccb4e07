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

/** Two tellings, a line each; after "=>" what drifted, in the order of the types; nothing for what only looks so. */
const cases: Readonly<Record<string, string>> = {
  'a hedge dropped': `
The crack may have been there since the summer floods.
The crack has been there since the summer floods.
=> hedge-dropped

The bridge could stay shut until the spring lambing, the ferryman fears.
The bridge will stay shut until the spring lambing, the ferryman fears.
=> hedge-dropped

The heron is thought to have stolen eleven goldfish from the mill pond.
The heron stole eleven goldfish from the mill pond.
=> hedge-dropped

The repair is thought likely to swallow the bowling club savings.
The repair is likely to swallow the bowling club savings.
=> hedge-dropped

The baker reportedly hid the missing weathervane under his flour sacks.
The baker hid the missing weathervane under his flour sacks.
=> hedge-dropped

Lightning possibly struck the chapel weathervane during the harvest supper.
Lightning struck the chapel weathervane during the harvest supper.
=> hedge-dropped

The goat appears to have eaten the parish register and its leather cover.
The goat ate the parish register and its leather cover.
=> hedge-dropped

The goat allegedly ate the parish register and its leather cover.
The goat ate the parish register and its leather cover.
=> hedge-dropped

The lock keeper might reopen the upper sluice before the regatta.
The lock keeper reopens the upper sluice before the regatta.
=> hedge-dropped

Badgers probably dug the tunnel beneath the cricket pavilion.
Badgers dug the tunnel beneath the cricket pavilion.
=> hedge-dropped

Badgers are believed to have dug the tunnel beneath the cricket pavilion.
Badgers dug the tunnel beneath the cricket pavilion.
=> hedge-dropped

The Heron Guild has ties to the Sorrel Mill.
The Heron Guild, funded by the Sorrel Mill, met on Tuesday.
=> hedge-dropped

Perhaps the beavers dammed the lower brook behind the tannery.
The beavers dammed the lower brook behind the tannery.
=> hedge-dropped`,
  'a hedge kept in other words': `
The crack may have been there since the summer floods.
The crack might have been there since the summer floods.

The crack may have been there since the summer floods.
Perhaps the crack has been there since the summer floods.

The crack may possibly have been there since the summer floods.
The crack may have been there since the summer floods.

Badgers are believed to have dug the tunnel beneath the cricket pavilion.
Badgers probably dug the tunnel beneath the cricket pavilion.

The goat appears to have eaten the parish register and its leather cover.
It seems that the goat ate the parish register and its leather cover.

The goat allegedly ate the parish register and its leather cover.
The goat is suspected of eating the parish register and its leather cover.

The lock keeper may reopen the upper sluice before the regatta.
Possibly the lock keeper will reopen the upper sluice before the regatta.

The fair opened on 3 May with a brass band and nine donkeys.
The fair opened with a brass band and nine donkeys.

The ferryman could see the lighthouse lamp from his kitchen window.
The ferryman saw the lighthouse lamp from his kitchen window.

The heron is thought to have stolen eleven goldfish from the mill pond.
Did the heron steal eleven goldfish from the mill pond?

The suspect climbed the chapel tower with a ladder and a lantern.
The thief climbed the chapel tower with a ladder and a lantern.

The crack may have been there since the summer floods. The ferry runs hourly from the tannery quay.
The ferry runs hourly from the tannery quay.

The Heron Guild has ties to the Sorrel Mill.
The Heron Guild is linked to the Sorrel Mill.`,
  'a hedge added': `
The crack has been there since the summer floods.
The crack may have been there since the summer floods.
=> hedge-added

The goat ate the parish register and its leather cover.
The goat allegedly ate the parish register and its leather cover.
=> hedge-added

Badgers dug the tunnel beneath the cricket pavilion.
Badgers probably dug the tunnel beneath the cricket pavilion.
=> hedge-added`,
  'a source dropped': `
The bearing had shifted by a thumb since the last survey, the council said.
The bearing had shifted by a thumb since the last survey.
=> attribution-dropped

The harbour master said that the channel buoy drifted in the autumn gale.
The channel buoy drifted in the autumn gale.
=> attribution-dropped

According to the harbour master, the channel buoy drifted in the autumn gale.
The channel buoy drifted in the autumn gale.
=> attribution-dropped

“The heron took every goldfish in the mill pond,” said Wenna Pascow.
The heron took every goldfish in the mill pond.
=> attribution-dropped

Wenna Pascow said: “By midnight nobody was asking what time it was.”
By midnight nobody was asking what time it was.
=> attribution-dropped`,
  'a source kept': `
The bearing had shifted by a thumb since the last survey, the council said.
The council said the bearing had shifted by a thumb since the last survey.

The bearing had shifted by a thumb since the last survey, the council said.
According to the council, the bearing had shifted by a thumb since the last survey.

The bearing had shifted by a thumb since the last survey, the council said.
The council wrote to everyone in the village. The bearing had shifted by a thumb since the last survey.

“The heron took every goldfish in the mill pond,” said Wenna Pascow.
Wenna Pascow said the heron took every goldfish in the mill pond.

“The heron took every goldfish in the mill pond,” said Wenna Pascow.
“The heron took every goldfish in the mill pond,” Pascow said.

“The heron took every goldfish in the mill pond,” said Wenna Pascow.
In the words of Wenna Pascow, the heron took every goldfish in the mill pond.

The harbour master said that the channel buoy drifted in the autumn gale.
The channel buoy drifted in the autumn gale, a spokesman for the harbour master said.

The harbour master did not say that the channel buoy drifted in the autumn gale.
The channel buoy sank in the autumn gale near the sluice.

“The heron took every goldfish in the mill pond,” said Wenna Pascow.
“The heron took every goldfish in the mill pond.”`,
  'another source': `
“The heron took every goldfish in the mill pond,” said Wenna Pascow.
“The heron took every goldfish in the mill pond,” said Tobin Fesk.
=> source-changed

Mayor Maren Oldacre said the ducks would inherit the bowling green.
Councillor Hal Brannick said the ducks would inherit the bowling green.
=> source-changed`,
  'the same source otherwise named': `
“The heron took every goldfish in the mill pond,” said Wenna Pascow.
“The heron took every goldfish in the mill pond,” she said.

“The heron took every goldfish in the mill pond,” said Mayor Maren Oldacre.
“The heron took every goldfish in the mill pond,” said the mayor.

“The heron took every goldfish in the mill pond,” said Mayor Maren Oldacre.
“The heron took every goldfish in the mill pond,” said Ms Oldacre.`,
  'a cue changed': `
Mayor Maren Oldacre said the ducks would inherit the bowling green.
Mayor Maren Oldacre claimed the ducks would inherit the bowling green.
=> cue-changed

Mayor Maren Oldacre said the ducks would inherit the bowling green.
Mayor Maren Oldacre admitted the ducks would inherit the bowling green.
=> cue-changed

“The heron took every goldfish in the mill pond,” said Wenna Pascow.
“The heron took every goldfish in the mill pond,” insisted Wenna Pascow.
=> cue-changed

“The heron took every goldfish in the mill pond,” claimed Wenna Pascow.
“The heron took every goldfish in the mill pond,” said Wenna Pascow.
=> cue-changed`,
  'a cue of the same kind': `
Mayor Maren Oldacre said the ducks would inherit the bowling green.
Mayor Maren Oldacre stated that the ducks would inherit the bowling green.

“The heron took every goldfish in the mill pond,” said Wenna Pascow.
“The heron took every goldfish in the mill pond,” added Wenna Pascow.

“The heron took every goldfish in the mill pond,” claimed Wenna Pascow.
“The heron took every goldfish in the mill pond,” alleged Wenna Pascow.

Mayor Maren Oldacre told reporters the ducks would inherit the bowling green.
According to Mayor Maren Oldacre, the ducks would inherit the bowling green.`,
  'a figure changed': `
A ferry with 21 passengers on board sat on the sandbank.
A ferry with 12 passengers on board sat on the sandbank.
=> figure-changed

The Corncrake, built in 1978 by two brothers, crosses twice daily.
The Corncrake, built in 1987 by two brothers, crosses twice daily.
=> figure-changed

The chapel roof cost between £180,000 and £240,000 to mend.
The chapel roof cost £240,000 to mend.
=> figure-changed

Some 30 percent of the hens refused the new henhouse.
Some 70 percent of the hens refused the new henhouse.
=> figure-changed

The regatta drew forty rowing boats from the upper lakes.
The regatta drew ninety rowing boats from the upper lakes.
=> figure-changed

The sluice stayed shut for nine days after the barge struck it.
The sluice stayed shut for nine weeks after the barge struck it.
=> figure-changed

More than 40 donkeys grazed behind the tannery this spring.
Fewer than 20 donkeys grazed behind the tannery this spring.
=> figure-changed`,
  'a figure told otherwise': `
The ferry carried two passengers and a piano to the island.
The ferry carried 2 passengers and a piano to the island.

The mill ground 4,213 sacks of barley before the frost.
The mill ground 4,200 sacks of barley before the frost.

The mill ground 4,213 sacks of barley before the frost.
The mill ground about 4,000 sacks of barley before the frost.

The mill ground 4,213 sacks of barley before the frost.
The mill ground more than 4,000 sacks of barley before the frost.

Two thirds of the hens refused the new henhouse.
Some 66.7 percent of the hens refused the new henhouse.

Dozens of geese crossed the frozen mill pond.
Some 60 geese crossed the frozen mill pond.

The barge lay for three hours across the tannery sluice.
The barge lay for 180 minutes across the tannery sluice.

The chapel was opened on 14 November 1923 by a bishop on a bicycle.
The chapel was opened in 1923 by a bishop on a bicycle.

The ferry left the tannery quay at 6.15 in the evening in thick fog.
The ferry left the tannery quay at 18:15 in thick fog.

The guild spent 1.2 million pounds on the lighthouse lamp.
The guild spent £1,200,000 on the lighthouse lamp.

The regatta drew forty rowing boats and nine donkeys.
The regatta drew nine donkeys and forty rowing boats.`,
  'a negation changed': `
The council had decided who would polish the lighthouse lamp.
The council had not decided who would polish the lighthouse lamp.
=> negation-changed

The sluice is not safe for rowing boats in the spring flood.
The sluice is safe for rowing boats in the spring flood.
=> negation-changed

The donkeys never crossed the footbridge behind the tannery.
The donkeys crossed the footbridge behind the tannery.
=> negation-changed

The piano wasn’t damaged by the spring flood in the chapel cellar.
The piano was damaged by the spring flood in the chapel cellar.
=> negation-changed`,
  'a negation kept': `
The sluice is not safe for rowing boats in the spring flood.
The sluice is unsafe for rowing boats in the spring flood.

The sluice is not unsafe for rowing boats in the spring flood.
The sluice is safe for rowing boats in the spring flood.

Nobody was hurt when the barge struck the tannery sluice.
No one was hurt when the barge struck the tannery sluice.

The guild did not open the lighthouse in the spring.
The guild failed to open the lighthouse in the spring.

The guild did not open the lighthouse in the spring.
The guild refused to open the lighthouse in the spring.

Not only the donkeys crossed the footbridge behind the tannery.
The donkeys crossed the footbridge behind the tannery.

The barge never struck the tannery sluice in the fog.
At no time did the barge strike the tannery sluice in the fog.`,
  'a name changed': `
The lighthouse lamp was polished by Wenna Pascow before the harvest supper.
The lighthouse lamp was polished by Petra Lowick before the harvest supper.
=> name-changed

The council has not said where the money for the weathervane will come from.
Nobody has said where the money for the weathervane will come from.
=> name-changed`,
  'the same name otherwise told': `
The lighthouse lamp was polished by Wenna Pascow before the harvest supper.
The lighthouse lamp was polished by Pascow before the harvest supper.

The lighthouse lamp was polished by the keeper, Wenna Pascow, before the harvest supper.
The lighthouse lamp was polished by the keeper before the harvest supper.

The lighthouse lamp was polished by Mayor Maren Oldacre before the harvest supper.
The lighthouse lamp was polished by the mayor before the harvest supper.`,
  'other statements': `
The heron took every goldfish in the mill pond.
The ferry may run hourly from the tannery quay, the council said.

Mayor Maren Oldacre opened the harvest supper with a song.
Mayor Maren Oldacre may never polish the lighthouse lamp.

The chapel roof leaks in the spring.
The tannery may leak 40 litres a day.

A ferry with 21 passengers on board sat on the sandbank.
The piano crossed with 12 donkeys and a tractor.

Two donkeys crossed the footbridge. Nine geese followed them to the tannery.
Nine geese followed two donkeys over the footbridge.`,
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
