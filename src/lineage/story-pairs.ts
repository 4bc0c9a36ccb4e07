import { type Features, likeness } from './story-features.ts'
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
const LONGEST_POSTING = 400

/**
 * Pairs whose cosine can reach `least`, and pairs that share wording, by an inverted index over the features. Exact for a
 * pile of up to `LONGEST_POSTING` documents; beyond that a pair must reach half of `least` by what few documents hold.
 */
export function* closePairs(
  features: readonly Features[],
  shared: SharedText,
  least: number,
): Generator<ClosePair> {
  const postings = postingsOf(features)
  const enough = features.length > LONGEST_POSTING ? least / 2 : least
  const sums = new Float64Array(features.length)
  for (let a = 0; a < features.length; a++) {
    const partners = new Set(shared.get(a)?.keys())
    const met: number[] = []
    for (const [feature, value] of features[a].values) {
      const posting = postings.get(feature)!
      if (posting.length > LONGEST_POSTING) continue
      for (let place = posting.length - 1; posting[place] > a; place--) {
        const b = posting[place]
        if (sums[b] === 0) met.push(b)
        sums[b] += value * features[b].values.get(feature)!
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

/** For each feature the documents that have it, in rising order. */
function postingsOf(features: readonly Features[]): ReadonlyMap<number, readonly number[]> {
  const postings = new Map<number, number[]>()
  features.forEach(({ values }, document) => {
    for (const feature of values.keys()) {
      const posting = postings.get(feature)
      if (posting) posting.push(document)
      else postings.set(feature, [document])
    }
  })
  return postings
}
