import { groupStories } from '../src/lineage/stories.ts'
import { plainDocument } from '../src/text/document.ts'
import { rarityOf } from '../src/text/rarity.ts'
import { type Witness, witness } from '../src/text/witness.ts'
import { copies, generate, randomNumbers } from './generate.ts'

const SIZES = [2_000, 20_000, 100_000]
/** Words of a short text, those of the language, and the words that one story in a hundred texts takes its own from. */
const LENGTH = 30
const VOCABULARY = 20_000
const STORY_WORDS = 14
const COPIES = 20_000
const OTHERS = 10_000

/** How the time for one document grows with the pile, and whether the stories planted in it are found. */
export async function measure(): Promise<string> {
  groupStories(pileOf(SIZES[0], 1).evidence)
  const base = time(SIZES[0])
  const rows = SIZES.map(size => {
    const row = size === SIZES[0] ? base : time(size)
    const ratio = (row.perDocument / base.perDocument).toFixed(1)
    return `${size} documents: ${row.perDocument.toFixed(0)} µs each, ${ratio} times that of ${SIZES[0]}; ${row.told}`
  })
  return [...rows, measureCopies()].join('\n')
}

function time(size: number): { readonly perDocument: number; readonly told: string } {
  const { evidence, stories } = pileOf(size, size)
  const { result: found, seconds } = timed(() => groupStories(evidence))
  const perDocument = (seconds * 1e6) / size
  const wanted = new Set(stories.map(documents => documents.join()))
  const right = found.filter(({ documents }) => wanted.has(documents.join())).length
  if (right < 0.9 * wanted.size || found.length > 1.1 * wanted.size) {
    throw new Error(`${right} of ${wanted.size} stories right, ${found.length} given`)
  }
  return { perDocument, told: `${right} of ${wanted.size} stories right, ${found.length} given` }
}

/** Short texts of random words; one in twenty-five tells, with another, the same story. */
function pileOf(size: number, seed: number) {
  const random = randomNumbers(seed)
  const draw = (): number => Math.floor(random() * VOCABULARY)
  const texts = Array.from({ length: size }, () => Array.from({ length: LENGTH }, draw))
  const stories: number[][] = []
  for (let document = 0; document + 1 < size; document += 50) {
    for (let word = 0; word < STORY_WORDS; word++) texts[document + 1][word] = texts[document][word]
    stories.push([document, document + 1])
  }
  return { evidence: evidenceOf(texts.map(spell)), stories }
}

/** One article copied, with a word in twenty changed, among as many others as make half of that. */
function measureCopies(): string {
  const texts = [
    ...Array.from(copies(COPIES, 0.05), ({ text }) => text),
    ...Array.from(generate({ articles: OTHERS, reuse: 0 }), ({ article }) => article.text),
  ]
  const evidence = evidenceOf(texts)
  const { result, seconds } = timed(() => groupStories(evidence))
  const [largest, ...rest] = result.toSorted((a, b) => b.documents.length - a.documents.length)
  const together = largest?.documents.filter(document => document < COPIES).length
  if (together !== COPIES || largest.documents.length !== COPIES) {
    throw new Error(`${together} of ${COPIES} copies in a story of ${largest?.documents.length}`)
  }
  return `${COPIES} copies of one article among ${OTHERS}: one story of ${together}, ${rest.length} others, ${seconds.toFixed(1)} s`
}

/** Seconds are of one core's time, so that a busy machine counts for little. */
function timed<Result>(run: () => Result): { readonly result: Result; readonly seconds: number } {
  const before = process.cpuUsage()
  const result = run()
  return { result, seconds: process.cpuUsage(before).user / 1e6 }
}

function evidenceOf(texts: readonly string[]) {
  const witnesses = texts.map(toWitness)
  return { witnesses, passages: [], quotes: [], families: [], rarity: rarityOf(witnesses) }
}

function spell(words: readonly number[]): string {
  return words.map(word => `w${word.toString(36)}`).join(' ')
}

function toWitness(text: string, number: number): Witness {
  const document = plainDocument(String(number).padStart(8, '0'), text, { language: 'en' })
  return witness(document)
}
