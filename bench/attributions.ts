import { findAttributions } from '../src/find/attributions.ts'
import type { Document } from '../src/text/document.ts'
import { plainDocument } from '../src/text/document.ts'
import { type Witness, witness } from '../src/text/witness.ts'
import { scanWords } from '../src/text/words.ts'
import { randomNumbers } from './generate.ts'

const ARTICLES = 3000
const SENTENCES = 30

/** Speed of attributions, with the answers checked. Seconds are of one core's time. */
export async function measure(): Promise<string> {
  const random = randomNumbers(7)
  const articles = Array.from({ length: ARTICLES }, (_, index) => writeArticle(random, index))
  const witnesses = articles.map(({ witness }) => witness)
  const megabytes = witnesses.reduce((sum, { document }) => sum + Buffer.byteLength(document.text), 0) / 1e6
  findAttributions(witnesses.slice(0, 300))
  const words = seconds(() => {
    for (const { document } of witnesses) scanWords(document.text)
  })
  let found = 0
  const spent = seconds(() => {
    found = findAttributions(witnesses).filter(({ via }) => via === null).length
  })
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

function writeArticle(random: () => number, index: number): { witness: Witness; statements: number } {
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(random() * from.length)]
  const sentences: string[] = []
  let statements = 0
  for (let i = 0; i < SENTENCES; i++) {
    const kind = Math.floor(random() * (told.length + 2))
    if (kind >= told.length) sentences.push(pick(plain))
    else sentences.push(told[kind](pick(people), pick(facts)))
    statements += kind >= told.length ? 0 : kind === 3 ? 2 : 1
  }
  return { witness: witness(article(String(index), sentences.join(' '))), statements }
}

function article(id: string, text: string): Document {
  return plainDocument(id, text, { language: 'en' })
}
