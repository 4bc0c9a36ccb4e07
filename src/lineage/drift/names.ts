import type { DriftChange, Name, NameType } from '../../find/findings.ts'
import type { Matched } from './matching.ts'
import { placeOf, type Statement } from './statements.ts'
import { ANYONE, driftWords } from './words.ts'

/** More words between two that are the same are more than an exchange of names. */
const WIDEST = 6
/** Sentences less alike than this say other things of other people. */
const SHARE = 0.6

/** A gap between words that are the same in both: places half-open. */
interface Gap {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/** A name in the place of another of its type, or nobody in the place of somebody. */
export function compareNames(matched: Matched, names: readonly Name[]): readonly DriftChange[] {
  if (matched.share < SHARE) return []
  const changes: DriftChange[] = []
  for (const gap of gapsOf(matched)) {
    const change = nameForName(matched, gap, names) ?? nobodyForSomebody(matched, gap)
    if (change) changes.push(change)
  }
  return changes
}

/** Stretches of unmatched words on both sides between the same neighbours, or before the first of them. */
function* gapsOf({ inB, a, b }: Matched): Generator<Gap> {
  let before = -1
  for (let at = 0; at < inB.length; at++) {
    if (inB[at] < 0) continue
    const fromB = before < 0 ? Math.max(0, inB[at] - WIDEST) : inB[before] + 1
    const fromA = before < 0 ? Math.max(0, at - WIDEST) : before + 1
    const gap = { fromA, toA: at, fromB, toB: inB[at] }
    const opens = before >= 0 || (at <= WIDEST && inB[at] <= WIDEST)
    before = at
    if (
      opens &&
      gap.toA > gap.fromA &&
      gap.toB > gap.fromB &&
      gap.toA - gap.fromA <= WIDEST &&
      gap.toB - gap.fromB <= WIDEST
    )
      yield gap
  }
  const last = before
  if (last < 0) return
  const end = { fromA: last + 1, toA: a.length, fromB: inB[last] + 1, toB: b.length }
  if (
    end.toA > end.fromA &&
    end.toB > end.fromB &&
    end.toA - end.fromA <= WIDEST &&
    end.toB - end.fromB <= WIDEST
  )
    yield end
}

function nameForName({ a, b, inA, inB }: Matched, gap: Gap, names: readonly Name[]): DriftChange | null {
  const left = namesIn(a, gap.fromA, gap.toA)
  const right = namesIn(b, gap.fromB, gap.toB)
  if (left.size !== 1 || right.size !== 1) return null
  const [[from, placesA]] = left
  const [[to, placesB]] = right
  if (from === to || !mayBeSameType(names[from].type, names[to].type)) return null
  // A name that the other sentence has elsewhere has only moved.
  if (hasName(b, from) || hasName(a, to) || sharesWord(names[from].name, names[to].name)) return null
  if (placesA.some(at => inB[at] >= 0) || placesB.some(at => inA[at] >= 0)) return null
  return {
    type: 'name-changed',
    from: placeOf(a, placesA[0], placesA.at(-1)! + 1),
    to: placeOf(b, placesB[0], placesB.at(-1)! + 1),
  }
}

/** What a name is of is often open. */
function mayBeSameType(a: NameType, b: NameType): boolean {
  return a === b || a === 'other' || b === 'other'
}

function namesIn(statement: Statement, from: number, to: number): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (let at = from; at < to; at++) {
    const name = statement.name(at)
    if (name < 0) continue
    const list = found.get(name)
    if (list) list.push(at)
    else found.set(name, [at])
  }
  return found
}

function hasName(statement: Statement, wanted: number): boolean {
  for (let at = 0; at < statement.length; at++) if (statement.name(at) === wanted) return true
  return false
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().split(/\s+/))
  return b
    .toLowerCase()
    .split(/\s+/)
    .some(word => words.has(word))
}

/** "the council has not said" told as "nobody has said". */
function nobodyForSomebody({ a, b }: Matched, { fromA, toA, fromB, toB }: Gap): DriftChange | null {
  const anyone = anyoneIn(b, fromB, toB)
  const someone = anyone < 0 ? -1 : definiteIn(a, fromA, toA)
  if (anyone < 0 || someone < 0 || anyoneIn(a, fromA, toA) >= 0) return null
  return {
    type: 'name-changed',
    from: placeOf(a, someone, toEnd(a, someone, toA)),
    to: placeOf(b, anyone, anyone + 1),
  }
}

function anyoneIn({ text, from }: Statement, first: number, last: number): number {
  for (let at = first; at < last; at++) if ((text.prose.fact(from + at, driftWords) & ANYONE) !== 0) return at
  return -1
}

/** Where "the council" or a name stands. */
function definiteIn(statement: Statement, first: number, last: number): number {
  const { text, from } = statement
  for (let at = first; at < last; at++) {
    if (statement.name(at) >= 0) return at
    if (text.prose.lower(from + at) === 'the' && at + 1 < last) return at
  }
  return -1
}

/** A name to its end; "the" with the word after it. */
function toEnd(statement: Statement, at: number, last: number): number {
  if (statement.name(at) < 0) return at + 2
  let end = at + 1
  while (end < last && statement.name(end) === statement.name(at)) end++
  return end
}
