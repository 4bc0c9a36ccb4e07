import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Name } from '../../src/find/findings.ts'
import { findNames } from '../../src/find/names.ts'
import { witnessOf } from '../support/witness.ts'

/** `[…]1` is a mention of the first name, `<…>1` a label of it, `<…>12` one of two names; they may nest. Documents are parted by `||`. */
const cases: Readonly<Record<string, string>> = {
  'full names and parts of them': `
[Wenna Pascow]1 rowed out. Later [Pascow]1 rowed back.
[Mary Pascow]1 rowed out. Then [Mary]1 rowed back.
[Hal R. Brannick]1 drives the bus. [Hal Brannick]1 has a book.
We met <Mayor>1 [Maren Oldacre]1 at noon. Later [Oldacre]1 sang.
We met Mr. [Hal Brannick]1 at noon. Later Mr. [Brannick]1 sang.
They crossed [Osier Bridge]1 on foot. [Osier Bridge]1 held.
They went to [North Sorrel]1 and then to [Sorrel]2 by boat.
We saw [Wenna Pascow]1 near [Tolver Quay]2 at dawn.
We saw [Ludwig van Ode]1 near the mill.
They asked the [Bank of Tolver]1 for boats.
They asked the [Institute for Herons and Ducks]1 for boats.
They asked the [Heron Keepers League]1 ([HKL]1) for boats. The [HKL]1 had none.
We saw [Wenna Pascow]1’s boat. [Pascow]1’s oars were gone.
[Quennerby]1 sleeps, and in [Quennerby]1 nothing stirs.
We met [Kim Yon-un]1 at noon. Later Mr. [Kim]1 sang.
[Pascow]1 is back. [Pascow]1 rowed out at noon. || Then [Wenna Pascow]1 sang.
We met [Hal Brannick III]1 at noon. Later [Brannick]1 sang. Then [Hal Brannick]1 slept.
We met Mr. [Hal Brannick]1 at noon. Later Mr. [Brannick]1’s boat sank.
Then <Mayor>1 [Oldacre]1 sang. After that <Mayor>1 [Maren Oldacre]1 slept. [Oldacre]1 snored.
They asked the [People’s League of Tolver]1 for boats.
They asked the [Workers’ Union]1 for boats.
They asked the [Committee on Foreign Herons]1 for boats.
They asked the [Food and Ferry Administration]1 for boats.
We met [Moammar al-Ode]1 near the mill.
We saw the [Quennerby Herons]1 at noon. Later the [Herons]1 sang.
They asked the [Virginia Association of Bakers]1 for boats. They live in [Virginia]2.`,
  'namesakes stay apart': `
We met [Wenna Pascow]1 and [Ruan Pascow]2 at noon. Later [Pascow]3 sang.
We met [Wenna Pascow]1 at noon. [Pascow]1 sang. Then [Ruan Pascow]2 came. [Pascow]1 left.
We met Mr. [John Pascow]1 and Mrs. [Mary Pascow]2 at noon. Later Mrs. [Pascow]2 sang.
Then <President>1 [Pascow]1 and [Mary Pascow]2 came. Later Mr. [Pascow]1 sang. [Pascow]1 slept.
We met [John Pascow]1 at noon. Then [John Pascow Jr.]2 came.
We met [John Pascow, Jr.]1 at noon.
[Zimbel]1 met. Then [Zimbel]1 met in [Tolver]3. Near it [Tolver Zimbel]2 met.
We met [Wenna Pascow]1 and [Ruan Pascow]2 at noon. || Later [Pascow]3 sang.
Then [Democrats]1 met. The [House Democrats]2 sang.
They saw the [White House]1 at noon. The [House]2 met.
They asked the [Bank of Japan]1 for boats. Then they sailed to [Japan]2.
They like [Latin America]1. Then they sailed to [America]2.`,
  titles: `
Then <Mayor>1 [Maren Oldacre]1 sang.
Then <Prime Minister>1 [Maren Oldacre]1 sang.
Then <former President>1 [Maren Oldacre]1 sang.
Then <Councillor>1 [Edda Prewitt]1 sang.
Then <the town engineer>1 [Tobin Fesk]1 sang.
Then <bus driver>1 [Hal Brannick]1 sang.
Then Mr. [Hal Brannick]1 sang.
Then <Special Counsel>1 [Robert Fesk]1 sang.
Then <House Speaker>1 [Tobin Fesk]1 sang.
Then <the [Heron Guild]2 clerk>1 [Ann Fesk]1 sang.
Then <former deputy [Heron Guild]2 clerk>1 [Ann Fesk]1 sang.
It told <Gov.>1 [Ann Fesk]1 of it.
The [Justice Department]1 met. The [Justice Department]1 slept.
Then that <[Tolver]2 baker>1 [Ann Fesk]1 sang. || They live in [Tolver]2.
Then <Minority Leader>1 [Chuck Penhale]1 sang.`,
  appositions: `
Then [Tobin Fesk]1, <the town engineer>1, sang.
Then <the town engineer>1, [Tobin Fesk]1, sang.
Then [Wenna Pascow]1, <a boat builder>1, sang.
Then [Wenna Pascow]1, <a boat builder>1 who sings, left.
Then [Bettany Orme]1, <secretary of the guild>1, sang.
<The skipper>1, [Senga Traill]1, stayed in the wheelhouse.
<Its secretary>1, [Bettany Orme]1, sang.
Two came. <Two rival groups>12, the [Heron Guild]1 and the [Duck League]2, met at noon.
They joined [Gull Watch]1, <a group>1 run by fishermen.
Then [Tobin Fesk]1, <[Tolver]2’s engineer>1, sang. || They live in [Tolver]2.
<[Tolver]2’s engineer>1, [Tobin Fesk]1, sang. || They live in [Tolver]2.
Then [Tobin Fesk]1, <a guard at [Camp Ode]2>1, sang. || They live in [Camp Ode]2.
At noon <a [Tolver]2 newspaper>1, [Heron Ilbo]1, met. || They live in [Tolver]2.
The [Gull Watch]1 <protest group>1 met.
The [Gull Watch]1 <“protest” group>1 met.
They told the [Corvane]1 <news agency>1 of it.
<The ferry>1 [Corncrake]1 sank. Later <the ferry>1 rose.
Then <Mayor>1 [Ann Fesk]1 of [Tolver]2, <the party leader>1, sang.`,
  'X is a Y': `
[Wenna Pascow]1 is <a boat builder>1 in the village.
[Gull Watch]1 is <a rowdy group>1 of fishermen.
[Tobin Fesk]1 was <the town engineer>1 then.
<The second group>1, [Gull Watch]1, is <a rowdy organisation>1 in the village.`,
  'back references': `
Then <Mayor>1 [Maren Oldacre]1 sang. After that <the mayor>1 slept.
Then [Tobin Fesk]1, <the town engineer>1, sang. After that <the engineer>1 slept.
They crossed [Osier Bridge]1 on foot. After that <the bridge>1 fell.
They joined [Gull Watch]1, <a group>1 run by fishermen. After that <the group>1 met.
They joined [Gull Watch]1, <a group>1 run by fishermen. After that <the organisation>1 met.
Two came. <Two rival groups>12, the [Heron Guild]1 and the [Duck League]2, met. <Both groups>12 sang.
They saw [Gull Watch]1, <a group>1 run by fishermen, and [Duck Friends]2, <a group>2 run by bakers. Today [Gull Watch]1 met. It rained, but <the group>1 sang.
Then <Mayor>1 [Maren Oldacre]1 sang. After that <the mayor>1’s boat sank.
Then <President>1 [Ann Fesk]1 met <Iranian President>2 [Bo Ode]2 in [Iran]3. After that it rained. Later <the president>1 slept.
They flew to [Iran]2. <Iranian President>1 [Bo Ode]1 sang. <[Iran]2’s president>1 slept.
They flew to [Iran]2. <Iranian President>1 [Bo Ode]1 sang. <The Iranian president>1 slept.
They flew to [Iran]2. Then <President>1 [Bo Ode]1 of [Iran]2 sang. <The president of [Iran]2>1 slept.
In [Iran]1 it rained. Farmers all over <the country>1 danced.`,
  'countries by those who act for them': `
They flew to [Iran]1. Soon <the Iranians>1 sang.
They flew to [Iran]1. Soon <Iranian officials>1 sang.
They flew to [Iran]1. Soon <[Iran]1’s government>1 sang.
They flew to the [U.S.]1 at noon. Soon <[U.S.]1 border officers>1 sang.
They flew to [North Korea]1 and back. Soon <North Korean troops>1 sang.
They flew to [North Korea]1 and back. Soon <the [North]1’s army>1 sang.
They flew to [South Korea]1. Soon the [South]1 sang.
They flew to [France]1. Soon <the French authorities>1 sang.
They flew to [Germany]1. Soon <German diplomats>1 sang.`,
  'what is no country’s label': `
They flew to [Iran]1. Soon some Iranians sang.
They flew to [Iran]1. Soon Iranian bakers sang.
They flew to [Iran]1. Soon an Iranian government adviser sang.
They flew to [Iran]1. Soon Iranian military boats sank.
They flew to [Austria]1. Soon Australian officials sang.
They flew to [Niger]1. Soon Nigerian officials sang.
They flew to [Iran]1. Soon the pro-Iranian president slept.
In [Iran]1 it rained. “I love this country,” he said.
They flew to [Iran]1. It rained. They slept. They ate. Later the country rejoiced.`,
  'what is nobody’s label': `
Then [Wenna Pascow]1, a mile away, sang.
Then [Wenna Pascow]1, the mayor and the baker sang.
They met [Wenna Pascow]1, the baker, and the miller.
Then <Mayor>1 [Maren Oldacre]1 sang. After that the mayor of [Tolver]2 slept.
Then <Mayor>1 [Maren Oldacre]1 sang. After that the rival mayor slept.
Then <Mayor>1 [Maren Oldacre]1 and <Mayor>2 [Edda Prewitt]2 sang. It rained all day. They slept. After that the mayor left.
[Wenna Pascow]1 is not a boat builder at all.
They crossed [Osier Bridge]1 on foot. After that two bridges fell.
On [Mill Lane]1, the toll house stands.
The mayor sang. Then <Mayor>1 [Maren Oldacre]1 sang.
Then <Mayor>1 [Maren Oldacre]1 sang. After that the mayor of a village slept.
Then <Mayor>1 [Wenna Pascow]1, a centerpiece of the evening, sang.
Council desk: the old toll house, [Mill Lane]1
Then [Wenna Pascow]1 sang near the border. After that the border closed.
The [Tolver]1 agency met. They live in [Tolver]1.
In [Tolver]1 — [Gull Watch]2’s boat sank.`,
  'what is no name': `
On Monday in March the ferry left.
Divers found it. Traffic stopped. Older people slept.
The Korean boats and the French oars sank.
Many Americans came.
I saw it. We saw it.
He said: Nobody came.
May it rain.
Mr. President, sit down.
Then the Deputy Director slept.
Then the House Speaker slept.
Hundreds came. Real butter melted.
It was shut on Inauguration Day.
They said no to Marxism, and the Stalinist hermits sang.
The Congressional boats sank.
On Wednesday’s boat it rained.
It left at 06:40 GMT.`,
  'over documents': `
We met [Wenna Pascow]1 at noon. || Later [Pascow]1 sang.
We met <Mayor>1 [Maren Oldacre]1 at noon. || Later <Mayor>1 [Oldacre]1 sang. After that <the mayor>1 slept.
We met [Wenna Pascow]1 at noon. || We met [Ruan Pascow]2 at noon. || Later [Pascow]3 sang.
The [Heron Keepers League]1 ([HKL]1) met. || The [HKL]1 had no boats.
They flew to the [United States]1 and back. || They flew to the [U.S.]1 and back. || They flew to the [USA]1 and back.
They lived in [Tolver]1 then. || We met [Wenna Tolver]2 at noon.
They flew to [North Korea]1. || The [DPRK]1 sang. || The [Democratic People’s Republic of Korea]1 slept.
We met [Hal R. Brannick]1 at noon. || We met [Hal Brannick]1 at noon.
We met <Special Counsel>1 [Robert Fesk]1 at noon. || We met [Robert S. Fesk III]1 at noon.
We met [Kim Yon-un]1 at noon. || Later Mr. [Kim]1 sang.
It rained. [Zimbel]1 met at noon, and [Zimbel]1 sang. Then [Tolver Zimbel]2 met. || They joined [Zimbel]1.
We met Mr. [Dave Brannick]1 at noon. [Brannick]1 sang. || We met Mr. [David Brannick]1 at noon.
We met [Chris Brannick]1, who sings. || We met [Christopher Brannick]1, who sings.
We met [Mark Brannick]1, who sings. || We met [Martin Brannick]2, who sings.
We met [Paul Brannick]1, who sings. || We met [Paula Brannick]2, who sings.
We met [Dave Brannick]1, who sings, and [David Brannick]2, who sleeps.`,
}

