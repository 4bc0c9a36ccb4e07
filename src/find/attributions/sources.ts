import * as is from '../../text/word-classes.ts'
import * as cue from './cues.ts'
import { startsClause } from './extent.ts'
import { cutTime, isTime, phraseEnd } from './phrases.ts'
import {
  COLON,
  COMMA,
  DASH,
  framesAt,
  isFiniteVerb,
  isHead,
  isKind,
  isNominal,
  numberAt,
  opensPhrase,
  QUOTE_OPENS,
  type Range,
  SEMICOLON,
  type Sentence,
  STOP,
  tagAt,
} from './sentence.ts'

/** The source that follows an inverted verb, "according to" or "by": a noun phrase with what is said of it. */
export function sourceAfter(sentence: Sentence, from: number): Range | null {
  if (tagAt(sentence, from) === is.PRONOUN) return { from, to: from + 1 }
  if (!opensPhrase(tagAt(sentence, from))) return null
  const end = phraseEnd(sentence, from)
  const cut = cutPlace(sentence, from, cutTime(sentence, from, end))
  const to = cut < end ? cut : reducedEnd(sentence, end)
  return { from, to: tagAt(sentence, to) === COMMA ? asideEnd(sentence, to) : to }
}

/** Leaves out where something was said: "said Ann Lee in an interview". */
function cutPlace(sentence: Sentence, from: number, to: number): number {
  const { lexicon } = sentence
  for (let at = from + 1; at < to; at++) {
    const key = numberAt(sentence, at)
    if (key !== lexicon.words.in && key !== lexicon.words.during) continue
    let head = at + 1
    while (head < to && isNominal(tagAt(sentence, head))) head++
    if (isKind(sentence, head - 1, cue.DOCUMENT)) return at
  }
  return to
}

/** "a report published on Monday", "critics opposing it": the participle and what it takes. */
function reducedEnd(sentence: Sentence, end: number): number {
  const tag = tagAt(sentence, end)
  if (tag !== is.PARTICIPLE && tag !== is.GERUND && tag !== is.PAST) return end
  let at = end + 1
  while (tagAt(sentence, at) === is.PREPOSITION || isTime(sentence, at)) at++
  return Math.max(at, phraseEnd(sentence, at))
}

/** The end of an apposition or relative clause after the comma at `comma`; the comma itself if none stands there. */
function asideEnd(sentence: Sentence, comma: number): number {
  const first = tagAt(sentence, comma + 1)
  if (first !== is.WHO && !isHead(first) && !isNominal(first)) return comma
  let relative = false
  for (let at = comma + 1; at < sentence.to; at++) {
    const tag = tagAt(sentence, at)
    relative ||= tag === is.WHO || tag === is.THAT
    if (isFiniteVerb(tag) && (!relative || states(sentence, at))) return comma
    if (endsAside(tag)) return tagAt(sentence, at - 1) === COMMA ? at - 1 : at
    if (tag === COMMA && leavesAside(tagAt(sentence, at + 1))) return at
    // "according to Ann Lee, Lund’s harbour master, it held"
    if (tag === COMMA && !relative && isHead(tagAt(sentence, at - 1)) && startsClause(sentence, at + 1))
      return at
  }
  return sentence.to
}

/** A relative clause that gives a statement of its own is no part of the source. */
function states(sentence: Sentence, at: number): boolean {
  return (framesAt(sentence, at) & cue.QUOTE) !== 0
}

function endsAside(tag: number): boolean {
  return tag === STOP || tag === SEMICOLON || tag === COLON || tag === DASH || tag === QUOTE_OPENS
}

function leavesAside(tag: number): boolean {
  return (
    tag === is.GERUND ||
    tag === is.AND ||
    tag === is.SUBORDINATOR ||
    tag === is.PREPOSITION ||
    tag === is.ADVERB ||
    tag === is.PRONOUN
  )
}
