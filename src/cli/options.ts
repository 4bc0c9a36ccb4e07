import { availableParallelism } from 'node:os'
import { Argument, Option } from 'commander'
import { size, wholeNumber } from './arguments.ts'

/** What every command that reads documents and writes a result takes, as commander reads it. */
export interface CommonOptions {
  readonly output?: string
  readonly minWords: number
  readonly maxSize: number
  readonly threads: number
  readonly strict?: boolean
  readonly quiet?: boolean
}

/** Their declarations, each made anew: commander keeps with an option what a run was told. */
export const common = {
  inputs: () => new Argument('<input...>', 'files, folders, globs, or - for standard input'),
  format: (formats: readonly string[], usual: string) =>
    new Option(
      '-f, --format <format>',
      `what to write (default: by the ending of --output, else ${usual})`,
    ).choices(formats),
  output: () => new Option('-o, --output <file>', 'write to a file instead of standard output'),
  minWords: () =>
    new Option('--min-words <count>', 'shortest run of words two documents must share')
      .argParser(wholeNumber(4))
      .default(8),
  maxSize: () =>
    new Option('--max-size <size>', 'largest document to read, such as 500kB, 64MB or 2GB')
      .argParser(size)
      .default(256e6, '256MB'),
  collate: () =>
    new Option(
      '--collate',
      'take every story for copies of one text, as of manuscripts, and compare them word by word',
    ).default(false, 'where they look like it'),
  threads: () =>
    new Option('--threads <count>', 'worker threads')
      .argParser(wholeNumber(1))
      .default(Math.max(1, availableParallelism()), 'one a processor'),
  strict: () => new Option('--strict', 'exit with 1 when any input had a problem'),
  quiet: () => new Option('-q, --quiet', 'no progress and no messages, only the result'),
} as const

/** Below the examples of such a command. */
export const exitCodes =
  'Exit codes: 0 done (problems, if any, are named), 1 nothing could be done, or --strict and a problem, 2 wrong usage.'
