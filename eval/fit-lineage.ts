import { Random } from '../bench/simulate/random.ts'
import { type Setting, settings } from '../bench/simulate/settings.ts'
import { grow } from '../bench/simulate/traditions.ts'
import { chainMarginals, LONGEST_CHAIN } from '../src/kernel/chain-marginals.ts'
import { treeMarginals } from '../src/kernel/tree-marginals.ts'
import { relate } from '../src/lineage/relate.ts'
import { signNames } from '../src/lineage/signs.ts'
import { readTellings } from '../src/lineage/tellings.ts'
import { weights } from '../src/lineage/weights.ts'
import { asStory } from './story-findings.ts'

/**
 * Fits `src/lineage/weights.ts` on simulated traditions: the weights under which the true histories are most probable
 * among all histories (maximum likelihood over forests, or over chains for editions, with a ridge).
 * `npx tsx eval/fit-lineage.ts [STORIES]` prints them; nothing is written. Only operators of the fitted half are used.
 */
const STORIES = Number(process.argv[2] ?? 60)
const SEED = 20_240_501
const RIDGE = 0.02
const STEPS = 200

interface Case {
  readonly count: number
  /** Signs of each possible edge, by parent * count + child. */
  readonly signs: readonly (Float64Array | null)[]
  readonly parents: readonly number[]
}

function casesOf(settings: readonly Setting[]): Case[] {
  const random = new Random(SEED)
  return settings.flatMap(setting =>
    Array.from({ length: STORIES }, (_, i) =>
      caseOf({ ...setting, dated: i % 2 ? setting.dated : 0 }, random.fork()),
    ),
  )
}

function caseOf(setting: Setting, random: Random): Case {
  const { documents, truth } = grow(setting, random)
  const { story, findings } = asStory(setting.name, documents)
  const relations = relate(readTellings(story, findings), findings)
  const count = documents.length
  const place = new Map(relations.tellings.list.map((telling, index) => [telling.document, index]))
  const signs = new Array<Float64Array | null>(count * count).fill(null)
  for (const row of relations.byChild)
    for (const { parent, child, signs: s } of row) signs[parent * count + child] = s
  const parents = new Array<number>(count).fill(-1)
  truth.parents.forEach(([first], child) => {
    if (first !== undefined) parents[place.get(child)!] = place.get(first)!
  })
  return { count, signs, parents }
}

function fit(
  cases: readonly Case[],
  marginals: typeof treeMarginals,
): { fitted: number[]; likelihood: number } {
  const size = signNames.length
  const weight = new Float64Array(size)
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  let likelihood = 0
  for (let step = 1; step <= STEPS; step++) {
    const slope = weight.map(value => -RIDGE * value * cases.length * 0.1)
    likelihood = 0
    for (const one of cases) likelihood += addSlope(one, weight, slope, marginals)
    for (let i = 0; i < size; i++) {
      // Adam (Kingma and Ba 2015), the step shrinking to nothing.
      const g = slope[i] / cases.length
      mean[i] = 0.9 * mean[i] + 0.1 * g
      square[i] = 0.99 * square[i] + 0.01 * g * g
      const rate = 0.15 * (1 - step / (STEPS + 1))
      weight[i] += (rate * (mean[i] / (1 - 0.9 ** step))) / (Math.sqrt(square[i] / (1 - 0.99 ** step)) + 1e-8)
    }
  }
  return { fitted: [...weight], likelihood: likelihood / cases.length }
}

function addSlope(
  { count, signs, parents }: Case,
  weight: Float64Array,
  slope: Float64Array,
  marginals: typeof treeMarginals,
): number {
  const scores = Float64Array.from(signs, s =>
    s ? s.reduce((sum, value, i) => sum + value * weight[i], 0) : -99,
  )
  const { edge, total } = marginals(count, scores, new Float64Array(count))
  let likelihood = -total
  for (let child = 0; child < count; child++) {
    for (let parent = 0; parent < count; parent++) {
      const at = parent * count + child
      const s = signs[at]
      if (!s) continue
      const isTrue = parents[child] === parent
      if (isTrue) likelihood += scores[at]
      const excess = (isTrue ? 1 : 0) - edge[at]
      for (let i = 0; i < s.length; i++) slope[i] += excess * s[i]
    }
  }
  return likelihood
}

const told = casesOf(settings.filter(setting => setting.kind !== 'editions'))
const edited = casesOf(settings.filter(setting => setting.kind === 'editions')).filter(
  one => one.count <= LONGEST_CHAIN,
)
const retelling = fit(told, treeMarginals)
const edition = fit(edited, chainMarginals)
console.log(`${told.length} retold stories, log-likelihood ${retelling.likelihood.toFixed(3)} each`)
console.log(`${edited.length} edited texts, log-likelihood ${edition.likelihood.toFixed(3)} each`)
signNames.forEach((name, i) => {
  const { type } = weights[name]
  console.log(
    `  ${name}: { type: '${type}', retelling: ${retelling.fitted[i].toFixed(2)}, edition: ${edition.fitted[i].toFixed(2)} },`,
  )
})
