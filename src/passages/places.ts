import type { Places } from '../find/passages/spans.ts'

/**
 * Where words stand, packed, mostly into a byte each: three bits for the gap before the word, five for its length. Where
 * either is too much for its bits these are all set and the number follows, seven bits a byte, the lowest first.
 */
const LONG_GAP = 7
const LONG_WORD = 31

/** So many words of a text make a block. The first gap in it counts from where the text begins, so that it can be read alone. */
export const BLOCK = 64

/** Bytes that the place of a word takes at most. */
export const MOST_BYTES = 11

/** Packs the places of `count` words into `into` from byte `from` on; returns where they end. Adds to `blocks` where each begins. */
export function packPlaces(
  { start, end }: Places,
  count: number,
  into: Uint8Array,
  from: number,
  blocks: number[],
): number {
  let to = from
  let before = 0
  for (let i = 0; i < count; i++) {
    if (i % BLOCK === 0) {
      blocks.push(to)
      before = 0
    }
    const gap = start[i] - before
    const length = end[i] - start[i]
    before = end[i]
    if (gap < LONG_GAP && length < LONG_WORD) {
      into[to++] = (gap << 5) | length
      continue
    }
    into[to++] = (Math.min(gap, LONG_GAP) << 5) | Math.min(length, LONG_WORD)
    if (gap >= LONG_GAP) to = packNumber(gap, into, to)
    if (length >= LONG_WORD) to = packNumber(length, into, to)
  }
  return to
}

function packNumber(number: number, into: Uint8Array, from: number): number {
  let to = from
  let rest = number
  for (; rest > 127; rest >>>= 7) into[to++] = (rest & 127) | 128
  into[to++] = rest
  return to
}

/** Unpacks the places of one text after another, each into the same arrays. */
export class PlacesReader {
  private start = new Uint32Array(1024)
  private end = new Uint32Array(1024)

  /** The places of `count` words from the beginning of a block on, until it is called again. */
  read(bytes: Uint8Array, count: number): Places {
    if (this.start.length < count) {
      this.start = new Uint32Array(2 * count)
      this.end = new Uint32Array(2 * count)
    }
    const { start, end } = this
    let at = 0
    let before = 0
    for (let i = 0; i < count; i++) {
      if (i % BLOCK === 0) before = 0
      const byte = bytes[at++]
      let gap = byte >>> 5
      let length = byte & LONG_WORD
      if (gap === LONG_GAP || length === LONG_WORD) {
        if (gap === LONG_GAP) {
          gap = numberAt(bytes, at)
          at += bytesOf(gap)
        }
        if (length === LONG_WORD) {
          length = numberAt(bytes, at)
          at += bytesOf(length)
        }
      }
      start[i] = before + gap
      before = end[i] = start[i] + length
    }
    return { start: start.subarray(0, count), end: end.subarray(0, count) }
  }
}

function numberAt(bytes: Uint8Array, from: number): number {
  let sum = 0
  for (let at = from, shift = 0; ; at++, shift += 7) {
    sum |= (bytes[at] & 127) << shift
    if (bytes[at] < 128) return sum
  }
}

function bytesOf(number: number): number {
  return number < 1 << 7 ? 1 : number < 1 << 14 ? 2 : number < 1 << 21 ? 3 : number < 1 << 28 ? 4 : 5
}
