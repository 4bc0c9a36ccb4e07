import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SharedPassages } from '../src/passages.ts'
import { type Article, copies, generate, type Plant } from './generate.ts'
import {
  commandSeconds,
  findIn,
  type Run,
  withFolder,
  wordCountSeconds,
  writeArticles,
} from './passages-files.ts'

/** Articles of 3 kB that make 100 MB. */
const ARTICLES = 34_500

/** Speed beside `wc -w`, two threads beside one, and many copies beside few; every answer is checked. */
export async function measure(): Promise<string> {
  return withFolder(async folder => [...speed(folder), ...copied(folder)].join('\n'))
}

function speed(folder: string): string[] {
  const file = join(folder, 'articles.jsonl')
  const plants: Plant[] = []
  const megabytes = writeArticles(file, remembering(plants))
  const result = join(folder, 'found.json')
  const library = findIn(file, 1, { result })
  const found = JSON.parse(readFileSync(result, 'utf8')) as SharedPassages
  const { one, two, words } = timed(file, folder)
  return [
    `${megabytes.toFixed(0)} MB of articles, ${plants.length} planted passages, ${recalled(found, plants)} of them found whole`,
    line('one thread, without start-up and writing', megabytes, library),
    `stemma passages, from start to end: ${one.toFixed(2)} s on one thread (${(megabytes / one).toFixed(1)} MB/s), ${two.toFixed(2)} s on two`,
    `two threads are ${(one / two).toFixed(2)} times as fast as one`,
    words > 0
      ? `wc -w takes ${words.toFixed(2)} s: one thread takes ${(one / words).toFixed(1)} times as long`
      : 'there is no wc here',
  ]
}

const ROUNDS = 3

/** The least seconds of some rounds: the command on one thread and on two, whose results must be the same, and `wc -w`. */
function timed(file: string, folder: string): { one: number; two: number; words: number } {
  const outputs = [1, 2].map(threads => join(folder, `${threads}.jsonl`))
  const rounds = Array.from({ length: ROUNDS }, () => ({
    words: wordCountSeconds(file) ?? 0,
    one: commandSeconds(file, 1, outputs[0]),
    two: commandSeconds(file, 2, outputs[1]),
  }))
  const [one, two] = outputs.map(output => readFileSync(output, 'utf8'))
  if (one !== two) throw new Error('two threads found something else than one')
  const least = (name: 'one' | 'two' | 'words'): number => Math.min(...rounds.map(round => round[name]))
  return { one: least('one'), two: least('two'), words: least('words') }
}

function* remembering(plants: Plant[]): Generator<Article> {
  for (const { article, plant } of generate({ articles: ARTICLES })) {
    if (plant) plants.push(plant)
    yield article
  }
}

export function line(name: string, megabytes: number, run: Run): string {
  const speed = (megabytes / run.seconds).toFixed(1)
  const processor = (megabytes / run.processorSeconds).toFixed(1)
  return `${name}: ${speed} MB/s (${processor} MB a second of processor time), peak ${run.peakMegabytes.toFixed(0)} MB, ${run.passages} passages`
}

/** How many planted passages are in the pairs, each end within ten letters. */
function recalled({ pairs }: SharedPassages, plants: readonly Plant[]): number {
  const byPair = new Map<string, SharedPassages['pairs'][number][]>()
  for (const pair of pairs) {
    const key = `${pair.a.document} ${pair.b.document}`
    byPair.set(key, [...(byPair.get(key) ?? []), pair])
  }
  const isNear = (i: number, j: number): boolean => Math.abs(i - j) <= 10
  return plants.filter(({ source, from, target, to }) =>
    byPair
      .get(`${source} ${target}`)
      ?.some(
        ({ a, b }) =>
          isNear(a.start, from.start) &&
          isNear(a.end, from.end) &&
          isNear(b.start, to.start) &&
          isNear(b.end, to.end),
      ),
  ).length
}

function copied(folder: string): string[] {
  const file = join(folder, 'copies.jsonl')
  const result = join(folder, 'copies.json')
  const others = [...generate({ articles: 10_000, reuse: 0 })].map(({ article }) => article)
  writeArticles(file, others)
  const alone = findIn(file, 1)
  return [10, 100, 2000, 20_000].map(count => {
    writeArticles(file, [...others, ...copies(count, 0.05)])
    const run = findIn(file, 1, { result })
    const found = JSON.parse(readFileSync(result, 'utf8')) as SharedPassages
    const largest = Math.max(
      ...found.passages.map(({ spans }) => new Set(spans.map(span => span.document)).size),
    )
    const each = ((run.processorSeconds - alone.processorSeconds) / count) * 1000
    return `${count} edited copies among 10,000 others: ${largest} in one passage, ${each.toFixed(2)} ms a copy of processor time, ${run.pairs - alone.pairs} pairs`
  })
}
