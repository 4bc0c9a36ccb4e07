import { findAttributions } from '../src/find/attributions.ts'
import { matchFigures } from '../src/find/figures/families.ts'
import { findFigures } from '../src/find/figures.ts'
import { findNames } from '../src/find/names.ts'
import { joinQuotes } from '../src/find/quotes/families.ts'
import { findQuotes } from '../src/find/quotes.ts'
import { findDrift } from '../src/lineage/drift.ts'
import { type Document, plainDocument } from '../src/text/document.ts'
import { rarityOf } from '../src/text/rarity.ts'
import { witness } from '../src/text/witness.ts'
import { randomNumbers } from './generate.ts'
import { tellStory } from './news.ts'

const STORIES = 400
/** Passes over the pile: the first ones warm up, and the best counts, since others may use the machine. */
const PASSES = 12

/**
 * Speed of what is found within documents and between two tellings of a story: quotes, attributions, figures, names, drift. The text
 * is as dense in these as news is. One sentence of each story drifts; how many of those are found is checked. Seconds are of
 * one core's time, of the best of several passes.
 */
export async function measure(): Promise<string> {
  const random = randomNumbers(11)
  const told = Array.from({ length: STORIES }, () => tellStory(random))
  const documents = told.flatMap(({ tellings }, index) =>
    tellings.map((text, side) => plainDocument(`${index}-${side}`, text)),
  )
  const stories = told.map((_, index) => ({ title: '', documents: [2 * index, 2 * index + 1] }))
  const megabytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6
  const best = new Map<string, number>()
  let drifts = 0
  for (let pass = 0; pass < PASSES; pass++) {
    const { parts, found } = run(documents, stories)
    drifts = found
    for (const [name, spent] of parts) best.set(name, Math.min(spent, best.get(name) ?? spent))
  }
  const expected = told.reduce((sum, story) => sum + story.drifts, 0)
  if (drifts < 0.9 * expected || drifts > 1.1 * expected)
    throw new Error(`${drifts} of ${expected} drifts found`)
  const [[, words], ...finders] = best
  const all = finders.reduce((sum, [, spent]) => sum + spent, 0)
  return [
    `all findings: ${(megabytes / all).toFixed(1)} MB/s (${megabytes.toFixed(1)} MB, ${drifts} drifts); ${(all / words).toFixed(1)} times what scanning the words takes`,
    ...finders.map(([name, spent]) => `  ${name}: ${(megabytes / spent).toFixed(1)} MB/s`),
  ].join('\n')
}

type Stories = readonly { readonly title: string; readonly documents: readonly number[] }[]

function run(documents: readonly Document[], stories: Stories) {
  const parts: [string, number][] = []
  const timed = <Result>(name: string, work: () => Result): Result => {
    let result: Result
    parts.push([name, seconds(() => (result = work()))])
    return result!
  }
  const witnesses = timed('words', () => documents.map(witness))
  const rarity = rarityOf(witnesses)
  const quotes = timed('quotes', () => findQuotes(witnesses))
  timed('quote families', () => joinQuotes(quotes, witnesses, rarity))
  const attributions = timed('attributions', () => findAttributions(witnesses))
  const figures = timed('figures', () => findFigures(witnesses))
  timed('figure families', () => matchFigures(figures, stories, { witnesses, rarity }))
  const names = timed('names', () => findNames(witnesses, stories))
  const drift = timed('drift', () =>
    findDrift(stories, { witnesses, quotes, attributions, figures, names, rarity }),
  )
  return { parts, found: drift.length }
}

function seconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
