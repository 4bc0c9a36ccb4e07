import { MARK } from '../../text/tagging.ts'
import * as is from '../../text/word-classes.ts'
import type { Claim } from './claims.ts'
import * as cue from './cues.ts'
import { contentEnd, skipAdjuncts, startsClause, TO_THE_END } from './extent.ts'
import { isTime, phraseEnd } from './phrases.ts'
import {
  COLON,
  COMMA,
  DASH,
  type Draft,
  framesAt,
  isFiniteVerb,
  isKind,
  isPunctuated,
  numberAt,
  OPENING,
  QUOTE_CLOSES,
  QUOTE_OPENS,
  quoteStartedBefore,
  type Range,
  SEMICOLON,
  type Sentence,
  STOP,
  startsInText,
  startsSentence,
  tagAt,
} from './sentence.ts'
import { sourceAfter } from './sources.ts'

/** “It held,” she said. — The bridge, she said, held. — “It held,” said Ann Lee: the content stands around source and cue. */
export function readAside(sentence: Sentence, claim: Claim): Draft | null {
  const { group, subject, own } = claim
  if (own && subject) {
    if (tagAt(sentence, subject.from) === is.WHO) return null
    const after = skipAdjuncts(sentence, afterHearer(sentence, group.to))
    const spoken = isSpeechEnd(sentence, subject.from - 1)
    if (spoken && isTitle(sentence, subject.from - 1) && leadsOn(sentence, group.to)) return null
    if (!spoken && !endsAside(sentence, after)) return null
    return around(sentence, claim, subject, subject.from - 1, after)
  }
  // "“Is it safe?” asked Ann Lee": without a quotation before it, whoever follows is the one asked.
  const asks = (claim.frames & cue.HEARER) !== 0 && tagAt(sentence, group.from - 1) !== QUOTE_CLOSES
  const source = sourceAfter(sentence, group.to)
  if (!source || own || asks || group.negated) return null
  const isWord = tagAt(sentence, group.to) === is.PRONOUN && tagAt(sentence, group.from - 1) !== QUOTE_CLOSES
  return isWord ? null : around(sentence, claim, source, group.from - 1, skipAdjuncts(sentence, source.to))
}

/** "As Ann Lee said, it held" and "It held, as the Gazette reported on Monday". */
export function readAs(sentence: Sentence, { group, subject, own }: Claim): Draft | null {
  if (!own || !subject || numberAt(sentence, subject.from - 1) !== sentence.lexicon.words.as) return null
  const as = subject.from - 1
  const put = numberAt(sentence, group.to) === sentence.lexicon.words.it ? 1 : 0
  const cue = { from: group.from, to: group.to + put }
  const after = skipAdjuncts(sentence, afterHearer(sentence, cue.to))
  const content = contentOfAs(sentence, as, after)
  return content && { source: [subject], cue: [cue], content, negated: group.negated }
}

function contentOfAs(sentence: Sentence, as: number, after: number): readonly Range[] | null {
  const opens = as === sentence.from || startsSentence(sentence, as) || tagAt(sentence, as - 1) === is.AND
  if (opens) {
    if (tagAt(sentence, after) !== COMMA && tagAt(sentence, after) !== COLON) return null
    const content = { from: after + 1, to: contentEnd(sentence, after + 1, TO_THE_END) }
    return content.from < content.to ? [content, ...quotesAfter(sentence)] : null
  }
  if (!isBreak(sentence, as - 1) || !endsAside(sentence, after)) return null
  const before = contentBefore(sentence, as - 1)
  return before && [before, ...resumed(sentence, as - 1, after)]
}

/** Whether a quotation ends at `close` as speech does, so that source and cue belong to it whatever follows. */
function isSpeechEnd(sentence: Sentence, close: number): boolean {
  return tagAt(sentence, close) === QUOTE_CLOSES && isPunctuated(sentence, close)
}

