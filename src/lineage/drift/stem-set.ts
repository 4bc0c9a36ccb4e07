import type { Statement } from './statements.ts'

/** The stems of one statement after another in the same memory, since each is held against many. */
export class StemSet {
  /** The one that was read last. */
  statement: Statement | null = null
  /** By stem: the number of the statement it was last seen in. */
  private seen = new Int32Array(4096)
  private serial = 0

  read(statement: Statement): void {
    const { from, to, words } = statement
    this.statement = statement
    this.serial++
    for (let word = from; word < to; word++) {
      const stem = words.stem[word]
      if (stem >= this.seen.length) this.grow(stem)
      this.seen[stem] = this.serial
    }
  }

  has(stem: number): boolean {
    return this.seen[stem] === this.serial
  }

  private grow(past: number): void {
    const seen = new Int32Array(Math.max(this.seen.length * 2, past + 1))
    seen.set(this.seen)
    this.seen = seen
  }
}

/** Two, since both of a pair are asked about, one of them against several others. */
let last = new StemSet()
let other = new StemSet()

/** The stems of a statement; to be used before those of two others are asked for. */
export function stemsOf(statement: Statement): StemSet {
  if (last.statement === statement) return last
  ;[last, other] = [other, last]
  if (last.statement !== statement) last.read(statement)
  return last
}
