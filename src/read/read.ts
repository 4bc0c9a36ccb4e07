import { problem, systemReason } from '../problems.ts'
import { looksBinary } from './binary.ts'
import { collect, type Peeked, peek, TooLargeError } from './bytes.ts'
import { type Decoded, decode, detectEncoding, type Encoding, toUtf8 } from './encoding.ts'
import { type Format, tellFormat } from './format.ts'
import { GzipError, gunzip, isGzip } from './gzip.ts'
import { cutLines, type Lines } from './json-lines.ts'
import {
  document,
  type Input,
  ProblemSink,
  type Reading,
  type ReadOptions,
  type Source,
  tooLarge,
} from './reading.ts'

export { type UniqueDocuments, uniqueIds, uniqueIdsInPassing } from './ids.ts'
export type { Input, Reading, ReadOptions } from './reading.ts'

/** How much of a file is looked at to tell what it is, in bytes. */
const HEAD = 1 << 16
const DEFAULT_MOST = 64e6
/** The longest string the platform can hold, with room to spare. */
const LONGEST = 500 * 1024 * 1024

/**
 * Reads one input: plain text, Markdown, HTML, JSON Lines, JSON or CSV, each also as .gz, told by content and then by name.
 * JSON Lines and CSV are streamed and give a document a line. What cannot be read is told as a problem with its remedy; the
 * rest goes on. Never throws for what is in the input, and never runs anything in it.
 */
export async function* read(input: Input, options: ReadOptions = {}): AsyncGenerator<Reading> {
  const problems = new ProblemSink(input.name)
  for await (const reading of readUnparsed(input, options, problems)) {
    if (reading.kind === 'lines') yield* (await import('./json.ts')).readLines(reading, problems)
    else yield reading
  }
  yield* problems.rest()
}

/**
 * The same, but JSON Lines come as runs of whole lines, for who parses them elsewhere (`recordsOf`). What there is too much of
 * in `problems` is to be told by the caller in the end.
 */
export async function* readUnparsed(
  input: Input,
  options: ReadOptions,
  problems: ProblemSink,
): AsyncGenerator<Reading | Lines> {
  const maxBytes = Math.min(options.maxBytes ?? DEFAULT_MOST, LONGEST)
  try {
    const packed = await peek(input.open(), HEAD)
    const compressed = isGzip(packed.head)
    const { seriesField = 'series' } = options
    const source: Source = { name: input.name, maxBytes, compressed, seriesField, problems }
    const bytes = compressed ? await peek(gunzip(packed.all), HEAD) : packed
    yield* readBytes(bytes, source, compressed ? undefined : input)
  } catch (error) {
    yield* problems.tell(failure(error, input.name))
  }
}

function failure(error: unknown, name: string) {
  if (error instanceof GzipError) return problem('gzip-broken', name, { reason: error.message })
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return problem('input-missing', name)
  return problem('input-unreadable', name, { reason: systemReason(error) })
}

async function* readBytes(
  bytes: Peeked,
  source: Source,
  again: Pick<Input, 'borrow'> | undefined,
): AsyncGenerator<Reading | Lines> {
  const encoding = detectEncoding(bytes.head, bytes.complete)
  const binary =
    encoding.name.startsWith('utf-16') || encoding.name.startsWith('utf-32') ? null : looksBinary(bytes.head)
  if (binary) {
    yield* source.problems.tell(problem('input-binary', source.name, { looksLike: binary }))
    return
  }
  const start = decode(bytes.head).text
  if (start.trim() === '' && bytes.complete) {
    yield* source.problems.tell(problem('input-empty', source.name))
    return
  }
  const format = tellFormat(start, source.name, bytes.complete)
  if (format === 'json-lines') yield* readLinesOf(bytes, encoding, source, again)
  else if (format === 'csv') yield* readTable(bytes, encoding, start, source)
  else yield* readWhole(format, bytes, source)
}

/** Lines are copied as they come, so that the memory they are read into can be used again. */
async function* readLinesOf(
  bytes: Peeked,
  encoding: Encoding,
  source: Source,
  again: Pick<Input, 'borrow'> | undefined,
): AsyncGenerator<Reading | Lines> {
  yield* guessed(encoding, source)
  const borrowed = bytes.complete ? undefined : again?.borrow?.()
  if (borrowed) for await (const _ of bytes.all) break // so that it is closed
  yield* cutLines(toUtf8(borrowed ?? bytes.all, encoding), source)
}

async function* readTable(
  bytes: Peeked,
  encoding: Encoding,
  start: string,
  source: Source,
): AsyncGenerator<Reading> {
  yield* guessed(encoding, source)
  const { readCsv } = await import('./csv.ts')
  yield* readCsv(toUtf8(bytes.all, encoding), start, source)
}

function* guessed(encoding: Encoding, source: Source): Generator<Reading> {
  if (encoding.certain || encoding.name === 'utf-8') return
  const told = problem('encoding-guessed', source.name, { encoding: encoding.name })
  yield* source.problems.tell(told)
}

async function* readWhole(
  format: Exclude<Format, 'json-lines' | 'csv'>,
  bytes: Peeked,
  source: Source,
): AsyncGenerator<Reading> {
  let decoded: Decoded
  try {
    decoded = decode(await collect(bytes.all, source.maxBytes))
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error
    yield* source.problems.tell(tooLarge(source))
    return
  }
  yield* guessed(decoded.encoding, source)
  if (decoded.damaged > 0) {
    yield* source.problems.tell(problem('encoding-damaged', source.name, { count: decoded.damaged }))
  }
  yield* readText(format, decoded.text, source)
}

/** Loads the reader of a format when the first such file is met, since some take longer to load than most runs take. */
async function* readText(
  format: Exclude<Format, 'json-lines' | 'csv'>,
  text: string,
  source: Source,
): AsyncGenerator<Reading> {
  if (format === 'html') yield* (await import('./html.ts')).readHtml(text, source)
  else if (format === 'markdown') yield* (await import('./markdown.ts')).readMarkdown(text, source)
  else if (format === 'json') yield* (await import('./json.ts')).readJson(text, source)
  else yield* readPlain(text, source)
}

/** Plain text stays as it is, line ends included; only the byte order mark is gone. */
async function* readPlain(text: string, source: Source): AsyncGenerator<Reading> {
  if (text.trim() === '') yield* source.problems.tell(problem('input-empty', source.name))
  else yield await document({ id: source.name, text })
}
