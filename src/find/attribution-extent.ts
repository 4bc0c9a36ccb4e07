import * as is from '../text/word-classes.ts'
import * as cue from './attribution-cues.ts'
import { isTime, phraseEnd } from './attribution-phrases.ts'
import {
  CLOSING,
  COMMA,
  cueAt,
  DASH,
  isFiniteVerb,
  keyAt,
  OPENING,
  opensPhrase,
  QUOTE_OPENS,
  SEMICOLON,
  type Sentence,
  STOP,
  startsSentence,
  tagAt,
} from './attribution-sentence.ts'

/** How far content may run. */
export interface Reach {
  /** Whether the content is a clause; a noun phrase also ends where a new clause is hung on to it. */
  readonly clause: boolean
  /** Whether "as" goes on with it: "described the plan as sound". */
  readonly as: boolean
  /** Tag of the finite verb it belongs to, or 0: another in the same tense after "and" has the same subject. */
  readonly tense: number
  /** Whether it stands in a subordinate clause, which the main clause ends: "when she said it held, they left". */
  readonly subordinate?: boolean
  /** First tokens of the sources of other claims in the sentence. */
  readonly others: ReadonlySet<number>
}

/** What a gerund after a comma must take to be a cue: ", adding that", ", calling it". */
const STATING = cue.CLAUSE | cue.QUOTE | cue.NAMING

/** A clause that ends with its sentence. */
export const TO_THE_END: Reach = { clause: true, as: false, tense: 0, others: new Set() }

/** Where the content that starts at `from` ends: with its sentence, or where another clause or claim begins. */
export function contentEnd(sentence: Sentence, from: number, reach: Reach): number {
  let at = from
  while (at < sentence.to) {
    const closed = sentence.closedBy[at]
    if (closed >= at) {
      at = closed + 1
      const last = tagAt(sentence, closed - 1)
      if (last === STOP && startsSentence(sentence, at)) return at
      // “It held,” adding: the comma stands before the closing mark.
      if (last === COMMA && at < sentence.to && endsAtComma(sentence, closed, reach)) return at
    } else if (tagAt(sentence, at) === OPENING) at = afterBracket(sentence, at)
    else if (endsAt(sentence, from, at, reach)) break
    else at++
  }
  while (at > from && (tagAt(sentence, at - 1) === COMMA || tagAt(sentence, at - 1) === DASH)) at--
  return at
}

function endsAt(sentence: Sentence, from: number, at: number, reach: Reach): boolean {
  switch (tagAt(sentence, at)) {
    case STOP:
      return startsSentence(sentence, at + 1)
    case SEMICOLON:
    case CLOSING:
      return true
    case COMMA:
      return endsAtComma(sentence, at, reach)
    case DASH:
      return !reach.clause
    case is.AND:
      return at > from && (reach.others.has(at + 1) || startsSecondVerb(sentence, at + 1, reach))
    case is.SUBORDINATOR:
      return at > from && !reach.clause && !goesOnAs(sentence, at, reach)
    default:
      return false
  }
}

/** "her future as a mayor", "described it as sound". */
function goesOnAs(sentence: Sentence, at: number, { as }: Reach): boolean {
  return keyAt(sentence, at) === sentence.lexicon.words.as && (as || !startsClause(sentence, at + 1))
}

function endsAtComma(sentence: Sentence, comma: number, reach: Reach): boolean {
  const at = comma + 1
  const tag = tagAt(sentence, at)
  const { words } = sentence.lexicon
  if (reach.others.has(at) || keyAt(sentence, at) === words.according) return true
  if (tag === is.GERUND) return !reach.clause || ((cueAt(sentence, at)?.frames ?? 0) & STATING) !== 0
  if (tag === is.AND) {
    if (reach.others.has(at + 1) || startsSecondVerb(sentence, at + 1, reach)) return true
    return (keyAt(sentence, at) === words.but || !reach.clause) && startsClause(sentence, at + 1)
  }
  if (tag === is.SUBORDINATOR) return !reach.clause || reach.others.has(at + 1)
  if (reach.subordinate && startsClause(sentence, at)) return true
  return !reach.clause && (tag === is.PREPOSITION || tag === is.ADVERB || startsClause(sentence, at))
}

/** "said it was safe and called for calm": a second verb of the one who spoke. */
function startsSecondVerb(sentence: Sentence, from: number, { tense, clause }: Reach): boolean {
  const at = skipAdverbs(sentence, from)
  return tense !== 0 && tagAt(sentence, at) === tense && (!clause || cueAt(sentence, at) !== undefined)
}

function skipAdverbs(sentence: Sentence, from: number): number {
  let at = from
  while (tagAt(sentence, at) === is.ADVERB || tagAt(sentence, at) === is.NOT) at++
  return at
}

function afterBracket(sentence: Sentence, open: number): number {
  for (let at = open + 1; at < sentence.to && at < open + 40; at++)
    if (tagAt(sentence, at) === CLOSING) return at + 1
  return open + 1
}

/** Whether a noun phrase and a finite verb stand at `from`, or a conjunction that leads to them. */
export function startsClause(sentence: Sentence, from: number): boolean {
  let at = from
  while (isLeading(tagAt(sentence, at))) at++
  if (tagAt(sentence, from) === is.SUBORDINATOR) return true
  let end = phraseEnd(sentence, at)
  if (end === at) return false
  for (let steps = 0; steps < 3 && tagAt(sentence, end) === COMMA; steps++) {
    const next = phraseEnd(sentence, end + 1)
    if (next === end + 1) break
    end = next
  }
  end = skipAdverbs(sentence, end)
  if (tagAt(sentence, end) === QUOTE_OPENS) end++
  const tag = tagAt(sentence, end)
  return isFiniteVerb(tag) || tag === is.WHO || (tag === COMMA && verbAfterAside(sentence, end))
}

/** "the talks, which began small, have grown" */
function verbAfterAside(sentence: Sentence, comma: number): boolean {
  if (tagAt(sentence, comma + 1) !== is.WHO) return false
  for (let at = comma + 2; at < sentence.to && at < comma + 40; at++) {
    if (tagAt(sentence, at) === COMMA) return isFiniteVerb(tagAt(sentence, skipAdverbs(sentence, at + 1)))
  }
  return false
}

function isLeading(tag: number): boolean {
  return tag === is.ADVERB || tag === is.SUBORDINATOR || tag === is.PREPOSITION || tag === is.NOT
}

/** "last week", "this month" */
function isStretch(sentence: Sentence, at: number): boolean {
  return sentence.lexicon.stretches.has(keyAt(sentence, at))
}

/** Past words that only tell when, where or how something was said; `from` itself when other words stand there. */
export function skipAdjuncts(sentence: Sentence, from: number): number {
  let at = from
  for (let steps = 0; steps < 4; steps++) {
    const tag = tagAt(sentence, at)
    if (tag === is.ADVERB || isTime(sentence, at)) at++
    else if (isStretch(sentence, at + 1) && (tag === is.DETERMINER || tag === is.ADJECTIVE)) at += 2
    else if (tag === is.PREPOSITION && opensPhrase(tagAt(sentence, at + 1))) at = phraseEnd(sentence, at + 1)
    else break
  }
  return at
}
