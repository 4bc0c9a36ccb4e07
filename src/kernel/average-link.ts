/** A pair of items with a score above the floor; `a < b`. */
export interface ScoredPair {
  readonly a: number
  readonly b: number
  readonly score: number
}

interface Cluster {
  readonly members: number[]
  /** By the neighbour's number: the sum of the scores above the floor over all pairs of their members. */
  readonly excess: Map<number, number>
}

interface Link {
  readonly first: number
  readonly second: number
  readonly average: number
}

/**
 * Average-link clustering (UPGMA; Sokal and Michener, 1958) of items 0 to `count` - 1: joins the two clusters whose
 * pairs score highest on average, for as long as that average is at least `threshold`. Pairs not given score `floor`,
 * which must be below `threshold`, so that only the pairs above it need to be known and the result is still exact.
 * Ties go to the clusters with the lowest members. Returns the members of every cluster in rising order.
 * With p pairs: O(p log p) for sparse pairs, O(count * p) at worst.
 */
export function averageLink(
  count: number,
  pairs: Iterable<ScoredPair>,
  floor: number,
  threshold: number,
): readonly (readonly number[])[] {
  const clusters = new Map<number, Cluster>()
  for (let item = 0; item < count; item++) clusters.set(item, { members: [item], excess: new Map() })
  const queue = new Queue()
  for (const { a, b, score } of pairs) {
    if (score <= floor) continue
    const excess = score - floor
    const one = clusters.get(a)!
    const other = clusters.get(b)!
    one.excess.set(b, excess)
    other.excess.set(a, excess)
    const average = averageOf(one, other, excess, floor)
    if (average >= threshold) queue.push({ first: a, second: b, average })
  }
  for (let link = queue.pop(); link; link = queue.pop()) {
    if (!isCurrent(link, clusters, floor)) continue
    join(link, clusters)
    for (const next of linksOf(link.first, clusters, floor)) if (next.average >= threshold) queue.push(next)
  }
  return [...clusters.values()].map(({ members }) => members.sort((a, b) => a - b))
}

function averageOf(first: Cluster, second: Cluster, excess: number, floor: number): number {
  return floor + excess / (first.members.length * second.members.length)
}

/** Links are never taken back from the queue; those whose clusters have since grown or gone are passed over. */
function isCurrent({ first, second, average }: Link, clusters: ReadonlyMap<number, Cluster>, floor: number) {
  const one = clusters.get(first)
  const other = clusters.get(second)
  if (!one || !other) return false
  return averageOf(one, other, one.excess.get(second) ?? 0, floor) === average
}

/** The second cluster goes into the first, which has the lower number: that of its lowest member. */
function join({ first, second }: Link, clusters: Map<number, Cluster>): void {
  const kept = clusters.get(first)!
  const gone = clusters.get(second)!
  clusters.delete(second)
  kept.excess.delete(second)
  for (const member of gone.members) kept.members.push(member)
  for (const [neighbour, excess] of gone.excess) {
    if (neighbour === first) continue
    const sum = (kept.excess.get(neighbour) ?? 0) + excess
    const other = clusters.get(neighbour)!
    kept.excess.set(neighbour, sum)
    other.excess.delete(second)
    other.excess.set(first, sum)
  }
}

function* linksOf(first: number, clusters: ReadonlyMap<number, Cluster>, floor: number): Generator<Link> {
  const cluster = clusters.get(first)!
  for (const [neighbour, excess] of cluster.excess) {
    const average = averageOf(cluster, clusters.get(neighbour)!, excess, floor)
    yield { first: Math.min(first, neighbour), second: Math.max(first, neighbour), average }
  }
}

function comesBefore(a: Link, b: Link): boolean {
  return (
    a.average > b.average ||
    (a.average === b.average && (a.first < b.first || (a.first === b.first && a.second < b.second)))
  )
}

/** Binary heap with the best link on top. */
class Queue {
  readonly #links: Link[] = []

  push(link: Link): void {
    const links = this.#links
    let at = links.length
    for (; at > 0; ) {
      const parent = (at - 1) >> 1
      if (!comesBefore(link, links[parent])) break
      links[at] = links[parent]
      at = parent
    }
    links[at] = link
  }

  pop(): Link | undefined {
    const links = this.#links
    const top = links[0]
    const last = links.pop()
    if (last === undefined || links.length === 0) return top
    let at = 0
    for (let child = 1; child < links.length; child = 2 * at + 1) {
      if (child + 1 < links.length && comesBefore(links[child + 1], links[child])) child++
      if (!comesBefore(links[child], last)) break
      links[at] = links[child]
      at = child
    }
    links[at] = last
    return top
  }
}
