import { cutSpan } from './pieces.ts'
import type { Span, Trace } from './trace.ts'

/** One stretch of a text by where its words are found. */
export interface Origin extends Span {
  /** The most probable parent that holds these words; null for words of its own. */
  readonly parent: string | null
  /** In how many other witnesses they stand. */
  readonly others: number
}

/** The parents of a document that its bars tell apart, most probable first; the rest share the last pattern. */
export function parentsOf(trace: Trace, id: string): string[] {
  return trace
    .edgesInto(id)
    .map(edge => edge.parent)
    .filter(parent => !trace.isLost(parent))
}

interface Shared extends Span {
  readonly holders: ReadonlyMap<string, unknown>
}

/** The whole text of a document, cut by where its words are found. */
export function originsOf(trace: Trace, id: string): Origin[] {
  const length = trace.witness(id)?.document.text.length ?? 0
  const parents = parentsOf(trace, id)
  const shared: Shared[] = trace
    .passagesIn(id)
    .filter(({ passage }) => passage.kind === 'retelling')
    .map(({ passage, start, end }) => ({
      start,
      end,
      holders: trace.holders(passage),
    }))
  const pieces = cutSpan({ start: 0, end: length }, shared).map(({ start, end, marks }) => {
    const parent = parents.find(each => marks.some(({ holders }) => holders.has(each))) ?? null
    return { start, end, parent, others: othersOf(marks, id) }
  })
  return joined(pieces)
}

/** How many documents besides `id` hold what the marks cover together. */
function othersOf(marks: readonly Shared[], id: string): number {
  if (marks.length === 0) return 0
  if (marks.length === 1) return marks[0].holders.size - 1
  const documents = new Set(marks.flatMap(({ holders }) => [...holders.keys()]))
  documents.delete(id)
  return documents.size
}

/** Neighbours of the same origin become one; so do those with only a breath of other words between them. */
function joined(pieces: readonly Origin[]): Origin[] {
  const result: Origin[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last && last.parent === piece.parent && last.others === piece.others) {
      result[result.length - 1] = { ...last, end: piece.end }
    } else result.push(piece)
  }
  return result
}

/** At most `limit` bars for a text of any length: each shows what most of its stretch is. */
export function sampledOrigins(origins: readonly Origin[], limit: number): readonly Origin[] {
  if (origins.length <= limit) return origins
  const length = origins.at(-1)!.end
  const step = length / limit
  const sampled: Origin[] = []
  let at = 0
  for (let bar = 0; bar < limit; bar++) {
    const middle = (bar + 0.5) * step
    while (origins[at].end <= middle) at++
    sampled.push({ ...origins[at], start: Math.round(bar * step), end: Math.round((bar + 1) * step) })
  }
  return joined(sampled)
}
