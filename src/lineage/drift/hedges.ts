import type { DriftChange } from '../../find/findings.ts'
import type { Matched } from './matching.ts'
import { placeOf, type Statement } from './statements.ts'
import { BE, BOND, driftWords, HALF_HEDGE, HEDGE, PASSIVE_HEDGE, PLEONASM, SEEMING } from './words.ts'

/** What a hedge bears on stands within so many words after it, and before it for "reportedly" at the end. */
const AHEAD = 7
const BEHIND = 3
/** A hedge counts for the same thing when it stands this near to the matched words. */
const NEAR = 8
/** Flags of the words that may be a hedge. */
const HEDGES = HEDGE | PASSIVE_HEDGE | SEEMING | BOND
/** Words lighter than this do not show that the same thing is hedged. */
const TELLING = 1.2

interface Hedge {
  /** Its words, half-open, as places in the statement. */
  readonly from: number
  readonly to: number
  readonly bond: boolean
}

/** Hedges of `a` that `b` lacks though it says what they bore on, and those that `b` adds. */
export function compareHedges(matched: Matched): readonly DriftChange[] {
  const [own, others] = [hedgesOf(matched.a), hedgesOf(matched.b)]
  if (own.length === 0 && others.length === 0) return []
  const back: Matched = { ...matched, a: matched.b, b: matched.a, inA: matched.inB, inB: matched.inA }
  return [
    ...lost(matched, own, others).map(hedge => ({
      type: 'hedge-dropped' as const,
      from: placeOf(matched.a, hedge.from, hedge.to),
      to: null,
    })),
    ...lost(back, others, own).map(hedge => ({
      type: 'hedge-added' as const,
      from: null,
      to: placeOf(matched.b, hedge.from, hedge.to),
    })),
  ]
}

function lost(matched: Matched, hedges: readonly Hedge[], others: readonly Hedge[]): readonly Hedge[] {
  const { a, b, inB } = matched
  const kept = others.filter(other => isFree(other, matched))
  return hedges.filter(hedge => {
    if (isMatched(hedge, inB) || isNeedless(a, hedge, hedges, inB)) return false
    const target = targetOf(matched, hedge)
    if (target < 0) return false
    return hedge.bond ? isFirmBond(matched, hedge) : !isHedgedAt(b, kept, target, matched)
  })
}

function flagsAt({ text, from }: Statement, at: number): number {
  return text.prose.fact(from + at, driftWords)
}

function word({ text, from }: Statement, at: number): string {
  return at < 0 ? '' : text.prose.lower(from + at)
}

function hedgesOf(statement: Statement): Hedge[] {
  const found: Hedge[] = []
  if ((statement.flags & HEDGES) === 0) return found
  for (let at = 0; at < statement.length; at++) {
    const hedge = hedgeAt(statement, at)
    if (hedge) found.push(hedge)
  }
  return found
}

function hedgeAt(statement: Statement, at: number): Hedge | null {
  const flags = flagsAt(statement, at)
  if ((flags & HEDGES) === 0) return null
  const next = word(statement, at + 1)
  if ((flags & HEDGE) !== 0 && !isOtherwise(statement, at)) return { from: at, to: at + 1, bond: false }
  if ((flags & PASSIVE_HEDGE) !== 0 && isPassive(statement, at)) return { from: at, to: at + 1, bond: false }
  if ((flags & SEEMING) !== 0 && (next === 'to' || next === 'that' || next === 'like'))
    return { from: at, to: at + 1, bond: false }
  if ((flags & BOND) !== 0 && (next === 'to' || next === 'with')) return { from: at, to: at + 2, bond: true }
  return null
}

/** "May" the month, "could not see", "at the expense of the suspect". */
function isOtherwise(statement: Statement, at: number): boolean {
  const { text, from } = statement
  const own = word(statement, at)
  if (own === 'may' && text.prose.isCapital(from + at) && at > 0) return true
  if (own === 'may' && text.prose.isDigit(from + at + 1)) return true
  if (
    own === 'alleged' &&
    !/^(?:the|an|his|her|its|their|is|was|are|were|be|been)$/.test(word(statement, at - 1))
  )
    return true
  if (own === 'could' && (word(statement, at + 1) === 'not' || isPerception(word(statement, at + 1))))
    return true
  return /^suspects?$/.test(own) && /^(?:the|a|an|two|three|this|that|prime)$/.test(word(statement, at - 1))
}

/** "She could see" tells what was so, not what may be. */
function isPerception(next: string): boolean {
  return /^(?:see|hear|feel|smell|only|no)$/.test(next)
}

