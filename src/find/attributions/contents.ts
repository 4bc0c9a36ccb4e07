import { MARK } from '../../text/tagging.ts'
import * as is from '../../text/word-classes.ts'
import * as cue from './cues.ts'
import { contentEnd, type Reach, skipAdjuncts, startsClause } from './extent.ts'
import { startsTime } from './phrases.ts'
import {
  COLON,
  COMMA,
  classAt,
  isFiniteVerb,
  isKind,
  isNominal,
  numberAt,
  opensPhrase,
  prepositionAt,
  QUOTE_OPENS,
  type Range,
  type Sentence,
  tagAt,
} from './sentence.ts'
import { withoutTelling } from './telling.ts'

/** What stands between two commas after a cue is passed over up to this many tokens. */
const LONGEST_INSERTION = 10

/** What a cue leads to: how far the cue itself reaches, and its content. */
export interface Complement {
  readonly cueTo: number
  readonly content: Range
}

/** What the verb takes, and what its content must not run into. */
export interface Frame extends Pick<Reach, 'tense' | 'claims' | 'subordinate' | 'relative'> {
  readonly frames: number
  /** Whether a part of the content stands before the subject: "which she said was old". */
  readonly fronted: boolean
}

/** What takes nothing. Others are made of this one: where all are built alike, looking into one is fast. */
export const NOTHING: Frame = {
  frames: 0,
  tense: 0,
  claims: [],
  subordinate: false,
  relative: false,
  fronted: false,
}

/** The content after a verb that ends at `at`. */
export function complementAfter(sentence: Sentence, at: number, frame: Frame): Complement | null {
  const particle = readParticle(sentence, at, frame)
  if (startsTime(sentence, at) || (particle === at && takes(frame, cue.PARTICLE))) return null
  const heard = particle === at && takes(frame, cue.HEARER) ? afterHearer(sentence, at, frame) : null
  return heard ?? directly(sentence, particle, frame)
}

function takes({ frames }: Frame, any: number): boolean {
  return (frames & any) !== 0
}

function readParticle(sentence: Sentence, at: number, frame: Frame): number {
  const { words } = sentence.lexicon
  const key = numberAt(sentence, at)
  return takes(frame, cue.OUT) && (key === words.out || key === words.up) ? at + 1 : at
}

function upTo(sentence: Sentence, cueTo: number, from: number, clause: boolean, frame: Frame): Complement {
  const { tense, claims, subordinate, relative } = frame
  const infinitive = tagAt(sentence, from) === is.TO
  const reach: Reach = { clause, infinitive, tense, subordinate, relative, claims }
  const end = contentEnd(sentence, from, reach)
  const to = clause || !opensPhrase(tagAt(sentence, from)) ? end : withoutTelling(sentence, from, end)
  return { cueTo, content: { from, to } }
}

function directly(sentence: Sentence, at: number, frame: Frame): Complement | null {
  const tag = tagAt(sentence, at)
  const clause = takes(frame, cue.CLAUSE)
  if (isFiniteVerb(tag)) return clause && frame.fronted ? upTo(sentence, at, at, true, frame) : null
  if (tag === is.THAT || tag === is.WHO || isQuestion(sentence, at)) {
    if (clause) return upTo(sentence, at, at, true, frame)
    // "called that vision a dream"
    const points =
      tag === is.THAT && takes(frame, cue.OBJECT | cue.NAMING) && isNominal(tagAt(sentence, at + 1))
    return points ? upTo(sentence, at, at, false, frame) : null
  }
  if (tag === COLON)
    return takes(frame, cue.QUOTE | cue.CLAUSE) ? upTo(sentence, at + 1, at + 1, true, frame) : null
  if (tag === COMMA) {
    const quote = tagAt(sentence, at + 1) === QUOTE_OPENS && takes(frame, cue.QUOTE)
    if (quote) return upTo(sentence, at, at + 1, true, frame)
    const from = clause ? afterInsertion(sentence, at) : at
    return from > at ? upTo(sentence, at, from, true, frame) : null
  }
  if (tag === QUOTE_OPENS) {
    const any = takes(frame, cue.QUOTE | cue.CLAUSE | cue.OBJECT | cue.NAMING)
    return any ? upTo(sentence, at, at, clause, frame) : null
  }
  if (tag === is.TO) return takes(frame, cue.INFINITIVE) ? upTo(sentence, at, at, true, frame) : null
  if (tag === is.GERUND && takes(frame, cue.ACTION)) return upTo(sentence, at, at, false, frame)
  const preposition = prepositionAt(sentence, at)
  if (takes(frame, preposition & cue.PREPOSITIONS)) return afterPreposition(sentence, at + 1, frame)
  return clauseOrObject(sentence, at, frame)
}

/** "said, if chosen, she would stay", "said, twice, that": where the clause begins after the comma; the comma itself if none does. */
function afterInsertion(sentence: Sentence, comma: number): number {
  if (tagAt(sentence, comma + 1) === is.SUBORDINATOR) return isParted(sentence, comma + 1) ? comma + 1 : comma
  for (let at = comma + 1; at <= comma + LONGEST_INSERTION; at++) {
    const tag = tagAt(sentence, at)
    if (tag === COMMA) return tagAt(sentence, at + 1) === is.THAT ? at + 1 : comma
    if (tag >= MARK || isFiniteVerb(tag)) break
  }
  return comma
}

