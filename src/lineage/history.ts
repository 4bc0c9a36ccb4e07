import { maximumArborescence } from '../kernel/arborescence.ts'
import { LONGEST_CHAIN } from '../kernel/chain-marginals.ts'
import { treeMarginals } from '../kernel/tree-marginals.ts'
import { probabilityEdited } from './edited.ts'
import { weighEditions } from './edition.ts'
import type { Relations } from './relate.ts'
import { type Sign, type Signs, signNames } from './signs.ts'
import { couldBeStates } from './states.ts'
import { MOST_COMPARED } from './tellings.ts'
import { type Weight, weights } from './weights.ts'

/** What the histories that could have been say together. */
export interface History {
  /** The parent of each telling in the forest, or the chain, whose edges are together most probable, -1 for a root. */
  readonly parents: Int32Array
  /** Probability that the child draws on the parent. */
  probability(parent: number, child: number): number
  /** Probability that the telling draws on none of the others. */
  readonly root: Float64Array
  /** Probability that the tellings are states of one text, edited over and over, and not retold from hand to hand. */
  readonly edited: number
}

const table: Record<Sign, Weight> = weights
const retelling = Float64Array.from(signNames, name => table[name].retelling ?? 0)
const edition = Float64Array.from(signNames, name => table[name].edition ?? 0)

function logOdds(signs: Signs, edited: number): number {
  let sum = 0
  for (let i = 0; i < signs.length; i++)
    sum += signs[i] * (retelling[i] + edited * (edition[i] - retelling[i]))
  return sum
}

/** What one sign adds to the log-odds. */
export function worth(signs: Signs, sign: number, edited: number): number {
  return signs[sign] * (retelling[sign] + edited * (edition[sign] - retelling[sign]))
}

/** Order by id decides where nothing else does, and weighs nothing beside anything else. */
const TIE = 1e-3

export function weighHistories(relations: Relations): History {
  const count = relations.tellings.list.length
  if (count > MOST_COMPARED) return weighMany(relations)
  const told = toldMarginals(count, matrix(relations, 0))
  if (count < 3 || !couldBeStates(relations.tellings)) return toHistory(count, told.edge, told.root, 0)
  const chain = weighEditions(relations, matrix(relations, 1))
  const share = probabilityEdited(relations, told.total, chain)
  // Copies of one source forced into a long row go far wrong, so that then nothing less than a chain is worth its risk.
  if (count > LONGEST_CHAIN && share < SURELY_STATES) return toHistory(count, told.edge, told.root, 0)
  const edge = blend(told.edge, chain.edge, share)
  const root = blend(told.root, chain.root, share)
  return toHistory(count, edge, root, share, chain.order)
}

/**
 * The same for a story too large to sum over: each child's parents are weighed by themselves, and only the forest is
 * sought over all together.
 */
function weighMany({ byChild }: Relations): History {
  const count = byChild.length
  const scores = byChild.map(row => row.map(({ signs }) => logOdds(signs, 0)))
  let chances = scores.map(softmax)
  for (let round = 0; round < ROUNDS; round++) {
    const readers = new Float64Array(count)
    byChild.forEach((row, child) => {
      row.forEach(({ parent }, i) => {
        readers[parent] += chances[child][i]
      })
    })
    chances = byChild.map((row, child) =>
      softmax(
        scores[child].map(
          (score, i) => score + READ * Math.log1p(readers[row[i].parent] - chances[child][i]),
        ),
      ),
    )
  }
  const chanceOf = (parent: number, child: number) =>
    chances[child][byChild[child].findIndex(relation => relation.parent === parent)] ?? 0
  const root = Float64Array.from(chances, row => 1 - row.reduce((sum, value) => sum + value, 0))
  return {
    parents: likeliestForest(
      count,
      byChild.map(row => row.map(({ parent }) => parent)),
      chanceOf,
      root,
    ),
    probability: chanceOf,
    root,
    edited: 0,
  }
}

