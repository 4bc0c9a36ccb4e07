import { Argument, Command, Option } from 'commander'
import { size, wholeNumber } from './arguments.ts'
import { common } from './options.ts'
import type { ServeOptions } from './run/serve.ts'

const defaultPort = 4747

const examples = `
Examples:
  stemma serve                      open the pages, then drop files or paste texts there
  stemma serve articles/            open the pages with these documents traced
  stemma serve --host 0.0.0.0       let others in, with the token that is printed

The interface for programs is under /api, described at /api/openapi.json. Only this machine is answered
unless --host says otherwise. Ctrl+C stops the server and every trace under way.`

/** `stemma serve [INPUT…]` */
export function serveCommand(): Command {
  return new Command('serve')
    .summary('open the pages in a browser: drop files, paste texts, see how stories travelled')
    .description('Serves the pages and an HTTP interface on this machine.')
    .addArgument(new Argument('[input...]', 'files, folders or globs to trace at the start'))
    .addOption(
      new Option('-p, --port <number>', 'port to listen on; 0 for any free one')
        .argParser(wholeNumber(0, 65535))
        .default(defaultPort),
    )
    .addOption(new Option('--host <name>', 'address to listen on').default('127.0.0.1'))
    .addOption(
      new Option('--token <secret>', 'what others must show on another host (default: made up)').env(
        'STEMMA_TOKEN',
      ),
    )
    .addOption(
      new Option('--max-upload <size>', 'largest request to take').argParser(size).default(64e6, '64MB'),
    )
    .addOption(common.collate())
    .addHelpText('after', examples)
    .action(async (named: readonly string[], options: ServeOptions) => {
      const { runServe } = await import('./run/serve.ts')
      await runServe(named, options)
    })
}
