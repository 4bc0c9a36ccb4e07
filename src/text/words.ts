import { mix } from '../kernel/hash.ts'
import {
  ALONE,
  APOSTROPHE,
  characters,
  EXPANDS,
  foldText,
  HYPHEN,
  kindOf,
  LETTER,
  learn,
  SEPARATOR,
  SILENT,
  SURROGATE,
  UNKNOWN,
} from './characters.ts'
import { CodeUnits } from './code-units.ts'

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

// FNV-1a (Fowler, Noll, Vo) over folded code units.
const SEED = 0x811c9dc5
const PRIME = 0x01000193

function wordHash(hash: number, alone: boolean): number {
  return ((mix(hash) & ~1) | (alone ? 1 : 0)) >>> 0
}

/** Room for the words of one text after another, so that scanning many texts allocates nothing. */
export class WordBuffer {
  start = new Int32Array(1024)
  end = new Int32Array(1024)
  key = new Uint32Array(1024)
  readonly units = new CodeUnits()

  grow(): void {
    this.start = doubled(this.start, new Int32Array(this.start.length * 2))
    this.end = doubled(this.end, new Int32Array(this.end.length * 2))
    this.key = doubled(this.key, new Uint32Array(this.key.length * 2))
  }
}

function doubled<Values extends Int32Array | Uint32Array>(from: Values, to: Values): Values {
  to.set(from)
  return to
}

const shared = new WordBuffer()

/** Finds the words of `text`. Linear in its length. */
export function scanWords(text: string): Words {
  const count = scanWordsInto(text, shared)
  const { start, end, key } = shared
  return { count, start: start.slice(0, count), end: end.slice(0, count), key: key.slice(0, count) }
}

/** Finds the words of `text` like `scanWords`, lays them from the beginning of `buffer` and returns how many they are. */
export function scanWordsInto(text: string, buffer: WordBuffer): number {
  const { letter } = characters
  const { length } = text
  const units = buffer.units.of(text)
  let { start, end, key } = buffer
  let count = 0
  let i = 0
  while (i < length) {
    let unit = letter[units[i]]
    if (unit === -SEPARATOR || (unit <= 0 && !beginsWord(unit, units[i]))) {
      i++
      continue
    }
    if (count === start.length) {
      buffer.grow()
      ;({ start, end, key } = buffer)
    }
    const from = i
    let hash = SEED
    while (unit > 0) {
      hash = Math.imul(hash ^ unit, PRIME)
      unit = letter[units[++i]]
    }
    start[count] = from
    if (unit === -SEPARATOR && i > from) {
      end[count] = i++
      key[count++] = wordHash(hash, false)
    } else {
      i = scanIrregular(text, from)
      end[count] = irregular.end
      key[count] = irregular.key
      if (irregular.end > from) count++
    }
  }
  return count
}

function beginsWord(unit: number, code: number): boolean {
  const kind = unit === UNKNOWN ? learn(code) : -unit
  return kind === LETTER || kind === ALONE || kind === SURROGATE || kind === EXPANDS
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const kind = characters.kind[code]
  return kind === UNKNOWN ? learn(code) : kind
}

/** What `scanIrregular` found: one record used over and over, since it runs once a word. */
const irregular = { end: 0, key: 0 }

/**
 * Scans the word at `from` by all rules and returns where to go on. Leaves its end and key in `irregular`; the end is
 * `from` when no word begins there. The plain words, nineteen in twenty, never come here.
 */
function scanIrregular(text: string, from: number): number {
  const { fold, expansions } = characters
  let hash = SEED
  let to = from
  let i = from
  for (; i < text.length; ) {
    const code = text.charCodeAt(i)
    const now = kindAt(text, i)
    if (now === LETTER) {
      hash = Math.imul(hash ^ fold[code], PRIME)
      to = ++i
    } else if (now === SILENT) {
      to = ++i
    } else if (now === EXPANDS) {
      hash = addText(hash, expansions.get(code)!)
      to = ++i
    } else if (now === APOSTROPHE) {
      const next = i + 1 < text.length ? kindAt(text, i + 1) : SEPARATOR
      if (next !== LETTER && next !== EXPANDS) break
      i++
    } else if (now === HYPHEN) {
      const next = afterLineBreak(text, i + 1)
      if (next > 0) i = next
      else if (code === 0xad) to = ++i
      else break
    } else if (now === ALONE) {
      return to > from ? found(to, hash, false, i) : scanAlone(text, i, addFolded(SEED, code))
    } else if (now === SURROGATE) {
      const character = String.fromCodePoint(text.codePointAt(i)!)
      const folded = foldText(character)
      const astral = kindOf(character, folded)
      if (astral === ALONE && to === from) return scanAlone(text, i + 1, addText(SEED, folded), i)
      const isPart = astral === LETTER || astral === EXPANDS || (astral === SILENT && to > from)
      if (character.length === 1 || !isPart) break
      hash = addText(hash, folded)
      to = i += 2
    } else break
  }
  return found(to, hash, false, Math.max(i, from + 1))
}

/** A character that is a word by itself, with the marks written on it; `last` is its last code unit. */
function scanAlone(text: string, last: number, hash: number, from = last): number {
  let key = hash
  let i = last + 1
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const kind = kindAt(text, i)
    if (kind === SURROGATE && foldText(text.slice(i, i + 2)) === '') i++
    else if (characters.mark[code] === 0) break
    else if (kind !== SILENT) key = addFolded(key, code)
  }
  return found(Math.max(i, from + 1), key, true, i)
}

function found(end: number, hash: number, alone: boolean, next: number): number {
  irregular.end = end
  irregular.key = wordHash(hash, alone)
  return next
}

function addFolded(hash: number, code: number): number {
  const { fold, expansions } = characters
  const expansion = expansions.get(code)
  return expansion === undefined ? Math.imul(hash ^ fold[code], PRIME) : addText(hash, expansion)
}

/** Hash of the code units of a text as they are, a signed 32-bit number. */
export function hashText(text: string): number {
  return addText(SEED, text)
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

/** The key `scanWords` gives to `word`, which must be one word; not a number where it is none. */
export function wordKey(word: string): number {
  return scanWordsInto(word, shared) > 0 ? shared.key[0] : Number.NaN
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
