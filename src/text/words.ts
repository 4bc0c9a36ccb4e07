import { mix } from '../kernel/hash.ts'
import {
  ALONE,
  APOSTROPHE,
  type Characters,
  characters,
  EXPANDS,
  foldText,
  HYPHEN,
  kindOf,
  LETTER,
  SEPARATOR,
  SILENT,
  SURROGATE,
} from './characters.ts'

/**
 * The words of one text as parallel arrays, `count` long.
 * Offsets are UTF-16 code units, half-open. Equal words have equal keys whatever their case, accents, apostrophes,
 * Unicode form or hyphenation over lines; different words share a key about once in two thousand million pairs.
 */
export interface Words {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Hash of the folded word, unsigned 32 bits; the lowest is set for a character of a script without spaces. */
  readonly key: Uint32Array
}

/** Whether a word is a single character of a script written without spaces (Han, Thai …), so less than a word. */
export function isSpaceless(key: number): boolean {
  return (key & 1) === 1
}

// FNV-1a (Fowler, Noll, Vo) over folded code units.
const SEED = 0x811c9dc5
const PRIME = 0x01000193

function wordHash(hash: number, alone: boolean): number {
  return ((mix(hash) & ~1) | (alone ? 1 : 0)) >>> 0
}

/** Finds the words of `text`. Linear in its length. */
export function scanWords(text: string): Words {
  const tables = characters()
  const { letter } = tables
  const { length } = text
  let words = room((length >> 2) + 16)
  let { start, end, key } = words
  let count = 0
  let i = 0
  while (i < length) {
    let unit = letter[text.charCodeAt(i)]
    if (unit <= 0 && !beginsWord(unit)) {
      i++
      continue
    }
    if (count === start.length) {
      words = room(count * 2, words)
      start = words.start
      end = words.end
      key = words.key
    }
    const from = i
    let hash = SEED
    while (unit > 0) {
      hash = Math.imul(hash ^ unit, PRIME)
      unit = ++i < length ? letter[text.charCodeAt(i)] : SEPARATOR
    }
    start[count] = from
    if (unit === SEPARATOR && i > from) {
      end[count] = i
      key[count++] = wordHash(hash, false)
    } else {
      i = scanIrregular(text, from, tables)
      end[count] = irregular.end
      key[count] = irregular.key
      if (irregular.end > from) count++
    }
  }
  return { count, start: start.subarray(0, count), end: end.subarray(0, count), key: key.subarray(0, count) }
}

function beginsWord(unit: number): boolean {
  return unit === -ALONE || unit === -SURROGATE || unit === -EXPANDS
}

function room(size: number, from?: { start: Int32Array; end: Int32Array; key: Uint32Array }) {
  const grown = { start: new Int32Array(size), end: new Int32Array(size), key: new Uint32Array(size) }
  if (from) {
    grown.start.set(from.start)
    grown.end.set(from.end)
    grown.key.set(from.key)
  }
  return grown
}

/** What `scanIrregular` found: one record used over and over, since it runs once a word. */
const irregular = { end: 0, key: 0 }

/**
 * Scans the word at `from` by all rules and returns where to go on. Leaves its end and key in `irregular`; the end is
 * `from` when no word begins there. The plain words, nineteen in twenty, never come here.
 */
function scanIrregular(text: string, from: number, tables: Characters): number {
  const { kind, fold, expansions } = tables
  let hash = SEED
  let to = from
  let i = from
  for (; i < text.length; ) {
    const code = text.charCodeAt(i)
    const now = kind[code]
    if (now === LETTER) {
      hash = Math.imul(hash ^ fold[code], PRIME)
      to = ++i
    } else if (now === SILENT) {
      to = ++i
    } else if (now === EXPANDS) {
      hash = addText(hash, expansions.get(code)!)
      to = ++i
    } else if (now === APOSTROPHE) {
      const next = i + 1 < text.length ? kind[text.charCodeAt(i + 1)] : SEPARATOR
      if (next !== LETTER && next !== EXPANDS) break
      i++
    } else if (now === HYPHEN) {
      const next = afterLineBreak(text, i + 1)
      if (next > 0) i = next
      else if (code === 0xad) to = ++i
      else break
    } else if (now === ALONE) {
      return to > from ? found(to, hash, false, i) : scanAlone(text, i, addFolded(SEED, code, tables), tables)
    } else if (now === SURROGATE) {
      const character = String.fromCodePoint(text.codePointAt(i)!)
      const folded = foldText(character)
      const astral = kindOf(character, folded)
      if (astral === ALONE && to === from) return scanAlone(text, i + 1, addText(SEED, folded), tables, i)
      const isPart = astral === LETTER || astral === EXPANDS || (astral === SILENT && to > from)
      if (character.length === 1 || !isPart) break
      hash = addText(hash, folded)
      to = i += 2
    } else break
  }
  return found(to, hash, false, Math.max(i, from + 1))
}

/** A character that is a word by itself, with the marks written on it; `last` is its last code unit. */
function scanAlone(text: string, last: number, hash: number, tables: Characters, from = last): number {
  let key = hash
  let i = last + 1
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (tables.kind[code] === SURROGATE && foldText(text.slice(i, i + 2)) === '') i++
    else if (tables.mark[code] === 0) break
    else if (tables.kind[code] !== SILENT) key = addFolded(key, code, tables)
  }
  return found(Math.max(i, from + 1), key, true, i)
}

function found(end: number, hash: number, alone: boolean, next: number): number {
  irregular.end = end
  irregular.key = wordHash(hash, alone)
  return next
}

function addFolded(hash: number, code: number, { fold, expansions }: Characters): number {
  const expansion = expansions.get(code)
  return expansion === undefined ? Math.imul(hash ^ fold[code], PRIME) : addText(hash, expansion)
}

function addText(hash: number, text: string): number {
  let sum = hash
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), PRIME)
  return sum
}

/**
 * Where a word goes on that was hyphenated at the end of a line ("exam-\nple"), given the place after the hyphen;
 * 0 when it does not: when there is no line end, an empty line, or no small letter on the next line.
 */
function afterLineBreak(text: string, after: number): number {
  let i = skipBlanks(text, after)
  if (i < text.length && text.charCodeAt(i) === 0x0d) i++
  if (i >= text.length || text.charCodeAt(i) !== 0x0a) return 0
  i = skipBlanks(text, i + 1)
  return i < text.length && /\p{Ll}/u.test(text.charAt(i)) ? i : 0
}

function skipBlanks(text: string, from: number): number {
  let i = from
  while (i < text.length && (text.charCodeAt(i) === 0x20 || text.charCodeAt(i) === 0x09)) i++
  return i
}

/** The key `scanWords` gives to `word`, which must be one word. */
export function wordKey(word: string): number {
  return scanWords(word).key[0]
}

/** Index of the first word that begins at `offset` or after it; `words.count` when there is none. */
export function firstWordFrom({ start, count }: Words, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (start[middle] < offset) low = middle + 1
    else high = middle
  }
  return low
}
