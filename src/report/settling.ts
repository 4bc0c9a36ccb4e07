import type { TraceDocument, TraceEdge, TraceStory } from './format.ts'
import { standingOf } from './standing.ts'
import { listed } from './wording.ts'

/** An edge surer than this needs nothing more. */
const SURE = 0.9
/** A rival as probable as this must be told from the parent, and so must a source that is not here. */
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
  | { readonly what: 'source'; readonly parent: string; readonly child: string }

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
  const standing = standingOf(edge, story.lineage)
  const likely = edge.rivals.filter(({ probability }) => probability >= RIVAL).map(rival => rival.parent)
  // What a second parent gave is what the first lacks.
  const rivals = standing.beside === null || story.lineage.collation ? likely : [standing.beside, ...likely]
  if (rivals.length > 0) found.push({ what: 'words', parent, child, rivals })
  if (document(parent) === undefined) found.push({ what: 'text', parent })
  else if ((standing.none ?? 0) >= RIVAL) found.push({ what: 'source', parent, child })
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
  if (settling.what === 'source') return `an older text from which both ${parent} and ${child} could have it`
  return `a reading of ${parent} or ${child} that makes no sense where the other’s does`
}
