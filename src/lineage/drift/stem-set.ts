import type { Statement } from './statements.ts'

/** The stems of one statement after another in the same memory, since each is held against many. */
class StemSet {
  private statement: Statement | null = null
  /** By stem: the number of the statement it was last seen in. */
  private seen = new Int32Array(4096)
  private serial = 0

  read(statement: Statement): void {
    if (statement === this.statement) return
    this.statement = statement
    this.serial++
    for (let at = 0; at < statement.length; at++) {
      const stem = statement.stem(at)
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

const shared = new StemSet()

/** The stems of a statement; to be used before those of another are asked for. */
export function stemsOf(statement: Statement): { has(stem: number): boolean } {
  shared.read(statement)
  return shared
}
