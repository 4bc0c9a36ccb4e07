/** Numbers in one row of `Stretches.rows`. */
export const STRETCH = { startA: 0, endA: 1, startB: 2, endB: 3, matched: 4, edits: 5, width: 6 } as const

/** Aligned stretches that two documents share, as rows of positions (half-open), equal words and edits. */
export class Stretches {
  rows = new Uint32Array(STRETCH.width * 256)
  count = 0

  add(startA: number, endA: number, startB: number, endB: number, matched: number, edits: number): void {
    const at = this.count++ * STRETCH.width
    if (at === this.rows.length) {
      const rows = new Uint32Array(at * 2)
      rows.set(this.rows)
      this.rows = rows
    }
    this.rows[at + STRETCH.startA] = startA
    this.rows[at + STRETCH.endA] = endA
    this.rows[at + STRETCH.startB] = startB
    this.rows[at + STRETCH.endB] = endB
    this.rows[at + STRETCH.matched] = matched
    this.rows[at + STRETCH.edits] = edits
  }

  /** The stretches from number `from` on, as rows. */
  rowsFrom(from: number): Uint32Array {
    return this.rows.subarray(from * STRETCH.width, this.count * STRETCH.width)
  }

  /** The rows alone, without the room behind them, in memory of their own. */
  trimmed(): Uint32Array<ArrayBuffer> {
    return this.rows.slice(0, this.count * STRETCH.width)
  }
}

/** Calls `visit` with each stretch of `rows`. */
export function forEachStretch(
  rows: Uint32Array,
  visit: (startA: number, endA: number, startB: number, endB: number, matched: number, edits: number) => void,
): void {
  for (let at = 0; at < rows.length; at += STRETCH.width) {
    visit(rows[at], rows[at + 1], rows[at + 2], rows[at + 3], rows[at + 4], rows[at + 5])
  }
}
