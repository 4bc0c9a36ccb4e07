import type { PairList } from './pair-list.ts'

const BITS = 11
const BUCKETS = 1 << BITS
const PASSES = 3

/**
 * Sorts pairs by their first number; pairs with the same first number keep their order. Linear: least significant digit
 * first, in digits of 11 bits. Takes as much room again while it runs.
 */
export function sortPairs(pairs: PairList): void {
  const { count } = pairs
  const counts = histograms(pairs.first, count)
  let { first: key, second: value } = pairs
  let otherKey = new Uint32Array(count)
  let otherValue = new Uint32Array(count)
  for (let pass = 0; pass < PASSES; pass++) {
    const next = counts.subarray(pass * BUCKETS, (pass + 1) * BUCKETS)
    const shift = pass * BITS
    if (count === 0 || next[(key[0] >>> shift) & (BUCKETS - 1)] === count) continue
    accumulate(next)
    for (let i = 0; i < count; i++) {
      const to = next[(key[i] >>> shift) & (BUCKETS - 1)]++
      otherKey[to] = key[i]
      otherValue[to] = value[i]
    }
    ;[key, otherKey] = [otherKey, key]
    ;[value, otherValue] = [otherValue, value]
  }
  pairs.first = key
  pairs.second = value
}

/** How often each digit occurs, for all passes in one reading. */
function histograms(key: Uint32Array, count: number): Uint32Array {
  const counts = new Uint32Array(PASSES * BUCKETS)
  for (let i = 0; i < count; i++) {
    const of = key[i]
    counts[of & (BUCKETS - 1)]++
    counts[BUCKETS + ((of >>> BITS) & (BUCKETS - 1))]++
    counts[2 * BUCKETS + (of >>> (2 * BITS))]++
  }
  return counts
}

/** Turns counts into the place where each bucket begins. */
export function accumulate(counts: Uint32Array): void {
  let sum = 0
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]
    counts[i] = sum
    sum += count
  }
}
