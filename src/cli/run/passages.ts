import { statSync } from 'node:fs'
import { extname } from 'node:path'
import { findPassagesIn, textsOf } from '../../passages.ts'
import { type Problem, problem, StemmaError } from '../../problems.ts'
import { type PassageFormat, writePassages } from '../../report/passages.ts'
import { counted } from '../../report/wording.ts'
import { type FileInput, findInputs } from '../inputs.ts'
import { write } from '../output.ts'
import { ProgressLine, say } from '../terminal.ts'

/** What the options say, as commander reads them. */
export interface PassagesOptions {
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

/** Reads, finds and writes. */
export async function runPassages(named: readonly string[], options: PassagesOptions): Promise<void> {
  const progress = new ProgressLine(options.quiet)
  const found = await findInputs(named)
  const shared = await findPassagesIn(found.inputs, {
    across: options.across,
    maxBytes: options.maxSize,
    minWords: options.minWords,
    threads: options.threads,
    noise: options.noise,
    memory: options.memory,
    scratch: options.scratch,
    offsets: 'code-points',
    onProgress: step => progress.show(step),
  })
  progress.clear()
  const problems = [...found.problems, ...shared.problems]
  if (!options.quiet) sayProblems(problems)
  if (shared.documents.length === 0) throw new StemmaError(problem('nothing-to-read', named.join(' ')))
  const format = formatOf(options)
  const { documents, passages } = shared
  const withTexts = format === 'passim' && found.inputs.every(isReadAgain)
  const texts = withTexts ? await textsOf(found.inputs, passages, options.maxSize) : undefined
  await write(writePassages({ documents, passages, texts }, format), options.output)
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

/** Not so standard input, or a pipe with a name. */
function isReadAgain({ path }: FileInput): boolean {
  return path !== null && statSync(path).isFile()
}

const shownProblems = 20

function sayProblems(problems: readonly Problem[]): void {
  for (const told of problems.slice(0, shownProblems)) say.problem(told)
  if (problems.length > shownProblems) {
    say.line(`… and ${(problems.length - shownProblems).toLocaleString('en')} more problems`)
  }
}

function formatOf({ format, output = '' }: PassagesOptions): PassageFormat {
  return format ?? (extname(output).toLowerCase() === '.csv' ? 'csv' : 'jsonl')
}
