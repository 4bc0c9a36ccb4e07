import * as is from '../../text/word-classes.ts'
import * as cue from './cues.ts'
import { isStretch, isTime } from './phrases.ts'
import { COMMA, isHead, isKind, isNominal, numberAt, type Sentence, tagAt } from './sentence.ts'

/** The longest "on the last Thursday night", in tokens. */
const LONGEST_TIME = 5

/** Where a noun phrase as content ends: before what tells when or in what it was said, as in "backed the plan in a letter in May". */
export function withoutTelling(sentence: Sentence, from: number, to: number): number {
  if (hasClause(sentence, from, to)) return to
  const end = beforeDocument(sentence, from, beforeTime(sentence, from, to))
  return end < to ? beforeTime(sentence, from, end) : end
}

/** Whether a verb or a comma stands in it, so that what ends it may belong there: "the man who fell in May". */
function hasClause(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const tag = tagAt(sentence, at)
    if (tag === COMMA || tag === is.TO || (tag >= is.MODAL && tag <= is.GERUND)) return true
  }
  return false
}

/** "on Thursday night", "in April", "in 2008", "last week", "Thursday" */
function beforeTime(sentence: Sentence, from: number, to: number): number {
  let at = to
  let timed = false
  while (at > from + 1 && to - at < LONGEST_TIME && tells(sentence, at - 1)) {
    at--
    timed ||= isStretch(sentence, at)
  }
  const led = tagAt(sentence, at - 1) === is.PREPOSITION && prepositions(sentence, at - 1)
  const year =
    led &&
    at === to - 1 &&
    tagAt(sentence, at) === is.NUMBER &&
    numberAt(sentence, at - 1) === sentence.lexicon.words.in
  if (led && (timed || year)) return at - 1 > from ? at - 1 : to
  return timed && startsBare(sentence, at) && isHead(tagAt(sentence, at - 1)) ? at : to
}

function tells(sentence: Sentence, at: number): boolean {
  const tag = tagAt(sentence, at)
  return (
    isStretch(sentence, at) ||
    tag === is.NUMBER ||
    tag === is.DETERMINER ||
    (tag === is.ADJECTIVE && isStretch(sentence, at + 1))
  )
}

/** "of May" goes with its noun; "in May" and "on Monday" go with the verb. */
function prepositions(sentence: Sentence, at: number): boolean {
  const { on, during } = sentence.lexicon.words
  const word = numberAt(sentence, at)
  return word === sentence.lexicon.words.in || word === on || word === during
}

function startsBare(sentence: Sentence, at: number): boolean {
  return isTime(sentence, at) || tagAt(sentence, at) === is.DETERMINER || tagAt(sentence, at) === is.ADJECTIVE
}

/** "in a statement", "in his letter to the council": where it was said, to the end. */
function beforeDocument(sentence: Sentence, from: number, to: number): number {
  const { words } = sentence.lexicon
  for (let at = from + 1; at < to; at++) {
    if (sentence.closedBy[at] >= 0) at = sentence.closedBy[at]
    if (numberAt(sentence, at) !== words.in && numberAt(sentence, at) !== words.during) continue
    const first = numberAt(sentence, at + 1)
    if (first !== words.a && first !== words.an && tagAt(sentence, at + 1) !== is.POSSESSIVE) continue
    let head = at + 1
    while (head < to && isNominal(tagAt(sentence, head))) head++
    while (isStretch(sentence, head - 1)) head--
    if (isKind(sentence, head - 1, cue.DOCUMENT)) return at
  }
  return to
}
