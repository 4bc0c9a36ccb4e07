import { cues } from './cues.ts'
import { ADVERB, grammar } from './grammar.ts'
import { isSpace } from './paragraphs.ts'
import { wordClass } from './word-classes.ts'
import type { Words } from './words.ts'

/** What stands between two words. The strongest mark counts. */
export const PLAIN = 0
/** A hyphen, a point or an apostrophe without white space: the words are one. */
export const JOINED = 1
export const COMMA = 2
export const DASH = 3
export const BRACKET = 4
export const COLON = 5
export const QUOTE = 6
/** Question or exclamation mark, ellipsis, semicolon, line break, edge of the text. */
export const STOP = 7

/** Whether nothing but white space or a joining mark stands there. */
export function isTight(gap: number): boolean {
  return gap === PLAIN || gap === JOINED
}

/** The word starts with a capital. */
export const CAPITAL = 1
/** The word starts with a digit. */
export const DIGIT = 2
/** The word ends in 's or s'. */
export const POSSESSIVE = 4

/** What each word of a text is, by the lexicons and by how it is written, as parallel arrays. */
export interface WordTable {
  /** What stands before the word, one of the kinds above. */
  readonly gap: Uint8Array
  readonly shape: Uint8Array
  /** Flags of grammar.ts. */
  readonly grammar: Int32Array
  /** Flags of cues.ts. */
  readonly cue: Uint8Array
  /** As word-classes.ts tells. */
  readonly classes: Int32Array
}

/** Looks up every word once, for all who ask about it later. Linear in the length of the text. */
export function describeWords(text: string, { count, start, end, key }: Words): WordTable {
  const table = {
    gap: new Uint8Array(count),
    shape: new Uint8Array(count),
    grammar: new Int32Array(count),
    cue: new Uint8Array(count),
    classes: new Int32Array(count),
  }
  let gap = STOP
  for (let word = 0; word < count; word++) {
    const next = word + 1 < count ? gapKind(text, end[word], start[word + 1]) : STOP
    const shape = shapeOf(text, start[word], end[word], next)
    const flags = grammar.flags(key[word])
    table.gap[word] = gap
    table.shape[word] = shape
    table.grammar[word] = flags === 0 && isAdverb(text, start[word], end[word], shape) ? ADVERB : flags
    table.cue[word] = cues.flags(key[word])
    table.classes[word] = wordClass(key[word])
    gap = next
  }
  return table
}

/** `next`: what stands after the word. */
function shapeOf(text: string, start: number, end: number, next: number): number {
  const possessive = isPossessive(text, end, next) ? POSSESSIVE : 0
  const code = text.charCodeAt(start)
  if (code >= 48 && code <= 57) return possessive | DIGIT
  return possessive | (isCapital(text, start, code) ? CAPITAL : 0)
}

function isCapital(text: string, start: number, code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  return text[start] !== text[start].toLowerCase()
}

function isPossessive(text: string, end: number, next: number): boolean {
  const last = text.charCodeAt(end - 1)
  if (last !== 115 && last !== 83) return isApostrophe(last)
  if (isApostrophe(text.charCodeAt(end - 2))) return true
  return next === PLAIN && isApostrophe(text.charCodeAt(end))
}

/** A word in -ly that no list holds and no capital begins. */
function isAdverb(text: string, start: number, end: number, shape: number): boolean {
  return (
    text.charCodeAt(end - 1) === 121 &&
    text.charCodeAt(end - 2) === 108 &&
    end - start > 4 &&
    (shape & CAPITAL) === 0
  )
}

function gapKind(text: string, from: number, to: number): number {
  if (to === from + 1 && text.charCodeAt(from) === 32) return PLAIN
  let kind = PLAIN
  let breaks = 0
  let space = false
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 10) breaks++
    if (isSpace(code)) space = true
    else kind = Math.max(kind, markKind(text, i, code, from, to))
  }
  if (breaks > 1) return STOP
  return kind === JOINED && space ? PLAIN : kind
}

function markKind(text: string, at: number, code: number, from: number, to: number): number {
  switch (code) {
    case 46: // Sentences are told elsewhere; within one a point ends an initial or an abbreviation.
      return JOINED
    case 45:
      return to - from === 1 ? JOINED : DASH
    case 38:
    case 47:
    case 64:
    case 35:
    case 36:
      return JOINED
    case 44:
      return COMMA
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return DASH
    case 40:
    case 41:
    case 91:
    case 93:
      return BRACKET
    case 58:
      return COLON
    case 33:
    case 63:
    case 59:
    case 0x2026:
      return STOP
    case 39:
    case 0x2019:
      return isSpace(text.charCodeAt(at - 1)) || isSpace(text.charCodeAt(at + 1)) ? PLAIN : JOINED
    case 34:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb:
      return QUOTE
    default:
      return PLAIN
  }
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}
