import { type Problem, problem } from '../problems.ts'
import type { Reading, Source } from './reading.ts'

/** A record of JSON Lines, JSON or CSV, with its fields as given. */
export type Record = Readonly<{ [field: string]: unknown }>

/** A record of one document. */
export interface Given {
  readonly kind: 'record'
  readonly record: Record
  readonly text: string
  /** Its place in the file, and its id where it has none. */
  readonly at: string
  /** Whether its strings may hold lone surrogates. */
  readonly escaped: boolean
}

/** What it takes to compare texts. */
export interface BareRecord {
  readonly id: string
  readonly text: string
  readonly series: string | null
}

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

export function field(record: Record, name: keyof typeof names): unknown {
  for (const key of names[name]) {
    const value = record[key]
    if (value !== undefined && value !== null && value !== '') return value
  }
  return undefined
}

export function line(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object' && value !== null && 'name' in value) {
    return typeof value.name === 'object' ? null : line(value.name)
  }
  if (typeof value !== 'string') return null
  const text = value.trim()
  return text === '' ? null : text
}

const loneSurrogate = /\p{Surrogate}/u

/** Half a character, which only an escape such as \ud800 can smuggle in, becomes U+FFFD, so that offsets hold. */
function mended(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** Reads no more of a record than comparing texts takes. */
export function readBareRecord(
  { record, text, at, escaped }: Given,
  { seriesField, problems }: Pick<Source, 'seriesField' | 'problems'>,
): { bare: BareRecord; told: readonly Reading[] } {
  const damaged = escaped && loneSurrogate.test(text)
  const told = damaged ? [...problems.tell(damage(text, at))] : []
  const id = line(field(record, 'id'))
  const bare = {
    id: id === null ? at : escaped ? mended(id) : id,
    text: damaged ? mended(text) : text,
    series: line(record[seriesField]) ?? (seriesField === 'outlet' ? line(field(record, 'outlet')) : null),
  }
  return { bare, told }
}

function damage(text: string, at: string): Problem {
  return problem('encoding-damaged', at, { count: text.match(/\p{Surrogate}/gu)!.length })
}
