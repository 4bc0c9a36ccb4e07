import { PairList } from '../../kernel/pair-list.ts'
import { documentAt, type Pile } from '../../kernel/pile.ts'
import { sortPairs } from '../../kernel/radix.ts'
import { forEachStretch } from '../../kernel/stretches.ts'
import type { Pair, Passages, Place } from '../findings.ts'
import type { Crew } from './crew.ts'
import { groupPairs } from './families.ts'
import { DiskSearch } from './on-disk.ts'
import type { Scratch } from './scratch.ts'
import { settingsFor, type Unit } from './settings.ts'
import { type Places, spanOf } from './spans.ts'
import type { SearchSteps } from './steps.ts'
import { findStretches } from './stretches.ts'

export interface SearchOptions {
  readonly crew: Crew<SearchSteps>
  readonly unit: Unit
  /** Where the words are, and how many bytes may be in memory at once; null when all is in memory. */
  readonly disk: { readonly scratch: Scratch; readonly memory: number } | null
  readonly minWords: number
  /** Where the units of a document stand in its text; what it gave before need not hold any longer. */
  readonly placesOf: (document: number) => Places
  /** Told now and then which share of all is done. */
  readonly onShare?: (share: number) => void
}

/** Finds what the documents of a pile share, and groups it. */
export async function searchPile(pile: Pile, options: SearchOptions): Promise<Passages> {
  const { crew, unit, minWords, disk, onShare = () => {} } = options
  const settings = settingsFor(unit, minWords, pile.first[pile.first.length - 1])
  const { rows, cut } = disk
    ? await new DiskSearch(pile, disk.scratch, settings, disk.memory).find(onShare)
    : await findStretches(pile, { crew, settings, onShare })
  const pairs = toPairs(rows, pile, options)
  return { passages: groupPairs(pairs), pairs, cut }
}

/** Where the words of a document stand is looked up once: the ends of all stretches are ordered by document first. */
function toPairs(parts: readonly Uint32Array[], pile: Pile, { unit, placesOf }: SearchOptions): Pair[] {
  const ends = new PairList()
  const words: number[] = []
  const found: { matched: number; edits: number }[] = []
  const addEnd = (start: number, end: number): void => {
    ends.push(documentAt(pile, start), words.length / 2)
    words.push(start, end - 1)
  }
  for (const rows of parts) {
    forEachStretch(rows, (startA, endA, startB, endB, matched, edits) => {
      addEnd(startA, endA)
      addEnd(startB, endB)
      found.push({ matched, edits })
    })
  }
  sortPairs(ends)
  const places = new Array<Place>(ends.count)
  for (let i = 0, known = -1, at: Places | null = null; i < ends.count; i++) {
    const [document, end] = [ends.data[2 * i], ends.data[2 * i + 1]]
    if (document !== known) at = placesOf(document)
    known = document
    const first = pile.first[document]
    places[end] = { document, ...spanOf(at!, unit, words[2 * end] - first, words[2 * end + 1] - first) }
  }
  return found
    .map(({ matched, edits }, i) => {
      return { a: places[2 * i], b: places[2 * i + 1], identity: matched / (matched + edits), matched }
    })
    .sort(byPlaces)
}

function byPlaces({ a: leftA, b: leftB }: Pair, { a: rightA, b: rightB }: Pair): number {
  return (
    leftA.document - rightA.document ||
    leftB.document - rightB.document ||
    leftA.start - rightA.start ||
    leftB.start - rightB.start
  )
}
