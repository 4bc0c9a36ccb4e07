import type { Credits } from './credits.ts'
import type { Dating } from './dating.ts'
import { MOST_COMPARED, type Tellings } from './tellings.ts'

/** Of more, each is compared with so many, besides those it credits or links to. */
const KEPT = 9
/** Besides, each is compared with those that are candidates of most. */
const HUBS = 4
/** Runs by which a telling is found, the least by an even hash (bottom-k sketch, Broder 1997). */
const SKETCH = 24
/** Tellings that stand for all that have a run: of each kind so many. */
const STANDING = 6

/**
 * The possible parents of each telling, by their places in the list, ascending. In a story too large to compare all with
 * all, those are kept that share most runs with it among the ones likeliest to be copied: the most central, the earliest
 * and the fullest of those that have a run. Near-linear: a star of copies costs a constant for each.
 */
export function candidateParents(
  tellings: Tellings,
  credits: Credits,
  datings: readonly (Dating | null)[],
): Int32Array[] {
  const { list } = tellings
  const all = [...list.keys()]
  if (list.length <= MOST_COMPARED)
    return all.map(child => Int32Array.from(all.filter(place => place !== child)))
  const sketches = list.map(telling => sketchOf(telling.runs))
  const byDate = earliestFirst(datings)
  const central = mostCentralFirst(tellings, readersOf(credits, list.length), ranks(byDate))
  const rank = ranks(central)
  // Of equal ones the one that most name may be dated after some that came from another, so the earliest stands too.
  const isNamed = firstOfEqual(tellings, central)
  const isEarliest = firstOfEqual(tellings, byDate)
  const orders = [
    central.filter(place => isNamed[place]),
    byDate.filter(place => isEarliest[place]),
    fullestFirst(tellings).filter(place => isEarliest[place]),
  ]
  const standing = standingFor(sketches, orders, tellings.runCount)
  const votes = new Int32Array(list.length)
  const kept = sketches.map((sketch, child) => mostShared(sketch, standing, child, rank, votes))
  const hubs = commonest(kept, rank)
  return kept.map((parents, child) => {
    const others = hubs.filter(hub => hub !== child)
    return Int32Array.from(new Set([...parents, ...others, ...credits.explicit(child)])).sort()
  })
}

