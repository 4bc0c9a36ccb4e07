/**
 * The known answer of an example (`examples/NAME/answer.json`): what a careful reader can tell from its documents.
 * Words are quoted as they stand in the document, each quotation standing there once; spaces and line ends count alike.
 */
import type { TraceDocument } from '../../../src/report/format.ts'

export type Relation = 'republishes' | 'copies' | 'rewrites' | 'quotes' | 'cites'

/** Words of a document. */
export interface Words {
  readonly document: string
  readonly text: string
}

export interface AnswerNotice {
  readonly type: TraceDocument['notices'][number]['type']
  readonly text: string
  /** Left out where it is not judged. */
  readonly name?: string | null
  /** A careful reader may or may not count it as a notice. */
  readonly optional?: boolean
}

/** A field that is left out is not judged. */
export interface AnswerDocument {
  readonly title?: string | null
  readonly byline?: readonly string[]
  readonly outlet?: string | null
  /** `value` is the day; `text` is where it stands, when it was read in the text. */
  readonly published: { readonly value: string; readonly from: string; readonly text?: string } | null
  readonly genre?: string
  /** Without region or script. */
  readonly language: string
  readonly notices: readonly AnswerNotice[]
}

export interface AnswerEdge {
  readonly parent: string
  readonly child: string
  /** Any of these names what the child does with the parent. */
  readonly relations: readonly Relation[]
  readonly minProbability: number
  /** The parent that gave less, where a child has two. */
  readonly second?: boolean
  readonly why: string
}

export interface AnswerStory {
  readonly name: string
  readonly documents: readonly string[]
  readonly edges: readonly AnswerEdge[]
  /** Edges a careful reader would neither demand nor refuse. */
  readonly possible?: readonly { readonly parent: string; readonly child: string }[]
  readonly roots: readonly string[]
  /** Ancestors not given, named `missing:…` here and in `edges` and `roots`. */
  readonly missing: readonly {
    readonly name: string
    readonly children: readonly string[]
    readonly why: string
  }[]
}

/** The id is the answer's own; a quote joined out of two stands in the families of both, under one id. */
export interface AnswerQuote extends Words {
  readonly id: string
  readonly speaker: string
}

export interface AnswerFamily {
  readonly quotes: readonly AnswerQuote[]
  /** The same words where they stand without quotation marks. */
  readonly unmarked: readonly (Words & { readonly id: string })[]
  readonly alterations: readonly {
    readonly from: string
    readonly to: string
    readonly types: readonly string[]
    /** Reworded so much that a careful reader sees it and the program need not: not compared. */
    readonly optional?: boolean
  }[]
}

/** Whom or what the story names, and by document every wording for it, each once. */
export interface AnswerName {
  readonly name: string
  readonly type: 'person' | 'organisation' | 'place' | 'other'
  readonly called: Readonly<Record<string, readonly string[]>>
}

/** One thing counted, wherever it is told. */
export interface AnswerFigure {
  readonly about: string
  /** `text` holds the figure; a value of two numbers is a range. Left out, `sourced` is not judged. */
  readonly told: readonly (Words & {
    readonly value: number | readonly [number, number]
    readonly unit: string
    readonly sourced?: boolean
  })[]
  readonly agree: boolean | null
}

export interface Answer {
  readonly about: string
  readonly documents: Readonly<Record<string, AnswerDocument>>
  readonly stories: readonly AnswerStory[]
  readonly alone: readonly string[]
  /** Some of the passages: those that tell the most. */
  readonly passages: readonly { readonly kind: 'retelling' | 'formula'; readonly spans: readonly Words[] }[]
  /** Every family that reaches over two or more documents. */
  readonly quoteFamilies: readonly AnswerFamily[]
  /** Statements that changed between two tellings. */
  readonly drift: readonly { readonly from: Words; readonly to: Words; readonly types: readonly string[] }[]
  /** Some of the names and figures: those that a reader would ask for. */
  readonly names?: readonly AnswerName[]
  readonly figures?: readonly AnswerFigure[]
}
