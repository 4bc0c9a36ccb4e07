import { expect, test } from 'vitest'
import { findNotices } from '../../src/read/notices.ts'

/** Each notice as `type <words> name`. */
function noticesIn(text: string): string[] {
  return findNotices(text).map(({ type, start, end, name }) => {
    return `${type} <${text.slice(start, end)}>${name === null ? '' : ` ${name}`}`
  })
}

const story = [
  'The bridge at Riverton was closed overnight after engineers found a crack in one of its oldest piers, the council said.',
  'Drivers were sent around by the ferry road until the morning, and the repair is to begin before the end of the month.',
  'Nobody was hurt, and the ferry will run every ten minutes until the bridge opens again, a spokeswoman for the town said.',
  'The council will talk about the cost of the repair on Monday, and residents are asked to bring their questions.',
  'The bridge was last repaired eleven years ago, when its railings were painted and its lamps were changed.',
  'The ferry has served the town since long before there was a bridge, and many residents would like it to stay.',
]
const atEnd = (line: string) => `${story.join('\n\n')}\n\n${line}`
const atStart = (line: string) => `${line}\n\n${story.join('\n\n')}`
const inMiddle = (line: string) => [...story.slice(0, 4), line, ...story.slice(4), ...story].join('\n\n')

test.each([
  ['(Article by Jo Bly republished from RivertonGazette.example)', 'RivertonGazette.example'],
  ['This article by Jo Bly was republished from Corvane.', 'Corvane'],
  ['This article originally appeared in the Riverton Gazette.', 'Riverton Gazette'],
  ['This story was first published by The Ferry News on March 3.', 'Ferry News'],
  ['This piece first appeared on Valley Voice.', 'Valley Voice'],
  ['Republished with permission from the Riverton Gazette.', 'Riverton Gazette'],
  [
    'This article is republished from The Riverton Review under a Creative Commons license.',
    'Riverton Review',
  ],
  ['Originally published on September 3 in the Riverton Gazette.', 'Riverton Gazette'],
  ['Reprinted by permission of Valley Voice.', 'Valley Voice'],
  ['Reprinted with permission.', ''],
  ['A version of this article appeared in print in the Riverton Gazette.', 'Riverton Gazette'],
  ['Dieser Artikel erschien zuerst im Flusstaler Anzeiger.', 'Flusstaler Anzeiger'],
  ['Zuerst erschienen auf Talblick.', 'Talblick'],
  ['Mit freundlicher Genehmigung des Flusstaler Anzeigers.', 'Flusstaler Anzeigers'],
  ['Cet article a été publié initialement sur Vallée Libre.', 'Vallée Libre'],
  ['Publicado originalmente en La Voz del Valle.', 'La Voz del Valle'],
  ['Source: Riverton Gazette', 'Riverton Gazette'],
])('republished: %s', (line, name) => {
  expect(noticesIn(atEnd(line))).toEqual([
    `republished <${line}>${name && ` ${/^This story was|is republished from The/.test(line) ? `The ${name}` : name}`}`,
  ])
})

test.each([
  ['RIVERTON (Reuters) - ', 'RIVERTON (Reuters) -', 'Reuters'],
  ['RIVERTON, Ohio (AP) — ', 'RIVERTON, Ohio (AP) —', 'Associated Press'],
  ['Flusstal (dpa) - ', 'Flusstal (dpa) -', 'Deutsche Presse-Agentur'],
  ['Flusstal (dpa/afp) – ', 'Flusstal (dpa/afp) –', 'Deutsche Presse-Agentur'],
])('wire dateline: %s', (start, words, name) => {
  expect(noticesIn(start + story.join('\n\n'))).toEqual([`wire <${words}> ${name}`])
})

test.each([
  [
    '(Reporting by Jo Bly in Riverton; Editing by Ann Poe)',
    '(Reporting by Jo Bly in Riverton; Editing by Ann Poe)',
    ' Jo Bly',
  ],
  [
    'Associated Press writer Jo Bly contributed to this report.',
    'Associated Press writer Jo Bly contributed to this report.',
    ' Associated Press',
  ],
  ['With files from The Canadian Press', 'With files from The Canadian Press', ' Canadian Press'],
  ['© 2024 The Associated Press. All rights reserved.', '© 2024 The Associated Press', ' Associated Press'],
  ['Compiled from wire reports.', 'Compiled from wire reports.', ''],
])('wire credit: %s', (line, words, name) => {
  expect(noticesIn(atEnd(line))).toEqual([`wire <${words}>${name}`])
})

