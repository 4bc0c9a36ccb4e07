import { createReadStream, type Stats, statSync } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type Problem, problem, StemmaError, systemReason } from '../problems.ts'
import type { Input } from '../read/read.ts'

/** A file by its name below the common folder; standard input has no path. */
export interface FileInput extends Input {
  readonly path: string | null
}

/** Bytes read at once. */
const CHUNK = 1 << 20

export interface Inputs {
  readonly inputs: readonly FileInput[]
  readonly problems: readonly Problem[]
}

/**
 * Finds the files behind what was named on the command line: files, folders (recursively, hidden ones left out),
 * globs, and `-` for standard input. A file's name is its path below the deepest folder that holds everything named.
 */
export async function findInputs(named: readonly string[]): Promise<Inputs> {
  const problems: Problem[] = []
  const files = new Set<string>()
  const folders: string[] = []
  for (const name of new Set(named)) {
    if (name === '-') continue
    const found = await filesNamed(name, problems)
    for (const folder of found.folders) folders.push(folder)
    for (const file of found.files) files.add(file)
  }
  const root = commonFolder(folders)
  const inputs: FileInput[] = [...files]
    .map(path => {
      const name = relative(root, path).split(sep).join('/')
      const size = sizeOf(path)
      const open = () => createReadStream(path, { highWaterMark: CHUNK })
      // What is no file cannot be read once more.
      return { name, path, size, open, ...(size !== undefined && { borrow: () => borrowedFrom(path) }) }
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  if (named.includes('-')) inputs.push({ name: 'stdin', path: null, open: () => process.stdin })
  return { inputs, problems }
}

/** Pieces of a file, one read while the other is worked on. */
async function* borrowedFrom(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  try {
    const halves = [new Uint8Array(CHUNK), new Uint8Array(CHUNK)]
    let next = file.read(halves[0], 0, CHUNK)
    for (let turn = 0; ; turn ^= 1) {
      const { bytesRead } = await next
      if (bytesRead === 0) return
      next = file.read(halves[turn ^ 1], 0, CHUNK)
      next.catch(() => {}) // told when it is awaited, if it still is
      yield halves[turn].subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

interface Named {
  readonly files: readonly string[]
  /** The folder each named thing lies in, or is. */
  readonly folders: readonly string[]
}

async function filesNamed(name: string, problems: Problem[]): Promise<Named> {
  // A variable of the shell that was never set, say; it would stand for the folder one is in.
  if (name === '') {
    problems.push(problem('input-missing', "''"))
    return { files: [], folders: [] }
  }
  const path = resolve(name)
  const status = await statusOf(path)
  if (status?.isDirectory()) return { files: await filesBelow(path, problems), folders: [path] }
  if (status?.isFile() || status?.isFIFO() || status?.isCharacterDevice())
    return { files: [path], folders: [dirname(path)] }
  const { glob, isDynamicPattern } = await import('tinyglobby')
  const matches = isDynamicPattern(name)
    ? (await glob(name, { absolute: true, dot: false })).map(match => resolve(match))
    : []
  if (matches.length === 0) problems.push(problem('input-missing', name))
  return { files: matches, folders: matches.map(match => dirname(match)) }
}

async function statusOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path)
  } catch {
    return null
  }
}

/** Known of files only: a pipe, or what a system makes as it is read, says 0. */
function sizeOf(path: string): number | undefined {
  try {
    const status = statSync(path)
    return status.isFile() && status.size > 0 ? status.size : undefined
  } catch {
    return undefined
  }
}

async function filesBelow(folder: string, problems: Problem[]): Promise<string[]> {
  const files: string[] = []
  const seen = new Set<string>()
  const waiting = [folder]
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    try {
      const real = await realpath(current)
      if (seen.has(real)) continue
      seen.add(real)
      for (const entry of await readdir(current, { withFileTypes: true })) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
        const path = join(current, entry.name)
        const status = entry.isSymbolicLink() ? await statusOf(path) : entry
        if (status?.isDirectory()) waiting.push(path)
        else if (status?.isFile()) files.push(path)
        else if (!status)
          problems.push(problem('input-unreadable', path, { reason: 'its link leads nowhere' }))
      }
    } catch (error) {
      problems.push(problem('input-unreadable', current, { reason: systemReason(error) }))
    }
  }
  return files
}

/**
 * Leaves out the file that is to be written: what an earlier run wrote there is no document.
 * @throws {StemmaError} input-is-output where it was named itself
 */
export function withoutOutput(
  inputs: readonly FileInput[],
  named: readonly string[],
  output: string | undefined,
): readonly FileInput[] {
  if (output === undefined) return inputs
  const written = resolve(output)
  if (named.some(name => resolve(name) === written)) throw new StemmaError(problem('input-is-output', output))
  return inputs.filter(({ path }) => path !== written)
}

function commonFolder(folders: readonly string[]): string {
  if (folders.length === 0) return process.cwd()
  let common = folders[0].split(sep)
  for (const folder of folders) {
    const parts = folder.split(sep)
    const differ = common.findIndex((part, index) => part !== parts[index])
    if (differ >= 0) common = common.slice(0, differ)
  }
  return common.join(sep) || sep
}
