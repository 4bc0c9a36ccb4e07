import type { Span } from '../../text/document.ts'
import { MARK } from '../../text/tagging.ts'
import type { Tokens } from '../../text/tokens.ts'
import * as token from '../../text/tokens.ts'
import * as is from '../../text/word-classes.ts'
import type { Lexicon } from './lexicon.ts'

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

/** A text with what is known of its tokens. */
export interface Read {
  readonly text: string
  readonly tokens: Tokens
  readonly tags: Uint8Array
  /** For each token of the text the token that closes the outermost quotation it stands in, or -1. */
  readonly closedBy: Int32Array
  readonly lexicon: Lexicon
  /** For each token of the text its number in the lexicon. */
  readonly numbers: Uint16Array
}

/** A sentence, or several that one quotation runs through. */
export interface Sentence extends Read, Range {
  /** All that its words outside quotations do, as bits of cues.ts. */
  readonly kinds: number
}

/** A stretch of a text as a sentence. Made here alone and field by field: where all are built alike, looking into one is fast. */
export function sentenceOf(
  { text, tokens, tags, closedBy, lexicon, numbers }: Read,
  { from, to }: Range,
  kinds: number,
): Sentence {
  return { text, tokens, tags, closedBy, lexicon, numbers, kinds, from, to }
}

export function tagAt({ tags, from, to }: Sentence, at: number): number {
  return at >= from && at < to ? tags[at] : 0
}

/** The number of the word at a token in the lexicon of attribution; 0 for any other. */
export function numberAt({ numbers, from, to }: Sentence, at: number): number {
  return at >= from && at < to ? numbers[at] : 0
}

/** What the word at a token is or may be. */
export function classAt({ tokens, from, to }: Sentence, at: number): number {
  return at >= from && at < to ? tokens.classes[at] : 0
}

/** What may follow the verb at a token; 0 where none stands. */
export function framesAt(sentence: Sentence, at: number): number {
  return sentence.lexicon.frames[numberAt(sentence, at)]
}

/** Whether the word at a token is of a kind of cues.ts. */
export function isKind(sentence: Sentence, at: number, kind: number): boolean {
  return (sentence.lexicon.kinds[numberAt(sentence, at)] & kind) !== 0
}

/** Which preposition of cues.ts stands at a token; 0 for none. */
export function prepositionAt(sentence: Sentence, at: number): number {
  return sentence.lexicon.prepositions[numberAt(sentence, at)]
}

/** From the first to the last letter of a range of tokens. */
export function spanOf({ tokens }: Read, { from, to }: Range): Span {
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
export function startsSentence({ tokens, to }: Sentence, at: number): boolean {
  return at >= to || startsInText(tokens, at)
}

/** Whether a sentence of the text starts at a token, or the text ends there. */
export function startsInText({ count, form }: Tokens, at: number): boolean {
  return at >= count || (form[at] & token.STARTS) !== 0
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
