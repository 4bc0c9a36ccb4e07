import { rename, rm, writeFile } from 'node:fs/promises'
import { problem, StemmaError } from '../problems.ts'

/**
 * Writes `text` to `file`, or to standard output where `file` is undefined.
 * A file appears whole or not at all: it is written beside and renamed.
 * @throws {StemmaError} output-unwritable
 */
export async function write(text: string | Iterable<string>, file: string | undefined): Promise<void> {
  if (file === undefined) return writeToStandardOutput(text)
  const beside = `${file}.${process.pid}.part`
  try {
    await writeFile(beside, text)
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {})
    const reason =
      error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error)
    throw new StemmaError(problem('output-unwritable', file, { reason }))
  }
}

async function writeToStandardOutput(text: string | Iterable<string>): Promise<void> {
  for (const piece of typeof text === 'string' ? [text] : text) {
    await new Promise<void>((done, failed) => {
      process.stdout.write(piece, error => (error ? failed(error) : done()))
    })
  }
}