interface Marked {
  readonly texts: string[]
  /** By number: "document start kind words". */
  readonly expected: string[][]
}

function unmark(line: string): Marked {
  const groups = new Map<string, string[]>()
  const texts = line.split(' || ').map((marked, document) => {
    let plain = ''
    const open: { kind: string; start: number }[] = []
    for (const [piece] of marked.matchAll(/[[<]|[\]>]\d+|[^[<\]>]+/g)) {
      if (piece === '[' || piece === '<')
        open.push({ kind: piece === '[' ? 'name' : 'label', start: plain.length })
      else if (/^[\]>]/.test(piece)) {
        const { kind, start } = open.pop()!
        for (const name of piece.slice(1)) {
          const entry = `${document} ${start} ${kind} ${plain.slice(start)}`
          groups.set(name, [...(groups.get(name) ?? []), entry])
        }
      } else plain += piece
    }
    return plain
  })
  return { texts, expected: [...groups.values()].map(entries => entries.sort()).sort(byFirst) }
}

function byFirst([a]: string[], [b]: string[]): number {
  return a < b ? -1 : 1
}

function told(texts: readonly string[], { mentions, labels }: Name): string[] {
  const entry = (kind: string) => (place: Name['mentions'][number]) =>
    `${place.document} ${place.start} ${kind} ${texts[place.document].slice(place.start, place.end)}`
  return [...mentions.map(entry('name')), ...labels.map(entry('label'))].sort()
}

