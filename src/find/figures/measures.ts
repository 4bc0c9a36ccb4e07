import { JOINED, type Prose } from '../../text/prose.ts'
import { type Numeral, textAt } from './numerals.ts'
import { type Unit, unitOf } from './units.ts'

/** The first word that is none of a number: its own last where letters are written on to the digits. */
export function wordAfter({ words }: Prose, { to, end }: Numeral): number {
  return end < words.end[to - 1] ? to - 1 : to
}

/** A unit after a number, beside it or written on to it: "30 km", "30km", "six-week", "70%". */
export function unitAfter(
  prose: Prose,
  numeral: Numeral,
): (Unit & { readonly to: number; readonly end: number }) | null {
  const { text, words } = prose
  const { to, end } = numeral
  if (text[end] === '%' || text[end] === '\uFF05' || (text[end] === ' ' && text[end + 1] === '%')) {
    return {
      name: 'percent',
      dimension: 'share',
      factor: 0.01,
      to,
      end: text.indexOf('%', end) >= 0 ? (text[end] === ' ' ? end + 2 : end + 1) : end + 1,
    }
  }
  if (end < words.end[to - 1]) {
    const glued = gluedUnits[text.slice(end, words.end[to - 1])]
    return glued ? { ...glued, to, end: words.end[to - 1] } : null
  }
  if (to >= words.count || prose.gap(to) > JOINED) return null
  const two = textAt(prose, to).toLowerCase() === 'per' && /^cent$/i.test(textAt(prose, to + 1))
  if (two) return { name: 'percent', dimension: 'share', factor: 0.01, to: to + 2, end: words.end[to + 1] }
  const square = /^(?:square|cubic|nautical)$/i.test(textAt(prose, to))
  const unit = unitOf(words.key[square ? to + 1 : to])
  if (!unit || (isShort(prose, to) && !prose.isDigit(numeral.from))) return null
  if (unit.name === 'GBP' && textAt(prose, to + 1) === 'of')
    return { ...unit, name: 'pound', dimension: 'mass', factor: 0.45359237, to: to + 1, end: words.end[to] }
  return square
    ? {
        name: `${textAt(prose, to).toLowerCase()} ${unit.name}`,
        dimension: 'other',
        factor: 1,
        to: to + 2,
        end: words.end[to + 1],
      }
    : { ...unit, to: to + 1, end: words.end[to] }
}

/** "m", "g", "min": only digits can stand before these. */
function isShort({ words }: Prose, word: number): boolean {
  return words.end[word] - words.start[word] < 3
}

const gluedUnits: Readonly<Record<string, Unit>> = Object.fromEntries(
  (
    [
      ['km', 'kilometre', 'length', 1000],
      ['m', 'metre', 'length', 1],
      ['cm', 'centimetre', 'length', 0.01],
      ['mm', 'millimetre', 'length', 0.001],
      ['ft', 'foot', 'length', 0.3048],
      ['kg', 'kilogram', 'mass', 1],
      ['g', 'gram', 'mass', 0.001],
      ['ha', 'hectare', 'area', 10_000],
      ['mph', 'mph', 'speed', 1.609344],
      ['kph', 'km/h', 'speed', 1],
      ['pc', 'percent', 'share', 0.01],
      ['min', 'minute', 'time', 60],
      ['hrs', 'hour', 'time', 3600],
    ] as const
  ).map(([form, name, dimension, factor]) => [form, { name, dimension, factor }]),
)