/** Chances in proportion to the exponentials of the scores, having no parent among them at score 0. */
function softmax(scores: readonly number[]): number[] {
  const greatest = scores.reduce((most, score) => Math.max(most, score), 0)
  const weights = scores.map(score => Math.exp(score - greatest))
  const sum = weights.reduce((total, weight) => total + weight, Math.exp(-greatest))
  return weights.map(weight => weight / sum)
}

/** How much a telling gains as a parent by the number of children it has already: who is read by many is read by more. */
const READ = 0.6
const ROUNDS = 2

/** Marginals over forests in which those who are read by many are read by more (mean field, a few rounds). */
function toldMarginals(count: number, weight: Float64Array): ReturnType<typeof treeMarginals> {
  let told = treeMarginals(count, weight, new Float64Array(count))
  // The rounds only share out what the forests weigh; beside chains they must not weigh more.
  const { total } = told
  for (let round = 0; round < ROUNDS && count > 3; round++) {
    const { edge } = told
    const readers = Float64Array.from({ length: count }, (_, parent) =>
      edge.subarray(parent * count, (parent + 1) * count).reduce((sum, value) => sum + value, 0),
    )
    const drawn = weight.map(
      (value, at) => value + READ * Math.log1p(readers[Math.floor(at / count)] - edge[at]),
    )
    told = treeMarginals(count, drawn, new Float64Array(count))
  }
  return { ...told, total }
}

function toHistory(
  count: number,
  edge: Float64Array,
  root: Float64Array,
  edited: number,
  order: Int32Array | null = null,
): History {
  const isChain = order && edited > SURELY_STATES
  return {
    parents: isChain ? chained(order, root) : likeliestTree(count, edge, root),
    probability: (parent, child) => edge[parent * count + child],
    root,
    edited,
  }
}

function matrix(relations: Relations, edited: number): Float64Array {
  const count = relations.tellings.list.length
  const weight = new Float64Array(count * count).fill(-Infinity)
  for (const row of relations.byChild) {
    for (const { parent, child, signs } of row) {
      weight[parent * count + child] = logOdds(signs, edited) + (parent < child ? TIE : 0)
    }
  }
  return weight
}

function blend(a: Float64Array, b: Float64Array, share: number): Float64Array {
  return a.map((value, i) => value + share * (b[i] - value))
}

/** Where it is so probable that the tellings are states of one text, they are drawn as a chain. */
const SURELY_STATES = 0.8

/** States follow one another, even where it is open which of two came first. */
function chained(order: Int32Array, root: Float64Array): Int32Array {
  const parents = new Int32Array(order.length).fill(-1)
  for (let i = 1; i < order.length; i++) if (root[order[i]] < LIKELY) parents[order[i]] = order[i - 1]
  return parents
}

function likeliestTree(count: number, edge: Float64Array, root: Float64Array): Int32Array {
  const all = [...Array(count).keys()]
  return likeliestForest(
    count,
    all.map(child => all.filter(parent => parent !== child)),
    (parent, child) => edge[parent * count + child],
    root,
  )
}

/** One that more likely than not has a parent is left without only where someone has to be first. */
const LIKELY = 0.5

/** The forest with the greatest expected number of right edges. */
function likeliestForest(
  count: number,
  parentsOf: readonly (readonly number[])[],
  edge: (parent: number, child: number) => number,
  root: Float64Array,
): Int32Array {
  const from: number[] = []
  const to: number[] = []
  const score: number[] = []
  for (let child = 0; child < count; child++) {
    for (const parent of [-1, ...parentsOf[child]]) {
      from.push(parent + 1)
      to.push(child + 1)
      score.push(parent < 0 ? root[child] - Number(root[child] < LIKELY) : edge(parent, child))
    }
  }
  const edges = { from: Int32Array.from(from), to: Int32Array.from(to), score: Float64Array.from(score) }
  const chosen = maximumArborescence(count + 1, 0, edges)
  return Int32Array.from({ length: count }, (_, child) => edges.from[chosen[child + 1]] - 1)
}
