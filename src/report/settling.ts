import type { TraceDocument, TraceEdge, TraceStory } from './format.ts'

/** An edge surer than this needs nothing more. */
const SURE = 0.9
/** A rival as probable as this must be told from the parent. */
const RIVAL = 0.15

/**
 * What is not among the documents and would make an edge surer or undo it, in words; null where nothing much is open.
 * `name` is what a document or a lost ancestor is called.
 */
export function whatWouldSettle(
  edge: TraceEdge,
  story: TraceStory,
  document: (id: string) => TraceDocument | undefined,
  name: (id: string) => string,
): string | null {
  if (edge.probability >= SURE) return null
  const [parent, child] = [edge.parent, edge.child].map(name)
  const rivals = edge.rivals
    .filter(({ probability }) => probability >= RIVAL)
    .map(rival => name(rival.parent))
  const found: string[] = []
  const undated = [edge.parent, edge.child].filter(id => document(id)?.published === null).map(name)
  if (story.lineage.collation)
    found.push(`a reading of ${parent} or ${child} that makes no sense where the other's does`)
  else if (!edge.evidence.some(({ type }) => type === 'credit' || type === 'link')) {
    found.push(`a credit or link in ${child}`)
  }
  if (undated.length > 0) found.push(`a date for ${undated.join(' and ')}`)
  if (rivals.length > 0)
    found.push(`words that ${child} shares with ${parent} alone, not with ${rivals.join(' or ')}`)
  if (document(edge.parent) === undefined) found.push(`the lost text ${parent}`)
  return found.length === 0 ? null : listed(found)
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')}, or ${items.at(-1)}`
}
