import { extname } from 'node:path'
import type { Command } from 'commander'
import { loadPages } from '../../http/pages.ts'
import { type Problem, problem, StemmaError } from '../../problems.ts'
import { readAll } from '../../read/collect.ts'
import type { TraceResult } from '../../report/format.ts'
import { renderHtml } from '../../report/html.ts'
import { summarise } from '../../report/summary.ts'
import { trace } from '../../trace.ts'
import { findInputs } from '../inputs.ts'
import { write } from '../output.ts'
import { ProgressLine, say, takesColor } from '../terminal.ts'

export type TraceFormat = 'text' | 'json' | 'html'

/** What the options say, as commander reads them. */
export interface TraceOptions {
  readonly format?: TraceFormat
  readonly output?: string
  readonly pairs: boolean
  readonly minWords: number
  readonly maxSize: number
  readonly threads: number
  readonly strict: boolean
  readonly quiet: boolean
}

/** Reads, traces and writes. */
export async function runTrace(
  named: readonly string[],
  options: TraceOptions,
  command: Command,
): Promise<void> {
  const format = options.format ?? formatOf(options.output, command)
  const progress = new ProgressLine(options.quiet)
  const found = await findInputs(named)
  const read = await readAll(found.inputs, { maxBytes: options.maxSize }, done =>
    progress.show({ stage: 'read', done, total: found.inputs.length }),
  )
  progress.clear()
  const problems = [...found.problems, ...read.problems]
  if (!options.quiet) sayProblems(problems)
  if (read.documents.length === 0) throw new StemmaError(problem('nothing-to-read', named.join(' ')))

  const result = await trace(read.documents, {
    minWords: options.minWords,
    pairs: options.pairs,
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
  return command.error(`error: the ending of ${output} names no format; add --format text, json or html`)
}

const shownProblems = 20

function sayProblems(problems: readonly Problem[]): void {
  for (const found of problems.slice(0, shownProblems)) say.problem(found)
  const more = problems.length - shownProblems
  if (more > 0) say.line(`… and ${more.toLocaleString('en')} more; the JSON and HTML results list them all`)
}

function rendered(result: TraceResult, format: TraceFormat, output: string | undefined): string {
  if (format === 'json') return `${JSON.stringify(result, null, 1)}\n`
  if (format === 'html') return renderHtml(result, loadPages())
  const onTerminal = output === undefined
  return summarise(result, {
    color: onTerminal && takesColor(process.stdout),
    width: (onTerminal && process.stdout.columns) || 100,
  })
}
