import type {
  TraceAttribution,
  TraceDocument,
  TraceName,
  TracePassage,
  TraceQuote,
  TraceResult,
} from '../../src/report/format.ts'
import type { Place, Span, Trace } from './trace.ts'

/** What a stretch of a document is marked for. */
export type Mark = Span & { readonly id: string } & (
    | { readonly kind: 'passage' | 'formula'; readonly passage: TracePassage }
    | { readonly kind: 'quote'; readonly quote: TraceQuote; readonly told: boolean }
    | { readonly kind: 'notice'; readonly notice: TraceDocument['notices'][number] }
    | { readonly kind: 'source'; readonly attribution: TraceAttribution }
    | { readonly kind: 'name'; readonly name: TraceName }
    | { readonly kind: 'place' }
  )

/** Every mark of a document, in the order of its text. */
export function marksOf(trace: Trace, id: string): Mark[] {
  const document = trace.witness(id)?.document
  const passages: Mark[] = trace.passagesIn(id).map(({ passage, index, start, end }) => ({
    kind: passage.kind === 'formula' ? 'formula' : 'passage',
    id: `${passage.id}.${index}`,
    passage,
    start,
    end,
  }))
  const quotes: Mark[] = trace.quotesIn(id).map(({ quote, start, end }) => ({
    kind: 'quote',
    id: quote.id,
    quote,
    told: trace.familyOf(quote.id) !== undefined,
    start,
    end,
  }))
  const notices: Mark[] = (document?.notices ?? []).map((notice, index) => ({
    kind: 'notice',
    id: `notice-${index}`,
    notice,
    ...trace.span({ document: id, start: notice.start, end: notice.end }),
  }))
  const sources: Mark[] = attributionsIn(trace.result, id).flatMap(attribution => {
    const { source } = attribution
    if (!source) return []
    const span = trace.span({ document: id, start: source.start, end: source.end })
    return { kind: 'source', id: attribution.id, attribution, ...span }
  })
  const names: Mark[] = namesIn(trace.result, id).map(({ name, place }) => ({
    kind: 'name',
    id: `${name.id}.${place.start}`,
    name,
    ...trace.span(place),
  }))
  return [...passages, ...quotes, ...notices, ...sources, ...names].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
}

function attributionsIn(result: TraceResult, id: string): TraceAttribution[] {
  return (result.attributions ?? []).filter(({ document }) => document === id)
}

function namesIn(result: TraceResult, id: string): { name: TraceName; place: Place }[] {
  return (result.names ?? []).flatMap(name =>
    [...name.mentions, ...name.labels]
      .filter(({ document }) => document === id)
      .map(place => ({ name, place })),
  )
}
