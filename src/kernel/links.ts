import { PairList } from './pair-list.ts'
import { documentFinder, type Pile } from './pile.ts'
import { sortPairs } from './radix.ts'
import { hashRuns, type SeedShape } from './seeds.ts'

/**
 * A sequence of words that stands in at most so many places links every place to every other. One that stands in more
 * links each place to a representative only: a star of k links, not k² (and see `lengthen`).
 */
export const ALL_PAIRS = 48

/**
 * Links the places that have a seed in common, as pairs of positions whose documents have different labels, that in
 * the earlier document first. `seeds` are (hash, position) pairs; they are sorted.
 *
 * A seed shorter than `minWords` that is too frequent says little by itself, and a star over its places would miss what
 * only some of them share. So it is lengthened to every run of `minWords` words around it, and these are linked: in a
 * star over a run, each place has all words of the run in common with the representative.
 */
export function linkSeeds(pile: Pile, seeds: PairList, { length }: SeedShape, minWords: number): PairList {
  const links = new Links(pile)
  const frequent: number[] = []
  sortPairs(seeds)
  forEachGroup(seeds, (from, to) => {
    if (to - from <= ALL_PAIRS) links.all(seeds.second, from, to)
    else if (length < minWords) for (let i = from; i < to; i++) frequent.push(seeds.second[i])
    else links.star(seeds.second.slice(from, to), minWords)
  })
  if (frequent.length > 0) {
    const longer = lengthen(pile, frequent, length, minWords)
    sortPairs(longer)
    forEachGroup(longer, (from, to) => {
      if (to - from <= ALL_PAIRS) links.all(longer.second, from, to)
      else links.star(longer.second.slice(from, to), minWords)
    })
  }
  return links.list
}

/** Calls `visit` with every range of two or more pairs that have the first number in common. */
function forEachGroup(pairs: PairList, visit: (from: number, to: number) => void): void {
  const { first, count } = pairs
  for (let from = 0; from < count; ) {
    let to = from + 1
    while (to < count && first[to] === first[from]) to++
    if (to - from > 1) visit(from, to)
    from = to
  }
}

/** Every run of `minWords` words that holds one of these seeds and lies in its document, once, as (hash, position). */
function lengthen(pile: Pile, frequent: readonly number[], length: number, minWords: number): PairList {
  const documentAt = documentFinder(pile)
  const places = Uint32Array.from(frequent).sort()
  const longer = new PairList(places.length * 2)
  const hash = new Uint32Array(minWords)
  let next = 0
  for (const place of places) {
    const document = documentAt(place)
    const low = Math.max(pile.first[document], place + length - minWords, next)
    const high = Math.min(place, pile.first[document + 1] - minWords)
    for (let at = low; at <= high; at++) {
      hashRuns(pile.keys, at, at + minWords, minWords, hash)
      longer.push(hash[0], at)
    }
    next = Math.max(next, high + 1)
  }
  return longer
}

class Links {
  readonly list = new PairList()
  private readonly pile: Pile
  private readonly documentAt: (position: number) => number

  constructor(pile: Pile) {
    this.pile = pile
    this.documentAt = documentFinder(pile)
  }

  all(places: Uint32Array, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const document = this.documentAt(places[i])
      for (let j = i + 1; j < to; j++) this.add(document, places[i], this.documentAt(places[j]), places[j])
    }
  }

  /**
   * Links each place to the one in the document of lowest rank, and those with the label of that document to the next.
   * Places whose words only happen to have the same hash form stars of their own.
   */
  star(places: Uint32Array, words: number): void {
    const { rank, label } = this.pile
    let rest = Array.from(places)
    while (rest.length > 1) {
      rest.sort((i, j) => rank[this.documentAt(i)] - rank[this.documentAt(j)] || i - j)
      const centre = rest[0]
      const same = rest.filter(place => this.areEqual(centre, place, words))
      const of = this.documentAt(centre)
      const second = same.find(place => label[this.documentAt(place)] !== label[of])
      if (second !== undefined) for (const place of same) this.linkToCentre(place, centre, second)
      rest = same.length === rest.length ? [] : rest.filter(place => !this.areEqual(centre, place, words))
    }
  }

  private linkToCentre(place: number, centre: number, second: number): void {
    const { label } = this.pile
    const document = this.documentAt(place)
    const of = this.documentAt(centre)
    const [to, target] = label[document] === label[of] ? [this.documentAt(second), second] : [of, centre]
    this.add(document, place, to, target)
  }

  private areEqual(a: number, b: number, words: number): boolean {
    const { keys } = this.pile
    for (let i = 0; i < words; i++) if (keys[a + i] !== keys[b + i]) return false
    return true
  }

  private add(documentA: number, a: number, documentB: number, b: number): void {
    const { label } = this.pile
    if (label[documentA] === label[documentB]) return
    if (documentA < documentB) this.list.push(a, b)
    else this.list.push(b, a)
  }
}
