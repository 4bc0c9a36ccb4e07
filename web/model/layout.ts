import * as dagre from '@dagrejs/dagre'
import { dayOf, momentOf } from './dates.ts'
import type { Knot, Knots, Tie } from './stars.ts'
import type { Trace } from './trace.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface DrawnKnot extends Knot, Point {
  /** Middle of the box. */
  readonly x: number
  readonly y: number
}

export interface DrawnTie extends Tie {
  readonly points: readonly Point[]
  /** Middle of the label. */
  readonly label: Point
}

/** A day of the time axis, or several in one where there are many; `top` is where its first knots have their middle. */
export interface Day {
  readonly first: string
  readonly last: string
  readonly top: number
}

/** A drawn tree, in CSS pixels. */
export interface Drawing {
  readonly knots: readonly DrawnKnot[]
  readonly ties: readonly DrawnTie[]
  readonly days: readonly Day[]
  readonly width: number
  readonly height: number
}

/** Sizes in CSS pixels. */
export interface Sizes {
  readonly knot: { readonly width: number; readonly height: number }
  /** Of a group, which says no more than how many it holds; as of any knot unless told. */
  readonly group?: { readonly width: number; readonly height: number }
  readonly label: { readonly width: number; readonly height: number }
}

/**
 * A layered drawing (Sugiyama; Gansner et al. 1993, by dagre), parents above children.
 * `byTime` puts each day below the one before it; without it a witness stands one layer below its lowest parent.
 */
export function drawStory(
  trace: Trace,
  { knots, ties }: Knots,
  sizes: Sizes,
  byTime: boolean,
  gaps = { across: 28, down: 36 },
): Drawing {
  const rows = byTime ? rowsByTime(trace, knots, ties) : null
  const graph = new dagre.graphlib.Graph({ multigraph: false })
  graph.setGraph({
    nodesep: gaps.across,
    ranksep: gaps.down,
    edgesep: 16,
    marginx: 8,
    marginy: 12,
    ...(rows && { ranker: fixedRanks(rows) as unknown as string }),
  })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const knot of knots) graph.setNode(knot.id, { ...sizeOf(knot, sizes) })
  for (const tie of ties) {
    const drop = rows ? rows.get(tie.to)!.row - rows.get(tie.from)!.row : 1
    if (drop === 0) continue
    const [from, to] = drop > 0 ? [tie.from, tie.to] : [tie.to, tie.from]
    graph.setEdge(from, to, { ...sizes.label, labelpos: 'c', weight: weightOf(tie) })
  }
  dagre.layout(graph)
  return readDrawing(graph, knots, ties, rows, sizes)
}

export function sizeOf({ kind }: Knot, { knot, group = knot }: Sizes): Sizes['knot'] {
  return kind === 'group' ? group : knot
}

function weightOf(tie: Tie): number {
  return 1 + Math.round(4 * Math.max(...tie.edges.map(edge => edge.probability)))
}

/** Dagre gives the layers between rows to the labels of edges, so rows are two ranks apart. */
function fixedRanks(rows: ReadonlyMap<string, Row>) {
  return (graph: dagre.graphlib.Graph): void => {
    for (const id of graph.nodes()) graph.node(id).rank = 2 * (rows.get(id)?.row ?? -1)
  }
}

function readDrawing(
  graph: dagre.graphlib.Graph,
  knots: readonly Knot[],
  ties: readonly Tie[],
  rows: ReadonlyMap<string, Row> | null,
  sizes: Sizes,
): Drawing {
  const placed = knots.map(knot => {
    const { x, y } = graph.node(knot.id)
    return { ...knot, x, y }
  })
  const where = new Map(placed.map(knot => [knot.id, knot]))
  const half = sizes.knot.height / 2
  const lines = ties.map(tie => {
    const edge = graph.edge(tie.from, tie.to) ?? graph.edge(tie.to, tie.from)
    const from = where.get(tie.from)!
    const to = where.get(tie.to)!
    const between: Point[] = edge?.points.slice(1, -1) ?? []
    const ordered = from.y <= to.y ? between : between.reverse()
    const side = from.y <= to.y ? 1 : -1
    const points = [{ x: from.x, y: from.y + side * half }, ...ordered, { x: to.x, y: to.y - side * half }]
    return { ...tie, points, label: edge ? { x: edge.x, y: edge.y } : middle(from, to) }
  })
  const { width = 0, height = 0 } = graph.graph()
  return { knots: placed, ties: lines, days: daysOf(placed, rows), width, height }
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function daysOf(placed: readonly DrawnKnot[], rows: ReadonlyMap<string, Row> | null): Day[] {
  const tops = new Map<string, number>()
  for (const knot of placed) {
    const day = rows?.get(knot.id)?.day
    if (day) tops.set(day, Math.min(tops.get(day) ?? Number.POSITIVE_INFINITY, knot.y))
  }
  return [...tops]
    .map(([day, top]) => ({ first: day.split('/')[0], last: day.split('/').at(-1)!, top }))
    .sort((a, b) => a.top - b.top)
}

interface Row {
  readonly row: number
  /** `first/last` of the days in one; null for what has no date of its own. */
  readonly day: string | null
}

/** Rows by day; within a day, and for what has no date, children below their parents. */
function rowsByTime(trace: Trace, knots: readonly Knot[], ties: readonly Tie[]): Map<string, Row> {
  const parents = new Map<string, string[]>(knots.map(knot => [knot.id, []]))
  for (const { from, to } of ties) parents.get(to)!.push(from)
  const own = new Map(knots.map(knot => [knot.id, ownDate(trace, knot)]))
  const day = new Map(knots.map(knot => [knot.id, dayWithin(knot.id, parents, own)]))
  const children = new Map<string, string[]>()
  for (const { from, to } of ties) children.set(from, [...(children.get(from) ?? []), to])
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
