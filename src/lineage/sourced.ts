import type { Attribution, DocumentIndex } from '../find/findings.ts'
import type { Span } from '../text/document.ts'

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
