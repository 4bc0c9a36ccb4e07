import type { QuoteFamily } from '../src/find/findings.ts'
import { joinQuotes } from '../src/find/quotes/families.ts'
import { findQuotes } from '../src/find/quotes.ts'
import { type Document, plainDocument } from '../src/text/document.ts'
import { KeyTable } from '../src/text/key-table.ts'
import type { Rarity } from '../src/text/rarity.ts'
import { type Witness, witness } from '../src/text/witness.ts'
import { scanWords } from '../src/text/words.ts'
import { randomNumbers } from './generate.ts'

const ARTICLES = 4000
const QUOTES = 1_000_000
/** Quotes of the families measured come from a base of one in so many, half of them with a word changed. */
const RETOLD = 4

/** Speed of quotes with their speakers, and of families, with the answers checked. Seconds are of one core's time. */
export async function measure(): Promise<string> {
  return [measureSpeakers(), measureFamilies(QUOTES)].join('\n')
}

function measureSpeakers(): string {
  const random = randomNumbers(5)
  const articles = Array.from({ length: ARTICLES }, (_, index) => writeArticle(random, index))
  const witnesses = articles.map(({ document }) => witness(document))
  const megabytes = witnesses.reduce((sum, { document }) => sum + document.text.length, 0) / 1e6
  findQuotes(witnesses.slice(0, 500))
  const words = timed(() => {
    for (const { document } of witnesses) scanWords(document.text)
  })
  const { seconds, result } = timed(() => findQuotes(witnesses))
  const expected = articles.flatMap(({ speakers }) => speakers)
  const spoken = result.filter(({ speaker }) => speaker !== null).map(({ speaker }) => speaker!.name)
  const right = expected.filter((name, index) => spoken[index] === name).length
  if (spoken.length !== expected.length || right < 0.98 * expected.length) {
    throw new Error(`${right} of ${expected.length} speakers right, ${spoken.length} given`)
  }
  return (
    `quotes and speakers: ${(megabytes / seconds).toFixed(1)} MB/s (${megabytes.toFixed(1)} MB, ${result.length} quotes); ` +
    `${(seconds / words.seconds).toFixed(1)} times what scanning the words takes`
  )
}

function measureFamilies(count: number): string {
  const random = randomNumbers(6)
  const { documents, bases } = writeQuotes(random, count)
  const witnesses = documents.map(witness)
  const rarity = countRarity(witnesses)
  const found = timed(() => findQuotes(witnesses))
  const joined = timed(() => joinQuotes(found.result, witnesses, rarity))
  const { precision, recall } = scoreFamilies(joined.result, bases)
  if (found.result.length !== count || precision < 0.99 || recall < 0.95) {
    throw new Error(`${found.result.length} quotes, precision ${precision}, recall ${recall}`)
  }
  return (
    `families: ${joined.seconds.toFixed(1)} s for ${count} quotes, ${joined.result.length} families ` +
    `(precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}); ` +
    `${(joined.seconds / found.seconds).toFixed(1)} times what finding the quotes takes`
  )
}

/** Of quotes joined with the first of their family, how many have its base; of quotes with a base told twice, how many are joined so. */
function scoreFamilies(
  families: readonly QuoteFamily[],
  bases: readonly number[],
): { readonly precision: number; readonly recall: number } {
  const told = new Map<number, number>()
  for (const base of bases) told.set(base, (told.get(base) ?? 0) + 1)
  const wanted = [...told.values()].reduce((sum, times) => sum + times - 1, 0)
  let joined = 0
  let right = 0
  for (const { quotes } of families) {
    const seen = new Set<number>()
    joined += quotes.length - 1
    for (const quote of quotes) seen.add(bases[quote])
    right += quotes.length - seen.size
  }
  return { precision: joined === 0 ? 1 : right / joined, recall: wanted === 0 ? 1 : right / wanted }
}

function countRarity(witnesses: readonly Witness[]): Rarity {
  const holding = new Map<number, number>()
  for (const { words } of witnesses) {
    for (const key of new Set(words.key)) holding.set(key, (holding.get(key) ?? 0) + 1)
  }
  const weights = new KeyTable(-1, holding.size)
  for (const [key, count] of holding) weights.set(key, Math.log(witnesses.length / count))
  return { weight: key => weights.get(key) }
}

const syllables = 'ba ke li mo nu ra si to du fe gi ho ju pa re vi wo za che sha'.split(' ')

/** The word of a rank: common ones are short. */
function word(rank: number): string {
  let rest = rank + syllables.length
  let text = ''
  while (rest > 0) {
    text += syllables[rest % syllables.length]
    rest = Math.floor(rest / syllables.length)
  }
  return text
}

const VOCABULARY = Array.from({ length: 60_000 }, (_, rank) => word(rank))

/** A word drawn by Zipf's law. */
function draw(random: () => number): string {
  return VOCABULARY[Math.min(VOCABULARY.length - 1, Math.floor(VOCABULARY.length ** random()) - 1)]
}

function sentence(random: () => number, least: number, most: number): string[] {
  return Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => draw(random))
}

function writeQuotes(
  random: () => number,
  count: number,
): { readonly documents: readonly Document[]; readonly bases: readonly number[] } {
  const said = Array.from({ length: count / RETOLD }, () => sentence(random, 8, 24))
  const documents: Document[] = []
  const bases: number[] = []
  for (let quote = 0; quote < count; quote += 10) {
    const parts: string[] = []
    for (let i = 0; i < 10; i++) {
      const base = Math.floor(random() * said.length)
      const words = [...said[base]]
      if (random() < 0.5) words[Math.floor(random() * words.length)] = draw(random)
      bases.push(base)
      parts.push(`Then it said: “${words.join(' ')}.”`)
    }
    documents.push(asDocument(parts.join('\n\n'), documents.length))
  }
  return { documents, bases }
}

const given = 'Ann Bo Mira Oskar Della Rufus Ingrid Tobias Hedda Lionel'.split(' ')
const family = 'Lund Harker Teal Finch Quayle Penn Sallow Wren Crane Farrow'.split(' ')

/** An article of about 3 kB with the names that its quotes are said by, in order. */
function writeArticle(
  random: () => number,
  index: number,
): { readonly document: Document; readonly speakers: readonly string[] } {
  const speakers: string[] = []
  const paragraphs: string[] = []
  const capital = (words: readonly string[]): string =>
    words.join(' ').replace(/^./, first => first.toUpperCase())
  while (paragraphs.length < 16) {
    const name = `${given[Math.floor(random() * given.length)]} ${family[Math.floor(random() * family.length)]}`
    const quote = capital(sentence(random, 6, 20))
    const way = Math.floor(random() * 6)
    if (way > 2)
      paragraphs.push(`${capital(sentence(random, 12, 24))}. ${capital(sentence(random, 12, 24))}.`)
    else speakers.push(name)
    if (way === 0) paragraphs.push(`“${quote},” ${name} said. ${capital(sentence(random, 8, 16))}.`)
    if (way === 1) paragraphs.push(`“${quote},” said ${name}, the mayor of Odeville.`)
    if (way === 2) paragraphs.push(`${name} told reporters on Monday: “${quote}.”`)
  }
  return { document: asDocument(paragraphs.join('\n\n'), index), speakers }
}

function asDocument(text: string, index: number): Document {
  return plainDocument(`d${index}`, text, { language: 'en' })
}

function timed<Result>(run: () => Result): { readonly seconds: number; readonly result: Result } {
  const before = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, result }
}
