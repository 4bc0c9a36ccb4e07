import type { Credits } from './credits.ts'
import type { Dating } from './dating.ts'
import type { Tellings } from './tellings.ts'

/** Up to this many tellings, each is compared with each. */
export const MOST_COMPARED = 64
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
 * all, those are kept that share most runs with it among the ones likeliest to be copied: the earliest, the fullest and
 * the first by id of those that have a run. Near-linear: a star of copies costs a constant for each.
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
  const rank = new Int32Array(list.length)
  byDate.forEach((place, at) => {
    rank[place] = at
  })
  const standing = standingFor(tellings, sketches, byDate)
  const kept = sketches.map((sketch, child) => mostShared(sketch, standing, child, rank))
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

/** The least hashes of the runs. */
function sketchOf(runs: Int32Array): readonly number[] {
  const hashes = new Uint32Array(runs.length)
  for (let i = 0; i < runs.length; i++) hashes[i] = spread(runs[i])
  hashes.sort()
  const least: number[] = []
  for (let i = 0; i < hashes.length && least.length < SKETCH; i++) {
    if (i === 0 || hashes[i] !== hashes[i - 1]) least.push(hashes[i])
  }
  return least
}

function spread(run: number): number {
  const mixed = Math.imul(run ^ (run >>> 16), 0x45d9f3b)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** All places, those without a date last. */
function earliestFirst(datings: readonly (Dating | null)[]): number[] {
  const date = datings.map(dating => {
    if (!dating) return Number.MAX_VALUE
    return Number.isFinite(dating.earliest) ? dating.earliest : dating.latest
  })
  return [...datings.keys()].sort((a, b) => date[a] - date[b] || a - b)
}

function standingFor(
  { list }: Tellings,
  sketches: readonly (readonly number[])[],
  byDate: readonly number[],
): Map<number, number[]> {
  const places = [...list.keys()]
  const orders = [
    places,
    byDate,
    [...places].sort((a, b) => list[b].runs.length - list[a].runs.length || a - b),
  ]
  const standing = new Map<number, number[]>()
  orders.forEach((order, kind) => {
    const taken = new Map<number, number>()
    for (const place of order) {
      for (const run of sketches[place]) {
        const count = taken.get(run) ?? 0
        if (count >= STANDING) continue
        taken.set(run, count + 1)
        if (!standing.has(run)) standing.set(run, [])
        if (kind === 0 || !standing.get(run)!.includes(place)) standing.get(run)!.push(place)
      }
    }
  })
  return standing
}

function mostShared(
  sketch: readonly number[],
  standing: ReadonlyMap<number, readonly number[]>,
  child: number,
  rank: Int32Array,
): number[] {
  const votes = new Map<number, number>()
  for (const run of sketch) {
    for (const place of standing.get(run) ?? [])
      if (place !== child) votes.set(place, (votes.get(place) ?? 0) + 1)
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || rank[a[0]] - rank[b[0]])
    .slice(0, KEPT)
    .map(([place]) => place)
}
