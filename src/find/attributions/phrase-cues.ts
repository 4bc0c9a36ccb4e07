import * as is from '../../text/word-classes.ts'
import { contentStart, quotesAfter, resumed } from './asides.ts'
import * as cue from './cues.ts'
import { contentEnd, TO_THE_END } from './extent.ts'
import { phraseEnd } from './phrases.ts'
import {
  COLON,
  COMMA,
  type Draft,
  isFiniteVerb,
  isKind,
  isNominal,
  numberAt,
  opensPhrase,
  QUOTE_OPENS,
  type Range,
  type Sentence,
  tagAt,
} from './sentence.ts'
import { sourceAfter } from './sources.ts'

/** The longest source before the colon of a headline, in tokens. */
export const HEADLINE_SOURCE = 8

/** Adds the statements of a sentence that no verb gives: "according to", "in a survey", "reportedly", the colon of headlines. */
export function readPhrases(sentence: Sentence, drafts: Draft[]): void {
  const headline = readColon(sentence)
  if (headline) drafts.push(headline)
  if ((sentence.kinds & (cue.ACCORDING | cue.HEDGE | cue.POLL)) === 0) return
  for (let at = sentence.from; at < sentence.to; at++) {
    if (sentence.closedBy[at] >= 0) at = sentence.closedBy[at]
    else {
      const draft = phraseAt(sentence, at, tagAt(sentence, at))
      if (draft) drafts.push(draft)
    }
  }
}

function phraseAt(sentence: Sentence, at: number, tag: number): Draft | null {
  const { words } = sentence.lexicon
  if (tag === is.ADVERB) return isKind(sentence, at, cue.HEDGE) ? readHedge(sentence, at) : null
  const key = numberAt(sentence, at)
  if (key === words.according && numberAt(sentence, at + 1) === words.to)
    return readSourced(sentence, at, at + 2)
  if (key !== words.in || !isPoll(sentence, at + 1)) return null
  const one = isOnePoll(sentence, at + 1) && hasVerbBefore(sentence, at)
  return isFirst(sentence, at) || one ? readSourced(sentence, at, at + 1) : null
}

/** "According to Ann Lee, the bridge held" and the other way round. */
function readSourced(sentence: Sentence, at: number, to: number): Draft | null {
  const source = sourceAfter(sentence, to)
  if (!source) return null
  const content = isFirst(sentence, at) ? contentFollowing(sentence, source.to) : contentLeading(sentence, at)
  if (content.from >= content.to) return null
  // "Among those, according to Lee, are two that held."
  const rest = isFirst(sentence, at) ? [] : resumed(sentence, at - 1, source.to)
  // "According to Lee, it held. “It always has.”"
  const closes = rest.length === 0 && content.to + 1 >= sentence.to
  const quotes = closes ? quotesAfter(sentence) : []
  return { source: [source], cue: [{ from: at, to }], content: [content, ...rest, ...quotes], negated: false }
}

function isFirst(sentence: Sentence, at: number): boolean {
  return at === sentence.from || tagAt(sentence, at - 1) === is.AND
}

function contentFollowing(sentence: Sentence, after: number): Range {
  const from = tagAt(sentence, after) === COMMA ? after + 1 : after
  return { from, to: contentEnd(sentence, from, TO_THE_END) }
}

function contentLeading(sentence: Sentence, at: number): Range {
  const to = tagAt(sentence, at - 1) === COMMA ? at - 1 : at
  return { from: contentStart(sentence, to), to }
}

/** "a poll", "a Harbour College survey": one that was not told of before. */
function isOnePoll(sentence: Sentence, from: number): boolean {
  const { a, an } = sentence.lexicon.words
  return numberAt(sentence, from) === a || numberAt(sentence, from) === an
}

/** "Dale leads in a poll": a whole clause stands before. */
function hasVerbBefore(sentence: Sentence, at: number): boolean {
  for (let before = contentStart(sentence, at); before < at; before++)
    if (isFiniteVerb(tagAt(sentence, before))) return true
  return false
}

/** Whether the noun phrase at `from` is a poll or the like, in which something is so. */
function isPoll(sentence: Sentence, from: number): boolean {
  let to = from
  while (isNominal(tagAt(sentence, to))) to++
  return to > from && isKind(sentence, to - 1, cue.POLL)
}

/** "The bridge was reportedly closed": whoever says so is not named. */
function readHedge(sentence: Sentence, at: number): Draft | null {
  const before = { from: contentStart(sentence, at), to: at }
  const after = { from: at + 1, to: contentEnd(sentence, at + 1, TO_THE_END) }
  const content = [before, after].filter(({ from, to }) => from < to)
  if (after.from >= after.to) return null
  return { source: null, cue: [{ from: at, to: at + 1 }], content, negated: false }
}

/** "Mayor: bridge unsafe" at the head of a text, and “Ann Lee: "It held."” anywhere. */
function readColon(sentence: Sentence): Draft | null {
  if (!opensPhrase(tagAt(sentence, sentence.from))) return null
  const to = phraseEnd(sentence, sentence.from)
  // "Her argument:" is read with the nouns.
  if (tagAt(sentence, sentence.from) === is.POSSESSIVE && isKind(sentence, to - 1, cue.STATEMENT)) return null
  if (isKind(sentence, to - 1, cue.LABEL)) return null
  if (to > sentence.from + HEADLINE_SOURCE || tagAt(sentence, to) !== COLON || to + 2 >= sentence.to)
    return null
  if (sentence.from > 0 && tagAt(sentence, to + 1) !== QUOTE_OPENS) return null
  const content = { from: to + 1, to: contentEnd(sentence, to + 1, TO_THE_END) }
  return {
    source: [{ from: sentence.from, to }],
    cue: [{ from: to, to: to + 1 }],
    content: [content],
    negated: false,
  }
}
