import { NEGATED } from '../../text/tokens.ts'
import * as is from '../../text/word-classes.ts'
import * as cue from './cues.ts'
import { isKind, numberAt, type Range, type Sentence, tagAt } from './sentence.ts'

export type Form = 'finite' | 'infinitive' | 'gerund' | 'participle'

/** A verb with its auxiliaries and the adverbs among them: "has repeatedly said". */
export interface VerbGroup extends Range {
  /** The main verb, or the adjective of "is confident". */
  readonly head: number
  readonly form: Form
  readonly passive: boolean
  readonly negated: boolean
}

/** The first verb group of a sentence from a token on that stands outside its quotations, or null. */
export function nextVerbGroup(sentence: Sentence, from: number): VerbGroup | null {
  const { closedBy, to } = sentence
  for (let at = from; at < to; at++) {
    const group = closedBy[at] < 0 ? readGroup(sentence, at) : null
    if (group) return group
    if (closedBy[at] >= 0) at = closedBy[at]
  }
  return null
}

function readGroup(sentence: Sentence, from: number): VerbGroup | null {
  const first = tagAt(sentence, from)
  if (first < is.TO || first > is.GERUND || first === is.ADVERB || first === is.NOT) return null
  if (first === is.TO) return readInfinitive(sentence, from)
  if (first === is.GERUND) return group(sentence, from, from, 'gerund', false)
  if (first === is.PARTICIPLE) return group(sentence, from, from, 'participle', true)
  if (first === is.PAST || first === is.PRESENT) return group(sentence, from, from, 'finite', false)
  return is.isAuxiliary(first) ? readAuxiliaries(sentence, from, from, 'finite') : null
}

function readInfinitive(sentence: Sentence, from: number): VerbGroup | null {
  const at = skipAdverbs(sentence, from + 1)
  const tag = tagAt(sentence, at)
  if (is.isAuxiliary(tag)) return readAuxiliaries(sentence, from, at, 'infinitive')
  return tag === is.PRESENT ? group(sentence, from, at, 'infinitive', false) : null
}

/** "has been", "did not", "would" and what they lead to. */
function readAuxiliaries(sentence: Sentence, from: number, first: number, form: Form): VerbGroup {
  let last = first
  let at = skipAdverbs(sentence, first + 1)
  while (is.isAuxiliary(tagAt(sentence, at))) {
    last = at
    at = skipAdverbs(sentence, at + 1)
  }
  const tag = tagAt(sentence, at)
  const afterBe = tagAt(sentence, last) === is.BE
  if (tag === is.PARTICIPLE || tag === is.PAST) return group(sentence, from, at, form, afterBe)
  if (tag === is.GERUND || tag === is.PRESENT) return group(sentence, from, at, form, false)
  if (afterBe && isKind(sentence, at, cue.ATTITUDE)) return group(sentence, from, at, form, false)
  return group(sentence, from, last, form, false)
}

function skipAdverbs(sentence: Sentence, at: number): number {
  while (tagAt(sentence, at) === is.ADVERB || tagAt(sentence, at) === is.NOT) at++
  // "would no doubt say"
  const { no, doubt } = sentence.lexicon.words
  return numberAt(sentence, at) === no && numberAt(sentence, at + 1) === doubt ? at + 2 : at
}

/** Adverbs right before the first verb belong to it: "also said". */
function group(sentence: Sentence, first: number, head: number, form: Form, passive: boolean): VerbGroup {
  let from = first
  while (tagAt(sentence, from - 1) === is.ADVERB || tagAt(sentence, from - 1) === is.NOT) from--
  let negated = false
  for (let at = from; at < head; at++) {
    const never = numberAt(sentence, at) === sentence.lexicon.words.never
    negated ||= never || tagAt(sentence, at) === is.NOT || (sentence.tokens.form[at] & NEGATED) !== 0
  }
  return { from, to: head + 1, head, form, passive, negated }
}
