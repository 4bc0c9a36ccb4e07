import { availableParallelism } from 'node:os'
import { Argument, Command, Option } from 'commander'
import { passageFormats } from '../report/passages.ts'
import { size, wholeNumber } from './arguments.ts'
import type { PassagesOptions } from './run/passages.ts'

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
        'keep what is worked on in so much memory, such as 1GB, the rest on disk (slower, same result)',
      ).argParser(size),
    )
    .addOption(new Option('--scratch <folder>', 'where --memory puts the rest (default: temporary files)'))
    .addOption(new Option('--strict', 'exit with 1 when any input had a problem').default(false))
    .addOption(new Option('-q, --quiet', 'no progress and no messages, only the result').default(false))
    .addHelpText('after', examples)
    .action(async (named: readonly string[], options: PassagesOptions, command: Command) => {
      const { runPassages } = await import('./run/passages.ts')
      await runPassages(named, options, command)
    })
}
