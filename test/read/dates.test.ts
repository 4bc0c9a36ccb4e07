import { expect, test } from 'vitest'
import { findDate, parseDate, parseNumber } from '../../src/read/dates.ts'

test.each([
  ['2024', '2024 year'],
  ['2024-03', '2024-03 month'],
  ['2024-03-03', '2024-03-03 day'],
  ['2024-03-03T10:15', '2024-03-03T10:15 minute'],
  ['2024-03-03 10:15:30', '2024-03-03T10:15:30 second'],
  ['2024-03-03T10:15:30.123Z', '2024-03-03T10:15:30Z second'],
  ['2024-03-03T10:15:30+0100', '2024-03-03T10:15:30+01:00 second'],
  ['2024-03-03T10:15:30-05:00', '2024-03-03T10:15:30-05:00 second'],
  ['Sun, 03 Mar 2024 10:15:00 GMT', '2024-03-03T10:15:00Z second'],
  ['Sunday, March 3, 2024', '2024-03-03 day'],
  ['March 2024', '2024-03 month'],
  ['3.3.2024', '2024-03-03 day'],
  ['13/04/2024', '2024-04-13 day'],
  ['04/13/2024', '2024-04-13 day'],
  ['20240303', '2024-03-03 day'],
  ['2024/03/03', '2024-03-03 day'],
  ['3. März 2024', '2024-03-03 day'],
  ['3 marzo 2024', '2024-03-03 day'],
  ['3 de março de 2024', '2024-03-03 day'],
  ['3 maart 2024', '2024-03-03 day'],
  ['3 марта 2024 г.', '2024-03-03 day'],
  ['2024年3月3日', '2024-03-03 day'],
  ['1889-05-01', '1889-05-01 day'],
])('%s is %s', (written, expected) => {
  const date = parseDate(written)
  expect(`${date?.value} ${date?.precision}`).toBe(expected)
})

test.each([
  '03/04/2024',
  '2024-13-03',
  '2024-02-30',
  'February 30, 2024',
  'yesterday',
  '',
  'n/a',
  '12',
  'spring 2024',
  '1234567890 2024 x'.repeat(50),
])('no date: %j', written => {
  expect(parseDate(written)).toBeNull()
})

test('numbers are years, days, seconds or milliseconds', () => {
  expect(parseNumber(1987)?.value).toBe('1987')
  expect(parseNumber(20240303)?.value).toBe('2024-03-03')
  expect(parseNumber(1709460000)?.value).toBe('2024-03-03T10:00:00Z')
  expect(parseNumber(1709460000000)?.value).toBe('2024-03-03T10:00:00Z')
  expect(parseNumber(-5)).toBeNull()
  expect(parseNumber(Number.NaN)).toBeNull()
})

test('a found date has the place of its words', () => {
  const text = 'Riverton, 3. März 2024, Rathaus'
  const found = findDate(text)!
  expect(text.slice(found.start, found.end)).toBe('3. März 2024')
})
