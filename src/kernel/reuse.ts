import { type Cover, isCovered, splitStars } from './collapse.ts'
import { mix } from './hash.ts'
import { Joiner, type JoinSettings } from './join.ts'
import { type AreEqual, lengthen, linkSeeds } from './links.ts'
import { PairList } from './pair-list.ts'
import { documentAt, type Pile } from './pile.ts'
import { dealPairs, sortPairs } from './radix.ts'
import { type SeedShape, sampleSeeds } from './seeds.ts'
import { Stretches } from './stretches.ts'

/**
 * The three steps from words to shared stretches. Between them the work is dealt anew into `parts` that do not depend on
 * each other: seeds by their hash, links by the pair of documents. A part is pairs of numbers, flat, in order.
 */
type Part = Uint32Array<ArrayBuffer>

/** Step 1: the seeds of documents `from` up to `to`, dealt by hash. `parts` is a power of two. */
export function seedDocuments(pile: Pile, from: number, to: number, shape: SeedShape, parts: number): Part[] {
  const seeds = new PairList()
  for (let d = from; d < to; d++) {
    sampleSeeds(pile.keys, pile.first[d], pile.first[d + 1], shape, seeds)
  }
  return dealByHash(seeds, parts)
}

function dealByHash(seeds: PairList, parts: number): Part[] {
  const shift = 32 - Math.log2(parts)
  return dealPairs(seeds, parts, hash => hash >>> shift)
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
  const { links, stars, frequent } = linkSeeds(pile, PairList.of(seeds), shape, longLength, areEqual)
  return { links: dealByDocuments(pile, links, parts), stars: stars.trimmed(), frequent }
}

function dealByDocuments(pile: Pile, links: PairList, parts: number): Part[] {
  const partOf = (a: number, b: number): number =>
    mix(Math.imul(documentAt(pile, a), 0x9e3779b1) ^ documentAt(pile, b)) & (parts - 1)
  return dealPairs(links, parts, partOf)
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

/** Between steps: seeds for the places of too frequent ones, which ascend, dealt by hash; again for step 2. */
export function lengthenPart(
  pile: Pile,
  frequent: Uint32Array,
  length: number,
  longLength: number,
  parts: number,
): Part[] {
  return dealByHash(lengthen(pile, frequent, length, longLength), parts)
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
  const { data, count } = links
  const { first } = pile
  for (let from = 0; from < count; ) {
    const a = documentAt(pile, data[2 * from])
    const b = documentAt(pile, data[2 * from + 1])
    let to = from + 1
    while (to < count && data[2 * to] < first[a + 1] && data[2 * to + 1] < first[b + 1]) {
      if (data[2 * to] < first[a]) break
      to++
    }
    joiner.join(a, b, data, from, to)
    from = to
  }
  return { rows: found.trimmed(), cut: joiner.cut }
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
  const keyed = new PairList(links.count)
  for (let i = 0; i < links.count; i++) keyed.push(documentAt(pile, links.data[2 * i]), i)
  sortPairs(keyed)
  const sorted = new PairList(links.count)
  for (let i = 0; i < links.count; i++) {
    const from = 2 * keyed.data[2 * i + 1]
    sorted.push(links.data[from], links.data[from + 1])
  }
  links.data = sorted.data
}