/** "On the Lund “Harbour Hour,” Lee said that it held": words within a phrase, and what is said follows. */
function isTitle(sentence: Sentence, close: number): boolean {
  const before = tagAt(sentence, quoteStartedBefore(sentence, close + 1) - 1)
  return before > 0 && before < MARK && before !== is.AND
}

function leadsOn(sentence: Sentence, at: number): boolean {
  const tag = tagAt(sentence, at)
  if (tag === COMMA || tag === COLON) return tagAt(sentence, at + 1) === QUOTE_OPENS
  return tag === is.THAT || tag === QUOTE_OPENS || startsClause(sentence, at)
}

/** "told Reuters": past whom it was said to. */
function afterHearer(sentence: Sentence, at: number): number {
  const hears = (framesAt(sentence, at - 1) & cue.HEARER) !== 0
  return hears ? phraseEnd(sentence, at) : at
}

function endsAside(sentence: Sentence, at: number): boolean {
  const tag = tagAt(sentence, at)
  return at >= sentence.to || tag === STOP || tag === COMMA || tag === DASH || tag === QUOTE_OPENS
}

/** What stands before `left`, what goes on at `after`, and the quotation that follows the sentence. */
function around(
  sentence: Sentence,
  { group }: Claim,
  source: Range,
  left: number,
  after: number,
): Draft | null {
  if (!isBreak(sentence, left) || isIntroduction(sentence, left, after)) return null
  const before = contentBefore(sentence, left)
  const rest = resumed(sentence, left, after)
  if (!before && rest.length === 0) return null
  const content = before ? [before] : []
  for (const range of rest) content.push(range)
  for (const range of quotesAfter(sentence)) content.push(range)
  return { source: [source], cue: [{ from: group.from, to: group.to }], content, negated: group.negated }
}

function isBreak(sentence: Sentence, at: number): boolean {
  const tag = tagAt(sentence, at)
  return (
    tag === COMMA ||
    tag === QUOTE_CLOSES ||
    tag === DASH ||
    (tag === STOP && !startsSentence(sentence, at + 1))
  )
}

/** "In a speech, she said, “…”": what stands before tells where or when, and the words said follow. */
function isIntroduction(sentence: Sentence, left: number, after: number): boolean {
  if (tagAt(sentence, left) !== COMMA) return false
  const start = sentenceStart(sentence, left)
  const first = tagAt(sentence, start)
  if (numberAt(sentence, start) === sentence.lexicon.words.if) return false
  const opens =
    first === is.PREPOSITION || first === is.TO || (first >= is.PARTICIPLE && first <= is.SUBORDINATOR)
  if (!opens) return false
  const next = tagAt(sentence, after) === COMMA ? after + 1 : after
  return (
    tagAt(sentence, next) === QUOTE_OPENS ||
    (endsSentence(sentence, after) && !hasVerb(sentence, start, left))
  )
}

function endsSentence(sentence: Sentence, at: number): boolean {
  return at >= sentence.to || tagAt(sentence, at) === STOP
}

function hasVerb(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isFiniteVerb(tagAt(sentence, at))) return true
  return false
}

function contentBefore(sentence: Sentence, left: number): Range | null {
  const to = tagAt(sentence, left) === COMMA || tagAt(sentence, left) === DASH ? left : left + 1
  const from =
    tagAt(sentence, left) === QUOTE_CLOSES ? quoteStart(sentence, left) : contentStart(sentence, to)
  return from < to ? { from, to } : null
}

/** Where the content begins that ends at `to`: with its sentence, but for "and", "but" and the dateline. */
export function contentStart(sentence: Sentence, to: number): number {
  let from = afterDateline(sentence, sentenceStart(sentence, to), to)
  while (from < to && opensLate(sentence, from)) from++
  return from
}