test('wire byline', () => {
  expect(noticesIn(`Bridge closed\nBy The Associated Press\n\n${story.join('\n\n')}`)).toEqual([
    'wire <By The Associated Press> Associated Press',
  ])
})

test.each([
  ['Please note: This is a commentary piece.', 'commentary <This is a commentary piece.>'],
  ['This is an opinion column.', 'commentary <This is an opinion column.>'],
  [
    'This article is an opinion piece and was not edited.',
    'commentary <This article is an opinion piece and was not edited.>',
  ],
  ['Dies ist ein Kommentar.', 'commentary <Dies ist ein Kommentar.>'],
  [
    'The views expressed here are those of the author.',
    'disclaimer <The views expressed here are those of the author.>',
  ],
  [
    'Opinions expressed by contributors are their own.',
    'disclaimer <Opinions expressed by contributors are their own.>',
  ],
  [
    'Namentlich gekennzeichnete Beiträge geben nicht die Meinung der Redaktion wieder.',
    'disclaimer <Namentlich gekennzeichnete Beiträge geben nicht die Meinung der Redaktion wieder.>',
  ],
  [
    'Correction: The ferry runs every ten minutes. An earlier text said five.',
    'correction <Correction: The ferry runs every ten minutes. An earlier text said five.>',
  ],
  [
    'An earlier version of this article misstated the age of the bridge.',
    'correction <An earlier version of this article misstated the age of the bridge.>',
  ],
  [
    'This story has been updated to correct the age of the bridge.',
    'correction <This story has been updated to correct the age of the bridge.>',
  ],
  [
    'In einer früheren Version dieses Artikels stand eine falsche Zahl.',
    'correction <In einer früheren Version dieses Artikels stand eine falsche Zahl.>',
  ],
  ['Read more at Valley Voice.', 'read-more <Read more at Valley Voice.> Valley Voice'],
  ['Continue reading', 'read-more <Continue reading>'],
  ['Lesen Sie auch: Die Fähre fährt wieder', 'read-more <Lesen Sie auch: Die Fähre fährt wieder>'],
])('%s', (line, expected) => {
  expect(noticesIn(inMiddle(line))).toEqual([expected])
})

test.each([
  ['BREAKING: Bridge closed', 'breaking <BREAKING:>'],
  ['Breaking News: Bridge closed', 'breaking <Breaking News:>'],
  ['EILMELDUNG: Brücke gesperrt', 'breaking <EILMELDUNG:>'],
  ['Opinion', 'commentary <Opinion>'],
  ['OPINION | Keep the ferry', 'commentary <OPINION | Keep the ferry>'],
])('at the head: %s', (line, expected) => {
  expect(noticesIn(atStart(line))).toEqual([expected])
  expect(noticesIn(inMiddle(line))).toEqual([])
})

test('a credit with nothing behind it names its author and lost its link', () => {
  expect(
    noticesIn(
      [
        story[0],
        '(Article by Jo Bly republished from',
        ...story.slice(1),
        'Read more at:',
        'Submit a correction >>',
      ].join('\n'),
    ),
  ).toEqual([
    'republished <(Article by Jo Bly republished from> Jo Bly',
    'missing-link <republished from>',
    'missing-link <Read more at:>',
    'read-more <Read more at:>',
  ])
})

test('a wrapped line goes on: its link is not missing', () => {
  const wrapped = [
    'The bridge at Riverton was closed overnight after engineers found',
    'a crack in one of its oldest piers, the council said on Monday, and',
    'drivers were sent around by the ferry road until the morning. The',
    'repair is to begin before the end of the month, officials promised.',
    '',
    'This article about the bridge and the ferry is also republished from',
    'the Riverton Gazette with permission.',
  ].join('\n')
  expect(noticesIn(wrapped).filter(notice => notice.startsWith('missing'))).toEqual([])
})

test('a removed link leaves a space before the comma', () => {
  expect(noticesIn(inMiddle('According to , the bridge is safe.'))).toEqual(['missing-link <According to>'])
})

