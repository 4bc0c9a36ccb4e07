import type { Prose } from '../../text/prose.ts'
import {
  carriesOn,
  hasNoSubject,
  isPunctuated,
  type Reading,
  readAfter,
  readBefore,
  readSignature,
} from './cues.ts'
import type { QuotePlace } from './places.ts'

/** How a language says who speaks. */
export interface Cues {
  after(place: QuotePlace): Reading | null
  before(place: QuotePlace): Reading | null
}

export function englishCues(prose: Prose): Cues {
  return { after: place => readAfter(prose, place), before: place => readBefore(prose, place) }
}

/** Who says each quote, or null; in the order of `places`, which stand side by side. Linear. */
export function readSpeakers(
  prose: Prose,
  cues: Cues,
  places: readonly QuotePlace[],
): readonly (Reading | null)[] {
  const readings: (Reading | null)[] = []
  places.forEach((place, index) => {
    const own =
      fromBreak(prose, cues, places, readings, index) ??
      ownReading(prose, cues, place) ??
      readSignature(prose, place) ??
      fromSameSentence(prose, place, readings[index - 1])
    readings.push(own ?? (standsAlone(place) ? nearReading(prose, cues, places, readings, index) : null))
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

/** "“It leaks,” said Lund, “but it holds”": the words between belong to both; "adding" goes on with the one who spoke. */
function fromBreak(
  prose: Prose,
  cues: Cues,
  places: readonly QuotePlace[],
  readings: readonly (Reading | null)[],
  index: number,
): Reading | null {
  const place = places[index]
  const said = readings[index - 1]
  if (!said) return null
  const isBroken =
    place.sharesSentence && said.rule.endsWith('after') && places[index - 1].after.to === place.before.to
  if (isBroken && isPunctuated(prose, place.before.to) && !isFollowedByCue(cues, place))
    return { ...said, rule: 'broken quote' }
  const cue = carriesOn(prose, place)
  return cue && { ...said, cue, rule: 'goes on' }
}

/** "old” and “a ruin”": what no one else can be saying in the same sentence is said by the same. */
function fromSameSentence(prose: Prose, place: QuotePlace, said: Reading | null | undefined): Reading | null {
  return place.sharesSentence && said && hasNoSubject(prose, place)
    ? { ...said, rule: 'same sentence' }
    : null
}

function isFollowedByCue(cues: Cues, place: QuotePlace): boolean {
  return place.after.from < place.after.to && cues.after(place) !== null
}

/** By the words of the quote's own sentence. */
function ownReading(prose: Prose, cues: Cues, place: QuotePlace): Reading | null {
  const isTied = place.ending === ',' || place.ending === '?'
  if (!isTied) return cues.before(place) ?? cues.after(place)
  const after = cues.after(place)
  if (after && !startsLower(prose, place)) return after
  const before = cues.before(place)
  if (after && isClose(after, place)) return before && opensThat(prose, before) ? told(before, after) : after
  return before ?? after
}

/** "Lund said that it “leaks,” Penn reported": Lund, by Penn's account. */
function told(before: Reading, { subject: via }: Reading): Reading {
  return { ...before, via }
}

function opensThat(prose: Prose, { cue }: Reading): boolean {
  return cue !== null && prose.lower(cue[1] + 1) === 'that'
}

/** "“…,” Lund said": subject and verb side by side right after the quote. */
function isClose({ subject, cue, rule }: Reading, { after }: QuotePlace): boolean {
  return (
    rule === 'subject after' && subject.first === after.from && cue !== null && cue[0] === subject.last + 1
  )
}

/** A quote that starts in lower case goes on with the sentence before it, whose verb then rules it. */
function startsLower(prose: Prose, { quote, before }: QuotePlace): boolean {
  const first = prose.wordAt(quote.start)
  return before.from < before.to && !prose.isCapital(first) && !prose.isDigit(first)
}

/** By the sentences beside it. */
function nearReading(
  prose: Prose,
  cues: Cues,
  places: readonly QuotePlace[],
  readings: readonly (Reading | null)[],
  index: number,
): Reading | null {
  const place = places[index]
  const previous = places[index - 1]
  const lead = leadIn(prose, cues, place, previous)
  if (lead !== undefined) return lead
  const said = readings[index - 1]
  if (!said || !previous) return null
  if (previous.paragraph === place.paragraph) return { ...said, rule: 'run' }
  return place.paragraph - previous.paragraph === 1 ? { ...said, rule: 'paragraph run' } : null
}

/** By the sentence before the quote, where no quote stands in it and it ends in a colon; undefined where there is none. */
function leadIn(
  prose: Prose,
  cues: Cues,
  place: QuotePlace,
  previous: QuotePlace | undefined,
): Reading | null | undefined {
  const sentence = prose.sentences[place.sentence - 1]
  if (!sentence || (previous && previous.quote.outer.end > sentence.start)) return undefined
  const endsInColon = prose.text[sentence.end - 1] === ':'
  const inParagraph = sentence.start >= prose.paragraphs[place.paragraph].start
  if (!endsInColon) return inParagraph ? null : undefined
  const zone = { from: prose.wordAt(sentence.start), to: prose.wordAt(sentence.end) }
  const reading = cues.before({ ...place, before: zone })
  return reading && { ...reading, rule: 'colon lead-in' }
}
