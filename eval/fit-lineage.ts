import { Random } from '../bench/simulate/random.ts'
import { type Setting, settings, withOperators } from '../bench/simulate/settings.ts'
import { grow } from '../bench/simulate/traditions.ts'
import { chainMarginals, LONGEST_CHAIN } from '../src/kernel/chain-marginals.ts'
import { treeMarginals } from '../src/kernel/tree-marginals.ts'
import { type StorySign, storySignNames, storySigns } from '../src/lineage/edited.ts'
import { likeliestOrder } from '../src/lineage/edition.ts'
import { type Relations, relate } from '../src/lineage/relate.ts'
import { Returns } from '../src/lineage/returns.ts'
import { type Sign, type Signs, signNames } from '../src/lineage/signs.ts'
import { readTellings } from '../src/lineage/tellings.ts'
import { returning, type Weight, weights } from '../src/lineage/weights.ts'
import type { Document } from '../src/text/document.ts'
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
  /** Null for stories too long to be taken for states of one text. */
  readonly returns: Returns | null
  readonly relations: Relations
  readonly isEdited: boolean
}

function casesOf(settings: readonly Setting[], known = true): Case[] {
  const random = new Random(SEED)
  return settings.map(smaller).flatMap(setting =>
    Array.from({ length: setting.kind === 'editions' ? 3 * STORIES : STORIES }, (_, i) =>
      // Children of a lost source look joined but have no parent to learn from.
      caseOf({ ...setting, lost: 0, dated: i % 2 ? setting.dated : 0 }, random.fork(), known),
    ),
  )
}

/** Sums over chains double with each text; nine tell as much as twelve. */
function smaller(setting: Setting): Setting {
  const [least, most] = setting.size
  return least > LARGEST ? setting : { ...setting, size: [Math.min(least, LARGEST), Math.min(most, LARGEST)] }
}

function caseOf(setting: Setting, random: Random, known: boolean): Case {
  const { documents, truth } = grow(known ? setting : { ...setting, credit: 0 }, random)
  const { story, findings } = asStory(setting.name, known ? documents : documents.map(bare))
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
  const returns = isLong(count) ? null : new Returns(relations.tellings)
  return { count, signs, parents, returns, relations, isEdited: setting.kind === 'editions' }
}

/** The text without what is known of it. */
function bare(document: Document): Document {
  return { ...document, title: null, outlet: null, byline: [], url: null, links: [] }
}

function isLong(count: number): boolean {
  return count < 3 || count > LONGEST_CHAIN
}

/**
 * Weights that are known better than the simulator can tell: how often a published date is wrong (one in fifty), and
 * how seldom a quote grows in retelling.
 */
const GIVEN: Partial<Record<Sign, number>> = { later: -8, quotes: -1.2, gathers: 1, told: 1 }

/** Weights of the signs, then those of what comes back, which only editions have. */
type Model = Float64Array
const SIZE = signNames.length
const returnNames = Object.keys(returning) as readonly (keyof typeof returning)[]
const ALL = SIZE + returnNames.length

const table: Record<Sign, Weight> = weights

type Kind = 'retelling' | 'edition'

/** Weights under which the true histories of one kind are most probable. */
function fitModel(cases: readonly Case[], kind: Kind): Model {
  const isAsked = signNames.map(name => table[name][kind] !== undefined)
  const start = Float64Array.from({ length: ALL }, (_, i) => (isAsked[i] ? (GIVEN[signNames[i]] ?? 0) : 0))
  const isFree = (i: number) =>
    i < SIZE ? isAsked[i] && GIVEN[signNames[i]] === undefined : kind === 'edition'
  return climb(start, isFree, (model, slope) => {
    for (const one of cases) addSlope(one, kind, model, slope)
    return cases.length
  })
}

/** Steepest ascent by Adam (Kingma and Ba 2015), the step shrinking to nothing. */
function climb(
  start: Model,
  isFree: (i: number) => boolean,
  add: (model: Model, slope: Model) => number,
): Model {
  const model = start.slice()
  const mean = new Float64Array(model.length)
  const square = new Float64Array(model.length)
  for (let step = 1; step <= STEPS; step++) {
    const slope = model.map(value => -RIDGE * value)
    const count = add(model, slope)
    const rate = 0.15 * (1 - step / (STEPS + 1))
    for (let i = 0; i < model.length; i++) {
      if (!isFree(i)) continue
      const g = slope[i] / count
      mean[i] = 0.9 * mean[i] + 0.1 * g
      square[i] = 0.99 * square[i] + 0.01 * g * g
      model[i] += (rate * (mean[i] / (1 - 0.9 ** step))) / (Math.sqrt(square[i] / (1 - 0.99 ** step)) + 1e-8)
    }
  }
  return model
}

/** Adds the slope of the log-probability of the true history among all of its kind, and gives that log-probability. */
function addSlope(one: Case, kind: Kind, model: Model, slope: Float64Array): number {
  const { count, signs, parents } = one
  const scores = scoresOf(signs, model)
  const { edge, total } =
    kind === 'edition'
      ? chainOf(one, scores, model, slope)
      : treeMarginals(count, scores, new Float64Array(count))
  let likelihood = -total
  if (kind === 'edition') {
    returnedIn(one).forEach((returned, i) => {
      slope[SIZE + i] += returned
      likelihood += returned * model[SIZE + i]
    })
  }
  signs.forEach((s, at) => {
    if (!s) return
    const isTrue = parents[at % count] === Math.floor(at / count)
    if (isTrue) likelihood += scores[at]
    const excess = (isTrue ? 1 : 0) - edge[at]
    for (let i = 0; i < SIZE; i++) slope[i] += excess * s[i]
  })
  return likelihood
}

