import { codeUnitsOf } from './code-units.ts'

/** What a code unit does besides being written, as bits. */
export const BREAKS_LINE = 1
/** Full stops, question and exclamation marks of the scripts that have them, and the ellipsis. */
export const ENDS_SENTENCE = 2
/** A quotation mark of any style, or an apostrophe. */
export const QUOTES = 4

const signs: readonly (readonly [kind: number, units: string])[] = [
  [BREAKS_LINE, '\n\r\u2028\u2029'],
  [ENDS_SENTENCE, '.?!…。！？．｡।॥؟۔‽'],
  [QUOTES, '"\'`«»‘’‚‛“”„‟‹›〈〉《》「」『』〝〞〟＂＇'],
]

const kinds = new Uint8Array(1 << 16)
for (const [kind, units] of signs) for (const unit of units) kinds[unit.charCodeAt(0)] |= kind

/** Whether a code unit is of a kind. */
export function isSign(code: number, kind: number): boolean {
  return (kinds[code] & kind) !== 0
}

/** Stands behind the last place. */
const NOWHERE = 0x7fffffff

let places = new Int32Array(1024)
let count = 0
let known = ''

/**
 * Where the signs of a text stand, in order, and behind the last a place that no text has: what lines, sentences and quotes are
 * told by, found in one pass for all three. For those who are done with them before anyone asks for those of another text.
 */
export function signsOf(text: string): Int32Array {
  if (text !== known) {
    beginSigns()
    noteSigns(codeUnitsOf(text), 0, text.length)
    endSigns(text)
  }
  return places
}

/** Who goes through a text for something else can note its signs on the way: begin, note every place where one may be, end. */
export function beginSigns(): void {
  known = ''
  count = 0
}

/** Notes the signs among the code units from `from` to `to`. */
export function noteSigns(units: Uint16Array, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    if (kinds[units[at]] === 0) continue
    if (count + 1 === places.length) places = widened(places)
    places[count++] = at
  }
}

export function endSigns(text: string): void {
  places[count] = NOWHERE
  known = text
}

export function holdsSign(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (kinds[text.charCodeAt(at)] !== 0) return true
  return false
}

function widened(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(2 * from.length)
  to.set(from)
  return to
}
