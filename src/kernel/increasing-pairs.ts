/**
 * Places where `a` and `b` have the same `length` tokens in a row that stand once in each: the longest series of such
 * pairs that ascends on both sides, which is what patience sorting finds (Cohen's patience diff). O(n log n).
 */
export function increasingPairs(a: Int32Array, b: Int32Array, length: number): [number, number][] {
  const inA = unique(a, length)
  const inB = unique(b, length)
  const pairs: [number, number][] = []
  for (const [run, at] of inA) {
    const other = inB.get(run)
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other])
  }
  return longestRising(pairs.sort((x, y) => x[0] - y[0]))
}

/** Where each run stands, -1 where it stands more than once. */
function unique(tokens: Int32Array, length: number): Map<string, number> {
  const places = new Map<string, number>()
  for (let i = 0; i + length <= tokens.length; i++) {
    const run = tokens.subarray(i, i + length).join()
    places.set(run, places.has(run) ? -1 : i)
  }
  return places
}

/** The longest part of `pairs`, which ascend in the first, that ascends in the second too. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  pairs.forEach(([, place], at) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tops[middle]][1] < place) low = middle + 1
      else high = middle
    }
    if (low > 0) before[at] = tops[low - 1]
    tops[low] = at
  })
  const rising: [number, number][] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]) rising.push(pairs[at])
  return rising.reverse()
}
