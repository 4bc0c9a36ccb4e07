import type { DocumentIndex, Place, StoryDocuments } from '../find/findings.ts'
import type { LineageRemark } from './remarks.ts'

export type Relation = 'republishes' | 'copies' | 'rewrites' | 'quotes' | 'cites'

export type EvidenceType = 'credit' | 'link' | 'date' | 'passage' | 'quote' | 'containment' | 'wording'

/** One reason for or against an edge. */
export interface Evidence {
  readonly type: EvidenceType
  /** Log-odds this adds to the edge: above 0 for it, below 0 against it. */
  readonly weight: number
  readonly remark: LineageRemark
  readonly spans: readonly Place[]
}

/** A witness given, or an ancestor that must have existed and was not given, by its id. */
export type Ancestor = DocumentIndex | string

export interface Edge {
  readonly parent: Ancestor
  readonly child: Ancestor
  /** That the child draws on the parent, in this direction. */
  readonly probability: number
  readonly relation: Relation
  /** Share of the child's words that come by this edge, 0 to 1. */
  readonly share: number
  readonly evidence: readonly Evidence[]
  /** Who else the parent could be, most probable first. */
  readonly rivals: readonly Rival[]
  /** Of a lost child, the witness below it whose words the evidence is about. */
  readonly shownBy?: Ancestor
}

export interface Rival {
  readonly parent: Ancestor
  readonly probability: number
}

/** What no edge tells of a document. */
export interface Origin {
  readonly document: DocumentIndex
  /** That it draws on none of the others. */
  readonly none: number
  /** On whom it could draw, beside those it is drawn to, most probable first. */
  readonly rivals: readonly Rival[]
}

export interface MissingAncestor {
  readonly id: string
  readonly children: readonly Ancestor[]
  /** Why it must have been. */
  readonly remark: LineageRemark
  /** How it must have read, where that can be told word by word. */
  readonly readings?: readonly LostReading[]
}

/** A reading of a lost ancestor, in the words of a witness that has it, empty where it had nothing. */
export interface LostReading {
  readonly read: Place
  /** What those have that come from it and read otherwise. */
  readonly instead: readonly Place[]
}

export interface Lineage {
  readonly edges: readonly Edge[]
  readonly roots: readonly Ancestor[]
  readonly missing: readonly MissingAncestor[]
  /** Of the documents that are roots or could be; not where they were collated. */
  readonly origins?: readonly Origin[]
  /** Where the documents were collated as copies of one text. */
  readonly collation?: {
    /** Places where they do not all read the same. */
    readonly places: number
    /** Probability that the lineage begins where it is drawn to. */
    readonly beginning: number
  }
}

export interface Story extends StoryDocuments {
  readonly title: string
}
