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
