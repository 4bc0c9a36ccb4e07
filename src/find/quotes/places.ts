import type { Span } from '../../text/document.ts'
import type { Prose } from '../../text/prose.ts'
import type { QuoteSpan } from '../../text/quote-spans.ts'
import { lastFrom } from '../../text/spans.ts'

/** Words from `from` to `to`, half-open. */
export interface Zone {
  readonly from: number
  readonly to: number
}

/** The narration around a quote: what of its own sentence stands before and after it, up to the quotes beside it. */
export interface QuotePlace {
  /** Index of the quote in the list of the document. */
  readonly index: number
  readonly quote: QuoteSpan
  readonly before: Zone
  readonly after: Zone
  /** Index of the sentence its first mark stands in. */
  readonly sentence: number
  readonly paragraph: number
  /** Whether the quote before it and this one stand in one sentence. */
  readonly sharesSentence: boolean
  /** What the quote ends with, in or right after its marks: a comma or dash, a stop, a question, or nothing. */
  readonly ending: ',' | '.' | '?' | ''
}

/** The places of `quotes`, which stand side by side within `bounds`: all outermost, or all in the same quote. */
export function placeQuotes(
  prose: Prose,
  quotes: readonly QuoteSpan[],
  indexes: readonly number[],
  bounds: Span,
): readonly QuotePlace[] {
  const { sentences, paragraphs, text } = prose
  return indexes.map((index, ordinal) => {
    const quote = quotes[index]
    const { outer } = quote
    const sentence = prose.sentenceAt(outer.start)
    const closing = prose.sentenceAt(Math.max(outer.start, outer.end - 1))
    const before = ordinal > 0 ? quotes[indexes[ordinal - 1]].outer.end : bounds.start
    const after = ordinal + 1 < indexes.length ? quotes[indexes[ordinal + 1]].outer.start : bounds.end
    const start = Math.max(sentences[sentence].start, bounds.start)
    return {
      index,
      quote,
      before: zoneBefore(prose, Math.max(before, start), outer.start),
      after: zoneAfter(prose, outer.end, Math.min(after, sentences[closing].end)),
      sentence,
      paragraph: Math.max(0, lastFrom(paragraphs, outer.start)),
      sharesSentence: ordinal > 0 && before > start,
      ending: endingOf(text, quote),
    }
  })
}

/** The narration before a quote and after it counts no further than this, in words: no sentence of prose is longer. */
const WIDEST = 100

function zoneBefore(prose: Prose, start: number, end: number): Zone {
  const to = prose.wordAt(end)
  return { from: Math.max(Math.min(to, prose.wordAt(start)), to - WIDEST), to }
}

function zoneAfter(prose: Prose, start: number, end: number): Zone {
  const from = prose.wordAt(start)
  return { from, to: Math.min(Math.max(from, prose.wordAt(end)), from + WIDEST) }
}

function endingOf(text: string, { start, end, outer }: QuoteSpan): QuotePlace['ending'] {
  // A nested quote may end with this one: “He said ‘no,’” she said.
  let last = end - 1
  while (last > start && '\'"’”` '.includes(text[last])) last--
  for (const at of [last, outer.end]) {
    const unit = text[at] ?? ''
    if (unit === ',' || unit === '—' || unit === '–' || unit === '-' || unit === '，') return ','
    if (unit === '?' || unit === '!' || unit === '…') return '?'
    if (unit === '.' || unit === '。') return '.'
  }
  return ''
}
