import { Command, Option } from 'commander'
import { passageFormats } from '../report/passages.ts'
import { size } from './arguments.ts'
import { common, exitCodes } from './options.ts'
import type { PassagesOptions } from './run/passages.ts'

const examples = `
Only the words of the documents are kept, so a collection may be larger than memory would hold as text.
Inputs are as for stemma trace. Offsets count Unicode code points.

Examples:
  stemma passages news.jsonl.gz -o passages.jsonl       a passage a line, with its spans
  stemma passages news.jsonl -o passages.csv            a span a line, for a spreadsheet
  stemma passages news.jsonl --across outlet            leave out what an outlet shares with itself
  stemma passages news.jsonl --format passim > out.json the fields of passim's output

${exitCodes}`

/** `stemma passages INPUT…` */
export function passagesCommand(): Command {
  return new Command('passages')
    .summary('find the passages that documents share, and nothing else')
    .description(
      'Finds the passages that documents share, exactly or changed a little, and where they stand.',
    )
    .addArgument(common.inputs())
    .addOption(common.format(passageFormats, 'jsonl'))
    .addOption(common.output())
    .addOption(common.minWords())
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
      ),
    )
    .addOption(common.maxSize())
    .addOption(common.threads())
    .addOption(
      new Option(
        '--memory <size>',
        'keep what is worked on in so much memory, such as 1GB, the rest on disk (slower, same result)',
      ).argParser(size),
    )
    .addOption(new Option('--scratch <folder>', 'where --memory puts the rest (default: temporary files)'))
    .addOption(common.strict())
    .addOption(common.quiet())
    .addHelpText('after', examples)
    .action(async (named: readonly string[], options: PassagesOptions, command: Command) => {
      const { runPassages } = await import('./run/passages.ts')
      await runPassages(named, options, command)
    })
}
