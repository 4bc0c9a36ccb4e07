import { statSync } from 'node:fs'
import { extname } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { Command } from 'commander'
import { findPassagesIn, type SharedPassages, textsOf } from '../../passages.ts'
import { StemmaError } from '../../problems.ts'
import { type PassageFormat, writePassages } from '../../report/passages.ts'
import { counted } from '../../report/wording.ts'
import { type FileInput, findInputs, withoutOutput } from '../inputs.ts'
import type { CommonOptions } from '../options.ts'
import { checkWritable, write } from '../output.ts'
import { nothingToRead, ProgressLine, say, sayProblems } from '../terminal.ts'

/** What the options say, as commander reads them. */
export interface PassagesOptions extends CommonOptions {
  readonly format?: PassageFormat
  readonly across?: string
  readonly noise?: boolean
  readonly memory?: number
  readonly scratch?: string
}

/**
 * The engine copies functions into those that call them, which takes long and makes the long run a little faster. Every thread compiles for
 * itself, so that several at once do better with a quarter of what may be copied by default. Node 20, 22 and 24 know the flag.
 */
const ENGINE = '--max-inlined-bytecode-size-cumulative=200'

/** Reads, finds and writes. */
export async function runPassages(
  named: readonly string[],
  options: PassagesOptions,
  command: Command,
): Promise<void> {
  if (options.threads !== 1) setFlagsFromString(ENGINE)
  const progress = new ProgressLine(options.quiet)
  const format = formatOf(options, command)
  checkWritable(options.output)
  const found = await findInputs(named)
  const inputs = withoutOutput(found.inputs, named, options.output)
  const shared = await findPassagesIn(inputs, {
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
  const isNothingRead = shared.documents.length === 0
  if (!options.quiet || isNothingRead) sayProblems(problems)
  if (isNothingRead) throw new StemmaError(nothingToRead(named, problems))
  const { documents, passages } = shared
  const withTexts = format === 'passim' && inputs.every(isReadAgain)
  const texts = withTexts ? await textsOf(inputs, passages, options.maxSize) : undefined
  await write(writePassages({ documents, passages, texts }, format), options.output)
  if (!options.quiet) sayDone(shared, options.output)
  if (options.strict && problems.length > 0) process.exitCode = 1
}

function sayDone({ passages, documents, cut }: SharedPassages, output: string | undefined): void {
  const found = `${counted(passages.length, 'passage')} of ${counted(documents.length, 'document')}`
  if (output !== undefined) say.line(`Wrote ${found} to ${output}`)
  else if (passages.length === 0 || process.stdout.isTTY) say.line(`Found ${found}`)
  if (cut) {
    say.line(
      `${counted(cut, 'pair of documents repeats itself', 'pairs of documents repeat themselves')} so much that passages may be missing (docs/passages.md)`,
    )
  }
}

/** Not so standard input, or a pipe with a name. */
function isReadAgain({ path }: FileInput): boolean {
  return path !== null && statSync(path).isFile()
}

const formatOfEnding: Readonly<Record<string, PassageFormat>> = {
  '': 'jsonl',
  '.csv': 'csv',
  '.json': 'jsonl',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
}

function formatOf({ format, output = '' }: PassagesOptions, command: Command): PassageFormat {
  const told = format ?? formatOfEnding[extname(output).toLowerCase()]
  return told ?? command.error(`the ending of ${output} names no format; add --format jsonl, csv or passim`)
}
