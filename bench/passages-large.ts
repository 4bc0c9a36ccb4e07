import { join } from 'node:path'
import { type Article, generate } from './generate.ts'
import { line } from './passages.ts'
import { findIn, type Run, withFolder, writeArticles } from './passages-files.ts'

/** What `--memory` is given in the last run, in bytes. */
const MEMORY = 1e9

/**
 * How time and memory grow: 10 thousand, 100 thousand and 1 million articles of 3 kB, on two threads, and the largest again in
 * bounded memory, which must find the same. Takes some 12 GB of disk and, of a quiet machine, seven minutes.
 */
export async function measure(): Promise<string> {
  const sizes = (process.env.BENCH_ARTICLES ?? '10000,100000,1000000').split(',').map(Number)
  return withFolder(async folder => {
    const file = join(folder, 'articles.jsonl')
    const each: number[] = []
    const lines: string[] = []
    let last: { readonly megabytes: number; readonly run: Run } | null = null
    for (const articles of sizes) {
      last = { megabytes: writeArticles(file, articlesOf(articles)), run: findIn(file, 2) }
      each.push(last.run.processorSeconds / last.megabytes)
      lines.push(line(`${articles} articles`, last.megabytes, last.run))
    }
    lines.push(
      `processor time per MB of the last beside the first: ${(each[each.length - 1] / each[0]).toFixed(2)}`,
    )
    if (last) lines.push(...bounded(file, last.megabytes, last.run))
    return lines.join('\n')
  })
}

function bounded(file: string, megabytes: number, whole: Run): string[] {
  const run = findIn(file, 2, { memory: MEMORY })
  if (run.digest !== whole.digest) throw new Error('in bounded memory something else was found')
  const times = (run.processorSeconds / whole.processorSeconds).toFixed(1)
  return [
    line(`the last with --memory ${MEMORY / 1e9}GB, the same found`, megabytes, run),
    `that takes ${times} times the processor time`,
  ]
}

function* articlesOf(articles: number): Generator<Article> {
  for (const { article } of generate({ articles })) yield article
}
