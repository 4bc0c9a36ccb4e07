import { rmSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { problem, StemmaError } from '../problems.ts'

/**
 * Writes `text` to `file`, or to standard output where `file` is undefined.
 * A file appears whole or not at all: it is written beside and renamed.
 * @throws {StemmaError} output-unwritable
 */
export async function write(text: string | Iterable<string>, file: string | undefined): Promise<void> {
  if (file === undefined) return writeToStandardOutput(text)
  const beside = `${file}.${process.pid}.part`
  const remove = (): void => rmSync(beside, { force: true })
  process.once('exit', remove) // also when the process is interrupted
  try {
    await writeFile(beside, text)
    await rename(beside, file)
  } catch (error) {
    throw unwritable(file, error)
  } finally {
    remove()
    process.off('exit', remove)
  }
}

function unwritable(file: string, error: unknown): StemmaError {
  const { code, message } = error as NodeJS.ErrnoException
  return new StemmaError(problem('output-unwritable', file, { reason: code ?? message }))
}

async function writeToStandardOutput(text: string | Iterable<string>): Promise<void> {
  for (const piece of typeof text === 'string' ? [text] : text) {
    await new Promise<void>((done, failed) => {
      process.stdout.write(piece, error => (error ? failed(error) : done()))
    })
  }
}
