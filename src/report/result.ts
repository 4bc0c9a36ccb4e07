import type {
  Attribution,
  Drift,
  Figure,
  FigureFamily,
  Name,
  Pair,
  Parts,
  Passage,
  Place,
  Quote,
  QuoteFamily,
  StatementCounts,
} from '../find/findings.ts'
import type { Citations } from '../lineage/citations.ts'
import type { Ancestor, Edge, Lineage, Rival, Story } from '../lineage/lineage.ts'
import type { Problem } from '../problems.ts'
import type { Document, Span } from '../text/document.ts'
import { codePointSpans } from '../text/offsets.ts'
import type {
  TraceAttribution,
  TraceCitation,
  TraceDocument,
  TraceDrift,
  TraceEdge,
  TraceFamily,
  TraceFigure,
  TraceLineage,
  TraceName,
  TracePassage,
  TraceQuote,
  TraceRemark,
  TraceResult,
  TraceStory,
} from './format.ts'
import type { NoteRemark } from './notes.ts'
import { inEnglish, type Remark } from './remarks.ts'

/** Everything a run found, in the numbers used inside: document indexes and UTF-16 offsets. */
export interface Findings {
  readonly documents: readonly Document[]
  readonly passages: readonly Passage[]
  /** Whether some passages may be missing because their documents repeat themselves too much. */
  readonly arePassagesCut?: boolean
  /** Null when the caller did not ask for them. */
  readonly pairs: readonly Pair[] | null
  readonly quotes: readonly Quote[]
  readonly families: readonly QuoteFamily[]
  readonly stories: readonly Story[]
  /** One for each story. */
  readonly lineages: readonly Lineage[]
  /** These six only where they were looked for. */
  readonly attributions?: readonly Attribution[]
  readonly names?: readonly Name[]
  readonly figures?: { readonly all: readonly Figure[]; readonly families: readonly FigureFamily[] }
  readonly drift?: readonly Drift[]
  /** Each with where the cited document says it, or null. */
  readonly citations?: Citations
  /** One for each document. */
  readonly statements?: readonly StatementCounts[]
  readonly problems: readonly Problem[]
  readonly notes: readonly NoteRemark[]
}

type Points = { start: number; end: number }

/**
 * From inside numbers to outside ones, for all documents of a run. Results hold these by the million, so they are written
 * out field by field: spread into an object that takes more fields they cost seventeen times as much.
 */
class Outward {
  readonly #documents: readonly Document[]
  readonly #spans: readonly ((span: Span) => Points)[]

  constructor(documents: readonly Document[]) {
    this.#documents = documents
    this.#spans = documents.map(document => codePointSpans(document.text))
  }

  id(ancestor: Ancestor): string {
    return typeof ancestor === 'string' ? ancestor : this.#documents[ancestor].id
  }

  span(document: number, span: Span): Points {
    return this.#spans[document](span)
  }

  place(place: Place): { document: string } & Points {
    const { start, end } = this.span(place.document, place)
    return { document: this.id(place.document), start, end }
  }

