import { PairList } from './pair-list.ts'

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
  let to = new Uint32Array(from.length)
  for (let pass = 0; pass < PASSES; pass++) {
    const next = counts.subarray(pass * BUCKETS, (pass + 1) * BUCKETS)
    const shift = pass * BITS
    if (count === 0 || next[(from[by] >>> shift) & (BUCKETS - 1)] === count) continue
    accumulate(next)
    for (let at = 0; at < 2 * count; at += 2) {
      const place = 2 * next[(from[at + by] >>> shift) & (BUCKETS - 1)]++
      to[place] = from[at]
      to[place + 1] = from[at + 1]
    }
    const swap = from
    from = to
    to = swap
  }
  pairs.data = from
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

/** Deals pairs into `parts` lists by `partOf`, keeping their order. */
export function dealPairs(
  pairs: PairList,
  parts: number,
  partOf: (first: number, second: number) => number,
): Uint32Array<ArrayBuffer>[] {
  if (parts === 1) return [pairs.trimmed()]
  const lists = Array.from({ length: parts }, () => new PairList(Math.ceil((1.2 * pairs.count) / parts) + 16))
  const { data, count } = pairs
  for (let at = 0; at < 2 * count; at += 2) lists[partOf(data[at], data[at + 1])].push(data[at], data[at + 1])
  return lists.map(list => list.trimmed())
}
