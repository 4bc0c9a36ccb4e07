import { createRequire } from 'node:module'
import type { Chrono } from 'chrono-node'
import type { DatePrecision } from '../text/document.ts'

/** A date as it was written: `value` is ISO 8601, as precise as `precision` and no more. */
export interface WrittenDate {
  readonly value: string
  readonly precision: DatePrecision
}

/** A date found in a stretch of text, offsets into that stretch. */
export interface FoundDate extends WrittenDate {
  readonly start: number
  readonly end: number
}

const locales = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'fi', 'ru', 'uk'] as const
type Locale = (typeof locales)[number]

const load = createRequire(import.meta.url)

/** chrono's parser of complete dates in one language, loaded when the first such date is met. */
function parserOf(locale: Locale): Chrono {
  return load(`chrono-node/${locale}`).strict
}

const LONGEST = 120

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1400 || year > 2199 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function dayOf(year: number, month: number, day: number): WrittenDate | null {
  return isDay(year, month, day) ? { value: `${year}-${pad(month)}-${pad(day)}`, precision: 'day' } : null
}

const iso =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d(?::?\d\d)?| UTC| GMT)?)?)?)?$/i

function zoneName(written: string | undefined): string {
  if (!written) return ''
  if (!/^[+-]/.test(written)) return 'Z'
  const digits = written.replace(':', '').padEnd(5, '0')
  return /^[+-]00/.test(digits) && digits.endsWith('00') ? 'Z' : `${digits.slice(0, 3)}:${digits.slice(3)}`
}

/** ISO 8601, also with a space for the T and with fractions of seconds, which are left out. */
function isoDate(text: string): WrittenDate | null {
  const match = iso.exec(text)
  if (!match) return null
  const [, year, month, day, hour, minute, second, zone] = match
  if (!isDay(Number(year), Number(month ?? 1), Number(day ?? 1))) return null
  if (!month) return { value: year!, precision: 'year' }
  if (!day) return { value: `${year}-${month}`, precision: 'month' }
  const date = `${year}-${month}-${day}`
  if (!hour) return { value: date, precision: 'day' }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60)
    return { value: date, precision: 'day' }
  const time = second ? `${hour}:${minute}:${second}` : `${hour}:${minute}`
  return { value: `${date}T${time}${zoneName(zone)}`, precision: second ? 'second' : 'minute' }
}

/**
 * Dates in digits: 3.3.2024, 2024/03/03, 20240303, 2024年3月3日. With slashes the first two numbers are day and month in
 * some countries and month and day in others, so that only dates which can be read one way are read.
 */
function digitDate(text: string): WrittenDate | null {
  const yearFirst = /^(\d{4})(?:[/.](\d{1,2})[/.](\d{1,2})|(\d\d)(\d\d)|年(\d{1,2})月(\d{1,2})日)$/.exec(text)
  if (yearFirst) {
    const [year, month, day] = yearFirst.slice(1).filter(Boolean).map(Number)
    return dayOf(year!, month!, day!)
  }
  const match = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})$/.exec(text)
  if (!match) return null
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
  if (match[2] === '.' || first > 12 || first === second) return dayOf(year, second, first)
  return second > 12 ? dayOf(year, first, second) : null
}

type MonthNames = ReadonlyMap<string, readonly { locale: Locale; month: number }[]>
let monthNames: MonthNames | null = null

/** Month names of every language chrono reads, long and short, as the platform's own tables have them. */
function buildMonthNames(): MonthNames {
  const names = new Map<string, { locale: Locale; month: number }[]>()
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(locale, { month: style, day, timeZone: 'UTC' })
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(Date.UTC(2024, month - 1, 3))
          const name = parts
            .find(part => part.type === 'month')!
            .value.toLowerCase()
            .replace('.', '')
          if (!/\p{L}{3}/u.test(name)) continue
          const known = names.get(name) ?? []
          if (!known.some(entry => entry.locale === locale)) names.set(name, [...known, { locale, month }])
        }
      }
    }
  }
  return names.set('sept', [{ locale: 'en', month: 9 }])
}

