import { Command, Option } from 'commander'
import { common, exitCodes } from './options.ts'
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

${exitCodes}`

/** `stemma trace INPUT…` */
export function traceCommand(): Command {
  return new Command('trace')
    .summary('trace how stories travelled through a pile of documents')
    .description(
      'Traces how stories travelled through documents: which tell the same story, who draws on whom,\nwhich passages and quotes they share and what became of them.',
    )
    .addArgument(common.inputs())
    .addOption(common.format(formats, 'text'))
    .addOption(common.output())
    .addOption(new Option('--pairs', 'list every aligned pair of stretches in the JSON too'))
    .addOption(common.collate())
    .addOption(common.minWords())
    .addOption(common.maxSize())
    .addOption(common.threads())
    .addOption(common.strict())
    .addOption(common.quiet())
    .addHelpText('after', examples)
    .action(async (named: readonly string[], options: TraceOptions, command: Command) => {
      const { runTrace } = await import('./run/trace.ts')
      await runTrace(named, options, command)
    })
}
