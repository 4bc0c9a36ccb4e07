/** A growing list of pairs of unsigned 32-bit numbers, kept as two columns. */
export class PairList {
  first: Uint32Array<ArrayBuffer>
  second: Uint32Array<ArrayBuffer>
  count = 0

  constructor(room = 1024) {
    this.first = new Uint32Array(room)
    this.second = new Uint32Array(room)
  }

  push(first: number, second: number): void {
    if (this.count === this.first.length) this.reserve(this.count + 1)
    this.first[this.count] = first
    this.second[this.count++] = second
  }

  /** Makes room for `room` pairs in all, and more when it must, so that filling takes linear time. */
  reserve(room: number): void {
    if (room <= this.first.length) return
    const size = Math.max(room, this.first.length * 2)
    this.first = grown(this.first, size)
    this.second = grown(this.second, size)
  }
}

function grown(from: Uint32Array, room: number): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(room)
  to.set(from)
  return to
}
