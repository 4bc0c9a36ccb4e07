import type { TraceEdge, TraceStory } from '../../src/report/format.ts'

/** What is drawn at one place of the tree: a witness, a lost ancestor, or many witnesses below one of them. */
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
  /** Drawn against what was found, because the reader chose another top; see reroot.ts. */
  readonly turned?: boolean
}

/** The ends of a line as they were found. */
export function foundEnds({ from, to, turned }: Tie): { readonly from: string; readonly to: string } {
  return turned ? { from: to, to: from } : { from, to }
}

export interface Knots {
  readonly knots: readonly Knot[]
  readonly ties: readonly Tie[]
}

/** A story this small is drawn whole. */
const drawnWhole = 40
/** Of a larger one so many witnesses are drawn by themselves, those with the most descendants. */
const drawnAlone = 20
/** So many of the chosen witness's own children are drawn with it. */
const drawnChildren = 8

/**
 * The knots and ties of a story. In a large one the witnesses with the fewest descendants are gathered below the
 * nearest ancestor that is drawn; those of `focus` are always drawn, with their ancestors and their first children.
 */
export function tieStory(story: TraceStory, focus: readonly string[] = []): Knots {
  const { edges, missing } = story.lineage
  const lost = new Set(missing.map(({ id }) => id))
  const above = mainParents(story)
  const groupOf =
    story.documents.length > drawnWhole ? gather(story, above, focus) : new Map<string, string>()
  const members = new Map<string, string[]>()
  for (const id of [...lost, ...story.documents]) {
    const knot = groupOf.get(id) ?? id
    members.set(knot, [...(members.get(knot) ?? []), id])
  }
  const knots = [...members].map(([id, ids]): Knot => {
    return { id, kind: groupOf.has(ids[0]) ? 'group' : lost.has(id) ? 'lost' : 'witness', members: ids }
  })
  return { knots, ties: joinTies(edges, above, groupOf, members) }
}

/** The most probable parent of each; of a circle the last one found is left out. */
function mainParents(story: TraceStory): Map<string, string> {
  const above = new Map<string, string>()
  const best = [...story.lineage.edges].sort((a, b) => b.probability - a.probability)
  for (const { parent, child } of best) {
    if (!above.has(child) && !lineTo(parent, above).includes(child)) above.set(child, parent)
  }
  return above
}

/** It and its main ancestors, nearest first. */
function lineTo(id: string, above: ReadonlyMap<string, string>): string[] {
  const line = [id]
  for (let at = above.get(id); at !== undefined; at = above.get(at)) line.push(at)
  return line
}

/** For each that is not drawn by itself, the id of its group. */
function gather(
  story: TraceStory,
  above: ReadonlyMap<string, string>,
  focus: readonly string[],
): Map<string, string> {
  const all = [...story.lineage.missing.map(({ id }) => id), ...story.documents]
  const descendants = new Map<string, number>(all.map(id => [id, 0]))
  for (const id of all) {
    for (const ancestor of lineTo(id, above).slice(1)) {
      descendants.set(ancestor, (descendants.get(ancestor) ?? 0) + 1)
    }
  }
  const drawn = new Set(
    [...all].sort((a, b) => descendants.get(b)! - descendants.get(a)!).slice(0, drawnAlone),
  )
  for (const chosen of focus.filter(id => descendants.has(id))) {
    for (const id of lineTo(chosen, above)) drawn.add(id)
    const children = all.filter(id => above.get(id) === chosen)
    for (const id of children.slice(0, drawnChildren)) drawn.add(id)
  }
  const groups = new Map<string, string>()
  for (const id of all) {
    if (drawn.has(id)) continue
    const ancestor = lineTo(id, above).find(each => drawn.has(each)) ?? ''
    groups.set(id, `group:${ancestor}`)
  }
  return withoutSingles(groups)
}

/** A group of one is drawn as what it is. */
function withoutSingles(groups: ReadonlyMap<string, string>): Map<string, string> {
  const sizes = new Map<string, number>()
  for (const group of groups.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return new Map([...groups].filter(([, group]) => sizes.get(group)! > 1))
}

/** Between knots drawn by themselves every edge; to a group only the one from the ancestor it hangs below. */
function joinTies(
  edges: readonly TraceEdge[],
  above: ReadonlyMap<string, string>,
  groupOf: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, unknown>,
): Tie[] {
  const ties = new Map<string, { from: string; to: string; edges: TraceEdge[] }>()
  for (const edge of edges) {
    const from = groupOf.get(edge.parent) ?? edge.parent
    const to = groupOf.get(edge.child) ?? edge.child
    if (!known.has(from) || !known.has(to) || from === to || from.startsWith('group:')) continue
    if (groupOf.has(edge.child) && above.get(edge.child) !== edge.parent) continue
    const key = JSON.stringify([from, to])
    const tie = ties.get(key)
    if (tie) tie.edges.push(edge)
    else ties.set(key, { from, to, edges: [edge] })
  }
  return [...ties.values()].map(tie => ({
    ...tie,
    edges: tie.edges.sort((a, b) => b.probability - a.probability),
  }))
}
