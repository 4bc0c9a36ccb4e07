import type { Place } from '../../find/findings.ts'
import type { Collation } from './histories.ts'
import { bitsOf } from './places.ts'
import { placeOf } from './table.ts'

/** The place in the list of tellings of a node's witness, or of one that reads at a place as the lost node did; -1 where none does. */
function readerAt(collation: Collation, node: number, place: number): number {
  const { stemma, members, places } = collation
  const { witness, states } = stemma.nodes[node]
  if (witness >= 0) return members[witness]
  const { readings } = places[place]
  const bits = bitsOf(readings)
  return (
    members.find(one => readings[one] >= 0 && ((bits.get(readings[one]) ?? 0) & states[place]) !== 0) ?? -1
  )
}

/** How a node reads at a place, in the words of a witness; null where no witness has it. */
export function wordsAt(collation: Collation, node: number, place: number): Place | null {
  const reader = readerAt(collation, node, place)
  const { from, to } = collation.places[place]
  return reader < 0 ? null : placeOf(collation.table, reader, from, to)
}

/** Whether it is sure how a node reads at a place. */
export function isCertain({ stemma }: Collation, node: number, place: number): boolean {
  const states = stemma.nodes[node].states[place]
  return (states & (states - 1)) === 0
}
