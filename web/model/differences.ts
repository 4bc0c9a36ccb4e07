import { scanWords, type Words } from '../../src/text/words.ts'
import type { Span } from './trace.ts'
import { commonRuns } from './word-runs.ts'

/** What became of one stretch of A in B; an empty span stands where words were only added or only left out. */
export interface Difference {
  readonly kind: 'same' | 'changed' | 'left-out' | 'added'
  readonly a: Span
  readonly b: Span
}

/** Compares two stretches of text word by word; equal means equal whatever the case and accents. */
export function differences(textA: string, a: Span, textB: string, b: Span): Difference[] {
  const wordsA = scanWords(textA.slice(a.start, a.end))
  const wordsB = scanWords(textB.slice(b.start, b.end))
  const found: Difference[] = []
  let fromA = 0
  let fromB = 0
  const add = (kind: Difference['kind'] | null, toA: number, toB: number): void => {
    if (toA === fromA && toB === fromB) return
    const here = kind ?? (toA === fromA ? 'added' : toB === fromB ? 'left-out' : 'changed')
    found.push({ kind: here, a: spanOf(wordsA, fromA, toA, a), b: spanOf(wordsB, fromB, toB, b) })
    fromA = toA
    fromB = toB
  }
  for (const run of commonRuns(wordsA.key, wordsB.key)) {
    add(null, run.a, run.b)
    add('same', run.a + run.length, run.b + run.length)
  }
  add(null, wordsA.count, wordsB.count)
  return found
}

function spanOf(words: Words, from: number, to: number, within: Span): Span {
  const start = from < words.count ? words.start[from] : from > 0 ? words.end[from - 1] : 0
  if (from === to) return { start: within.start + start, end: within.start + start }
  return { start: within.start + start, end: within.start + words.end[to - 1] }
}
