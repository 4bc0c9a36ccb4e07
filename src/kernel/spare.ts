/** Sizes, as powers of two, of pieces that are kept: 64 kB to 16 MB. */
const LEAST = 16
const MOST = 24
/** So many pieces of a size are kept. */
const KEPT = 16

const pieces: ArrayBuffer[][] = Array.from({ length: MOST + 1 }, () => [])

/**
 * Memory of at least so many bytes, with anything in it. What is needed again and again is given back to be used again: were it
 * allocated anew, the collector would look through the whole heap for every 64 MB of it.
 */
export function takeSpare(bytes: number): ArrayBuffer {
  if (bytes > 2 ** MOST) return new ArrayBuffer(bytes)
  const power = bytes > 2 ** LEAST ? 32 - Math.clz32(bytes - 1) : LEAST
  return pieces[power].pop() ?? new ArrayBuffer(2 ** power)
}

/** Gives memory back, which must not be used any longer. Only what was taken here is kept. */
export function giveSpare(memory: ArrayBuffer): void {
  const power = 31 - Math.clz32(memory.byteLength)
  if (memory.byteLength !== 2 ** power || power < LEAST || power > MOST) return
  if (pieces[power].length < KEPT) pieces[power].push(memory)
}
