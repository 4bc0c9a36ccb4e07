import type { Place } from '../find/findings.ts'
import type { Span } from '../text/document.ts'
import { places } from './cover.ts'
import type { Relation, Relations } from './relate.ts'
import { HEDGING, ODD, RUN, type Telling } from './tellings.ts'

const MOST_OF_EACH = 2
/** Tokens of a long stretch that are shown. */
const SHOWN = 24
/** Fewer tokens than these are a rewording. */
const LEAST_MATTER = 4

/** The longest stretches that one has and the other lacks: the parent's, then the child's. */
export function placesApart({ comparer, tellings }: Relations, { parent, child }: Relation): Place[] {
  const apart = (one: number, other: number) => {
    const telling = tellings.list[one]
    const gaps = between(comparer.sharedStretches(one, other), telling.tokens.count)
    const matter = gaps.filter(({ start, end }) => end - start >= LEAST_MATTER)
    return places(telling, matter, MOST_OF_EACH).map(place => shortened(telling, place))
  }
  return [...apart(parent, child), ...apart(child, parent)]
}

/** What lies between stretches, in tokens. */
function between(stretches: readonly Span[], count: number): Span[] {
  const gaps: Span[] = []
  let from = 0
  for (const { start, end } of [...stretches, { start: count, end: count }]) {
    if (start > from) gaps.push({ start: from, end: start })
    from = Math.max(from, end)
  }
  return gaps
}

function shortened({ tokens }: Telling, place: Place): Place {
  let at = tokens.start.indexOf(place.start)
  let end = place.start
  for (let shown = 0; at >= 0 && at < tokens.count && shown < SHOWN && tokens.end[at] <= place.end; shown++) {
    end = tokens.end[at++]
  }
  return { ...place, end: Math.max(end, place.start) }
}

/** Small places where the two are worded otherwise, those with a hedge or an odd word first: the parent's and the child's. */
export function placesWordedOtherwise(
  { comparer, tellings }: Relations,
  { parent, child }: Relation,
): Place[] {
  const worded = (one: number, other: number) => {
    const telling = tellings.list[one]
    const { at, tokens, document } = telling
    return comparer
      .variants(one, other)
      .map(({ from, to }) => ({ start: at[from - 1] + RUN, end: at[to] }))
      .filter(({ start, end }) => end > start)
      .map(span => ({ ...span, tells: flagsWithin(telling, span) }))
      .sort((a, b) => b.tells - a.tells || a.start - b.start)
      .slice(0, MOST_OF_EACH)
      .map(({ start, end }) => ({ document, start: tokens.start[start], end: tokens.end[end - 1] }))
  }
  return [...worded(parent, child), ...worded(child, parent)]
}

function flagsWithin({ flags }: Telling, { start, end }: Span): number {
  let count = 0
  for (let token = start; token < end; token++) if (flags[token] & (HEDGING | ODD)) count++
  return count
}
