import { type Cover, cover, take } from './cover.ts'
import { evidenceFor } from './evidence.ts'
import type { History } from './history.ts'
import type { Edge, Relation as Kind } from './lineage.ts'
import type { Relation, Relations } from './relate.ts'
import { secondParents } from './second-parents.ts'

/** The edge from each telling's parent in the likeliest forest. */
export function firstEdges(relations: Relations, history: History): Edge[] {
  const edges: Edge[] = []
  history.parents.forEach((parent, child) => {
    if (parent < 0) return
    const relation = relations.find(parent, child)!
    const taken = takenBy(relations, [], child)
    edges.push(
      toEdge(
        relations,
        history,
        relation,
        taken,
        history.probability(parent, child),
        rivalsOf(relations, history, relation),
      ),
    )
  })
  return edges
}

/** Edges from further parents, for passages that the first lacks; the likeliest first, and none that closes a circle. */
export function secondEdges(relations: Relations, history: History): Edge[] {
  const parents = Array.from(history.parents, parent => (parent < 0 ? [] : [parent]))
  const found = [...parents.keys()]
    .filter(child => parents[child].length > 0)
    .flatMap(child => secondParents(relations, history, child, takenBy(relations, parents[child], child)))
    .sort((a, b) => b.probability - a.probability || a.relation.child - b.relation.child)
  return found
    .filter(({ relation: { parent, child } }) => {
      if (isAncestor(parents, child, parent)) return false
      parents[child].push(parent)
      return true
    })
    .map(({ relation, probability, rivals }) => {
      const others = parents[relation.child].slice(0, parents[relation.child].indexOf(relation.parent))
      const taken = takenBy(relations, others, relation.child)
      const named = rivals.map(rival => ({
        ...rival,
        parent: relations.tellings.list[rival.parent].document,
      }))
      return toEdge(relations, history, relation, taken, probability, named)
    })
}

function isAncestor(parents: readonly (readonly number[])[], ancestor: number, of: number): boolean {
  const seen = new Set([of])
  for (const node of seen) {
    if (node === ancestor) return true
    for (const parent of parents[node]) seen.add(parent)
  }
  return false
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

const MOST_RIVALS = 3
const LEAST_RIVAL = 0.02

function rivalsOf(relations: Relations, history: History, { parent, child }: Relation): Edge['rivals'] {
  return relations.byChild[child]
    .filter(rival => rival.parent !== parent)
    .map(rival => ({ place: rival.parent, probability: history.probability(rival.parent, child) }))
    .filter(rival => rival.probability >= LEAST_RIVAL)
    .sort((a, b) => b.probability - a.probability || a.place - b.place)
    .slice(0, MOST_RIVALS)
    .map(({ place, probability }) => ({ parent: relations.tellings.list[place].document, probability }))
}
