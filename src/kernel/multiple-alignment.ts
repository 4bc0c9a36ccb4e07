import { increasingPairs } from './increasing-pairs.ts'

/** Which token of each sequence stands in each column: `cells[sequence][column]`, -1 where it has none. */
export interface Alignment {
  readonly columns: number
  readonly cells: readonly Int32Array[]
}

/** How alike two different tokens are, 0 (not at all) to 1. */
export type Likeness = (a: number, b: number) => number

/** Tokens in a row that, standing once on either side, are taken for the same place. */
const ANCHORS = [6, 3, 1]
/** Cells of one table; larger gaps between anchors are left unaligned. */
const MOST_CELLS = 4_000_000

/** What a changed token costs at most, and what opening and lengthening a gap costs. */
const UNLIKE = -0.8
const OPEN = 1.1
const EXTEND = 0.15

/**
 * Aligns sequences of numbers one after the other with all before them (progressive alignment, Feng and Doolittle 1987),
 * in the order given, so that equal tokens stand in one column and unlike ones share a column rather than each having a
 * gap. Between tokens that stand once in both, tables with affine gaps (Gotoh 1982).
 */
export function alignAll(
  sequences: readonly Int32Array[],
  order: readonly number[],
  likeness: Likeness,
): Alignment {
  const profile = new Profile(sequences, likeness)
  for (const sequence of order) profile.add(sequence)
  return profile.toAlignment()
}

interface Column {
  /** The different tokens in it. */
  readonly tokens: number[]
  /** The token of each sequence by its place in it. */
  readonly places: Map<number, number>
}

class Profile {
  private columns: Column[] = []
  private members = 0
  private readonly sequences: readonly Int32Array[]
  private readonly likeness: Likeness

  constructor(sequences: readonly Int32Array[], likeness: Likeness) {
    this.sequences = sequences
    this.likeness = likeness
  }

  add(sequence: number): void {
    const tokens = this.sequences[sequence]
    const pairs = this.columns.length === 0 ? [] : this.align(tokens)
    const merged: Column[] = []
    let column = 0
    let place = 0
    const fresh = (at: number): Column => ({ tokens: [tokens[at]], places: new Map([[sequence, at]]) })
    for (const [toColumn, toPlace] of [...pairs, [this.columns.length, tokens.length] as const]) {
      while (column < toColumn) merged.push(this.columns[column++])
      while (place < toPlace) merged.push(fresh(place++))
      if (toColumn === this.columns.length) break
      const met = this.columns[column++]
      met.places.set(sequence, place)
      if (!met.tokens.includes(tokens[place])) met.tokens.push(tokens[place])
      merged.push(met)
      place++
    }
    this.columns = merged
    this.members++
  }

  toAlignment(): Alignment {
    const cells = this.sequences.map(() => new Int32Array(this.columns.length).fill(-1))
    this.columns.forEach(({ places }, column) => {
      for (const [sequence, place] of places) cells[sequence][column] = place
    })
    return { columns: this.columns.length, cells }
  }

  /** The columns and places that belong together, both ascending. */
  private align(tokens: Int32Array): (readonly [column: number, place: number])[] {
    // A column stands for its commonest token, the first that came where several are as common.
    const face = Int32Array.from(this.columns, column => commonest(column, this.sequences))
    const pairs: (readonly [number, number])[] = []
    this.between(face, tokens, 0, face.length, 0, tokens.length, 0, pairs)
    return pairs
  }

  private between(
    face: Int32Array,
    tokens: Int32Array,
    fromA: number,
    toA: number,
    fromB: number,
    toB: number,
    level: number,
    pairs: (readonly [number, number])[],
  ): void {
    if (fromA === toA || fromB === toB) return
    const cells = (toA - fromA + 1) * (toB - fromB + 1)
    if (cells <= SMALL_TABLE || (level === ANCHORS.length && cells <= MOST_CELLS)) {
      this.table(tokens, fromA, toA, fromB, toB, pairs)
      return
    }
    if (level === ANCHORS.length) return
    const anchors = increasingPairs(face.subarray(fromA, toA), tokens.subarray(fromB, toB), ANCHORS[level])
    let [a, b] = [fromA, fromB]
    for (const [atA, atB] of anchors) {
      this.between(face, tokens, a, fromA + atA, b, fromB + atB, level + 1, pairs)
      pairs.push([fromA + atA, fromB + atB])
      a = fromA + atA + 1
      b = fromB + atB + 1
    }
    this.between(face, tokens, a, toA, b, toB, level + 1, pairs)
  }

