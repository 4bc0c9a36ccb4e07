import { isUtf8 } from 'node:buffer'
import { problem } from '../problems.ts'
import { concatenate } from './bytes.ts'
import { asGiven, compose } from './compose.ts'
import { decode, decodeUtf8 } from './encoding.ts'
import { type Reading, type Source, tooLarge } from './reading.ts'
import { type Record, type RecordRead, readRecord } from './records.ts'

const FEED = 10

/** A run of whole lines, or a line that is too long (`text` null). */
interface Lines {
  readonly text: string | null
}

/** Cuts a stream into runs of whole lines as large as its chunks. Holds at most a chunk and one line of `limit` bytes. */
async function* wholeLines(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Lines> {
  let held: Uint8Array[] = []
  let length = 0
  let skipping = false
  for await (const chunk of source) {
    const last = chunk.lastIndexOf(FEED)
    if (last >= 0) {
      const first = skipping ? chunk.indexOf(FEED) + 1 : 0
      if (skipping) yield { text: null }
      if (last + 1 > first) yield { text: textOf(concatenate([...held, chunk.subarray(first, last + 1)])) }
      held = []
      length = 0
      skipping = false
    }
    const rest = chunk.subarray(last + 1)
    if (skipping || rest.length === 0) continue
    held.push(rest)
    length += rest.length
    if (length > limit) {
      held = []
      length = 0
      skipping = true
    }
  }
  if (skipping) yield { text: null }
  else if (held.length > 0) yield { text: textOf(concatenate(held)) }
}

function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return isUtf8(buffer) ? decodeUtf8(buffer) : decode(buffer).text
}

/**
 * Reads JSON Lines (jsonlines.org): a document a line. Streams, so that a collection may be of any size: memory holds a
 * chunk and the longest line. A line that is broken, too long or has no text is told, and the next one read.
 */
export async function* readJsonLines(
  bytes: AsyncIterable<Uint8Array>,
  source: Source,
): AsyncGenerator<Reading> {
  let number = 0
  for await (const { text } of wholeLines(bytes, source.maxBytes)) {
    if (text === null) yield* source.problems.tell(tooLarge(source, `${source.name}#${++number}`))
    for (let from = 0; text !== null && from < text.length; ) {
      const feed = text.indexOf('\n', from)
      const to = feed < 0 ? text.length : feed
      const { fields, problems } = readLine(text.slice(from, to), ++number, source)
      for (const told of problems) yield told
      if (fields) {
        const document = source.bare ? asGiven(fields) : compose(fields)
        yield { kind: 'document', document: document instanceof Promise ? await document : document }
      }
      from = to + 1
    }
  }
}

function isLonger(line: string, limit: number): boolean {
  return line.length * 3 > limit && Buffer.byteLength(line) > limit
}

function readLine(line: string, number: number, source: Source): RecordRead {
  const at = `${source.name}#${number}`
  if (isLonger(line, source.maxBytes)) return only(source.problems.tell(tooLarge(source, at)))
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch (error) {
    if (line.trim() === '') return only([])
    return only(
      source.problems.tell(problem('json-broken', source.name, { line: number, reason: reasonOf(error) })),
    )
  }
  const text = (record as Record | null)?.text
  if (typeof text !== 'string') {
    return only(source.problems.tell(problem('json-no-text', source.name, { line: number })))
  }
  if (text.trim() === '') return only(source.problems.tell(problem('input-empty', at)))
  return readRecord(record as Record, text, at, source, line.includes('\\u'))
}

function only(problems: Iterable<Reading>): RecordRead {
  return { fields: null, problems: [...problems] }
}

/** What the parser says, without the words of the file that it quotes. */
export function reasonOf(error: unknown): string {
  return String((error as Error).message)
    .replace(/^Unexpected token .*? (?:in JSON|is not valid JSON)$/s, 'an unexpected character')
    .replace(/,? ?\.{0,3}".*$/s, '')
    .slice(0, 120)
}
