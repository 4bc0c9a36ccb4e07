import { asStory } from '../eval/story-findings.ts'
import { drawLineage } from '../src/lineage/draw.ts'
import type { Lineage } from '../src/lineage/lineage.ts'
import { rarityOf } from '../src/text/rarity.ts'
import { witness } from '../src/text/witness.ts'
import { Random } from './simulate/random.ts'
import { type Setting, settings } from './simulate/settings.ts'
import { grow, type Tradition } from './simulate/traditions.ts'

const STORIES = 100
/** The first ones warm up, and the best counts, since others may use the machine. */
const ROUNDS = 8
const LARGE_STAR = 20_000
const STARS = 8
const SMALL_STAR = 2_000

/** The lineage stage alone: 100 stories of 20 documents, beside scanning their words once, and a star of 20,000 copies. */
export async function measure(): Promise<string> {
  const random = new Random(11)
  const news = settings.find(setting => setting.name === 'news')!
  const twenty: Setting = { ...news, size: [20, 20], lost: 0 }
  const traditions = Array.from({ length: STORIES }, () => grow(twenty, random.fork()))
  const prepared = traditions.map(({ documents }, i) => asStory(`story ${i}`, documents))
  const scanned = quickest(() => traditions.map(({ documents }) => documents.map(witness)))
  const drawn = quickest(() => prepared.map(({ story, findings }) => drawLineage(story, findings)))
  const right = traditions.map((tradition, i) => rightShare(tradition, drawn.result[i]))
  return [
    `${STORIES} stories of 20 documents: ${seconds(drawn.took)}, ${(STORIES / (drawn.took / 1000)).toFixed(0)} stories a second;`,
    `  ${(drawn.took / scanned.took).toFixed(1)} times as long as scanning their words once`,
    `  ${percent(right.reduce((sum, share) => sum + share, 0) / STORIES)} of the edges drawn are true`,
    ...measureStars(random),
  ].join('\n')
}

function measureStars(random: Random): string[] {
  const large = drawStar(LARGE_STAR, random)
  const small = Array.from({ length: STARS }, () => drawStar(SMALL_STAR, random))
  const mean = (share: (star: Star) => number) =>
    percent(small.reduce((sum, star) => sum + share(star), 0) / STARS)
  return [
    `a star of ${LARGE_STAR} copies: ${seconds(large.took)}; ${percent(large.onSource)} hang on the source,`,
    `  ${percent(large.onEqual)} on it or on one that differs in headline and byline at most`,
    `${STARS} stars of ${SMALL_STAR}: ${mean(star => star.onSource)} hang on the source, ${mean(star => star.onEqual)} on it or on one that differs in headline and byline at most`,
  ]
}

interface Star {
  /** Milliseconds. */
  readonly took: number
  readonly onSource: number
  /** Where texts are equal but for headline and byline, nothing may tell which of them was copied. */
  readonly onEqual: number
}

function drawStar(count: number, random: Random): Star {
  const setting = settings.find(one => one.name === 'star')!
  const { documents, truth } = grow(
    { ...setting, size: [count, count], dated: 1, misdated: 0 },
    random.fork(),
  )
  const witnesses = documents.map(witness)
  const story = { title: 'star', documents: [...witnesses.keys()] }
  const rarity = rarityOf(witnesses.slice(0, 100))
  const findings = { witnesses, passages: [], pairs: [], quotes: [], families: [], rarity }
  const { took, result } = time(() => drawLineage(story, findings))
  const source = truth.parents.findIndex(parents => parents.length === 0)
  const share = (isIt: (parent: number) => boolean) =>
    result.edges.filter(({ parent }) => isIt(Number(parent))).length / (count - 1)
  return {
    took,
    onSource: share(parent => parent === source),
    onEqual: share(parent => bodyOf(documents[parent]?.text) === bodyOf(documents[source].text)),
  }
}

/** What is left of a text without the first line, which is its headline, and the byline. */
function bodyOf(text = ''): string {
  const paragraphs = text.split('\n\n').slice(1)
  return paragraphs.filter(paragraph => !paragraph.startsWith('By ')).join('\n')
}

function rightShare({ truth }: Tradition, { edges }: Lineage): number {
  const real = edges.filter(({ parent, child }) => typeof parent === 'number' && typeof child === 'number')
  const right = real.filter(({ parent, child }) => truth.parents[Number(child)].includes(Number(parent)))
  return right.length / Math.max(1, real.length)
}

/** The quickest of a few rounds: the first is spent in part on compiling the program. */
function quickest<Result>(run: () => Result): { took: number; result: Result } {
  const rounds = Array.from({ length: ROUNDS }, () => time(run))
  return rounds.reduce((best, round) => (round.took < best.took ? round : best))
}

/** Milliseconds of processor time, so that what else the machine does is not counted. */
function time<Result>(run: () => Result): { took: number; result: Result } {
  const start = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(start)
  return { took: (user + system) / 1000, result }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`
}