test.each([
  'The opinion of the council is that the bridge is safe.',
  'This article of faith was shared by everyone in the town.',
  'The report was first published in 2019 by the council.',
  'An earlier version of the report named another pier.',
  'Correction of the plans took a week.',
  'Breaking the ice on the river took the ferry an hour.',
  'The views from the bridge are the best in the valley.',
  'She read more at the hearing than anyone.',
  'He was reporting by telephone from the pier.',
  'Related costs rose by a tenth.',
  'The town said (Reuters reported it too) that the bridge is safe.',
  'He contributed to this town for forty years.',
  'Source: Riverton',
  'Editorial changes were made to the plan.',
  'This is a column of steel, said the engineer.',
  'The council reprinted the leaflet with more pictures.',
])('no notice: %s', sentence => {
  expect(noticesIn(inMiddle(sentence))).toEqual([])
})

test.each([
  ['This article was originally ', 50_000],
  ['This article was originally\n', 50_000],
  ['Read more at:\n', 50_000],
  ['(((republished from ', 50_000],
  ['according to , ', 50_000],
  ['a\n', 200_000],
])('hostile repetition of %j ends', (piece, times) => {
  const text = piece.repeat(times)
  for (const { start, end } of findNotices(text)) expect(start < end && end <= text.length).toBe(true)
})

test.each([
  'EMBARGOED UNTIL 6 a.m. on Monday, March 4',
  'Embargo: 4 March 2024, 10.00',
  'Under embargo until Monday',
  'Not for publication before 6 a.m.',
  'Strictly embargoed until Tuesday noon',
  'Sperrfrist: Montag, 10 Uhr',
  'Sperrfrist bis Montag',
])('embargo: %s', line => expect(noticesIn(atStart(line))).toEqual([`embargo <${line}>`]))

test.each([
  ['Sponsored content', ''],
  ['SPONSORED POST', ''],
  ['Paid content', ''],
  ['Sponsored by Riverton Ferries', ' Riverton Ferries'],
  ['Brought to you by Riverton Ferries', ' Riverton Ferries'],
  ['Advertisement', ''],
  ['Anzeige', ''],
  ['Gesponsert von Flusstaler Fähren', ' Flusstaler Fähren'],
  ['This article was sponsored by Riverton Ferries.', ' Riverton Ferries'],
  ['This content was paid for by Riverton Ferries.', ' Riverton Ferries'],
  ['This is a sponsored article.', ''],
])('sponsored: %s', (line, name) => expect(noticesIn(atStart(line))).toEqual([`sponsored <${line}>${name}`]))

test.each([
  'The embargo until May hurt the grain trade at Riverton, and the mill had to close.',
  'Embargoed grain lay in the harbour sheds until the spring, when it was sold.',
  'The race was sponsored by the Riverton mill and began at the old ferry house.',
  'Sponsored events fill the town hall every week, and the hall needs the money they bring.',
  'Advertisements for the ferry hang in every shop along the quay, and some are very old.',
  'For release of the funds, the council must meet again before the end of the month.',
  'Anzeige erstattete der Wirt erst am Montag, als das Boot schon verkauft war.',
  'The report was paid for by the town, which now has to find the money for the repair.',
  'This bridge was paid for by Riverton Ferries in the last century.',
])('no embargo, nothing sponsored: %s', line => {
  expect(noticesIn(atStart(line)).filter(notice => /^(embargo|sponsored)/.test(notice))).toEqual([])
  expect(noticesIn(inMiddle(line)).filter(notice => /^(embargo|sponsored)/.test(notice))).toEqual([])
})

test.each([
  [
    'Correction: An earlier version of this story said the bridge was repaired nine years ago, when its railings were painted.',
    4,
  ],
  [
    'Correction: An earlier version of this article misstated how often the ferry will run until the bridge opens again.',
    2,
  ],
  ['Correction: An earlier version of this article misspelled a name.', -1],
  ['This article has been updated to correct the spelling of Riverton.', -1],
])('what a correction corrects: %s', (line, index) => {
  const text = atEnd(line)
  const [notice] = findNotices(text)
  expect(notice.type).toBe('correction')
  const corrected = notice.corrects && text.slice(notice.corrects.start, notice.corrects.end)
  expect(corrected).toBe(story[index])
})
