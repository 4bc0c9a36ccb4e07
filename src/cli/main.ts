#!/usr/bin/env node
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command, CommanderError } from 'commander'
import { problem, StemmaError } from '../problems.ts'
import { version } from '../version.ts'
import { passagesCommand } from './passages.ts'
import { serveCommand } from './serve.ts'
import { say } from './terminal.ts'
import { traceCommand } from './trace.ts'

export const exitCode = { done: 0, nothingDone: 1, wrongUsage: 2, interrupted: 130, terminated: 143 } as const

/** The whole command line, for running it and for making its reference. */
export function program(): Command {
  return new Command('stemma')
    .description(
      'Shows how a story travelled: who draws on whom, what was copied, what happened to each quote.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError('(stemma --help explains; stemma trace --help has examples)')
    .showSuggestionAfterError()
    .exitOverride()
    .addCommand(traceCommand())
    .addCommand(passagesCommand())
    .addCommand(serveCommand())
}

async function main(): Promise<void> {
  process.on('SIGINT', () => process.exit(exitCode.interrupted))
  process.on('SIGTERM', () => process.exit(exitCode.terminated))
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.done)
    say.problem(problem('output-unwritable', 'standard output', { reason: error.code ?? error.message }))
    process.exit(exitCode.nothingDone)
  })
  try {
    await program().parseAsync()
  } catch (error) {
    process.exitCode = report(error)
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.wrongUsage
  if (error instanceof StemmaError) {
    say.problem(error.problem)
    return exitCode.nothingDone
  }
  say.line(`stemma failed in a way it should not: ${error instanceof Error ? error.stack : String(error)}`)
  return exitCode.nothingDone
}

const started = process.argv[1]
if (started && realpathSync(started) === fileURLToPath(import.meta.url)) await main()
