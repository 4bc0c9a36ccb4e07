import type { Passage } from '../find/findings.ts'
import { averageLink, type ScoredPair } from '../kernel/average-link.ts'
import type { Span } from '../text/document.ts'
import type { Witness } from '../text/witness.ts'
import type { Story } from './lineage.ts'
import { dateEvidence, MOST_FROM_DATES } from './story-dates.ts'
import { type Features, featuresOf } from './story-features.ts'
import { closePairs } from './story-pairs.ts'
import { type SharedText, type StoryEvidence, sharedText } from './story-shared.ts'
import { titleOf } from './story-title.ts'

/** Likeness at which wording alone leaves it open whether two documents tell one story. */
const EVEN_LIKENESS = 0.155
/** Log-odds that likeness adds by the unit. */
const STEEPNESS = 50
/** Log-odds that shared wording adds each time it grows by a factor of e, and the nats that it takes to start. */
const SHARED_WEIGHT = 1
const SHARED_START = 40
/** Log-odds of one pair are held within these, so that one copy does not outvote all else. */
const FLOOR = -4
const CEILING = 6
/** Below this, dates alone cannot lift a pair above the floor. */
const LEAST_LIKENESS = EVEN_LIKENESS + (FLOOR - MOST_FROM_DATES) / STEEPNESS

/**
 * Groups documents that tell the same story, also when hardly a sentence is copied. Each pair gets the log-odds that
 * it tells one story: from the words and names it shares by their rarity, from shared passages and quotes, and from the
 * dates; pairs are then joined by average link for as long as the odds are even or better. Documents that no story
 * holds are not in the result. The same for any order of the documents.
 */
export function groupStories({
  witnesses,
  passages,
  quotes,
  families,
  rarity,
}: StoryEvidence): readonly Story[] {
  const order = contentOrder(witnesses)
  const rank = new Int32Array(order.length)
  order.forEach((document, place) => {
    rank[document] = place
  })
  const ranked = order.map(document => witnesses[document])
  const formulas = formulasOf(passages, witnesses.length)
  const features = order.map(document => featuresOf(witnesses[document], rarity, formulas[document]))
  const shared = sharedText({ witnesses, passages, quotes, families, rarity }, rank)
  const pairs = scorePairs(ranked, features, shared)
  return averageLink(order.length, pairs, FLOOR, 0)
    .filter(members => members.length > 1)
    .map(members => ({
      title: titleOf(members, ranked, features, rarity),
      documents: members.map(member => order[member]).sort((a, b) => a - b),
    }))
}

/** Numbers of the documents in an order that does not depend on the one given. */
function contentOrder(witnesses: readonly Witness[]): readonly number[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return witnesses
    .map((_, document) => document)
    .sort((a, b) => {
      const one = witnesses[a].document
      const other = witnesses[b].document
      return compare(one.id, other.id) || compare(one.text, other.text)
    })
}

/** The stretches of stock wording in each document, in rising order. */
function formulasOf(passages: readonly Passage[], documents: number): readonly (readonly Span[])[] {
  const formulas: Span[][] = Array.from({ length: documents }, () => [])
  for (const { kind, spans } of passages) {
    if (kind === 'formula') for (const span of spans) formulas[span.document].push(span)
  }
  for (const spans of formulas) spans.sort((a, b) => a.start - b.start || a.end - b.end)
  return formulas
}

function* scorePairs(
  witnesses: readonly Witness[],
  features: readonly Features[],
  shared: SharedText,
): Generator<ScoredPair> {
  const fromDates = dateEvidence(witnesses.map(({ document }) => document.published))
  for (const { a, b, likeness, nats } of closePairs(features, shared, LEAST_LIKENESS)) {
    const fromWords = STEEPNESS * (likeness - EVEN_LIKENESS)
    const fromShared = SHARED_WEIGHT * Math.log1p(nats / SHARED_START)
    const score = fromWords + fromShared + fromDates(a, b)
    yield { a, b, score: Math.max(FLOOR, Math.min(CEILING, score)) }
  }
}
