import { concatenate } from '../../kernel/concatenate.ts'
import { PairList } from '../../kernel/pair-list.ts'
import { documentAt, type Pile } from '../../kernel/pile.ts'
import { orderBy, sortPairs } from '../../kernel/radix.ts'
import { STRETCH } from '../../kernel/stretches.ts'
import type { Pair, Place } from '../findings.ts'
import type { Unit } from './settings.ts'
import { type Places, spanOf } from './spans.ts'

/**
 * Pairs of places as columns: of millions of objects the collector would take longer than the search. Place `2 * i` is side a of pair `i`, `2 * i + 1` its
 * side b. Ordered by document of a, then of b, then start in a, then in b.
 */
export interface PairTable {
  readonly count: number
  /** By place. */
  readonly document: Uint32Array
  readonly start: Uint32Array
  readonly end: Uint32Array
  /** By pair. */
  readonly matched: Uint32Array
  readonly identity: Float64Array
}

/** Where the units of a document stand in its text; what was given before need not hold any longer. */
export type PlacesOf = (document: number) => Places

/** Finds where in the texts the stretches stand that `parts` hold, as rows of `Stretches`. */
export function pairTable(
  parts: readonly Uint32Array[],
  pile: Pile,
  unit: Unit,
  placesOf: PlacesOf,
): PairTable {
  const rows = ordered(concatenate(parts), pile)
  const count = rows.length / STRETCH.width
  const table = {
    count,
    document: new Uint32Array(2 * count),
    start: new Uint32Array(2 * count),
    end: new Uint32Array(2 * count),
    matched: new Uint32Array(count),
    identity: new Float64Array(count),
  }
  for (let i = 0; i < count; i++) {
    const at = i * STRETCH.width
    table.document[2 * i] = documentAt(pile, rows[at + STRETCH.startA])
    table.document[2 * i + 1] = documentAt(pile, rows[at + STRETCH.startB])
    table.matched[i] = rows[at + STRETCH.matched]
    table.identity[i] = table.matched[i] / (table.matched[i] + rows[at + STRETCH.edits])
  }
  locate(table, rows, pile, unit, placesOf)
  return table
}

/** Where the words of a document stand is looked up once: the places are gone through by document. */
function locate(table: PairTable, rows: Uint32Array, pile: Pile, unit: Unit, placesOf: PlacesOf): void {
  const byDocument = new PairList(2 * table.count)
  table.document.forEach((document, place) => {
    byDocument.push(document, place)
  })
  sortPairs(byDocument)
  let known = -1
  let places: Places | null = null
  for (let i = 0; i < byDocument.count; i++) {
    const document = byDocument.data[2 * i]
    const place = byDocument.data[2 * i + 1]
    if (document !== known || places === null) places = placesOf(document)
    known = document
    const at = (place >> 1) * STRETCH.width + (place & 1) * (STRETCH.startB - STRETCH.startA)
    const first = pile.first[document]
    const { start, end } = spanOf(places, unit, rows[at] - first, rows[at + 1] - 1 - first)
    table.start[place] = start
    table.end[place] = end
  }
}

function ordered(rows: Uint32Array, pile: Pile): Uint32Array {
  const { width, startA, startB } = STRETCH
  const count = rows.length / width
  const column = (at: number) => Uint32Array.from({ length: count }, (_, row) => rows[row * width + at])
  const [a, b] = [column(startA), column(startB)]
  const documentOf = (position: number): number => documentAt(pile, position)
  const order = orderBy(count, [a.map(documentOf), b.map(documentOf), a, b])
  const sorted = new Uint32Array(rows.length)
  order.forEach((row, i) => {
    for (let k = 0; k < width; k++) sorted[i * width + k] = rows[row * width + k]
  })
  return sorted
}

/** The pairs of a table, one by one. */
export function pairsOf({ count, document, start, end, matched, identity }: PairTable): Pair[] {
  const place = (p: number): Place => ({ document: document[p], start: start[p], end: end[p] })
  return Array.from({ length: count }, (_, i) => ({
    a: place(2 * i),
    b: place(2 * i + 1),
    identity: identity[i],
    matched: matched[i],
  }))
}
