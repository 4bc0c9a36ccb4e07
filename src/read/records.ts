import { problem } from '../problems.ts'
import type { Published } from '../text/document.ts'
import { givenNames } from './bylines.ts'
import type { Fields } from './compose.ts'
import { parseDate, parseNumber } from './dates.ts'
import { genreOfLabel } from './genre.ts'
import { givenLanguage } from './language.ts'
import type { Reading, Source } from './reading.ts'

/** A record of JSON Lines, JSON or CSV, with its fields as given. */
export type Record = Readonly<{ [field: string]: unknown }>

/** Names under which collections keep the same field; the first that is there counts. */
const names = {
  id: ['id'],
  title: ['title', 'headline'],
  date: ['date', 'published', 'published_at', 'publication_date', 'datePublished', 'pubDate'],
  author: ['author', 'authors', 'byline'],
  outlet: ['outlet', 'publisher', 'source', 'site_name'],
  url: ['url', 'link'],
  language: ['language', 'lang'],
  genre: ['genre', 'section', 'type'],
} as const

function field(record: Record, name: keyof typeof names): unknown {
  for (const key of names[name]) {
    const value = record[key]
    if (value !== undefined && value !== null && value !== '') return value
  }
  return undefined
}

function line(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object' && value !== null && 'name' in value) return line(value.name)
  if (typeof value !== 'string') return null
  const text = value.trim()
  return text === '' ? null : text
}

const loneSurrogate = /\p{Surrogate}/u

/** Half a character, which only an escape such as \ud800 can smuggle in, becomes U+FFFD, so that offsets hold. */
function mended(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

function published(value: unknown): Published | null {
  const date =
    typeof value === 'number' ? parseNumber(value) : typeof value === 'string' ? parseDate(value) : null
  return date && { ...date, from: 'given', span: null }
}

/** A record ready to be composed, or what is wrong with it. */
export interface RecordRead {
  readonly fields: Fields | null
  readonly problems: readonly Reading[]
}

/**
 * Reads the fields of a record whose `text` is `text`. `at` names its place in the file, and is its id where it has none.
 * `escaped` says that its strings may hold lone surrogates.
 */
export function readRecord(
  record: Record,
  text: string,
  at: string,
  source: Source,
  escaped: boolean,
): RecordRead {
  const problems: Reading[] = []
  const damaged = escaped && loneSurrogate.test(text)
  if (damaged) {
    const count = text.match(/\p{Surrogate}/gu)!.length
    problems.push(...source.problems.tell(problem('encoding-damaged', at, { count })))
  }
  const given = field(record, 'date')
  const date = given === undefined ? null : published(given)
  if (given !== undefined && !date) {
    const value = String(typeof given === 'object' ? JSON.stringify(given) : given).slice(0, 80)
    problems.push(...source.problems.tell(problem('date-unread', at, { value })))
  }
  const id = line(field(record, 'id'))
  const fields: Fields = {
    id: id === null ? at : escaped ? mended(id) : id,
    text: damaged ? mended(text) : text,
    title: line(field(record, 'title')),
    byline: givenNames(field(record, 'author')),
    outlet: line(field(record, 'outlet')),
    url: line(field(record, 'url')),
    series: line(record[source.seriesField]),
    published: date,
    language: givenLanguage(field(record, 'language')),
    genre: genreOfLabel(line(field(record, 'genre')) ?? ''),
  }
  return { fields, problems }
}
