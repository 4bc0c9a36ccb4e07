import type { LostReading } from '../lineage.ts'
import type { LineageRemark } from '../remarks.ts'
import type { Collation } from './histories.ts'
import type { Oriented } from './orientation.ts'
import { isCertain, wordsAt } from './readers.ts'

const MOST_READINGS = 40

/** Places that matter, by what they weigh and then in the order of the text. */
function byWeight({ places }: Collation, found: readonly number[]): number[] {
  return [...found].sort((a, b) => places[b].weight - places[a].weight || a - b)
}

/** How a lost ancestor must have read where one of those next to it reads otherwise. */
export function readingsOf(
  collation: Collation,
  { isPosited, top, branches }: Oriented,
  node: number,
): LostReading[] {
  if (isPosited && node === top) return []
  const children = branches.filter(({ parent }) => parent === node).map(({ child }) => child)
  const departing = new Map<number, number[]>()
  for (const child of children) {
    for (const { place } of collation.changes(node, child)) {
      if (!isCertain(collation, node, place) || collation.places[place].kind === 'spelling') continue
      departing.set(place, [...(departing.get(place) ?? []), child])
    }
  }
  return byWeight(collation, [...departing.keys()])
    .slice(0, MOST_READINGS)
    .sort((a, b) => a - b)
    .flatMap(place => {
      const read = wordsAt(collation, node, place)
      const instead = departing.get(place)!.map(child => wordsAt(collation, child, place))
      return read ? [{ read, instead: instead.filter(one => one !== null) }] : []
    })
}

/** Why an ancestor must have been. */
export function whyLost(
  collation: Collation,
  { isPosited, top, branches }: Oriented,
  node: number,
): LineageRemark {
  const children = branches.filter(({ parent }) => parent === node).map(({ child }) => child)
  if (isPosited && node === top) {
    const [a, b] = children
    const changes = collation.changes(a, b)
    const lacks = (isFirst: boolean) =>
      changes.filter(({ cue }) => (isFirst ? cue.odds < 0 : cue.odds > 0)).length
    return {
      code: 'two-branches',
      values: { differing: changes.length, ofOne: lacks(true), ofOther: lacks(false) },
    }
  }
  const above = branches.find(({ child }) => child === node)?.parent
  const apart = children.map(child => collation.changes(node, child).length)
  if (above === undefined || (above === top && isPosited)) return { code: 'none-reads-so', values: { apart } }
  const together = collation.changes(above, node).length
  return { code: 'agree-apart', values: { together, apart } }
}
