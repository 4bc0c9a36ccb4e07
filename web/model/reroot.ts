import type { Knots, Tie } from './stars.ts'

/**
 * The same lines drawn from `root` down, as a reader may try who doubts where the story began. As in an unrooted
 * tree of manuscripts, the surest lines that join all witnesses (Kruskal 1956) run away from the root; another
 * line keeps its direction unless it would then close a circle.
 */
export function rerooted(drawn: Knots, root: string): Knots {
  const { knots, ties } = drawn
  if (!knots.some(({ id }) => id === root)) return drawn
  const surest = [...ties].sort((a, b) => sureness(b) - sureness(a) || compare(a, b))
  const joining = spanning(surest)
  const turned = turnedOf(joining, root)
  const below = new Map<string, string[]>(knots.map(({ id }) => [id, []]))
  const note = (tie: Tie): void => {
    const [from, to] = ends(tie, turned.has(tie))
    below.get(from)!.push(to)
  }
  joining.forEach(note)
  for (const tie of surest) {
    if (joining.includes(tie)) continue
    if (reaches(below, tie.to, tie.from)) turned.add(tie)
    note(tie)
  }
  return { knots, ties: ties.map(tie => (turned.has(tie) ? turn(tie) : tie)) }
}

const turn = (tie: Tie): Tie => ({ ...tie, from: tie.to, to: tie.from, turned: true })

const sureness = (tie: Tie): number => Math.max(...tie.edges.map(edge => edge.probability))
const ends = (tie: Tie, turn: boolean): [string, string] => (turn ? [tie.to, tie.from] : [tie.from, tie.to])
const compare = (a: Tie, b: Tie): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0

/** The first of `ties` that join what was not yet joined. */
function spanning(ties: readonly Tie[]): Tie[] {
  const part = new Map<string, string>()
  const partOf = (id: string): string => {
    let at = id
    for (let next = part.get(at); next !== undefined; next = part.get(at)) at = next
    return at
  }
  return ties.filter(({ from, to }) => {
    const [a, b] = [partOf(from), partOf(to)]
    if (a !== b) part.set(a, b)
    return a !== b
  })
}

/** Of the lines of a tree, those that point towards `root`; parts that it does not reach stay as they are. */
function turnedOf(tree: readonly Tie[], root: string): Set<Tie> {
  const at = new Map<string, Tie[]>()
  for (const tie of tree) {
    for (const id of [tie.from, tie.to]) at.set(id, [...(at.get(id) ?? []), tie])
  }
  const turned = new Set<Tie>()
  const seen = new Set([root])
  for (const id of seen) {
    for (const tie of at.get(id) ?? []) {
      const other = tie.from === id ? tie.to : tie.from
      if (seen.has(other)) continue
      if (tie.to === id) turned.add(tie)
      seen.add(other)
    }
  }
  return turned
}

function reaches(below: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set([from])
  for (const id of seen) {
    if (id === to) return true
    for (const next of below.get(id) ?? []) seen.add(next)
  }
  return false
}
