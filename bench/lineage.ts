import { asStory } from '../eval/story-findings.ts'
import { drawLineage } from '../src/lineage/draw.ts'
import type { Lineage } from '../src/lineage/lineage.ts'
import { rarityOf } from '../src/text/rarity.ts'
import { witness } from '../src/text/witness.ts'
import { Random } from './simulate/random.ts'
import { type Setting, settings } from './simulate/settings.ts'
import { grow, type Tradition } from './simulate/traditions.ts'

const STORIES = 100
const LARGE_STAR = 20_000

/** The lineage stage alone: 100 stories of 20 documents, beside scanning their words once, and a star of 20,000 copies. */
export async function measure(): Promise<string> {
  const random = new Random(11)
  const news = settings.find(setting => setting.name === 'news')!
  const twenty: Setting = { ...news, size: [20, 20], lost: 0 }
  const traditions = Array.from({ length: STORIES }, () => grow(twenty, random.fork()))
  const prepared = traditions.map(({ documents }, i) => asStory(`story ${i}`, documents))
  const scanned = time(() => traditions.map(({ documents }) => documents.map(witness)))
  const drawn = time(() => prepared.map(({ story, findings }) => drawLineage(story, findings)))
  const right = traditions.map((tradition, i) => rightShare(tradition, drawn.result[i]))
  const star = measureStar(random)
  return [
    `${STORIES} stories of 20 documents: ${seconds(drawn.took)}, ${(STORIES / (drawn.took / 1000)).toFixed(0)} stories a second;`,
    `  ${(drawn.took / scanned.took).toFixed(1)} times as long as scanning their words once`,
    `  ${percent(right.reduce((sum, share) => sum + share, 0) / STORIES)} of the edges drawn are true`,
    star,
  ].join('\n')
}

function measureStar(random: Random): string {
  const setting = settings.find(one => one.name === 'star')!
  const size = [LARGE_STAR, LARGE_STAR] as const
  const tradition = grow({ ...setting, size, dated: 1, misdated: 0 }, random.fork())
  const witnesses = tradition.documents.map(witness)
  const story = { title: 'star', documents: [...witnesses.keys()] }
  const rarity = rarityOf(witnesses.slice(0, 100))
  const findings = { witnesses, passages: [], pairs: [], quotes: [], families: [], rarity }
  const { took, result } = time(() => drawLineage(story, findings))
  return `a star of ${LARGE_STAR} copies: ${seconds(took)}; ${percent(rightShare(tradition, result))} hang on the source`
}

function rightShare({ truth }: Tradition, { edges }: Lineage): number {
  const real = edges.filter(({ parent, child }) => typeof parent === 'number' && typeof child === 'number')
  const right = real.filter(({ parent, child }) => truth.parents[Number(child)].includes(Number(parent)))
  return right.length / Math.max(1, real.length)
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
