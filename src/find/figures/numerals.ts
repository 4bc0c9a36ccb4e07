import type { Prose } from '../../text/prose.ts'
import { JOINED, PLAIN } from '../../text/prose.ts'
import { wordTest } from '../../text/word-facts.ts'
import { wordKey } from '../../text/words.ts'

/** A number as read: `low` and `high` differ where the words leave it open ("dozens"). */
export interface Numeral {
  /** Words, half-open. */
  readonly from: number
  readonly to: number
  /** UTF-16, half-open; the end may lie within the last word ("25m"). */
  readonly start: number
  readonly end: number
  readonly low: number
  readonly high: number
  readonly vague: boolean
  /** Written in digits without separators, so that it may be a year. */
  readonly plain: boolean
  readonly decimals: number
  /** "two thirds", "half": a share and not a count. */
  readonly share: boolean
}

const SMALL = 1
const TEN = 2
const HUNDRED = 3
const SCALE = 4
const PART = 5
const VAGUE = 6

interface NumberWord {
  readonly type: number
  readonly value: number
  readonly high: number
}

const ones = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const onesGerman = 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'
const scales: readonly (readonly [string, number])[] = [
  ['thousand tausend', 1e3],
  ['million mn mio millionen', 1e6],
  ['billion bn milliarde milliarden mrd', 1e9],
  ['trillion tn billionen', 1e12],
]
const parts: readonly (readonly [string, number])[] = [
  ['half hälfte', 1 / 2],
  ['third thirds drittel', 1 / 3],
  ['quarter quarters viertel', 1 / 4],
  ['fifth fifths fünftel', 1 / 5],
  ['tenth tenths zehntel', 1 / 10],
]
/** "Dozens" and the like: at least twice what they are made of, without an end. */
const vague: readonly (readonly [string, number])[] = [
  ['dozens dutzende', 24],
  ['scores', 40],
  ['hundreds hunderte', 200],
  ['thousands tausende', 2e3],
  ['millions', 2e6],
  ['billions', 2e9],
]

function build(): ReadonlyMap<number, NumberWord> {
  const known = new Map<number, NumberWord>()
  const add = (words: string, type: number, value: number, high = value): void => {
    for (const word of words.split(/\s+/)) known.set(wordKey(word), { type, value, high })
  }
  for (const list of [ones, onesGerman]) {
    list.split(/\s+/).forEach((word, value) => {
      add(word, SMALL, value)
    })
  }
  tens.split(' ').forEach((word, index) => {
    add(word, TEN, 20 + 10 * index)
  })
  add('hundred hundert', HUNDRED, 100)
  add('dozen dutzend', HUNDRED, 12)
  for (const [words, value] of scales) add(words, SCALE, value)
  for (const [words, value] of parts) add(words, PART, value)
  for (const [words, least] of vague) add(words, VAGUE, least, Number.POSITIVE_INFINITY)
  // German for "zero" is as good as never a number in a text, and an English name.
  known.delete(wordKey('null'))
  return known
}

let built: ReadonlyMap<number, NumberWord> | null = null

function numberOf(key: number): NumberWord | undefined {
  built ??= build()
  return built.get(key)
}

const isNumberWord = wordTest(({ key }) => numberOf(key) !== undefined)

function numberWord(prose: Prose, word: number): NumberWord | undefined {
  return prose.is(word, isNumberWord) ? numberOf(prose.words.key[word]) : undefined
}

/** The word as written; nothing where there is none. */
export function textAt(prose: Prose, word: number): string {
  return word >= 0 && word < prose.words.count ? prose.string(word) : ''
}

/** Whether a number may begin at `word`: a cheap look before `readNumeral`. */
export function mayBeNumeral(prose: Prose, word: number): boolean {
  return prose.isDigit(word) || prose.is(word, isNumberWord)
}

/** Reads the number that begins at `word`, in digits or in words, or null. */
export function readNumeral(prose: Prose, word: number): Numeral | null {
  return prose.isDigit(word) ? readDigits(prose, word) : readWords(prose, word)
}

