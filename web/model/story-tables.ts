import type { TraceEdge, TraceStory } from '../../src/report/format.ts'
import { remarkInWords, say } from '../strings/strings.ts'
import type { Table } from './tables.ts'
import type { Trace } from './trace.ts'

/** The lines of descent of a story, a row each. */
export function storyEdges(trace: Trace, story: TraceStory): Table {
  const words = say().table
  return {
    name: `${story.id}-descent`,
    columns: [
      words.parent,
      words.child,
      words.from,
      words.to,
      words.probability,
      words.relation,
      words.share,
      words.why,
    ],
    rows: story.lineage.edges.map(edge => [
      trace.siglum(edge.parent),
      trace.siglum(edge.child),
      edge.parent,
      edge.child,
      edge.probability,
      edge.relation,
      edge.share,
      whyOf(trace, edge),
    ]),
  }
}

function whyOf(trace: Trace, { parent, child, evidence }: TraceEdge): string {
  const between = { parent: trace.siglum(parent), child: trace.siglum(child) }
  const words = say().evidence
  return evidence
    .map(({ type, remark, note }) => `${words[type]}: ${remarkInWords(remark, note, between)}`)
    .join(' | ')
}

/** The witnesses of a story, a row each. */
export function storyWitnesses(trace: Trace, story: TraceStory): Table {
  const words = say().table
  return {
    name: `${story.id}-witnesses`,
    columns: [words.siglum, words.document, words.title, words.outlet, words.published, words.url],
    rows: trace
      .witnessesOf(story)
      .map(({ id, siglum, document }) => [
        siglum,
        id,
        document.title,
        document.outlet,
        document.published?.value ?? null,
        document.url,
      ]),
  }
}
