import { giveSpare, takeSpare } from './spare.ts'

/** A growing list of pairs of unsigned 32-bit numbers: pair `i` is `data[2 * i]` and `data[2 * i + 1]`. */
export class PairList {
  data: Uint32Array<ArrayBuffer>
  count = 0

  constructor(room = 1024) {
    this.data = roomFor(room)
  }

  push(first: number, second: number): void {
    const at = 2 * this.count
    if (at === this.data.length) this.reserve(this.count + 1)
    this.data[at] = first
    this.data[at + 1] = second
    this.count++
  }

  /** Makes room for `room` pairs in all, and more when it must, so that filling takes linear time. */
  reserve(room: number): void {
    if (2 * room <= this.data.length) return
    const grown = roomFor(Math.max(room, this.data.length))
    grown.set(this.data.subarray(0, 2 * this.count))
    this.free()
    this.data = grown
  }

  /** Gives the memory back; the list must not be used any longer. */
  free(): void {
    giveSpare(this.data.buffer)
  }

  /** The pairs alone, without the room behind them, in memory of their own. */
  trimmed(): Uint32Array<ArrayBuffer> {
    return this.data.slice(0, 2 * this.count)
  }

  /** One list of the pairs of several, in their order. */
  static of(slices: readonly Uint32Array[]): PairList {
    const list = new PairList(slices.reduce((sum, slice) => sum + slice.length, 0) / 2)
    for (const slice of slices) {
      list.data.set(slice, 2 * list.count)
      list.count += slice.length / 2
    }
    return list
  }
}

/** Room for so many pairs, with anything in it. */
export function roomFor(pairs: number): Uint32Array<ArrayBuffer> {
  return 8 * pairs < SMALL ? new Uint32Array(2 * pairs) : new Uint32Array(takeSpare(8 * pairs))
}

const SMALL = 1 << 16

/** A growing list of unsigned 32-bit numbers. */
export class NumberList {
  data = new Uint32Array(1024)
  count = 0

  push(value: number): void {
    if (this.count === this.data.length) {
      const grown = new Uint32Array(2 * this.count)
      grown.set(this.data)
      this.data = grown
    }
    this.data[this.count++] = value
  }

  /** The numbers alone, without the room behind them, in memory of their own. */
  trimmed(): Uint32Array<ArrayBuffer> {
    return this.data.slice(0, this.count)
  }
}
