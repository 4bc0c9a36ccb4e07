import { PairList, roomFor } from './pair-list.ts'
import { giveSpare, takeSpare } from './spare.ts'

// Every loop over all pairs is a function of its own: the engine optimises a small function that is called often once, but a
// long loop in a function that is called seldom anew each time.

const BITS = 11
const BUCKETS = 1 << BITS
const PASSES = 3

/**
 * Sorts pairs by their first number (`by` 0) or second (1); pairs equal in it keep their order. Linear: least
 * significant digit first, in digits of 11 bits. Takes as much room again while it runs.
 */
export function sortPairs(pairs: PairList, by: 0 | 1 = 0): void {
  const { count } = pairs
  const counts = histograms(pairs.data, count, by)
  let from = pairs.data
  let to = roomFor(count)
  for (let pass = 0; pass < PASSES; pass++) {
    const next = counts.subarray(pass * BUCKETS, (pass + 1) * BUCKETS)
    const shift = pass * BITS
    if (count === 0 || next[(from[by] >>> shift) & (BUCKETS - 1)] === count) continue
    accumulate(next)
    scatter(from, to, count, by, shift, next)
    const swap = from
    from = to
    to = swap
  }
  pairs.data = from
  giveSpare(to.buffer)
}

function scatter(
  from: Uint32Array,
  to: Uint32Array,
  count: number,
  by: 0 | 1,
  shift: number,
  next: Uint32Array,
): void {
  for (let at = 0; at < 2 * count; at += 2) {
    const place = 2 * next[(from[at + by] >>> shift) & (BUCKETS - 1)]++
    to[place] = from[at]
    to[place + 1] = from[at + 1]
  }
}

/** How often each digit occurs, for all passes in one reading. */
function histograms(data: Uint32Array, count: number, by: 0 | 1): Uint32Array {
  const counts = new Uint32Array(PASSES * BUCKETS)
  for (let at = by; at < 2 * count; at += 2) {
    const of = data[at]
    counts[of & (BUCKETS - 1)]++
    counts[BUCKETS + ((of >>> BITS) & (BUCKETS - 1))]++
    counts[2 * BUCKETS + (of >>> (2 * BITS))]++
  }
  return counts
}

/** Turns counts into the place where each bucket begins. */
function accumulate(counts: Uint32Array): void {
  let sum = 0
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]
    counts[i] = sum
    sum += count
  }
}

/** Deals pairs into `parts` lists, keeping their order: pair `i` goes to list `part[i]`. */
export function dealPairs(pairs: PairList, parts: number, part: Uint16Array): Uint32Array<ArrayBuffer>[] {
  if (parts === 1) return [pairs.trimmed()]
  const { data, count } = pairs
  const sizes = new Uint32Array(parts)
  countParts(part, count, sizes)
  const lists = Array.from(sizes, size => new Uint32Array(size))
  sizes.fill(0)
  for (let from = 0; from < count; from += CHUNK) {
    dealSome(data, from, Math.min(count, from + CHUNK), part, lists, sizes)
  }
  return lists
}

/** Pairs that are gone through in one call. */
const CHUNK = 1 << 12

function countParts(part: Uint16Array, count: number, sizes: Uint32Array): void {
  for (let i = 0; i < count; i++) sizes[part[i]] += 2
}

function dealSome(
  data: Uint32Array,
  from: number,
  to: number,
  part: Uint16Array,
  lists: readonly Uint32Array[],
  next: Uint32Array,
): void {
  for (let i = from; i < to; i++) {
    const list = lists[part[i]]
    const at = next[part[i]]
    list[at] = data[2 * i]
    list[at + 1] = data[2 * i + 1]
    next[part[i]] = at + 2
  }
}

/**
 * One list of those pairs of several whose first number may stand in another pair too, in their order. Those left out have
 * one of their own; some of those stay whose lower bits happen to be another's. Takes four bits a pair: most pairs mostly go, and need
 * not be sorted.
 */
export function repeatedPairs(slices: readonly Uint32Array[]): PairList {
  const count = slices.reduce((sum, slice) => sum + slice.length, 0) / 2
  let slots = 1 << 10
  while (slots < 8 * count) slots *= 2
  const seen = new Uint32Array(takeSpare((4 * slots) / SLOTS), 0, slots / SLOTS).fill(0)
  for (const slice of slices) {
    for (let at = 0; at < slice.length; at += CHUNK) mark(slice, at, Math.min(slice.length, at + CHUNK), seen)
  }
  const repeated = new PairList((count >> 2) + 16)
  for (const slice of slices) {
    for (let at = 0; at < slice.length; at += CHUNK) {
      keepRepeated(slice, at, Math.min(slice.length, at + CHUNK), seen, repeated)
    }
  }
  giveSpare(seen.buffer)
  return repeated
}

/** Two bits a slot: the lower is set once it was met, the higher once it was met again. */
function mark(slice: Uint32Array, from: number, to: number, seen: Uint32Array): void {
  const last = SLOTS * seen.length - 1
  for (let at = from; at < to; at += 2) {
    const slot = slice[at] & last
    const shift = 2 * (slot & (SLOTS - 1))
    const word = seen[slot >>> 4]
    seen[slot >>> 4] = word | ((1 + ((word >>> shift) & 1)) << shift)
  }
}

function keepRepeated(slice: Uint32Array, from: number, to: number, seen: Uint32Array, into: PairList): void {
  const last = SLOTS * seen.length - 1
  for (let at = from; at < to; at += 2) {
    const slot = slice[at] & last
    if ((seen[slot >>> 4] >>> (2 * (slot & (SLOTS - 1)))) & 2) into.push(slice[at], slice[at + 1])
  }
}

/** Slots of two bits in a number. */
const SLOTS = 16

/** The numbers 0 up to `count` ordered by their keys, the first key first; those equal in all keep their order. */
export function orderBy(count: number, keys: readonly Uint32Array[]): Uint32Array {
  const keyed = new PairList(count)
  keyed.count = count
  numberPairs(keyed.data, count)
  for (const key of [...keys].reverse()) {
    putKeys(keyed.data, count, key)
    sortPairs(keyed)
  }
  const order = seconds(keyed.data, count)
  keyed.free()
  return order
}

function numberPairs(data: Uint32Array, count: number): void {
  for (let i = 0; i < count; i++) data[2 * i + 1] = i
}

function putKeys(data: Uint32Array, count: number, key: Uint32Array): void {
  for (let at = 0; at < 2 * count; at += 2) data[at] = key[data[at + 1]]
}

function seconds(data: Uint32Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  for (let i = 0; i < count; i++) numbers[i] = data[2 * i + 1]
  return numbers
}
