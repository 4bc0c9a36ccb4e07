import type { Rival } from './lineage.ts'
import type { Tellings } from './tellings.ts'

/** Who else a parent could be, by place in the list of tellings. */
export interface Candidate {
  readonly parent: number
  readonly probability: number
}

const MOST = 3
const LEAST = 0.02

/** Those worth naming, the most probable first, of equals the first in the list. */
export function foremost(candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .filter(({ probability }) => probability >= LEAST)
    .sort((a, b) => b.probability - a.probability || a.parent - b.parent)
    .slice(0, MOST)
}

/** The same by their documents. */
export function named({ list }: Tellings, candidates: readonly Candidate[]): Rival[] {
  return candidates.map(({ parent, probability }) => ({ parent: list[parent].document, probability }))
}
