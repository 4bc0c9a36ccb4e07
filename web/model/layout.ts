import * as dagre from '@dagrejs/dagre'
import { type Row, rowsByDescent, rowsByTime } from './rows.ts'
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
  /** Between knots, and between layers. */
  readonly gaps?: { readonly across: number; readonly down: number }
}

/**
 * What stands below what. `time` puts each day below the one before it; by `descent` a witness stands one layer below its
 * lowest parent, and a layer of more than `abreast` is parted into several rows, where that is given.
 */
export type Arrangement = { readonly by: 'time' } | { readonly by: 'descent'; readonly abreast?: number }

const usualGaps = { across: 28, down: 36 }

/** A layered drawing (Sugiyama; Gansner et al. 1993, by dagre), parents above children. */
export function drawStory(
  trace: Trace,
  { knots, ties }: Knots,
  sizes: Sizes,
  arrangement: Arrangement,
): Drawing {
  const rows = rowsOf(trace, { knots, ties }, arrangement)
  const { gaps = usualGaps } = sizes
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

/** Null where the drawing may find the rows by itself. */
function rowsOf(trace: Trace, { knots, ties }: Knots, arrangement: Arrangement) {
  if (arrangement.by === 'time') return rowsByTime(trace, knots, ties)
  const { abreast } = arrangement
  return abreast === undefined ? null : rowsByDescent(knots, ties, abreast)
}

/** Knots of one layer that stand side by side within `room` CSS pixels. */
export function abreastWithin(room: number, { knot, gaps = usualGaps }: Sizes): number {
  return Math.max(1, Math.floor(room / (knot.width + gaps.across)))
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
