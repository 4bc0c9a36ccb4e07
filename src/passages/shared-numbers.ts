interface GrowableBuffer extends SharedArrayBuffer {
  grow(bytes: number): void
}

/** ES2024, there since Node 20, but not yet in the types of the level we compile for. */
const Growable = SharedArrayBuffer as unknown as new (
  bytes: number,
  options: { maxByteLength: number },
) => GrowableBuffer

/** Four gigabytes, the most that Node 20 lets grow. */
const MOST_BYTES = 2 ** 32

/**
 * A growing list of 32-bit numbers in memory that threads can share. It grows in place, so that it never stands in memory
 * twice; only what is filled takes memory. At most `SharedNumbers.most`.
 */
export class SharedNumbers {
  static readonly most = MOST_BYTES / 4

  length = 0

  private readonly buffer = new Growable(1 << 16, { maxByteLength: MOST_BYTES })
  private numbers = new Uint32Array(this.buffer)

  /** Adds numbers; false, and adds none, when they are more than fit. */
  add(more: Uint32Array): boolean {
    const length = this.length + more.length
    if (length > SharedNumbers.most) return false
    if (4 * length > this.buffer.byteLength) {
      this.buffer.grow(Math.min(MOST_BYTES, Math.max(4 * length, 2 * this.buffer.byteLength)))
      this.numbers = new Uint32Array(this.buffer)
    }
    this.numbers.set(more, this.length)
    this.length = length
    return true
  }

  view(): Uint32Array {
    return new Uint32Array(this.buffer, 0, this.length)
  }
}