/** What a sentence may begin with that is no part of what is said in it: "and", "still,". */
function opensLate(sentence: Sentence, at: number): boolean {
  const tag = tagAt(sentence, at)
  if (tag === is.AND || tag === COMMA || tag === OPENING) return true
  return isKind(sentence, at, cue.JOINING) && tagAt(sentence, at + 1) === COMMA
}

/** "HARBOUR CITY (Wire) - " at the head of a report. */
function afterDateline(sentence: Sentence, from: number, to: number): number {
  for (let at = from; at < to && at < from + 8; at++) {
    const tag = tagAt(sentence, at)
    if (tag === DASH) return at + 1
    if (tag !== is.NAME && tag !== is.NUMBER && tag < MARK && !isTime(sentence, at)) return from
  }
  return from
}

/** Where the words begin that end in the quotation closed at `close`: with it, if it is not part of a clause. */
function quoteStart(sentence: Sentence, close: number): number {
  const start = sentenceStart(sentence, close)
  let open = close
  while (open > start && sentence.closedBy[open - 1] === close) open--
  const before = tagAt(sentence, open - 1)
  return before === COMMA || before === COLON ? open : start
}

/** Where the sentence around `at` begins; what stands within a quotation begins none. */
function sentenceStart(sentence: Sentence, at: number): number {
  let from = at
  while (from > sentence.from) {
    const tag = tagAt(sentence, from - 1)
    const outside = sentence.closedBy[from - 1] < 0 || tag === QUOTE_CLOSES
    if (outside && (tag === SEMICOLON || (tag === COLON && hasVerb(sentence, from, at)))) return from
    if (outside && (tag === STOP || tag === QUOTE_CLOSES) && from < at && startsSentence(sentence, from))
      return from
    from--
  }
  return from
}

/** The words that go on after an aside; after quoted ones only others in quotation marks. */
export function resumed(sentence: Sentence, left: number, after: number): readonly Range[] {
  const mark = tagAt(sentence, after)
  if (mark !== COMMA && mark !== DASH && mark !== QUOTE_OPENS) return []
  const from = mark === QUOTE_OPENS ? after : after + 1
  const tag = tagAt(sentence, from)
  // ", citing two officials"
  if (tag === is.GERUND && framesAt(sentence, from) !== 0) return []
  const quoted = tag === QUOTE_OPENS || tagAt(sentence, from + 1) === QUOTE_OPENS
  const complete = tagAt(sentence, left) === QUOTE_CLOSES || isComplete(sentence, left)
  const because = numberAt(sentence, from) === sentence.lexicon.words.because
  if (complete && !quoted && !because && !isFiniteVerb(tag) && tag !== is.AND) return []
  return [{ from, to: contentEnd(sentence, from, TO_THE_END) }]
}

/** Whether the words before the mark at `left` are a whole clause, so that what follows the aside is no part of it. */
function isComplete(sentence: Sentence, left: number): boolean {
  const start = sentenceStart(sentence, left)
  const first = tagAt(sentence, start)
  return first !== is.SUBORDINATOR && first !== is.PREPOSITION && hasVerb(sentence, start, left)
}

function parted(text: string, from: number, to: number): boolean {
  return text.slice(from, to).includes('\n')
}

/** The quotation right after the sentence, or that is all of the next paragraph, if it has no cue of its own. */
export function quotesAfter(sentence: Sentence): readonly Range[] {
  const { tokens, closedBy, to, text } = sentence
  const close = closedBy[to]
  // What follows may not be tagged yet.
  if (close < 0 || MARK + tokens.kind[to] !== QUOTE_OPENS || MARK + tokens.kind[close - 1] !== STOP) return []
  const apart = parted(text, tokens.end[to - 1], tokens.start[to])
  const after = close + 1 < tokens.count ? tokens.start[close + 1] : text.length
  if (apart && !parted(text, tokens.end[close], after) && after < text.length) return []
  return startsInText(tokens, close + 1) ? [{ from: to, to: close + 1 }] : []
}
