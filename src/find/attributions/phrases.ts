import * as is from '../../text/word-classes.ts'
import * as cue from './cues.ts'
import {
  CLOSING,
  classAt,
  isHead,
  isKind,
  isNominal,
  OPENING,
  opensPhrase,
  QUOTE_OPENS,
  type Sentence,
  tagAt,
} from './sentence.ts'

/** Quoted words and bracketed ones longer than this do not stand within a noun phrase. */
const LONGEST_INSERTION = 10

/** Where the noun phrase that starts at `from` ends, with its prepositional phrases and those joined by "and". */
export function phraseEnd(sentence: Sentence, from: number, limit = sentence.to): number {
  let at = from
  for (let next = step(sentence, from, at); next > at && at < limit; next = step(sentence, from, at))
    at = next
  return Math.min(at, limit)
}

/** Past what stands at `at` if it goes on with the phrase; `at` itself if it does not. */
function step(sentence: Sentence, from: number, at: number): number {
  const tag = tagAt(sentence, at)
  const next = tagAt(sentence, at + 1)
  switch (tag) {
    case QUOTE_OPENS:
      return pastInsertion(at, sentence.closedBy[at])
    case OPENING:
      return pastInsertion(at, closingBracket(sentence, at))
    case is.DETERMINER:
    case is.PRONOUN:
      return at > from && isHead(tagAt(sentence, at - 1)) ? at : at + 1
    case is.PREPOSITION:
      return opensPhrase(next) || next === QUOTE_OPENS || next === is.ADVERB ? at + 1 : at
    case is.ADVERB:
      return at > from && (next === is.NUMBER || next === is.ADJECTIVE) ? at + 1 : at
    case is.AND:
      return at > from && opensPhrase(next) ? at + 1 : at
    default:
      return isNominal(tag) ? at + 1 : at
  }
}

function pastInsertion(open: number, close: number): number {
  return close > open && close - open <= LONGEST_INSERTION ? close + 1 : open
}

function closingBracket(sentence: Sentence, open: number): number {
  for (let at = open + 1; at <= open + LONGEST_INSERTION; at++) if (tagAt(sentence, at) === CLOSING) return at
  return -1
}

/** A day or a month. */
export function isTime(sentence: Sentence, at: number): boolean {
  return (classAt(sentence, at) & is.IS_TIME) !== 0
}

/** "week", "month": what "last" and "this" may stand before. */
export function isStretch(sentence: Sentence, at: number): boolean {
  return isTime(sentence, at) || isKind(sentence, at, cue.STRETCH)
}

/** Whether "Monday" or "last week" stands at a token. */
export function startsTime(sentence: Sentence, at: number): boolean {
  const tag = tagAt(sentence, at)
  if (isTime(sentence, at) || (tag === is.ADJECTIVE && isStretch(sentence, at + 1))) return true
  // "noted this week that"
  return tag === is.DETERMINER && isStretch(sentence, at + 1) && tagAt(sentence, at + 2) === is.THAT
}

/** Leaves out when something was said: "Ann Lee on Monday". */
export function cutTime(sentence: Sentence, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const before = tagAt(sentence, at - 1)
    if (before === is.DETERMINER && isStretch(sentence, at) && isHead(tagAt(sentence, at - 2))) return at - 1
    if (!isTime(sentence, at)) continue
    if (before === is.PREPOSITION) return at - 1
    if (isHead(before)) return at
  }
  return to
}
