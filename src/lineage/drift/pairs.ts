import type { DocumentIndex } from '../../find/findings.ts'
import type { Lineage, Story } from '../lineage.ts'

/** An edge below this is a doubt, not a retelling. */
const LIKELY = 0.5
/** One below this is worth nothing. */
const GUESS = 0.1
/** Pairs of a story that are compared without an edge between them. */
const MOST = 2000

/** A document with those it is held against: all its parents at once, since each sentence comes from one of them. */
export interface Compared {
  readonly from: readonly DocumentIndex[]
  readonly to: DocumentIndex
}

/**
 * What to compare in a story: children with their parents; documents without parents with each other, by the day they appeared,
 * else in their order. Cousins are
 * left out: what differs between them came with one of the retellings on the way.
 */
export function directedPairs(
  { documents }: Story,
  lineage: Lineage | null,
  dayOf: (document: DocumentIndex) => string | null,
): readonly Compared[] {
  const pairs: Compared[] = []
  const parents = new Map<DocumentIndex, DocumentIndex[]>()
  const group = new Map(documents.map(document => [document, document]))
  const root = (document: DocumentIndex): DocumentIndex => {
    let at = document
    while (group.get(at) !== at) at = group.get(at)!
    return at
  }
  for (const { parent, child } of likelyEdges(lineage)) {
    parents.set(child, [...(parents.get(child) ?? []), parent])
    group.set(root(child), root(parent))
  }
  for (const [to, from] of parents) pairs.push({ from: from.sort((a, b) => a - b), to })
  let more = 0
  for (let a = 0; a < documents.length && more < MOST; a++) {
    for (let b = a + 1; b < documents.length && more < MOST; b++) {
      if (parents.has(documents[a]) || parents.has(documents[b]) || root(documents[a]) === root(documents[b]))
        continue
      const [from, to] = inOrder(documents[a], documents[b], dayOf)
      pairs.push({ from: [from], to })
      more++
    }
  }
  return pairs.sort((x, y) => x.from[0] - y.from[0] || x.to - y.to)
}

/** The one published on an earlier day first, where both days are known. */
function inOrder(
  a: DocumentIndex,
  b: DocumentIndex,
  dayOf: (document: DocumentIndex) => string | null,
): readonly [DocumentIndex, DocumentIndex] {
  const [first, second] = [dayOf(a), dayOf(b)]
  return first !== null && second !== null && second < first ? [b, a] : [a, b]
}

interface DocumentEdge {
  readonly parent: DocumentIndex
  readonly child: DocumentIndex
  readonly probability: number
}

/** The likely edges between documents, and for a child without one its likeliest that is more than a guess. */
function likelyEdges(lineage: Lineage | null): readonly DocumentEdge[] {
  const edges = (lineage?.edges ?? []).filter(
    (edge): edge is typeof edge & DocumentEdge =>
      typeof edge.parent === 'number' && typeof edge.child === 'number',
  )
  const best = new Map<DocumentIndex, DocumentEdge>()
  for (const edge of edges) {
    const known = best.get(edge.child)
    if (!known || edge.probability > known.probability) best.set(edge.child, edge)
  }
  return edges.filter(
    edge => edge.probability >= LIKELY || (best.get(edge.child) === edge && edge.probability >= GUESS),
  )
}
