/** Differences beyond this many words are shown as one change: past it, word by word tells a reader nothing. */
const budget = 1000

/** Stretches of more words than this are parted at anchors first. */
const partedBeyond = 400

/** A run of equal words, as numbers of words. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/**
 * Runs of equal keys, in order: those of a shortest edit script (Myers 1986), within the budget. Long stretches are
 * first parted at sequences of words that occur once in each (patience diff), so that the work grows with the words.
 */
export function commonRuns(a: Uint32Array, b: Uint32Array): Run[] {
  if (Math.min(a.length, b.length) <= partedBeyond) return joined(scriptRuns(a, b, 0, 0))
  const runs: Run[] = []
  let fromA = 0
  let fromB = 0
  for (const anchor of [...anchors(a, b), { a: a.length, b: b.length, length: 0 }]) {
    runs.push(...scriptRuns(a.subarray(fromA, anchor.a), b.subarray(fromB, anchor.b), fromA, fromB), anchor)
    fromA = anchor.a + anchor.length
    fromB = anchor.b + anchor.length
  }
  return joined(runs.filter(run => run.length > 0))
}

/** Runs that follow each other on both sides become one. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (last && last.a + last.length === run.a && last.b + last.length === run.b) {
      result[result.length - 1] = { ...last, length: last.length + run.length }
    } else result.push(run)
  }
  return result
}

/** Words of an anchor. */
const anchorWords = 3

/** The most anchors that stand in the same order in both and do not overlap. */
function anchors(a: Uint32Array, b: Uint32Array): Run[] {
  const inA = placesOnce(a)
  const inB = placesOnce(b)
  const found: Run[] = []
  for (const [key, at] of inA) {
    const there = inB.get(key) ?? -1
    if (at < 0 || there < 0) continue
    if ([0, 1, 2].every(i => a[at + i] === b[there + i])) found.push({ a: at, b: there, length: anchorWords })
  }
  return apart(longestAscending(found.sort((x, y) => x.a - y.a)))
}

/** Where each sequence of words stands that stands there only; -1 for those that stand in several places. */
function placesOnce(keys: Uint32Array): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = 0; at + anchorWords <= keys.length; at++) {
    const key = Math.imul(Math.imul(keys[at], 31) + keys[at + 1], 31) + keys[at + 2]
    places.set(key, places.has(key) ? -1 : at)
  }
  return places
}

/** A longest part of the runs, given by `a`, that ascends in `b` too (patience sorting). */
function longestAscending(runs: readonly Run[]): Run[] {
  const tops: number[] = []
  const before = new Int32Array(runs.length).fill(-1)
  for (const [index, run] of runs.entries()) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (runs[tops[middle]].b < run.b) low = middle + 1
      else high = middle
    }
    if (low > 0) before[index] = tops[low - 1]
    tops[low] = index
  }
  const chosen: Run[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]) chosen.push(runs[at])
  return chosen.reverse()
}

function apart(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const run of runs) {
    const last = kept.at(-1)
    if (!last || (run.a >= last.a + last.length && run.b >= last.b + last.length)) kept.push(run)
  }
  return kept
}

/** The runs of two stretches that begin at words `fromA` and `fromB`. */
function scriptRuns(a: Uint32Array, b: Uint32Array, fromA: number, fromB: number): Run[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const middle = shortestScript(a.subarray(head, a.length - tail), b.subarray(head, b.length - tail))
  const runs = [
    { a: 0, b: 0, length: head },
    ...middle.map(run => ({ a: run.a + head, b: run.b + head, length: run.length })),
    { a: a.length - tail, b: b.length - tail, length: tail },
  ]
  return runs
    .filter(run => run.length > 0)
    .map(run => ({ a: run.a + fromA, b: run.b + fromB, length: run.length }))
}

function shortestScript(a: Uint32Array, b: Uint32Array): Run[] {
  const limit = Math.min(a.length + b.length, budget)
  const furthest = new Int32Array(2 * limit + 3)
  const history: Int32Array[] = []
  for (let edits = 0; edits <= limit; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = diagonal + limit + 1
      const down = diagonal === -edits || (diagonal !== edits && furthest[at - 1] < furthest[at + 1])
      let x = down ? furthest[at + 1] : furthest[at - 1] + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      furthest[at] = x
      if (x >= a.length && x - diagonal >= b.length) return walkBack(history, a.length, b.length)
    }
    history.push(furthest.slice(limit + 1 - edits, limit + 2 + edits))
  }
  return []
}

/** Follows the furthest points back from the end; `history[d]` holds those after `d` edits, diagonals -d to d. */
function walkBack(history: readonly Int32Array[], endA: number, endB: number): Run[] {
  const runs: Run[] = []
  let x = endA
  let y = endB
  for (let edits = history.length; edits > 0; edits--) {
    const before = history[edits - 1]
    const reach = (diagonal: number): number =>
      Math.abs(diagonal) > edits - 1 ? -1 : before[diagonal + edits - 1]
    const diagonal = x - y
    const down = diagonal === -edits || (diagonal !== edits && reach(diagonal - 1) < reach(diagonal + 1))
    const fromX = down ? reach(diagonal + 1) : reach(diagonal - 1)
    const fromY = fromX - (down ? diagonal + 1 : diagonal - 1)
    const startX = down ? fromX : fromX + 1
    const startY = down ? fromY + 1 : fromY
    if (x > startX) runs.push({ a: startX, b: startY, length: x - startX })
    x = fromX
    y = fromY
  }
  if (x > 0) runs.push({ a: 0, b: 0, length: x })
  return runs.reverse()
}
