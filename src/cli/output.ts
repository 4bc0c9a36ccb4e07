import { accessSync, constants, fstatSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { realpath, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { problem, StemmaError, systemReason } from '../problems.ts'

/**
 * Looks, before the long work begins, whether `file` can be written in the end; standard output is not looked at.
 * @throws {StemmaError} output-unwritable
 */
export function checkWritable(file: string | undefined): void {
  if (file === undefined) return
  try {
    const there = statSync(file, { throwIfNoEntry: false })
    if (there?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    accessSync(isWrittenBeside(there) ? dirname(file) : file, constants.W_OK)
  } catch (error) {
    throw unwritable(file, error)
  }
}

/** Devices and pipes are written to; a file is replaced. */
function isWrittenBeside(there: { isFile(): boolean } | undefined): boolean {
  return there === undefined || there.isFile()
}

/**
 * Writes `text` to `file`, or to standard output where `file` is undefined.
 * A file appears whole or not at all: it is written beside and renamed.
 * @throws {StemmaError} output-unwritable
 */
export async function write(text: string | Iterable<string>, file: string | undefined): Promise<void> {
  if (file === undefined) return writeToStandardOutput(text)
  try {
    const there = statSync(file, { throwIfNoEntry: false })
    if (isWrittenBeside(there)) await replace(there ? await realpath(file) : file, text)
    else await writeFile(file, text)
  } catch (error) {
    throw unwritable(file, error)
  }
}

async function replace(file: string, text: string | Iterable<string>): Promise<void> {
  const beside = `${file}.${process.pid}.part`
  const remove = (): void => rmSync(beside, { force: true })
  process.once('exit', remove) // also when the process is interrupted
  try {
    await writeFile(beside, text)
    await rename(beside, file)
  } finally {
    remove()
    process.off('exit', remove)
  }
}

function unwritable(file: string, error: unknown): StemmaError {
  return new StemmaError(problem('output-unwritable', file, { reason: systemReason(error) }))
}

async function writeToStandardOutput(text: string | Iterable<string>): Promise<void> {
  const pieces = typeof text === 'string' ? [text] : text
  if (fstatSync(1).isFile()) return writeToRedirected(pieces)
  for (const piece of pieces) {
    await new Promise<void>((done, failed) => {
      process.stdout.write(piece, error => (error ? failed(error) : done()))
    })
  }
}

/** Where standard output is a file, Node's stream for it takes what fits on the disk and does not tell of the rest. */
function writeToRedirected(pieces: Iterable<string>): void {
  try {
    for (const piece of pieces) writeFileSync(1, piece)
  } catch (error) {
    throw unwritable('standard output', error)
  }
}
