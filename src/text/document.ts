/** A half-open stretch of a document's text, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type NoticeType =
  | 'republished'
  | 'wire'
  | 'commentary'
  | 'correction'
  | 'breaking'
  | 'missing-link'
  | 'read-more'
  | 'disclaimer'
  | 'embargo'
  | 'sponsored'

/** A line of a document that says where it comes from or what it is, not what happened. */
export interface Notice extends Span {
  readonly type: NoticeType
  /** Who or what is credited, where one is. */
  readonly name: string | null
  /** What a correction corrects: the sentence of the text that now tells it, where one plainly does. */
  readonly corrects?: Span
}

export type DatePrecision = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'

export interface Published {
  /** ISO 8601, as precise as `precision` and no more: `2024-03`, `2024-03-03`, `2024-03-03T10:15:00Z`. */
  readonly value: string
  readonly precision: DatePrecision
  readonly from: 'metadata' | 'text' | 'file' | 'feed' | 'capture' | 'given'
  /** Where the date stands in the text, when it was read there. */
  readonly span: Span | null
}

export interface Link extends Span {
  /** Absolute or relative address as written; never fetched. */
  readonly href: string
}

/** One text as it was read. `text` is never altered after reading; all spans count into it. */
export interface Document {
  readonly id: string
  readonly title: string | null
  readonly byline: readonly string[]
  readonly outlet: string | null
  readonly url: string | null
  /** What this text belongs to (an outlet's footer repeats within it); as passim's `series`. */
  readonly series: string | null
  readonly published: Published | null
  /** BCP 47 tag, or null when the text is too short to tell. */
  readonly language: string | null
  readonly genre: 'report' | 'commentary' | 'statement' | 'unknown'
  readonly notices: readonly Notice[]
  readonly links: readonly Link[]
  readonly text: string
  /** Words of the page that extraction left out, so that a missing word is not read as an omission. */
  readonly dropped: string
}

/** A document of which nothing is known but its text, and what `known` says of it. */
export function plainDocument(
  id: string,
  text: string,
  known: Partial<Omit<Document, 'id' | 'text'>> = {},
): Document {
  return {
    id,
    title: null,
    byline: [],
    outlet: null,
    url: null,
    series: null,
    published: null,
    language: null,
    genre: 'unknown',
    notices: [],
    links: [],
    text,
    dropped: '',
    ...known,
  }
}
