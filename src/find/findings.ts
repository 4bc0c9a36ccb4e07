import type { Span } from '../text/document.ts'

/** Documents are numbered by their place in the list a finder was given; ids appear only in the report. */
export type DocumentIndex = number

/** A stretch of one document. */
export interface Place extends Span {
  readonly document: DocumentIndex
}

/** By document, stretches of it in order, apart. */
export type Parts = ReadonlyMap<DocumentIndex, readonly Span[]>

/** Documents that tell the same story, in the order of their indexes. */
export interface StoryDocuments {
  readonly documents: readonly DocumentIndex[]
  /** Those of them that tell other stories too, such as roundups, with what tells this one. */
  readonly parts?: Parts
}

/** One aligned stretch that two documents share; `a.document < b.document`. */
export interface Pair {
  readonly a: Place
  readonly b: Place
  /** Share of aligned words that are equal, 0 to 1. */
  readonly identity: number
  /** Number of equal words. */
  readonly matched: number
}

export interface PassageSpan extends Place {
  /** With the first span of the passage, 0 to 1. */
  readonly identity: number
}

/** The same words in two or more documents. Spans are ordered by document, then start. */
export interface Passage {
  readonly kind: 'retelling' | 'formula'
  readonly spans: readonly PassageSpan[]
}

export interface Passages {
  readonly passages: readonly Passage[]
  readonly pairs: readonly Pair[]
  /** Pairs of documents so full of repetition that some of what they share may be missing. */
  readonly cut?: number
}

export type QuoteType = 'speech' | 'partial' | 'scare' | 'title'

/** Words inside quotation marks; the span excludes the marks. */
export interface Quote extends Place {
  readonly type: QuoteType | null
  /** The name is empty for a pronoun that means no one the text names. */
  readonly speaker: (Span & { readonly name: string }) | null
  readonly cue: Span | null
  /** Of the speaker: of quotes given 0.9, nine in ten are right. Null where no speaker is given. */
  readonly confidence: number | null
  /** By whose account the speaker said it, where the sentence says so: "Lund said that Penn told her “…”". */
  readonly via?: Span & { readonly name: string }
}

export type AlterationType =
  | 'verbatim'
  | 'truncated'
  | 'elided'
  | 'spliced'
  | 'substituted'
  | 'inserted'
  | 'negated'
  | 'reattributed'
  | 'unquoted'
  | 'quoted'

export interface Alteration {
  /** Indexes into the list of quotes. */
  readonly from: number
  readonly to: number
  readonly types: readonly AlterationType[]
  readonly changes: readonly { readonly type: AlterationType; readonly from: Place; readonly to: Place }[]
}

/** The same utterance over documents: indexes into the list of quotes. */
export interface QuoteFamily {
  readonly quotes: readonly number[]
  readonly alterations: readonly Alteration[]
  /** Given where the family is so large that some of its tellings were not looked through for words of two quotes joined. */
  readonly cut?: boolean
}

export type SourceType = 'person' | 'organisation' | 'outlet' | 'document' | 'unnamed'

/** Who or what a statement is given to. */
export interface Source {
  /** The words that name it where the statement is given to it, in one or more pieces. */
  readonly pieces: readonly Span[]
  /** The fullest name the document gives it, or the words themselves; empty for a pronoun that means no one the text names. */
  readonly name: string
  readonly type: SourceType
}

/** A statement given to a source: "Ann Lee, the harbour master, said that the bridge is safe". */
export interface Attribution {
  readonly document: DocumentIndex
  /** Null where none is named: "the bridge is reportedly closed". */
  readonly source: Source | null
  /** The words that give it, in one or more pieces: "did not say", "according to". */
  readonly cue: readonly Span[]
  /** The statement, in one or more pieces: "“It held,” she said. “It always will.”" has two. */
  readonly content: readonly Span[]
  /** Whether the words say that it was not said: "did not say". */
  readonly negated: boolean
  /** Index in the list of the attribution in whose content this one stands, or null: the next link of the chain. */
  readonly via: number | null
  /** The outlet through which it came: "Lee told Reuters". Null where none is named, or it is the document's own. */
  readonly carrier: Carrier | null
  /** Whether the source speaks to the document itself or through another; null where no source is named. */
  readonly hand: Hand | null
}

export type Hand = 'first' | 'second'

/** How one document comes by what it states. */
export interface StatementCounts {
  readonly firstHand: number
  readonly secondHand: number
  /** Sentences for which no source is named. */
  readonly unsourced: number
}

export interface Carrier extends Span {
  readonly name: string
}

export type FigureKind = 'count' | 'money' | 'share' | 'measure' | 'age' | 'year' | 'month' | 'date' | 'time'

/** A number with what it counts. The span holds the number, its sign and its unit, without the noun counted. */
export interface Figure extends Place {
  readonly kind: FigureKind
  /** Null where the words leave a range: "dozens", "between 10 and 12". */
  readonly value: number | null
  /** The least and the most that the words allow, infinite where they set no end; both are `value` for a plain number. */
  readonly low: number
  readonly high: number
  /**
   * What is counted, in the singular ("passenger", "week"); `percent`; an ISO 4217 code for money. Dates are `date`
   * (20240303), `month` (202403), `year` (2024) or `time` (1815), written as one number. Null where nothing is named.
   */
  readonly unit: string | null
  /** The words for what is counted, where the text names it. */
  readonly counted: Span | null
  /** How a plain number is bounded: "some 30", "at least 30", "up to 30". */
  readonly bound: 'about' | 'least' | 'most' | null
  /** Whether its sentence says where it comes from, or it stands in a quotation. */
  readonly sourced: boolean
}

/** The same thing counted over documents: indexes into the list of figures. */
export interface FigureFamily {
  readonly figures: readonly number[]
  /** Null where one document alone tells it. */
  readonly agree: boolean | null
}

export type NameType = 'person' | 'organisation' | 'place' | 'other'

/** A person, organisation or place of one story, and what its documents call it. */
export interface Name {
  /** The fullest name a document gives it. */
  readonly name: string
  readonly type: NameType
  /** Where it is called by its name, a part of it or initials; by document, then place. */
  readonly mentions: readonly Place[]
  /** Where it is called something else ("the harbour master"), as the text itself joins it. */
  readonly labels: readonly Place[]
}

export type DriftType =
  | 'attribution-dropped'
  | 'source-changed'
  | 'hedge-dropped'
  | 'hedge-added'
  | 'cue-changed'
  | 'figure-changed'
  | 'negation-changed'
  | 'name-changed'

/** What differs: the words on both sides, or null on the side that has none. */
export interface DriftChange {
  readonly type: DriftType
  readonly from: Place | null
  readonly to: Place | null
}

/** The same statement in two documents, told otherwise. */
export interface Drift {
  /** The statement, from the first word that the two share or differ in to the last. */
  readonly from: Place
  readonly to: Place
  /** Each once, in the order of `DriftType`. */
  readonly types: readonly DriftType[]
  readonly changes: readonly DriftChange[]
}
