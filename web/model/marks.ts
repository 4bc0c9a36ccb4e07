import type { TraceDocument, TracePassage, TraceQuote } from '../../src/report/format.ts'
import type { Span, Trace } from './trace.ts'

/** What a stretch of a document is marked for. */
export type Mark = Span & { readonly id: string } & (
    | { readonly kind: 'passage' | 'formula'; readonly passage: TracePassage; readonly index: number }
    | { readonly kind: 'quote'; readonly quote: TraceQuote; readonly told: boolean }
    | { readonly kind: 'notice'; readonly notice: TraceDocument['notices'][number] }
    | { readonly kind: 'place' }
  )

/** Every mark of a document, in the order of its text. */
export function marksOf(trace: Trace, id: string): Mark[] {
  const document = trace.witness(id)?.document
  const passages: Mark[] = trace.passagesIn(id).map(({ passage, index, start, end }) => ({
    kind: passage.kind === 'formula' ? 'formula' : 'passage',
    id: `${passage.id}.${index}`,
    passage,
    index,
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
  return [...passages, ...quotes, ...notices].sort((a, b) => a.start - b.start || b.end - a.end)
}
