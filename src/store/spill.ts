import { randomUUID } from 'node:crypto'
import { closeSync, ftruncateSync, openSync, readSync, rmSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Scratch } from '../find/passages/scratch.ts'
import { problem, StemmaError, systemReason } from '../problems.ts'

interface SpillFile {
  readonly handle: number
  readonly path: string
  size: number
}

/**
 * Lists in files in `folder`. The files have no names while they are used (where the system allows it), so nothing is left of
 * them when the process is stopped, however that happens.
 * @throws {StemmaError} scratch-unwritable, from any method
 */
export class Spill implements Scratch {
  private readonly folder: string
  private readonly files = new Map<string, SpillFile>()

  constructor(folder: string = tmpdir()) {
    this.folder = folder
    this.told(folder, () => this.open('probe'))
    this.drop('probe')
  }

  append(list: string, values: Uint8Array | Uint32Array): void {
    this.told(this.folder, () => {
      const file = this.files.get(list) ?? this.open(list)
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
      for (let done = 0; done < bytes.length; ) {
        const written = writeSync(file.handle, bytes, done, bytes.length - done, file.size)
        done += written
        file.size += written
      }
    })
  }

  size(list: string): number {
    return this.files.get(list)?.size ?? 0
  }

  read(list: string, from: number, to: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(to - from)
    const file = this.files.get(list)
    this.told(this.folder, () => {
      for (let done = 0; file && done < bytes.length; ) {
        const got = readSync(file.handle, bytes, done, bytes.length - done, from + done)
        if (got === 0) throw new Error('it is shorter than what was written')
        done += got
      }
    })
    return bytes
  }

  drop(list: string): void {
    const file = this.files.get(list)
    if (!file) return
    this.files.delete(list)
    ftruncateSync(file.handle)
    closeSync(file.handle)
    rmSync(file.path, { force: true })
  }

  /** Frees everything. */
  close(): void {
    for (const list of [...this.files.keys()]) this.drop(list)
  }

  private open(list: string): SpillFile {
    const path = join(this.folder, `stemma-${randomUUID()}`)
    const file = { handle: openSync(path, 'wx+', 0o600), path, size: 0 }
    this.files.set(list, file)
    try {
      unlinkSync(path)
    } catch {
      // Some systems keep the name of an open file; `drop` removes it.
    }
    return file
  }

  private told<Result>(folder: string, work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      throw new StemmaError(problem('scratch-unwritable', folder, { reason: systemReason(error) }))
    }
  }
}
