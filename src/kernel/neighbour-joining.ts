/** A tree without a root: for each node its neighbours. The first `leaves` nodes are its leaves, the others join three. */
export interface UnrootedTree {
  readonly leaves: number
  readonly neighbours: readonly (readonly number[])[]
}

/**
 * The tree that joins, two by two, those that are near each other and far from the rest (Saitou and Nei 1987, with the
 * sums of Studier and Keppler 1988). `distance[a * count + b]` is symmetric. Ties go to the lower numbers. O(count³).
 */
export function neighbourJoining(count: number, distance: Float64Array): UnrootedTree {
  const neighbours: number[][] = Array.from({ length: count }, () => [])
  const join = (a: number, b: number): void => {
    neighbours[a].push(b)
    neighbours[b].push(a)
  }
  const active = Array.from({ length: count }, (_, node) => node)
  const far = active.map(a => Array.from(distance.subarray(a * count, (a + 1) * count)))
  while (active.length > 3) {
    const [i, j] = nearestPair(active, far)
    const [a, b] = [active[i], active[j]]
    const joined = neighbours.push([]) - 1
    join(a, joined)
    join(b, joined)
    active.splice(j, 1)
    active.splice(i, 1)
    far.push([])
    for (const other of active) {
      const half = Math.max(0, (far[a][other] + far[b][other] - far[a][b]) / 2)
      far[joined][other] = half
      far[other][joined] = half
    }
    active.push(joined)
  }
  if (active.length === 3) {
    const middle = neighbours.push([]) - 1
    for (const node of active) join(node, middle)
  } else if (active.length === 2) join(active[0], active[1])
  return { leaves: count, neighbours }
}

function nearestPair(active: readonly number[], far: readonly (readonly number[])[]): [number, number] {
  const sums = active.map(a => active.reduce((sum, b) => (a === b ? sum : sum + far[a][b]), 0))
  let best: [number, number] = [0, 1]
  let least = Infinity
  for (let i = 0; i < active.length; i++) {
    for (let j = i + 1; j < active.length; j++) {
      const criterion = (active.length - 2) * far[active[i]][active[j]] - sums[i] - sums[j]
      if (criterion >= least - 1e-12) continue
      least = criterion
      best = [i, j]
    }
  }
  return best
}
