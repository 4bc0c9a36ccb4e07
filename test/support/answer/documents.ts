/** Compares documents and their notices with a known answer. */
import type { TraceDocument, TraceResult } from '../../../src/report/format.ts'
import type { Answer, AnswerDocument, AnswerNotice } from './format.ts'
import { locate, overlap } from './words.ts'

export function compareDocuments(result: TraceResult, answer: Answer): string[] {
  const given = result.documents.map(document => document.id).sort()
  const wanted = Object.keys(answer.documents).sort()
  if (given.join('\n') !== wanted.join('\n')) {
    return [`documents: wanted ${wanted.join(', ')}; given ${given.join(', ')}`]
  }
  return result.documents.flatMap(document => compareDocument(document, answer.documents[document.id]))
}

function compareDocument(given: TraceDocument, wanted: AnswerDocument): string[] {
  const differences: string[] = []
  const same = (field: string, a: unknown, b: unknown) => {
    if (JSON.stringify(a) !== JSON.stringify(b)) {
      differences.push(`${given.id}: ${field} is ${JSON.stringify(a)}, wanted ${JSON.stringify(b)}`)
    }
  }
  for (const field of ['title', 'outlet', 'byline'] as const) {
    if (wanted[field] !== undefined) same(field, given[field], wanted[field])
  }
  if (wanted.genre !== undefined && given.genre !== 'unknown') same('genre', given.genre, wanted.genre)
  same('language', given.language?.split('-')[0] ?? null, wanted.language)
  same('published', given.published?.value.slice(0, 10) ?? null, wanted.published?.value ?? null)
  same('published.from', given.published?.from ?? null, wanted.published?.from ?? null)
  return [...differences, ...compareNotices(given, wanted.notices)]
}

type GivenNotice = TraceDocument['notices'][number]

function compareNotices(given: TraceDocument, wanted: readonly AnswerNotice[]): string[] {
  const matches = (notice: GivenNotice, expected: AnswerNotice) =>
    notice.type === expected.type &&
    (expected.name === undefined || notice.name === expected.name) &&
    overlap(notice, locate(given.text, expected.text)) >= 0.5
  const absent = wanted
    .filter(expected => !expected.optional && !given.notices.some(notice => matches(notice, expected)))
    .map(({ type, name, text }) => `${given.id}: no notice "${type}" of ${name ?? 'no one'} at "${text}"`)
  const extra = given.notices
    .filter(notice => !wanted.some(expected => matches(notice, expected)))
    .map(({ type, name, start, end }) => {
      const words = [...given.text].slice(start, end).join('')
      return `${given.id}: a notice "${type}" of ${name ?? 'no one'} at "${words}" that is none`
    })
  return [...absent, ...extra]
}
