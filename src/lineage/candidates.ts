import type { Credits } from './credits.ts'
import type { Tellings } from './tellings.ts'

/** Up to this many tellings, each is compared with each. */
export const MOST_COMPARED = 64

/** The possible parents of each telling, by their places in the list, ascending. */
export function candidateParents(tellings: Tellings, _credits: Credits): Int32Array[] {
  const count = tellings.list.length
  return tellings.list.map((_, child) => Int32Array.from(others(count, child)))
}

function others(count: number, except: number): number[] {
  return Array.from({ length: count }, (_, index) => index).filter(index => index !== except)
}
