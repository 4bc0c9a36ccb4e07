import type { Attribution, DocumentIndex, Place } from '../find/findings.ts'
import type { Span } from '../text/document.ts'
import { inOneLine } from '../text/paragraphs.ts'
import type { Citations } from './citations.ts'
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
  { all, places }: Citations = { all: [], places: [] },
): readonly Given[] {
  const at = new Map(tellings.map(({ document }, place) => [document, place]))
  const givers = new Map<DocumentIndex, Set<DocumentIndex>>()
  const given = all.flatMap(({ cited, named }, index) => {
    const parent = at.get(cited)
    const child = at.get(named.document)
    if (parent === undefined || child === undefined) return []
    givers.set(cited, (givers.get(cited) ?? new Set()).add(named.document))
    const isNamed = (one: Sourced): boolean => one.named.start <= named.start && named.end <= one.named.end
    const { start, end } = sourced.get(named.document)?.find(isNamed)?.whole ?? named
    const name = inOneLine(tellings[child].witness.document.text.slice(named.start, named.end))
    return { parent, child, start, end, name, told: places[index] }
  })
  return given.map(one => ({ ...one, isInherited: givers.get(tellings[one.parent].document)!.size > 1 }))
}
