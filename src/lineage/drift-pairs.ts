import type { DocumentIndex } from '../find/findings.ts'
import type { Lineage, Story } from './lineage.ts'

/** An edge below this is a doubt, not a retelling. */
const LIKELY = 0.5
/** Pairs of a story that are compared without an edge between them. */
const MOST = 2000

/**
 * The pairs of a story to compare, as [from, to]: parents and children, and documents that no chain of retellings joins, in their
 * order. Cousins are left out: what differs between them came with one of the retellings on the way.
 */
export function directedPairs({ documents }: Story, lineage: Lineage | null): readonly (readonly [DocumentIndex, DocumentIndex])[] {
  const pairs: (readonly [DocumentIndex, DocumentIndex])[] = []
  const group = new Map(documents.map(document => [document, document]))
  const root = (document: DocumentIndex): DocumentIndex => {
    let at = document
    while (group.get(at) !== at) at = group.get(at)!
    return at
  }
  for (const { parent, child, probability } of lineage?.edges ?? []) {
    if (typeof parent === 'string' || typeof child === 'string' || probability < LIKELY) continue
    pairs.push([parent, child])
    group.set(root(child), root(parent))
  }
  let more = 0
  for (let a = 0; a < documents.length && more < MOST; a++) {
    for (let b = a + 1; b < documents.length && more < MOST; b++) {
      if (root(documents[a]) === root(documents[b])) continue
      pairs.push([documents[a], documents[b]])
      more++
    }
  }
  return pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1])
}
