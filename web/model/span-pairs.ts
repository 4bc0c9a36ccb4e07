import { PrefixBest, ranksOf } from './prefix-best.ts'
import type { Span } from './trace.ts'

/** Two spans that belong together, one in each of two texts. */
export interface SpanPair {
  readonly a: Span
  readonly b: Span
}

const length = (span: Span): number => span.end - span.start

/**
 * The pairs that lie in no other on both sides, by their beginnings in A, then in B; of equal pairs the first. In
 * O(n log² n): halves are searched apart, then those of the second for one of the first that holds them.
 */
export function withoutInner<Pair extends SpanPair>(pairs: readonly Pair[]): Pair[] {
  const ordered = [...pairs].sort(
    ({ a, b }, { a: c, b: d }) => a.start - c.start || c.end - a.end || b.start - d.start || d.end - b.end,
  )
  const held = new Uint8Array(ordered.length)
  const { rank, count } = ranksOf(ordered.map(pair => pair.b.start))
  const furthest = new PrefixBest(count)
  const search = (from: number, to: number): void => {
    if (to - from < 2) return
    const middle = (from + to) >> 1
    search(from, middle)
    search(middle, to)
    markHeld(ordered, from, middle, to, rank, furthest, held)
  }
  search(0, ordered.length)
  return ordered.filter((_, at) => !held[at]).sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)
}

/** Marks the pairs from `middle` on that lie in one before it; all of those begin no later in A. */
function markHeld(
  pairs: readonly SpanPair[],
  from: number,
  middle: number,
  to: number,
  rank: readonly number[],
  furthest: PrefixBest,
  held: Uint8Array,
): void {
  const byEnd = (first: number, last: number): number[] =>
    Array.from({ length: last - first }, (_, i) => first + i).sort((x, y) => pairs[y].a.end - pairs[x].a.end)
  const outers = byEnd(from, middle)
  let next = 0
  for (const inner of byEnd(middle, to)) {
    for (; next < outers.length && pairs[outers[next]].a.end >= pairs[inner].a.end; next++) {
      furthest.add(rank[outers[next]], pairs[outers[next]].b.end, outers[next])
    }
    if (furthest.upTo(rank[inner]).value >= pairs[inner].b.end) held[inner] = 1
  }
  for (const outer of outers.slice(0, next)) furthest.clear(rank[outer])
}

/**
 * The pairs, the heaviest together by their length in A, that stand in the same order on both sides (a heaviest
 * increasing subsequence), in O(n log n). They are given by their beginnings in A.
 */
export function heaviestAscending<Pair extends SpanPair>(pairs: readonly Pair[]): Set<Pair> {
  const { rank, count } = ranksOf(pairs.map(pair => pair.b.start))
  const heaviest = new PrefixBest(count)
  const before = pairs.map((pair, at) => {
    const best = heaviest.upTo(rank[at])
    const led = best.value > 0
    heaviest.add(rank[at], length(pair.a) + (led ? best.value : 0), at)
    return led ? best.key : -1
  })
  const chosen = new Set<Pair>()
  for (let at = heaviest.upTo(count - 1).key; at >= 0; at = before[at]) chosen.add(pairs[at])
  return chosen
}
