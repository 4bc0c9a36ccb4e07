import * as is from '../../text/word-classes.ts'
import type { Claim } from './claims.ts'
import { type Complement, complementAfter, type Frame, NOTHING } from './contents.ts'
import * as cue from './cues.ts'
import { contentEnd, PHRASE, skipAdjuncts, startsClause } from './extent.ts'
import {
  COLON,
  COMMA,
  classAt,
  type Draft,
  framesAt,
  isFiniteVerb,
  isHead,
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

/** "issued a warning that", "expressed support for": the noun belongs to the cue. */
export function statementAfter(sentence: Sentence, at: number, frame: Frame): Complement | null {
  const clear = afterClear(sentence, at)
  if (clear > at) return follows(sentence, clear, frame)
  const noun = headOf(sentence, at)
  if (noun < 0 || !isKind(sentence, noun, cue.STATEMENT | cue.DOCUMENT)) return null
  const to = noun + 1
  return follows(sentence, to, frame) ?? follows(sentence, skipAdjuncts(sentence, to), frame)
}

/** "made it clear that": past the adjective if a clause follows it, else `at`. */
function afterClear(sentence: Sentence, at: number): number {
  const { clear, it } = sentence.lexicon.words
  let to = numberAt(sentence, at) === it ? at + 1 : at
  while (tagAt(sentence, to) === is.ADVERB) to++
  return numberAt(sentence, to) === clear && tagAt(sentence, to + 1) === is.THAT ? to + 1 : at
}

/** The last noun of the simple noun phrase at `at`, or -1. */
function headOf(sentence: Sentence, at: number): number {
  let to = at
  while (isNominal(tagAt(sentence, to))) to++
  return to > at && isHead(tagAt(sentence, to - 1)) ? to - 1 : -1
}

function follows(sentence: Sentence, at: number, { claims }: Frame): Complement | null {
  const tag = tagAt(sentence, at)
  const from = (start: number, clause: boolean): Range => ({
    from: start,
    to: contentEnd(sentence, start, { ...PHRASE, clause, claims }),
  })
  if (tag === is.THAT) return { cueTo: at, content: from(at, true) }
  if (tag === is.TO) return { cueTo: at, content: from(at, false) }
  if (tag === COLON) return { cueTo: at + 1, content: from(at + 1, true) }
  if (tag === COMMA && tagAt(sentence, at + 1) === QUOTE_OPENS)
    return { cueTo: at, content: from(at + 1, true) }
  if (tag === is.GERUND) {
    return complementAfter(sentence, at + 1, { ...NOTHING, frames: framesAt(sentence, at), claims })
  }
  const joins = (prepositionAt(sentence, at) & cue.PREPOSITIONS) !== 0
  return joins && (opensPhrase(tagAt(sentence, at + 1)) || tagAt(sentence, at + 1) === is.GERUND)
    ? { cueTo: at + 1, content: from(at + 1, false) }
    : null
}

/** "his claim that the bridge held", "the council's promise to repair it" */
export function readNouns(sentence: Sentence, claims: readonly Claim[]): readonly Draft[] {
  const drafts: Draft[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    if (sentence.closedBy[at] >= 0) at = sentence.closedBy[at]
    else if (tagAt(sentence, at) === is.NOUN && opensStatement(tagAt(sentence, at + 1))) {
      const draft = nounAt(sentence, at, claims)
      if (draft) drafts.push(draft)
    }
  }
  return drafts
}

function opensStatement(tag: number): boolean {
  return tag === is.THAT || tag === is.TO || tag === COLON || tag === is.PREPOSITION
}

function nounAt(sentence: Sentence, noun: number, claims: readonly Claim[]): Draft | null {
  if (!isKind(sentence, noun, cue.STATEMENT)) return null
  const tag = tagAt(sentence, noun + 1)
  const owner = ownerBefore(sentence, noun)
  const unowned = tag === is.THAT && !owner ? unownedStart(sentence, noun) : -1
  if (!owner && unowned < 0) return null
  if (tag === is.PREPOSITION && !belongsToCue(sentence, noun + 1)) return null
  // A colon or a preposition belongs to the cue: "her argument:", "his criticism of".
  const from = tag === COLON || tag === is.PREPOSITION ? noun + 2 : noun + 1
  const clause = tag === is.THAT || tag === COLON
  const end = contentEnd(sentence, from, {
    ...PHRASE,
    clause,
    claims,
    subordinate: opensClause(sentence, noun),
  })
  const to = clause ? end : beforeVerb(sentence, from, end)
  if (from >= to) return null
  const cueRange = {
    from: owner ? owner.to : unowned,
    to: tag === is.THAT || tag === is.TO ? noun + 1 : from,
  }
  return { source: owner && [owner], cue: [cueRange], content: [{ from, to }], negated: false }
}

function belongsToCue(sentence: Sentence, at: number): boolean {
  const preposition = prepositionAt(sentence, at)
  return (
    (preposition & (cue.ABOUT | cue.AGAINST | cue.FOR | cue.OF | cue.OVER)) !== 0 &&
    opensPhrase(tagAt(sentence, at + 1))
  )
}

/** "Because of fears that it may fall, they left": no verb stands before the noun, so what follows the comma is the clause itself. */
function opensClause(sentence: Sentence, noun: number): boolean {
  for (let at = sentence.from; at < noun; at++) if (isFiniteVerb(tagAt(sentence, at))) return false
  return true
}

/** Where the words begin that give a statement to no one: "the old claim that it held", "fears that it may fall"; -1 if none do. */
function unownedStart(sentence: Sentence, noun: number): number {
  const from = nounPhraseStart(sentence, noun)
  if (tagAt(sentence, from) === is.DETERMINER) return from
  return startsClause(sentence, noun + 2) ? from : -1
}

/** Where the noun phrase begins that ends in a noun: "the old claim", "fears". */
function nounPhraseStart(sentence: Sentence, noun: number): number {
  let at = noun
  while (tagAt(sentence, at - 1) === is.ADJECTIVE || tagAt(sentence, at - 1) === is.NOUN) at--
  return tagAt(sentence, at - 1) === is.DETERMINER ? at - 1 : at
}

/** "his promise to stay was kept": the verb the noun is the subject of ends what was promised. */
function beforeVerb(sentence: Sentence, from: number, to: number): number {
  for (let at = from + 2; at < to; at++) {
    const tag = tagAt(sentence, at)
    if (tag === COMMA || (tag >= is.AND && tag <= is.WHAT)) return to
    if (isFiniteVerb(tag) && tagAt(sentence, at - 1) !== is.TO) return at
  }
  return to
}

/** "his", "the harbour master's": whoever a noun belongs to. */
function ownerBefore(sentence: Sentence, noun: number): Range | null {
  let to = noun
  while (
    tagAt(sentence, to - 1) === is.ADJECTIVE ||
    tagAt(sentence, to - 1) === is.NOUN ||
    tagAt(sentence, to - 1) === is.NUMBER
  )
    to--
  if (tagAt(sentence, to - 1) !== is.POSSESSIVE) return null
  let from = to - 1
  if (
    sentence.tokens.end[from] - sentence.tokens.start[from] <= 5 &&
    classAt(sentence, from) === is.POSSESSIVE
  )
    return { from, to }
  while (isNominal(tagAt(sentence, from - 1)) && tagAt(sentence, from - 1) !== is.POSSESSIVE) from--
  return { from, to }
}
