import { Random } from '../bench/simulate/random.ts'
import { roundups, type Setting, settings, withOperators } from '../bench/simulate/settings.ts'
import { grow, type Tradition } from '../bench/simulate/traditions.ts'
import { weighHistories } from '../src/lineage/history.ts'
import { borrowingSignNames, extensionsOf, type ParentSet, pairsOf } from '../src/lineage/parent-sets.ts'
import { relate } from '../src/lineage/relate.ts'
import { readTellings } from '../src/lineage/tellings.ts'
import { borrowed } from '../src/lineage/weights.ts'
import { asStory } from './story-findings.ts'

/**
 * Fits what makes a further parent (`borrowed` in `src/lineage/weights.ts`) on simulated traditions: the weights under
 * which, of the texts that have what a child's first parent lacks, its true parents together or none are most probable
 * (conditional logit, with a ridge). `npx tsx eval/fit-borrowing.ts [STORIES]` prints them; nothing is written.
 */
const STORIES = Number(process.argv[2] ?? 500)
/** Set by hand. */
const CREDIT = borrowingSignNames.indexOf('credit')
const SIZE = borrowingSignNames.length
const RIDGE = 1
const STEPS = 500

/** A child some of whose words its first parent lacks, and those who have them, in pairs and with one more. */
interface Case {
  readonly signs: readonly (readonly number[])[]
  readonly isTrue: readonly boolean[]
}

function casesOf(operators: Setting['operators'], seed: number): Case[] {
  const random = new Random(seed)
  return [...settings, roundups].flatMap(setting => {
    if (setting.kind !== 'news') return []
    return Array.from({ length: STORIES }, (_, i) => {
      const dated = i % 2 ? setting.dated : 0
      return casesIn(grow({ ...withOperators(setting, operators), dated }, random.fork()))
    }).flat()
  })
}

function casesIn({ documents, truth }: Tradition): Case[] {
  const { story, findings } = asStory('story', documents)
  const relations = relate(readTellings(story, findings), findings)
  const history = weighHistories(relations)
  const { list } = relations.tellings
  return list.flatMap(({ document }, child) => {
    const isTrue = (place: number) => truth.parents[document].includes(list[place].document)
    const pairs = pairsOf(relations, history, child)
    const likeliest = pairs.find(({ members }) => members.every(isTrue)) ?? greatest(pairs)
    if (!likeliest) return []
    const larger = extensionsOf(relations, history, child, likeliest.members).map(({ members, signs }) => ({
      members,
      signs: signs.map((value, i) => value + likeliest.signs[i]),
    }))
    return caseOf([...pairs, ...larger], isTrue)
  })
}

/** The likeliest by the weights as they are. */
function greatest(sets: readonly ParentSet[]): ParentSet | undefined {
  const score = ({ signs }: ParentSet) =>
    signs.reduce((sum, value, i) => sum + value * borrowed[borrowingSignNames[i]], 0)
  return [...sets].sort((a, b) => score(b) - score(a))[0]
}

function caseOf(sets: readonly ParentSet[], isTrue: (place: number) => boolean): Case[] {
  const whole = Math.max(...sets.map(({ members }) => (members.every(isTrue) ? members.length : 0)))
  return [
    {
      signs: sets.map(({ signs }) => signs),
      isTrue: sets.map(({ members }) => members.length === whole && members.every(isTrue)),
    },
  ]
}

/** The chance of each, none among them at odds of one. */
function chances({ signs }: Case, model: Float64Array): number[] {
  const odds = signs.map(row => Math.exp(row.reduce((sum, value, i) => sum + value * model[i], 0)))
  const total = odds.reduce((sum, value) => sum + value, 1)
  return odds.map(value => value / total)
}

/** Adds the slope of the log-probability of what is true, and gives that. */
function addSlope(one: Case, model: Float64Array, slope: Float64Array): number {
  const chance = chances(one, model)
  const among = chance.reduce((sum, value, i) => sum + (one.isTrue[i] ? value : 0), 0)
  const isAny = one.isTrue.includes(true)
  const right = isAny ? among : 1 - chance.reduce((sum, value) => sum + value, 0)
  one.signs.forEach((row, k) => {
    const excess = (one.isTrue[k] ? chance[k] / among : 0) - chance[k]
    row.forEach((value, i) => {
      slope[i] += excess * value
    })
  })
  return Math.log(right)
}

/** Steepest ascent by Adam (Kingma and Ba 2015). */
function fitModel(cases: readonly Case[]): Float64Array {
  const model = new Float64Array(SIZE)
  model[CREDIT] = borrowed.credit
  const mean = new Float64Array(SIZE)
  const square = new Float64Array(SIZE)
  for (let step = 1; step <= STEPS; step++) {
    const slope = model.map(value => -RIDGE * value)
    for (const one of cases) addSlope(one, model, slope)
    slope[CREDIT] = 0
    const rate = 0.1 * (1 - step / (STEPS + 1))
    for (let i = 0; i < SIZE; i++) {
      const g = slope[i] / cases.length
      mean[i] = 0.9 * mean[i] + 0.1 * g
      square[i] = 0.99 * square[i] + 0.01 * g * g
      model[i] += (rate * (mean[i] / (1 - 0.9 ** step))) / (Math.sqrt(square[i] / (1 - 0.99 ** step)) + 1e-8)
    }
  }
  return model
}

/** Right of those drawn, of the cases in which a true one could be, when the likeliest is drawn from some chance on. */
function report(name: string, cases: readonly Case[], model: Float64Array): void {
  const possible = cases.filter(({ isTrue }) => isTrue.includes(true)).length
  const rows = [0.25, 0.3, 0.35, 0.4, 0.5].map(least => {
    const drawn = cases
      .map(one => ({ one, chance: chances(one, model) }))
      .map(({ one, chance }) => ({ one, best: chance.indexOf(Math.max(...chance)), chance }))
      .filter(({ chance, best }) => chance[best] >= least)
    const right = drawn.filter(({ one, best }) => one.isTrue[best]).length
    return `from ${least}: ${right}/${drawn.length}/${possible}`
  })
  const loss =
    cases.reduce((sum, one) => sum - addSlope(one, model, new Float64Array(SIZE)), 0) / cases.length
  console.log(`${name}, ${cases.length} cases, ${loss.toFixed(4)} nats lost a case. ${rows.join(', ')}`)
}

const cases = casesOf('fitted', 4_242)
const model = fitModel(cases)
report('Fitted', cases, model)
report('Other stories', casesOf('fitted', 77), model)
report('Operators held out', casesOf('held out', 99), model)
console.log(borrowingSignNames.map((name, i) => `  ${name}: ${model[i].toFixed(2)},`).join('\n'))