/** Those who are candidates of most: who is read by many. */
function commonest(kept: readonly (readonly number[])[], rank: Int32Array): number[] {
  const counts = new Map<number, number>()
  for (const parents of kept) for (const parent of parents) counts.set(parent, (counts.get(parent) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || rank[a[0]] - rank[b[0]])
    .slice(0, HUBS)
    .map(([place]) => place)
}

/** The runs with the least hashes, the least first. */
function sketchOf(runs: Int32Array): readonly number[] {
  const least: number[] = []
  const hashes: number[] = []
  for (const run of runs) {
    const hash = spread(run)
    let place = hashes.length
    if (place === SKETCH && hash >= hashes[place - 1]) continue
    while (place > 0 && hashes[place - 1] > hash) place--
    if (place > 0 && hashes[place - 1] === hash) continue
    hashes.splice(place, 0, hash)
    least.splice(place, 0, run)
    if (hashes.length > SKETCH) hashes.length = least.length = SKETCH
  }
  return least
}

/** No two runs have the same. */
function spread(run: number): number {
  const mixed = Math.imul(run ^ (run >>> 16), 0x45d9f3b)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** All places by the middle of the time in which they can have appeared, those without a date last. */
function earliestFirst(datings: readonly (Dating | null)[]): number[] {
  const date = datings.map(dating => {
    if (!dating) return Number.MAX_VALUE
    return Number.isFinite(dating.earliest) ? (dating.earliest + dating.latest) / 2 : dating.latest
  })
  return [...datings.keys()].sort((a, b) => date[a] - date[b] || a - b)
}

/** How many credit each place or link to it. */
function readersOf(credits: Credits, count: number): Int32Array {
  const readers = new Int32Array(count)
  for (let child = 0; child < count; child++) for (const parent of credits.explicit(child)) readers[parent]++
  return readers
}

function ranks(order: readonly number[]): Int32Array {
  const rank = new Int32Array(order.length)
  order.forEach((place, at) => {
    rank[place] = at
  })
  return rank
}

/**
 * All places, those first that are nearest to all who share most with them (the medoid): a source has what its copies
 * keep, a copy lacks what it left out, and what it added hardly anyone has. Of equal ones the one that most name is
 * first, then the earliest.
 */
function mostCentralFirst({ list, runCount }: Tellings, readers: Int32Array, rank: Int32Array): number[] {
  const holders = new Int32Array(runCount)
  const last = new Int32Array(runCount).fill(-1)
  list.forEach(({ runs }, place) => {
    for (const run of runs) {
      if (last[run] !== place) holders[run]++
      last[run] = place
    }
  })
  const nearness = Float64Array.from(list, ({ runs }) => {
    let most = 0
    let sum = 0
    for (const run of runs) {
      sum += holders[run]
      most = Math.max(most, holders[run])
    }
    // Each run is a word less apart from those that have it and one more from the others.
    return 2 * sum - most * runs.length
  })
  return [...list.keys()].sort(
    (a, b) => nearness[b] - nearness[a] || readers[b] - readers[a] || rank[a] - rank[b],
  )
}

/** By place, 1 for the first in the order of those that have the same runs: as a source nothing tells the others from it. */
function firstOfEqual({ list }: Tellings, order: readonly number[]): Uint8Array {
  const isFirst = new Uint8Array(list.length)
  const known = new Map<number, number[]>()
  for (const place of order) {
    const { runs } = list[place]
    const hash = hashOf(runs)
    const alike = known.get(hash) ?? []
    if (alike.some(other => areEqual(list[other].runs, runs))) continue
    known.set(hash, [...alike, place])
    isFirst[place] = 1
  }
  return isFirst
}

function hashOf(runs: Int32Array): number {
  let hash = runs.length
  for (let i = 0; i < runs.length; i++) hash = Math.imul(hash ^ runs[i], 0x9e3779b1) ^ (hash >>> 15)
  return hash
}

function areEqual(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

function fullestFirst({ list }: Tellings): number[] {
  return [...list.keys()].sort((a, b) => list[b].runs.length - list[a].runs.length || a - b)
}

/** For each run of the sketches, those that stand for all that have it. */
function standingFor(
  sketches: readonly (readonly number[])[],
  orders: readonly (readonly number[])[],
  runCount: number,
): readonly (readonly number[])[] {
  const standing: number[][] = Array.from({ length: runCount }, () => NOBODY)
  const taken = new Uint8Array(runCount)
  orders.forEach((order, kind) => {
    taken.fill(0)
    for (const place of order) {
      for (const run of sketches[place]) {
        if (taken[run] >= STANDING) continue
        taken[run]++
        if (standing[run] === NOBODY) standing[run] = []
        if (kind === 0 || !standing[run].includes(place)) standing[run].push(place)
      }
    }
  })
  return standing
}

const NOBODY: number[] = []

/** `votes` is all zeros before and after. */
function mostShared(
  sketch: readonly number[],
  standing: readonly (readonly number[])[],
  child: number,
  rank: Int32Array,
  votes: Int32Array,
): number[] {
  const found: number[] = []
  for (const run of sketch) {
    for (const place of standing[run]) {
      if (place === child) continue
      if (votes[place]++ === 0) found.push(place)
    }
  }
  const best: number[] = []
  for (const place of found) {
    let at = best.length
    if (at < KEPT) best.push(place)
    else if (!isBefore(place, best[--at], votes, rank)) continue
    for (; at > 0 && isBefore(place, best[at - 1], votes, rank); at--) best[at] = best[at - 1]
    best[at] = place
  }
  for (const place of found) votes[place] = 0
  return best
}

function isBefore(one: number, other: number, votes: Int32Array, rank: Int32Array): boolean {
  return votes[one] > votes[other] || (votes[one] === votes[other] && rank[one] < rank[other])
}
