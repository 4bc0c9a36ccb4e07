import { PairList } from './pair-list.ts'
import { documentAt, type Pile } from './pile.ts'
import { sortPairs } from './radix.ts'
import { forEachStretch } from './stretches.ts'

/**
 * Near-copies collapse: a document much of which stands in very many others is joined with one representative, and what it
 * shares with the others besides is left out where both are already joined with that representative. So k copies take k
 * joins, whatever words each pair of them has in common that the representative lacks.
 */

const NONE = 0xffffffff

/** A representative takes a document when it has at least this share of its linked places. */
const MUCH = 0.25

/**
 * Splits star links (representative's position, place) into those of each document with its representative, and the
 * rest. The representative is the one of lowest rank that has much of the document, else the one that has most.
 */
export function splitStars(pile: Pile, stars: PairList): { main: PairList; rest: PairList } {
  sortPairs(stars, 1)
  const main = new PairList(stars.count)
  const rest = new PairList()
  const { data, count } = stars
  for (let from = 0; from < count; ) {
    const document = documentAt(pile, data[2 * from + 1])
    let to = from
    while (to < count && data[2 * to + 1] < pile.first[document + 1]) to++
    const chosen = representative(pile, data, from, to)
    for (let i = from; i < to; i++) {
      const list = documentAt(pile, data[2 * i]) === chosen ? main : rest
      list.push(data[2 * i], data[2 * i + 1])
    }
    from = to
  }
  return { main, rest }
}

function representative(pile: Pile, stars: Uint32Array, from: number, to: number): number {
  const counts = new Map<number, number>()
  for (let i = from; i < to; i++) {
    const centre = documentAt(pile, stars[2 * i])
    counts.set(centre, (counts.get(centre) ?? 0) + 1)
  }
  let most = 0
  for (const count of counts.values()) most = Math.max(most, count)
  const enough = Math.min(most, MUCH * (to - from))
  let chosen = NONE
  for (const [centre, count] of counts) {
    if (count < enough) continue
    if (chosen === NONE || pile.rank[centre] < pile.rank[chosen]) chosen = centre
  }
  return chosen
}

/** Which words of which documents are joined with a representative. Arrays may lie in shared memory. */
export interface Cover {
  /** The representative of each document, in the end; NONE where there is none. */
  readonly root: Uint32Array
  /** Of document `d` the intervals `from[d]` up to `from[d + 1]` of `spans`, two positions each, half-open. */
  readonly from: Uint32Array
  readonly spans: Uint32Array
}

/** Reads off the stretches that joining with representatives gave, rows of `Stretches`, which words they hold. */
export function coverOf(pile: Pile, rows: readonly Uint32Array[]): Cover {
  const ends = new PairList()
  const root = new Uint32Array(pile.first.length - 1).fill(NONE)
  for (const part of rows) {
    forEachStretch(part, (startA, endA, startB, endB) => {
      ends.push(startA, endA)
      ends.push(startB, endB)
      join(root, pile.rank, documentAt(pile, startA), documentAt(pile, startB))
    })
  }
  for (let d = 0; d < root.length; d++) if (root[d] !== NONE) root[d] = rootOf(root, d)
  sortPairs(ends)
  const merged = mergeSpans(pile, ends)
  return { root, from: firstOfEach(pile, merged), spans: merged.trimmed() }
}

/** Spans sorted by start become spans that neither overlap nor touch within a document. */
function mergeSpans(pile: Pile, spans: PairList): PairList {
  const merged = new PairList(spans.count)
  const { data, count } = spans
  for (let i = 0; i < count; ) {
    const start = data[2 * i]
    const limit = pile.first[documentAt(pile, start) + 1]
    let end = data[2 * i + 1]
    for (i++; i < count && data[2 * i] <= end && data[2 * i] < limit; i++)
      end = Math.max(end, data[2 * i + 1])
    merged.push(start, end)
  }
  return merged
}

function firstOfEach(pile: Pile, spans: PairList): Uint32Array {
  const documents = pile.first.length - 1
  const from = new Uint32Array(documents + 1)
  for (let i = 0; i < spans.count; i++) from[documentAt(pile, spans.data[2 * i]) + 1]++
  for (let d = 0; d < documents; d++) from[d + 1] += from[d]
  return from
}

function rootOf(root: Uint32Array, document: number): number {
  let at = document
  while (root[at] !== NONE && root[at] !== at) at = root[at]
  return at
}

function join(root: Uint32Array, rank: Uint32Array, a: number, b: number): void {
  const [left, right] = [rootOf(root, a), rootOf(root, b)]
  const top = rank[left] < rank[right] ? left : right
  for (const document of [a, b, left, right]) root[document] = top
}

/** Whether two places are joined with the same representative, so that a link between them tells nothing new. */
export function isCovered(pile: Pile, cover: Cover, a: number, b: number): boolean {
  const documentA = documentAt(pile, a)
  const documentB = documentAt(pile, b)
  if (cover.root[documentA] === NONE || cover.root[documentA] !== cover.root[documentB]) return false
  return lies(cover, documentA, a) && lies(cover, documentB, b)
}

function lies({ from, spans }: Cover, document: number, position: number): boolean {
  for (let i = from[document]; i < from[document + 1]; i++) {
    if (spans[2 * i] <= position && position < spans[2 * i + 1]) return true
  }
  return false
}
