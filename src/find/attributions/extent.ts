import { MARK } from '../../text/tagging.ts'
import { CONTRACTED, POSSESSED } from '../../text/tokens.ts'
import * as is from '../../text/word-classes.ts'
import { type Claim, startsSource } from './claims.ts'
import * as cue from './cues.ts'
import { isStretch, isTime, phraseEnd } from './phrases.ts'
import {
  CLOSING,
  COMMA,
  DASH,
  framesAt,
  isFiniteVerb,
  isNominal,
  numberAt,
  OPENING,
  opensPhrase,
  QUOTE_CLOSES,
  QUOTE_OPENS,
  SEMICOLON,
  type Sentence,
  STOP,
  startsSentence,
  tagAt,
} from './sentence.ts'

/** How far content may run. */
export interface Reach {
  /** Whether the content is a clause; a noun phrase also ends where a new clause is hung on to it. */
  readonly clause: boolean
  /** Whether the content is an infinitive, which another finite verb ends: "vowed to stay, but left". */
  readonly infinitive: boolean
  /** Tag of the finite verb it belongs to, or 0: another in the same tense after "and" has the same subject. */
  readonly tense: number
  /** Whether it stands in a subordinate clause, which the main clause ends: "when she said it held, they left". */
  readonly subordinate: boolean
  /**
   * Whether it stands in a relative clause or hangs on a noun, which the verb of the clause around it ends: "Lee, who says it
   * held, left", "critics backing the plan said".
   */
  readonly relative: boolean
  /** All claims of the sentence, at whose sources it ends. */
  readonly claims: readonly Claim[]
}

/** What a gerund after a comma must take to be a cue: ", adding that", ", calling it". */
const STATING = cue.CLAUSE | cue.QUOTE | cue.NAMING

/** What verbs take of which some gives words to someone: "and called it a trap", "and warned against it". */
const SPEAKING = cue.QUOTE | cue.HEARER | cue.NAMING | cue.FOR | cue.AGAINST

/** A noun phrase. Others are made of this one: where all are built alike, looking into one is fast. */
export const PHRASE: Reach = {
  clause: false,
  infinitive: false,
  tense: 0,
  subordinate: false,
  relative: false,
  claims: [],
}
/** A clause that ends with its sentence. */
export const TO_THE_END: Reach = { ...PHRASE, clause: true }

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
      if (
        last === COMMA &&
        at < sentence.to &&
        (endsAtComma(sentence, from, closed, reach) || hangsOn(tagAt(sentence, at)))
      )
        return at
    } else if (tagAt(sentence, at) === OPENING) at = afterBracket(sentence, at)
    else if (endsAt(sentence, from, at, reach)) break
    else at++
  }
  while (at > from && (tagAt(sentence, at - 1) === COMMA || tagAt(sentence, at - 1) === DASH)) at--
  return isInitials(sentence, at - 1) && tagAt(sentence, at) === STOP ? at + 1 : at
}

/** "the U.S." at the end of a sentence keeps its point. */
function isInitials({ tokens: { start, end }, text }: Sentence, at: number): boolean {
  return end[at] - start[at] > 2 && text[end[at] - 2] === '.' && text[end[at] - 1] !== '.'
}

/** What follows speech rather than going on with it: "“It held,” in a letter", "“It held,” who then left". */
function hangsOn(tag: number): boolean {
  return tag === is.PREPOSITION || tag === is.SUBORDINATOR || tag === is.WHO
}

function endsAt(sentence: Sentence, from: number, at: number, reach: Reach): boolean {
  switch (tagAt(sentence, at)) {
    case STOP:
      return startsSentence(sentence, at + 1)
    case SEMICOLON:
    case CLOSING:
      return true
    case COMMA:
      return endsAtComma(sentence, from, at, reach)
    case DASH:
      return !reach.clause
    case is.AND:
      return at > from && (startsSource(reach.claims, at + 1) || startsSecond(sentence, from, at + 1, reach))
    case is.SUBORDINATOR:
      return !reach.clause && startsSource(reach.claims, at + 1)
    default:
      return reach.relative && (!reach.clause || reach.infinitive) && isOuterVerb(sentence, from, at)
  }
}

