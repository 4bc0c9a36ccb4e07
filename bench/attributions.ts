import { findAttributions } from '../src/find/attributions.ts'
import type { Document } from '../src/text/document.ts'
import { plainDocument } from '../src/text/document.ts'
import { witness } from '../src/text/witness.ts'
import { scanWords } from '../src/text/words.ts'
import { randomNumbers } from './generate.ts'

const ARTICLES = 3000
const SENTENCES = 30
/** Passes over the pile: the first warms up, and the best counts, since others may use the machine. */
const PASSES = 4

/** Speed of attributions, with the answers checked. Seconds are of one core's time, of the best of several passes. */
export async function measure(): Promise<string> {
  const random = randomNumbers(7)
  const articles = Array.from({ length: ARTICLES }, (_, index) => writeArticle(random, index))
  const documents = articles.map(({ document }) => document)
  const megabytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6
  let words = Number.POSITIVE_INFINITY
  let spent = Number.POSITIVE_INFINITY
  let found = 0
  for (let pass = 0; pass < PASSES; pass++) {
    // Prose is kept with its witness: each pass reads the texts anew.
    const witnesses = documents.map(witness)
    const scanning = seconds(() => {
      for (const { text } of documents) scanWords(text)
    })
    words = Math.min(words, scanning)
    const finding = seconds(() => {
      found = findAttributions(witnesses).filter(({ via }) => via === null).length
    })
    spent = Math.min(spent, finding)
  }
  const expected = articles.reduce((sum, { statements }) => sum + statements, 0)
  if (found < 0.95 * expected || found > 1.05 * expected)
    throw new Error(`${found} of ${expected} statements found`)
  return (
    `attributions: ${(megabytes / spent).toFixed(1)} MB/s (${megabytes.toFixed(1)} MB, ${found} statements); ` +
    `${(spent / words).toFixed(1)} times what scanning the words takes`
  )
}

function seconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const people = [
  'Ann Lee',
  'Tom Dale',
  'Mayor Ida Voss',
  'the harbour master',
  'residents',
  'the council',
  'Lee',
  'she',
]
const facts = [
  'the bridge was safe',
  'work on the roof would start in spring',
  'the ferry had stopped twice that week',
]
const told: readonly ((who: string, fact: string) => string)[] = [
  (who, fact) => `On Monday ${who} said that ${fact}.`,
  (who, fact) => `“It is late, but ${fact},” ${who} told the Harbour Times.`,
  (who, fact) => `According to ${who}, ${fact}.`,
  (who, fact) => `In the end, ${who} praised the plan, adding that ${fact}.`,
]
const plain = [
  'The market by the river opened at seven and closed before the rain came.',
  'Two boats lay at the old quay, and a third was under repair in the yard behind the mill.',
  'There were lamps along the whole street.',
]

function writeArticle(random: () => number, index: number): { document: Document; statements: number } {
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(random() * from.length)]
  const sentences: string[] = []
  let statements = 0
  for (let i = 0; i < SENTENCES; i++) {
    const kind = Math.floor(random() * (told.length + 2))
    if (kind >= told.length) sentences.push(pick(plain))
    else sentences.push(told[kind](pick(people), pick(facts)))
    statements += kind >= told.length ? 0 : kind === 3 ? 2 : 1
  }
  return { document: article(String(index), sentences.join(' ')), statements }
}

function article(id: string, text: string): Document {
  return plainDocument(id, text, { language: 'en' })
}
