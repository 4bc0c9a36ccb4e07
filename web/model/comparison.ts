import type { Match } from './alignment.ts'
import { type Difference, differences } from './differences.ts'
import type { Span } from './trace.ts'

/** What a stretch of one side of a comparison is marked for. */
export interface SideMark extends Span {
  readonly kind: 'match' | 'moved' | 'only' | 'changed'
  /** Which match it belongs to. */
  readonly match: number
}

export interface Comparison {
  readonly a: readonly SideMark[]
  readonly b: readonly SideMark[]
}

/** Both sides of the matches, and inside them the words that differ. */
export function compareTexts(
  textA: string,
  textB: string,
  matches: readonly Match[],
  withWords: boolean,
): Comparison {
  const a: SideMark[] = []
  const b: SideMark[] = []
  for (const [match, { a: spanA, b: spanB, moved }] of matches.entries()) {
    const kind = moved ? 'moved' : 'match'
    a.push({ ...spanA, kind, match })
    b.push({ ...spanB, kind, match })
    if (!withWords) continue
    for (const difference of differences(textA, spanA, textB, spanB)) {
      const words = wordKind(difference)
      if (words) {
        a.push({ ...difference.a, kind: words, match })
        b.push({ ...difference.b, kind: words, match })
      }
    }
  }
  return { a, b }
}

function wordKind({ kind }: Difference): 'only' | 'changed' | null {
  if (kind === 'same') return null
  return kind === 'changed' ? 'changed' : 'only'
}
