import { pipeline, Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import { problem } from '../problems.ts'
import { document, type Reading, type Source, tooLarge } from './reading.ts'
import { readRecord } from './records.ts'

/** How many broken records are remembered to be told. */
const MOST_SKIPPED = 1000

/** The sign between fields: the one the header has most of. */
function delimiterOf(start: string): string {
  const header = start.split('\n', 1)[0]!.replace(/"[^"]*"/g, '')
  const count = (sign: string): number => header.split(sign).length
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

interface Row {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** A text that ends in the midst of a field, as far as the parser got in it. */
interface OpenField {
  readonly state: { readonly field: { toString(encoding: 'utf8'): string } }
}

/** Reads CSV (RFC 4180) with a header, a document a record, streaming. `start` is its decoded beginning. */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  start: string,
  source: Source,
): AsyncGenerator<Reading> {
  const skipped: CsvError[] = []
  const lines = new LineCount()
  let opened = 1
  const parser = parse({
    delimiter: delimiterOf(start),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: source.maxBytes,
    // Without this the parser throws away the records it has read when it meets a broken one.
    skip_records_with_error: true,
    on_skip: error => {
      // Behind a record that is too large the parser has lost its place: one such error says it all.
      if (error && skipped.length < MOST_SKIPPED && skipped.at(-1)?.code !== 'CSV_MAX_RECORD_SIZE')
        skipped.push(error)
      if (error?.code === 'CSV_QUOTE_NOT_CLOSED') {
        const { field } = (parser as unknown as OpenField).state
        opened = lines.count - lineEnds(field.toString('utf8'))
      }
      return undefined
    },
  })
  let failure: Error | null = null
  pipeline(Readable.from(lines.over(bytes), { objectMode: false }), parser, error => {
    failure = error ?? null
  })
  try {
    yield* readRows(parser as AsyncIterable<Row>, source)
    for (const error of skipped) yield* source.problems.tell(csvProblem(error, opened, source))
  } catch (error) {
    if (!String((error as CsvError).code).startsWith('CSV_')) throw failure ?? error
    yield* source.problems.tell(csvProblem(error as CsvError, opened, source))
  } finally {
    parser.destroy()
  }
}

/** Counts the lines of what is read, and hands it on. The parser counts a line end of two signs within quotation marks twice. */
class LineCount {
  count = 1
  #isAfterReturn = false

  async *over(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      for (const byte of piece) {
        if (byte === RETURN || (byte === FEED && !this.#isAfterReturn)) this.count++
        this.#isAfterReturn = byte === RETURN
      }
      yield piece
    }
  }
}

const RETURN = 13
const FEED = 10

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}

/** `opened` is the line of the quotation mark that is never closed. */
function csvProblem(error: CsvError, opened: number, source: Source) {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return tooLarge(source)
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const reason = 'a quotation mark that opens there is never closed'
    return problem('csv-broken', source.name, { line: opened, reason })
  }
  const line = Number((error as unknown as { lines?: number }).lines ?? 1)
  return problem('csv-broken', source.name, { line, reason: error.code.toLowerCase() })
}

async function* readRows(rows: AsyncIterable<Row>, source: Source): AsyncGenerator<Reading> {
  let header: readonly string[] | null = null
  let number = 0
  let twice = 0
  for await (const { record: row, info } of rows) {
    for (const field of row) twice += field.split('\r\n').length - 1
    if (!header) {
      header = row.map(name => name.trim().toLowerCase())
      if (header.includes('text')) continue
      const columns = row
        .map(name => name.slice(0, 40))
        .slice(0, 20)
        .join(', ')
      yield* source.problems.tell(problem('csv-no-text', source.name, { columns }))
      return
    }
    yield* readRow(header, row, ++number, info.lines - twice, source)
  }
}

async function* readRow(
  header: readonly string[],
  row: readonly string[],
  number: number,
  line: number,
  source: Source,
): AsyncGenerator<Reading> {
  const at = `${source.name}#${number}`
  const text = row[header.indexOf('text')]
  if (text === undefined) {
    const reason = `it has ${row.length} fields, the header ${header.length}`
    yield* source.problems.tell(problem('csv-broken', source.name, { line, reason }))
  } else if (text.trim() === '') yield* source.problems.tell(problem('input-empty', at))
  else {
    const record = Object.fromEntries(header.map((name, column) => [name, row[column]]))
    const { fields, problems } = readRecord({ kind: 'record', record, text, at, escaped: false }, source)
    yield* problems
    yield await document(fields)
  }
}
