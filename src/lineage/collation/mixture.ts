import type { UnrootedTree } from '../../kernel/neighbour-joining.ts'
import { type Characters, cutOff, Parsimony, walkFrom } from '../../kernel/parsimony.ts'

/** What going over to another exemplar costs, in places explained: less and every chance agreement would be one. */
const SWITCH = 2.5
/** Places by which two exemplars must explain a witness better than one. */
const LEAST_GAIN = 3

/** What having one of two readings costs on a branch that changes from one to the other, in places. */
const EITHER = 0.55

/**
 * How much better a leaf of a tree is explained by exemplars that take turns than by one, in weight of places over
 * what the turns cost. The leaf follows one node or branch of the tree without it for a while, then another (as a
 * recombining sequence does: Li and Stephens 2003), by the Viterbi algorithm over the places in the order of the text.
 * A branch offers the readings of both its ends, at a price: a true descendant has them in no order.
 */
function mixtureGain(tree: UnrootedTree, characters: Characters, leaf: number): number {
  const states = characters.states[leaf]
  const { weight } = characters
  const joint = tree.neighbours[leaf][0]
  if (tree.leaves < 4) return 0
  const rest = cutOff(tree.neighbours, leaf, joint)
  const start = tree.neighbours[joint].find(other => other !== leaf)!
  const parsimony = new Parsimony(rest, characters, start)
  const costs = walkFrom(rest, start).flatMap(({ node, from }) => {
    const there = parsimony.at(node)
    const alone = weight.map((value, place) => ((there[place] & states[place]) === 0 ? value : 0))
    return from < 0 ? [alone] : [alone, branchCosts(parsimony, node, from, states, weight)]
  })
  const whole = Math.min(...costs.map(cost => cost.reduce((sum, value) => sum + value, 0)))
  return whole - turnsCost(costs, weight.length)
}

function branchCosts(
  parsimony: Parsimony,
  a: number,
  b: number,
  states: Uint32Array,
  weight: Float64Array,
): Float64Array {
  const [one, other] = [parsimony.seen(a, b), parsimony.seen(b, a)]
  return weight.map((value, place) => {
    const both = one[place] & other[place]
    if ((states[place] & (both || one[place] | other[place])) === 0) return value
    return both === 0 && (states[place] & (states[place] - 1)) === 0 ? EITHER * value : 0
  })
}

function turnsCost(costs: readonly Float64Array[], count: number): number {
  const sum = new Float64Array(costs.length)
  let least = 0
  for (let place = 0; place < count; place++) {
    const before = least
    least = Infinity
    for (let source = 0; source < costs.length; source++) {
      sum[source] = Math.min(sum[source], before + SWITCH) + costs[source][place]
      least = Math.min(least, sum[source])
    }
  }
  return least
}

/**
 * The leaves that are most surely made from two, with their gains: of several those not far behind the first, since one
 * mixed leaf can make others look so.
 */
export function mixedLeaves(
  tree: UnrootedTree,
  characters: Characters,
): { readonly leaf: number; readonly gain: number }[] {
  const all = Array.from({ length: tree.leaves }, (_, leaf) => ({
    leaf,
    gain: mixtureGain(tree, characters, leaf),
  }))
  const most = Math.max(...all.map(({ gain }) => gain))
  return all.filter(({ gain }) => gain > LEAST_GAIN && gain >= NOT_FAR * most)
}

const NOT_FAR = 0.8

/** Places `from` to `to`, half-open, in which a witness follows one of the `sources`. */
export interface Turn {
  readonly source: number
  readonly from: number
  readonly to: number
}

/** Which of the `sources` (states by place) a witness follows where, with the fewest places unexplained. */
export function turnsOf(
  sources: readonly Uint32Array[],
  states: Uint32Array,
  weight: Float64Array,
): readonly Turn[] {
  const cost = new Float64Array(sources.length)
  const from = sources.map(() => new Int32Array(weight.length))
  for (let place = 0; place < weight.length; place++) {
    const best = indexOfLeast(cost)
    const before = cost[best]
    for (let source = 0; source < sources.length; source++) {
      const isSwitch = before + SWITCH < cost[source]
      from[source][place] = isSwitch ? best : source
      cost[source] = isSwitch ? before + SWITCH : cost[source]
      if ((sources[source][place] & states[place]) === 0) cost[source] += weight[place]
    }
  }
  const turns: Turn[] = []
  let source = indexOfLeast(cost)
  let to = weight.length
  for (let place = weight.length - 1; place >= 0; place--) {
    const before = from[source][place]
    if (before === source) continue
    turns.push({ source, from: place, to })
    source = before
    to = place
  }
  turns.push({ source, from: 0, to })
  return turns.reverse()
}

function indexOfLeast(values: Float64Array): number {
  return values.indexOf(values.reduce((least, value) => Math.min(least, value), Infinity))
}
