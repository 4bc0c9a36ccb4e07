/**
 * Does Stemma tell which documents tell the same story? Scores `groupStories` on folders of JSON documents whose story
 * is known: BASIL (Fan et al., 2019; three outlets a story), and beside it any folder of events told by five outlets.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findPassages } from '../src/find/passages.ts'
import { joinQuotes } from '../src/find/quotes/families.ts'
import { findQuotes } from '../src/find/quotes.ts'
import type { Story } from '../src/lineage/lineage.ts'
import { featuresOf, likeness } from '../src/lineage/stories/features.ts'
import { groupStories } from '../src/lineage/stories.ts'
import { plainDocument } from '../src/text/document.ts'
import { rarityOf } from '../src/text/rarity.ts'
import { type Witness, witness } from '../src/text/witness.ts'

interface Told {
  readonly story: string
  readonly dated: Witness
  readonly undated: Witness
}

interface Row {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly date?: string
  readonly outlet?: string
  readonly story?: string
  readonly event?: string
}

const SEED = 1
const PILES = 300
const ROUNDUPS = 100
/** A shorter item is not looked for. */
const ITEM_WORDS = 25

/** Takes the folder of BASIL; prints what one pile and many small ones score, with dates and without. */
export async function score(folder: string): Promise<string> {
  const told = await readFolder(folder)
  const lines = [
    `${told.length} documents of ${new Set(told.map(({ story }) => story)).size} stories`,
    ...(await scoreSet('one pile', [told])),
    ...(await scoreSet('halves of the stories', halves(told))),
    ...(await scoreSet(`${PILES} small piles, seed ${SEED}`, smallPiles(told))),
    ...(await scoreSet('each story with the two most like it', likePiles(told))),
  ]
  lines.push(await scoreRoundups(told))
  const other = join(folder, '..', 'wcl50')
  if (existsSync(other))
    lines.push(...(await scoreSet('five outlets an event', [await readFolder(other)], ['undated'])))
  return lines.join('\n')
}

/** Documents a story or event, from FOLDER/STORY/OUTLET.json or FOLDER/EVENT_OUTLET.json. */
async function readFolder(folder: string): Promise<readonly Told[]> {
  const names = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.json')).sort()
  return Promise.all(names.map(async name => toTold(JSON.parse(await readFile(join(folder, name), 'utf8')))))
}

function toTold(row: Row): Told {
  const document = plainDocument(row.id, row.text, {
    title: row.title || null,
    outlet: row.outlet ?? null,
    published: row.date ? { value: row.date, precision: 'day', from: 'given', span: null } : null,
    language: 'en',
    genre: 'report',
  })
  const dated = witness(document)
  return {
    story: row.story ?? row.event!,
    dated,
    undated: { ...dated, document: { ...document, published: null } },
  }
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32, public domain). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function shuffled<Item>(items: Iterable<Item>, next: () => number): Item[] {
  const left = [...items]
  return Array.from({ length: left.length }, () => left.splice(Math.floor(next() * left.length), 1)[0])
}

function storiesOf(told: readonly Told[]): Map<string, Told[]> {
  const stories = new Map<string, Told[]>()
  for (const one of told) stories.set(one.story, [...(stories.get(one.story) ?? []), one])
  return stories
}

/** One to three whole stories and none to two documents of other ones, in any order. */
function smallPiles(told: readonly Told[]): readonly (readonly Told[])[] {
  const next = random(SEED)
  return Array.from({ length: PILES }, () => {
    const stories = shuffled(storiesOf(told).values(), next)
    const whole = stories.splice(0, 1 + Math.floor(next() * 3)).flat()
    const strangers = stories.slice(0, Math.floor(next() * 3)).map(story => shuffled(story, next)[0])
    return shuffled([...whole, ...strangers], next)
  })
}

/** The stories split in two at random, five times over. */
function halves(told: readonly Told[]): readonly (readonly Told[])[] {
  const next = random(SEED)
  return Array.from({ length: 5 }, () => {
    const stories = shuffled(storiesOf(told).values(), next)
    const middle = stories.length >> 1
    return [stories.slice(0, middle).flat(), stories.slice(middle).flat()]
  }).flat()
}

