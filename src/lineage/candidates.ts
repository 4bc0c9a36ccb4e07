import type { Credits } from './credits.ts'
import type { Dating } from './dating.ts'
import type { Tellings } from './tellings.ts'

/** Up to this many tellings, each is compared with each. */
export const MOST_COMPARED = 64
/** Of more, each is compared with so many, besides those it credits or links to. */
const KEPT = 12
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
  const standing = standingFor(tellings, sketches, datings)
  return sketches.map((sketch, child) => {
    const kept = mostShared(sketch, standing, child)
    return Int32Array.from(new Set([...kept, ...credits.explicit(child)])).sort()
  })
}

/** The least hashes of the runs. */
function sketchOf(runs: Int32Array): readonly number[] {
  const hashes = Uint32Array.from(runs, spread).sort()
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

function standingFor(
  { list }: Tellings,
  sketches: readonly (readonly number[])[],
  datings: readonly (Dating | null)[],
): Map<number, number[]> {
  const date = (place: number) => datings[place]?.latest ?? Infinity
  const places = [...list.keys()]
  const orders = [
    places,
    [...places].sort((a, b) => date(a) - date(b) || a - b).filter(place => datings[place]),
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
): number[] {
  const votes = new Map<number, number>()
  for (const run of sketch) {
    for (const place of standing.get(run) ?? [])
      if (place !== child) votes.set(place, (votes.get(place) ?? 0) + 1)
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, KEPT)
    .map(([place]) => place)
}
