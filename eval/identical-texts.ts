/** What can be known of an order of texts some of which are identical, so that nothing tells those apart. */

export type Arrow = readonly [from: number, to: number]

/**
 * The arrows with the places of identical texts exchanged so that most of them join neighbours (and of these most point
 * onwards). Exact: all ways of exchanging are tried, up to `MOST_WAYS`.
 */
export function exchanged(texts: readonly string[], arrows: readonly Arrow[]): readonly Arrow[] {
  let best = arrows
  for (const places of waysToExchange(texts)) {
    const moved = arrows.map(([from, to]): Arrow => [places[from], places[to]])
    if (rightness(moved) > rightness(best)) best = moved
  }
  return best
}

function rightness(arrows: readonly Arrow[]): number {
  return arrows.reduce(
    (sum, [from, to]) => sum + Number(Math.abs(to - from) === 1) + 0.01 * Number(to === from + 1),
    0,
  )
}

const MOST_WAYS = 10_000

function waysToExchange(texts: readonly string[]): number[][] {
  let ways = [texts.map((_, place) => place)]
  for (const places of groups(texts)) {
    if (places.length < 2) continue
    ways = orders(places).flatMap(order =>
      ways.map(way => {
        const other = way.slice()
        places.forEach((place, i) => {
          other[place] = order[i]
        })
        return other
      }),
    )
    if (ways.length > MOST_WAYS) throw new RangeError('too many identical texts to try all exchanges')
  }
  return ways
}

function groups(texts: readonly string[]): number[][] {
  const byText = new Map<string, number[]>()
  texts.forEach((text, place) => {
    byText.set(text, [...(byText.get(text) ?? []), place])
  })
  return [...byText.values()]
}

function orders(places: readonly number[]): number[][] {
  if (places.length < 2) return [[...places]]
  return places.flatMap((place, i) =>
    orders([...places.slice(0, i), ...places.slice(i + 1)]).map(rest => [place, ...rest]),
  )
}

/**
 * How many edges of a tree can be expected to join neighbours, and to point onwards too, for one who knows the order of all
 * texts but not which of identical ones is which.
 */
export function mostToExpect(texts: readonly string[]): { joined: number; onwards: number } {
  const chance = (wanted: (from: number, to: number) => boolean) => (a: number, b: number) => {
    const pairs = alike(a).flatMap(from => alike(b).map((to): Arrow => [from, to]))
    const able = pairs.filter(([from, to]) => from !== to)
    return able.filter(([from, to]) => wanted(from, to)).length / able.length
  }
  const alike = (place: number) => [...texts.keys()].filter(other => texts[other] === texts[place])
  const joins = chance((from, to) => Math.abs(from - to) === 1)
  const follows = chance((from, to) => to === from + 1)
  const inTree = [0]
  const sum = { joined: 0, onwards: 0 }
  while (inTree.length < texts.length) {
    const edges = inTree.flatMap(a =>
      [...texts.keys()].filter(b => !inTree.includes(b)).map(b => ({ a, b, joined: joins(a, b) })),
    )
    const { a, b, joined } = edges.reduce((best, edge) => (edge.joined > best.joined ? edge : best))
    inTree.push(b)
    sum.joined += joined
    sum.onwards += Math.max(follows(a, b), follows(b, a))
  }
  return sum
}
