import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Article } from './generate.ts'
import { inProject } from './project.ts'

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
  const script = inProject('bench/passages-run.ts')
  const args = ['--import', 'tsx', '--max-old-space-size=8192', script, file, String(threads)]
  const ran = execFileSync(process.execPath, [...args, JSON.stringify(options)], { encoding: 'utf8' })
  return JSON.parse(ran)
}

/** What searches with hired threads took, one after another, the first of them warming up. */
export interface Steady {
  readonly one: readonly number[]
  readonly two: readonly number[]
}

/**
 * Runs `passages-steady.ts` as compiled, for what loads sources would be loaded by each thread too: one thread and two in turn, so
 * many rounds in one process, in which they stay hired.
 */
export function findSteadily(file: string, rounds: number): Steady {
  const script = fileURLToPath(new URL('passages-steady.js', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [script, file, String(rounds)], { encoding: 'utf8' }))
}

const command = inProject('dist/cli/main.js')

/** What a process took, from its start to its end. */
export interface Taken {
  readonly seconds: number
  /** Of all its threads, those that compile and collect garbage too. */
  readonly processorSeconds: number
}

/** A module that has a process say in the end what processor time it took. */
const SAY_PROCESSOR_SECONDS = `data:text/javascript,${encodeURIComponent(`
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  console.error((user + system) / 1e6)
})`)}`

/** Runs `stemma passages` for a file, as users run it; with `isHeld` on one processor only, null where that cannot be. */
export function runCommand(file: string, threads: number, output: string, isHeld = false): Taken | null {
  const own = [command, 'passages', file, '-q', '--threads', String(threads), '-o', output]
  const node = [process.execPath, '--import', SAY_PROCESSOR_SECONDS, ...own]
  const [name, ...args] = isHeld ? ['taskset', '-c', '0', ...node] : node
  // Certificates that some systems have every process read, and that this one has no use for.
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: '' }
  const start = performance.now()
  const { status, error, stderr } = spawnSync(name, args, { env, encoding: 'utf8' })
  if (isHeld && error) return null
  if (status !== 0) throw new Error(`stemma passages ended with ${status}: ${stderr}`)
  return { seconds: (performance.now() - start) / 1000, processorSeconds: Number(stderr) }
}

/** The least of each of what some runs took. */
export function leastOf(runs: readonly Taken[]): Taken {
  return {
    seconds: Math.min(...runs.map(run => run.seconds)),
    processorSeconds: Math.min(...runs.map(run => run.processorSeconds)),
  }
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
