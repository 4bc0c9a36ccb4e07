import { Comparer } from '../compare.ts'
import type { Telling, Tellings } from '../tellings.ts'

/** Fewer than these are too few to tell how a text was handed on, and more would take too long to lay side by side. */
const LEAST_COPIES = 4
const MOST_COPIES = 200
const MOST_TOKENS = 2_000_000
/** Share of its runs that each shares with the one nearest to it. */
const LEAST_SHARED = 0.65
/** The shortest as a share of the middling one: copyists hand on the whole. */
const LEAST_LENGTH = 0.7
/** Tokens in a usual departure from the nearest, and how many such departures are in a hundred tokens. */
const MOST_TOGETHER = 3
const LEAST_RATE = 0.3
/** Small departures within the text, seen from both sides, for each that adds or leaves out. */
const LEAST_SMALL = 0.85

/** Whether texts are not too many to be laid side by side. */
export function canCollate({ list }: Tellings): boolean {
  return list.length <= MOST_COPIES && tokensOf(list) <= MOST_TOKENS
}

function tokensOf(list: readonly Telling[]): number {
  return list.reduce((sum, telling) => sum + telling.tokens.count, 0)
}

/**
 * Whether texts look like copies of one text as scribes make them: of no known date or maker, whole, and with small
 * differences all over. Editors and reporters change fewer places by more words.
 */
export function areCopies(tellings: Tellings): boolean {
  const { list } = tellings
  if (list.length < LEAST_COPIES || !canCollate(tellings)) return false
  if (list.some(isKnown)) return false
  const lengths = list.map(telling => telling.tokens.count).sort((a, b) => a - b)
  if (lengths[0] < LEAST_LENGTH * lengths[lengths.length >> 1]) return false
  return areDeparturesSmall(new Comparer(tellings), list.length, tokensOf(list))
}

/** Whether more is known of a text than its words: who made it, or that it tells other stories too. */
function isKnown({ witness: { document }, isGuest }: Telling): boolean {
  const { published, outlet, byline, url } = document
  const isDated = published !== null && published.from !== 'file' && published.from !== 'capture'
  return isGuest || isDated || outlet !== null || byline.length > 0 || url !== null
}

function areDeparturesSmall(comparer: Comparer, count: number, tokens: number): boolean {
  let departures = 0
  let fresh = 0
  let small = 0
  for (let one = 0; one < count; one++) {
    const { other, shared } = nearestTo(comparer, one, count)
    if (shared < LEAST_SHARED) return false
    for (const [first, second] of [
      [one, other],
      [other, one],
    ]) {
      const comparison = comparer.compare(first, second)
      departures += comparison.departures
      fresh += comparison.fresh
      small += comparer.variants(first, second).length
    }
  }
  const isOften = 100 * departures >= 2 * LEAST_RATE * tokens
  return isOften && fresh <= MOST_TOGETHER * departures && small >= LEAST_SMALL * departures
}

function nearestTo(comparer: Comparer, one: number, count: number): { other: number; shared: number } {
  let best = { other: -1, shared: -1 }
  for (let other = 0; other < count; other++) {
    if (other === one) continue
    const [mine, theirs] = [comparer.compare(one, other), comparer.compare(other, one)]
    const common = mine.shared + theirs.shared
    const shared = common / Math.max(1, common + mine.fresh + theirs.fresh)
    if (shared > best.shared) best = { other, shared }
  }
  return best
}
