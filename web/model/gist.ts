import type { TraceDrift, TraceEdge, TraceStory } from '../../src/report/format.ts'
import { findingsOf } from './findings.ts'
import { formsOf } from './stories.ts'
import type { Trace } from './trace.ts'

export type Telling = 'own' | TraceEdge['relation']

export const tellings: readonly Telling[] = ['own', 'republishes', 'copies', 'rewrites', 'quotes', 'cites']

/** What a reader should know of a story before anything else. */
export interface Gist {
  /** Where it begins, as found: ids of witnesses and lost ancestors. */
  readonly roots: readonly string[]
  /** How many witnesses tell it in which way, by the surest line that leads to each. */
  readonly told: ReadonlyMap<Telling, number>
  readonly lines: number
  /** Lines that are likely or surer. */
  readonly sure: number
  /** Kinds of change on the way, the most frequent first. */
  readonly changed: readonly { readonly type: TraceDrift['types'][number]; readonly count: number }[]
  /** Quotes told in more than one form. */
  readonly altered: number
}

/** From this probability on a line is called likely. */
const likely = 0.6

export function gistOf(trace: Trace, story: TraceStory): Gist {
  const { edges, roots } = story.lineage
  const told = new Map<Telling, number>()
  for (const id of story.documents) {
    const [main] = trace.edgesInto(id, story)
    const way = main?.relation ?? 'own'
    told.set(way, (told.get(way) ?? 0) + 1)
  }
  const changes = new Map<TraceDrift['types'][number], number>()
  for (const { types } of findingsOf(trace, story).drift) {
    for (const type of types) changes.set(type, (changes.get(type) ?? 0) + 1)
  }
  const changed = [...changes].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count)
  return {
    roots,
    told,
    lines: edges.length,
    sure: edges.filter(({ probability }) => probability >= likely).length,
    changed,
    altered: trace.familiesOf(story).filter(family => formsOf(trace, family) > 1).length,
  }
}