/** "is [thought] to", "is widely [believed] to": a form of "be" before, and "to", "that" or what is thought after it. */
function isPassive(statement: Statement, at: number): boolean {
  const before =
    (flagsAt(statement, at - 1) & BE) !== 0 ||
    ((flagsAt(statement, at - 2) & BE) !== 0 && /ly$/.test(word(statement, at - 1)))
  if (at === 0 || !before) return false
  return /^(?:to|that|likely|by|have|in)$/.test(word(statement, at + 1)) && word(statement, at) !== 'known'
}

function isMatched({ from }: Hedge, matches: readonly number[]): boolean {
  return matches[from] >= 0
}

/** "may possibly": one of two that stand together is left. */
function isNeedless(
  statement: Statement,
  { from }: Hedge,
  hedges: readonly Hedge[],
  inB: readonly number[],
): boolean {
  if ((flagsAt(statement, from) & PLEONASM) === 0) return false
  return hedges.some(
    other =>
      other.from !== from &&
      Math.abs(other.from - from) <= 2 &&
      inB[other.from] >= 0 &&
      isModal(statement, other.from),
  )
}

function isModal(statement: Statement, at: number): boolean {
  return /^(?:may|might|could)$/.test(word(statement, at))
}

/** How far from a matched word another must stand on both sides to show that they say the same. */
const BACKING = 4
const LOOSE = 10

/** Whether another word near this one stands near its fellow too: "closed" alone may be another closing. */
function isBacked(inB: readonly number[], at: number): boolean {
  for (let near = Math.max(0, at - LOOSE); near <= Math.min(inB.length - 1, at + LOOSE); near++) {
    const apart = near === at || inB[near] < 0 ? LOOSE + 1 : Math.abs(inB[near] - inB[at])
    if (apart <= LOOSE && Math.min(apart, Math.abs(near - at)) <= BACKING) return true
  }
  return false
}

/** Where `b` says what the hedge bears on, as a place in `b`; -1 when it does not. */
function targetOf({ a, inB }: Matched, { from, to }: Hedge): number {
  for (let at = to; at < Math.min(inB.length, to + AHEAD); at++) {
    if (endsClause(a, at) && at > to) break
    if (inB[at] >= 0 && a.weight(at) >= TELLING && isBacked(inB, at)) return inB[at]
  }
  for (let at = from - 1; at >= Math.max(0, from - BEHIND); at--) {
    if (inB[at] >= 0 && a.weight(at) >= TELLING && isAfterthought(a, from)) return inB[at]
  }
  return -1
}

/** A hedge that comes last: "The bridge is closed, reportedly." */
function isAfterthought(statement: Statement, at: number): boolean {
  return at >= statement.length - 2
}

function endsClause({ text, from }: Statement, at: number): boolean {
  return text.prose.gap(from + at) >= 5
}

/** Whether `other` is a hedge that nothing in the first sentence answers to, so that it may stand for another. */
function isFree({ from }: Hedge, { inA }: Matched): boolean {
  return inA[from] < 0
}

function isHedgedAt(b: Statement, kept: readonly Hedge[], target: number, { inA }: Matched): boolean {
  if (kept.some(({ from }) => Math.abs(from - target) <= NEAR)) return true
  // "may" told as "can" or "would": weaker, but not a plain fact.
  for (let at = Math.max(0, target - NEAR); at < Math.min(inA.length, target + 3); at++) {
    if ((flagsAt(b, at) & HALF_HEDGE) !== 0 && inA[at] < 0 && word(b, at) !== 'up') return true
  }
  return isAsked(b)
}

/** A question claims nothing. */
function isAsked({ text, span }: Statement): boolean {
  return text.prose.text.charCodeAt(span.end - 1) === 63
}

/** "has ties to" told as a bond of one kind: both names are there, and a verb or noun joins them in `b` that `a` lacks. */
function isFirmBond({ a, b, inA, inB }: Matched, { from, to }: Hedge): boolean {
  const left = nameNear(a, inB, from - 1, -1)
  const right = nameNear(a, inB, to, 1)
  if (left < 0 || right < 0 || a.name(left) === a.name(right)) return false
  const [first, last] = [inB[left], inB[right]].sort((x, y) => x - y)
  if (last - first > NEAR) return false
  for (let at = first + 1; at < last; at++) {
    const flags = flagsAt(b, at)
    if ((flags & (BOND | HEDGE | HALF_HEDGE)) !== 0) return false
  }
  for (let at = first + 1; at < last; at++)
    if (inA[at] < 0 && b.name(at) < 0 && b.weight(at) >= TELLING && isVerbal(word(b, at))) return true
  return false
}

function nameNear(statement: Statement, inB: readonly number[], start: number, step: number): number {
  for (let at = start, left = AHEAD; at >= 0 && at < inB.length && left > 0; at += step, left--) {
    if (statement.name(at) >= 0 && inB[at] >= 0) return at
  }
  return -1
}

function isVerbal(text: string): boolean {
  return /(?:ed|s|ing|run|owned|led|paid)$/.test(text)
}
