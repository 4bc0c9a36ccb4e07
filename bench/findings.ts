import { findAttributions } from '../src/find/attributions.ts'
import { matchFigures } from '../src/find/figure-families.ts'
import { findFigures } from '../src/find/figures.ts'
import { findNames } from '../src/find/names.ts'
import { joinQuotes } from '../src/find/quote-families.ts'
import { findQuotes } from '../src/find/quotes.ts'
import { findDrift } from '../src/lineage/drift.ts'
import { plainDocument } from '../src/text/document.ts'
import { rarityOf } from '../src/text/rarity.ts'
import { type Witness, witness } from '../src/text/witness.ts'
import { scanWords } from '../src/text/words.ts'
import { randomNumbers } from './generate.ts'

const STORIES = 400
const SENTENCES = 24

/**
 * Speed of what is found within documents and between two tellings of a story: quotes, attributions, figures, names, drift. In each
 * story every third sentence drifts; how many of those are found is checked. Seconds are of one core's time.
 */
export async function measure(): Promise<string> {
  const random = randomNumbers(11)
  const pile = Array.from({ length: STORIES }, (_, index) => writeStory(random, index))
  const witnesses = pile.flatMap(({ tellings }) => tellings)
  const stories = pile.map((_, index) => ({ title: '', documents: [2 * index, 2 * index + 1] }))
  const megabytes = witnesses.reduce((sum, { document }) => sum + Buffer.byteLength(document.text), 0) / 1e6
  const rarity = rarityOf(witnesses)
  run(witnesses.slice(0, 100), stories.slice(0, 50), rarity)
  const words = seconds(() => {
    for (const { document } of witnesses) scanWords(document.text)
  })
  const before = process.cpuUsage()
  const { parts, drifts } = run(witnesses, stories, rarity)
  const { user, system } = process.cpuUsage(before)
  const expected = pile.reduce((sum, story) => sum + story.drifts, 0)
  if (drifts < 0.9 * expected || drifts > 1.1 * expected)
    throw new Error(`${drifts} of ${expected} drifts found`)
  const all = (user + system) / 1e6
  return [
    `all findings: ${(megabytes / all).toFixed(1)} MB/s (${megabytes.toFixed(1)} MB, ${drifts} drifts); ${(all / words).toFixed(1)} times what scanning the words takes`,
    ...parts.map(([name, spent]) => `  ${name}: ${(megabytes / spent).toFixed(1)} MB/s`),
  ].join('\n')
}

type Stories = readonly { readonly title: string; readonly documents: readonly number[] }[]

function run(witnesses: readonly Witness[], stories: Stories, rarity: ReturnType<typeof rarityOf>) {
  const parts: [string, number][] = []
  const timed = <Result>(name: string, work: () => Result): Result => {
    let result: Result
    parts.push([name, seconds(() => (result = work()))])
    return result!
  }
  const quotes = timed('quotes', () => findQuotes(witnesses))
  timed('quote families', () => joinQuotes(quotes, witnesses, rarity))
  const attributions = timed('attributions', () => findAttributions(witnesses))
  const figures = timed('figures', () => findFigures(witnesses))
  timed('figure families', () => matchFigures(figures, stories, { witnesses, rarity }))
  const names = timed('names', () => findNames(witnesses, stories))
  const drift = timed('drift', () =>
    findDrift(stories, { witnesses, quotes, attributions, figures, names, rarity }),
  )
  return { parts, drifts: drift.length }
}

function seconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const people = ['Wenna Pascow', 'Tobin Fesk', 'Mayor Maren Oldacre', 'Hal Brannick']
const things = [
  'lighthouse lamp',
  'chapel roof',
  'tannery sluice',
  'bowling green',
  'mill pond',
  'parish register',
  'school piano',
]
const deeds = ['polished', 'painted', 'measured', 'flooded', 'mended', 'counted', 'emptied']
const times = [
  'before the harvest supper',
  'after the spring flood',
  'during the regatta',
  'in the autumn gale',
]

/** A sentence and what became of it, the same where nothing did. */
type Kind = (
  who: string,
  thing: string,
  deed: string,
  time: string,
  count: number,
) => readonly [string, string]

const kinds: readonly Kind[] = [
  (_, thing, deed, time, count) => [
    `The ${count} keepers may have ${deed} the ${thing} ${time}.`,
    `The ${count} keepers ${deed} the ${thing} ${time}.`,
  ],
  (_, thing, deed, time, count) => [
    `Some ${count} bakers ${deed} the ${thing} ${time}.`,
    `Some ${2 * count} bakers ${deed} the ${thing} ${time}.`,
  ],
  (who, thing, deed, time, count) => [
    `${who} said ${count} ducks ${deed} the ${thing} ${time}.`,
    `${who} claimed ${count} ducks ${deed} the ${thing} ${time}.`,
  ],
]

const syllables = 'ba do fi gu ka le mo nu pa ri so tu va we zo'.split(' ')

function coin(random: () => number): string {
  return Array.from({ length: 4 }, () => syllables[Math.floor(random() * syllables.length)]).join('')
}

function writeStory(random: () => number, index: number): { tellings: readonly Witness[]; drifts: number } {
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(random() * from.length)]
  const told: [string[], string[]] = [[], []]
  let drifts = 0
  for (let at = 0; at < SENTENCES; at++) {
    // Words that hardly two sentences share, as the things news is about.
    const thing = `${coin(random)} ${pick(things)} of ${coin(random)}`
    const [first, second] = pick(kinds)(pick(people), thing, pick(deeds), pick(times), 3 + at)
    const isDrift = at % 3 === 0
    if (isDrift) drifts++
    told[0].push(first)
    told[1].push(isDrift ? second : first)
  }
  const tellings = told.map((sentences, side) =>
    witness(plainDocument(`${index}-${side}`, sentences.join(' '))),
  )
  return { tellings, drifts }
}