/** Hard piles: the same topic told of different events. */
function likePiles(told: readonly Told[]): readonly (readonly Told[])[] {
  const rarity = rarityOf(told.map(({ undated }) => undated))
  const features = new Map(told.map(one => [one, featuresOf(one.undated, rarity, [])]))
  const stories = [...storiesOf(told).values()]
  const likenessOf = (one: readonly Told[], other: readonly Told[]): number =>
    one.reduce(
      (sum, a) => sum + other.reduce((all, b) => all + likeness(features.get(a)!, features.get(b)!), 0),
      0,
    )
  return stories.map(story => {
    const others = stories.filter(other => other !== story)
    return [story, ...others.sort((a, b) => likenessOf(story, b) - likenessOf(story, a)).slice(0, 2)].flat()
  })
}

interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** B-cubed precision, recall and F1 (Bagga and Baldwin, 1998), averaged over documents. */
function bCubed(truth: readonly string[], found: readonly number[]): Score {
  let precision = 0
  let recall = 0
  for (let i = 0; i < truth.length; i++) {
    const together = found.filter(cluster => cluster === found[i]).length
    const wanted = truth.filter(story => story === truth[i]).length
    const right = truth.filter((story, j) => story === truth[i] && found[j] === found[i]).length
    precision += right / together / truth.length
    recall += right / wanted / truth.length
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

async function group(witnesses: readonly Witness[]): Promise<readonly Story[]> {
  const rarity = rarityOf(witnesses)
  const { passages } = await findPassages(witnesses)
  const quotes = findQuotes(witnesses)
  const families = joinQuotes(quotes, witnesses, rarity)
  return groupStories({ witnesses, passages, quotes, families, rarity })
}

/**
 * Roundups of one to three paragraphs each of two to four texts of different stories, each among all texts of those stories,
 * undated: in how many stories of sources it is found, in how many others, and what else is taken for a roundup.
 */
async function scoreRoundups(told: readonly Told[]): Promise<string> {
  const next = random(SEED)
  const sums = { items: 0, found: 0, elsewhere: 0, others: 0 }
  for (let made = 0; made < ROUNDUPS; made++) {
    const stories = shuffled(storiesOf(told).values(), next).slice(0, 2 + (made % 3))
    const sources = stories.map(story => shuffled(story, next)[0])
    const items = sources.map(source => excerpt(source.undated.document.text, next))
    const pile = stories.flat().map(({ undated }) => undated)
    const roundup = pile.length
    const found = await group([
      ...pile,
      witness(plainDocument('roundup', items.join('\n\n'), { language: 'en' })),
    ])
    const right = sources.filter((_, at) => items[at].split(/\s+/).length >= ITEM_WORDS)
    const holding = found.filter(({ documents }) => documents.includes(roundup))
    const isRight = ({ documents }: Story) =>
      right.some(({ undated }) => documents.includes(pile.indexOf(undated)))
    sums.items += right.length
    sums.found += right.filter(({ undated }) =>
      holding.some(({ documents }) => documents.includes(pile.indexOf(undated))),
    ).length
    sums.elsewhere += holding.filter(story => !isRight(story)).length
    sums.others += found
      .flatMap(({ parts }) => [...(parts?.keys() ?? [])])
      .filter(guest => guest !== roundup).length
  }
  return `${ROUNDUPS} roundups, undated: in the stories of ${sums.found} of ${sums.items} sources, in ${sums.elsewhere} others; other texts taken for roundups: ${sums.others}`
}

/** One to three paragraphs in a row. */
function excerpt(text: string, next: () => number): string {
  const paragraphs = text.split(/\n+/).filter(line => line.trim() !== '')
  const count = 1 + Math.floor(next() * 3)
  const from = Math.floor(next() * Math.max(1, paragraphs.length - count))
  return paragraphs.slice(from, from + count).join('\n\n')
}

async function scorePile(pile: readonly Told[], kind: 'dated' | 'undated'): Promise<Score> {
  const stories = await group(pile.map(told => told[kind]))
  const found = pile.map((_, document) => -1 - document)
  stories.forEach((story, number) => {
    for (const document of story.documents) found[document] = number
  })
  return bCubed(
    pile.map(({ story }) => story),
    found,
  )
}

async function scoreSet(
  name: string,
  piles: readonly (readonly Told[])[],
  kinds: readonly ('dated' | 'undated')[] = ['dated', 'undated'],
): Promise<readonly string[]> {
  const lines: string[] = []
  for (const kind of kinds) {
    const scores: Score[] = []
    for (const pile of piles) scores.push(await scorePile(pile, kind))
    const mean = (part: keyof Score): string =>
      (scores.reduce((sum, score) => sum + score[part], 0) / scores.length).toFixed(3)
    lines.push(
      `${name}, ${kind}: B-cubed F1 ${mean('f1')}, precision ${mean('precision')}, recall ${mean('recall')}`,
    )
  }
  return lines
}
