import type { Pile } from '../../kernel/pile.ts'
import type { Pair, Passages } from '../findings.ts'
import type { Crew } from './crew.ts'
import { groupPairs } from './families.ts'
import { rankDocuments } from './gather.ts'
import { DiskSearch } from './on-disk.ts'
import { type PlacesOf, pairsOf, pairTable } from './pair-table.ts'
import type { Scratch } from './scratch.ts'
import { settingsFor, type Unit } from './settings.ts'
import type { SearchSteps } from './steps.ts'
import { findStretches } from './stretches.ts'

export interface SearchOptions {
  readonly crew: Crew<SearchSteps>
  readonly unit: Unit
  /** Where the words are, and how many bytes may be in memory at once; null when all is in memory. */
  readonly disk: { readonly scratch: Scratch; readonly memory: number } | null
  readonly minWords: number
  /** Of the documents of the pile, which get their rank by them. */
  readonly ids: readonly string[]
  readonly placesOf: PlacesOf
  /** Told now and then which share of all is done. */
  readonly onShare?: (share: number) => void
}

/** Finds what the documents of a pile share, and groups it. Pairs are made when they are first asked for. */
export async function searchPile(pile: Pile, options: SearchOptions): Promise<Passages> {
  const { crew, unit, minWords, ids, disk, placesOf, onShare = () => {} } = options
  const rank = (): void => rankDocuments(pile, ids)
  const settings = settingsFor(unit, minWords, pile.first[pile.first.length - 1])
  const { rows, cut } = disk
    ? await new DiskSearch(pile, { ...disk, crew, settings, rank, onShare }).find()
    : await findStretches(pile, { crew, settings, rank, onShare })
  const table = pairTable(rows, pile, unit, placesOf)
  let pairs: Pair[] | null = null
  return {
    passages: groupPairs(table),
    get pairs() {
      pairs ??= pairsOf(table)
      return pairs
    },
    cut,
  }
}
