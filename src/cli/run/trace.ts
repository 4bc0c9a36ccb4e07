import { extname } from 'node:path'
import type { Command } from 'commander'
import { loadPages } from '../../http/pages.ts'
import { problem, StemmaError } from '../../problems.ts'
import { readAll } from '../../read/collect.ts'
import type { TraceResult } from '../../report/format.ts'
import { renderHtml } from '../../report/html.ts'
import { writeJson } from '../../report/json.ts'
import { summarise } from '../../report/summary.ts'
import { trace } from '../../trace.ts'
import { findInputs, withoutOutput } from '../inputs.ts'
import type { CommonOptions } from '../options.ts'
import { checkWritable, write } from '../output.ts'
import { nothingToRead, ProgressLine, say, sayProblems, takesColor } from '../terminal.ts'
import { wrapped } from '../wrap.ts'

export type TraceFormat = 'text' | 'json' | 'html'

/** What the options say, as commander reads them. */
export interface TraceOptions extends CommonOptions {
  readonly format?: TraceFormat
  readonly pairs?: boolean
  readonly collate: boolean
}

/** Reads, traces and writes. */
export async function runTrace(
  named: readonly string[],
  options: TraceOptions,
  command: Command,
): Promise<void> {
  const format = options.format ?? formatOf(options.output, command)
  const progress = new ProgressLine(options.quiet)
  checkWritable(options.output)
  const found = await findInputs(named)
  const inputs = withoutOutput(found.inputs, named, options.output)
  const read = await readAll(inputs, { maxBytes: options.maxSize }, step => progress.show(step))
  progress.clear()
  const problems = [...found.problems, ...read.problems]
  const isNothingRead = read.documents.length === 0
  if (!options.quiet || isNothingRead) sayProblems(problems, 'the JSON and HTML results list them all')
  if (isNothingRead) throw new StemmaError(nothingToRead(named, problems))

  const result = await trace(read.documents, {
    minWords: options.minWords,
    pairs: options.pairs,
    collate: options.collate ? 'always' : 'auto',
    threads: options.threads,
    problems,
    onProgress: step => progress.show(step),
  })
  progress.clear()
  await write(rendered(result, format, options.output), options.output)
  if (options.output !== undefined && !options.quiet) say.line(`Wrote ${options.output}`)
  if (options.strict && problems.length > 0) process.exitCode = 1
}

function formatOf(output: string | undefined, command: Command): TraceFormat {
  if (output === undefined) return 'text'
  const ending = extname(output).toLowerCase()
  if (ending === '.json') return 'json'
  if (ending === '.html' || ending === '.htm') return 'html'
  if (ending === '.txt' || ending === '') return 'text'
  return command.error(`the ending of ${output} names no format; add --format text, json or html`)
}

/** @throws {StemmaError} result-too-large */
function rendered(
  result: TraceResult,
  format: TraceFormat,
  output: string | undefined,
): string | Iterable<string> {
  if (format === 'json') return writeJson(result)
  if (format === 'html') return page(result)
  const color = output === undefined && takesColor(process.stdout)
  const columns = output === undefined && process.stdout.columns
  // Only a terminal breaks lines amid words; what goes elsewhere is one line a finding.
  return columns
    ? wrapped(summarise(result, { color, width: columns }), columns)
    : summarise(result, { color })
}

function page(result: TraceResult): string {
  try {
    return renderHtml(result, loadPages())
  } catch (error) {
    // The platform says so of a string that is longer than it can hold.
    if (error instanceof RangeError) throw new StemmaError(problem('result-too-large', 'the report'))
    throw error
  }
}
