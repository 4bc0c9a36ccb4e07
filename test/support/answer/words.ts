/** Where quoted words stand in a text, and how far two places agree. Places count code points, half-open. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A pattern that finds `words` whatever spaces or line ends stand between them. */
export function pattern(words: string): RegExp {
  const escaped = words
    .trim()
    .split(/\s+/)
    .map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(escaped.join('\\s+'), 'g')
}

/** The first place of `words` in `text`, or null. */
export function locate(text: string, words: string): Range | null {
  const match = pattern(words).exec(text)
  if (!match) return null
  const start = [...text.slice(0, match.index)].length
  return { start, end: start + [...match[0]].length }
}

const shared = (a: Range, b: Range) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** What the two have in common, as a share of the shorter; 0 where one is not there. */
export function overlap(a: Range, b: Range | null): number {
  return b === null ? 0 : shared(a, b) / Math.max(1, Math.min(a.end - a.start, b.end - b.start))
}

/** The share of `place` that lies under any of `spans`. */
export function coverage(place: Range, spans: readonly Range[]): number {
  let covered = 0
  let from = place.start
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const rest = { start: Math.max(span.start, from), end: span.end }
    covered += shared(place, rest)
    from = Math.max(from, span.end)
  }
  return covered / Math.max(1, place.end - place.start)
}
