import { Interner } from '../../kernel/intern.ts'
import { type Features, likeness, mostFromOne } from './features.ts'
import type { SharedText } from './shared.ts'

/** Two documents that may be close; `a < b`. */
export interface ClosePair {
  readonly a: number
  readonly b: number
  readonly likeness: number
  /** Of the wording they share, in nats. */
  readonly nats: number
}

/** Told with how many documents have been held against those after them. */
export type OnCompared = (documents: number) => void

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
  onCompared: OnCompared = () => {},
): Generator<ClosePair> {
  const index = indexOf(features)
  const sums = new Float64Array(features.length)
  for (let a = 0; a < features.length; a++) {
    onCompared(a)
    const { met, isWhole } = meet(a, features[a], index, sums)
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
  features: Features,
  index: Index,
  sums: Float64Array,
): { readonly met: readonly number[]; readonly isWhole: boolean } {
  const { first, documents, words, names, most, places } = index
  const ranks = index.ranks[a]
  for (let place = 0; place < ranks.length; place++) places[ranks[place]] = place
  const met: number[] = []
  let left = MOST_ENTRIES
  for (const rank of ranks.slice().sort()) {
    const [from, to] = [first[rank], first[rank + 1]]
    left -= to - from
    if (left < 0 || to - from > LONGEST_POSTING) return { met, isWhole: false }
    const word = features.words[places[rank]]
    const name = features.names[places[rank]]
    for (let entry = to - 1; entry >= from && documents[entry] > a; entry--) {
      const b = documents[entry]
      if (sums[b] === 0) met.push(b)
      sums[b] += Math.min(word * words[entry] + name * names[entry], most[a], most[b])
    }
  }
  return { met, isWhole: true }
}

/** Of `partners`, those with the highest sums, the earlier of equals. */
function mostAlike(partners: readonly number[], sums: Float64Array): readonly number[] {
  if (partners.length <= MOST_PARTNERS) return partners
  return [...partners].sort((x, y) => sums[y] - sums[x] || x - y).slice(0, MOST_PARTNERS)
}

/** The documents that have each word, end to end, the words of the fewest documents first. */
interface Index {
  /** The rank among all words of the word at each place of each document's features; none for those too short to tell. */
  readonly ranks: readonly Uint32Array[]
  /** Where the entries of each word begin; one longer than there are words. */
  readonly first: Uint32Array
  /** By entry: a document, rising within a word, and the values the word has there. */
  readonly documents: Uint32Array
  readonly words: Float32Array
  readonly names: Float32Array
  /** What one word of each document can add at most to a likeness. */
  readonly most: Float64Array
  /** By word, room for the place it has in the document in hand. */
  readonly places: Uint32Array
}

function indexOf(features: readonly Features[]): Index {
  const ranks = rankWords(features)
  const count = ranks.reduce((most, row) => row.reduce((sum, rank) => Math.max(sum, rank + 1), most), 0)
  const first = new Uint32Array(count + 1)
  for (const row of ranks) for (const rank of row) first[rank + 1]++
  for (let word = 0; word < count; word++) first[word + 1] += first[word]
  const documents = new Uint32Array(first[count])
  const words = new Float32Array(documents.length)
  const names = new Float32Array(documents.length)
  const next = first.slice()
  ranks.forEach((row, document) => {
    for (let place = 0; place < row.length; place++) {
      const entry = next[row[place]]++
      documents[entry] = document
      words[entry] = features[document].words[place]
      names[entry] = features[document].names[place]
    }
  })
  const most = Float64Array.from(features, mostFromOne)
  return { ranks, first, documents, words, names, most, places: new Uint32Array(count) }
}

/** For each document the ranks of its words: a word of fewer documents comes first, and of equals that with the lower key. */
function rankWords(features: readonly Features[]): readonly Uint32Array[] {
  const vocabulary = new Interner()
  const rows = features.map(({ keys, isTelling }) =>
    isTelling ? keys.map(key => vocabulary.number(key)) : new Uint32Array(),
  )
  // The number of documents above, the key below: both fit into the 53 bits of a whole number.
  const codes = new Float64Array(vocabulary.count)
  features.forEach(({ keys }, document) => {
    rows[document].forEach((number, place) => {
      codes[number] = (codes[number] === 0 ? keys[place] : codes[number]) + KEYS
    })
  })
  const rank = new Uint32Array(vocabulary.count)
  codes.sort().forEach((code, at) => {
    rank[vocabulary.number(code % KEYS)] = at
  })
  return rows.map(row => row.map(number => rank[number]))
}

/** More than any key. */
const KEYS = 2 ** 32
