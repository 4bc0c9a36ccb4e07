import { Random } from '../bench/simulate/random.ts'
import { type Setting, settings, withOperators } from '../bench/simulate/settings.ts'
import { grow } from '../bench/simulate/traditions.ts'
import { LONGEST_CHAIN } from '../src/kernel/chain-marginals.ts'
import { treeMarginals } from '../src/kernel/tree-marginals.ts'
import { editionMarginals } from '../src/lineage/history.ts'
import { relate } from '../src/lineage/relate.ts'
import { type Sign, type Signs, signNames } from '../src/lineage/signs.ts'
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
const LARGEST = 8
const RIDGE = 0.7
const STEPS = 140

interface Case {
  readonly count: number
  /** Signs of each possible edge, by parent * count + child. */
  readonly signs: readonly (Signs | null)[]
  readonly parents: readonly number[]
  readonly isEdited: boolean
}

function casesOf(settings: readonly Setting[]): Case[] {
  const random = new Random(SEED)
  return settings.map(smaller).flatMap(setting =>
    Array.from({ length: setting.kind === 'editions' ? 3 * STORIES : STORIES }, (_, i) =>
      // Children of a lost source look joined but have no parent to learn from.
      caseOf({ ...setting, lost: 0, dated: i % 2 ? setting.dated : 0 }, random.fork()),
    ),
  )
}

/** Sums over chains double with each text; nine tell as much as twelve. */
function smaller(setting: Setting): Setting {
  const [least, most] = setting.size
  return least > LARGEST ? setting : { ...setting, size: [Math.min(least, LARGEST), Math.min(most, LARGEST)] }
}

function caseOf(setting: Setting, random: Random): Case {
  const { documents, truth } = grow(setting, random)
  const { story, findings } = asStory(setting.name, documents)
  const relations = relate(readTellings(story, findings), findings)
  const count = documents.length
  const place = new Map(relations.tellings.list.map((telling, index) => [telling.document, index]))
  const signs = new Array<Signs | null>(count * count).fill(null)
  for (const row of relations.byChild)
    for (const { parent, child, signs: s } of row) signs[parent * count + child] = s
  const parents = new Array<number>(count).fill(-1)
  truth.parents.forEach(([first], child) => {
    if (first !== undefined) parents[place.get(child)!] = place.get(first)!
  })
  return { count, signs, parents, isEdited: setting.kind === 'editions' }
}

/**
 * Weights that are known better than the simulator can tell: how often a published date is wrong (one in fifty), and
 * how seldom a quote grows in retelling.
 */
const GIVEN: Partial<Record<Sign, number>> = { later: -8, quotes: -1.2 }

/** Weights of retelling, then of edition, then what levels the two: a constant and a part for each text. */
type Model = Float64Array
const SIZE = signNames.length

function fitModel(cases: readonly Case[]): Model {
  const model = new Float64Array(2 * SIZE + 2)
  const mean = new Float64Array(model.length)
  const square = new Float64Array(model.length)
  for (let step = 1; step <= STEPS; step++) {
    const slope = model.map((value, i) => (i < 2 * SIZE ? -RIDGE * value : 0))
    for (const one of cases) addSlope(one, model, slope)
    for (let i = 0; i < model.length; i++) {
      const given = i < 2 * SIZE ? GIVEN[signNames[i % SIZE]] : undefined
      if (given !== undefined) {
        model[i] = given
        continue
      }
      // Adam (Kingma and Ba 2015), the step shrinking to nothing.
      const g = slope[i] / cases.length
      mean[i] = 0.9 * mean[i] + 0.1 * g
      square[i] = 0.99 * square[i] + 0.01 * g * g
      const rate = 0.15 * (1 - step / (STEPS + 1))
      model[i] += (rate * (mean[i] / (1 - 0.9 ** step))) / (Math.sqrt(square[i] / (1 - 0.99 ** step)) + 1e-8)
    }
  }
  return model
}

/** Adds the slope of the log-probability of the true history among all, and gives that log-probability. */
function addSlope({ count, signs, parents, isEdited }: Case, model: Model, slope: Float64Array): number {
  const told = scoresOf(signs, model.subarray(0, SIZE))
  const tree = treeMarginals(count, told, new Float64Array(count))
  const isLong = count < 3 || count > LONGEST_CHAIN
  const states = isLong ? told : scoresOf(signs, model.subarray(SIZE, 2 * SIZE))
  const chain = isLong
    ? { edge: new Float64Array(count * count), total: -Infinity }
    : editionMarginals(count, states)
  const logEdited = chain.total + model[2 * SIZE] + model[2 * SIZE + 1] * count
  const total = Math.max(tree.total, logEdited) + Math.log1p(Math.exp(-Math.abs(tree.total - logEdited)))
  const edited = Math.exp(logEdited - total)
  const excess = (isEdited ? 1 : 0) - edited
  slope[2 * SIZE] += excess
  slope[2 * SIZE + 1] += excess * count
  let likelihood = (isEdited ? logEdited - chain.total : 0) - total
  signs.forEach((s, at) => {
    if (!s) return
    const isTrue = parents[at % count] === Math.floor(at / count)
    if (isTrue) likelihood += (isEdited ? states : told)[at]
    const excessTold = (isTrue && !isEdited ? 1 : 0) - (1 - edited) * tree.edge[at]
    const excessEdited = (isTrue && isEdited ? 1 : 0) - edited * chain.edge[at]
    for (let i = 0; i < SIZE; i++) {
      slope[i] += excessTold * s[i]
      slope[SIZE + i] += excessEdited * s[i]
    }
  })
  return likelihood
}

function scoresOf(signs: Case['signs'], weight: Float64Array): Float64Array {
  return Float64Array.from(signs, s => (s ? s.reduce((sum, value, i) => sum + value * weight[i], 0) : -99))
}

function mean(cases: readonly Case[], model: Model): string {
  const ignored = new Float64Array(model.length)
  let sum = 0
  let texts = 0
  for (const one of cases) {
    sum += addSlope(one, model, ignored)
    texts += one.count
  }
  return (sum / texts).toFixed(3)
}

const cases = casesOf(settings)
const model = fitModel(cases)
const heldOut = casesOf(settings.map(setting => withOperators(setting, 'held out')))
console.log(
  `log-likelihood of a history, nats a text: ${mean(cases, model)}, held-out operators ${mean(heldOut, model)}`,
)
const worth = (at: number) => model[at].toFixed(2)
console.log(`export const edited = { base: ${worth(2 * SIZE)}, perText: ${worth(2 * SIZE + 1)} }`)
signNames.forEach((name, i) => {
  console.log(
    `  ${name}: { type: '${weights[name].type}', retelling: ${worth(i)}, edition: ${worth(SIZE + i)} },`,
  )
})
