import { codeUnitsOf } from './code-units.ts'
import { ADVERB, grammar } from './grammar.ts'
import { isSpace } from './paragraphs.ts'
import { beginSigns, endSigns, holdsSign, noteSigns } from './signs.ts'
import { type Vocabulary, vocabularyForText } from './vocabulary.ts'
import { isOneOf, wordFact } from './word-facts.ts'
import type { Words } from './words.ts'

const SPACE = 32

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
/** The word opens a definite noun phrase: the, this, both. */
export const DEFINITE = 8

/** Besides these what a form tells: the word ends in s, so that an apostrophe beside it makes it a possessive. */
const ENDS_IN_S = 16
/** A line break or an apostrophe stands within the word. */
const HOLDS_SIGN = 32

/** How a number tells of a word: its shape in the lowest bits, above it what stands before it, above that its number in the vocabulary. */
const SHAPE_BITS = 4
const GAP_BITS = 3
const SHAPE = (1 << SHAPE_BITS) - 1
const GAP = (1 << GAP_BITS) - 1

/** What each word of a text is and what stands before it, each in one number. */
export interface WordTable {
  readonly vocabulary: Vocabulary
  readonly cells: Int32Array
}

/** The number of a word in the vocabulary. */
export function numberIn(cell: number): number {
  return cell >>> (SHAPE_BITS + GAP_BITS)
}

/** What stands before a word, one of the kinds above. */
export function gapIn(cell: number): number {
  return (cell >>> SHAPE_BITS) & GAP
}

/** CAPITAL, DIGIT, POSSESSIVE and DEFINITE of a word, as bits. */
export function shapeIn(cell: number): number {
  return cell & SHAPE
}

/** The same word with something else before it. */
export function withGap(cell: number, gap: number): number {
  return (cell & ~(GAP << SHAPE_BITS)) | (gap << SHAPE_BITS)
}

/** Looks at every word once, for all who ask about it later, and notes the signs of the text on the way. Linear. */
export function describeWords(text: string, { count, start, end, key }: Words): WordTable {
  const units = codeUnitsOf(text)
  const vocabulary = vocabularyForText()
  const cells = new Int32Array(count)
  let before = STOP
  beginSigns()
  noteSigns(units, 0, count > 0 ? start[0] : text.length)
  for (let word = 0; word < count; word++) {
    const from = start[word]
    const to = end[word]
    const next = word + 1 < count ? start[word + 1] : text.length
    const number = vocabulary.number(text, units, from, to, key[word])
    let shape = vocabulary.fact(number, shapeOfForm)
    if ((shape & HOLDS_SIGN) !== 0) noteSigns(units, from, to)
    let after = PLAIN
    if (next !== to + 1 || units[to] !== SPACE) {
      noteSigns(units, to, next)
      after = gapKind(units, to, next)
    }
    if (word + 1 === count) after = STOP
    if ((shape & ENDS_IN_S) !== 0 && isPossessive(units, to, after)) shape |= POSSESSIVE
    cells[word] = (((number << GAP_BITS) | before) << SHAPE_BITS) | (shape & SHAPE)
    before = after
  }
  endSigns(text)
  return { vocabulary, cells }
}

/** What a word shows by itself. */
export const shapeOfForm = wordFact(form => {
  const { written } = form
  const start = startsWithDigit(written) ? DIGIT : startsWithCapital(written) ? CAPITAL : 0
  const last = written.charCodeAt(written.length - 1)
  const close = isS(last) ? ENDS_IN_S : isApostrophe(last) ? POSSESSIVE : 0
  return start | close | (definite.of(form) ? DEFINITE : 0) | (holdsSign(written) ? HOLDS_SIGN : 0)
})

const definite = isOneOf('the this both')

export function startsWithDigit(written: string): boolean {
  const code = written.charCodeAt(0)
  return code >= 48 && code <= 57
}

export function startsWithCapital(written: string): boolean {
  const code = written.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : written[0] !== written[0].toLowerCase()
}

/** Whether the word that ends at `end` in s does so in 's or s'; the last apostrophe stands outside the word. */
function isPossessive(units: Uint16Array, end: number, after: number): boolean {
  return isApostrophe(units[end - 2]) || (after === PLAIN && isApostrophe(units[end]))
}

function isS(code: number): boolean {
  return code === 115 || code === 83
}

/** Flags of grammar.ts, and those of a word in -ly that no list holds and no capital begins. */
export const grammarOfForm = wordFact(({ key, written }) => {
  const flags = grammar.flags(key)
  const isAdverb = flags === 0 && written.length > 4 && written.endsWith('ly')
  return isAdverb && !startsWithCapital(written) ? ADVERB : flags
})

function gapKind(units: Uint16Array, from: number, to: number): number {
  let kind = PLAIN
  let breaks = 0
  let space = false
  for (let i = from; i < to; i++) {
    const code = units[i]
    if (code === 10) breaks++
    if (isSpace(code)) space = true
    else kind = Math.max(kind, markKind(units, i, code, from, to))
  }
  if (breaks > 1) return STOP
  return kind === JOINED && space ? PLAIN : kind
}

function markKind(units: Uint16Array, at: number, code: number, from: number, to: number): number {
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
      return isSpace(units[at - 1]) || isSpace(units[at + 1]) ? PLAIN : JOINED
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
