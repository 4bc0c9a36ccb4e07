import type { Blocks } from './blocks.ts'

/** At most so many words of either side are aligned at once. */
export const ALIGN_LIMIT = 64

/** Two stretches of words that are to be aligned from the corner where they begin. */
export interface Corner {
  readonly keys: Uint32Array
  a: number
  b: number
  /** How many words there are to align on either side, at most ALIGN_LIMIT. */
  lengthA: number
  lengthB: number
  /** Forward the words from `a` and `b` on; backward those before them. */
  backward: boolean
}

const SIDE = ALIGN_LIMIT + 1
const DEAD = -1_000_000
const DIAGONAL = 1
const UP = 2
const LEFT = 3

const rows = [new Int32Array(SIDE), new Int32Array(SIDE)]
const trace = new Uint8Array(SIDE * SIDE)
const path = new Int32Array(SIDE)

/** Aligns both sides of the corner whole, and appends the runs of equal words. */
export function alignWhole(corner: Corner, blocks: Blocks): void {
  if (corner.lengthA === 0 || corner.lengthB === 0) return
  fillTable(corner, 4 * ALIGN_LIMIT)
  walkBack(corner, corner.lengthA, corner.lengthB, blocks)
}

/**
 * Aligns as much of both sides as raises the score, and gives up where it falls `drop` below its best (X-drop, Zhang,
 * Schwartz, Wagner & Miller 2000). Appends the runs of equal words.
 */
export function alignWhileSimilar(corner: Corner, drop: number, blocks: Blocks): void {
  if (!hasEqualNearby(corner, drop)) return
  const best = fillTable(corner, drop)
  walkBack(corner, Math.floor(best / SIDE), best % SIDE, blocks)
}

/** Whether any words near the corner are equal, so that aligning could raise the score: spares most tables. */
export function hasEqualNearby({ keys, a, b, lengthA, lengthB, backward }: Corner, drop: number): boolean {
  const step = backward ? -1 : 1
  const fromA = backward ? a - 1 : a
  const fromB = backward ? b - 1 : b
  const reachA = Math.min(lengthA, drop)
  const reachB = Math.min(lengthB, drop)
  for (let i = 0; i < reachA; i++) {
    const word = keys[fromA + step * i]
    for (let j = 0; j < reachB; j++) if (keys[fromB + step * j] === word) return true
  }
  return false
}

/**
 * Fills the table of Smith & Waterman (1981): an equal word scores 1; a changed, added or removed one -1. Returns the
 * best cell as row * SIDE + column. Only cells less than `drop` below the best are looked at.
 */
function fillTable({ keys, a, b, lengthA, lengthB, backward }: Corner, drop: number): number {
  const step = backward ? -1 : 1
  const fromA = backward ? a - 1 : a
  const fromB = backward ? b - 1 : b
  let [above, row] = rows
  let low = 0
  let high = Math.min(lengthB, drop)
  for (let j = 0; j <= high; j++) above[j] = -j
  let best = 0
  let bestCell = 0
  for (let i = 1; i <= lengthA; i++) {
    const word = keys[fromA + step * (i - 1)]
    const last = Math.min(high + 1, lengthB)
    if (high < lengthB) above[high + 1] = DEAD
    let left = DEAD
    let corner = DEAD
    let firstAlive = -1
    let lastAlive = -1
    for (let j = low; j <= last; j++) {
      let value = DEAD
      let way = DIAGONAL
      if (j > low) value = corner + (keys[fromB + step * (j - 1)] === word ? 1 : -1)
      corner = above[j]
      if (corner - 1 > value) {
        value = corner - 1
        way = UP
      }
      if (left - 1 > value) {
        value = left - 1
        way = LEFT
      }
      trace[i * SIDE + j] = way
      if (value > best - drop) {
        if (firstAlive < 0) firstAlive = j
        lastAlive = j
        if (value > best) {
          best = value
          bestCell = i * SIDE + j
        }
      } else value = DEAD
      row[j] = value
      left = value
    }
    if (firstAlive < 0) break
    low = firstAlive
    high = lastAlive
    const swap = above
    above = row
    row = swap
  }
  return bestCell
}

/** Reads the runs of equal words off the trace, from cell (`i`, `j`) back to the corner. */
function walkBack(corner: Corner, i: number, j: number, blocks: Blocks): void {
  const { keys, a, b, backward } = corner
  let row = i
  let column = j
  let count = 0
  while (row > 0 && column > 0) {
    const way = trace[row * SIDE + column]
    if (way === UP) row--
    else if (way === LEFT) column--
    else {
      const atA = backward ? a - row : a + row - 1
      const atB = backward ? b - column : b + column - 1
      if (keys[atA] === keys[atB]) {
        if (backward) blocks.add(atA, atB, 1)
        else path[count++] = row * SIDE + column
      }
      row--
      column--
    }
  }
  while (count > 0) {
    const cell = path[--count]
    blocks.add(a + Math.floor(cell / SIDE) - 1, b + (cell % SIDE) - 1, 1)
  }
}