/** Marginals over chains; what comes back in them on the mean is taken from the slope. */
function chainOf({ count, returns }: Case, states: Float64Array, model: Model, slope: Float64Array) {
  const back = (set: number, from: number, to: number) => {
    const signs = returns!.signs(set, from, to)
    return returnNames.map(name => signs[name])
  }
  return chainMarginals(count, states, new Float64Array(count), {
    at: (set, from, to) => back(set, from, to).reduce((sum, value, i) => sum + model[SIZE + i] * value, 0),
    visit(set, from, to, probability) {
      if (probability < 1e-9) return
      back(set, from, to).forEach((value, i) => {
        slope[SIZE + i] -= probability * value
      })
    },
  })
}

/** What comes back in the true chain, by the names of `returning`. */
function returnedIn({ returns, parents }: Case): number[] {
  const sums = returnNames.map(() => 0)
  let set = 0
  for (let from = parents.indexOf(-1), to = 0; from >= 0; from = to) {
    set |= 1 << from
    to = parents.indexOf(from)
    if (to < 0) break
    const signs = returns!.signs(set, from, to)
    returnNames.forEach((name, i) => {
      sums[i] += signs[name]
    })
  }
  return sums
}

function scoresOf(signs: Case['signs'], weight: Float64Array): Float64Array {
  return Float64Array.from(signs, s => (s ? s.reduce((sum, value, i) => sum + value * weight[i], 0) : -99))
}

/**
 * Other outlets and credits all but rule out states of one text: more surely than a simulator can tell, whose editions
 * have none. What bare texts are likely to be is not known to it at all.
 */
const GIVEN_OF_STORY: Partial<Record<StorySign, number>> = { strangers: -5, credited: -5, bare: 0 }

/** Weights that tell the two kinds of stories apart once the weights of each are known (logistic regression). */
function fitKinds(cases: readonly Case[], told: Model, states: Model): Model {
  const samples = cases
    .filter(one => one.returns)
    .map(one => {
      const tree = treeMarginals(one.count, scoresOf(one.signs, told), new Float64Array(one.count))
      const chain = chainOf(one, scoresOf(one.signs, states), states, new Float64Array(ALL))
      const returned = one.returns!.share(likeliestOrder(one.count, chain.edge, chain.root))
      const signs = storySigns(one.relations, tree.total, { total: chain.total, returned })
      return { signs, isEdited: one.isEdited }
    })
  const chance = (model: Model, signs: Float64Array) =>
    1 / (1 + Math.exp(-signs.reduce((sum, value, i) => sum + value * model[i], 0)))
  const model = climb(
    Float64Array.from(storySignNames, name => GIVEN_OF_STORY[name] ?? 0),
    i => GIVEN_OF_STORY[storySignNames[i]] === undefined,
    (now, slope) => {
      for (const { signs, isEdited } of samples) {
        const excess = Number(isEdited) - chance(now, signs)
        signs.forEach((value, i) => {
          slope[i] += excess * value
        })
      }
      return samples.length
    },
  )
  const right = samples.filter(({ signs, isEdited }) => chance(model, signs) > 0.5 === isEdited).length
  console.log(
    `kinds told apart: ${((100 * right) / samples.length).toFixed(1)}% of ${samples.length} stories`,
  )
  return model
}

/** Nats a text. */
function meanLikelihood(cases: readonly Case[], kind: Kind, model: Model): string {
  const ignored = new Float64Array(model.length)
  const sum = cases.reduce((total, one) => total + addSlope(one, kind, model, ignored), 0)
  return (sum / cases.reduce((total, { count }) => total + count, 0)).toFixed(3)
}

const ofKind = (cases: readonly Case[], kind: Kind) =>
  cases.filter(one => (kind === 'edition' ? one.isEdited && one.returns : !one.isEdited))
const cases = casesOf(settings)
const heldOut = casesOf(settings.map(setting => withOperators(setting, 'held out')))
const models = {
  retelling: fitModel(ofKind(cases, 'retelling'), 'retelling'),
  edition: fitModel(ofKind(cases, 'edition'), 'edition'),
}
for (const kind of ['retelling', 'edition'] as const) {
  const [fitted, other] = [cases, heldOut].map(some => meanLikelihood(ofKind(some, kind), kind, models[kind]))
  console.log(`log-likelihood of a history, ${kind}: ${fitted} nats a text, held-out operators ${other}`)
}
// Outlets and credits tell the kinds apart where they are known, the other signs where nothing is.
const kinds = fitKinds(casesOf(settings, false), models.retelling, models.edition)
const shown = (value: number) => value.toFixed(2)
console.log(
  `export const edited = { ${storySignNames.map((name, i) => `${name}: ${shown(kinds[i])}`).join(', ')} }`,
)
signNames.forEach((name, i) => {
  const { type, retelling, edition } = table[name]
  const told = retelling === undefined ? '' : `, retelling: ${shown(models.retelling[i])}`
  const states = edition === undefined ? '' : `, edition: ${shown(models.edition[i])}`
  console.log(`  ${name}: { type: '${type}'${told}${states} },`)
})
const back = returnNames.map((name, i) => `${name}: ${shown(models.edition[SIZE + i])}`)
console.log(`export const returning = { ${back.join(', ')} }`)