function namesIn(texts: readonly string[]): readonly Name[] {
  const witnesses = texts.map((text, index) => witnessOf(text, { id: String(index) }))
  return findNames(witnesses, [{ documents: witnesses.map((_, index) => index) }])
}

for (const [name, block] of Object.entries(cases)) {
  describe(name, () => {
    test.each(block.trim().split('\n'))('%s', line => {
      const { texts, expected } = unmark(line)
      expect(
        namesIn(texts)
          .map(each => told(texts, each))
          .sort(byFirst),
      ).toEqual(expected)
    })
  })
}

describe('the type of a name', () => {
  test.each([
    ['We met Mayor Maren Oldacre at noon.', 'person'],
    ['We met Wenna Pascow, who sings.', 'person'],
    ['We met Wenna Pascow, 35, at noon.', 'person'],
    ['They asked the Heron Guild Council for boats.', 'organisation'],
    ['They joined Gull Watch, a group run by fishermen.', 'organisation'],
    ['They live in Quennerby now.', 'place'],
    ['They crossed Osier Bridge on foot.', 'place'],
    ['They flew over New Zealand by night.', 'place'],
    ['They like Zimbel and cheese.', 'other'],
    ['According to Zimbel, it rained.', 'other'],
    ['They read it in NBC polls.', 'other'],
    ['It is in Zimbel’s hands.', 'other'],
    ['The Daily Heron reported it.', 'organisation'],
    ['The Zimbel sank.', 'other'],
    ['QUENNERBY — Divers found it.', 'place'],
  ])('%s', (text, type) => {
    expect(namesIn([text]).map(each => each.type)).toEqual([type])
  })
})

