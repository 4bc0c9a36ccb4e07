import { orderBy } from '../../kernel/radix.ts'
import { Sets } from '../../kernel/sets.ts'
import type { Passage, PassageSpan, Place } from '../findings.ts'
import type { PairTable } from './pair-table.ts'

/** Two stretches of a document are the same when they overlap by more than this share of the longer. */
const SAME = 0.5

/** Stretches of documents as several pairs show them, in columns, by document, then start. */
interface Spots {
  readonly count: number
  readonly document: Uint32Array
  readonly start: Uint32Array
  readonly end: Uint32Array
  /** The spot that each place of the pairs shows. */
  readonly of: Uint32Array
  /** The places that show spot `s`: `places` from `from[s]` up to `from[s + 1]`. */
  readonly from: Uint32Array
  readonly places: Uint32Array
}

/**
 * Groups the pairs that show the same words. Places of pairs that cover the same stretch of a document become one spot;
 * spots joined by pairs become one passage. So a passage in 20,000 documents is one family of 20,000 spans.
 */
export function groupPairs(pairs: PairTable): Passage[] {
  const spots = findSpots(pairs)
  const sets = new Sets(spots.count)
  for (let i = 0; i < pairs.count; i++) sets.join(spots.of[2 * i], spots.of[2 * i + 1])
  const identity = new Float64Array(spots.count).fill(-1)
  return sets
    .groups()
    .filter(group => group.length > 1)
    .map(group => toPassage(group, spots, identity, pairs))
    .sort(bySpans)
}

function bySpans(left: Passage, right: Passage): number {
  for (let i = 0; i < Math.min(left.spans.length, right.spans.length); i++) {
    const order = byPlace(left.spans[i], right.spans[i])
    if (order !== 0) return order
  }
  return left.spans.length - right.spans.length
}

function byPlace(left: Place, right: Place): number {
  return left.document - right.document || left.start - right.start || left.end - right.end
}

/** Sweeps over the places in each document, the longer first where two begin together. */
function findSpots({ count, document, start, end }: PairTable): Spots {
  const order = orderBy(2 * count, [document, start, end.map(at => ~at)])
  const leaders: number[] = []
  const of = new Uint32Array(2 * count)
  const reach = new Uint32Array(2 * count)
  let open: number[] = []
  for (const place of order) {
    if (open.length > 0) {
      open = open.filter(
        spot => document[leaders[spot]] === document[place] && end[leaders[spot]] > start[place],
      )
    }
    let spot = mostAlike(open, leaders, start, end, place)
    if (spot < 0) {
      spot = leaders.push(place) - 1
      open.push(spot)
    }
    of[place] = spot
    reach[spot] = Math.max(reach[spot], end[place])
  }
  const from = new Uint32Array(leaders.length + 1)
  for (const spot of of) from[spot + 1]++
  for (let s = 0; s < leaders.length; s++) from[s + 1] += from[s]
  return {
    count: leaders.length,
    document: picked(document, leaders),
    start: picked(start, leaders),
    end: reach.slice(0, leaders.length),
    of,
    from,
    places: dealt(order, of, from),
  }
}

function picked(values: Uint32Array, places: readonly number[]): Uint32Array {
  const some = new Uint32Array(places.length)
  for (let i = 0; i < some.length; i++) some[i] = values[places[i]]
  return some
}

/** The places of each spot together, in order. */
function dealt(order: Uint32Array, of: Uint32Array, from: Uint32Array): Uint32Array {
  const next = from.slice()
  const places = new Uint32Array(order.length)
  for (const place of order) places[next[of[place]]++] = place
  return places
}

/** The open spot whose leader overlaps most with a place, by more than SAME; -1 when none does. */
function mostAlike(
  open: readonly number[],
  leaders: readonly number[],
  start: Uint32Array,
  end: Uint32Array,
  place: number,
): number {
  let best = -1
  let most = SAME
  for (const spot of open) {
    const leader = leaders[spot]
    const common = Math.min(end[leader], end[place]) - Math.max(start[leader], start[place])
    const alike = common / Math.max(end[leader] - start[leader], end[place] - start[place])
    if (alike > most) {
      most = alike
      best = spot
    }
  }
  return best
}

function toPassage(
  group: readonly number[],
  spots: Spots,
  identity: Float64Array,
  pairs: PairTable,
): Passage {
  const { document, start, end } = spots
  const order = (s: number, t: number): number =>
    document[s] - document[t] || start[s] - start[t] || end[s] - end[t]
  const ordered = [...group].sort(order)
  identify(ordered[0], spots, identity, pairs)
  const spans = ordered.map(
    (s): PassageSpan => ({ document: document[s], start: start[s], end: end[s], identity: identity[s] }),
  )
  return { kind: 'retelling', spans }
}

/**
 * Puts down the identity of each spot of a family with the first: that of the pair which joins the two, where there is one;
 * else the product along the shortest way of pairs, a lower estimate.
 */
function identify(
  first: number,
  { of, from, places }: Spots,
  identity: Float64Array,
  pairs: PairTable,
): void {
  const queue = [first]
  identity[first] = 1
  for (const spot of queue) {
    for (let i = from[spot]; i < from[spot + 1]; i++) {
      const to = of[places[i] ^ 1]
      if (identity[to] >= 0) continue
      identity[to] = identity[spot] * pairs.identity[places[i] >> 1]
      queue.push(to)
    }
  }
}
