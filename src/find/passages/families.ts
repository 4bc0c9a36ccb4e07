import { PairList } from '../../kernel/pair-list.ts'
import { sortPairs } from '../../kernel/radix.ts'
import { Sets } from '../../kernel/sets.ts'
import type { Pair, Passage, PassageSpan, Place } from '../findings.ts'

/** Two stretches of a document are the same when they overlap by more than this share of the longer. */
const SAME = 0.5

/**
 * The stretches that several pairs show, in columns: of millions of objects, the collector would take longer than the
 * grouping. An end is one side of a pair: number 2i is side a of pair i, 2i + 1 its side b.
 */
interface Spots {
  readonly count: number
  readonly document: Uint32Array
  readonly start: Uint32Array
  readonly end: Uint32Array
  /** The spot of each end. */
  readonly spotOf: Uint32Array
  /** The ends that show spot `s`: from `ends[from[s]]` up to `ends[from[s + 1]]`. */
  readonly ends: Uint32Array
  readonly from: Uint32Array
}

/**
 * Groups the pairs that show the same words. Ends of pairs that cover the same stretch of a document become one spot;
 * spots joined by pairs become one passage. So a passage in 20,000 documents is one family of 20,000 spans.
 */
export function groupPairs(pairs: readonly Pair[]): Passage[] {
  const spots = findSpots(pairs)
  const sets = new Sets(spots.count)
  for (let i = 0; i < pairs.length; i++) sets.join(spots.spotOf[2 * i], spots.spotOf[2 * i + 1])
  return sets
    .groups()
    .filter(group => group.length > 1)
    .map(group => toPassage(group, spots, pairs))
    .sort(bySpans)
}

function bySpans(left: Passage, right: Passage): number {
  for (let i = 0; i < Math.min(left.spans.length, right.spans.length); i++) {
    const order = byPlace(left.spans[i], right.spans[i])
    if (order !== 0) return order
  }
  return left.spans.length - right.spans.length
}

export function byPlace(left: Place, right: Place): number {
  return left.document - right.document || left.start - right.start || left.end - right.end
}

function endOf(pairs: readonly Pair[], end: number): Place {
  return end % 2 === 0 ? pairs[end >> 1].a : pairs[end >> 1].b
}

/** Sweeps over the ends of pairs in each document, the longer first where two begin together. */
function findSpots(pairs: readonly Pair[]): Spots {
  const order = endsInOrder(pairs)
  const room = order.length
  const spots = {
    count: 0,
    document: new Uint32Array(room),
    start: new Uint32Array(room),
    end: new Uint32Array(room),
    spotOf: new Uint32Array(room),
  }
  const leaders: Place[] = []
  let open: number[] = []
  for (const end of order) {
    const place = endOf(pairs, end)
    if (open.some(spot => isPassed(leaders[spot], place)))
      open = open.filter(spot => !isPassed(leaders[spot], place))
    let spot = mostAlike(open, leaders, place)
    if (spot === null) {
      spot = leaders.push(place) - 1
      open.push(spot)
      spots.document[spot] = place.document
      spots.start[spot] = place.start
    }
    spots.spotOf[end] = spot
    // Ends come by their starts, so the first of a spot has the least.
    spots.end[spot] = Math.max(spots.end[spot], place.end)
  }
  return { ...spots, count: leaders.length, ...dealEnds(spots.spotOf, leaders.length) }
}

function isPassed(leader: Place, { document, start }: Place): boolean {
  return leader.document !== document || leader.end <= start
}

/** The ends of all pairs by document, then start, the longer first. */
function endsInOrder(pairs: readonly Pair[]): Uint32Array {
  const keyed = new PairList(2 * pairs.length)
  for (let end = 0; end < 2 * pairs.length; end++) keyed.push(endOf(pairs, end).document, end)
  sortPairs(keyed)
  const order = new Uint32Array(keyed.count)
  for (let i = 0; i < order.length; i++) order[i] = keyed.data[2 * i + 1]
  const byPlaceIn = (i: number, j: number): number => {
    const [left, right] = [endOf(pairs, i), endOf(pairs, j)]
    return left.start - right.start || right.end - left.end || i - j
  }
  for (let from = 0, to = 0; from < order.length; from = to) {
    const document = keyed.data[2 * from]
    while (to < order.length && keyed.data[2 * to] === document) to++
    if (to - from > 1) order.subarray(from, to).sort(byPlaceIn)
  }
  return order
}

/** Lists the ends of each spot, in order. */
function dealEnds(spotOf: Uint32Array, spots: number): Pick<Spots, 'ends' | 'from'> {
  const from = new Uint32Array(spots + 1)
  for (const spot of spotOf) from[spot + 1]++
  for (let spot = 0; spot < spots; spot++) from[spot + 1] += from[spot]
  const next = from.slice()
  const ends = new Uint32Array(spotOf.length)
  for (let end = 0; end < spotOf.length; end++) ends[next[spotOf[end]]++] = end
  return { ends, from }
}

function mostAlike(open: readonly number[], leaders: readonly Place[], place: Place): number | null {
  let best: number | null = null
  let most = SAME
  for (const spot of open) {
    const alike = likeness(leaders[spot], place)
    if (alike > most) {
      most = alike
      best = spot
    }
  }
  return best
}

/** How much two stretches overlap, as a share of the longer. */
function likeness(left: Place, right: Place): number {
  const common = Math.min(left.end, right.end) - Math.max(left.start, right.start)
  return common / Math.max(left.end - left.start, right.end - right.start)
}

function toPassage(group: readonly number[], spots: Spots, pairs: readonly Pair[]): Passage {
  const { document, start, end } = spots
  const ordered = [...group].sort(
    (i, j) => document[i] - document[j] || start[i] - start[j] || end[i] - end[j],
  )
  const identity = identities(ordered, spots, pairs)
  const spans = ordered.map(
    (s): PassageSpan => ({ document: document[s], start: start[s], end: end[s], identity: identity.get(s)! }),
  )
  return { kind: 'retelling', spans }
}

/**
 * Identity of each spot with the first: that of the pair which joins the two, where there is one; else the product along
 * the shortest way of pairs, a lower estimate.
 */
function identities(
  group: readonly number[],
  { spotOf, ends, from }: Spots,
  pairs: readonly Pair[],
): Map<number, number> {
  const identity = new Map([[group[0], 1]])
  const queue = [group[0]]
  for (let i = 0; i < queue.length; i++) {
    const spot = queue[i]
    for (let at = from[spot]; at < from[spot + 1]; at++) {
      const to = spotOf[ends[at] ^ 1]
      if (identity.has(to)) continue
      identity.set(to, identity.get(spot)! * pairs[ends[at] >> 1].identity)
      queue.push(to)
    }
  }
  return identity
}