function monthsIn(text: string): readonly { locale: Locale; month: number }[] {
  monthNames ??= buildMonthNames()
  for (const word of text.toLowerCase().match(/\p{L}{3,12}/gu) ?? []) {
    const found = monthNames.get(word)
    if (found) return found
  }
  return []
}

type Components = ReturnType<Chrono['parse']>[number]['start']

function fromComponents(start: Components): WrittenDate | null {
  if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return null
  const date = dayOf(start.get('year')!, start.get('month')!, start.get('day')!)
  if (!date || !start.isCertain('hour') || !start.isCertain('minute')) return date
  const seconds = start.isCertain('second')
  const time = `${pad(start.get('hour')!)}:${pad(start.get('minute')!)}${seconds ? `:${pad(start.get('second')!)}` : ''}`
  const offset = start.isCertain('timezoneOffset') ? start.get('timezoneOffset')! : null
  return { value: `${date.value}T${time}${offsetName(offset)}`, precision: seconds ? 'second' : 'minute' }
}

function offsetName(minutes: number | null): string {
  if (minutes === null) return ''
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

const epoch = new Date(0)

/** A date with the month in words. chrono reads it in the languages whose month names stand in the text. */
function wordedDate(text: string): FoundDate | null {
  const months = monthsIn(text)
  for (const { locale } of months) {
    const result = parserOf(locale)
      .parse(text, epoch)
      .find(found => !found.end)
    const date = result && fromComponents(result.start)
    if (date) return { ...date, start: result.index, end: result.index + result.text.length }
  }
  const alone = /(\p{L}{3,12})\.?,?\s(?:de\s|of\s)?(\d{4})/u.exec(text)
  if (months.length === 0 || !alone || !monthsIn(alone[1]!).length) return null
  const value = `${alone[2]}-${pad(months[0]!.month)}`
  if (!isDay(Number(alone[2]), 1, 1)) return null
  return { value, precision: 'month', start: alone.index, end: alone.index + alone[0].length }
}

const digitsIn =
  /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?|\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{1,2}\/\d{1,2}\/\d{4}|\d{4}\/\d{1,2}\/\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日/

/**
 * The first full date in a short text, with its place. Null when there is none, or when it could be read two ways;
 * a wrong date does more harm than none.
 */
export function findDate(text: string): FoundDate | null {
  if (text.length > LONGEST || !/\d{4}/.test(text)) return null
  const worded = wordedDate(text)
  if (worded) return worded
  const match = digitsIn.exec(text)
  const date = match && (isoDate(match[0]) ?? digitDate(match[0].replace(/\.\s/g, '.')))
  return date ? { ...date, start: match.index, end: match.index + match[0].length } : null
}

const read = new Map<string, WrittenDate | null>()
const REMEMBERED = 10_000

/** Reads the value of a date field, which must hold a date and nothing else of weight. */
export function parseDate(value: string): WrittenDate | null {
  const text = value.trim()
  const quick = isoDate(text)
  if (quick || text.length > LONGEST) return quick
  const known = read.get(text)
  if (known !== undefined) return known
  const date = digitDate(text) ?? onlyDate(text)
  if (read.size >= REMEMBERED) read.clear()
  read.set(text, date)
  return date
}

function onlyDate(text: string): WrittenDate | null {
  const found = findDate(text)
  if (!found || /\p{L}{4}/u.test(text.slice(0, found.start) + text.slice(found.end))) return null
  return { value: found.value, precision: found.precision }
}

/** A point in time given as seconds or milliseconds since 1970, or a bare year. */
export function parseNumber(value: number): WrittenDate | null {
  if (Number.isInteger(value) && value >= 1400 && value <= 2199)
    return { value: String(value), precision: 'year' }
  if (Number.isInteger(value) && value >= 14000101 && value <= 21991231) return digitDate(String(value))
  const milliseconds = value > 1e11 ? value : value * 1000
  if (!(milliseconds > 1e11 && milliseconds < 7.3e12)) return null
  return { value: `${new Date(milliseconds).toISOString().slice(0, 19)}Z`, precision: 'second' }
}
