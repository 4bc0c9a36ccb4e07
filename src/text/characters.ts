/** What each UTF-16 code unit is to the word scanner, and what it folds to. */
export const LETTER = 1
/** Part of the word around it, but not of its key: accents, points, joiners. */
export const SILENT = 2
/** A word by itself: scripts written without spaces. */
export const ALONE = 3
export const APOSTROPHE = 4
/** Half of a character beyond the first 65,536. */
export const SURROGATE = 5
/** A letter that folds to more than one code unit (the ligature "ﬁ", a Hangul syllable). */
export const EXPANDS = 6
/** Parts words, but joins the halves of one broken over two lines. */
export const HYPHEN = 7
export const SEPARATOR = 8
/** Not looked up yet (`learn`); zero, so that a new table is full of it. */
export const UNKNOWN = 0

/** Accents, vowel points and invisible marks; built from text because combining characters in a class mislead readers. */
const accents = new RegExp(
  `[${[
    '\\u00AD\\u0300-\\u036F\\u0483-\\u0489', // soft hyphen, Latin, Greek and Cyrillic accents
    '\\u0591-\\u05BD\\u05BF-\\u05C7', // Hebrew points
    '\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06ED', // Arabic points and the stretching line
    '\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F', // further combining marks
    '\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFE00-\\uFE0F\\uFEFF', // invisible
    '\\u{E0001}-\\u{E007F}\\u{E0100}-\\u{E01EF}', // tags, variants of ideographs
  ].join('')}]`,
  'gu',
)
const wordCharacter = /[\p{L}\p{N}\p{M}]/u
const mark = /\p{M}/u
const apostrophes = "'\u2019\u02BC\uFF07"
const hyphens = '-\u00AD\u2010'
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u

/**
 * What words are compared by: no case, no accents, compatibility forms resolved, fully decomposed, so that the composed
 * and the decomposed spelling of a text are the same. Empty for a mark that is folded away.
 */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(accents, '').toLowerCase().replaceAll('ς', 'σ')
}

/** The kind of one character, which may be of two code units. */
export function kindOf(character: string, folded: string): number {
  if (apostrophes.includes(character)) return APOSTROPHE
  if (hyphens.includes(character)) return HYPHEN
  if (folded === '') return SILENT
  if (!wordCharacter.test(character)) return SEPARATOR
  if (spaceless.test(character) && !mark.test(character)) return ALONE
  return folded.length === 1 ? LETTER : EXPANDS
}

/** Tables by code unit. */
export interface Characters {
  readonly kind: Uint8Array
  /** What a LETTER folds to, so that the scanner's inner loop looks up once; minus its kind for all else. */
  readonly letter: Int32Array
  /** What a code unit folds to: all of it where that is one unit, else its first. */
  readonly fold: Uint16Array
  /** What those fold to that become more than one unit. */
  readonly expansions: Map<number, string>
  /** 1 where a code unit is a mark written on the character before it. */
  readonly mark: Uint8Array
}

const ALL = 1 << 16
const PAGE = 1 << 8

/** Filled a page of 256 code units at a time, when one of them is met: no text has all, and to look all up takes 40 ms. */
export const characters: Characters = {
  kind: new Uint8Array(ALL),
  letter: new Int32Array(ALL),
  fold: new Uint16Array(ALL),
  expansions: new Map(),
  mark: new Uint8Array(ALL),
}

/** Looks up the page of a code unit that is UNKNOWN, and returns what kind the unit is. */
export function learn(code: number): number {
  const from = code - (code % PAGE)
  for (let unit = from; unit < from + PAGE; unit++) learnUnit(unit, characters)
  return characters.kind[code]
}

function learnUnit(code: number, { kind, letter, fold, expansions, mark: marks }: Characters): void {
  const character = String.fromCharCode(code)
  const folded = foldText(character)
  const isFirstHalf = code >= 0xd800 && code < 0xdc00
  kind[code] = isFirstHalf ? SURROGATE : kindOf(character, folded)
  fold[code] = folded.charCodeAt(0)
  marks[code] = kind[code] !== SEPARATOR && mark.test(character) ? 1 : 0
  letter[code] = kind[code] === LETTER ? fold[code] : -kind[code]
  if (folded.length > 1) expansions.set(code, folded)
}
