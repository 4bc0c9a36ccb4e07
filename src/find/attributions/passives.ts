import * as is from '../../text/word-classes.ts'
import type { Claim } from './claims.ts'
import { complementAfter, isQuestion, NOTHING } from './contents.ts'
import * as cue from './cues.ts'
import { contentEnd, PHRASE } from './extent.ts'
import {
  type Draft,
  framesAt,
  isKind,
  numberAt,
  opensPhrase,
  type Range,
  type Sentence,
  tagAt,
} from './sentence.ts'
import { sourceAfter } from './sources.ts'

/** "The plan was praised by residents", "the bridge is expected to open", "she was asked whether": the subject is no source. */
export function readPassive(sentence: Sentence, claim: Claim): Draft | null {
  const { group, subject, own, frames } = claim
  const quoted = readQuoted(sentence, claim)
  if (quoted) return quoted
  const by =
    numberAt(sentence, group.to) === sentence.lexicon.words.by ? sourceAfter(sentence, group.to + 1) : null
  if (by)
    return (
      toldBy(sentence, claim, by) ??
      (group.form === 'finite' && subject ? { ...draftOf(claim, [subject]), source: [by] } : null)
    )
  if ((frames & cue.HEARER) !== 0) return readTold(sentence, claim, claim.group.to)
  if (!own || !subject || group.form !== 'finite') return null
  return readReputed(sentence, claim, subject)
}

/** "Lee was quoted (by the Gazette) as saying that it held": the subject is the source, whoever quotes is a link on the way. */
function readQuoted(sentence: Sentence, { group, subject, claims }: Claim): Draft | null {
  const { as, by } = sentence.lexicon.words
  if (!subject || !isKind(sentence, group.head, cue.QUOTING)) return null
  const quoter = numberAt(sentence, group.to) === by ? sourceAfter(sentence, group.to + 1) : null
  const at = quoter?.to ?? group.to
  if (numberAt(sentence, at) !== as || tagAt(sentence, at + 1) !== is.GERUND) return null
  const frames = framesAt(sentence, at + 1)
  const found = complementAfter(sentence, at + 2, { ...NOTHING, frames, claims })
  if (!found) return null
  const cueRange = { from: group.from, to: found.cueTo }
  return { source: [subject], cue: [cueRange], content: [found.content], negated: group.negated }
}

function draftOf({ group }: Claim, content: readonly Range[]): Draft {
  return { source: null, cue: [{ from: group.from, to: group.to }], content, negated: group.negated }
}

/** "asked whether", "was told that": the content follows, who says it is not told. */
function readTold(sentence: Sentence, claim: Claim, at: number): Draft | null {
  const { group, frames, claims } = claim
  // "Asked whether it held, Lee shrugged."
  const subordinate = group.form === 'participle'
  const spoken = frames & ~(cue.HEARER | cue.OBJECT | cue.NAMING)
  const frame = { ...NOTHING, frames: spoken, claims, subordinate }
  const found = complementAfter(sentence, at, frame)
  return found && { ...draftOf(claim, [found.content]), cue: [{ from: group.from, to: found.cueTo }] }
}

/** "was asked by the council whether": what follows whoever asks is the content. */
function toldBy(sentence: Sentence, claim: Claim, by: Range): Draft | null {
  if ((claim.frames & cue.HEARER) === 0) return null
  const told = readTold(sentence, claim, by.to)
  return told && { ...told, source: [by], cue: [{ from: claim.group.from, to: claim.group.to }] }
}

/** "is expected to open", "is seen as sound": "as" belongs to the cue */
function readReputed(sentence: Sentence, claim: Claim, subject: Range): Draft | null {
  const { group, frames, claims } = claim
  const as = numberAt(sentence, group.to) === sentence.lexicon.words.as
  if (!(as || tagAt(sentence, group.to) === is.TO) || (frames & (cue.CLAUSE | cue.NAMING)) === 0) return null
  const from = as ? group.to + 1 : group.to
  const relative = isRelative(sentence, subject)
  const to = contentEnd(sentence, from, { ...PHRASE, claims, relative })
  if (from >= to) return null
  return { ...draftOf(claim, [subject, { from, to }]), cue: [{ from: group.from, to: from }] }
}

/** "the roof, which is seen as a trap, fell" */
function isRelative(sentence: Sentence, { from }: Range): boolean {
  return tagAt(sentence, from) === is.WHO || tagAt(sentence, from) === is.THAT
}

/** "The bridge seems sound": the subject is what is told, and whoever thinks so is not named. */
export function readSeeming(sentence: Sentence, { group, subject, own, claims }: Claim): Draft | null {
  if (!own || !subject || group.form !== 'finite') return null
  const at = group.to
  let next = at
  while (tagAt(sentence, next) === is.ADVERB) next++
  const tag = tagAt(sentence, next)
  const follows =
    tag === is.TO ||
    numberAt(sentence, next) === sentence.lexicon.words.like ||
    tag === is.ADJECTIVE ||
    tag === is.THAT ||
    tag === is.PARTICIPLE ||
    opensPhrase(tag) ||
    isQuestion(sentence, next)
  if (!follows) return null
  const rest = {
    from: at,
    to: contentEnd(sentence, at, { ...PHRASE, claims, relative: isRelative(sentence, subject) }),
  }
  // "It appears that the bridge held": the pronoun stands for nothing.
  const empty = numberAt(sentence, subject.from) === sentence.lexicon.words.it && tag !== is.TO
  return {
    source: null,
    cue: [{ from: empty ? subject.from : group.from, to: at }],
    content: empty ? [rest] : [subject, rest],
    negated: group.negated,
  }
}
