import type { Parts, Passage, Place, Quote, QuoteFamily } from '../../find/findings.ts'
import type { Rarity } from '../../text/rarity.ts'
import { isWithin } from '../../text/spans.ts'
import type { Witness } from '../../text/witness.ts'
import { firstWordFrom } from '../../text/words.ts'

/** What wording two documents share beyond single words, in nats: by the first document, then the second. */
export type SharedText = ReadonlyMap<number, ReadonlyMap<number, number>>

/** A quote says something of its own from here on, in nats; "the president" does not. */
const TELLING_QUOTE = 10
/**
 * Wording in more documents than this joins each to the next only: they are one story by the chain, or it is stock
 * wording, and all their pairs would be too many.
 */
export const MANY = 100

/** What `groupStories` is given. */
export interface StoryEvidence {
  readonly witnesses: readonly Witness[]
  /** Passages, quotes and families may be empty; formulas among the passages join nothing. */
  readonly passages: readonly Passage[]
  readonly quotes: readonly Quote[]
  readonly families: readonly QuoteFamily[]
  readonly rarity: Rarity
}

/**
 * Sums, for each pair of documents, the rarity of the words in the retold passages and telling quotes they share.
 * `rank` renumbers the documents; in the result `a < b` by the new numbers. What lies in a `foreign` part of a document counts
 * for nothing.
 */
export function sharedText(
  evidence: StoryEvidence,
  rank: ArrayLike<number>,
  foreign: Parts = new Map(),
): SharedText {
  const { witnesses, passages, quotes, families, rarity } = evidence
  const shared = new Map<number, Map<number, number>>()
  for (const { kind, spans } of passages) {
    if (kind === 'formula') continue
    const own = withoutForeign(spans, foreign)
    const holders = holdersOf(own, rank, span => span.identity * nats(span, witnesses, rarity))
    addPairs(shared, holders)
  }
  for (const family of families) {
    const places = withoutForeign(
      family.quotes.map(quote => quotes[quote]),
      foreign,
    )
    const holders = holdersOf(places, rank, quote => nats(quote, witnesses, rarity))
    addPairs(
      shared,
      holders.filter(({ weight }) => weight >= TELLING_QUOTE),
    )
  }
  return shared
}

function withoutForeign<P extends Place>(places: readonly P[], foreign: Parts): readonly P[] {
  if (foreign.size === 0) return places
  return places.filter(place => !isWithin(place, foreign.get(place.document) ?? []))
}

interface Holder {
  readonly document: number
  readonly weight: number
}

/** The documents that hold one of `places`, in rising order, each with its heaviest. */
function holdersOf<P extends Place>(
  places: readonly P[],
  rank: ArrayLike<number>,
  weigh: (place: P) => number,
): readonly Holder[] {
  const weights = new Map<number, number>()
  for (const place of places) {
    const document = rank[place.document]
    weights.set(document, Math.max(weights.get(document) ?? 0, weigh(place)))
  }
  return [...weights].sort(([a], [b]) => a - b).map(([document, weight]) => ({ document, weight }))
}

function addPairs(shared: Map<number, Map<number, number>>, holders: readonly Holder[]): void {
  const reach = holders.length > MANY ? 1 : holders.length
  holders.forEach((a, index) => {
    const row = shared.get(a.document) ?? new Map<number, number>()
    shared.set(a.document, row)
    for (const b of holders.slice(index + 1, index + 1 + reach)) {
      row.set(b.document, (row.get(b.document) ?? 0) + Math.min(a.weight, b.weight))
    }
  })
}

function nats({ document, start, end }: Place, witnesses: readonly Witness[], rarity: Rarity): number {
  const { words } = witnesses[document]
  let sum = 0
  for (let word = firstWordFrom(words, start); word < words.count && words.end[word] <= end; word++)
    sum += rarity.weight(words.key[word])
  return sum
}