  named(document: number, span: Span & { readonly name: string }): Points & { name: string } {
    const { start, end } = this.span(document, span)
    return { start, end, name: span.name }
  }
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

/** The public result `stemma/trace@1` of a run: ids for numbers, code points for UTF-16. */
export function toResult(
  findings: Findings,
  generator: TraceResult['generator'],
  options: TraceResult['options'],
): TraceResult {
  const outward = new Outward(findings.documents)
  const inStory = new Set(findings.stories.flatMap(story => story.documents))
  return {
    format: 'stemma/trace@1',
    generator,
    options,
    documents: findings.documents.map((document, index) =>
      documentOut(document, index, outward, findings.statements?.[index]),
    ),
    stories: findings.stories.map((story, index) => ({
      id: `s${index + 1}`,
      title: story.title,
      documents: story.documents.map(document => outward.id(document)),
      ...(story.parts && { parts: partsOut(story.parts, outward) }),
      lineage: lineageOut(findings.lineages[index], outward),
    })),
    alone: findings.documents.filter((_, index) => !inStory.has(index)).map(document => document.id),
    passages: findings.passages.map((passage, index) => passageOut(passage, index, outward)),
    ...(findings.pairs && {
      pairs: findings.pairs.map(pair => ({
        a: outward.place(pair.a),
        b: outward.place(pair.b),
        identity: rounded(pair.identity),
      })),
    }),
    quotes: findings.quotes.map((quote, index) => quoteOut(quote, index, outward)),
    quoteFamilies: findings.families.map((family, index) => familyOut(family, index, outward)),
    ...(findings.attributions && {
      attributions: findings.attributions.map((attribution, index) =>
        attributionOut(attribution, index, outward),
      ),
    }),
    ...(findings.citations && { citations: citationsOut(findings.citations, outward) }),
    ...(findings.names && { names: findings.names.map((name, index) => nameOut(name, index, outward)) }),
    ...(findings.figures && { figures: figuresOut(findings.figures, outward) }),
    ...(findings.drift && { drift: findings.drift.map(drift => driftOut(drift, outward)) }),
    problems: findings.problems.map(problem => ({ ...problem })),
    notes: findings.notes.map(inEnglish),
    remarks: findings.notes.map(remarkOut),
    ...truncatedOut(findings),
  }
}

/** The lists that a budget cut short: some of what they should hold may be missing. */
function truncatedOut({ arePassagesCut, families }: Findings): Pick<TraceResult, 'truncated'> {
  const truncated: string[] = []
  if (arePassagesCut) truncated.push('passages')
  if (families.some(({ cut }) => cut)) truncated.push('quoteFamilies')
  return truncated.length > 0 ? { truncated } : {}
}

function documentOut(
  document: Document,
  index: number,
  outward: Outward,
  statements: StatementCounts | undefined,
): TraceDocument {
  const { id, title, byline, outlet, url, published, language, genre, notices, text } = document
  return {
    id,
    title,
    byline: [...byline],
    outlet,
    url,
    published: published && {
      value: published.value,
      precision: published.precision,
      from: published.from,
      span: published.span && outward.span(index, published.span),
    },
    language,
    genre,
    notices: notices.map(notice => ({
      type: notice.type,
      ...outward.span(index, notice),
      name: notice.name,
      ...(notice.corrects && { corrects: outward.span(index, notice.corrects) }),
    })),
    ...(statements && { statements: { ...statements } }),
    text,
  }
}

function partsOut(parts: Parts, outward: Outward): NonNullable<TraceStory['parts']> {
  return [...parts]
    .sort(([one], [other]) => one - other)
    .map(([document, spans]) => ({
      document: outward.id(document),
      spans: spans.map(span => outward.span(document, span)),
    }))
}

function lineageOut(lineage: Lineage, outward: Outward): TraceLineage {
  return {
    edges: lineage.edges.map(edge => edgeOut(edge, outward)),
    roots: lineage.roots.map(root => outward.id(root)),
    missing: lineage.missing.map(({ id, children, remark, readings }) => ({
      id,
      children: children.map(child => outward.id(child)),
      why: inEnglish(remark),
      remark: remarkOut(remark),
      ...(readings && {
        readings: readings.map(({ read, instead }) => ({
          read: outward.place(read),
          instead: instead.map(place => outward.place(place)),
        })),
      }),
    })),
    ...(lineage.origins && {
      origins: lineage.origins.map(({ document, none, rivals }) => ({
        document: outward.id(document),
        none: rounded(none),
        rivals: rivalsOut(rivals, outward),
      })),
    }),
    ...(lineage.collation && {
      collation: { ...lineage.collation, beginning: rounded(lineage.collation.beginning) },
    }),
  }
}

function edgeOut(edge: Edge, outward: Outward): TraceEdge {
  return {
    parent: outward.id(edge.parent),
    child: outward.id(edge.child),
    probability: rounded(edge.probability),
    relation: edge.relation,
    share: rounded(edge.share),
    evidence: edge.evidence.map(({ type, weight, remark, spans }) => ({
      type,
      weight: rounded(weight),
      note: inEnglish(remark),
      remark: remarkOut(remark),
      spans: spans.map(place => outward.place(place)),
    })),
    rivals: rivalsOut(edge.rivals, outward),
    ...(edge.shownBy !== undefined && { shownBy: outward.id(edge.shownBy) }),
  }
}

function rivalsOut(rivals: readonly Rival[], outward: Outward): TraceEdge['rivals'] {
  return rivals.map(({ parent, probability }) => ({
    parent: outward.id(parent),
    probability: rounded(probability),
  }))
}

/** Shares that are said are rounded as those that are not. */
function remarkOut({ code, values }: Remark): TraceRemark {
  return { code, values: 'share' in values ? { ...values, share: rounded(values.share) } : { ...values } }
}

function passageOut(passage: Passage, index: number, outward: Outward): TracePassage {
  return {
    id: `p${index + 1}`,
    kind: passage.kind,
    spans: passage.spans.map(span => {
      const { document, start, end } = outward.place(span)
      return { document, start, end, identity: rounded(span.identity) }
    }),
  }
}

function quoteOut(quote: Quote, index: number, outward: Outward): TraceQuote {
  const { speaker, cue, via } = quote
  const { document, start, end } = outward.place(quote)
  return {
    id: `q${index + 1}`,
    document,
    start,
    end,
    type: quote.type,
    speaker: speaker && outward.named(quote.document, speaker),
    cue: cue && outward.span(quote.document, cue),
    confidence: quote.confidence === null ? null : rounded(quote.confidence),
    ...(via && { via: outward.named(quote.document, via) }),
  }
}

function familyOut(family: QuoteFamily, index: number, outward: Outward): TraceFamily {
  return {
    id: `f${index + 1}`,
    quotes: family.quotes.map(quote => `q${quote + 1}`),
    alterations: family.alterations.map(({ from, to, types, changes }) => ({
      from: `q${from + 1}`,
      to: `q${to + 1}`,
      types: [...types],
      changes: changes.map(change => ({
        type: change.type,
        from: outward.place(change.from),
        to: outward.place(change.to),
      })),
    })),
  }
}

function attributionOut(attribution: Attribution, index: number, outward: Outward): TraceAttribution {
  const { document, source, cue, content, negated, via, carrier, hand } = attribution
  return {
    id: `a${index + 1}`,
    document: outward.id(document),
    source: source && {
      ...piecesOut(document, source.pieces, outward),
      name: source.name,
      type: source.type,
    },
    cue: piecesOut(document, cue, outward),
    content: piecesOut(document, content, outward),
    negated,
    via: via === null ? null : `a${via + 1}`,
    carrier: carrier && outward.named(document, carrier),
    hand,
  }
}

function citationsOut({ all, places }: Citations, outward: Outward): TraceCitation[] {
  return all.map(({ attribution, cited, named }, index) => {
    const match = places[index]
    return {
      attribution: `a${attribution + 1}`,
      cited: outward.id(cited),
      named: outward.place(named),
      match: match && outward.place(match),
    }
  })
}

/** One span from the first piece to the last, and the pieces themselves where there are several. */
function piecesOut(document: number, pieces: readonly Span[], outward: Outward): TraceAttribution['cue'] {
  const spans = pieces.map(piece => outward.span(document, piece))
  const whole = { start: spans[0].start, end: spans[spans.length - 1].end }
  return spans.length > 1 ? { ...whole, pieces: spans } : whole
}

function nameOut({ name, type, mentions, labels }: Name, index: number, outward: Outward): TraceName {
  return {
    id: `n${index + 1}`,
    name,
    type,
    mentions: mentions.map(place => outward.place(place)),
    labels: labels.map(place => outward.place(place)),
  }
}

function figuresOut({ all, families }: NonNullable<Findings['figures']>, outward: Outward): TraceFigure[] {
  return families.map(({ figures, agree }, index) => ({
    id: `g${index + 1}`,
    spans: figures.map(figure => figureOut(all[figure], outward)),
    agree,
  }))
}

function figureOut(figure: Figure, outward: Outward): TraceFigure['spans'][number] {
  const { value, unit, low, high, bound, counted, sourced } = figure
  const { document, start, end } = outward.place(figure)
  return {
    document,
    start,
    end,
    value,
    unit,
    low: Number.isFinite(low) ? low : null,
    high: Number.isFinite(high) ? high : null,
    bound,
    counted: counted && outward.span(figure.document, counted),
    sourced,
  }
}

function driftOut({ from, to, types, changes }: Drift, outward: Outward): TraceDrift {
  return {
    from: outward.place(from),
    to: outward.place(to),
    types: [...types],
    changes: changes.map(change => ({
      type: change.type,
      from: change.from && outward.place(change.from),
      to: change.to && outward.place(change.to),
    })),
  }
}
