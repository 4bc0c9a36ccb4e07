/**
 * All maximal scoring segments of a sequence of scores (Ruzzo & Tompa 1999), in linear time: each is worth more than any
 * part of it, and no two that touch would be worth more together. Yields half-open ranges of indexes, in order.
 */
export function maximalSegments(scores: readonly number[]): { from: number; to: number }[] {
  const found: { from: number; to: number; before: number; after: number }[] = []
  let sum = 0
  scores.forEach((score, i) => {
    const before = sum
    sum += score
    if (score <= 0) return
    let next = { from: i, to: i + 1, before, after: sum }
    for (;;) {
      let j = found.length - 1
      while (j >= 0 && found[j].before >= next.before) j--
      if (j < 0 || found[j].after >= next.after) break
      next = { from: found[j].from, to: next.to, before: found[j].before, after: next.after }
      found.length = j
    }
    found.push(next)
  })
  return found.map(({ from, to }) => ({ from, to }))
}