function readDigits(prose: Prose, word: number): Numeral | null {
  const { text, words } = prose
  const start = words.start[word]
  const digits = scanDigits(text, start)
  let to = word
  while (to < words.count && words.start[to] < digits.end) to++
  const { value, decimals } = digits
  const read = (to: number, end: number, low: number, plain: boolean, share: boolean): Numeral => {
    return { from: word, to, start, end, low, high: low, vague: false, plain, decimals, share }
  }
  const scaled = readScales(prose, to, value, digits.end)
  if (scaled.to > to) return read(scaled.to, scaled.end, scaled.value, false, false)
  const glued = gluedScale(text, digits.end, words.end[to - 1])
  if (glued) return read(to, glued.end, value * glued.factor, false, false)
  const part = readPart(prose, to, value)
  if (part) return read(part.to, part.end, part.low, false, true)
  return read(to, digits.end, value, digits.plain, false)
}

/** "1.2bn", "5k": letters written on to the digits. */
function gluedScale(text: string, from: number, end: number): { factor: number; end: number } | null {
  const letters = end - from <= 3 ? text.slice(from, end) : ''
  const factor =
    letters === 'bn'
      ? 1e9
      : letters === 'mn'
        ? 1e6
        : letters === 'tn'
          ? 1e12
          : letters === 'k' || letters === 'K'
            ? 1e3
            : 0
  return factor === 0 ? null : { factor, end }
}

interface Digits {
  readonly value: number
  readonly end: number
  readonly plain: boolean
  readonly decimals: number
}

/** At most this many digits are read; a longer run is a serial number or an attack, and its value is of no use. */
const MOST_DIGITS = 18

/** Digits at `start` with separators: "4,200", "180 000", "9.40", "180.000" (read as thousands when nothing else fits). */
function scanDigits(text: string, start: number): Digits {
  let end = runOfDigits(text, start)
  let whole = text.slice(start, Math.min(end, start + MOST_DIGITS))
  let plain = true
  for (let separator = groupSeparator(text, end, whole.length); separator !== ''; ) {
    whole += text.slice(end + 1, end + 4)
    end += 4
    plain = false
    if (text[end] !== separator || !isGroup(text, end + 1)) separator = ''
  }
  let decimals = 0
  let value = Number(whole)
  if ((text[end] === '.' || text[end] === ',') && isDigitAt(text, end + 1)) {
    const last = runOfDigits(text, end + 1)
    if (
      last - end <= 7 && text[end] === '.'
        ? text[last] !== '.' || !isDigitAt(text, last + 1)
        : last - end <= 3
    ) {
      decimals = last - end - 1
      value = Number(`${whole}.${text.slice(end + 1, last)}`)
      end = last
      plain = false
    }
  }
  return { value, end, plain, decimals }
}

/** The sign that groups thousands after a first group of `length` digits ending at `end`, or nothing. */
function groupSeparator(text: string, end: number, length: number): string {
  if (length > 3 || !isGroup(text, end + 1)) return ''
  const sign = text[end]
  if (sign === ',' || sign === '\u00a0' || sign === '\u202f' || sign === "'" || sign === '’') return sign
  return sign === '.' ? sign : ''
}

/** Exactly three digits. */
function isGroup(text: string, at: number): boolean {
  return runOfDigits(text, at) === at + 3
}

