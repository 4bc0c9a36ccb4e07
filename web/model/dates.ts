import type { TraceDocument } from '../../src/report/format.ts'

type Published = NonNullable<TraceDocument['published']>

/** For ordering: milliseconds since 1970, of the earliest moment the date may mean; NaN when it is not a date. */
export function momentOf(published: Published): number {
  return Date.parse(published.value)
}

/** The day of a date as written, `2024-03-04`; the month or year of one that says no more. */
export function dayOf(published: Published): string {
  return published.value.slice(0, 10)
}

const shapes: Record<Published['precision'], Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { dateStyle: 'medium' },
  hour: { dateStyle: 'medium', timeStyle: 'short' },
  minute: { dateStyle: 'medium', timeStyle: 'short' },
  second: { dateStyle: 'medium', timeStyle: 'short' },
}

/** A date for a reader, as precise as it is and in the clock it was written in. */
export function readDate(published: Published, language: string): string {
  const written = /^(\d{4}(?:-\d\d(?:-\d\d(?:T\d\d(?::\d\d(?::\d\d)?)?)?)?)?)/.exec(published.value)?.[1]
  const date = new Date(
    written && written.length > 10 ? `${written.padEnd(16, ':00')}Z` : (written ?? Number.NaN),
  )
  if (Number.isNaN(date.getTime())) return published.value
  return new Intl.DateTimeFormat(language, { ...shapes[published.precision], timeZone: 'UTC' }).format(date)
}

/** A day, without its time. */
export function readDay(published: Published, language: string): string {
  const { precision } = published
  const coarse = precision === 'year' || precision === 'month' ? precision : 'day'
  return readDate({ ...published, precision: coarse }, language)
}
