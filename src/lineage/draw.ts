import { type Cover, cover } from './cover.ts'
import { evidenceFor } from './evidence.ts'
import type { Findings } from './findings.ts'
import { type History, weighHistories } from './history.ts'
import type { Edge, Relation as Kind, Lineage, Story } from './lineage.ts'
import { type Relation, type Relations, relate } from './relate.ts'
import { readTellings } from './tellings.ts'

/** Draws the most probable history of copying of one story. */
export function drawLineage(story: Story, findings: Findings): Lineage {
  const tellings = readTellings(story, findings)
  const relations = relate(tellings, findings)
  const history = weighHistories(relations)
  const edges: Edge[] = []
  const roots: number[] = []
  tellings.list.forEach((telling, child) => {
    const parent = history.parents[child]
    if (parent < 0) roots.push(telling.document)
    else edges.push(toEdge(relations, history, relations.find(parent, child)!))
  })
  return { edges: inOrder(edges), roots: roots.sort((a, b) => a - b), missing: [] }
}

function inOrder(edges: readonly Edge[]): Edge[] {
  return [...edges].sort((a, b) => Number(a.child) - Number(b.child) || b.probability - a.probability)
}

function toEdge(relations: Relations, history: History, relation: Relation): Edge {
  const { list } = relations.tellings
  const { parent, child } = relation
  const taken = new Uint8Array(list[child].tokens.count)
  const covered = cover(relations.comparer, list, parent, child, taken)
  const share = covered.words / Math.max(1, list[child].witness.words.count)
  return {
    parent: list[parent].document,
    child: list[child].document,
    probability: history.probability(parent, child),
    relation: kindOf(relation, covered, share),
    share,
    evidence: evidenceFor(relations, relation, history.edited),
    rivals: rivalsOf(relations, history, relation),
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
