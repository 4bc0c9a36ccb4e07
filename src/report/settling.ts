import type { TraceDocument, TraceEdge, TraceStory } from './format.ts'

/** An edge surer than this needs nothing more. */
const SURE = 0.9
/** A rival as probable as this must be told from the parent. */
const RIVAL = 0.15

/** Something that is not among the documents and would make an edge surer or undo it; ids of documents and lost ancestors. */
export type Settling =
  | { readonly what: 'reading'; readonly parent: string; readonly child: string }
  | { readonly what: 'credit'; readonly child: string }
  | { readonly what: 'date'; readonly of: readonly string[] }
  | {
      readonly what: 'words'
      readonly parent: string
      readonly child: string
      readonly rivals: readonly string[]
    }
  | { readonly what: 'text'; readonly parent: string }

/** What would settle an edge; empty where nothing much is open. */
export function settlingOf(
  edge: TraceEdge,
  story: TraceStory,
  document: (id: string) => TraceDocument | undefined,
): readonly Settling[] {
  if (edge.probability >= SURE) return []
  const { parent, child } = edge
  const found: Settling[] = []
  if (story.lineage.collation) found.push({ what: 'reading', parent, child })
  else if (!edge.evidence.some(({ type }) => type === 'credit' || type === 'link')) {
    found.push({ what: 'credit', child })
  }
  const undated = [parent, child].filter(id => document(id)?.published === null)
  if (undated.length > 0) found.push({ what: 'date', of: undated })
  const rivals = edge.rivals.filter(({ probability }) => probability >= RIVAL).map(rival => rival.parent)
  if (rivals.length > 0) found.push({ what: 'words', parent, child, rivals })
  if (document(parent) === undefined) found.push({ what: 'text', parent })
  return found
}

/** The same in words; null where nothing much is open. `name` is what a document or a lost ancestor is called. */
export function whatWouldSettle(
  edge: TraceEdge,
  story: TraceStory,
  document: (id: string) => TraceDocument | undefined,
  name: (id: string) => string,
): string | null {
  const found = settlingOf(edge, story, document).map(each => inWords(each, name))
  return found.length === 0 ? null : listed(found)
}

function inWords(settling: Settling, name: (id: string) => string): string {
  const names = (ids: readonly string[], or: string): string => ids.map(name).join(or)
  if (settling.what === 'credit') return `a credit or link in ${name(settling.child)}`
  if (settling.what === 'date') return `a date for ${names(settling.of, ' and ')}`
  if (settling.what === 'text') return `the lost text ${name(settling.parent)}`
  const [parent, child] = [name(settling.parent), name(settling.child)]
  if (settling.what === 'words')
    return `words that ${child} shares with ${parent} alone, not with ${names(settling.rivals, ' or ')}`
  return `a reading of ${parent} or ${child} that makes no sense where the other's does`
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')}, or ${items.at(-1)}`
}
