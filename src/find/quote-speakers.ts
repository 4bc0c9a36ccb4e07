import { firstSubject } from '../text/noun-phrases.ts'
import type { Prose } from '../text/prose.ts'
import { type Reading, readAfter, readBefore, readSignature } from './quote-cues.ts'
import type { QuotePlace } from './quote-places.ts'

/** Quotes of fewer words than this need a cue of their own. */
const LONG = 4

/** Who says each quote of a document, or null; in the order of `places`. Linear. */
export function readSpeakers(prose: Prose, places: readonly QuotePlace[]): readonly (Reading | null)[] {
  const readings: (Reading | null)[] = []
  places.forEach((place, index) => {
    const isLong = prose.wordAt(place.quote.end) - prose.wordAt(place.quote.start) >= LONG
    const own = ownReading(prose, place, isLong) ?? readSignature(prose, place)
    readings.push(own ?? (standsAlone(place) ? nearReading(prose, places, readings, index) : null))
  })
  fromNextPiece(places, readings)
  return readings
}

/** Whether the quote is the whole of its sentence. */
function standsAlone({ before, after, sharesSentence }: QuotePlace): boolean {
  return before.from === before.to && after.from === after.to && !sharesSentence
}

/** "“Roofs” are “not our business,” she said": the first piece is hers too. */
function fromNextPiece(places: readonly QuotePlace[], readings: (Reading | null)[]): void {
  for (let index = places.length - 2; index >= 0; index--) {
    const next = readings[index + 1]
    if (readings[index] || !next || !places[index + 1].sharesSentence || !next.rule.endsWith('after'))
      continue
    readings[index] = { ...next, rule: 'next piece' }
  }
}

/** By the words of the quote's own sentence. */
function ownReading(prose: Prose, place: QuotePlace, isLong: boolean): Reading | null {
  if (place.ending === ',' || place.ending === '?') {
    return readAfter(prose, place) ?? readBefore(prose, place, isLong)
  }
  return readBefore(prose, place, isLong) ?? readAfter(prose, place)
}

/** By the sentences beside it. */
function nearReading(
  prose: Prose,
  places: readonly QuotePlace[],
  readings: readonly (Reading | null)[],
  index: number,
): Reading | null {
  const place = places[index]
  const previous = places[place.previous]
  const samePlace = previous && previous.paragraph === place.paragraph
  const between = leadIn(prose, place, previous)
  if (between) return between
  const said = readings[index - 1]
  if (samePlace && said) return { ...said, rule: 'run' }
  if (!samePlace && said && previous && place.paragraph - previous.paragraph === 1) {
    return { ...said, rule: 'paragraph run' }
  }
  return null
}

/** The sentence before the quote, where no quote stands in it. */
function leadIn(prose: Prose, place: QuotePlace, previous: QuotePlace | undefined): Reading | null {
  const sentence = prose.sentences[place.firstSentence - 1]
  if (!sentence || place.before.from < place.before.to) return null
  if (previous && previous.quote.outer.end > sentence.start) return null
  const inParagraph = sentence.start >= prose.paragraphs[place.paragraph].start
  const endsInColon = prose.text[sentence.end - 1] === ':'
  if (!inParagraph && !endsInColon) return null
  const zone = { from: prose.wordAt(sentence.start), to: prose.wordAt(sentence.end) }
  const reading = endsInColon ? readBefore(prose, { ...place, before: zone }, true) : null
  if (reading) return { ...reading, rule: 'colon lead-in' }
  const subject = firstSubject(prose, zone.from, zone.to)
  return subject && { subject, cue: null, rule: 'lead-in' }
}
