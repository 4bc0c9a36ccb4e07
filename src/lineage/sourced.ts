import type { Attribution, DocumentIndex, Place } from '../find/findings.ts'
import type { Span } from '../text/document.ts'
import { inOneLine } from '../text/paragraphs.ts'
import type { Citation, Citations } from './citations.ts'
import type { Telling } from './tellings.ts'

/** Where a statement is given to someone: the words that name them, and those with the cue: "the Harbour Post reported". */
export interface Sourced {
  readonly named: Span
  readonly whole: Span
}

const known = new WeakMap<readonly Attribution[], ReadonlyMap<DocumentIndex, readonly Sourced[]>>()

/** By document. Kept beside the attributions, since every story of a pile asks for its own documents. */
export function sourcedIn(
  attributions: readonly Attribution[],
): ReadonlyMap<DocumentIndex, readonly Sourced[]> {
  const sourced = known.get(attributions) ?? read(attributions)
  known.set(attributions, sourced)
  return sourced
}

function read(attributions: readonly Attribution[]): ReadonlyMap<DocumentIndex, readonly Sourced[]> {
  const byDocument = new Map<DocumentIndex, Sourced[]>()
  for (const { document, source, cue, carrier } of attributions) {
    const list = byDocument.get(document) ?? []
    byDocument.set(document, list)
    for (const named of [...(source?.pieces ?? []), ...(carrier ? [carrier] : [])]) {
      const start = Math.min(named.start, cue[0].start)
      const end = Math.max(named.end, cue[0].end)
      list.push({ named, whole: { start, end } })
    }
  }
  return byDocument
}

/** A statement that one telling gives to another by name. */
export interface Given extends Span {
  /** Places in the list of tellings. */
  readonly parent: number
  readonly child: number
  readonly name: string
  /** Where the parent makes the statement; null where that was not found. */
  readonly told: Place | null
  /** Whether other tellings give it statements too, so that the words may have come with the text of one of them. */
  readonly isInherited: boolean
}

/** Which tellings give statements to which others. */
export function statementsGiven(
  tellings: readonly Telling[],
  sourced: ReadonlyMap<DocumentIndex, readonly Sourced[]>,
  citations: Citations | undefined,
): readonly Given[] {
  if (!citations) return []
  const citing = citedBy(citations)
  const at = new Map(tellings.map(({ document }, place) => [document, place]))
  const givers = new Map<number, Set<number>>()
  const given = tellings.flatMap(({ document, witness }, child) =>
    (citing.get(document) ?? []).flatMap(({ cited, named, told }) => {
      const parent = at.get(cited)
      if (parent === undefined) return []
      givers.set(parent, (givers.get(parent) ?? new Set()).add(child))
      const isNamed = (one: Sourced): boolean => one.named.start <= named.start && named.end <= one.named.end
      const { start, end } = sourced.get(document)?.find(isNamed)?.whole ?? named
      const name = inOneLine(witness.document.text.slice(named.start, named.end))
      return { parent, child, start, end, name, told }
    }),
  )
  return given.map(one => ({ ...one, isInherited: givers.get(one.parent)!.size > 1 }))
}

/** What one document is cited for by another, and where it says it. */
interface Cited extends Pick<Citation, 'cited' | 'named'> {
  readonly told: Place | null
}

const knownCitations = new WeakMap<Citations, ReadonlyMap<DocumentIndex, readonly Cited[]>>()

/** By the document that cites. */
function citedBy(citations: Citations): ReadonlyMap<DocumentIndex, readonly Cited[]> {
  const known = knownCitations.get(citations)
  if (known) return known
  const byDocument = new Map<DocumentIndex, Cited[]>()
  citations.all.forEach(({ cited, named }, index) => {
    const list = byDocument.get(named.document) ?? []
    byDocument.set(named.document, list)
    list.push({ cited, named, told: citations.places[index] })
  })
  knownCitations.set(citations, byDocument)
  return byDocument
}
