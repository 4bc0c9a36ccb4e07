import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFigures } from '../../src/find/figures.ts'
import type { Figure } from '../../src/find/findings.ts'
import { witnessOf } from '../support/witness.ts'

/** Brackets stand around each figure; after the arrow its value, unit and bound, one figure after the other. */
const english = `
Some [6,500] people live here. -> 6500 person about
A ferry with [21] passengers on board left. -> 21 passenger
The road is used by about [4,200] vehicles a day. -> 4200 vehicle about
The dictator starves [25 million] people. -> 25000000 person
It reached [2.5 million] readers. -> 2500000 reader
They sold [1.2bn] tickets. -> 1200000000 ticket
They counted [14] sea lions. -> 14 sea lion -> head
[Twenty-five] children sang. -> 25 child
[Two hundred and fifty thousand] bricks fell. -> 250000 brick
They laid [two thousand five hundred] slates. -> 2500 slate
Only [two dozen] chairs were left. -> 24 chair
A [dozen] chairs were left. -> 12 chair
Half a [million] bees swarmed. -> 500000 bee
More than [40] boats came. -> 40 boat least
At least [three] goats escaped. -> 3 goat least
No fewer than [30] goats, they thought. -> 30 goat most
Up to [60] hens were lost. -> 60 hen most
As many as [60] hens were lost. -> 60 hen most
Nearly [90] hens were lost. -> 90 hen about
An estimated [90] hens were lost. -> 90 hen about
Under [ten] hens were lost. -> 10 hen most
Over [ten] hens were lost. -> 10 hen least
Fewer than [ten] hens were lost. -> 10 hen most
[Two] of the bearings cracked. -> 2 bearing
[Two] of them cracked. -> 2 null
[21] were hurt. -> 21 null
The [three]-span bridge stood. -> 3 span
There were [118] peas for green and [97] for white. -> 118 pea, 97 null
The tide brought [12] small grey seals. -> 12 seal
[One] child was late. -> 1 child
They have [3] cats and [4] dogs. -> 3 cat, 4 dog
[Dozens] of geese crossed. -> 24..Infinity goose
[Hundreds] came. -> 200..Infinity null
[Tens of thousands] marched. -> skip
[Thousands] of bees left. -> 2000..Infinity bee
[Millions] watched. -> 2000000..Infinity null
Between [10 and 12] geese crossed. -> 10..12 goose
[Ten to twelve] geese crossed. -> 10..12 goose
[Two or three] geese crossed. -> 2..3 goose
[10-12] geese crossed. -> 10..12 goose
[10–12] geese crossed. -> 10..12 goose
A [dozen] or so chairs were left. -> 12 null about
She won by [134]-to-63 of them. -> 134 null
They lost [43] votes in [2010]. Boats sank. -> 43 vote, 2010 year
They have met since [2002]. Boats sank. -> 2002 year
They met in [2002]. “Boats sank.” -> 2002 year
`
const measures = `
The boat sat for [six hours]. -> 6 hour
It is [30 km] away. -> 30 kilometre
It is [30km] away. -> 30 kilometre
The bearing moved [30 millimetres]. -> 30 millimetre
A [30-millimetre] crack opened. -> 30 millimetre
A [six-week] closure began. -> 6 week
It may take up to [six weeks]. -> 6 week most
It lies [a mile] off. -> skip
It lies [two miles] off. -> 2 mile
The tower is [90 feet] tall. -> 90 foot
The lake covers [40 hectares]. -> 40 hectare
The fish weighed [12 pounds] of nothing. -> 12 pound
It was [30 degrees] outside. -> 30 degree
The wind blew at [60mph] all night. -> 60 mph
The field is [20 square metres]. -> 20 square metre
The well is [12m] deep. -> 12 metre
The race took [45 min] or so. -> 45 minute about
After [three decades] it closed. -> 3 decade
He waited [half] an hour. -> skip
`
const shares = `
[70 percent] of them agreed. -> 70 percent
[70 per cent] of them agreed. -> 70 percent
[70%] of them agreed. -> 70 percent
[70 %] of them agreed. -> 70 percent
[12.5%] stayed away. -> 12.5 percent
Between [10 and 20 percent] stayed away. -> 10..20 percent
[Two thirds] of the hens laid. -> 0.666666666667 share
[Two-thirds] of the hens laid. -> 0.666666666667 share
A [third] of the hens laid. -> 0.333333333333 share
[Half] of the hens laid. -> 0.5 share
[Three quarters] of the hens laid. -> 0.75 share
[One in four] hens laid. -> 0.25 share
[1 in 10] hens laid. -> 0.1 share
[Three out of five] hens laid. -> 0.6 share
`
const money = `
It cost [£240,000] to mend. -> 240000 GBP
It cost between [£180,000 and £240,000] to mend. -> 180000..240000 GBP
It cost between [180,000 and 240,000 pounds] to mend. -> 180000..240000 GBP
It cost [$1.2 million] to mend. -> 1200000 USD
It cost [$1.2bn] to mend. -> 1200000000 USD
It cost [€40] to mend. -> 40 EUR
It cost [40 euros] to mend. -> 40 EUR
It cost [40 cents] to mend. -> 0.4 USD
It cost about [$5] to mend. -> 5 USD about
It cost [twelve dollars] to mend. -> 12 USD
It cost [£3.50] to mend. -> 3.5 GBP
`
const ages = `
A [35-year-old] baker won. -> 35 year
She is [35 years old] now. -> 35 year
Aged [35], she won. -> 35 year
Ms. Pascow, [76], won. -> 76 year
Then Wenna Pascow, [35], a baker, won. -> 35 year
They met Wenna Pascow, [35]. -> 35 year
A man [35 years of age] won. -> 35 year
`
const dates = `
It opened on [14 November 2023] at noon. -> 20231114 date
It opened on [November 14, 2023], at noon. -> 20231114 date
It opened on [Nov. 14, 2023], at noon. -> 20231114 date
It opened on [14th of May 1950] at noon. -> 19500514 date
It opened on [November 14] at noon. -> 1114 date
It opened on [3 May]. -> 503 date
It opened in [October 2022] at last. -> 202210 month
It opened in [1964] at last. -> 1964 year
It opened in [1066] at last. -> 1066 year
It was shut in the [1980s] for good. -> 1980..1989 year
It opened on [2023-11-14] at noon. -> 20231114 date
The [2020] vote was close. -> 2020 year
It sailed at [9.40] on Monday. -> 940 time
It sailed at [6.15] in the evening. -> 1815 time
It sailed at [18:30] sharp. -> 1830 time
It sailed at [7 pm] sharp. -> 1900 time
It sailed at [7 p.m.] sharp. -> 1900 time
By [seven o’clock] it was dark. -> 700 time
The [8.30] sailing was cancelled. -> 830 time
It seats [2,023] people. -> 2023 person
The [2012] ferry candidates sank. -> 2012 year
They like new [2016] campaign boats. -> 2016 year
They baked [1964] loaves. -> 1964 loaf
`
const nothing = `
Route 4 is closed. -> 
The number 4 bus ran late. -> 
She lived in Camp 22 then. -> 
Flight 93 was late. -> 
Article 5 says so. -> 
COVID-19 spread. -> 
An F-16 flew over. -> 
No one came. -> 
One of them came. -> 
One day it rained. -> 
One another they helped. -> 
The one who came left. -> 
On the one hand it rained. -> 
The third man left. -> 
The second boat sank. -> 
The 2nd boat sank. -> 
They are in their 80s now. -> 
A quarter past ten it rained. -> skip
They met again in May. -> 
He may go. -> 
See www.example.org/2023/11 for more. -> 
The file is version 1.2.3 of it. -> skip
`
const german = `
Es wurden [21] Zentner Äpfel gepresst. -> skip
Es wurden [21 Zentner] Äpfel gepresst. -> 21 hundredweight
Nach [drei Wochen] lief sie wieder. -> 3 week
Es kamen rund [zwölf] Gäste. -> 12 gäste about
Es kostete [40 Euro] im Jahr. -> 40 EUR
Es kamen [1.200] Gäste. -> 1200 gäste
[70 Prozent] der Gäste kamen. -> 70 percent
Am [14. November 2023] begann es. -> 20231114 date
Über [40] Gäste kamen. -> 40 gäste least
Es kostete [60 Cent] im Jahr. -> 0.6 EUR
Es begann um [halb zehn] abends. -> 930 time
Offen ist von [9 bis 17 Uhr] am Markt. -> 900..1700 time
`

