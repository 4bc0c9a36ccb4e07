import * as is from '../../text/word-classes.ts'
import { cutTime, isStretch, isTime, startsTime } from './phrases.ts'
import {
  CLOSING,
  COLON,
  COMMA,
  classAt,
  DASH,
  isFiniteVerb,
  isHead,
  isNominal,
  isPunctuated,
  numberAt,
  OPENING,
  opensPhrase,
  QUOTE_CLOSES,
  QUOTE_OPENS,
  quoteStartedBefore,
  type Range,
  SEMICOLON,
  type Sentence,
  STOP,
  tagAt,
} from './sentence.ts'

/** An aside between a subject and its verb is looked for no further back than this many tokens. */
const LONGEST_ASIDE = 60

/** The subject right before `end`, with what is put in apposition to it; null where none stands there. */
export function subjectBefore(sentence: Sentence, end: number): Range | null {
  const last = tagAt(sentence, end - 1)
  if (last === is.PRONOUN || last === is.WHO) return { from: end - 1, to: end }
  if (last === is.THAT) return isHead(tagAt(sentence, end - 2)) ? { from: end - 1, to: end } : null
  if (last === is.AND) return null
  if (last === COMMA || last === DASH) return interrupted(sentence, end)
  const from = phraseStart(sentence, end)
  return from < end ? { from: withList(sentence, from, end), to: cutTime(sentence, from, end) } : null
}

/** Where the noun phrase that ends at `end` starts; `end` itself if there is none. */
export function phraseStart(sentence: Sentence, end: number): number {
  const segment = segmentStart(sentence, end)
  let from = segment
  while (from < end && (!startsHere(tagAt(sentence, from)) || startsTime(sentence, from))) {
    from += isStretch(sentence, from + 1) ? 2 : 1
  }
  // "about four in ten voters", "nearly half"
  if (isAbout(sentence, from)) return from
  if (tagAt(sentence, from) === is.PREPOSITION) return lastPhrase(sentence, from, end) ?? end
  const before = tagAt(sentence, segment - 1)
  if (isFiniteVerb(before)) return lastPhrase(sentence, from, end) ?? from
  return before === is.PARTICIPLE || before === is.GERUND ? (lastPhrase(sentence, from, end) ?? end) : from
}

/** Whether "about" stands before a numeral or "half", which it only makes less exact. */
function isAbout(sentence: Sentence, at: number): boolean {
  const { about, half } = sentence.lexicon.words
  if (numberAt(sentence, at) !== about) return false
  return tagAt(sentence, at + 1) === is.NUMBER || numberAt(sentence, at + 1) === half
}

function startsHere(tag: number): boolean {
  return opensPhrase(tag) || tag === is.PREPOSITION || tag === QUOTE_OPENS
}

/** How far back nothing but the words of noun phrases stands before `end`. */
function segmentStart(sentence: Sentence, end: number): number {
  let at = end
  while (at > sentence.from) {
    const tag = tagAt(sentence, at - 1)
    if (tag === QUOTE_CLOSES) {
      const open = quoteStartedBefore(sentence, at)
      if (at - open > 8 || isPunctuated(sentence, at - 1)) break
      at = open
    } else if (isWithinPhrases(sentence, at - 1, tag)) at--
    else break
  }
  return at
}

function isWithinPhrases(sentence: Sentence, at: number, tag: number): boolean {
  if (tag === is.PARTICIPLE) return isHead(tagAt(sentence, at - 1))
  return (
    opensPhrase(tag) ||
    tag === is.PREPOSITION ||
    tag === is.AND ||
    tag === is.ADVERB ||
    tag === CLOSING ||
    tag === OPENING
  )
}

/** After a preposition or a verb its own noun phrase stands first: the subject is the last one after it. */
function lastPhrase(sentence: Sentence, from: number, end: number): number | null {
  let name: number | null = null
  for (let at = end - 1; at > from; at--) {
    const tag = tagAt(sentence, at)
    const before = tagAt(sentence, at - 1)
    if (isTime(sentence, at - 1) && !isStretch(sentence, at) && opensPhrase(tag)) return at
    if (tag === is.NAME && (before === is.NOUN || before === is.ADJECTIVE)) name ??= at
    // "called for a ban and Lee said"
    if (before === is.AND && at > from + 1) name ??= at
    if (!isHead(before) && before !== is.PRONOUN) continue
    if (tag === is.DETERMINER || tag === is.PRONOUN || classAt(sentence, at) === is.POSSESSIVE) return at
  }
  return name
}

/** The noun right before a gerund or participle that hangs on it: "critics saying", "with the council backing". */
export function nounBefore(sentence: Sentence, end: number): Range | null {
  if (!isHead(tagAt(sentence, end - 1))) return null
  let from = end
  while (isNominal(tagAt(sentence, from - 1)) || tagAt(sentence, from - 1) === is.AND) from--
  while (tagAt(sentence, from) === is.AND) from++
  const before = tagAt(sentence, from - 1)
  const hangs =
    before === 0 ||
    before === is.PREPOSITION ||
    before === COMMA ||
    before === is.SUBORDINATOR ||
    before === STOP
  return hangs && !isTime(sentence, end - 1) ? { from, to: end } : null
}

/** "Ann Lee, her sister and two others": the parts of a list before the last two. */
function withList(sentence: Sentence, start: number, end: number): number {
  let from = start
  let joined = false
  for (let at = start; at < end; at++) joined ||= tagAt(sentence, at) === is.AND
  while (joined && tagAt(sentence, from - 1) === COMMA) {
    const earlier = phraseStart(sentence, from - 1)
    if (earlier >= from - 1 || !opensClause(sentence, earlier)) break
    from = earlier
  }
  return from
}

/** "Ann Lee, the harbour master," or "Ann Lee, on Monday,": a subject with an aside between it and the verb. */
function interrupted(sentence: Sentence, end: number): Range | null {
  const close = end - 1
  const mark = tagAt(sentence, close)
  let found: Range | null = null
  for (let at = close - 1; at > sentence.from && close - at < LONGEST_ASIDE; at--) {
    const tag = tagAt(sentence, at)
    if (tag === STOP || tag === COLON || tag === SEMICOLON) break
    if (tag === QUOTE_CLOSES) {
      if (isPunctuated(sentence, at) && tagAt(sentence, at - 1) !== COMMA) break
      at = quoteStartedBefore(sentence, at + 1)
      continue
    }
    if (tag !== mark) continue
    const from = phraseStart(sentence, at)
    if (from < at && opensClause(sentence, from) && !isStretch(sentence, at - 1))
      found = describes(sentence, at + 1) ? { from, to: end } : { from, to: at }
  }
  return found
}

/** Whether what stands at `at` begins its clause. */
function opensClause(sentence: Sentence, at: number): boolean {
  const before = tagAt(sentence, at - 1)
  return (
    before === 0 ||
    before === COMMA ||
    before === DASH ||
    before === COLON ||
    before === STOP ||
    before === SEMICOLON ||
    before === QUOTE_CLOSES ||
    before === is.AND ||
    before === is.THAT ||
    before === is.SUBORDINATOR ||
    before === is.ADVERB ||
    before === is.WHAT
  )
}

/** Whether an aside names or describes what it stands after: an apposition, an age, a relative clause. */
function describes(sentence: Sentence, at: number): boolean {
  const tag = tagAt(sentence, at)
  return opensPhrase(tag) || tag === is.WHO || tag === is.PARTICIPLE
}
