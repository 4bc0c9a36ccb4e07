import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SharedPassages } from '../src/passages.ts'
import { type Article, copies, generate, type Plant } from './generate.ts'
import {
  findIn,
  findSteadily,
  leastOf,
  type Run,
  runCommand,
  type Taken,
  withFolder,
  wordCountSeconds,
  writeArticles,
} from './passages-files.ts'

/** Articles of 3 kB that make 100 and 400 MB. */
const ARTICLES = 34_500
const MORE_ARTICLES = 4 * ARTICLES

/** Speed beside `wc -w`, two threads beside one, and many copies beside few; every answer is checked. */
export async function measure(): Promise<string> {
  return withFolder(async folder => [...speed(folder), ...larger(folder), ...copied(folder)].join('\n'))
}

function speed(folder: string): string[] {
  const file = join(folder, 'articles.jsonl')
  const plants: Plant[] = []
  const megabytes = writeArticles(file, remembering(ARTICLES, plants))
  const result = join(folder, 'found.json')
  const library = findIn(file, 1, { result })
  const found = JSON.parse(readFileSync(result, 'utf8')) as SharedPassages
  const words = wordCountSeconds(file)
  const timed = timeCommand(file, folder)
  return [
    `${megabytes.toFixed(0)} MB of articles, ${plants.length} planted passages, ${recalled(found, plants)} of them found whole`,
    line('one thread, without start-up and writing', megabytes, library),
    ...steady(file, megabytes),
    ...compared(megabytes, timed),
    words === null
      ? 'there is no wc here'
      : `wc -w takes ${words.toFixed(2)} s: one thread takes ${(timed.one.seconds / words).toFixed(1)} times as long`,
  ]
}

const STEADY_ROUNDS = 14

/** What two threads are worth once they run, without what it takes to start them and to compile the same code for each. */
function steady(file: string, megabytes: number): string[] {
  const { one, two } = findSteadily(file, STEADY_ROUNDS)
  const warm = one.map((seconds, round) => seconds / two[round]).slice(1)
  const [leastOne, leastTwo] = [one, two].map(times => Math.min(...times.slice(1)))
  const told = (seconds: number): string =>
    `${seconds.toFixed(2)} s (${(megabytes / seconds).toFixed(1)} MB/s)`
  return [
    `threads that are kept for one search after another, least of ${warm.length} in turn: one ${told(leastOne)}, two ${told(leastTwo)}`,
    `  two threads are ${(leastOne / leastTwo).toFixed(2)} times as fast as one (by the rounds ${warm.map(ratio => ratio.toFixed(2)).join(', ')})`,
  ]
}

/** What compiling the same code twice costs weighs less in a larger file. */
function larger(folder: string): string[] {
  const file = join(folder, 'articles.jsonl')
  const megabytes = writeArticles(file, remembering(MORE_ARTICLES, []))
  return compared(megabytes, timeCommand(file, folder))
}

const ROUNDS = 3

interface Timed {
  readonly one: Taken
  readonly two: Taken
  /** One thread with all its helpers held to one processor; null where that cannot be done. */
  readonly held: Taken | null
}

/** What the command takes on one thread and on two, whose results must be the same. */
function timeCommand(file: string, folder: string): Timed {
  const outputs = [1, 2].map(threads => join(folder, `${threads}.jsonl`))
  const rounds = Array.from({ length: ROUNDS }, () => ({
    one: runCommand(file, 1, outputs[0])!,
    two: runCommand(file, 2, outputs[1])!,
    held: runCommand(file, 1, outputs[0], true),
  }))
  const [one, two] = outputs.map(output => readFileSync(output, 'utf8'))
  if (one !== two) throw new Error('two threads found something else than one')
  const held = rounds.flatMap(round => round.held ?? [])
  return {
    one: leastOf(rounds.map(round => round.one)),
    two: leastOf(rounds.map(round => round.two)),
    held: held.length > 0 ? leastOf(held) : null,
  }
}

/**
 * Says both what two threads save of the time of one and what they save of its work on one processor: while one thread
 * works, the engine compiles and collects on the other processor, which two threads have no third one for.
 */
function compared(megabytes: number, { one, two, held }: Timed): string[] {
  const told = (name: string, { seconds, processorSeconds }: Taken): string =>
    `  ${name}: ${seconds.toFixed(2)} s (${(megabytes / seconds).toFixed(1)} MB/s), ${processorSeconds.toFixed(2)} s of processor time`
  const times = (slower: Taken): string => (slower.seconds / two.seconds).toFixed(2)
  return [
    `stemma passages on ${megabytes.toFixed(0)} MB, from start to end, least of ${ROUNDS} rounds:`,
    told('one thread', one),
    told('two threads', two),
    ...(held ? [told('one thread held to one processor', held)] : []),
    `  two threads are ${times(one)} times as fast as one`,
    held
      ? `  and ${times(held)} times as fast as one held to one processor with all that compiles and collects for it`
      : '  one thread cannot be held to one processor here',
    `  two threads take ${(two.processorSeconds / one.processorSeconds).toFixed(2)} times the processor time of one`,
  ]
}

function* remembering(articles: number, plants: Plant[]): Generator<Article> {
  for (const { article, plant } of generate({ articles })) {
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