test('a role in the headline is the label of the one who has it', () => {
  const title = 'Mayor: ducks to stay'
  const text = `${title}\n\nThe ducks stay, said Mayor Maren Oldacre.`
  const [name] = findNames([witnessOf(text, { title })], [{ documents: [0] }])
  expect(name.labels.map(({ start, end }) => text.slice(start, end))).toEqual(['Mayor', 'Mayor'])
})

test('a country goes by its usual name where a document has it', () => {
  const names = namesIn(['They flew to the US and the US.', 'They flew to the United States.'])
  expect(names.map(({ name }) => name)).toEqual(['United States'])
})

test('someone of the name of a country went by the name of the country', () => {
  const names = namesIn(['We met Mr. Hal Jordan at noon. Later Jordan sang.'])
  expect(names.map(({ name }) => name)).toEqual(['Hal Jordan'])
})

test('an outlet calls itself by the last word of its name', () => {
  const facts = { outlet: 'The Tolver Lantern', byline: ['Orla Vick'] }
  const texts = ['The skipper told the Lantern of it. By Orla Vick', 'The Tolver Lantern has it.']
  const witnesses = [witnessOf(texts[0], { id: 'a', ...facts }), witnessOf(texts[1], { id: 'b' })]
  const names = findNames(witnesses, [{ documents: [0, 1] }])
  expect(names.map(({ name, type, mentions }) => [name, type, mentions.length])).toEqual([
    ['Tolver Lantern', 'organisation', 2],
    ['Orla Vick', 'person', 1],
  ])
})

