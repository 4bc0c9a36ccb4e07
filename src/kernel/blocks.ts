/**
 * An alignment as its runs of equal words, in order: `length[i]` words from position `a[i]` equal those from `b[i]`.
 * Between two runs the words differ.
 */
export class Blocks {
  a = new Uint32Array(64)
  b = new Uint32Array(64)
  length = new Uint32Array(64)
  count = 0

  clear(): void {
    this.count = 0
  }

  /** Adds a run after the last, or to it when it goes on there. */
  add(a: number, b: number, length: number): void {
    const last = this.count - 1
    if (last >= 0 && this.a[last] + this.length[last] === a && this.b[last] + this.length[last] === b) {
      this.length[last] += length
      return
    }
    this.push(a, b, length)
  }

  protected push(a: number, b: number, length: number): void {
    if (this.count === this.a.length) this.grow()
    this.a[this.count] = a
    this.b[this.count] = b
    this.length[this.count++] = length
  }

  /** Equal words in all. */
  matched(): number {
    let sum = 0
    for (let i = 0; i < this.count; i++) sum += this.length[i]
    return sum
  }

  /** Words changed, added or removed between run `i` and the one before. */
  edits(i: number): number {
    const before = i - 1
    return Math.max(
      this.a[i] - this.a[before] - this.length[before],
      this.b[i] - this.b[before] - this.length[before],
    )
  }

  private grow(): void {
    this.a = doubled(this.a)
    this.b = doubled(this.b)
    this.length = doubled(this.length)
  }
}

function doubled(from: Uint32Array): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(from.length * 2)
  to.set(from)
  return to
}
