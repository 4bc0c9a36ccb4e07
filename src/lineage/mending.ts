import type { Span } from '../text/document.ts'
import type { Comparer } from './compare.ts'
import { couldBeStates } from './states.ts'
import { ODD, RUN, type Telling, type Tellings } from './tellings.ts'

/** A rewording of more tokens than these is no mending of single words. */
const MOST_TOKENS = 3
/** Letters that a slip of the pen changes at most, and the shortest word of which that can be told. */
const MOST_LETTERS = 2
const SHORTEST = 3
/** What is longer is no word, and comparing takes the product of two lengths. */
const LONGEST = 40

/**
 * For a parent and a child: the words spelt as hardly anyone spells them in the parent and as others do in the child,
 * less those the other way round. Writers mend more such words than they bring in. Stories that are not taken for states of
 * one text are not asked.
 */
export function mendings({ list }: Tellings, comparer: Comparer): (parent: number, child: number) => number {
  if (!couldBeStates({ list })) return () => 0
  const balances = list.map((_, first) =>
    list.map((_, second) => (second < first ? balance(list, comparer, first, second) : 0)),
  )
  return (parent, child) => balances[parent][child] - balances[child][parent]
}

function balance(list: readonly Telling[], comparer: Comparer, first: number, second: number): number {
  const ofFirst = rewordings(list[first], comparer.variants(first, second))
  const ofSecond = rewordings(list[second], comparer.variants(second, first))
  let sum = 0
  for (const [before, here] of ofFirst) {
    const there = ofSecond.get(before)
    if (there?.end !== undefined && there.end - there.start === here.end - here.start) {
      for (let i = 0; i < here.end - here.start; i++) {
        sum += mended(list[first], here.start + i, list[second], there.start + i)
      }
    }
  }
  return sum
}

/** Short rewordings as tokens, half-open, by the run before them. */
function rewordings(
  { runs, at }: Telling,
  variants: readonly { readonly from: number; readonly to: number }[],
): ReadonlyMap<number, Span> {
  const byRun = new Map<number, Span>()
  for (const { from, to } of variants) {
    const span = { start: at[from - 1] + RUN, end: at[to] }
    const length = span.end - span.start
    if (length > 0 && length <= MOST_TOKENS) byRun.set(runs[from - 1], span)
  }
  return byRun
}

/** 1 where a word is spelt oddly and the other is not, -1 the other way round, 0 where they are not one word. */
function mended(first: Telling, i: number, second: Telling, j: number): number {
  const balance = Number((first.flags[i] & ODD) > 0) - Number((second.flags[j] & ODD) > 0)
  if (balance === 0 || first.tokens.isNumber[i] || second.tokens.isNumber[j]) return 0
  return areNear(wordAt(first, i), wordAt(second, j)) ? balance : 0
}

function wordAt({ tokens, witness }: Telling, i: number): string {
  return witness.document.text.slice(tokens.start[i], tokens.end[i]).toLowerCase()
}

/** Whether one word becomes the other by changing, adding, dropping or swapping a letter or two (Damerau 1964). */
function areNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || Math.max(a.length, b.length) > LONGEST) return false
  if (Math.abs(a.length - b.length) > MOST_LETTERS) return false
  let older: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const changed = row[j - 1] + Number(a[i - 1] !== b[j - 1])
      next.push(Math.min(changed, row[j] + 1, next[j - 1] + 1, isSwap ? older[j - 2] + 1 : Infinity))
    }
    older = row
    row = next
  }
  return row[b.length] <= MOST_LETTERS
}
