import { PairList } from '../../kernel/pair-list.ts'
import { documentAt, type Pile } from '../../kernel/pile.ts'
import { sortPairs } from '../../kernel/radix.ts'
import { forEachStretch, STRETCH } from '../../kernel/stretches.ts'
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

/**
 * Where the words of a document stand is looked up once: the ends of all stretches are ordered by document first. Numbers
 * stay in typed arrays until a pair is made of them: of millions of objects, the collector would take longer than the search.
 */
function toPairs(parts: readonly Uint32Array[], pile: Pile, options: SearchOptions): Pair[] {
  const count = parts.reduce((sum, rows) => sum + rows.length / STRETCH.width, 0)
  const ends = new PairList(2 * count)
  for (const rows of parts) {
    forEachStretch(rows, (startA, _endA, startB) => {
      ends.push(documentAt(pile, startA), ends.count)
      ends.push(documentAt(pile, startB), ends.count)
    })
  }
  const places = locateEnds(ends, wordsOf(parts, count), pile, options)
  const pairs = new Array<Pair>(count)
  let i = 0
  for (const rows of parts) {
    forEachStretch(rows, (_startA, _endA, _startB, _endB, matched, edits) => {
      pairs[i] = { a: places[2 * i], b: places[2 * i + 1], identity: matched / (matched + edits), matched }
      i++
    })
  }
  return pairs.sort(byPlaces)
}

/** The first word of each end and the one after its last: of end `e`, numbers 2e and 2e + 1. */
function wordsOf(parts: readonly Uint32Array[], count: number): Uint32Array {
  const words = new Uint32Array(4 * count)
  let at = 0
  for (const rows of parts) {
    forEachStretch(rows, (startA, endA, startB, endB) => {
      words[at++] = startA
      words[at++] = endA
      words[at++] = startB
      words[at++] = endB
    })
  }
  return words
}

function locateEnds(
  ends: PairList,
  words: Uint32Array,
  pile: Pile,
  { unit, placesOf }: SearchOptions,
): readonly Place[] {
  sortPairs(ends)
  const places = new Array<Place>(ends.count)
  for (let i = 0, known = -1, at: Places | null = null; i < ends.count; i++) {
    const [document, end] = [ends.data[2 * i], ends.data[2 * i + 1]]
    if (document !== known) at = placesOf(document)
    known = document
    const first = pile.first[document]
    const { start, end: to } = spanOf(at!, unit, words[2 * end] - first, words[2 * end + 1] - 1 - first)
    places[end] = { document, start, end: to }
  }
  return places
}

function byPlaces({ a: leftA, b: leftB }: Pair, { a: rightA, b: rightB }: Pair): number {
  return (
    leftA.document - rightA.document ||
    leftB.document - rightB.document ||
    leftA.start - rightA.start ||
    leftB.start - rightB.start
  )
}
