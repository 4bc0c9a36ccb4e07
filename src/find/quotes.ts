import { inHundredths, type OnProgress } from '../progress.ts'
import type { Span } from '../text/document.ts'
import type { Phrase } from '../text/noun-phrases.ts'
import { type People, peopleOf } from '../text/people.ts'
import { type Prose, proseOf } from '../text/prose.ts'
import type { QuoteSpan } from '../text/quote-spans.ts'
import { TongueNames } from '../text/tongues/names.ts'
import { tongueOf } from '../text/tongues.ts'
import type { Witness } from '../text/witness.ts'
import type { Quote } from './findings.ts'
import { type Reading, reliability } from './quotes/cues.ts'
import { placeQuotes, type QuotePlace } from './quotes/places.ts'
import { englishCues, readSpeakers } from './quotes/speakers.ts'
import { TongueCues } from './quotes/tongue-cues.ts'
import { typeOf } from './quotes/types.ts'

/** In the midst of indirect speech the nearest cue is less often the right one. */
const PARTIAL = 0.85
/** How often the ways of other languages than English are right has not been measured: none claims more than this. */
const UNMEASURED = 0.85

/**
 * Everything in quotation marks, by document and then start; nested quotes stand after the one around them.
 * The span leaves the marks out; a quote over paragraphs runs from its first word to its last, over the marks between.
 */
export function findQuotes(
  witnesses: readonly Witness[],
  onProgress: OnProgress = () => {},
): readonly Quote[] {
  const told = inHundredths(onProgress, { stage: 'quotes', unit: 'documents', total: witnesses.length })
  return witnesses.flatMap((witness, document) => {
    told(document)
    return findIn(witness, document)
  })
}

function findIn(witness: Witness, document: number): readonly Quote[] {
  const prose = proseOf(witness)
  const spans = prose.quotes
  if (spans.length === 0) return []
  const quotes = new Array<Quote>(spans.length)
  const tongue = tongueOf(witness.document.language)
  const cues = tongue ? new TongueCues(prose, tongue) : englishCues(prose)
  const people = tongue ? new TongueNames(prose, tongue) : peopleOf(prose)
  for (const [parent, indexes] of siblings(spans)) {
    const bounds: Span = parent < 0 ? { start: 0, end: prose.text.length } : spans[parent]
    const places = placeQuotes(prose, spans, indexes, bounds)
    const readings = readSpeakers(prose, cues, places)
    let lastSpeaker: string | null = null
    places.forEach((place, ordinal) => {
      const quote = toQuote(document, prose, people, place, readings[ordinal], lastSpeaker)
      lastSpeaker = quote.speaker?.name || lastSpeaker
      quotes[place.index] = quote
    })
  }
  return quotes
}

/** The quotes that stand side by side, by the quote they stand in; -1 for the outermost. */
function siblings(spans: readonly QuoteSpan[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>()
  spans.forEach(({ within }, index) => {
    const group = groups.get(within)
    if (group) group.push(index)
    else groups.set(within, [index])
  })
  return groups
}

function toQuote(
  document: number,
  prose: Prose,
  people: People | TongueNames,
  place: QuotePlace,
  reading: Reading | null,
  lastSpeaker: string | null,
): Quote {
  const { start, end } = place.quote
  const type = typeOf(prose, place, reading)
  if (!reading || type === 'scare' || type === 'title') {
    return { document, start, end, type, speaker: null, cue: null, confidence: null }
  }
  const { subject, cue, rule, via } = reading
  const speaker = speakerAt(prose, subject, people.nameOf(subject, lastSpeaker))
  const quote = {
    document,
    start,
    end,
    type,
    speaker,
    cue: cue && prose.span(cue[0], cue[1]),
    confidence: Math.min(
      reliability[rule],
      type === 'partial' ? PARTIAL : 1,
      people instanceof TongueNames ? UNMEASURED : 1,
    ),
  }
  return via ? { ...quote, via: speakerAt(prose, via, people.nameOf(via, null)) } : quote
}

function speakerAt(
  { words }: Prose,
  { first, last }: Phrase,
  name: string,
): Span & { readonly name: string } {
  return { start: words.start[first], end: words.end[last], name }
}
