import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { generate, type Plant } from './generate.ts'
import { withFolder, wordCountSeconds, writeArticles } from './passages-files.ts'
import { inProject } from './project.ts'

/** Articles of 3 kB: a pile of 3 MB and one four times as large. */
const SIZES = [1000, 4000]

const command = inProject('dist/cli/main.js')

/** The whole way, from JSON Lines to the result as JSON, by the built command, beside `wc -w`; the passages found are checked. */
export async function measure(): Promise<string> {
  return withFolder(async folder => SIZES.map(articles => traced(folder, articles)).join('\n'))
}

function traced(folder: string, articles: number): string {
  const file = join(folder, `${articles}.jsonl`)
  const made = [...generate({ articles })]
  const megabytes = writeArticles(
    file,
    made.map(({ article }) => article),
  )
  const before = performance.now()
  const { stdout, status } = spawnSync(
    process.execPath,
    [command, 'trace', file, '--pairs', '-f', 'json', '-q'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 29,
    },
  )
  const seconds = (performance.now() - before) / 1000
  if (status !== 0) throw new Error(`stemma trace ended with ${status}`)
  const plants = made.flatMap(({ plant }) => (plant ? [plant] : []))
  const words = wordCountSeconds(file)
  return [
    `${articles} articles, ${megabytes.toFixed(1)} MB: ${(megabytes / seconds).toFixed(2)} MB/s, start-up included`,
    words === null ? 'there is no wc here' : `${(seconds / words).toFixed(0)} times as long as wc -w`,
    `${found(JSON.parse(stdout), plants)} of ${plants.length} planted passages found`,
  ].join('; ')
}

interface Pair {
  readonly a: { readonly document: string; readonly start: number; readonly end: number }
  readonly b: { readonly document: string; readonly start: number; readonly end: number }
}

/** Plants whose two articles share a pair that lies over most of the plant. */
function found({ pairs }: { readonly pairs: readonly Pair[] }, plants: readonly Plant[]): number {
  const stretches = new Map<string, Pair['a'][]>()
  for (const { a, b } of pairs) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ]) {
      const key = `${one.document} ${other.document}`
      stretches.set(key, [...(stretches.get(key) ?? []), one])
    }
  }
  return plants.filter(({ source, from, target }) => {
    const covered = (stretches.get(`article-${source} article-${target}`) ?? [])
      .map(({ start, end }) => Math.min(end, from.end) - Math.max(start, from.start))
      .reduce((sum, overlap) => sum + Math.max(0, overlap), 0)
    return covered >= 0.8 * (from.end - from.start)
  }).length
}
