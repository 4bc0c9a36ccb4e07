import { problem } from '../problems.ts'
import type { Published } from '../text/document.ts'
import { field, type Given, line, readBareRecord } from './bare-record.ts'
import { givenNames } from './bylines.ts'
import type { Fields } from './compose.ts'
import { parseDate, parseNumber } from './dates.ts'
import { genreOfLabel } from './genre.ts'
import { givenLanguage } from './language.ts'
import type { Reading, Source } from './reading.ts'

function published(value: unknown): Published | null {
  const date =
    typeof value === 'number' ? parseNumber(value) : typeof value === 'string' ? parseDate(value) : null
  return date && { ...date, from: 'given', span: null }
}

/** A record ready to be composed, and what is wrong with it. */
export interface RecordRead {
  readonly fields: Fields
  readonly problems: readonly Reading[]
}

/** Reads the fields of a record. */
export function readRecord(given: Given, source: Source): RecordRead {
  const { record, at } = given
  const { bare, told } = readBareRecord(given, source)
  const problems = [...told]
  const when = field(record, 'date')
  const date = when === undefined ? null : published(when)
  if (when !== undefined && !date) {
    const value = typeof when === 'object' ? (Array.isArray(when) ? '[…]' : '{…}') : String(when).slice(0, 80)
    problems.push(...source.problems.tell(problem('date-unread', at, { value })))
  }
  const fields: Fields = {
    ...bare,
    title: line(field(record, 'title')),
    byline: givenNames(field(record, 'author')),
    outlet: line(field(record, 'outlet')),
    url: line(field(record, 'url')),
    published: date,
    language: givenLanguage(field(record, 'language')),
    genre: genreOfLabel(line(field(record, 'genre')) ?? ''),
  }
  return { fields, problems }
}
