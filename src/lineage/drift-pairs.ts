import type { DocumentIndex } from '../find/findings.ts'
import type { Lineage, Story } from './lineage.ts'

/** An edge below this is a doubt, not a retelling. */
const LIKELY = 0.5
/** Pairs of a story that are compared without an edge between them. */
const MOST = 2000

/** A document with those it is held against: all its parents at once, since each sentence comes from one of them. */
export interface Compared {
  readonly from: readonly DocumentIndex[]
  readonly to: DocumentIndex
}

/**
 * What to compare in a story: children with their parents; documents without parents with each other, in their order. Cousins are
 * left out: what differs between them came with one of the retellings on the way.
 */
export function directedPairs({ documents }: Story, lineage: Lineage | null): readonly Compared[] {
  const pairs: Compared[] = []
  const parents = new Map<DocumentIndex, DocumentIndex[]>()
  const group = new Map(documents.map(document => [document, document]))
  const root = (document: DocumentIndex): DocumentIndex => {
    let at = document
    while (group.get(at) !== at) at = group.get(at)!
    return at
  }
  for (const { parent, child, probability } of lineage?.edges ?? []) {
    if (typeof parent === 'string' || typeof child === 'string' || probability < LIKELY) continue
    parents.set(child, [...(parents.get(child) ?? []), parent])
    group.set(root(child), root(parent))
  }
  for (const [to, from] of parents) pairs.push({ from: from.sort((a, b) => a - b), to })
  let more = 0
  for (let a = 0; a < documents.length && more < MOST; a++) {
    for (let b = a + 1; b < documents.length && more < MOST; b++) {
      if (parents.has(documents[a]) || parents.has(documents[b]) || root(documents[a]) === root(documents[b]))
        continue
      pairs.push({ from: [documents[a]], to: documents[b] })
      more++
    }
  }
  return pairs.sort((x, y) => x.from[0] - y.from[0] || x.to - y.to)
}
