import type { TraceFamily, TraceStory } from '../../src/report/format.ts'
import { momentOf } from './dates.ts'
import { foldedWords, quotesOf, tellingsOf } from './ladder.ts'
import type { Place, Trace, Witness } from './trace.ts'

/** What the overview says of a story. */
export interface StoryFacts {
  readonly story: TraceStory
  readonly witnesses: readonly Witness[]
  readonly outlets: readonly string[]
  /** By date; null when none has one. */
  readonly first: Witness | null
  readonly last: Witness | null
  /** The quote told in the most altered forms. */
  readonly altered: { readonly family: TraceFamily; readonly forms: number } | null
}

/** Witnesses with a date, earliest first; then those without, as listed. */
export function inOrderOfTime(witnesses: readonly Witness[]): Witness[] {
  const moment = ({ document }: Witness): number => {
    const at = document.published ? momentOf(document.published) : Number.NaN
    return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at
  }
  return [...witnesses].sort((a, b) => {
    const [x, y] = [moment(a), moment(b)]
    return x === y ? 0 : x < y ? -1 : 1
  })
}

export function factsOf(trace: Trace, story: TraceStory): StoryFacts {
  const witnesses = trace.witnessesOf(story)
  const dated = inOrderOfTime(
    witnesses.filter(({ document }) => document.published && !Number.isNaN(momentOf(document.published))),
  )
  const outlets = [...new Set(witnesses.flatMap(({ document }) => document.outlet ?? []))]
  return {
    story,
    witnesses,
    outlets,
    first: dated[0] ?? null,
    last: dated.at(-1) ?? null,
    altered: mostAltered(trace, trace.familiesOf(story)),
  }
}

/** How many forms a family has: its different wordings, in quotation marks and told without. */
export function formsOf(trace: Trace, family: TraceFamily): number {
  const wordings = (places: readonly Place[]): number =>
    new Set(places.map(place => foldedWords(trace, place))).size
  return wordings(quotesOf(trace, family)) + wordings(tellingsOf(trace, family).map(({ place }) => place))
}

function mostAltered(trace: Trace, families: readonly TraceFamily[]): StoryFacts['altered'] {
  let best: StoryFacts['altered'] = null
  for (const family of families) {
    const forms = formsOf(trace, family)
    if (forms > 1 && forms > (best?.forms ?? 0)) best = { family, forms }
  }
  return best
}

/** The longest quote of a family, in words a reader knows it by. */
export function fullestOf(trace: Trace, family: TraceFamily): string {
  return quotesOf(trace, family).sort((a, b) => b.end - b.start - (a.end - a.start))[0]?.id ?? ''
}
