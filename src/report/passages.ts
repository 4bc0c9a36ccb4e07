import type { Passage } from '../find/findings.ts'

/** Passages and the documents they stand in, offsets in code points. */
export interface PassageRecords {
  readonly documents: readonly { readonly id: string; readonly series: string | null }[]
  readonly passages: readonly Passage[]
  /** The words of each span of each passage, where they were looked up. */
  readonly texts?: readonly (readonly string[])[]
}

export const passageFormats = ['jsonl', 'csv', 'passim'] as const
export type PassageFormat = (typeof passageFormats)[number]

/** Writes passages in pieces of some size, so that they need not be in memory as a whole. */
export function* writePassages(records: PassageRecords, format: PassageFormat): Generator<string> {
  let piece = ''
  for (const line of writers[format](records)) {
    piece += `${line}\n`
    if (piece.length < 1 << 16) continue
    yield piece
    piece = ''
  }
  yield piece
}

const writers = { jsonl: jsonLines, csv: csvLines, passim: passimLines } as const

/** A passage a line, as in `passages[]` of `stemma/trace@1`, but for its kind, which takes stories to tell. */
function* jsonLines({ documents, passages }: PassageRecords): Generator<string> {
  for (const [p, { spans }] of passages.entries()) {
    yield JSON.stringify({
      id: `p${p + 1}`,
      spans: spans.map(({ document, start, end, identity }) => ({
        document: documents[document].id,
        start,
        end,
        identity: rounded(identity),
      })),
    })
  }
}

/** A span a line (RFC 4180). */
function* csvLines({ documents, passages }: PassageRecords): Generator<string> {
  yield 'passage,document,series,start,end,identity\r'
  for (const [p, { spans }] of passages.entries()) {
    for (const { document, start, end, identity } of spans) {
      const { id, series } = documents[document]
      yield `p${p + 1},${cell(id)},${cell(series ?? '')},${start},${end},${rounded(identity)}\r`
    }
  }
}

/**
 * A span a line, with the fields of passim's output that say where it is and what it says; `src` is the first span of the
 * cluster, with which the others are compared, and claims no direction.
 */
function* passimLines({ documents, passages, texts }: PassageRecords): Generator<string> {
  let uid = 0
  for (const [cluster, { spans }] of passages.entries()) {
    const [first] = spans
    const src = [{ id: documents[first.document].id, begin: first.start, end: first.end }]
    for (const [s, span] of spans.entries()) {
      const { id, series } = documents[span.document]
      const { start: begin, end } = span
      const text = texts?.[cluster][s]
      const own = { uid: uid++, id, series: series ?? id, cluster, size: spans.length, begin, end, text }
      yield JSON.stringify({ ...own, src: span === first ? [] : src })
    }
  }
}

/** Quoted where it must be; what a spreadsheet would run as a formula is made text by an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function rounded(identity: number): number {
  return Math.round(identity * 1e4) / 1e4
}
