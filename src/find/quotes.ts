import { splitParagraphs } from '../text/paragraphs.ts'
import type { Witness } from '../text/witness.ts'
import type { Quote } from './findings.ts'
import { findQuoteSpans } from './quote-spans.ts'

/** Everything in quotation marks, by document and then start; nested quotes stand after the one around them. */
export function findQuotes(witnesses: readonly Witness[]): readonly Quote[] {
  return witnesses.flatMap(({ document: { text } }, document) =>
    findQuoteSpans(text, splitParagraphs(text)).map(({ start, end }) => ({
      document,
      start,
      end,
      type: null,
      speaker: null,
      cue: null,
      confidence: null,
    })),
  )
}
