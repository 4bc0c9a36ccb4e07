import { giveSpare } from '../kernel/spare.ts'
import { problem } from '../problems.ts'
import type { Record } from './bare-record.ts'
import { compose } from './compose.ts'
import { type Lines, reasonOf, recordsOf } from './json-lines.ts'
import { document, type ProblemSink, type Reading, type Source } from './reading.ts'
import { readRecord } from './records.ts'

function isRecord(value: unknown): value is Record {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The records of a JSON value: itself, a list, or a list under the name `documents` or `articles`. */
function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value
  if (!isRecord(value)) return null
  if (typeof value.text === 'string') return [value]
  const list = value.documents ?? value.articles
  return Array.isArray(list) ? list : null
}

/** Whether it is what `stemma trace` wrote: its documents stand beside it in the same pile. */
function isResult(value: unknown): boolean {
  return isRecord(value) && String(value.format).startsWith('stemma/trace@')
}

/** The line a JSON parser's message points at, counted from 1. */
function lineOf(text: string, error: unknown): number {
  const position = /position (\d+)/.exec(String((error as Error).message))?.[1]
  return position ? text.slice(0, Number(position)).split('\n').length : 1
}

/** Reads a whole JSON file: one object with `text`, or a list of them. */
export async function* readJson(text: string, source: Source): AsyncGenerator<Reading> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const where = { line: lineOf(text, error), reason: reasonOf(error) }
    yield* source.problems.tell(problem('json-broken', source.name, where))
    return
  }
  if (isResult(value)) {
    yield* source.problems.tell(problem('input-is-result', source.name))
    return
  }
  const records = listOf(value)
  if (!records) {
    yield* source.problems.tell(problem('json-no-records', source.name))
    return
  }
  const escaped = text.includes('\\u')
  for (const [index, record] of records.entries()) {
    const at = records.length === 1 ? source.name : `${source.name}#${index + 1}`
    const words = isRecord(record) ? record.text : undefined
    if (typeof words !== 'string')
      yield* source.problems.tell(problem('json-no-text', at, { line: index + 1 }))
    else if (words.trim() === '') yield* source.problems.tell(problem('input-empty', at))
    else {
      const given = { kind: 'record', record: record as Record, text: words, at, escaped } as const
      const { fields, problems } = readRecord(given, source)
      yield* problems
      yield await document(fields)
    }
  }
}

/** Reads the documents of some lines of JSON Lines. */
export async function* readLines(lines: Lines, problems: ProblemSink): AsyncGenerator<Reading> {
  const source: Source = { ...lines, problems }
  for (const found of recordsOf(lines, problems)) {
    if (found.kind !== 'record') {
      yield found
      continue
    }
    const { fields, problems: told } = readRecord(found, source)
    yield* told
    const document = compose(fields)
    yield { kind: 'document', document: document instanceof Promise ? await document : document }
  }
  if (lines.bytes) giveSpare(lines.bytes.buffer)
}
