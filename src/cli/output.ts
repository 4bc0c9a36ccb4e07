import { accessSync, constants, fstatSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { realpath, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { problem, StemmaError, systemReason } from '../problems.ts'

/**
 * Looks, before the long work begins, whether `file`, or standard output, can be written in the end.
 * @throws {StemmaError} output-unwritable, output-closed
 */
export function checkWritable(file: string | undefined): void {
  if (file === undefined) checkStandardOutput()
  else checkFile(file)
}

function checkFile(file: string): void {
  try {
    const there = statSync(file, { throwIfNoEntry: false })
    if (there?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    accessSync(isWrittenBeside(there) ? dirname(file) : file, constants.W_OK)
  } catch (error) {
    throw unwritable(file, error)
  }
}

/**
 * Where standard output was closed (`>&-`), Node puts the null device in its place, open for reading and writing, and all
 * that is written is gone without a word. `> /dev/null` opens it for writing alone; programs that start others with no
 * output at all may open it as Node does, but then for messages too.
 */
function checkStandardOutput(): void {
  if (isNullDevice(1) && isReadable(1) && !isNullDevice(2)) {
    throw new StemmaError(problem('output-closed', 'standard output'))
  }
}

function isNullDevice(descriptor: number): boolean {
  const nothing = statSync('/dev/null', { throwIfNoEntry: false })
  if (!nothing?.isCharacterDevice()) return false
  const there = fstatSync(descriptor)
  return there.isCharacterDevice() && there.rdev === nothing.rdev
}

function isReadable(descriptor: number): boolean {
  try {
    readSync(descriptor, new Uint8Array(1))
    return true
  } catch {
    return false
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
