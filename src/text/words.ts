/**
 * The words of one text as parallel arrays, `count` long.
 * Offsets are UTF-16 code units, half-open. Equal words have equal keys whatever their case, accents,
 * apostrophes or Unicode form; different words share a key about once in four thousand million pairs.
 */
export interface Words {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Hash of the folded word, unsigned 32 bits. */
  readonly key: Uint32Array
}

const SEPARATOR = 0
const LETTER = 1
/** Part of the word around it, but not of its key: accents, soft hyphens, joiners. */
const SILENT = 2
/** A word by itself: scripts written without spaces. */
const ALONE = 3
const APOSTROPHE = 4
const SURROGATE = 5
/** Folds to more than one code unit (the ligature "ﬁ"). */
const EXPANDS = 6

/** Accents, vowel points and invisible marks; built from text because combining characters in a class mislead readers. */
const accents = new RegExp(
  `[${[
    '\\u00AD\\u0300-\\u036F\\u0483-\\u0489', // soft hyphen, Latin, Greek and Cyrillic accents
    '\\u0591-\\u05BD\\u05BF-\\u05C7', // Hebrew points
    '\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06ED', // Arabic points and the stretching line
    '\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F', // further combining marks
    '\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFE00-\\uFE0F\\uFEFF', // invisible
  ].join('')}]`,
  'g',
)
const letter = /[\p{L}\p{N}\p{M}]/u
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u
const vowelSign = /\p{M}/u

interface Classes {
  readonly kind: Uint8Array
  readonly fold: Uint16Array
  readonly expansions: ReadonlyMap<number, string>
}

function foldText(text: string): string {
  return text.normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase()
}

function kindOf(character: string, folded: string): number {
  if (/['\u2019\u02BC\uFF07]/.test(character)) return APOSTROPHE
  if (folded === '' || /^[\u200C\u200D]$/.test(character)) return SILENT
  if (spaceless.test(character)) return vowelSign.test(character) ? LETTER : ALONE
  if (!letter.test(character)) return SEPARATOR
  return folded.length === 1 ? LETTER : EXPANDS
}

function buildClasses(): Classes {
  const kind = new Uint8Array(65536)
  const fold = new Uint16Array(65536)
  const expansions = new Map<number, string>()
  for (let code = 0; code < 65536; code++) {
    if (code >= 0xd800 && code <= 0xdfff) {
      kind[code] = code < 0xdc00 ? SURROGATE : SEPARATOR
      continue
    }
    const character = String.fromCharCode(code)
    const folded = foldText(character)
    kind[code] = kindOf(character, folded)
    fold[code] = folded.charCodeAt(0)
    if (kind[code] === EXPANDS) expansions.set(code, folded)
  }
  return { kind, fold, expansions }
}

let classes: Classes | null = null

const SEED = 0x811c9dc5
const PRIME = 0x01000193

/** Final mix of MurmurHash3 (Appleby, public domain), so that keys can be compared by any of their bits. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Finds the words of `text`. Linear in its length. */
export function scanWords(text: string): Words {
  classes ??= buildClasses()
  const { kind, fold, expansions } = classes
  let room = (text.length >> 2) + 16
  let start = new Int32Array(room)
  let end = new Int32Array(room)
  let key = new Uint32Array(room)
  let count = 0
  let hash = SEED
  let from = -1
  let to = -1

  const close = (): void => {
    if (from < 0) return
    if (count === room) {
      room *= 2
      start = grown(start, new Int32Array(room))
      end = grown(end, new Int32Array(room))
      key = grown(key, new Uint32Array(room))
    }
    start[count] = from
    end[count] = to
    key[count++] = mix(hash)
    hash = SEED
    from = -1
  }
  const add = (unit: number): void => {
    hash = Math.imul(hash ^ unit, PRIME)
  }

  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    switch (kind[code]) {
      case SEPARATOR:
        if (from >= 0) close()
        break
      case LETTER:
        if (from < 0) from = i
        to = i + 1
        add(fold[code])
        break
      case SILENT:
        if (from >= 0) to = i + 1
        break
      case ALONE:
        close()
        from = i
        to = i + 1
        add(fold[code])
        while (i + 1 < text.length && vowelSign.test(text[i + 1])) {
          add(fold[text.charCodeAt(++i)])
          to = i + 1
        }
        close()
        break
      case APOSTROPHE: {
        const next = kind[text.charCodeAt(i + 1)]
        if (next !== LETTER && next !== EXPANDS) close()
        break
      }
      case EXPANDS:
        if (from < 0) from = i
        to = i + 1
        for (const unit of expansions.get(code)!) add(unit.charCodeAt(0))
        break
      default: {
        const point = text.codePointAt(i)!
        const character = String.fromCodePoint(point)
        const isWord = point > 0xffff && letter.test(character)
        if (!isWord || spaceless.test(character)) close()
        if (isWord) {
          if (from < 0) from = i
          to = i + 2
          add(point)
          if (spaceless.test(character)) close()
        }
        if (point > 0xffff) i++
      }
    }
  }
  close()
  return { count, start: start.subarray(0, count), end: end.subarray(0, count), key: key.subarray(0, count) }
}

function grown<Values extends Int32Array | Uint32Array>(from: Values, to: Values): Values {
  to.set(from)
  return to
}

/** The key `scanWords` gives to `word`, which must be one word. */
export function wordKey(word: string): number {
  return scanWords(word).key[0]
}
