/** The cluster of each mention, by any name; mentions are the same in both clusterings compared. */
export type Clustering = readonly string[]
/** Recall of `found` against `gold`; with the two changed over, precision. */
export type Measure = (gold: Clustering, found: Clustering) => number

function clusters(of: Clustering): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  of.forEach((name, mention) => {
    const group = groups.get(name)
    if (group) group.push(mention)
    else groups.set(name, [mention])
  })
  return groups
}

/** Share of the links needed that are there (Vilain et al., "A model-theoretic coreference scoring scheme", 1995). */
export function muc(gold: Clustering, found: Clustering): number {
  let links = 0
  let needed = 0
  for (const members of clusters(gold).values()) {
    needed += members.length - 1
    links += members.length - new Set(members.map(member => found[member])).size
  }
  return needed === 0 ? 0 : links / needed
}

/** Mean over mentions of the share of its chain found (Bagga and Baldwin, "Algorithms for scoring coreference chains", 1998). */
export function bCubed(gold: Clustering, found: Clustering): number {
  let sum = 0
  for (const members of clusters(gold).values()) {
    const parts = new Map<string, number>()
    for (const member of members) parts.set(found[member], (parts.get(found[member]) ?? 0) + 1)
    for (const size of parts.values()) sum += (size * size) / members.length
  }
  return gold.length === 0 ? 0 : sum / gold.length
}

/** Best one-to-one matching of chains by their overlap (Luo, "On coreference resolution performance metrics", 2005). */
export function ceafEntity(gold: Clustering, found: Clustering): number {
  const left = [...clusters(gold).values()]
  const names = [...clusters(found).keys()]
  const sizes = [...clusters(found).values()].map(members => members.length)
  const column = new Map(names.map((name, index) => [name, index]))
  const likeness = left.map(members => {
    const row = new Float64Array(names.length)
    for (const member of members) row[column.get(found[member])!]++
    return row.map((shared, index) => (2 * shared) / (members.length + sizes[index]))
  })
  return left.length === 0 ? 0 : bestMatching(likeness, names.length) / left.length
}

/** The greatest sum of one entry a row and column (Kuhn, "The Hungarian method for the assignment problem", 1955). */
export function bestMatching(gain: readonly Float64Array[], columns: number): number {
  const size = Math.max(gain.length, columns)
  const cost = (row: number, column: number): number =>
    row < gain.length && column < columns ? -gain[row][column] : 0
  const u = new Float64Array(size + 1)
  const v = new Float64Array(size + 1)
  const match = new Int32Array(size + 1)
  const way = new Int32Array(size + 1)
  for (let row = 1; row <= size; row++) {
    match[0] = row
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(size + 1)
    let at = 0
    do {
      used[at] = 1
      const from = match[at]
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let column = 1; column <= size; column++) {
        if (used[column]) continue
        const current = cost(from - 1, column - 1) - u[from] - v[column]
        if (current < least[column]) {
          least[column] = current
          way[column] = at
        }
        if (least[column] < delta) {
          delta = least[column]
          next = column
        }
      }
      for (let column = 0; column <= size; column++) {
        if (used[column]) {
          u[match[column]] += delta
          v[column] -= delta
        } else least[column] -= delta
      }
      at = next
    } while (match[at] !== 0)
    do {
      const before = way[at]
      match[at] = match[before]
      at = before
    } while (at !== 0)
  }
  let sum = 0
  for (let column = 1; column <= size; column++) sum -= cost(match[column] - 1, column - 1)
  return sum
}
