import { excerpt, visible } from '../text/visible.ts'
import type { TraceFigure, TraceName, TraceResult } from './format.ts'
import { bySiglum } from './sigla.ts'
import type { Texts } from './texts.ts'
import { counted } from './wording.ts'

/** What the tables of one story are made from: its documents by their letters. */
export interface Tables {
  readonly result: TraceResult
  readonly texts: Texts
  readonly sigla: ReadonlyMap<string, string>
}

const shownRows = 12
const shownNames = 4
const shownFigures = 4
const shownCitations = 6
/** Words that a document calls a name by, at most. */
const shownLabels = 3

/** The documents of a story by how they come by what they state, then what they give to each other. */
export function sourceLines(tables: Tables): string[] {
  const { result, sigla } = tables
  const order = [...sigla].sort(([, a], [, b]) => bySiglum(a, b)).map(([id]) => id)
  const byId = new Map(result.documents.map(document => [document.id, document]))
  const documents = order.flatMap(id => byId.get(id) ?? [])
  const counts = documents.flatMap(({ id, statements }) => (statements ? [{ id, ...statements }] : []))
  if (counts.every(({ firstHand, secondHand }) => firstHand + secondHand === 0)) return []
  const loose = figuresWithoutSource(tables)
  const rows = counts
    .slice(0, shownRows)
    .map(({ id, firstHand, secondHand, unsourced }) => [
      sigla.get(id)!,
      firstHand,
      secondHand,
      unsourced,
      loose.get(id) ?? 0,
    ])
  const head = ['', 'first hand', 'second hand', 'no source', 'unsourced figures']
  const lines = [head, ...rows].map(cells => `  ${inColumns(cells, head)}`)
  const more = counts.length - rows.length
  return [
    ...lines,
    ...(more > 0 ? [`  … and ${counted(more, 'more document')}; the report shows all`] : []),
    ...citationLines(tables),
  ]
}

/** Cells right-aligned under their heads; the first stands left. */
function inColumns([first, ...cells]: readonly (string | number)[], [, ...heads]: readonly string[]): string {
  return [String(first).padEnd(3), ...cells.map((cell, at) => String(cell).padStart(heads[at].length))].join(
    '  ',
  )
}

/** How many figures each document gives without saying where they come from. */
function figuresWithoutSource({ result, sigla }: Tables): Map<string, number> {
  const bare = new Map<string, number>()
  for (const { document, sourced } of (result.figures ?? []).flatMap(({ spans }) => spans)) {
    if (!sourced && sigla.has(document)) bare.set(document, (bare.get(document) ?? 0) + 1)
  }
  return bare
}

/** "B gives it to A": only where the cited document was not found to say it, since the rest is as expected. */
function citationLines({ result, texts, sigla }: Tables): string[] {
  const attributions = new Map((result.attributions ?? []).map(one => [one.id, one]))
  const missing = (result.citations ?? []).filter(({ named, match }) => !match && sigla.has(named.document))
  return missing.slice(0, shownCitations).flatMap(({ attribution, cited, named }) => {
    const given = attributions.get(attribution)
    if (!given) return []
    const words = excerpt(texts.at({ document: named.document, ...given.content }), 60)
    return [
      `  ${sigla.get(named.document)} gives to ${sigla.get(cited) ?? cited}, where no match was found: “${words}”`,
    ]
  })
}

/** Names that documents of the story call differently, and figures they do not agree on. */
export function wordingLines(tables: Tables): string[] {
  const names = (tables.result.names ?? [])
    .map(name => ({ name, labels: labelsOf(name, tables) }))
    .filter(({ labels }) => labels.size > 1 && new Set([...labels.values()].flat().map(bare)).size > 1)
    .slice(0, shownNames)
  return [
    ...names.flatMap(({ name, labels }) => [
      `  ${visible(name.name)}`,
      ...[...labels]
        .map(([document, called]) => [tables.sigla.get(document)!, called.join(' · ')] as const)
        .sort(([a], [b]) => bySiglum(a, b))
        .map(([siglum, called]) => `    ${siglum}  ${called}`),
    ]),
    ...figureLines(tables),
  ]
}

/** What each document of the story calls a name, each wording once. */
function labelsOf({ labels }: TraceName, { texts, sigla }: Tables): Map<string, string[]> {
  const called = new Map<string, string[]>()
  for (const place of labels) {
    if (!sigla.has(place.document)) continue
    const known = called.get(place.document) ?? []
    const label = excerpt(texts.at(place), 60)
    const isKnown = known.some(other => bare(other) === bare(label))
    if (!isKnown && known.length < shownLabels) called.set(place.document, [...known, label])
  }
  return called
}

/** "The bridge" and "this bridge" are one wording. */
function bare(label: string): string {
  return label.toLowerCase().replace(/^(the|this|that|a|an|both) /, '')
}

/** What is counted differently: each wording, with those that have it. */
function figureLines({ result, texts, sigla }: Tables): string[] {
  const differing = (result.figures ?? []).filter(
    ({ agree, spans }) => agree === false && spans.every(({ document }) => sigla.has(document)),
  )
  const worded = ({ document, counted: what, ...span }: TraceFigure['spans'][number]): string => {
    const end = what && what.start >= span.end && what.start <= span.end + 2 ? what.end : span.end
    return excerpt(texts.at({ document, start: span.start, end }), 40)
  }
  return differing.slice(0, shownFigures).map(({ spans }) => {
    const wordings = new Map<string, Set<string>>()
    for (const span of spans) {
      const having = wordings.get(worded(span)) ?? new Set()
      wordings.set(worded(span), having.add(sigla.get(span.document)!))
    }
    const told = [...wordings].map(
      ([wording, having]) => `${wording} (${[...having].sort(bySiglum).join(', ')})`,
    )
    return `  ${told.sort().join(' · ')}`
  })
}
