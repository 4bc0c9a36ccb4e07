import type { Span } from '../text/document.ts'
import type { Prose } from '../text/prose.ts'
import type { QuoteSpan } from './quote-spans.ts'

/** Words from `from` to `to`, half-open. */
export interface Zone {
  readonly from: number
  readonly to: number
}

/** The narration around a quote: what of its own sentence stands before and after it, up to the quotes beside it. */
export interface QuotePlace {
  readonly quote: QuoteSpan
  readonly before: Zone
  readonly after: Zone
  /** Index of the sentence its first mark and its last mark stand in. */
  readonly firstSentence: number
  readonly lastSentence: number
  readonly paragraph: number
  /** The quote before it, as an index among the places of the document, or -1; and whether one sentence holds both. */
  readonly previous: number
  readonly sharesSentence: boolean
  /** What the quote ends with, in or right after its marks: a comma, a stop, a question, or nothing. */
  readonly ending: ',' | '.' | '?' | ''
}

/** The places of the quotes that stand in no other, in order. */
export function placeQuotes(prose: Prose, quotes: readonly QuoteSpan[]): readonly QuotePlace[] {
  const outermost = quotes.filter(({ within }) => within < 0)
  let first = 0
  let last = 0
  let paragraph = 0
  return outermost.map((quote, index) => {
    first = advance(prose.sentences, first, quote.outer.start)
    last = advance(prose.sentences, Math.max(first, last), quote.outer.end - 1)
    paragraph = advance(prose.paragraphs, paragraph, quote.outer.start)
    const before = outermost[index - 1]?.outer.end ?? 0
    const after = outermost[index + 1]?.outer.start ?? prose.text.length
    const sentenceStart = prose.sentences[first].start
    return {
      quote,
      before: zone(prose, Math.max(before, sentenceStart), quote.outer.start),
      after: zone(prose, quote.outer.end, Math.min(after, prose.sentences[last].end)),
      firstSentence: first,
      lastSentence: last,
      paragraph,
      previous: index - 1,
      sharesSentence: before > sentenceStart,
      ending: endingOf(prose.text, quote),
    }
  })
}

/** The last of `spans` from `at` on that starts at `offset` or before it. */
function advance(spans: readonly Span[], at: number, offset: number): number {
  let index = at
  while (index + 1 < spans.length && spans[index + 1].start <= offset) index++
  return index
}

function zone(prose: Prose, start: number, end: number): Zone {
  const from = prose.wordAt(start)
  return { from, to: Math.max(from, prose.wordAt(end)) }
}

function endingOf(text: string, { end, outer }: QuoteSpan): QuotePlace['ending'] {
  for (const at of [end - 1, outer.end]) {
    const unit = text[at] ?? ''
    if (unit === ',' || unit === '—' || unit === '–' || unit === '-' || unit === '，') return ','
    if (unit === '?' || unit === '!' || unit === '…') return '?'
    if (unit === '.' || unit === '。') return '.'
  }
  return ''
}
