import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Article, copies, generate } from './generate.ts'
import { withFolder, writeArticles } from './passages-files.ts'

const ARTICLES = 9000
const COPIES = 500

/**
 * Whole processes on the same file: `stemma passages`, which gives every passage with its offsets, beside tools that only
 * tell which whole documents are alike. PYTHON names an interpreter that has datasketch and rensa.
 */
export async function measure(): Promise<string> {
  return withFolder(async folder => {
    const file = join(folder, 'articles.jsonl')
    const megabytes = writeArticles(file, articles())
    const command = new URL('../dist/cli/main.js', import.meta.url).pathname
    const own = timed(process.execPath, [
      command,
      'passages',
      file,
      '-q',
      '--threads',
      '1',
      '-o',
      join(folder, 'o.jsonl'),
    ])
    const peers = ['datasketch_lsh.py', 'rensa_lsh.py'].map(name => {
      const script = new URL(`./peers/${name}`, import.meta.url).pathname
      const seconds = timed(process.env.PYTHON ?? 'python3', [script, file])
      if (seconds === null) return `${name}: not installed here`
      return `${name}: ${seconds.toFixed(1)} s, ${(seconds / own!).toFixed(1)} times as long, whole documents without offsets`
    })
    return [`${megabytes.toFixed(0)} MB: stemma passages on one thread ${own!.toFixed(1)} s`, ...peers].join(
      '\n',
    )
  })
}

function* articles(): Generator<Article> {
  for (const { article } of generate({ articles: ARTICLES })) yield article
  yield* copies(COPIES, 0.05)
}

function timed(command: string, args: readonly string[]): number | null {
  const start = performance.now()
  const { status } = spawnSync(command, args)
  return status === 0 ? (performance.now() - start) / 1000 : null
}
