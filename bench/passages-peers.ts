import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Article, copies, generate } from './generate.ts'
import { leastOf, runCommand, type Taken, withFolder, writeArticles } from './passages-files.ts'
import { inProject } from './project.ts'

/** Articles of 3 kB, some 27 and 100 MB, and edited copies of one more. */
const ARTICLES = [9000, 34_000]
const COPIES = 500

/**
 * Whole processes on the same files: `stemma passages`, which gives every passage with its offsets, beside tools that only
 * tell which whole documents are alike. PYTHON names an interpreter that has datasketch and rensa.
 */
export async function measure(): Promise<string> {
  return withFolder(async folder => ARTICLES.flatMap(count => beside(count, folder)).join('\n'))
}

function beside(count: number, folder: string): string[] {
  const file = join(folder, 'articles.jsonl')
  const megabytes = writeArticles(file, articles(count))
  const least = leastOf([1, 2].map(() => runCommand(file, 1, join(folder, 'found.jsonl'))!))
  return [
    `${megabytes.toFixed(0)} MB: stemma passages on one thread ${told(least)}`,
    ...['datasketch_lsh.py', 'rensa_lsh.py'].map(name => {
      const script = inProject(`bench/peers/${name}`)
      const taken = timed(process.env.PYTHON ?? 'python3', [script, file])
      if (taken === null) return `  ${name}: not installed here`
      const times = (taken.seconds / least.seconds).toFixed(1)
      const processorTimes = (taken.processorSeconds / least.processorSeconds).toFixed(1)
      return `  ${name}: ${told(taken)}, ${times} times as long (${processorTimes} times the processor time), whole documents without offsets`
    }),
  ]
}

function told({ seconds, processorSeconds }: Taken): string {
  return `${seconds.toFixed(1)} s (${processorSeconds.toFixed(1)} s of processor time)`
}

function* articles(count: number): Generator<Article> {
  for (const { article } of generate({ articles: count })) yield article
  yield* copies(COPIES, 0.05)
}

/** The scripts print how many they found and their processor time. */
function timed(command: string, args: readonly string[]): Taken | null {
  const start = performance.now()
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) return null
  return { seconds: (performance.now() - start) / 1000, processorSeconds: Number(stdout.split(' ')[1]) }
}
