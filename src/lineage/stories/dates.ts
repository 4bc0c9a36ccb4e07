import type { Published } from '../../text/document.ts'

/** Days between two texts at which one kind of gap ends and the next begins. */
const GAPS = [1, 5, 30, 365, Number.POSITIVE_INFINITY]
/** Share of the pairs of one story with each kind of gap: nearly all within days, some republished long after. */
const WITHIN_STORY = [0.8, 0.12, 0.04, 0.025, 0.015]
/** Share of all pairs with each kind of gap, in a pile we know nothing of, and the pairs that expectation is worth. */
const ANY = [0.3, 0.15, 0.15, 0.2, 0.2]
const ANY_WORTH = 20
/** Dates are weak evidence, and can be wrong: the most they can say for one story and against it, in log-odds. */
export const MOST_FROM_DATES = 0.5
const MOST_AGAINST = 2
const DAY = 86_400_000

/** Log-odds that the gap between two dates adds to their telling one story; 0 where a date is missing. */
export type DateEvidence = (a: number, b: number) => number

/**
 * A gap speaks for one story as far as it is commoner within stories than between any two texts of the pile:
 * in a pile from one week "the same day" says nothing, in one over years it says much.
 */
export function dateEvidence(published: readonly (Published | null)[]): DateEvidence {
  const periods = published.map(periodOf)
  const counts = countGaps(periods.filter(period => period !== null).map(({ start }) => start))
  const pairs = counts.reduce((sum, count) => sum + count, 0)
  const weights = WITHIN_STORY.map((within, kind) => {
    const any = (counts[kind] + ANY_WORTH * ANY[kind]) / (pairs + ANY_WORTH)
    return Math.max(-MOST_AGAINST, Math.min(MOST_FROM_DATES, Math.log(within / any)))
  })
  return (a, b) => {
    const first = periods[a]
    const second = periods[b]
    if (!first || !second) return 0
    return weights[kindOf(Math.max(0, first.start - second.end, second.start - first.end))]
  }
}

interface Period {
  /** First and last day it can have been, counted from 1970. */
  readonly start: number
  readonly end: number
}

function periodOf(published: Published | null): Period | null {
  if (!published) return null
  const [year, month = 1, day = 1] = published.value.slice(0, 10).split('-').map(Number)
  const start = Date.UTC(year, month - 1, day) / DAY
  if (!Number.isFinite(start)) return null
  const { precision } = published
  return { start, end: start + (precision === 'year' ? 365 : precision === 'month' ? 30 : 0) }
}

function kindOf(days: number): number {
  return GAPS.findIndex(most => days <= most)
}

/** How many pairs have each kind of gap, in O(n log n). */
function countGaps(days: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(days).sort()
  const withinOf = GAPS.map(most => {
    let pairs = 0
    for (let late = 0, early = 0; late < sorted.length; late++) {
      while (sorted[late] - sorted[early] > most) early++
      pairs += late - early
    }
    return pairs
  })
  return withinOf.map((pairs, kind) => pairs - (kind > 0 ? withinOf[kind - 1] : 0))
}