function runOfDigits(text: string, from: number): number {
  let end = from
  while (isDigitAt(text, end)) end++
  return end
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

interface Scaled {
  readonly value: number
  readonly to: number
  readonly end: number
}

/** "hundred", "million" after a number: "25 million", "two hundred thousand". */
function readScales(prose: Prose, from: number, value: number, end: number): Scaled {
  let scaled: Scaled = { value, to: from, end }
  for (let steps = 0; steps < 3; steps++) {
    const word = follows(prose, scaled.to) ? numberWord(prose, scaled.to) : undefined
    if (!word || (word.type !== HUNDRED && word.type !== SCALE)) break
    scaled = { value: scaled.value * word.value, to: scaled.to + 1, end: prose.words.end[scaled.to] }
  }
  return scaled
}

function follows(prose: Prose, word: number): boolean {
  if (word >= prose.words.count) return false
  const gap = prose.gap(word)
  return gap === PLAIN || gap === JOINED
}

/** "two thirds", "three-quarters", "1 in 4", "one out of ten" after a count. */
function readPart(
  prose: Prose,
  at: number,
  count: number,
): { to: number; end: number; low: number; high: number } | null {
  if (!follows(prose, at)) return null
  const word = numberWord(prose, at)
  if (word?.type === PART && word.value < 1 / 2) {
    const share = count * word.value
    return share <= 1 ? { to: at + 1, end: prose.words.end[at], low: share, high: share } : null
  }
  const out = textAt(prose, at) === 'out' && follows(prose, at + 1) && textAt(prose, at + 1) === 'of'
  if (!out && textAt(prose, at) !== 'in') return null
  const last = at + (out ? 2 : 1)
  if (!follows(prose, last)) return null
  const whole = prose.isDigit(last)
    ? scanDigits(prose.text, prose.words.start[last]).value
    : smallValue(prose, last)
  if (whole === null || whole <= count || whole > 1000 || whole < 2) return null
  // "1 in 2019" is a year, and so it was caught above.
  return { to: last + 1, end: prose.words.end[last], low: count / whole, high: count / whole }
}

function smallValue(prose: Prose, at: number): number | null {
  const word = numberWord(prose, at)
  return word && word.type <= HUNDRED ? word.value : null
}

/** A number in words, such as "two hundred and fifty thousand". */
function readWords(prose: Prose, first: number): Numeral | null {
  const opening = numberWord(prose, first)!
  if (opening.type === VAGUE) return readVague(prose, first, opening)
  if (opening.type === PART) return readShareWord(prose, first, opening.value)
  if (opening.type < HUNDRED) return readSum(prose, first)
  if (!isArticle(prose, first - 1)) return null
  const sum = readSum(prose, first)
  return isHalf(prose, first - 2) ? { ...sum, low: sum.low / 2, high: sum.high / 2 } : sum
}

/** A count that the words from one to before another give. */
function inWords({ words }: Prose, from: number, to: number, low: number, high = low): Numeral {
  return {
    from,
    to,
    start: words.start[from],
    end: words.end[to - 1],
    low,
    high,
    vague: false,
    plain: false,
    decimals: 0,
    share: false,
  }
}

/** "Dozens", "hundreds of thousands". */
function readVague(prose: Prose, first: number, { value, high }: NumberWord): Numeral {
  const of = textAt(prose, first + 1) === 'of' ? numberWord(prose, first + 2) : undefined
  const numeral =
    of?.type === VAGUE
      ? inWords(prose, first, first + 3, value * (of.value / 2), of.high)
      : inWords(prose, first, first + 1, value, high)
  return { ...numeral, vague: true }
}

function isArticle(prose: Prose, word: number): boolean {
  return word >= 0 && /^(?:an?|half|ein|eine)$/i.test(textAt(prose, word))
}

/** "Half a million". */
function isHalf(prose: Prose, word: number): boolean {
  return word >= 0 && textAt(prose, word).toLowerCase() === 'half'
}

/** "Half of them", "a third of": only before "of" or an article, since "third" is an ordinal too. */
function readShareWord(prose: Prose, first: number, value: number): Numeral | null {
  const next = follows(prose, first + 1) ? textAt(prose, first + 1) : ''
  const counted = value === 1 / 2 ? /^(?:of|the|its|their|der|des)$/ : /^(?:of|der|des)$/
  if (!counted.test(next)) return null
  if (value !== 1 / 2 && !isArticle(prose, first - 1)) return null
  return { ...inWords(prose, first, first + 1, value), share: true }
}

function readSum(prose: Prose, first: number): Numeral {
  let total = 0
  let group = 0
  let at = first
  let last = 0
  for (let steps = 0; steps < 12; steps++) {
    const word =
      at < prose.words.count && (at === first || follows(prose, at)) ? numberWord(prose, at) : undefined
    const joins = word
      ? fits(word, last, at === first)
      : textAt(prose, at) === 'and' && last >= HUNDRED && continues(prose, at + 1)
    if (!joins) break
    if (word) {
      if (word.type === SMALL || word.type === TEN) group += word.value
      else if (word.type === HUNDRED) group = (group || 1) * word.value
      else {
        total += (group || 1) * word.value
        group = 0
      }
      last = word.type
    }
    at++
  }
  const value = total + group
  const share = last === SMALL ? readPart(prose, at, value) : null
  if (share) return { ...inWords(prose, first, at, value), ...share, share: true }
  return inWords(prose, first, at, value)
}

function fits(word: NumberWord, last: number, isFirst: boolean): boolean {
  if (word.type > SCALE) return false
  if (isFirst) return true
  if (word.type === SMALL) return word.value < 10 ? last !== SMALL : last >= HUNDRED
  if (word.type === TEN) return last >= HUNDRED
  return true
}

function continues(prose: Prose, at: number): boolean {
  const word = follows(prose, at) ? numberWord(prose, at) : undefined
  return word !== undefined && (word.type === SMALL || word.type === TEN)
}
