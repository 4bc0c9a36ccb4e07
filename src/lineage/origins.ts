import type { Origin } from './lineage.ts'
import type { Lost } from './missing.ts'
import type { Relations } from './relate.ts'
import { type Candidate, foremost, named } from './rivals.ts'
import type { Joint } from './second-parents.ts'

const LEAST = 0.02

/**
 * What no edge tells of a telling: how probable it is that it draws on none of the others, and on whom it could draw
 * beside those it is drawn to. Of those that hang on a lost ancestor the edges tell it.
 */
export function originsOf(
  relations: Relations,
  { history, parents }: Joint,
  lost: readonly Lost[],
): Origin[] {
  const { tellings } = relations
  const isBelowLost = new Set(lost.flatMap(({ children }) => children))
  const isOpen = (place: number) => parents[place].length === 0 || history.root[place] >= LEAST
  return [...tellings.list.keys()]
    .filter(place => !isBelowLost.has(place) && isOpen(place))
    .map(place => ({
      document: tellings.list[place].document,
      none: history.root[place],
      rivals: named(tellings, foremost(othersOf(place))),
    }))

  function othersOf(place: number): Candidate[] {
    return relations.byChild[place]
      .filter(({ parent }) => !parents[place].includes(parent))
      .map(({ parent }) => ({ parent, probability: history.probability(parent, place) }))
  }
}
