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

/** Where at least the first `count` units of a document stand in its text; what was given before need not hold any longer. */
export type PlacesOf = (document: number, count: number) => Places

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
  const { data, count } = placesByDocument(table)
  for (let from = 0; from < count; ) {
    const document = data[2 * from]
    const first = pile.first[document]
    let to = from
    let end = 0
    while (to < count && data[2 * to] === document) end = Math.max(end, rows[rowAt(data[2 * to++ + 1]) + 1])
    const places = placesOf(document, unit === 'words' ? end - first : pile.first[document + 1] - first)
    for (let i = from; i < to; i++) locateOne(table, data[2 * i + 1], rows, first, unit, places)
    from = to
  }
}

function placesByDocument({ document, count }: PairTable): PairList {
  const places = new PairList(2 * count)
  for (let place = 0; place < 2 * count; place++) places.push(document[place], place)
  sortPairs(places)
  return places
}

/** Where in `rows` the start of a place is told, and then its end. */
function rowAt(place: number): number {
  return (place >> 1) * STRETCH.width + (place & 1) * (STRETCH.startB - STRETCH.startA)
}

function locateOne(
  table: PairTable,
  place: number,
  rows: Uint32Array,
  first: number,
  unit: Unit,
  places: Places,
): void {
  const at = rowAt(place)
  const { start, end } = spanOf(places, unit, rows[at] - first, rows[at + 1] - 1 - first)
  table.start[place] = start
  table.end[place] = end
}

function ordered(rows: Uint32Array, pile: Pile): Uint32Array {
  const { width, startA, startB } = STRETCH
  const count = rows.length / width
  const [a, b] = [column(rows, startA), column(rows, startB)]
  const order = orderBy(count, [documentsOf(pile, a), documentsOf(pile, b), a, b])
  const sorted = new Uint32Array(rows.length)
  for (let i = 0; i < count; i++) copyRow(rows, order[i], sorted, i)
  return sorted
}

function column(rows: Uint32Array, at: number): Uint32Array {
  const values = new Uint32Array(rows.length / STRETCH.width)
  for (let i = 0; i < values.length; i++) values[i] = rows[i * STRETCH.width + at]
  return values
}

function documentsOf(pile: Pile, positions: Uint32Array): Uint32Array {
  const documents = new Uint32Array(positions.length)
  for (let i = 0; i < positions.length; i++) documents[i] = documentAt(pile, positions[i])
  return documents
}

function copyRow(from: Uint32Array, i: number, to: Uint32Array, j: number): void {
  for (let k = 0; k < STRETCH.width; k++) to[j * STRETCH.width + k] = from[i * STRETCH.width + k]
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
