import { type Cover, cover, take } from './cover.ts'
import { evidenceFor } from './evidence.ts'
import type { History } from './history.ts'
import type { Edge, Relation as Kind } from './lineage.ts'
import type { Relation, Relations } from './relate.ts'
import { foremost, named } from './rivals.ts'
import type { Joint } from './second-parents.ts'
import { instead } from './several-parents.ts'

/** The edge from each telling's first parent. */
export function firstEdges(relations: Relations, joint: Joint): Edge[] {
  const { history } = joint
  const edges: Edge[] = []
  history.parents.forEach((parent, child) => {
    if (parent < 0) return
    const relation = relations.find(parent, child)!
    const taken = takenBy(relations, [], child)
    const rivals = rivalsOf(relations, joint, relation)
    edges.push(toEdge(relations, history, relation, taken, history.probability(parent, child), rivals))
  })
  return edges
}

/** Edges from further parents, for passages that the first lacks. */
export function furtherEdges(relations: Relations, { history, further }: Joint): Edge[] {
  const parents = Array.from(history.parents, parent => [parent])
  return further.map(({ relation, probability, rivals }) => {
    const others = parents[relation.child]
    const taken = takenBy(relations, others, relation.child)
    others.push(relation.parent)
    return toEdge(relations, history, relation, taken, probability, named(relations.tellings, rivals))
  })
}

export function orderEdges(edges: readonly Edge[]): Edge[] {
  const name = (at: Edge['child']) => (typeof at === 'number' ? at : -1)
  return [...edges].sort(
    (a, b) =>
      name(a.child) - name(b.child) || b.probability - a.probability || name(a.parent) - name(b.parent),
  )
}

function takenBy({ comparer, tellings }: Relations, parents: readonly number[], child: number): Uint8Array {
  const taken = new Uint8Array(tellings.list[child].tokens.count)
  for (const parent of parents) take(comparer, parent, child, taken)
  return taken
}

/** `taken` marks the child's tokens that came by other edges, and then those that came by this. */
function toEdge(
  relations: Relations,
  { edited }: History,
  relation: Relation,
  taken: Uint8Array,
  probability: number,
  rivals: Edge['rivals'],
): Edge {
  const { list } = relations.tellings
  const { parent, child } = relation
  const covered = cover(relations.comparer, list, parent, child, taken)
  const share = covered.words / Math.max(1, list[child].witness.words.count)
  return {
    parent: list[parent].document,
    child: list[child].document,
    probability,
    relation: kindOf(relation, covered, share),
    share,
    evidence: evidenceFor(relations, relation, edited),
    rivals,
  }
}

/** Below this share of the child's words, naming the parent is all that ties them. */
const CITED = 0.05
const REPUBLISHED = 0.6
const VERBATIM = 0.8
const QUOTED = 0.7

function kindOf({ credit, link }: Relation, { words, quoted, solid }: Cover, share: number): Kind {
  if (share < CITED && (credit || link)) return 'cites'
  if (words > 0 && quoted / words >= QUOTED) return 'quotes'
  const isVerbatim = solid / Math.max(1, words) >= VERBATIM
  if (isVerbatim && share >= REPUBLISHED && credit?.kind === 'notice') return 'republishes'
  return isVerbatim ? 'copies' : 'rewrites'
}

function rivalsOf(relations: Relations, joint: Joint, { child }: Relation): Edge['rivals'] {
  const parents = joint.parents[child]
  const others = relations.byChild[child].filter(({ parent }) => !parents.includes(parent))
  const several = joint.several.get(child)
  const candidates = others.map(({ parent }) => ({
    parent,
    probability: instead(joint.history, several, parents, child, parent),
  }))
  return named(relations.tellings, foremost(candidates))
}
