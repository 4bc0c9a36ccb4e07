import type { Text } from './statements.ts'
import { type TellingStems, tellingStems } from './telling-stems.ts'

/** A word in more sentences than this brings none together. */
const COMMON = 40
/** Sentences held against one sentence at most. */
const CANDIDATES = 4

/** The few statements of one text that share the most with each statement of another. */
export class Candidates {
  private readonly counts: Uint8Array
  private readonly statements: Int32Array
  private readonly sums: Float64Array

  constructor(statements: number) {
    this.counts = new Uint8Array(statements)
    this.statements = new Int32Array(statements * CANDIDATES)
    this.sums = new Float64Array(statements * CANDIDATES)
  }

  /** How many places there are: those of a statement from `first` to `end`, half-open, the best of its candidates first. */
  get places(): number {
    return this.statements.length
  }

  first(statement: number): number {
    return statement * CANDIDATES
  }

  end(statement: number): number {
    return statement * CANDIDATES + this.counts[statement]
  }

  /** The candidate at a place. */
  at(place: number): number {
    return this.statements[place]
  }

  /** Where a statement has a candidate; -1 where it is none. */
  placeOf(statement: number, candidate: number): number {
    let place = this.end(statement) - 1
    while (place >= this.first(statement) && this.statements[place] !== candidate) place--
    return place >= this.first(statement) ? place : -1
  }

  /** Puts a candidate in its place among those of a statement; of equals the earlier comes first. */
  offer(statement: number, candidate: number, sum: number): void {
    const { statements, sums } = this
    const from = statement * CANDIDATES
    let at = from + this.counts[statement]
    while (at > from && (sum > sums[at - 1] || (sum === sums[at - 1] && candidate < statements[at - 1]))) at--
    if (at === from + CANDIDATES) return
    if (this.counts[statement] < CANDIDATES) this.counts[statement]++
    const to = from + this.counts[statement] - 1
    statements.copyWithin(at + 1, at, to)
    sums.copyWithin(at + 1, at, to)
    statements[at] = candidate
    sums[at] = sum
  }
}

/**
 * For the statements of either text those of the other that share the most telling words with them, `least` nats at least. Both ways
 * in one pass over the stems that both texts hold.
 */
export function candidatesBetween(a: Text, b: Text, least: number): readonly [Candidates, Candidates] {
  const [lefts, rights] = [new Candidates(a.statements.length), new Candidates(b.statements.length)]
  const [inA, inB] = tellingStems(a, b)
  makeRoom(a.statements.length)
  for (let right = 0; right < b.statements.length; right++) {
    const count = meet(right, inA, inB)
    for (let at = 0; at < count; at++) {
      const left = met[at]
      if (ofLeft[left] >= least) lefts.offer(left, right, ofLeft[left])
      if (ofRight[left] >= least) rights.offer(right, left, ofRight[left])
    }
  }
  return [lefts, rights]
}

/** What each statement of one text shares with the one in hand of the other: by its own words, and by those of the one in hand. */
let ofLeft = new Float64Array(256)
let ofRight = new Float64Array(256)
/** The statements that share anything with the one in hand, and for each the last it was met with. */
let met = new Int32Array(256)
let metWith = new Int32Array(256)

function makeRoom(statements: number): void {
  if (met.length < statements) {
    ofLeft = new Float64Array(2 * statements)
    ofRight = new Float64Array(2 * statements)
    met = new Int32Array(2 * statements)
    metWith = new Int32Array(2 * statements)
  }
  metWith.fill(-1, 0, statements)
}

/** Sums up what is shared with one statement of `inB`, and returns how many of `inA` are met. */
function meet(right: number, inA: TellingStems, inB: TellingStems): number {
  let count = 0
  for (let entry = inB.first[right]; entry < inB.first[right + 1]; entry++) {
    const stem = inB.stem[entry]
    let other = inA.lastOf(stem)
    if (other < 0) continue
    const isForLeft = inB.held[inB.lastOf(stem)] <= COMMON
    const isForRight = inA.held[other] <= COMMON
    if (!isForLeft && !isForRight) continue
    const weight = isForRight ? inB.weight[entry] : 0
    for (; other >= 0; other = inA.before[other]) {
      const left = inA.statement[other]
      if (metWith[left] !== right) {
        metWith[left] = right
        met[count++] = left
        ofLeft[left] = 0
        ofRight[left] = 0
      }
      ofRight[left] += weight
      if (isForLeft) ofLeft[left] += inA.weight[other]
    }
  }
  return count
}
