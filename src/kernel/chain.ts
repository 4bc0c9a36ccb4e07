import { Blocks } from './blocks.ts'

/** How many runs before it a run is tried to be joined to; keeps chaining linear in pairs full of repetition. */
const LOOK_BACK = 64

/** How many of the latest runs are looked through for one that holds a seed. */
const RECENT = 8

/** Runs of equal words of one pair of documents, and how they chain. */
export class Chains extends Blocks {
  private order: number[] = []
  private score = new Float64Array(64)
  private previous = new Int32Array(64)
  private used = new Uint8Array(64)

  /** Whether a run added lately holds the words at `a` and `b`, one equal to the other. */
  holds(a: number, b: number): boolean {
    for (let i = this.count - 1; i >= 0 && i >= this.count - RECENT; i--) {
      const into = a - this.a[i]
      if (into >= 0 && into < this.length[i] && b - this.b[i] === into) return true
    }
    return false
  }

  /** Adds a run without joining it to the last. */
  addRun(a: number, b: number, length: number): void {
    this.push(a, b, length)
  }

  /** Sorts the runs by where they begin in B, then A, each once. To be called before `best`. */
  sort(): void {
    if (this.isSorted()) return
    const runs = Array.from({ length: this.count }, (_, i) => [this.a[i], this.b[i], this.length[i]])
    runs.sort((i, j) => i[1] - j[1] || i[0] - j[0])
    this.clear()
    let last = [-1, -1, 0]
    for (const run of runs) {
      if (run[0] !== last[0] || run[1] !== last[1]) this.push(run[0], run[1], run[2])
      last = run
    }
  }

  private isSorted(): boolean {
    for (let i = 1; i < this.count; i++) {
      if (this.b[i] < this.b[i - 1] || (this.b[i] === this.b[i - 1] && this.a[i] <= this.a[i - 1]))
        return false
    }
    return true
  }

  /**
   * Joins runs that follow each other on both sides with at most `widest` words between them, so that the sum of
   * equal words less half the words between is greatest (collinear chaining, as in minimap2's `lchain.c`; half, since
   * the words between may hold short runs that were not seeds). Best first.
   */
  *best(widest: number): Generator<number[]> {
    this.link(widest)
    for (const last of this.order) {
      const chain: number[] = []
      for (let i = last; i >= 0 && this.used[i] === 0; i = this.previous[i]) {
        this.used[i] = 1
        chain.push(i)
      }
      if (chain.length > 0) yield chain.reverse()
    }
  }

  private link(widest: number): void {
    const { count } = this
    if (this.score.length < count) {
      this.score = new Float64Array(count * 2)
      this.previous = new Int32Array(count * 2)
      this.used = new Uint8Array(count * 2)
    }
    this.used.fill(0, 0, count)
    for (let i = 0; i < count; i++) this.linkOne(i, widest)
    this.order.length = 0
    for (let i = 0; i < count; i++) this.order.push(i)
    if (count > 1) this.order.sort((i, j) => this.score[j] - this.score[i] || i - j)
  }

  private linkOne(i: number, widest: number): void {
    this.score[i] = this.length[i]
    this.previous[i] = -1
    for (let j = i - 1; j >= 0 && j >= i - LOOK_BACK; j--) {
      if (this.a[j] >= this.a[i] || this.b[j] >= this.b[i]) continue
      const overlap = overlapOf(this, j, i)
      if (overlap >= this.length[i]) continue
      const between = Math.max(
        this.a[i] + overlap - this.a[j] - this.length[j],
        this.b[i] + overlap - this.b[j] - this.length[j],
      )
      if (between > widest) continue
      const score = this.score[j] + this.length[i] - overlap - between / 2
      if (score > this.score[i]) {
        this.score[i] = score
        this.previous[i] = j
      }
    }
  }
}

/** How many words at the head of run `next` lie within run `before` on either side. */
export function overlapOf(blocks: Blocks, before: number, next: number): number {
  return Math.max(
    0,
    blocks.a[before] + blocks.length[before] - blocks.a[next],
    blocks.b[before] + blocks.length[before] - blocks.b[next],
  )
}
