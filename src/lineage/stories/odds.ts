import type { ScoredPair } from '../../kernel/average-link.ts'
import type { Published } from '../../text/document.ts'
import { dateEvidence, MOST_FROM_DATES } from './dates.ts'
import { type Features, likeness } from './features.ts'
import { closePairs, type OnCompared } from './pairs.ts'
import type { SharedText } from './shared.ts'

/** Likeness at which wording alone leaves it open whether two documents tell one story. */
export const EVEN_LIKENESS = 0.14
/** Log-odds that likeness adds by the unit. */
const STEEPNESS = 50
/** Log-odds that shared wording adds each time it grows by a factor of e, and the nats that it takes to start. */
const SHARED_WEIGHT = 1
const SHARED_START = 40
/** Log-odds of one pair are held within these, so that one copy does not outvote all else. */
export const FLOOR = -4
const CEILING = 6

/** Texts as alike as this are likely strangers; a pile where strangers are more alike asks for more in proportion. */
const USUAL_LIKENESS = 0.04
/** Texts that it takes to know how alike strangers are, and pairs looked at. */
const ENOUGH_TEXTS = 100
const PAIRS = 4000

/** What speaks for two documents' telling one story, by number of the document. */
export interface StorySigns {
  readonly dates: readonly (Published | null)[]
  readonly features: readonly Features[]
  readonly shared: SharedText
}

/**
 * The log-odds that two documents tell one story, for all pairs above `FLOOR`: from the words and names they share by
 * their rarity, from shared passages and quotes, and from the dates.
 */
export function* scorePairs(
  { dates, features, shared }: StorySigns,
  onCompared?: OnCompared,
): Generator<ScoredPair> {
  const fromDates = dateEvidence(dates)
  const even = evenLikeness(features)
  // Below this, dates alone cannot lift a pair above the floor.
  const least = even + (FLOOR - MOST_FROM_DATES) / STEEPNESS
  for (const { a, b, likeness, nats } of closePairs(features, shared, least, onCompared)) {
    const fromWords = STEEPNESS * (likeness - even)
    const fromShared = SHARED_WEIGHT * Math.log1p(nats / SHARED_START)
    const score = fromWords + fromShared + fromDates(a, b)
    if (score > FLOOR) yield { a, b, score: Math.min(CEILING, score) }
  }
}

/**
 * In a large pile most pairs are strangers, and where those have much in common, as in a pile of one topic or in a language
 * of few words, likeness says less. The lower quartile of many pairs tells how much strangers have in common; unless
 * even that is as like as a story, as in a pile that is one.
 */
function evenLikeness(features: readonly Features[]): number {
  if (features.length < ENOUGH_TEXTS) return EVEN_LIKENESS
  const found = new Float64Array(PAIRS)
  let at = 1
  for (let pair = 0; pair < PAIRS; pair++) {
    const [a, b] = [0, 1].map(() => {
      at = Math.imul(at, 1664525) + 1013904223
      return Math.floor(((at >>> 0) / 2 ** 32) * features.length)
    })
    found[pair] = a === b ? 0 : likeness(features[a], features[b])
  }
  const usual = found.sort()[PAIRS >> 2]
  return usual < EVEN_LIKENESS ? EVEN_LIKENESS * Math.max(1, usual / USUAL_LIKENESS) : EVEN_LIKENESS
}