function unbracket(line: string): { text: string; spans: string[] } {
  const spans = [...line.matchAll(/\[([^\]]*)\]/g)].map(match => match[1])
  return { text: line.replaceAll(/[[\]]/g, ''), spans }
}

function told({ value, low, high, unit, bound }: Figure): string {
  return `${value ?? `${low}..${high}`} ${unit}${bound ? ` ${bound}` : ''}`
}

function casesOf(block: string) {
  return block
    .trim()
    .split('\n')
    .map(line => line.split('->').map(part => part.trim()))
    .filter(([, expected]) => expected !== 'skip')
    .map(([line, expected, note]) => ({
      line,
      expected: note === 'head' ? expected.replace('sea ', '') : expected,
    }))
}

describe.each([
  ['counts', english, 'en'],
  ['measures', measures, 'en'],
  ['shares', shares, 'en'],
  ['money', money, 'en'],
  ['ages', ages, 'en'],
  ['dates and times', dates, 'en'],
  ['no figure', nothing, 'en'],
  ['German', german, 'de'],
])('%s', (_, block, language) => {
  test.each(casesOf(block))('$line', ({ line, expected }) => {
    const { text, spans } = unbracket(line)
    const figures = findFigures([witnessOf(text, { language })])
    expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual(spans)
    expect(figures.map(told).join(', ')).toBe(expected)
  })
})

