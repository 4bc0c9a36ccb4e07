import type { Span } from '../../text/document.ts'
import { MARK } from '../../text/tagging.ts'
import type { Tokens } from '../../text/tokens.ts'
import * as token from '../../text/tokens.ts'
import * as is from '../../text/word-classes.ts'
import type { Cue, Lexicon } from './cues.ts'

export const COMMA = MARK + token.COMMA
export const STOP = MARK + token.STOP
export const COLON = MARK + token.COLON
export const SEMICOLON = MARK + token.SEMICOLON
export const DASH = MARK + token.DASH
export const OPENING = MARK + token.OPENING
export const CLOSING = MARK + token.CLOSING
export const QUOTE_OPENS = MARK + token.QUOTE_OPENS
export const QUOTE_CLOSES = MARK + token.QUOTE_CLOSES

/** A stretch of tokens, half-open. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** An attribution by its tokens, before its source is typed and named. */
export interface Draft {
  readonly source: readonly Range[] | null
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
  readonly negated: boolean
}

/** A sentence, or several that one quotation runs through, with what is known of its tokens. */
export interface Sentence extends Range {
  readonly text: string
  readonly tokens: Tokens
  readonly tags: Uint8Array
  /** For each token of the text the token that closes the outermost quotation it stands in, or -1. */
  readonly closedBy: Int32Array
  readonly lexicon: Lexicon
}

export function tagAt({ tags, from, to }: Sentence, at: number): number {
  return at >= from && at < to ? tags[at] : 0
}

export function keyAt({ tokens, from, to }: Sentence, at: number): number {
  return at >= from && at < to ? tokens.key[at] : 0
}

/** What the word at a token is or may be. */
export function classAt({ tokens, from, to }: Sentence, at: number): number {
  return at >= from && at < to ? tokens.classes[at] : 0
}

export function cueAt(sentence: Sentence, at: number): Cue | undefined {
  return sentence.lexicon.verbs.get(keyAt(sentence, at))
}

/** From the first to the last letter of a range of tokens. */
export function spanOf({ tokens }: Sentence, { from, to }: Range): Span {
  return { start: tokens.start[from], end: tokens.end[to - 1] }
}

/** Whether a tag is one a clause is built on. */
export function isFiniteVerb(tag: number): boolean {
  return (
    tag === is.PAST ||
    tag === is.PRESENT ||
    tag === is.MODAL ||
    tag === is.BE ||
    tag === is.HAVE ||
    tag === is.DO
  )
}

export function isAuxiliary(tag: number): boolean {
  return tag === is.MODAL || tag === is.BE || tag === is.HAVE || tag === is.DO
}

/** Whether a tag may stand within a noun phrase. */
export function isNominal(tag: number): boolean {
  return tag >= is.NOUN && tag <= is.POSSESSIVE
}

/** Whether a noun phrase may begin with a tag. */
export function opensPhrase(tag: number): boolean {
  return isNominal(tag) || tag === is.PRONOUN
}

export function isHead(tag: number): boolean {
  return tag === is.NOUN || tag === is.NAME || tag === is.NUMBER
}

/** Whether a sentence of the text starts at a token, or the text or this stretch of it ends there. */
export function startsSentence({ tokens: { sentences }, to }: Sentence, at: number): boolean {
  if (at >= to) return true
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle] < at) low = middle + 1
    else high = middle
  }
  return sentences[low] === at
}

/** Where the quotation starts that `end` stands right after. */
export function quoteStartedBefore({ closedBy, from }: Sentence, end: number): number {
  let at = end
  while (at > from && closedBy[at - 1] === end - 1) at--
  return at
}

/** Whether a closing mark has a comma or the like before it, as at the end of speech. */
export function isPunctuated(sentence: Sentence, close: number): boolean {
  const tag = tagAt(sentence, close - 1)
  return tag === COMMA || tag === STOP || tag === DASH
}
