import type { Span } from '../../text/document.ts'

/** A statement by the letters of its text, before its source is typed and named. */
export interface Placed {
  readonly source: readonly Span[] | null
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly negated: boolean
}

export function byCue(a: Placed, b: Placed): number {
  return a.cue[0].start - b.cue[0].start
}
