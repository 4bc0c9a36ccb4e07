import { isAscii, isUtf8 } from 'node:buffer'
import { giveSpare, takeSpare } from '../kernel/spare.ts'
import { type Problem, problem } from '../problems.ts'
import type { Given, Record } from './bare-record.ts'
import { decode } from './encoding.ts'
import { type ProblemSink, type Reading, type Source, tooLarge } from './reading.ts'

const FEED = 10

/** Lines are handed on in runs of so many bytes, or a little more. */
const RUN = 1 << 20

/** A run of whole lines of a JSON Lines file, not parsed yet: plain data, so that another thread can do it. */
export interface Lines extends Omit<Source, 'problems'> {
  readonly kind: 'lines'
  /** In memory of their own, to be given back (`giveSpare`); null stands for one line that is longer than may be. */
  readonly bytes: Uint8Array<ArrayBuffer> | null
  /** The number of the first line, counted from 1. */
  readonly first: number
}

/** Cuts a stream into runs of whole lines. Holds at most a run, a chunk and one line of the largest size. */
export async function* cutLines(
  bytes: AsyncIterable<Uint8Array>,
  { problems: _, ...source }: Source,
): AsyncGenerator<Lines> {
  const held = new Held()
  let isSkipping = false
  let first = 1
  try {
    for await (const chunk of bytes) {
      const from = isSkipping ? chunk.indexOf(FEED) + 1 : 0
      if (isSkipping && from === 0) continue
      if (isSkipping) yield { kind: 'lines', ...source, bytes: null, first: first++ }
      held.add(chunk.subarray(from))
      isSkipping = !held.hasEnd && held.length > source.maxBytes
      if (isSkipping) held.clear()
      else if (held.hasEnd && held.length >= RUN) {
        const run = held.takeWhole()
        const ends = countEnds(run)
        yield { kind: 'lines', ...source, bytes: run, first }
        first += ends
      }
    }
  } catch (error) {
    if (held.hasEnd) yield { kind: 'lines', ...source, bytes: held.takeWhole(), first }
    throw error
  }
  if (isSkipping) yield { kind: 'lines', ...source, bytes: null, first }
  else if (held.length > 0) yield { kind: 'lines', ...source, bytes: held.take(), first }
}

/** Bytes that came and were not handed on yet, end to end in memory that is handed on with them. */
class Held {
  length = 0
  /** Whether there is the end of a line among them. */
  hasEnd = false
  private bytes = NOTHING

  add(chunk: Uint8Array): void {
    const length = this.length + chunk.length
    if (length > this.bytes.length) this.grow(length)
    this.bytes.set(chunk, this.length)
    this.length = length
    this.hasEnd ||= chunk.includes(FEED)
  }

  /** Takes the first `end` bytes. */
  take(end = this.length): Uint8Array<ArrayBuffer> {
    const { bytes, length } = this
    this.forget()
    if (end < length) this.add(bytes.subarray(end, length))
    return bytes.subarray(0, end)
  }

  /** Takes all but the line that has not ended. */
  takeWhole(): Uint8Array<ArrayBuffer> {
    return this.take(this.bytes.lastIndexOf(FEED, this.length - 1) + 1)
  }

  clear(): void {
    giveSpare(this.bytes.buffer)
    this.forget()
  }

  private forget(): void {
    this.bytes = NOTHING
    this.length = 0
    this.hasEnd = false
  }

  private grow(length: number): void {
    const { bytes } = this
    this.bytes = new Uint8Array(takeSpare(2 * Math.max(RUN, length)))
    this.bytes.set(bytes.subarray(0, this.length))
    giveSpare(bytes.buffer)
  }
}

const NOTHING = new Uint8Array(0)

function countEnds(lines: Uint8Array): number {
  const bytes = Buffer.from(lines.buffer, lines.byteOffset, lines.length)
  let count = 0
  for (let at = bytes.indexOf(FEED); at >= 0; at = bytes.indexOf(FEED, at + 1)) count++
  return count
}

/** Parses lines into their records. A line that is broken, too long or has no text is told. */
export function* recordsOf(lines: Lines, problems: ProblemSink): Generator<Given | Reading> {
  const source: Source = { ...lines, problems }
  if (lines.bytes === null) {
    yield* problems.tell(tooLarge(source, `${lines.name}#${lines.first}`))
    return
  }
  let number = lines.first
  for (const line of linesIn(lines.bytes)) {
    const read = parsed(line, number++, source)
    if (read && 'record' in read) yield read
    else if (read) yield* problems.tell(read)
  }
}

/** One after another, and not cut from one string of all: so large a one is dear to collect. */
function* linesIn(bytes: Uint8Array): Generator<string> {
  const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const buffer = isUtf8(given) ? given : Buffer.from(decode(given).text)
  const encoding = isAscii(buffer) ? 'latin1' : 'utf8'
  for (let from = 0; from < buffer.length; ) {
    const end = buffer.indexOf(FEED, from)
    const to = end < 0 ? buffer.length : end
    yield buffer.toString(encoding, from, to)
    from = to + 1
  }
}

/** The record of a line, or what is wrong with it; null for an empty line. */
function parsed(line: string, number: number, source: Source): Given | Problem | null {
  const at = `${source.name}#${number}`
  if (isLonger(line, source.maxBytes)) return tooLarge(source, at)
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch (error) {
    if (line.trim() === '') return null
    return problem('json-broken', source.name, { line: number, reason: reasonOf(error) })
  }
  const text = (record as Record | null)?.text
  if (typeof text !== 'string') return problem('json-no-text', source.name, { line: number })
  if (text.trim() === '') return problem('input-empty', at)
  return { kind: 'record', record: record as Record, text, at, escaped: line.includes('\\u') }
}

function isLonger(line: string, limit: number): boolean {
  return line.length * 3 > limit && Buffer.byteLength(line) > limit
}

/** What the parser says, without the words of the file that it quotes. */
export function reasonOf(error: unknown): string {
  return String((error as Error).message)
    .replace(/^Unexpected token .*? (?:in JSON|is not valid JSON)$/s, 'an unexpected character')
    .replace(/,? ?\.{0,3}".*$/s, '')
    .slice(0, 120)
}
