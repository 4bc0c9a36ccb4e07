import { concatenate } from '../../kernel/concatenate.ts'
import { documentAt, type Pile } from '../../kernel/pile.ts'
import { orderBy } from '../../kernel/radix.ts'
import { STRETCH } from '../../kernel/stretches.ts'
import type { Pair, Place } from '../findings.ts'
import type { Unit } from './settings.ts'
import { type PlacesFrom, spanOf } from './spans.ts'

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

/** Where units `from` up to `to` of a document stand in its text, at least; what was given before need not hold any longer. */
export type PlacesOf = (document: number, from: number, to: number) => PlacesFrom

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

/** Goes through the places by document: near each other they are faster to look up, and letters are once for all. */
function locate(table: PairTable, rows: Uint32Array, pile: Pile, unit: Unit, placesOf: PlacesOf): void {
  const order = orderBy(2 * table.count, [table.document])
  let known = -1
  let all: PlacesFrom | null = null
  for (const place of order) {
    const document = table.document[place]
    if (unit === 'letters' && document !== known) {
      // The word of a letter may go on beyond the stretch.
      all = placesOf(document, 0, pile.first[document + 1] - pile.first[document])
      known = document
    }
    locateOne(table, place, rows, pile.first[document], all, placesOf)
  }
}

/** `all` are the places of the document's letters, where these are compared. */
function locateOne(
  table: PairTable,
  place: number,
  rows: Uint32Array,
  base: number,
  all: PlacesFrom | null,
  placesOf: PlacesOf,
): void {
  const at = (place >> 1) * STRETCH.width + (place & 1) * (STRETCH.startB - STRETCH.startA)
  const from = rows[at] - base
  const to = rows[at + 1] - base
  const { places, first } = all ?? placesOf(table.document[place], from, to)
  const { start, end } = spanOf(places, all ? 'letters' : 'words', from - first, to - 1 - first)
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
