import { Sets } from '../../kernel/sets.ts'
import type { Pair, Passage, PassageSpan, Place } from '../findings.ts'

/** Two stretches of a document are the same when they overlap by more than this share of the longer. */
const SAME = 0.5

/** One stretch of one document, as several pairs show it. */
interface Spot extends Place {
  /** Numbers of the pair ends that show it: 2i for side a of pair i, 2i + 1 for side b. */
  readonly ends: number[]
}

/**
 * Groups the pairs that show the same words. Ends of pairs that cover the same stretch of a document become one spot;
 * spots joined by pairs become one passage. So a passage in 20,000 documents is one family of 20,000 spans.
 */
export function groupPairs(pairs: readonly Pair[]): Passage[] {
  const spots = findSpots(pairs)
  const spotOf = new Int32Array(pairs.length * 2)
  spots.forEach((spot, s) => {
    for (const end of spot.ends) spotOf[end] = s
  })
  const sets = new Sets(spots.length)
  pairs.forEach((_, i) => {
    sets.join(spotOf[2 * i], spotOf[2 * i + 1])
  })
  return sets
    .groups()
    .map(group => toPassage(group, spots, spotOf, pairs))
    .filter(passage => passage.spans.length > 1)
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
function findSpots(pairs: readonly Pair[]): Spot[] {
  const order = Array.from({ length: pairs.length * 2 }, (_, end) => end)
  order.sort((i, j) => {
    const [left, right] = [endOf(pairs, i), endOf(pairs, j)]
    return left.document - right.document || left.start - right.start || right.end - left.end || i - j
  })
  const leaders: { place: Place; ends: number[] }[] = []
  let open: { place: Place; ends: number[] }[] = []
  for (const end of order) {
    const place = endOf(pairs, end)
    open = open.filter(({ place: of }) => of.document === place.document && of.end > place.start)
    let leader = mostAlike(open, place)
    if (leader === null) {
      leader = { place, ends: [] }
      leaders.push(leader)
      open.push(leader)
    }
    leader.ends.push(end)
  }
  return leaders.map(({ ends }) => ({ ...extent(ends.map(end => endOf(pairs, end))), ends }))
}

function mostAlike<Leader extends { readonly place: Place }>(
  open: readonly Leader[],
  place: Place,
): Leader | null {
  let best: Leader | null = null
  let most = SAME
  for (const leader of open) {
    const alike = likeness(leader.place, place)
    if (alike > most) {
      most = alike
      best = leader
    }
  }
  return best
}

/** How much two stretches overlap, as a share of the longer. */
function likeness(left: Place, right: Place): number {
  const common = Math.min(left.end, right.end) - Math.max(left.start, right.start)
  return common / Math.max(left.end - left.start, right.end - right.start)
}

/** All that any of several pairs shows of one stretch. */
function extent(places: readonly Place[]): Place {
  let { document, start, end } = places[0]
  for (const place of places) {
    start = Math.min(start, place.start)
    end = Math.max(end, place.end)
  }
  return { document, start, end }
}

function toPassage(
  group: readonly number[],
  spots: readonly Spot[],
  spotOf: Int32Array,
  pairs: readonly Pair[],
): Passage {
  const ordered = [...group].sort((i, j) => byPlace(spots[i], spots[j]))
  const identity = identities(ordered, spots, spotOf, pairs)
  const spans = ordered.map(
    (s): PassageSpan => ({
      document: spots[s].document,
      start: spots[s].start,
      end: spots[s].end,
      identity: identity.get(s)!,
    }),
  )
  return { kind: 'retelling', spans }
}

/**
 * Identity of each spot with the first: that of the pair which joins the two, where there is one; else the product along
 * the shortest way of pairs, a lower estimate.
 */
function identities(
  group: readonly number[],
  spots: readonly Spot[],
  spotOf: Int32Array,
  pairs: readonly Pair[],
): Map<number, number> {
  const identity = new Map([[group[0], 1]])
  const queue = [group[0]]
  for (let i = 0; i < queue.length; i++) {
    const from = queue[i]
    for (const end of spots[from].ends) {
      const to = spotOf[end ^ 1]
      const through = identity.get(from)! * pairs[end >> 1].identity
      if (!identity.has(to)) {
        identity.set(to, through)
        queue.push(to)
      }
    }
  }
  return identity
}
