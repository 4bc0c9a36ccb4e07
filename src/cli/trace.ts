import { availableParallelism } from 'node:os'
import { Argument, Command, Option } from 'commander'
import { size, wholeNumber } from './arguments.ts'
import type { TraceFormat, TraceOptions } from './run/trace.ts'

const formats: readonly TraceFormat[] = ['text', 'json', 'html']

const examples = `
Inputs are told by their content, then their name: plain text, Markdown, HTML, CSV with a header, and
JSON Lines (one document a line: id, text, and if there title, date, author, outlet, url, series), each
also compressed as .gz. Results go to standard output, all else to standard error.

Examples:
  stemma trace articles/                         every file below a folder, summary on the terminal
  stemma trace articles/ -o report.html          the report to read in a browser, one file, works offline
  stemma trace a.html b.txt 'more/*.md' -o r.json   the result for programs (docs/format.md)
  stemma trace --collate manuscripts/            copies of one text, word by word, lost ancestors posited
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
      new Option(
        '--collate',
        'take every story for copies of one text, as of manuscripts, and compare them word by word (default: where they look like it)',
      ).default(false),
    )
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
    .action(async (named: readonly string[], options: TraceOptions, command: Command) => {
      const { runTrace } = await import('./run/trace.ts')
      await runTrace(named, options, command)
    })
}
