import type { Span } from './document.ts'

/** The place in `spans`, which are in order, of the last that begins at `offset` or before it; -1 where none does. */
export function lastFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle].start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** What of the stretches lies outside the others. Both ascend. */
export function eachOutside(
  stretches: readonly Span[],
  others: readonly Span[],
  visit: (start: number, end: number) => void,
): void {
  let other = 0
  for (const { start, end } of stretches) {
    let from = start
    while (other < others.length && others[other].end <= start) other++
    for (let at = other; at < others.length && others[at].start < end; at++) {
      if (others[at].start > from) visit(from, others[at].start)
      from = Math.max(from, others[at].end)
    }
    if (from < end) visit(from, end)
  }
}

/** The stretches of all, in order, joined where they touch. */
export function together(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** What of a text of `length` lies outside the stretches, which ascend. */
export function outside(spans: readonly Span[], length: number): Span[] {
  const found: Span[] = []
  eachOutside([{ start: 0, end: length }], spans, (start, end) => found.push({ start, end }))
  return found
}

/** Whether the span lies within one of the stretches, which ascend and lie apart. */
export function isWithin({ start, end }: Span, spans: readonly Span[]): boolean {
  const at = lastFrom(spans, start)
  return at >= 0 && end <= spans[at].end
}
