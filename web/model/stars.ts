import type { TraceEdge, TraceStory } from '../../src/report/format.ts'

/** What is drawn at one place of the tree: a witness, a lost ancestor, or many copies of the same parents as one. */
export interface Knot {
  readonly id: string
  readonly kind: 'witness' | 'lost' | 'group'
  /** Ids of the witnesses; one unless it is a group. */
  readonly members: readonly string[]
}

/** One drawn line; several edges when it leads to a group. */
export interface Tie {
  readonly from: string
  readonly to: string
  readonly edges: readonly TraceEdge[]
}

export interface Knots {
  readonly knots: readonly Knot[]
  readonly ties: readonly Tie[]
}

/** A story this small is drawn whole. */
const drawnWhole = 40
/** Fewer copies than this beside each other are drawn one by one. */
const smallestGroup = 4

/** The knots and ties of a story. In a large one, witnesses with the same parents and no children become one knot. */
export function tieStory(story: TraceStory): Knots {
  const { edges, missing } = story.lineage
  const groupOf = story.documents.length > drawnWhole ? findGroups(story) : new Map<string, string>()
  const members = new Map<string, string[]>()
  for (const id of story.documents) {
    const knot = groupOf.get(id) ?? id
    members.set(knot, [...(members.get(knot) ?? []), id])
  }
  const knots: Knot[] = [
    ...missing.map(({ id }) => ({ id, kind: 'lost' as const, members: [id] })),
    ...[...members].map(([id, ids]) => ({
      id,
      kind: ids.length > 1 ? ('group' as const) : ('witness' as const),
      members: ids,
    })),
  ]
  return { knots, ties: joinTies(edges, groupOf, new Set(knots.map(knot => knot.id))) }
}

function joinTies(
  edges: readonly TraceEdge[],
  groupOf: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): Tie[] {
  const ties = new Map<string, { from: string; to: string; edges: TraceEdge[] }>()
  for (const edge of edges) {
    const from = groupOf.get(edge.parent) ?? edge.parent
    const to = groupOf.get(edge.child) ?? edge.child
    if (!known.has(from) || !known.has(to) || from === to) continue
    const key = JSON.stringify([from, to])
    const tie = ties.get(key)
    if (tie) tie.edges.push(edge)
    else ties.set(key, { from, to, edges: [edge] })
  }
  return [...ties.values()]
}

/** For each witness that is drawn in a group, the id of the group. */
function findGroups(story: TraceStory): Map<string, string> {
  const parents = new Map<string, string[]>(story.documents.map(id => [id, []]))
  const withChildren = new Set<string>()
  for (const edge of story.lineage.edges) {
    parents.get(edge.child)?.push(edge.parent)
    withChildren.add(edge.parent)
  }
  const alike = new Map<string, string[]>()
  for (const [id, above] of parents) {
    if (withChildren.has(id)) continue
    const key = `group:${JSON.stringify(above.sort())}`
    alike.set(key, [...(alike.get(key) ?? []), id])
  }
  const groups = new Map<string, string>()
  for (const [key, ids] of alike) {
    if (ids.length >= smallestGroup) for (const id of ids) groups.set(id, key)
  }
  return groups
}
