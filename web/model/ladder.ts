import type { TraceFamily, TraceQuote } from '../../src/report/format.ts'
import type { Trace } from './trace.ts'

type Alteration = TraceFamily['alterations'][number]

/** One form of a quote: the places that hold the very same words, and what it was made from. */
export interface Rung {
  readonly quotes: readonly TraceQuote[]
  /** The form it is compared with; null for the fullest, and for one joined from several. */
  readonly from: TraceQuote | null
  /** The forms it was joined from; empty for one that was not. */
  readonly joined: readonly TraceQuote[]
  readonly types: Alteration['types']
}

/** The forms of a quote from the fullest down. A form that no alteration leads to is compared with the fullest. */
export function ladderOf(trace: Trace, family: TraceFamily): Rung[] {
  const quotes = family.quotes.flatMap(id => trace.quote(id) ?? [])
  const forms = new Map<string, TraceQuote[]>()
  for (const quote of quotes) {
    const words = trace
      .words(quote)
      .replace(/[\s\p{P}]+/gu, ' ')
      .trim()
      .toLowerCase()
    forms.set(words, [...(forms.get(words) ?? []), quote])
  }
  const ordered = [...forms].sort(([a], [b]) => b.length - a.length).map(([, places]) => places)
  const formOf = new Map(ordered.flatMap((places, form) => places.map(quote => [quote.id, form] as const)))
  return ordered.map((places, form) => {
    const made = alterationsInto(family, places, formOf, form)
    const types = [...new Set(made.flatMap(alteration => alteration.types))]
    const sources = made.flatMap(({ from }) => trace.quote(from) ?? [])
    if (types.includes('spliced')) return { quotes: places, from: null, joined: sources, types }
    const from = form === 0 ? null : (sources[0] ?? ordered[0][0])
    return { quotes: places, from, joined: [], types: made[0]?.types ?? [] }
  })
}

/** Alterations from other forms into this one, those from the same form once. */

function alterationsInto(
  family: TraceFamily,
  places: readonly TraceQuote[],
  formOf: ReadonlyMap<string, number>,
  form: number,
): Alteration[] {
  const byForm = new Map<number | undefined, Alteration>()
  for (const alteration of family.alterations) {
    const from = formOf.get(alteration.from)
    const here = places.some(quote => quote.id === alteration.to)
    if (here && from !== form && !byForm.has(from)) byForm.set(from, alteration)
  }
  return [...byForm.values()]
}

/** Who is said to have spoken it; the same name once. */
export function speakersOf(trace: Trace, family: TraceFamily): string[] {
  return [...new Set(family.quotes.flatMap(id => trace.quote(id)?.speaker?.name ?? []))]
}
