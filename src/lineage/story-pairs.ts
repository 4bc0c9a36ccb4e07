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

/** A feature in more documents than this suggests no pairs: rarer ones will, and these would be too many. */
const LONGEST_POSTING = 200
/** What rarer features must give of the likeness looked for, in a pile large enough to have longer postings. */
const FROM_RARER = 0.8

/**
 * Pairs whose likeness can reach `least`, and pairs that share wording, by an inverted index over the features. Exact
 * for up to `LONGEST_POSTING` documents; beyond that a pair must reach most of `least` by what few documents hold.
 */
export function* closePairs(
  features: readonly Features[],
  shared: SharedText,
  least: number,
): Generator<ClosePair> {
  const postings = postingsOf(features)
  const enough = features.length > LONGEST_POSTING ? FROM_RARER * least : least
  const sums = new Float64Array(features.length)
  for (let a = 0; a < features.length; a++) {
    const partners = new Set(shared.get(a)?.keys())
    const met: number[] = []
    for (const [feature, value] of features[a].values) {
      const { documents, values } = postings.get(feature)!
      if (documents.length > LONGEST_POSTING) continue
      for (let place = documents.length - 1; documents[place] > a; place--) {
        const b = documents[place]
        if (sums[b] === 0) met.push(b)
        sums[b] += likenessBy(value, values[place])
      }
    }
    for (const b of met) {
      if (sums[b] >= enough) partners.add(b)
      sums[b] = 0
    }
    for (const b of [...partners].sort((x, y) => x - y)) {
      yield { a, b, likeness: likeness(features[a], features[b]), nats: shared.get(a)?.get(b) ?? 0 }
    }
  }
}

/** The documents that have a feature, in rising order, and its value in each. */
interface Posting {
  readonly documents: number[]
  readonly values: number[]
}

function postingsOf(features: readonly Features[]): ReadonlyMap<number, Posting> {
  const postings = new Map<number, Posting>()
  features.forEach(({ values }, document) => {
    for (const [feature, value] of values) {
      const posting = postings.get(feature)
      if (posting) {
        posting.documents.push(document)
        posting.values.push(value)
      } else postings.set(feature, { documents: [document], values: [value] })
    }
  })
  return postings
}