test('documents that stand alone have no names', () => {
  expect(findNames([witnessOf('We met Wenna Pascow at noon.')], [])).toEqual([])
})

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      'Wenna',
      'Pascow',
      'Mayor',
      'the',
      'mayor',
      ', ',
      '. ',
      ' ',
      ' ',
      'of',
      'Bank',
      'and',
      'both',
      'groups',
      '(',
      ')',
      'is',
      'a',
    ],
    ...['U.S.', '’s', 'Mr.', '\n\n', 'group', 'Kim', '-un', 'North', 'Éva', '“', '”'],
  )
  test('mentions of all names stand apart and within the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join(' ')
        const mentions = namesIn([text]).flatMap(each => each.mentions)
        mentions.sort((a, b) => a.start - b.start)
        let before = 0
        for (const { start, end } of mentions) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          before = end
        }
        expect(before).toBeLessThanOrEqual(text.length)
      }),
      { seed: 11, numRuns: 1000 },
    )
  })

  test.each([
    'Ann ',
    'Ann, ',
    'Ann Lee, the mayor, ',
    'the mayor ',
    'Ann. ',
    'A',
    'U.S. ',
    'Bank of ',
    'Mayor ',
    'both groups ',
    'A-',
    '(A) ',
    'President Lee. Mayor Ann Lee. ',
    'Lee. Ann Lee, Jr. ',
    'the Iranian president of Iran. ',
    'Iran’s ',
  ])('half a megabyte of %j takes no more than a moment', unit => {
    const text = unit.repeat(500_000 / unit.length)
    expect(namesIn([text]).length).toBeLessThan(text.length)
  })
})

test('a text of sentences of one letter took a step for each pair of sentences', () => {
  const witness = witnessOf('A. B. '.repeat(100_000))
  expect(findNames([witness], [{ documents: [0] }]).length).toBeGreaterThan(0)
})