  private table(
    tokens: Int32Array,
    fromA: number,
    toA: number,
    fromB: number,
    toB: number,
    pairs: (readonly [number, number])[],
  ): void {
    const rows = toA - fromA
    const columns = toB - fromB
    const skip = Float64Array.from({ length: rows }, (_, i) => this.usual(fromA + i))
    const score = (i: number, j: number) => this.scoreOf(this.columns[fromA + i], tokens[fromB + j])
    for (const [i, j] of gotoh(rows, columns, score, skip)) pairs.push([fromA + i, fromB + j])
  }

  /** Share of the sequences that have the column; passing over one that few have is cheap. */
  private usual(column: number): number {
    return Math.max(0.3, this.columns[column].places.size / this.members)
  }

  private scoreOf({ tokens }: Column, token: number): number {
    let best = UNLIKE
    for (const other of tokens) {
      if (other === token) return 1
      best = Math.max(best, UNLIKE + 1.5 * this.likeness(other, token))
    }
    return best
  }
}

const SMALL_TABLE = 2_500

function commonest({ tokens, places }: Column, sequences: readonly Int32Array[]): number {
  if (tokens.length === 1) return tokens[0]
  const counts = new Map<number, number>()
  for (const [sequence, place] of places) {
    const token = sequences[sequence][place]
    counts.set(token, (counts.get(token) ?? 0) + 1)
  }
  return tokens.reduce((best, token) => (counts.get(token)! > counts.get(best)! ? token : best))
}

const MATCH = 0
const UP = 1
const LEFT = 2

/**
 * The pairs of rows and columns of the best global alignment. `skip[row]` scales what passing over a row costs.
 */
function gotoh(
  rows: number,
  columns: number,
  score: (row: number, column: number) => number,
  skip: Float64Array,
): [number, number][] {
  const width = columns + 1
  const size = (rows + 1) * width
  const best = [MATCH, UP, LEFT].map(() => new Float64Array(size).fill(-Infinity))
  const from = [MATCH, UP, LEFT].map(() => new Uint8Array(size))
  best[MATCH][0] = 0
  /** Enters `cell` in state `to` out of the best state of `before`, where each state costs `toll`. */
  const enter = (cell: number, to: number, before: number, toll: (state: number) => number): void => {
    for (const state of [MATCH, UP, LEFT]) {
      const value = best[state][before] + toll(state)
      if (value <= best[to][cell]) continue
      best[to][cell] = value
      from[to][cell] = state
    }
  }
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j <= columns; j++) {
      const cell = i * width + j
      if (i > 0 && j > 0) {
        const gain = score(i - 1, j - 1)
        enter(cell, MATCH, cell - width - 1, () => gain)
      }
      if (i > 0) {
        const scale = skip[i - 1]
        enter(cell, UP, cell - width, state => -scale * (state === UP ? EXTEND : OPEN))
      }
      if (j > 0) enter(cell, LEFT, cell - 1, state => (state === LEFT ? -EXTEND : -OPEN))
    }
  }
  return walkBack(rows, columns, best, from)
}

function walkBack(
  rows: number,
  columns: number,
  best: readonly Float64Array[],
  from: readonly Uint8Array[],
): [number, number][] {
  const width = columns + 1
  let [i, j] = [rows, columns]
  const last = rows * width + columns
  let state = [MATCH, UP, LEFT].reduce((most, one) => (best[one][last] > best[most][last] ? one : most))
  const pairs: [number, number][] = []
  while (i > 0 || j > 0) {
    const before = from[state][i * width + j]
    if (state === MATCH) pairs.push([--i, --j])
    else if (state === UP) i--
    else j--
    state = before
  }
  return pairs.reverse()
}
