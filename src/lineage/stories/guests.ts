import type { DocumentIndex, Parts, Passage } from '../../find/findings.ts'
import type { Span } from '../../text/document.ts'
import { together } from '../../text/spans.ts'
import type { Visit } from './roundups.ts'

/** What every visitor has of the stories of others, by its index. */
export function foreignIn(visits: readonly Visit[]): Parts {
  const foreign = new Map<DocumentIndex, Span[]>()
  for (const { visitor, spans } of visits) foreign.set(visitor, [...(foreign.get(visitor) ?? []), ...spans])
  return joined(foreign)
}

/** Into which groups the documents fall, by their indexes. */
export interface Grouping {
  /** The number of the group of each document. */
  readonly groupOf: ArrayLike<number>
  /** Near copies of a document, itself among them. */
  readonly copiesOf: (document: DocumentIndex) => readonly DocumentIndex[]
}

/**
 * The guests of each group, those that visit one of it and their copies, with all they have of passages that its other members
 * hold. A guest may belong to the group besides.
 */
export function seatGuests(
  visits: readonly Visit[],
  { groupOf, copiesOf }: Grouping,
  passages: readonly Passage[],
): ReadonlyMap<number, Parts> {
  const visited = new Map<DocumentIndex, Set<number>>()
  for (const { visitor, host } of visits) {
    for (const copy of copiesOf(visitor)) {
      const groups = visited.get(copy) ?? new Set()
      visited.set(copy, groups.add(groupOf[host]))
    }
  }
  const seats = new Map<number, Map<DocumentIndex, Span[]>>()
  for (const { kind, spans } of passages) {
    if (kind === 'formula') continue
    const hosted = new Set<number>()
    for (const { document } of spans) {
      if (!visited.get(document)?.has(groupOf[document])) hosted.add(groupOf[document])
    }
    for (const span of spans) {
      for (const group of visited.get(span.document) ?? []) {
        if (!hosted.has(group)) continue
        const seated = seats.get(group) ?? new Map<DocumentIndex, Span[]>()
        seats.set(group, seated)
        seated.set(span.document, [...(seated.get(span.document) ?? []), span])
      }
    }
  }
  return new Map([...seats].map(([group, seated]) => [group, joined(seated)]))
}

function joined(seated: ReadonlyMap<DocumentIndex, readonly Span[]>): Parts {
  return new Map([...seated].map(([document, spans]) => [document, together(spans)]))
}
