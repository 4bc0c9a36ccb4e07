import type { Attribution, Pair, Passage, Quote, QuoteFamily } from '../find/findings.ts'
import type { Rarity } from '../text/rarity.ts'
import type { Witness } from '../text/witness.ts'
import type { Citations } from './citations.ts'

/** What the finders made of a pile: all that a lineage is drawn from. */
export interface Findings {
  readonly witnesses: readonly Witness[]
  readonly passages: readonly Passage[]
  readonly pairs: readonly Pair[]
  readonly quotes: readonly Quote[]
  readonly families: readonly QuoteFamily[]
  readonly rarity: Rarity
  /** Statements given to sources, where they were looked for: they show that a document named is one drawn on. */
  readonly attributions?: readonly Attribution[]
  /** Which of these are given to a document of their story, where that was looked for. */
  readonly citations?: Citations
}