/** "critics backing the plan have said": a finite verb that nothing in the noun phrase before it can have. */
function isOuterVerb(sentence: Sentence, from: number, verb: number): boolean {
  if (!isVerbOfClause(sentence, verb) || verb === from) return false
  for (let at = from; at < verb; at++) {
    const tag = tagAt(sentence, at)
    if (
      (tag === is.PRONOUN && at > from) ||
      (tag >= is.AND && tag <= is.WHAT) ||
      isVerbOfClause(sentence, at)
    )
      return false
  }
  return true
}

/** A finite verb, none that "to" makes an infinitive. */
function isVerbOfClause(sentence: Sentence, at: number): boolean {
  if (!isFiniteVerb(tagAt(sentence, at))) return false
  let before = at - 1
  while (tagAt(sentence, before) === is.ADVERB) before--
  return tagAt(sentence, before) !== is.TO
}

function endsAtComma(sentence: Sentence, from: number, comma: number, reach: Reach): boolean {
  const at = comma + 1
  const tag = tagAt(sentence, at)
  const { words } = sentence.lexicon
  if (startsSource(reach.claims, at) || numberAt(sentence, at) === words.according) return true
  // "…, said Ann Lee": whoever is named after the verb says it all.
  if (isFiniteVerb(tag) && (framesAt(sentence, at) & cue.QUOTE) !== 0 && opensPhrase(tagAt(sentence, at + 1)))
    return true
  if (tag === is.GERUND) return !reach.clause || (framesAt(sentence, at) & STATING) !== 0
  if (tag === is.AND) {
    if (startsSource(reach.claims, at + 1) || startsSecond(sentence, comma, at + 1, reach)) return true
    // ", and when asked"
    if (tagAt(sentence, at + 1) === is.SUBORDINATOR) return true
    return (
      (numberAt(sentence, at) === words.but || !reach.clause || reach.infinitive) &&
      startsClause(sentence, at + 1)
    )
  }
  if (tag === is.THAT && !reach.clause) return true
  if (tag === is.SUBORDINATOR) return !reach.clause || startsSource(reach.claims, at + 1)
  if (reach.subordinate && startsClause(sentence, at)) return true
  if (reach.relative && isFiniteVerb(tag)) return true
  if ((tag === is.WHO || isIndefinite(sentence, at)) && closesContent(sentence, from, comma)) return true
  // "praised the crew, backed the plan and left"
  return (
    !reach.clause && (tag === is.WHO || tag === is.ADVERB || isFiniteVerb(tag) || startsClause(sentence, at))
  )
}

/** "a", "an" */
function isIndefinite(sentence: Sentence, at: number): boolean {
  const { a, an } = sentence.lexicon.words
  return numberAt(sentence, at) === a || numberAt(sentence, at) === an
}

/** "said they would go to the rink, which is new", "the rink, a new one": a whole clause before the comma, and after it no other to the end. */
function closesContent(sentence: Sentence, from: number, comma: number): boolean {
  for (let at = comma + 1; at < sentence.to; at++) {
    const tag = tagAt(sentence, at)
    if (tag === COMMA || tag === DASH || tag >= QUOTE_OPENS) return false
    if (tag === STOP) break
  }
  for (let at = from; at < comma; at++) if (isFiniteVerb(tagAt(sentence, at))) return true
  return false
}

/**
 * "said it was safe and called for calm", "backed the plan but has left", "called for a ban and Dale agreed": another verb. Not
 * where what "and" joins stands in a clause of the content's own: "how the roof and walls fell", "who saw it and left".
 */
function startsSecond(sentence: Sentence, from: number, next: number, reach: Reach): boolean {
  const { tense, clause, infinitive } = reach
  const at = skipAdverbs(sentence, next)
  const tag = tagAt(sentence, at)
  if (infinitive && isFiniteVerb(tag) && tag !== is.PRESENT) return true
  if (!clause && tag === is.GERUND && tagAt(sentence, from) !== is.GERUND && framesAt(sentence, at) !== 0)
    return true
  if (
    !clause &&
    (isFiniteVerb(tag) ? !goesOnWith(sentence, from, next, tag) : startsPlainClause(sentence, from, next))
  )
    return true
  if (tense === 0 || tag !== tense) return false
  const frames = framesAt(sentence, at)
  if (tense === is.GERUND) return frames !== 0
  // "said it was old and hoped for more": what is felt is more often part of what was said.
  if (clause) return (frames & SPEAKING) !== 0 && (frames & cue.VIEWING) === 0
  return (frames & ~(cue.CHAIN | cue.BEARING)) !== 0
}

