import { dayOf, momentOf } from './dates.ts'
import type { Knot, Tie } from './stars.ts'
import type { Trace } from './trace.ts'

export interface Row {
  readonly row: number
  /** `first/last` of the days in one; null for what has no date of its own. */
  readonly day: string | null
}

/** Rows by day; within a day, and for what has no date, children below their parents. */
export function rowsByTime(trace: Trace, knots: readonly Knot[], ties: readonly Tie[]): Map<string, Row> {
  const parents = linked(knots, ties, ({ from, to }) => [to, from])
  const own = new Map(knots.map(knot => [knot.id, ownDate(trace, knot)]))
  const day = new Map(knots.map(knot => [knot.id, dayWithin(knot.id, parents, own)]))
  const children = linked(knots, ties, ({ from, to }) => [from, to])
  for (const knot of knots) {
    if (!day.get(knot.id))
      day.set(knot.id, earliest((children.get(knot.id) ?? []).map(id => day.get(id) ?? '')))
  }
  // What hangs below one that was just given the day of another child of its stands there too.
  const known = new Map(day)
  for (const knot of knots) if (!known.get(knot.id)) day.set(knot.id, dayWithin(knot.id, parents, known))
  shareRows(day)
  const rows = new Map<string, Row>()
  let base = 0
  for (const today of [...new Set(day.values())].sort()) {
    const here = knots.map(knot => knot.id).filter(id => day.get(id) === today)
    const depths = depthsWithin(here, parents)
    for (const id of here) rows.set(id, { row: base + depths.get(id)!, day: own.get(id) ? today : null })
    base += 1 + Math.max(...depths.values())
  }
  return rows
}

/**
 * Rows by descent: a layer of more than `abreast` takes several rows, in which neighbours take turns. Neighbours are those
 * that come next to each other on the way down from the roots.
 */
export function rowsByDescent(
  knots: readonly Knot[],
  ties: readonly Tie[],
  abreast: number,
): Map<string, Row> {
  const parents = linked(knots, ties, ({ from, to }) => [to, from])
  const depths = depthsWithin(
    knots.map(({ id }) => id),
    parents,
  )
  const layers: string[][] = []
  for (const id of downwards(knots, ties, parents)) {
    const depth = depths.get(id)!
    layers[depth] ??= []
    layers[depth].push(id)
  }
  const rows = new Map<string, Row>()
  let base = 0
  for (const layer of layers) {
    const several = Math.ceil(layer.length / abreast)
    layer.forEach((id, at) => {
      rows.set(id, { row: base + (at % several), day: null })
    })
    base += several
  }
  return rows
}

/** Each followed by what hangs on it, from those that hang on nothing. */
function downwards(
  knots: readonly Knot[],
  ties: readonly Tie[],
  parents: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const children = linked(knots, ties, ({ from, to }) => [from, to])
  const seen = new Set<string>()
  const stack = knots.map(({ id }) => id).sort((a, b) => parents.get(b)!.length - parents.get(a)!.length)
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    stack.push(...children.get(id)!)
  }
  return seen
}

function linked(
  knots: readonly Knot[],
  ties: readonly Tie[],
  ends: (tie: Tie) => readonly [at: string, other: string],
): Map<string, string[]> {
  const links = new Map<string, string[]>(knots.map(({ id }) => [id, []]))
  for (const tie of ties) {
    const [at, other] = ends(tie)
    links.get(at)!.push(other)
  }
  return links
}

/** More days than this share rows with the days beside them, so that the drawing stays small. */
const mostDays = 12

function shareRows(day: Map<string, string>): void {
  const days = [...new Set(day.values())].filter(Boolean).sort()
  if (days.length <= mostDays) return
  const size = Math.ceil(days.length / mostDays)
  const spanOf = new Map(
    days.map((each, index) => {
      const first = index - (index % size)
      return [each, `${days[first]}/${days[Math.min(first + size, days.length) - 1]}`]
    }),
  )
  for (const [id, each] of day) day.set(id, spanOf.get(each) ?? each)
}

/** Of a witness; a group stands below what it hangs on, whenever its members were written. */
function ownDate(trace: Trace, knot: Knot): string {
  if (knot.kind === 'group') return ''
  const published = trace.witness(knot.id)?.document.published
  return published && !Number.isNaN(momentOf(published)) ? dayOf(published) : ''
}

function earliest(days: readonly string[]): string {
  return days.filter(Boolean).sort()[0] ?? ''
}

/** Its own day, else the latest of its ancestors with a date. */
function dayWithin(
  id: string,
  parents: ReadonlyMap<string, string[]>,
  own: ReadonlyMap<string, string>,
): string {
  const seen = new Set<string>()
  const dayAt = (at: string): string => {
    if (own.get(at) || seen.has(at)) return own.get(at) ?? ''
    seen.add(at)
    return (parents.get(at) ?? []).map(dayAt).sort().at(-1) ?? ''
  }
  return dayAt(id)
}

/** How many parents of the same day stand above each; a circle is cut where it is entered. */
function depthsWithin(ids: readonly string[], parents: ReadonlyMap<string, string[]>): Map<string, number> {
  const here = new Set(ids)
  const depths = new Map<string, number>()
  const open = new Set<string>()
  const depthOf = (id: string): number => {
    const known = depths.get(id)
    if (known !== undefined) return known
    open.add(id)
    const above = (parents.get(id) ?? []).filter(parent => here.has(parent) && !open.has(parent))
    const depth = above.length === 0 ? 0 : 1 + Math.max(...above.map(depthOf))
    open.delete(id)
    depths.set(id, depth)
    return depth
  }
  for (const id of ids) depthOf(id)
  return depths
}
