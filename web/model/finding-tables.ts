import type { TraceDrift, TraceStory } from '../../src/report/format.ts'
import { say } from '../strings/strings.ts'
import type { FindingKind, Findings } from './findings.ts'
import type { Cell, Table } from './tables.ts'
import type { Place, Trace } from './trace.ts'

/** The findings of one kind as a table, a row for every place. */
export function findingTable(trace: Trace, story: TraceStory, kind: FindingKind, findings: Findings): Table {
  return { name: `${story.id}-${kind}`, ...tables[kind](trace, findings) }
}

type Rows = Omit<Table, 'name'>

/** Columns that tell a place, and its cells. */
function placeColumns(): string[] {
  const { siglum, document, start, end, words } = say().table
  return [siglum, document, start, end, words]
}

function placeCells(trace: Trace, place: Place): Cell[] {
  return [trace.siglum(place.document), place.document, place.start, place.end, trace.words(place)]
}

const tables: Record<FindingKind, (trace: Trace, findings: Findings) => Rows> = {
  drift: (trace, { drift }) => ({
    columns: [
      say().table.kind,
      say().table.changes,
      ...prefixed(say().table.from),
      ...prefixed(say().table.to),
    ],
    rows: drift.map(({ types, changes, from, to }) => [
      types.join('; '),
      changes.map(change => changeIn(trace, change)).join('; '),
      ...placeCells(trace, from),
      ...placeCells(trace, to),
    ]),
  }),
  sources: (trace, { sources }) => ({
    columns: [
      say().table.source,
      say().table.kind,
      say().table.cue,
      say().table.hand,
      ...placeColumns(),
      say().table.cited,
      say().table.citedWords,
    ],
    rows: sources.flatMap(({ name, type, attributions }) =>
      attributions.map(({ id, document, cue, content, hand = null }) => {
        const citation = trace.citation(id)
        return [
          name,
          type,
          trace.words({ ...cue, document }),
          hand,
          ...placeCells(trace, { ...content, document }),
          citation?.cited ?? null,
          citation?.match ? trace.words(citation.match) : null,
        ]
      }),
    ),
  }),
  figures: (trace, { figures }) => ({
    columns: [say().table.figure, say().table.agree, say().table.value, say().table.unit, ...placeColumns()],
    rows: figures.flatMap(({ id, agree, spans }) =>
      spans.map(span => [
        id,
        agree === null ? null : String(agree),
        span.value,
        span.unit,
        ...placeCells(trace, span),
      ]),
    ),
  }),
  names: (trace, { names }) => ({
    columns: [say().table.name, say().table.kind, say().table.how, ...placeColumns()],
    rows: names.flatMap(({ name, type, mentions, labels }) => [
      ...mentions.map(place => [name, type, say().table.mention, ...placeCells(trace, place)]),
      ...labels.map(place => [name, type, say().table.label, ...placeCells(trace, place)]),
    ]),
  }),
}

/** `figure-changed: two → three` */
function changeIn(trace: Trace, { type, from, to }: TraceDrift['changes'][number]): string {
  return `${type}: ${[from, to].map(place => (place ? trace.words(place) : '')).join(' → ')}`
}

/** How each witness comes by what it states, a row each. */
export function handsTable(trace: Trace, story: TraceStory): Table {
  const { siglum, document } = say().table
  const { firstHand, secondHand, unsourced } = say().findings.sources
  return {
    name: `${story.id}-hands`,
    columns: [siglum, document, firstHand, secondHand, unsourced],
    rows: trace
      .witnessesOf(story)
      .flatMap(({ id, document: { statements } }) =>
        statements
          ? [[trace.siglum(id), id, statements.firstHand, statements.secondHand, statements.unsourced]]
          : [],
      ),
  }
}

function prefixed(side: string): string[] {
  return placeColumns().map(column => `${side}: ${column}`)
}
