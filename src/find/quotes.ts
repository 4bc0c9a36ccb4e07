import { Prose } from '../text/prose.ts'
import type { Witness } from '../text/witness.ts'
import type { Quote } from './findings.ts'
import type { Reading } from './quote-cues.ts'
import { placeQuotes } from './quote-places.ts'
import { findQuoteSpans } from './quote-spans.ts'
import { readSpeakers } from './quote-speakers.ts'

/** Everything in quotation marks, by document and then start; nested quotes stand after the one around them. */
export function findQuotes(witnesses: readonly Witness[]): readonly Quote[] {
  return witnesses.flatMap((witness, document) => findIn(witness, document))
}

function findIn(witness: Witness, document: number): readonly Quote[] {
  const prose = new Prose(witness)
  const spans = findQuoteSpans(prose.text, prose.paragraphs)
  const places = placeQuotes(prose, spans)
  const readings = new Map<number, Reading | null>()
  const speakers = readSpeakers(prose, places)
  places.forEach(({ quote }, index) => {
    readings.set(quote.start, speakers[index])
  })
  return spans.map(({ start, end, within }) => {
    const reading = within < 0 ? readings.get(start) : null
    const speaker = reading && prose.span(reading.subject.first, reading.subject.last)
    return {
      document,
      start,
      end,
      type: null,
      speaker: speaker ? { ...speaker, name: prose.text.slice(speaker.start, speaker.end) } : null,
      cue: reading?.cue ? prose.span(...reading.cue) : null,
      confidence: reading ? 0.5 : null,
      rule: reading?.rule,
    } as Quote
  })
}