/** "to mend the roof and open a school": a verb in its plain form goes on with "to" or "would". */
function goesOnWith(sentence: Sentence, from: number, next: number, tag: number): boolean {
  if (tag !== is.PRESENT) return false
  for (let at = next - 1; at >= from; at--)
    if (tagAt(sentence, at) === is.TO || tagAt(sentence, at) === is.MODAL) return true
  return false
}

/** "Dale agreed", "the old council was": a noun phrase of one piece and its verb, with no clause before it that lacks a verb. */
function startsPlainClause(sentence: Sentence, from: number, next: number): boolean {
  let at = next
  if (tagAt(sentence, at) === is.PRONOUN) at++
  else while (isNominal(tagAt(sentence, at))) at++
  const clause = at > next && isFiniteVerb(tagAt(sentence, skipAdverbs(sentence, at)))
  return clause && !isSubject(sentence, from, next)
}

/** "in which 20 adults and children were taken": whether a clause that began before has no verb so far. */
function isSubject(sentence: Sentence, from: number, next: number): boolean {
  for (let at = next - 2; at >= from; at--) {
    const tag = tagAt(sentence, at)
    if (tag === is.WHO || tag === is.WHAT || tag === is.THAT) return true
    if (isFiniteVerb(tag)) return false
  }
  return false
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

/** The longest subject of a clause, in tokens. */
const LONGEST_SUBJECT = 40

/** Whether a clause stands at `from`: a finite verb comes before any mark or word that would open another clause. */
export function startsClause(sentence: Sentence, from: number): boolean {
  const first = tagAt(sentence, from)
  if (first === is.SUBORDINATOR) return true
  if (isFiniteVerb(first)) return false
  for (let at = from; at < from + LONGEST_SUBJECT; at++) {
    const tag = tagAt(sentence, at)
    if (isFiniteVerb(tag) || isContracted(sentence, at)) return true
    if (tag === OPENING) at = afterBracket(sentence, at) - 1
    else if (tag === COMMA && tagAt(sentence, at + 1) === is.WHO) return verbAfterAside(sentence, at)
    else if (tag === COMMA ? !opensPhrase(tagAt(sentence, at + 1)) : endsSubject(tag)) return false
  }
  return false
}

/** "he's", "they've": a pronoun with its verb. */
function isContracted({ tokens, tags }: Sentence, at: number): boolean {
  return tags[at] === is.PRONOUN && (tokens.form[at] & (CONTRACTED | POSSESSED)) !== 0
}

function endsSubject(tag: number): boolean {
  return (
    tag === 0 ||
    tag === is.SUBORDINATOR ||
    tag === is.THAT ||
    tag === is.WHO ||
    tag === is.WHAT ||
    (tag >= MARK && tag !== QUOTE_OPENS && tag !== QUOTE_CLOSES)
  )
}

/** "the talks, which began small, have grown" */
function verbAfterAside(sentence: Sentence, comma: number): boolean {
  for (let at = comma + 2; at < sentence.to && at < comma + LONGEST_SUBJECT; at++) {
    if (tagAt(sentence, at) === COMMA) return isFiniteVerb(tagAt(sentence, skipAdverbs(sentence, at + 1)))
  }
  return false
}

/** Past words that only tell when, where or how something was said; `from` itself when other words stand there. */
export function skipAdjuncts(sentence: Sentence, from: number): number {
  let at = from
  for (let steps = 0; steps < 4; steps++) {
    const tag = tagAt(sentence, at)
    if (tag === is.ADVERB || isTime(sentence, at)) at++
    else if (isStretch(sentence, at + 1) && (tag === is.DETERMINER || tag === is.ADJECTIVE)) at += 2
    else if (tag === is.PREPOSITION && opensPhrase(tagAt(sentence, at + 1))) at = phraseEnd(sentence, at + 1)
    else if (tag === is.PREPOSITION && tagAt(sentence, at + 1) === is.GERUND) at = phraseEnd(sentence, at + 2)
    else break
  }
  return at
}
