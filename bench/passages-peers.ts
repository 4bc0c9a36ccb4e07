import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Article, copies, generate } from './generate.ts'
import { commandSeconds, withFolder, writeArticles } from './passages-files.ts'

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
  const own = [1, 2].map(() => commandSeconds(file, 1, join(folder, 'found.jsonl')))
  const least = Math.min(...own)
  return [
    `${megabytes.toFixed(0)} MB: stemma passages on one thread ${least.toFixed(1)} s`,
    ...['datasketch_lsh.py', 'rensa_lsh.py'].map(name => {
      const script = new URL(`./peers/${name}`, import.meta.url).pathname
      const seconds = timed(process.env.PYTHON ?? 'python3', [script, file])
      if (seconds === null) return `  ${name}: not installed here`
      return `  ${name}: ${seconds.toFixed(1)} s, ${(seconds / least).toFixed(1)} times as long, whole documents without offsets`
    }),
  ]
}

function* articles(count: number): Generator<Article> {
  for (const { article } of generate({ articles: count })) yield article
  yield* copies(COPIES, 0.05)
}

function timed(command: string, args: readonly string[]): number | null {
  const start = performance.now()
  const { status } = spawnSync(command, args)
  return status === 0 ? (performance.now() - start) / 1000 : null
}
