import type { TraceFamily, TracePassage, TraceQuote } from '../../src/report/format.ts'
import { heaviestAscending, type SpanPair, withoutInner } from './span-pairs.ts'
import type { Span, Trace } from './trace.ts'

/** A passage, or a quote with its forms, as it stands in two witnesses. Spans count UTF-16. */
export interface Match extends SpanPair {
  /** For a quote, the places of its family. */
  readonly passage: TracePassage
  /** It stands in another order here than there. */
  readonly moved: boolean
}

type Found = Omit<Match, 'moved'>

/** What two witnesses share, in the order of the first; matches inside larger ones are left out. */
export function alignWitnesses(trace: Trace, idA: string, idB: string): Match[] {
  const found: Found[] = []
  const shared = new Set(trace.passagesIn(idA).map(({ passage }) => passage))
  for (const passage of shared) found.push(...sharedPassage(trace, passage, idA, idB))
  for (const family of trace.result.quoteFamilies) found.push(...sharedQuote(trace, family, idA, idB))
  const kept = withoutInner(found)
  const inOrder = heaviestAscending(kept)
  return kept.map(match => ({ ...match, moved: !inOrder.has(match) }))
}

/** Of a passage that stands so often in both that every pair would be too many, the first goes with the first, and so on. */
const everyPair = 64

/** The appearances of a passage in one with those in the other. */
function sharedPassage(trace: Trace, passage: TracePassage, idA: string, idB: string): Found[] {
  const spans = (id: string): Span[] =>
    (trace.holders(passage).get(id) ?? []).map(span => trace.span(span)).sort((x, y) => x.start - y.start)
  const [inA, inB] = [spans(idA), spans(idB)]
  if (inB.length === 0) return []
  if (inA.length * inB.length <= everyPair) {
    return inA.flatMap(a => inB.map(b => ({ passage, a, b })))
  }
  const nth = (list: readonly Span[], at: number): Span => list[Math.min(at, list.length - 1)]
  const most = Math.max(inA.length, inB.length)
  return Array.from({ length: most }, (_, at) => ({ passage, a: nth(inA, at), b: nth(inB, at) }))
}

/** The longest quote of a family in each of the two, where both have one. */
function sharedQuote(trace: Trace, family: TraceFamily, idA: string, idB: string): Found[] {
  const quotes = family.quotes.flatMap(id => trace.quote(id) ?? [])
  const longest = (id: string): TraceQuote | undefined =>
    quotes.filter(quote => quote.document === id).sort((x, y) => length(y) - length(x))[0]
  const [a, b] = [longest(idA), longest(idB)]
  if (!a || !b) return []
  const spans = quotes.map(({ document, start, end }) => ({ document, start, end, identity: 1 }))
  return [{ passage: { id: family.id, kind: 'retelling', spans }, a: trace.span(a), b: trace.span(b) }]
}

const length = (span: Span): number => span.end - span.start

/** The matches seen from the other side. */
export function swapSides(matches: readonly Match[]): Match[] {
  return matches.map(match => ({ ...match, a: match.b, b: match.a })).sort((x, y) => x.a.start - y.a.start)
}

/** The offset in B that stands beside `offset` in A: exact at the ends of passages, in proportion between them. */
export function besideIn(
  matches: readonly Match[],
  lengthA: number,
  lengthB: number,
  offset: number,
): number {
  let fromA = 0
  let fromB = 0
  for (const { a, b, moved } of matches) {
    if (moved) {
      if (offset >= a.start && offset < a.end) return proportion(offset, a.start, a.end, b.start, b.end)
      continue
    }
    if (a.start < fromA || b.start < fromB) continue
    if (offset < a.start) return proportion(offset, fromA, a.start, fromB, b.start)
    if (offset < a.end) return proportion(offset, a.start, a.end, b.start, b.end)
    fromA = a.end
    fromB = b.end
  }
  return proportion(offset, fromA, lengthA, fromB, lengthB)
}

function proportion(offset: number, fromA: number, toA: number, fromB: number, toB: number): number {
  return toA === fromA ? fromB : Math.round(fromB + ((offset - fromA) / (toA - fromA)) * (toB - fromB))
}

/** Share of the UTF-16 units of `[0, total)` that the spans cover together. */
export function coverage(spans: readonly Span[], total: number): number {
  let covered = 0
  let reached = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    covered += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return total === 0 ? 0 : covered / total
}
