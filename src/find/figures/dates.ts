import { COMMA, JOINED, PLAIN, type Prose } from '../../text/prose.ts'
import { wordKey } from '../../text/words.ts'
import { type Numeral, textAt } from './numerals.ts'

/** A date or time of day as one number: 20240303, 202403, 2024 or 1815; `low` and `high` differ for a decade. */
export interface Dated {
  readonly kind: 'date' | 'month' | 'year' | 'time'
  readonly low: number
  readonly high: number
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

const monthNames = [
  'january jan januar',
  'february feb februar',
  'march mar märz',
  'april apr',
  'may mai',
  'june jun juni',
  'july jul juli',
  'august aug',
  'september sep sept',
  'october oct oktober',
  'november nov',
  'december dec dezember',
]

let months: ReadonlyMap<number, number> | null = null

function monthAt(prose: Prose, word: number): number {
  months ??= new Map(
    monthNames.flatMap((names, index) => names.split(' ').map(name => [wordKey(name), index + 1] as const)),
  )
  if (word < 0 || word >= prose.words.count || !prose.isCapital(word)) return 0
  return months.get(prose.words.key[word]) ?? 0
}

/** The date or time that a number belongs to, or null. `isCounted`: whether what follows is something counted. */
export function readDate(prose: Prose, numeral: Numeral, isCounted: boolean): Dated | null {
  return (
    readIso(prose, numeral) ??
    readDay(prose, numeral) ??
    readMonthOf(prose, numeral) ??
    readHalf(prose, numeral) ??
    readHours(prose, numeral) ??
    readTime(prose, numeral, isCounted) ??
    readDecade(prose, numeral) ??
    (isCounted ? null : readYear(prose, numeral))
  )
}

const iso = /(\d{4})-(\d\d)-(\d\d)(?!\d)/y

function readIso(prose: Prose, { from, start }: Numeral): Dated | null {
  if (prose.text[start + 4] !== '-') return null
  iso.lastIndex = start
  const match = iso.exec(prose.text)
  if (!match || Number(match[2]) > 12 || Number(match[3]) > 31) return null
  const value = Number(match[1] + match[2] + match[3])
  return { kind: 'date', low: value, high: value, from, to: from + 3, start, end: iso.lastIndex }
}

function isYear({ plain, low, share }: Numeral): boolean {
  return plain && !share && low >= 1000 && low <= 2199
}

function isDay(prose: Prose, { plain, low, end, to }: Numeral): boolean {
  const tail = prose.text.slice(end, prose.words.end[to - 1])
  return plain && low >= 1 && low <= 31 && (tail === '' || /^(?:st|nd|rd|th)$/.test(tail))
}

/** The year written at a word, or 0. */
function yearAt(prose: Prose, word: number): number {
  if (word >= prose.words.count || prose.words.end[word] - prose.words.start[word] !== 4) return 0
  const digits = textAt(prose, word)
  return /^\d{4}$/.test(digits) && Number(digits) >= 1000 && Number(digits) <= 2199 ? Number(digits) : 0
}

/** "14 November 2023", "Nov. 14, 2023", "14th of May", "November 14"; without a year the value is month and day: 1114. */
function readDay(prose: Prose, numeral: Numeral): Dated | null {
  if (!isDay(prose, numeral)) return null
  const { from, to, start, low } = numeral
  const of = textAt(prose, to).toLowerCase() === 'of' ? 1 : 0
  const after = monthAt(prose, to + of)
  const close = prose.gap(to) === PLAIN || (prose.text[numeral.end] === '.' && prose.gap(to) === JOINED)
  if (after && close) return dayOf(prose, from, to + of + 1, start, after, low, PLAIN)
  const before = monthAt(prose, from - 1)
  if (before && isNear(prose, from))
    return dayOf(prose, from - 1, to, prose.words.start[from - 1], before, low, COMMA)
  return null
}

function isNear(prose: Prose, word: number): boolean {
  return prose.words.start[word] - prose.words.end[word - 1] <= 2 && prose.gap(word) <= JOINED
}

function dayOf(
  prose: Prose,
  from: number,
  to: number,
  start: number,
  month: number,
  day: number,
  widest: number,
): Dated {
  const year = prose.gap(to) <= Math.max(widest, PLAIN) || prose.gap(to) === COMMA ? yearAt(prose, to) : 0
  const last = year ? to + 1 : to
  const value = year * 10_000 + month * 100 + day
  return { kind: 'date', low: value, high: value, from, to: last, start, end: prose.words.end[last - 1] }
}

/** "October 2022". */
function readMonthOf(prose: Prose, numeral: Numeral): Dated | null {
  const { from, to, end, low } = numeral
  const month = isYear(numeral) ? monthAt(prose, from - 1) : 0
  if (!month || (!isNear(prose, from) && prose.gap(from) !== COMMA)) return null
  const value = low * 100 + month
  return {
    kind: 'month',
    low: value,
    high: value,
    from: from - 1,
    to,
    start: prose.words.start[from - 1],
    end,
  }
}

const halves = /^(?:am|pm|a|p|o'clock|o’clock|uhr)$/i
const afternoon = /^(?:afternoon|evening|night|pm|p)$/i
const atTimes = /^(?:at|by|until|till|before|after|from|about|since|around|um|ab|gegen|bis)$/i

/** "9.40 on Monday", "6.15 in the evening", "7 pm", "seven o'clock", "18:30". */
function readTime(prose: Prose, numeral: Numeral, isCounted: boolean): Dated | null {
  const { from, start, low, plain, decimals } = numeral
  if (low >= 25 || low < 0) return null
  const colon = plain && /^:[0-5]\d(?!\d)/.test(prose.text.slice(numeral.end, numeral.end + 4))
  const to = colon ? numeral.to + 1 : numeral.to
  const minutes = colon ? Number(textAt(prose, numeral.to)) : decimals === 2 ? Math.round((low % 1) * 100) : 0
  if (minutes > 59 || (!colon && decimals !== 0 && decimals !== 2)) return null
  const half = prose.gap(to) <= JOINED && halves.test(textAt(prose, to)) && isHalf(prose, to)
  const at = from > 0 && atTimes.test(textAt(prose, from - 1))
  const precise =
    colon || (decimals === 2 && (at || isDaytime(prose, to) || isSailing(prose, from, isCounted)))
  if (!half && !precise) return null
  const late =
    low < 12 &&
    ((half && afternoon.test(textAt(prose, to))) ||
      (isDaytime(prose, to) && afternoon.test(textAt(prose, to + 2))))
  const value = Math.floor(low) * 100 + minutes + (late ? 1200 : 0)
  const spelled = half && /^[ap]$/i.test(textAt(prose, to))
  const last = half ? to + (spelled ? 2 : 1) : to
  const end = prose.words.end[last - 1]
  return {
    kind: 'time',
    low: value,
    high: value,
    from,
    to: last,
    start,
    end: spelled && prose.text[end] === '.' ? end + 1 : end,
  }
}

/** German for half past the hour before: "um halb zehn" is 9.30. */
function readHalf(prose: Prose, { from, to, end, low, plain }: Numeral): Dated | null {
  if (from === 0 || prose.string(from - 1) !== 'halb' || prose.gap(from) !== PLAIN) return null
  if (low < 1 || low > 12 || plain) return null
  const value = (low === 1 ? 12 : low - 1) * 100 + 30
  const start = prose.words.start[from - 1]
  return { kind: 'time', low: value, high: value, from: from - 1, to, start, end }
}

/** "von 9 bis 17 Uhr": hours that share one word. */
function readHours(prose: Prose, { from, to, start, low, plain }: Numeral): Dated | null {
  if (textAt(prose, to) !== 'bis' || !/^\d{1,2}$/.test(textAt(prose, to + 1)) || !plain) return null
  const last = Number(textAt(prose, to + 1))
  if (textAt(prose, to + 2) !== 'Uhr' || low >= last || last > 24) return null
  const end = prose.words.end[to + 2]
  return { kind: 'time', low: low * 100, high: last * 100, from, to: to + 3, start, end }
}

/** "a" and "p" must go on with ".m.". */
function isHalf(prose: Prose, word: number): boolean {
  return !/^[ap]$/i.test(textAt(prose, word)) || textAt(prose, word + 1).toLowerCase() === 'm'
}

/** "in the morning" after a time. */
function isDaytime(prose: Prose, word: number): boolean {
  return textAt(prose, word) === 'in' && /^(?:morning|afternoon|evening)$/.test(textAt(prose, word + 2))
}

/** "the 8.30 sailing": minutes between an article and a thing that is one. */
function isSailing(prose: Prose, word: number, isCounted: boolean): boolean {
  return !isCounted && word > 0 && /^the$/i.test(textAt(prose, word - 1))
}

/** "the 1990s". */
function readDecade(prose: Prose, numeral: Numeral): Dated | null {
  const { low, end, to, from, start } = numeral
  const tail = prose.text.slice(end, prose.words.end[to - 1])
  if (!isYear(numeral) || low % 10 !== 0 || !/^['’]?s$/.test(tail)) return null
  return {
    kind: 'year',
    low,
    high: low + (low % 100 === 0 ? 99 : 9),
    from,
    to,
    start,
    end: prose.words.end[to - 1],
  }
}

const yearCues =
  /^(?:in|since|until|during|before|after|early|late|mid|year|summer|spring|autumn|fall|winter|seit|anno|im|jahr)$/i

function readYear(prose: Prose, numeral: Numeral): Dated | null {
  const { low, from, to, start, end } = numeral
  if (!isYear(numeral) || prose.text.slice(end, prose.words.end[to - 1]) !== '') return null
  const cued = from > 0 && yearCues.test(textAt(prose, from - 1))
  if (!cued && (low < 1900 || low > 2099)) return null
  return { kind: 'year', low, high: low, from, to, start, end }
}
