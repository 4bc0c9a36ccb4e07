import { expect, test } from 'vitest'
import { readByline } from '../../src/read/bylines.ts'
import { readHeading } from '../../src/read/heading.ts'

const body =
  'The bridge at Riverton was closed overnight after engineers found a crack in one of its oldest piers, the council said, and ' +
  'drivers were sent around by the ferry road until the morning, when the repair was to begin with new steel and fresh paint.'

/** The heading in one line: title | names | outlet | date <words of the date>. */
function heading(text: string): string {
  const { title, byline, outlet, published } = readHeading(text)
  const span = published?.span
  const date = published && `${published.value} <${span && text.slice(span.start, span.end)}>`
  return [title ?? '-', byline.join(' & ') || '-', outlet ?? '-', date ?? '-'].join(' | ')
}

test.each([
  ['Bridge closed overnight\n\n', 'Bridge closed overnight | - | - | -'],
  ['BREAKING: Bridge closed…\n\n', 'BREAKING: Bridge closed… | - | - | -'],
  ['Is the bridge safe?\n', 'Is the bridge safe? | - | - | -'],
  [
    'Sunday, March 3, 2024\n\nKeep the Ferry Running\n\n',
    'Keep the Ferry Running | - | - | 2024-03-03 <Sunday, March 3, 2024>',
  ],
  ['Bridge closed\nBy Jo Bly\nMarch 3, 2024\n\n', 'Bridge closed | Jo Bly | - | 2024-03-03 <March 3, 2024>'],
  [
    'Bridge closed\r\nBy Jo Bly\r\nMarch 3, 2024\r\n\r\n',
    'Bridge closed | Jo Bly | - | 2024-03-03 <March 3, 2024>',
  ],
  [
    'Bridge closed\nBy Jo Bly and Ann Poe, Riverton Gazette\n',
    'Bridge closed | Jo Bly & Ann Poe | Riverton Gazette | -',
  ],
  ['Bridge closed\nJo Bly | The Riverton Gazette\n', 'Bridge closed | Jo Bly | The Riverton Gazette | -'],
  ['Bridge closed\nJo Bly, Staff Writer\n', 'Bridge closed | Jo Bly | - | -'],
  [
    'Bridge closed\nBy Jo Bly | Published March 3, 2024 at 10:15 a.m.\n',
    'Bridge closed | Jo Bly | - | 2024-03-03T10:15 <March 3, 2024 at 10:15 a.m.>',
  ],
  ['Bridge closed\nPublished: 3 March 2024\n', 'Bridge closed | - | - | 2024-03-03 <3 March 2024>'],
  ['Bridge closed\n2024-03-03\n', 'Bridge closed | - | - | 2024-03-03 <2024-03-03>'],
  [
    'Brücke gesperrt\nVon Jana Moor\n3. März 2024, 10:15 Uhr\n',
    'Brücke gesperrt | Jana Moor | - | 2024-03-03T10:15 <3. März 2024, 10:15 Uhr>',
  ],
  [
    'Bridge closed\nBy Jo Bly, Riverton Gazette, 3 March 2024\n',
    'Bridge closed | Jo Bly | Riverton Gazette | 2024-03-03 <3 March 2024>',
  ],
  [
    'Bridge closed\nJo Bly, The Riverton Gazette, published Sunday, March 3, 2024 at 10:15 a.m.\n',
    'Bridge closed | Jo Bly | The Riverton Gazette | 2024-03-03T10:15 <Sunday, March 3, 2024 at 10:15 a.m.>',
  ],
  [
    'Riverton News, 3 March 2024\nBridge closed\n',
    'Bridge closed | - | Riverton News | 2024-03-03 <3 March 2024>',
  ],
  [
    'Bridge closed\nRiverton News | 3 March 2024\n',
    'Bridge closed | - | Riverton News | 2024-03-03 <3 March 2024>',
  ],
  ['Bridge closed\n3 March 2024, by Jo Bly\n', 'Bridge closed | Jo Bly | - | 2024-03-03 <3 March 2024>'],
  ['Bridge closed\nPort Riverton, 3 March 2024\n', 'Bridge closed | - | - | 2024-03-03 <3 March 2024>'],
  [
    'Bridge closed\nRiverton News | Jo Bly, Staff Writer, 3 March 2024\n',
    'Bridge closed | Jo Bly | Riverton News | 2024-03-03 <3 March 2024>',
  ],
  [
    'Brücke gesperrt\nVon Jana Moor, Flusstaler Anzeiger, Sonntag, 3. März 2024\n',
    'Brücke gesperrt | Jana Moor | Flusstaler Anzeiger | 2024-03-03 <Sonntag, 3. März 2024>',
  ],
  ['Brücke gesperrt\nFlusstal, 3. März 2024\n', 'Brücke gesperrt | - | - | 2024-03-03 <3. März 2024>'],
  ['Le pont est fermé\nPublié le 3 mars 2024\n', 'Le pont est fermé | - | - | 2024-03-03 <3 mars 2024>'],
  ['El puente cerrado\n3 de marzo de 2024\n', 'El puente cerrado | - | - | 2024-03-03 <3 de marzo de 2024>'],
  ['Bridge closed\n\nRIVERTON, March 3, 2024 – ', 'Bridge closed | - | - | 2024-03-03 <March 3, 2024>'],
  [
    'Bridge Closed Overnight After Crack Found.\n\n',
    'Bridge Closed Overnight After Crack Found. | - | - | -',
  ],
])('%j', (head, expected) => {
  expect(heading(head + body)).toBe(expected)
})

test.each([
  ['', '- | - | - | -'],
  ['The bridge was closed.\n\n', '- | - | - | -'],
  ['lower case line\n\n', '- | - | - | -'],
  ['The council met:\n\n', '- | - | - | -'],
  ['Bridge closed\nUpdated March 4, 2024\n', 'Bridge closed | - | - | -'],
  ['Bridge closed\n03/04/2024\n', 'Bridge closed | - | - | -'],
  ['Bridge closed\nBy Popular Demand the ferry returns\n', 'Bridge closed | - | - | -'],
  ['Bridge closed\nBy Sunday Morning\n', 'Bridge closed | - | - | -'],
  [
    'Town Council Laughs, Evades Reporter’s Question\n',
    'Town Council Laughs, Evades Reporter’s Question | - | - | -',
  ],
  ['Bridge closed\nThe council met on March 3, 2024\n', 'Bridge closed | - | - | -'],
  ['Council Minutes, March 3, 2024\n\n', 'Council Minutes, March 3, 2024 | - | - | -'],
])('nothing is made up: %j', (head, expected) => {
  expect(heading(head + body)).toBe(expected)
})

test('one line alone is no title', () => {
  expect(heading('Bridge closed')).toBe('- | - | - | -')
})

test.each([
  ['By Jo Bly', ['Jo Bly']],
  ['BY JO BLY', ['JO BLY']],
  ['By Jo van der Bly and Ann-Marie O’Poe', ['Jo van der Bly', 'Ann-Marie O’Poe']],
  ['By J. K. Bly, Staff Writer', ['J. K. Bly']],
  ['Par Léa Pont', ['Léa Pont']],
  ['By the river', null],
  ['By Land and Sea', null],
  ['By The Numbers', null],
  ['By Road', null],
])('byline %j', (line, names) => {
  expect(readByline(line)?.names ?? null).toEqual(names)
})
