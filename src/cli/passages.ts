import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Argument, Command, Option } from 'commander'
import { findPassages, type Text } from '../passages.ts'
import { type Problem, problem, StemmaError } from '../problems.ts'
import { type Input, read, uniqueIdsInPassing } from '../read/read.ts'
import { type PassageFormat, passageFormats, writePassages } from '../report/passages.ts'
import { counted } from '../report/wording.ts'
import type { Document } from '../text/document.ts'
import { size, wholeNumber } from './arguments.ts'
import { findInputs } from './inputs.ts'
import { write } from './output.ts'
import { ProgressLine, say } from './terminal.ts'

interface Options {
  readonly format?: PassageFormat
  readonly output?: string
  readonly minWords: number
  readonly across?: string
  readonly noise: boolean
  readonly memory?: number
  readonly scratch?: string
  readonly maxSize: number
  readonly threads: number
  readonly strict: boolean
  readonly quiet: boolean
}

const examples = `
Only the words of the documents are kept, so a collection may be larger than memory would hold as text.
Inputs are as for stemma trace. Offsets count Unicode code points.

Examples:
  stemma passages news.jsonl.gz -o passages.jsonl       a passage a line, with its spans
  stemma passages news.jsonl -o passages.csv            a span a line, for a spreadsheet
  stemma passages news.jsonl --across outlet            leave out what an outlet shares with itself
  stemma passages news.jsonl --format passim > out.json the fields of passim's output

Exit codes: 0 done (problems, if any, are named), 1 nothing could be done, or --strict and a problem, 2 wrong usage.`

/** `stemma passages INPUT…` */
export function passagesCommand(): Command {
  return new Command('passages')
    .summary('find the passages that documents share, and nothing else')
    .description(
      'Finds the passages that documents share, exactly or changed a little, and where they stand.',
    )
    .addArgument(new Argument('<input...>', 'files, folders, globs, or - for standard input'))
    .addOption(
      new Option(
        '-f, --format <format>',
        'what to write (default: by the ending of --output, else jsonl)',
      ).choices(passageFormats),
    )
    .addOption(new Option('-o, --output <file>', 'write to a file instead of standard output'))
    .addOption(
      new Option('--min-words <count>', 'shortest run of words two documents must share')
        .argParser(wholeNumber(4))
        .default(8),
    )
    .addOption(
      new Option(
        '--across <field>',
        'compare only documents that differ in this field, such as outlet or series',
      ),
    )
    .addOption(
      new Option(
        '--noise',
        'compare letters instead of words, for texts full of misread characters (OCR); slower',
      ).default(false),
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
    .addOption(
      new Option(
        '--memory <size>',
        'keep what is worked on in so much memory, such as 1GB, the rest on disk (one thread, same result)',
      ).argParser(size),
    )
    .addOption(new Option('--scratch <folder>', 'where --memory puts the rest (default: temporary files)'))
    .addOption(new Option('--strict', 'exit with 1 when any input had a problem').default(false))
    .addOption(new Option('-q, --quiet', 'no progress and no messages, only the result').default(false))
    .addHelpText('after', examples)
    .exitOverride()
    .action(run)
}

async function run(named: readonly string[], options: Options): Promise<void> {
  const progress = new ProgressLine(options.quiet)
  const found = await findInputs(named)
  const problems: Problem[] = [...found.problems]
  const shared = await findPassages(readTexts(found.inputs, options, problems), {
    minWords: options.minWords,
    threads: options.threads,
    noise: options.noise,
    memory: options.memory,
    scratch: options.scratch,
    offsets: 'code-points',
    onProgress: step => progress.show(step),
  })
  progress.clear()
  if (!options.quiet) sayProblems(problems)
  if (shared.documents.length === 0) throw new StemmaError(problem('nothing-to-read', named.join(' ')))
  await write(writePassages(shared, formatOf(options)), options.output)
  if (options.output !== undefined && !options.quiet) {
    const count = shared.passages.length.toLocaleString('en')
    say.line(
      `Wrote ${count} passages of ${shared.documents.length.toLocaleString('en')} documents to ${options.output}`,
    )
  }
  if (shared.cut && !options.quiet) {
    say.line(
      `${counted(shared.cut, 'pair of documents repeats itself', 'pairs of documents repeat themselves')} so much that passages may be missing (docs/passages.md)`,
    )
  }
  if (options.strict && problems.length > 0) process.exitCode = 1
}

const shownProblems = 20

function sayProblems(problems: readonly Problem[]): void {
  for (const told of problems.slice(0, shownProblems)) say.problem(told)
  if (problems.length > shownProblems) {
    say.line(`… and ${(problems.length - shownProblems).toLocaleString('en')} more problems`)
  }
}

/** The texts of all inputs one after another; problems are put into `problems`. */
async function* readTexts(
  inputs: readonly Input[],
  { maxSize, across }: Options,
  problems: Problem[],
): AsyncGenerator<Text> {
  const unique = uniqueIdsInPassing(repeated => problems.push(repeated))
  for (const input of inputs) {
    for await (const reading of read(input, { maxBytes: maxSize, bare: true, seriesField: across })) {
      if (reading.kind === 'problem') problems.push(reading.problem)
      else {
        const { document } = reading
        yield { id: unique(document.id), text: document.text, series: seriesOf(document, across) }
      }
    }
  }
}

function seriesOf(document: Document, across: string | undefined): string | null {
  if (across === undefined) return null
  return document.series ?? (across === 'outlet' ? document.outlet : null)
}

function formatOf({ format, output = '' }: Options): PassageFormat {
  return format ?? (extname(output).toLowerCase() === '.csv' ? 'csv' : 'jsonl')
}
