#!/usr/bin/env node
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command, CommanderError } from 'commander'
import { problem, StemmaError, systemReason } from '../problems.ts'
import { visible } from '../text/visible.ts'
import { version } from '../version.ts'
import { passagesCommand } from './passages.ts'
import { serveCommand } from './serve.ts'
import { say } from './terminal.ts'
import { traceCommand } from './trace.ts'

export const exitCode = {
  done: 0,
  nothingDone: 1,
  wrongUsage: 2,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const

/** The whole command line, for running it and for making its reference. */
export function program(): Command {
  const stemma = new Command('stemma')
    .description(
      'Shows how a story travelled: who draws on whom, what was copied, what happened to each quote.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .exitOverride()
  for (const command of [traceCommand(), passagesCommand(), serveCommand()]) {
    stemma.addCommand(command.copyInheritedSettings(stemma))
  }
  for (const command of [stemma, ...stemma.commands]) {
    command.configureOutput({ outputError: text => sayWrongUsage(command, text) })
  }
  return stemma
}

/** What is wrong with how a command was called is said in the one shape of all problems. */
function sayWrongUsage(command: Command, text: string): void {
  const name = command.parent ? `stemma ${command.name()}` : command.name()
  const reason = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\.$/, '')
    .replaceAll('\n', ' ')
  say.problem(problem('usage-wrong', name, { reason, command: name }))
}

async function main(): Promise<void> {
  process.on('SIGINT', () => process.exit(exitCode.interrupted))
  process.on('SIGTERM', () => process.exit(exitCode.terminated))
  process.on('SIGHUP', () => process.exit(exitCode.hungUp))
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.done)
    say.problem(problem('output-unwritable', 'standard output', { reason: systemReason(error) }))
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
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  say.problem(problem('trace-failed', 'stemma', { reason: message }))
  if (stack) for (const line of stack.split('\n').slice(1)) say.line(visible(line))
  return exitCode.nothingDone
}

const started = process.argv[1]
if (started && realpathSync(started) === fileURLToPath(import.meta.url)) await main()
