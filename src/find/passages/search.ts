import { documentAt, type Pile } from '../../kernel/pile.ts'
import { forEachStretch } from '../../kernel/stretches.ts'
import type { Span } from '../../text/document.ts'
import type { Pair, Passages, Place } from '../findings.ts'
import type { Crew } from './crew.ts'
import { groupPairs } from './families.ts'
import { DiskSearch } from './on-disk.ts'
import type { Scratch } from './scratch.ts'
import { settingsFor, type Unit } from './settings.ts'
import { findStretches } from './stretches.ts'

export interface SearchOptions {
  readonly crew: Crew
  readonly unit: Unit
  /** Where the words are, and how many bytes may be in memory at once; null when all is in memory. */
  readonly disk: { readonly scratch: Scratch; readonly memory: number } | null
  readonly minWords: number
  /** Where units `first` to `last` of a document stand in its text. */
  readonly spanOf: (document: number, first: number, last: number) => Span
  /** Told now and then which share of all is done. */
  readonly onShare?: (share: number) => void
}

/** Finds what the documents of a pile share, and groups it. */
export async function searchPile(pile: Pile, options: SearchOptions): Promise<Passages> {
  const { crew, unit, minWords, disk, spanOf, onShare = () => {} } = options
  const settings = settingsFor(unit, minWords, pile.first[pile.first.length - 1])
  const { rows, cut } = disk
    ? await new DiskSearch(pile, disk.scratch, settings, disk.memory).find(onShare)
    : await findStretches(pile, { crew, settings, onShare })
  const pairs: Pair[] = []
  for (const part of rows) addPairs(part, pile, spanOf, pairs)
  pairs.sort(byPlaces)
  return { passages: groupPairs(pairs), pairs, cut }
}

function addPairs(rows: Uint32Array, pile: Pile, spanOf: SearchOptions['spanOf'], pairs: Pair[]): void {
  const place = (start: number, end: number): Place => {
    const document = documentAt(pile, start)
    const first = pile.first[document]
    return { document, ...spanOf(document, start - first, end - 1 - first) }
  }
  forEachStretch(rows, (startA, endA, startB, endB, matched, edits) => {
    const identity = matched / (matched + edits)
    pairs.push({ a: place(startA, endA), b: place(startB, endB), identity, matched })
  })
}

function byPlaces({ a: leftA, b: leftB }: Pair, { a: rightA, b: rightB }: Pair): number {
  return (
    leftA.document - rightA.document ||
    leftB.document - rightB.document ||
    leftA.start - rightA.start ||
    leftB.start - rightB.start
  )
}
