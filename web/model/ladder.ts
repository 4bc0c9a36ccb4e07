import type { TraceFamily, TraceQuote } from '../../src/report/format.ts'
import type { Trace } from './trace.ts'

type Alteration = TraceFamily['alterations'][number]

type Change = Alteration['changes'][number]

/** One form of a quote: the places that hold the very same words, and what it was made from. */
export interface Rung {
  readonly quotes: readonly TraceQuote[]
  /** The form it is compared with; null for the fullest, and for one joined from several. */
  readonly from: TraceQuote | null
  readonly types: Alteration['types']
  /** For one joined from several: which of its words came from where. */
  readonly joins: readonly Change[]
  /** Where it was put in another mouth: the speaker before and after. */
  readonly speakers: readonly Change[]
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
    const made = alterationInto(family, places, formOf, form)
    const from = made ? (trace.quote(made.from) ?? null) : null
    const rung = {
      quotes: places,
      from: form === 0 ? null : (from ?? ordered[0][0]),
      types: made?.types ?? [],
    }
    const changes = trace.alterationsInto(places[0].id).flatMap(alteration => alteration.changes)
    const joins = changes.filter(change => change.type === 'spliced')
    const speakers = made?.changes.filter(change => change.type === 'reattributed') ?? []
    return { ...rung, from: joins.length > 0 ? null : rung.from, joins, speakers }
  })
}

function alterationInto(
  family: TraceFamily,
  places: readonly TraceQuote[],
  formOf: ReadonlyMap<string, number>,
  form: number,
): Alteration | undefined {
  return places
    .flatMap(quote => family.alterations.filter(({ to }) => to === quote.id))
    .find(({ from }) => formOf.get(from) !== form)
}

/** Who is said to have spoken it; the same name once. */
export function speakersOf(trace: Trace, family: TraceFamily): string[] {
  return [...new Set(family.quotes.flatMap(id => trace.quote(id)?.speaker?.name ?? []))]
}
