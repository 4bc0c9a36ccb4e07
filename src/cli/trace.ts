import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Argument, Command, Option } from 'commander'
import { loadPages } from '../http/pages.ts'
import { type Problem, problem, StemmaError } from '../problems.ts'
import { readAll } from '../read/collect.ts'
import type { TraceResult } from '../report/format.ts'
import { renderHtml } from '../report/html.ts'
import { summarise } from '../report/summary.ts'
import { trace } from '../trace.ts'
import { size, wholeNumber } from './arguments.ts'
import { findInputs } from './inputs.ts'
import { write } from './output.ts'
import { ProgressLine, say, takesColor } from './terminal.ts'

const formats = ['text', 'json', 'html'] as const
type Format = (typeof formats)[number]

interface Options {
  readonly format?: Format
  readonly output?: string
  readonly pairs: boolean
  readonly minWords: number
  readonly maxSize: number
  readonly threads: number
  readonly strict: boolean
  readonly quiet: boolean
}

const examples = `
Inputs are told by their content, then their name: plain text, Markdown, HTML, CSV with a header, and
JSON Lines (one document a line: id, text, and if there title, date, author, outlet, url, series), each
also compressed as .gz. Results go to standard output, all else to standard error.

Examples:
  stemma trace articles/                         every file below a folder, summary on the terminal
  stemma trace articles/ -o report.html          the report to read in a browser, one file, works offline
  stemma trace a.html b.txt 'more/*.md' -o r.json   the result for programs (docs/format.md)
  curl -s https://example.org/dump.jsonl.gz | stemma trace - --format json | jq '.stories[].title'

Exit codes: 0 done (problems, if any, are named), 1 nothing could be done, or --strict and a problem, 2 wrong usage.`

/** `stemma trace INPUT…` */
export function traceCommand(): Command {
  return new Command('trace')
    .summary('trace how stories travelled through a pile of documents')
    .description(
      'Traces how stories travelled through documents: which tell the same story, who draws on whom,\nwhich passages and quotes they share and what became of them.',
    )
    .addArgument(new Argument('<input...>', 'files, folders, globs, or - for standard input'))
    .addOption(
      new Option(
        '-f, --format <format>',
        'what to write (default: by the ending of --output, else text)',
      ).choices(formats),
    )
    .addOption(new Option('-o, --output <file>', 'write to a file instead of standard output'))
    .addOption(new Option('--pairs', 'list every aligned pair of stretches in the JSON too').default(false))
    .addOption(
      new Option('--min-words <count>', 'shortest run of words two documents must share')
        .argParser(wholeNumber(4))
        .default(8),
    )
    .addOption(
      new Option('--max-size <size>', 'largest document to read, such as 500kB, 64MB or 2GB')
        .argParser(size)
        .default(256e6, '256MB'),
    )
    .addOption(
      new Option('--threads <count>', 'worker threads')
        .argParser(wholeNumber(1))
        .default(Math.max(1, availableParallelism()), 'one a processor'),
    )
    .addOption(new Option('--strict', 'exit with 1 when any input had a problem').default(false))
    .addOption(new Option('-q, --quiet', 'no progress and no messages, only the result').default(false))
    .addHelpText('after', examples)
    .exitOverride()
    .action(run)
}

async function run(named: readonly string[], options: Options, command: Command): Promise<void> {
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

function formatOf(output: string | undefined, command: Command): Format {
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

function rendered(result: TraceResult, format: Format, output: string | undefined): string {
  if (format === 'json') return `${JSON.stringify(result, null, 1)}\n`
  if (format === 'html') return renderHtml(result, loadPages())
  const onTerminal = output === undefined
  return summarise(result, {
    color: onTerminal && takesColor(process.stdout),
    width: (onTerminal && process.stdout.columns) || 100,
  })
}