/** Whether a comma and a clause follow soon. */
function isParted(sentence: Sentence, from: number): boolean {
  for (let at = from; at <= from + LONGEST_INSERTION; at++)
    if (tagAt(sentence, at) === COMMA) return startsClause(sentence, at + 1)
  return false
}

function afterPreposition(sentence: Sentence, at: number, frame: Frame): Complement | null {
  const tag = tagAt(sentence, at)
  const follows = opensPhrase(tag) || tag === QUOTE_OPENS || tag === is.GERUND || isQuestion(sentence, at)
  return follows ? upTo(sentence, at, at, isQuestion(sentence, at), frame) : null
}

/** "said the bridge held" or "denied the report": a clause without "that", or a noun phrase. */
function clauseOrObject(sentence: Sentence, at: number, frame: Frame): Complement | null {
  if (tagAt(sentence, at) === is.PREPOSITION) return null
  if (takes(frame, cue.CLAUSE) && (startsClause(sentence, at) || isSpoken(sentence, at, frame))) {
    return upTo(sentence, at, at, true, frame)
  }
  if (!takes(frame, cue.OBJECT | cue.NAMING | cue.VIEWING) || !opensPhrase(tagAt(sentence, at))) return null
  if (isKind(sentence, at, cue.REFLEXIVE) && !takes(frame, cue.NAMING | cue.VIEWING)) return null
  const object = upTo(sentence, at, at, false, frame)
  return takes(frame, cue.OBJECT | cue.NAMING) || isViewed(sentence, object.content) ? object : null
}

/** "the plan as a trap", "the plan “reckless”" */
function isViewed(sentence: Sentence, { from, to }: Range): boolean {
  for (let at = from + 1; at < to; at++) {
    if (numberAt(sentence, at) === sentence.lexicon.words.as || tagAt(sentence, at) === QUOTE_OPENS)
      return true
  }
  return false
}

/** "said having to wait was a nuisance" */
function isSpoken(sentence: Sentence, at: number, frame: Frame): boolean {
  const tag = tagAt(sentence, at)
  return takes(frame, cue.SPOKEN) && (opensPhrase(tag) || tag === is.GERUND || tag === is.HAVE)
}

export function isQuestion(sentence: Sentence, at: number): boolean {
  return tagAt(sentence, at) === is.WHAT || numberAt(sentence, at) === sentence.lexicon.words.if
}

/** "told reporters that", "urged them to": whoever is addressed, and then the content. */
function afterHearer(sentence: Sentence, at: number, frame: Frame): Complement | null {
  if (!opensPhrase(tagAt(sentence, at))) return null
  const to = pastAdjuncts(sentence, hearerEnd(sentence, at))
  const next = tagAt(sentence, to)
  const spoken = { ...frame, frames: frame.frames & ~(cue.OBJECT | cue.NAMING) }
  const marked = next === COLON || next === COMMA || next === QUOTE_OPENS || next === is.PREPOSITION
  const asks = isQuestion(sentence, to) || numberAt(sentence, to) === sentence.lexicon.words.which
  if (marked || next === is.THAT || next === is.TO || asks) {
    const found = directly(sentence, to, spoken)
    // "urged residents to stay": what they are to do is said of them.
    const content = next === is.TO && found ? { from: at, to: found.content.to } : found?.content
    return content ? { content, cueTo: at } : null
  }
  return takes(frame, cue.CLAUSE) && startsClause(sentence, to) ? upTo(sentence, at, to, true, frame) : null
}

/** "told voters here on Sunday that": when and where it was said, if what was said follows. */
function pastAdjuncts(sentence: Sentence, from: number): number {
  const at = skipAdjuncts(sentence, from)
  const tag = tagAt(sentence, at)
  return tag === is.THAT || tag === COLON || (tag === COMMA && tagAt(sentence, at + 1) === QUOTE_OPENS)
    ? at
    : from
}

/** The end of the noun phrase for whom is addressed: where the next would begin, the words said begin. */
function hearerEnd(sentence: Sentence, from: number): number {
  let at = from + 1
  if (tagAt(sentence, from) === is.PRONOUN) return at
  while (goesOn(sentence, at)) at++
  return at
}

function goesOn(sentence: Sentence, at: number): boolean {
  const tag = tagAt(sentence, at)
  const before = tagAt(sentence, at - 1)
  if (tag === is.PREPOSITION || tag === is.AND) {
    const about = prepositionAt(sentence, at) & cue.ABOUT
    return about === 0 && opensPhrase(tagAt(sentence, at + 1))
  }
  if (before === is.PREPOSITION || before === is.AND) return opensPhrase(tag)
  if (tag === is.NAME) return before !== is.NOUN || (classAt(sentence, at - 1) & is.MAY_PLURAL) === 0
  return tag === is.NOUN || tag === is.NUMBER || tag === is.ADJECTIVE
}
