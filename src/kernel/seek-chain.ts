/** How many of those nearest to a node are tried beside it. */
const NEAR = 6
/** The longest stretch that is moved as a whole. */
const MOVED = 3
/** Rounds of moves; mostly a few are enough. */
const ROUNDS = 30
const GAIN = 1e-9

/**
 * A good chain through all nodes where trying all is out of question. `step[from * nodes + to]` is what a step is worth by
 * itself and serves to find what could stand together; `worth` judges whole orders. Stretches are moved and turned round
 * next to nodes near to them until nothing is gained (Or 1976; Croes 1958). O(n²) calls of `worth` for each gain at most.
 */
export function seekChain(
  nodes: number,
  step: Float64Array,
  worth: (order: Int32Array) => number,
): Int32Array {
  const near = nearest(nodes, step)
  const start = linked(nodes, step)
  let best = start
  let most = worth(start)
  const isBetter = (order: Int32Array) => {
    const value = worth(order)
    if (value <= most + GAIN) return false
    best = order
    most = value
    return true
  }
  isBetter(start.slice().reverse())
  for (let round = 0; round < ROUNDS; round++) {
    let hasGained = false
    for (const change of changes(nodes, near)) {
      const order = change(best)
      if (order && isBetter(order)) hasGained = true
    }
    if (!hasGained) break
  }
  return best
}

type Change = (order: Int32Array) => Int32Array | null

/** Every way to move a stretch or to turn one round, by places; null where it would bring nothing near together. */
function* changes(nodes: number, near: readonly ReadonlySet<number>[]): Generator<Change> {
  for (let from = 0; from < nodes; from++) {
    for (let to = from + 1; to <= nodes; to++) {
      yield order => turned(order, from, to, near)
      if (to - from > MOVED) continue
      for (let gap = 0; gap <= nodes; gap++) {
        if (gap >= from && gap <= to) continue
        yield order => moved(order, from, to, gap, near, false)
        yield order => moved(order, from, to, gap, near, true)
      }
    }
  }
}

function turned(
  order: Int32Array,
  from: number,
  to: number,
  near: readonly ReadonlySet<number>[],
): Int32Array | null {
  const isEnd = from === 0 || to === order.length
  if (!isEnd && !near[order[from - 1]].has(order[to - 1]) && !near[order[to]].has(order[from])) return null
  const changed = order.slice()
  changed.subarray(from, to).reverse()
  return changed
}

/** The stretch from..to put before the place `gap`, turned round or not. */
function moved(
  order: Int32Array,
  from: number,
  to: number,
  gap: number,
  near: readonly ReadonlySet<number>[],
  isTurned: boolean,
): Int32Array | null {
  const stretch = order.slice(from, to)
  if (isTurned) stretch.reverse()
  const [before, after] = [order[gap - 1], order[gap]]
  const isNear =
    (gap > 0 && near[before].has(stretch[0])) ||
    (gap < order.length && near[after].has(stretch[stretch.length - 1]))
  if (!isNear) return null
  const parts =
    gap < from
      ? [order.subarray(0, gap), stretch, order.subarray(gap, from), order.subarray(to)]
      : [order.subarray(0, from), order.subarray(to, gap), stretch, order.subarray(gap)]
  const changed = new Int32Array(order.length)
  let at = 0
  for (const part of parts) {
    changed.set(part, at)
    at += part.length
  }
  return changed
}

/** What a step between two is worth in its better direction. */
function eitherWay(nodes: number, step: Float64Array): (a: number, b: number) => number {
  return (a, b) => Math.max(step[a * nodes + b], step[b * nodes + a])
}

function nearest(nodes: number, step: Float64Array): ReadonlySet<number>[] {
  const worth = eitherWay(nodes, step)
  return Array.from({ length: nodes }, (_, node) => {
    const others = [...Array(nodes).keys()].filter(other => other !== node)
    return new Set(others.sort((a, b) => worth(node, b) - worth(node, a) || a - b).slice(0, NEAR))
  })
}

/** Stretches linked at their ends, the best link first. */
function linked(nodes: number, step: Float64Array): Int32Array {
  const worth = eitherWay(nodes, step)
  const links = Array.from({ length: nodes }, (_, a) => Array.from({ length: a }, (__, b) => [a, b])).flat()
  links.sort(([a, b], [c, d]) => worth(c, d) - worth(a, b) || a - c || b - d)
  const stretchOf = Array.from({ length: nodes }, (_, node) => [node])
  for (const [a, b] of links) {
    const [one, other] = [stretchOf[a], stretchOf[b]]
    if (one === other || !isEnd(one, a) || !isEnd(other, b)) continue
    if (one[0] === a) one.reverse()
    if (other[0] !== b) other.reverse()
    one.push(...other)
    for (const node of other) stretchOf[node] = one
  }
  return Int32Array.from(stretchOf[0])
}

function isEnd(stretch: readonly number[], node: number): boolean {
  return stretch[0] === node || stretch[stretch.length - 1] === node
}