describe('where a figure comes from', () => {
  test.each([
    ['The council said 14 children came.', true],
    ['According to the council, 14 children came.', true],
    ['The survey found 14 children there.', true],
    ['14 children came, the Daily Heron reports.', true],
    ['14 children read the reports.', false],
    ['“I saw 14 children. And 3 dogs,” he told us.', true],
    ['14 children came.', false],
    ['14 children came. Nobody was hurt, the council said.', false],
  ])('%s', (text, sourced) => {
    expect(findFigures([witnessOf(text)])[0].sourced).toBe(sourced)
  })
})

test('what a share is of is pointed at', () => {
  const text = 'That is 70 percent of the island’s hens.'
  const [{ counted, unit }] = findFigures([witnessOf(text)])
  expect([unit, text.slice(counted!.start, counted!.end)]).toEqual(['percent', 'island’s hens'])
})

test('the words for what is counted are pointed at', () => {
  const text = 'They saw 12 small grey seals.'
  const [{ counted }] = findFigures([witnessOf(text)])
  expect(text.slice(counted!.start, counted!.end)).toBe('small grey seals')
})

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      '12',
      '4,200',
      '.',
      ',',
      ' ',
      ' ',
      '-',
      'May',
      'million',
      'two',
      'thirds',
      'of',
      '%',
      '$',
      '£',
      'to',
      'and',
      'between',
      '\n\n',
    ],
    ...['3.5', 'hours', 'pm', ':', '30', '2023', 'half', 'a', 'in', 'year', 'old', '１２', 'é', '9'],
  )
  test('figures stand apart, in order, within the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('')
        let before = 0
        for (const { start, end, low, high } of findFigures([witnessOf(text)])) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(low).toBeLessThanOrEqual(high)
          before = end
        }
      }),
      { seed: 7, numRuns: 3000 },
    )
  })

  test.each([
    '9',
    '1,',
    '1,000',
    '1 ',
    'two ',
    'million ',
    'a million ',
    '9.',
    '1-',
    'one in ',
    '£',
    '12 of ',
    '“1 ',
  ])('a megabyte of %j takes no more than a moment', unit => {
    const text = unit.repeat(1_000_000 / unit.length)
    expect(findFigures([witnessOf(text)]).length).toBeLessThan(text.length)
  })
})
