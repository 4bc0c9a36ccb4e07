import { Interner } from '../kernel/intern.ts'
import { type Features, likeness, likenessBy } from './story-features.ts'
import type { SharedText } from './story-shared.ts'

/** Two documents that may be close; `a < b`. */
export interface ClosePair {
  readonly a: number
  readonly b: number
  readonly likeness: number
  /** Of the wording they share, in nats. */
  readonly nats: number
}

/** A word in more documents than this suggests no pairs: rarer ones will, and these would be too many. */
const LONGEST_POSTING = 500
/** Entries of the index looked at for one document, by its rarest words first. */
const MOST_ENTRIES = 50_000
/** Partners of one document among those after it; the most alike are kept. */
const MOST_PARTNERS = 500
/** What the words looked at must give of the likeness looked for, where some were passed over. */
const FROM_RARER = 0.8

/**
 * Pairs whose likeness can reach `least`, and pairs that share wording, by an inverted index over the words. Exact
 * for up to `LONGEST_POSTING` documents that are not very long; beyond that a pair must reach most of `least` by what
 * few documents hold, so that the time for one document is bounded however large the pile. A document that is too
 * short to tell is paired by the wording it shares alone.
 */
export function* closePairs(
  features: readonly Features[],
  shared: SharedText,
  least: number,
): Generator<ClosePair> {
  const index = indexOf(features)
  const sums = new Float64Array(features.length)
  for (let a = 0; a < features.length; a++) {
    const { met, isWhole } = meet(a, features, index, sums)
    const enough = isWhole ? least : FROM_RARER * least
    const alike = mostAlike(
      met.filter(b => sums[b] >= enough),
      sums,
    )
    for (const b of met) sums[b] = 0
    const partners = new Set([...(shared.get(a)?.keys() ?? []), ...alike])
    for (const b of [...partners].sort((x, y) => x - y)) {
      yield { a, b, likeness: likeness(features[a], features[b]), nats: shared.get(a)?.get(b) ?? 0 }
    }
  }
}

/** Adds to `sums` what each later document gets from the words it has in common with `a`, the rarest first. */
function meet(
  a: number,
  features: readonly Features[],
  index: Index,
  sums: Float64Array,
): { readonly met: readonly number[]; readonly isWhole: boolean } {
  const { documents, places } = index
  const met: number[] = []
  let left = MOST_ENTRIES
  for (const { place, from, to } of postingsOf(a, features[a], index)) {
    left -= to - from
    if (left < 0 || to - from > LONGEST_POSTING) return { met, isWhole: false }
    for (let entry = to - 1; entry >= from && documents[entry] > a; entry--) {
      const b = documents[entry]
      if (sums[b] === 0) met.push(b)
      sums[b] += likenessBy(features[a], place, features[b], places[entry])
    }
  }
  return { met, isWhole: true }
}

/** Of `partners`, those with the highest sums, the earlier of equals. */
function mostAlike(partners: readonly number[], sums: Float64Array): readonly number[] {
  if (partners.length <= MOST_PARTNERS) return partners
  return [...partners].sort((x, y) => sums[y] - sums[x] || x - y).slice(0, MOST_PARTNERS)
}

/** The documents that have each word, end to end. */
interface Index {
  /** Number of the word at each place of each document's features; none for those too short to tell. */
  readonly numbers: readonly Uint32Array[]
  /** Where the entries of each word begin; one longer than there are words. */
  readonly first: Uint32Array
  /** By entry: a document, rising within a word, and the word's place in its features. */
  readonly documents: Uint32Array
  readonly places: Uint32Array
}

function indexOf(features: readonly Features[]): Index {
  const words = new Interner()
  const numbers = features.map(({ keys, isTelling }) =>
    isTelling ? keys.map(key => words.number(key)) : new Uint32Array(),
  )
  const first = new Uint32Array(words.count + 1)
  for (const row of numbers) for (const number of row) first[number + 1]++
  for (let word = 0; word < words.count; word++) first[word + 1] += first[word]
  const documents = new Uint32Array(first[words.count])
  const places = new Uint32Array(first[words.count])
  const next = first.slice()
  numbers.forEach((row, document) => {
    row.forEach((number, place) => {
      documents[next[number]] = document
      places[next[number]++] = place
    })
  })
  return { numbers, first, documents, places }
}

/** Where the entries of each word of a document lie, the words of the fewest documents first. */
function postingsOf(document: number, { keys }: Features, { numbers, first }: Index) {
  return Array.from(numbers[document], (number, place) => ({
    place,
    key: keys[place],
    from: first[number],
    to: first[number + 1],
  })).sort((x, y) => x.to - x.from - (y.to - y.from) || x.key - y.key)
}
