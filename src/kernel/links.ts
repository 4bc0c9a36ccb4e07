import { NumberList, PairList } from './pair-list.ts'
import { documentAt, type Pile } from './pile.ts'
import { sortPairs } from './radix.ts'
import { hashRuns, type SeedShape } from './seeds.ts'

/**
 * A sequence of words that stands in at most so many places links every place to every other. One that stands in more
 * links each place to a representative only: a star of k links, not k².
 */
const ALL_PAIRS = 48
/** The same where seeds are sampled, as in a large pile, where so short a sequence mostly recurs by chance. */
const SAMPLE_PAIRS = 16

/** Whether the `words` words from two positions are the same. */
export type AreEqual = (a: number, b: number, words: number) => boolean

function inMemory({ keys }: Pile): AreEqual {
  return (a, b, words) => {
    for (let i = 0; i < words; i++) if (keys[a + i] !== keys[b + i]) return false
    return true
  }
}

/** What one part of the seeds gives. */
export interface Linked {
  /** Places linked with each other: pairs of positions, that in the earlier document first. */
  readonly links: PairList
  /** Places linked with a representative: pairs of positions, that of the representative first. */
  readonly stars: PairList
  /** Places of seeds too frequent to be linked as they are. */
  readonly frequent: Uint32Array<ArrayBuffer>
}

/**
 * Links the places that have a seed in common and lie in documents with different labels. `seeds` are pairs (hash,
 * position); they are sorted.
 *
 * A sequence in more places than are paired makes a star if it is of `longLength` words. A shorter one says little, and
 * its star would miss what only some of its places share: its places are handed back to be lengthened (`lengthen`).
 */
export function linkSeeds(
  pile: Pile,
  seeds: PairList,
  shape: SeedShape,
  longLength: number,
  areEqual: AreEqual = inMemory(pile),
): Linked {
  const most = shape.window > 1 ? SAMPLE_PAIRS : ALL_PAIRS
  const links = new Links(pile, areEqual, most, shape.length >= longLength ? longLength : null)
  sortPairs(seeds)
  for (let from = 0; from < seeds.count; ) from = links.addSome(seeds, from)
  return { links: links.list, stars: links.stars, frequent: links.frequent.trimmed() }
}

/** Seeds that are gone through in one call, about (see `radix.ts`). */
const CHUNK = 1 << 10

/** Where the seeds end that have the hash of seed `from`. */
function endOfGroup(seeds: Uint32Array, from: number, count: number): number {
  const hash = seeds[2 * from]
  let to = from + 1
  while (to < count && seeds[2 * to] === hash) to++
  return to
}

/**
 * Every run of `longLength` words that holds one of these seeds of `length` words and lies in its document, once, as pairs
 * (hash, position). `frequent` ascends. A star over such a run has all its words in common with the representative.
 */
export function lengthen(pile: Pile, frequent: Uint32Array, length: number, longLength: number): PairList {
  const longer = new PairList(frequent.length * 2)
  const hashes = new Uint32Array(longLength)
  let next = 0
  for (const place of frequent) {
    const document = documentAt(pile, place)
    const low = Math.max(pile.first[document], place + length - longLength, next)
    const high = Math.min(place, pile.first[document + 1] - longLength)
    if (low <= high) hashRuns(pile.keys, low, high + longLength, longLength, hashes)
    for (let at = low; at <= high; at++) longer.push(hashes[at - low], at)
    next = Math.max(next, high + 1)
  }
  return longer
}

class Links {
  readonly list = new PairList()
  readonly stars = new PairList(16)
  readonly frequent = new NumberList()
  private readonly pile: Pile
  private readonly areEqual: AreEqual
  private readonly most: number
  private readonly longLength: number | null

  /** `longLength` is given where the seeds are long enough for a star. */
  constructor(pile: Pile, areEqual: AreEqual, most: number, longLength: number | null) {
    this.pile = pile
    this.areEqual = areEqual
    this.most = most
    this.longLength = longLength
  }

  /** Adds the links of the next seeds from number `from` on; returns where to go on. */
  addSome({ data, count }: PairList, from: number): number {
    let next = from
    while (next < count && next < from + CHUNK) {
      const to = endOfGroup(data, next, count)
      if (to - next > this.most) this.addFrequent(data, next, to)
      else if (to - next > 1) this.all(data, next, to)
      next = to
    }
    return next
  }

  private addFrequent(seeds: Uint32Array, from: number, to: number): void {
    if (this.longLength !== null) this.star(seeds, from, to, this.longLength)
    else for (let i = from; i < to; i++) this.frequent.push(seeds[2 * i + 1])
  }

  /** Links every place of the seeds `from` up to `to` with every other. */
  private all(seeds: Uint32Array, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const place = seeds[2 * i + 1]
      const document = documentAt(this.pile, place)
      for (let j = i + 1; j < to; j++) {
        const other = seeds[2 * j + 1]
        this.add(document, place, documentAt(this.pile, other), other)
      }
    }
  }

  /**
   * Links each place of the seeds `from` up to `to` to the one in the document of lowest rank, and those with the label
   * of that document to the next. Places whose words only happen to have the same hash form stars of their own.
   */
  private star(seeds: Uint32Array, from: number, to: number, words: number): void {
    let places = new Uint32Array(to - from)
    for (let i = from; i < to; i++) places[i - from] = seeds[2 * i + 1]
    while (places.length > 1) {
      const centre = this.lowest(places, null)!
      const same = places.filter(place => this.areEqual(centre, place, words))
      const second = this.lowest(same, centre)
      if (second !== null) for (const place of same) this.linkToCentre(place, centre, second)
      if (same.length === places.length) return
      places = places.filter(place => !this.areEqual(centre, place, words))
    }
  }

  /** The place in the document of lowest rank, and the first there; where `other` is given, of another label than it. */
  private lowest(places: Uint32Array, other: number | null): number | null {
    const { rank, label } = this.pile
    const barred = other === null ? -1 : label[documentAt(this.pile, other)]
    let best: number | null = null
    let bestRank = 0xffffffff
    for (const place of places) {
      const document = documentAt(this.pile, place)
      if (rank[document] >= bestRank || label[document] === barred) continue
      best = place
      bestRank = rank[document]
    }
    return best
  }

  private linkToCentre(place: number, centre: number, second: number): void {
    const { label } = this.pile
    const isOwn = label[documentAt(this.pile, place)] === label[documentAt(this.pile, centre)]
    this.stars.push(isOwn ? second : centre, place)
  }

  private add(documentA: number, a: number, documentB: number, b: number): void {
    const { label } = this.pile
    if (label[documentA] === label[documentB]) return
    if (documentA < documentB) this.list.push(a, b)
    else this.list.push(b, a)
  }
}
