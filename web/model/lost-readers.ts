import type { TraceStory } from '../../src/report/format.ts'
import type { Place, Span, Trace } from './trace.ts'
import type { Reading } from './variants.ts'

/** Finds the lost ancestors of a story that must have read as a wording does; they are looked up by document. */
export function lostReaders(trace: Trace, story: TraceStory): (reading: Reading) => string[] {
  const read = new Map<string, { lost: string; place: Place }[]>()
  for (const { id, readings = [] } of story.lineage.missing) {
    for (const { read: place } of readings) {
      read.set(place.document, [...(read.get(place.document) ?? []), { lost: id, place }])
    }
  }
  return ({ witnesses }) => {
    const found = witnesses.flatMap(({ id, span }) =>
      (read.get(id) ?? []).flatMap(({ lost, place }) => (meet(trace.span(place), span) ? lost : [])),
    )
    return trace.bySigla(new Set(found))
  }
}

/** Whether two spans overlap; one that is empty must lie at an end of the other or in it. */
function meet(one: Span, other: Span): boolean {
  if (one.start === one.end || other.start === other.end)
    return one.start <= other.end && one.end >= other.start
  return one.start < other.end && one.end > other.start
}
