import { join } from 'node:path'
import { type Article, generate } from './generate.ts'
import { line } from './passages.ts'
import { findIn, withFolder, writeArticles } from './passages-files.ts'

/** How time and memory grow: 10 thousand, 100 thousand and 1 million articles of 3 kB. Takes some 4 GB of disk. */
export async function measure(): Promise<string> {
  const sizes = (process.env.BENCH_ARTICLES ?? '10000,100000,1000000').split(',').map(Number)
  return withFolder(async folder => {
    const file = join(folder, 'articles.jsonl')
    let first = 0
    const lines = sizes.map(articles => {
      const megabytes = writeArticles(file, articlesOf(articles))
      const run = findIn(file, 2)
      const each = run.processorSeconds / megabytes
      first ||= each
      return `${line(`${articles} articles`, megabytes, run)}, ${(each / first).toFixed(2)} times the processor time per MB of the first`
    })
    return lines.join('\n')
  })
}

function* articlesOf(articles: number): Generator<Article> {
  for (const { article } of generate({ articles })) yield article
}
