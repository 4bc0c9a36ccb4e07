import { maximumArborescence } from '../kernel/arborescence.ts'
import { chainMarginals, LONGEST_CHAIN } from '../kernel/chain-marginals.ts'
import { treeMarginals } from '../kernel/tree-marginals.ts'
import type { Relations } from './relate.ts'
import { type Signs, signNames } from './signs.ts'
import { edited, weights } from './weights.ts'

/** What the histories that could have been say together. */
export interface History {
  /** The parent of each telling in the forest whose edges are together most probable, -1 for a root. */
  readonly parents: Int32Array
  /** Probability that the child draws on the parent. */
  probability(parent: number, child: number): number
  /** Probability that the telling draws on none of the others. */
  readonly root: Float64Array
  /** Probability that the tellings are states of one text, edited over and over, and not retold from hand to hand. */
  readonly edited: number
}

/** Log-weight of a state that was written anew, so that nothing ties it to the state before. */
const ANEW = -2

const retelling = Float64Array.from(signNames, name => weights[name].retelling)
const edition = Float64Array.from(signNames, name => weights[name].edition)

export function logOdds(signs: Signs, edited: number): number {
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
  const told = treeMarginals(count, matrix(relations, 0), new Float64Array(count))
  if (count < 3 || count > LONGEST_CHAIN) return toHistory(count, told.edge, told.root, 0)
  const chain = editionMarginals(count, matrix(relations, 1))
  const share = 1 / (1 + Math.exp(told.total - chain.total - edited.base - edited.perText * count))
  return toHistory(count, blend(told.edge, chain.edge, share), blend(told.root, chain.root, share), share)
}

/** Marginals over the orders in which the states of one text can have followed one another, each from the one before or anew. */
export function editionMarginals(count: number, weight: Float64Array): ReturnType<typeof chainMarginals> {
  const steps = weight.map(value => Math.log(Math.exp(value) + Math.exp(ANEW)))
  const { edge, root, total } = chainMarginals(count, steps, new Float64Array(count))
  for (let child = 0; child < count; child++) {
    for (let parent = 0; parent < count; parent++) {
      const at = parent * count + child
      const joined = edge[at] / (1 + Math.exp(ANEW - weight[at]))
      root[child] += edge[at] - joined
      edge[at] = joined
    }
  }
  return { edge, root, total }
}

function toHistory(count: number, edge: Float64Array, root: Float64Array, edited: number): History {
  return {
    parents: likeliestForest(count, edge, root),
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

/** One that more likely than not has a parent is left without only where someone has to be first. */
const LIKELY = 0.5

/** The forest with the greatest expected number of right edges. */
function likeliestForest(count: number, edge: Float64Array, root: Float64Array): Int32Array {
  const from: number[] = []
  const to: number[] = []
  const score: number[] = []
  for (let child = 0; child < count; child++) {
    for (let parent = -1; parent < count; parent++) {
      if (parent === child) continue
      from.push(parent + 1)
      to.push(child + 1)
      score.push(parent < 0 ? root[child] - Number(root[child] < LIKELY) : edge[parent * count + child])
    }
  }
  const edges = { from: Int32Array.from(from), to: Int32Array.from(to), score: Float64Array.from(score) }
  const chosen = maximumArborescence(count + 1, 0, edges)
  return Int32Array.from({ length: count }, (_, child) => edges.from[chosen[child + 1]] - 1)
}
