import type { DriftChange } from '../../find/findings.ts'
import type { Matched } from './matching.ts'
import { placeOf, type Statement } from './statements.ts'
import { DENIAL, driftWords, isPrefixed, NEGATOR } from './words.ts'

/** What a "not" bears on stands within so many words after it. */
const AHEAD = 4
/** Where a "not" on the other side would stand, counted from the same word there. */
const BEFORE = 7
const AFTER = 3
const TELLING = 1.5
/** Sentences that are less alike may deny different things. */
const SHARE = 0.6

/** A "not" that came or went before the same word. */
export function compareNegations(matched: Matched): readonly DriftChange[] {
  if (matched.share < SHARE) return []
  const back: Matched = { ...matched, a: matched.b, b: matched.a, inA: matched.inB, inB: matched.inA }
  return [
    ...lost(matched).map(at => ({
      type: 'negation-changed' as const,
      from: placeOf(matched.a, at, at + 1),
      to: null,
    })),
    ...lost(back).map(at => ({
      type: 'negation-changed' as const,
      from: null,
      to: placeOf(matched.b, at, at + 1),
    })),
  ]
}

function lost({ a, b, inA, inB }: Matched): number[] {
  const found: number[] = []
  if ((a.flags & NEGATOR) === 0) return found
  for (let at = 0; at < inB.length; at++) {
    if ((flagsAt(a, at) & NEGATOR) === 0 || inB[at] >= 0 || isOnly(a, at) || countDenials(a, at) > 1) continue
    const target = targetOf(a, inB, at)
    if (target >= 0 && !deniesNear(b, inA, target)) found.push(at)
  }
  return found
}

function flagsAt({ text, from }: Statement, at: number): number {
  return at < 0 ? 0 : text.prose.fact(from + at, driftWords)
}

function word({ text, from, length }: Statement, at: number): string {
  return at < 0 || at >= length ? '' : text.prose.lower(from + at)
}

/** "not only", "no doubt", "not least": nothing is denied. */
function isOnly(statement: Statement, at: number): boolean {
  return (
    /^(?:only|just|doubt|least|more|longer|matter|sooner|fewer|less|merely|one|yet)$/.test(
      word(statement, at + 1),
    ) || /^(?:or|whether|if|why)$/.test(word(statement, at - 1))
  )
}

/** How many words around deny: "not impossible" denies nothing. */
function countDenials(statement: Statement, at: number): number {
  let count = 0
  for (let near = at - 2; near <= at + AHEAD; near++) if (denies(statement, near)) count++
  return count
}

function denies(statement: Statement, at: number): boolean {
  return (flagsAt(statement, at) & (NEGATOR | DENIAL)) !== 0 || isPrefixed(word(statement, at))
}

/** Where `b` has the first telling word after the negator, as a place in `b`. */
function targetOf(a: Statement, inB: readonly number[], negator: number): number {
  for (let at = negator + 1; at <= Math.min(inB.length - 1, negator + AHEAD); at++) {
    if (a.text.prose.gap(a.from + at) >= 2) return -1
    if (a.weight(at) < TELLING) continue
    return inB[at]
  }
  return -1
}

/** Whether anything near the same word in `b` denies it too, in whatever way. */
function deniesNear(b: Statement, inA: readonly number[], target: number): boolean {
  for (let at = Math.max(0, target - BEFORE); at <= Math.min(inA.length - 1, target + AFTER); at++) {
    if (denies(b, at) && (inA[at] < 0 || (flagsAt(b, at) & NEGATOR) !== 0)) return true
  }
  return false
}
