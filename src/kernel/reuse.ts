import { type Cover, isCovered, splitStars } from './collapse.ts'
import { mix } from './hash.ts'
import { Joiner, type JoinSettings } from './join.ts'
import { type AreEqual, lengthen, linkSeeds } from './links.ts'
import { PairList, roomFor } from './pair-list.ts'
import { documentAt, type Pile } from './pile.ts'
import { dealPairs, orderBy, repeatedPairs, sortPairs } from './radix.ts'
import { type SeedShape, sampleSeeds } from './seeds.ts'
import { giveSpare } from './spare.ts'
import { Stretches } from './stretches.ts'

/**
 * The three steps from words to shared stretches. Between them the work is dealt anew into `parts` that do not depend on
 * each other: seeds by their hash, links by the pair of documents. A part is pairs of numbers, flat, in order.
 */
type Part = Uint32Array<ArrayBuffer>

/** Step 1: the seeds of documents `from` up to `to`, dealt by hash. `parts` is a power of two. */
export function seedDocuments(pile: Pile, from: number, to: number, shape: SeedShape, parts: number): Part[] {
  sampled.count = 0
  for (let d = from; d < to; d++) {
    sampleSeeds(pile.keys, pile.first[d], pile.first[d + 1], shape, sampled)
  }
  return dealByHash(sampled, parts)
}

/** The seeds of one step after another in the same memory. */
const sampled = new PairList(0)

function dealByHash(seeds: PairList, parts: number): Part[] {
  const { data, count } = seeds
  const shift = 32 - Math.log2(parts)
  const part = partNumbers(count)
  if (parts > 1) for (let i = 0; i < count; i++) part[i] = data[2 * i] >>> shift
  return dealPairs(seeds, parts, part)
}

let numbers = new Uint16Array(0)

/** Room for the part of each pair, in the same memory every time. */
function partNumbers(count: number): Uint16Array {
  if (numbers.length < count) numbers = new Uint16Array(2 * count)
  return numbers
}

/** Step 2: links the places of one part of the seeds, and deals the links by documents. */
export function linkPart(
  pile: Pile,
  seeds: readonly Part[],
  shape: SeedShape,
  longLength: number,
  parts: number,
  areEqual?: AreEqual,
): { links: Part[]; stars: Part; frequent: Part } {
  const repeated = repeatedPairs(seeds)
  const { links, stars, frequent } = linkSeeds(pile, repeated, shape, longLength, areEqual)
  const linked = { links: dealByDocuments(pile, links, parts), stars: stars.trimmed(), frequent }
  for (const list of [repeated, links, stars]) list.free()
  return linked
}

function dealByDocuments(pile: Pile, links: PairList, parts: number): Part[] {
  const { data, count } = links
  const part = partNumbers(count)
  for (let i = 0; i < count; i++) part[i] = partOf(pile, data[2 * i], data[2 * i + 1], parts)
  return dealPairs(links, parts, part)
}

function partOf(pile: Pile, a: number, b: number, parts: number): number {
  return mix(Math.imul(documentAt(pile, a), 0x9e3779b1) ^ documentAt(pile, b)) & (parts - 1)
}

/**
 * Between steps: splits the links to representatives (see `collapse.ts`) into those to be joined first and the rest, and
 * deals both by documents.
 */
export function collapseStars(
  pile: Pile,
  stars: readonly Part[],
  parts: number,
): { main: Part[]; rest: Part[] } {
  const { main, rest } = splitStars(pile, PairList.of(stars))
  for (const list of [main, rest]) putEarlierFirst(list)
  return { main: dealByDocuments(pile, main, parts), rest: dealByDocuments(pile, rest, parts) }
}

function putEarlierFirst({ data, count }: PairList): void {
  for (let at = 0; at < 2 * count; at += 2) {
    const [a, b] = [data[at], data[at + 1]]
    data[at] = Math.min(a, b)
    data[at + 1] = Math.max(a, b)
  }
}

/** Between steps: seeds for the places of too frequent ones, which are sorted, dealt by hash; again for step 2. */
export function lengthenPart(
  pile: Pile,
  frequent: Uint32Array,
  length: number,
  longLength: number,
  parts: number,
): Part[] {
  const longer = lengthen(pile, frequent.sort(), length, longLength)
  const dealt = dealByHash(longer, parts)
  longer.free()
  return dealt
}

/**
 * Step 3: joins the documents of one part of the links, but for those that `cover` makes needless. Gives rows of
 * `Stretches`.
 */
export function joinPart(
  pile: Pile,
  parts: readonly Part[],
  settings: JoinSettings,
  cover: Cover | null,
): { rows: Part; cut: number } {
  const links = cover ? uncovered(pile, cover, PairList.of(parts)) : PairList.of(parts)
  sortPairs(links, 1)
  sortByDocument(pile, links)
  const found = new Stretches()
  const joiner = new Joiner(pile, settings, found)
  for (let from = 0; from < links.count; ) from = joinSome(pile, joiner, links, from)
  links.free()
  return { rows: found.trimmed(), cut: joiner.cut }
}

/** Links that are gone through in one call, about (see `radix.ts`). */
const CHUNK = 1 << 10

/** Joins the next pairs of documents by the links from number `from` on; returns where to go on. */
function joinSome(pile: Pile, joiner: Joiner, { data, count }: PairList, from: number): number {
  const { first } = pile
  let next = from
  while (next < count && next < from + CHUNK) {
    const a = documentAt(pile, data[2 * next])
    const b = documentAt(pile, data[2 * next + 1])
    const to = endOfPair(data, next, count, first[a], first[a + 1], first[b + 1])
    joiner.join(a, b, data, next, to)
    next = to
  }
  return next
}

/** Where the links end that lie in the same two documents as link `from`, with these first positions and ends. */
function endOfPair(
  links: Uint32Array,
  from: number,
  count: number,
  firstA: number,
  endA: number,
  endB: number,
): number {
  let to = from + 1
  while (to < count && links[2 * to] >= firstA && links[2 * to] < endA && links[2 * to + 1] < endB) to++
  return to
}

function uncovered(pile: Pile, cover: Cover, links: PairList): PairList {
  const kept = new PairList()
  const { data, count } = links
  for (let at = 0; at < 2 * count; at += 2) {
    if (!isCovered(pile, cover, data[at], data[at + 1])) kept.push(data[at], data[at + 1])
  }
  return kept
}

/** Sorts links by the document of their first position; those of one document keep their order. */
function sortByDocument(pile: Pile, links: PairList): void {
  const { data, count } = links
  const document = new Uint32Array(count)
  for (let i = 0; i < count; i++) document[i] = documentAt(pile, data[2 * i])
  const order = orderBy(count, [document])
  links.data = roomFor(count)
  for (let i = 0; i < count; i++) copyPair(data, order[i], links.data, i)
  giveSpare(data.buffer)
}

function copyPair(from: Uint32Array, i: number, to: Uint32Array, j: number): void {
  to[2 * j] = from[2 * i]
  to[2 * j + 1] = from[2 * i + 1]
}
