import { scanWords, type Words } from '../../src/text/words.ts'
import type { Span } from './trace.ts'

/** What became of one stretch of A in B; an empty span stands where words were only added or only left out. */
export interface Difference {
  readonly kind: 'same' | 'changed' | 'left-out' | 'added'
  readonly a: Span
  readonly b: Span
}

/** Differences beyond this many words are shown as one change: past it, word by word tells a reader nothing. */
const budget = 1000

/** A run of equal words, as numbers of words. */
interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
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

/** Runs of equal keys in order, of a shortest edit script (Myers 1986), within the budget. */
function commonRuns(a: Uint32Array, b: Uint32Array): Run[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const middle = shortestScript(a.subarray(head, a.length - tail), b.subarray(head, b.length - tail))
  const runs = [
    { a: 0, b: 0, length: head },
    ...middle.map(run => ({ a: run.a + head, b: run.b + head, length: run.length })),
    { a: a.length - tail, b: b.length - tail, length: tail },
  ]
  return runs.filter(run => run.length > 0)
}

function shortestScript(a: Uint32Array, b: Uint32Array): Run[] {
  const limit = Math.min(a.length + b.length, budget)
  const furthest = new Int32Array(2 * limit + 3)
  const history: Int32Array[] = []
  for (let edits = 0; edits <= limit; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = diagonal + limit + 1
      const down = diagonal === -edits || (diagonal !== edits && furthest[at - 1] < furthest[at + 1])
      let x = down ? furthest[at + 1] : furthest[at - 1] + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      furthest[at] = x
      if (x >= a.length && x - diagonal >= b.length) return walkBack(history, a.length, b.length)
    }
    history.push(furthest.slice(limit + 1 - edits, limit + 2 + edits))
  }
  return []
}

/** Follows the furthest points back from the end; `history[d]` holds those after `d` edits, diagonals -d to d. */
function walkBack(history: readonly Int32Array[], endA: number, endB: number): Run[] {
  const runs: Run[] = []
  let x = endA
  let y = endB
  for (let edits = history.length; edits > 0; edits--) {
    const before = history[edits - 1]
    const reach = (diagonal: number): number =>
      Math.abs(diagonal) > edits - 1 ? -1 : before[diagonal + edits - 1]
    const diagonal = x - y
    const down = diagonal === -edits || (diagonal !== edits && reach(diagonal - 1) < reach(diagonal + 1))
    const fromX = down ? reach(diagonal + 1) : reach(diagonal - 1)
    const fromY = fromX - (down ? diagonal + 1 : diagonal - 1)
    const startX = down ? fromX : fromX + 1
    const startY = down ? fromY + 1 : fromY
    if (x > startX) runs.push({ a: startX, b: startY, length: x - startX })
    x = fromX
    y = fromY
  }
  if (x > 0) runs.push({ a: 0, b: 0, length: x })
  return runs.reverse()
}
