import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Article } from './generate.ts'

/** What one run in a process of its own took and found. */
export interface Run {
  readonly seconds: number
  readonly processorSeconds: number
  readonly peakMegabytes: number
  readonly documents: number
  readonly pairs: number
  readonly passages: number
  /** Of the passages: two runs with the same digest found the same. */
  readonly digest: string
}

export interface RunOptions {
  /** See `PassageOptions`. */
  readonly memory?: number
  /** Where to write what was found, as JSON. */
  readonly result?: string
}

/** Calls `work` with a folder that is gone afterwards. */
export async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes articles as JSON Lines and gives the size in megabytes. */
export function writeArticles(file: string, articles: Iterable<Article>): number {
  const handle = openSync(file, 'w')
  let piece = ''
  for (const { id, text } of articles) {
    piece += `${JSON.stringify({ id, text })}\n`
    if (piece.length < 1 << 22) continue
    writeSync(handle, piece)
    piece = ''
  }
  writeSync(handle, piece)
  closeSync(handle)
  return statSync(file).size / 1e6
}

/** Runs `passages-run.ts`: the library in a process of its own, timed without start-up and writing. */
export function findIn(file: string, threads: number, options: RunOptions = {}): Run {
  const script = new URL('./passages-run.ts', import.meta.url).pathname
  const args = ['--import', 'tsx', '--max-old-space-size=8192', script, file, String(threads)]
  const ran = execFileSync(process.execPath, [...args, JSON.stringify(options)], { encoding: 'utf8' })
  return JSON.parse(ran)
}

const command = new URL('../dist/cli/main.js', import.meta.url).pathname

/** Seconds that `stemma passages` takes for a file, as users run it, from the start of the process to its end. */
export function commandSeconds(file: string, threads: number, output: string): number {
  const start = performance.now()
  const args = [command, 'passages', file, '-q', '--threads', String(threads), '-o', output]
  const { status } = spawnSync(process.execPath, args)
  if (status !== 0) throw new Error(`stemma passages ended with ${status}`)
  return (performance.now() - start) / 1000
}

/** Seconds `wc -w` takes for a file, the best of three; null where there is no `wc`. */
export function wordCountSeconds(file: string): number | null {
  const times = [1, 2, 3].map(() => {
    const start = performance.now()
    const { status } = spawnSync('wc', ['-w', file])
    return status === 0 ? (performance.now() - start) / 1000 : Number.NaN
  })
  const best = Math.min(...times)
  return Number.isNaN(best) ? null : best
}
