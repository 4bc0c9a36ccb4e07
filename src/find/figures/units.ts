import pluralize from 'pluralize'
import { wordKey } from '../../text/words.ts'

/** A unit with what it measures and how much of the dimension's own unit it makes, so that hours and minutes compare. */
export interface Unit {
  readonly name: string
  readonly dimension: string
  readonly factor: number
}

/** Name, dimension, factor, forms. */
const measures: readonly (readonly [string, string, number, string])[] = [
  ['second', 'time', 1, 'second seconds sec secs sekunde sekunden'],
  ['minute', 'time', 60, 'minute minutes min mins minuten'],
  ['hour', 'time', 3600, 'hour hours hr hrs stunde stunden'],
  ['day', 'time', 86_400, 'day days tag tage tagen'],
  ['week', 'time', 604_800, 'week weeks woche wochen'],
  ['fortnight', 'time', 1_209_600, 'fortnight fortnights'],
  ['month', 'time', 2_629_800, 'month months monat monate monaten'],
  ['year', 'time', 31_557_600, 'year years yr yrs jahr jahre jahren'],
  ['decade', 'time', 315_576_000, 'decade decades jahrzehnt jahrzehnte jahrzehnten'],
  ['century', 'time', 3_155_760_000, 'century centuries jahrhundert jahrhunderte jahrhunderten'],
  ['millimetre', 'length', 0.001, 'mm millimetre millimetres millimeter millimeters millimetern'],
  ['centimetre', 'length', 0.01, 'cm centimetre centimetres centimeter centimeters zentimeter zentimetern'],
  ['metre', 'length', 1, 'm metre metres meter meters metern'],
  ['kilometre', 'length', 1000, 'km kilometre kilometres kilometer kilometers kilometern'],
  ['inch', 'length', 0.0254, 'inch inches'],
  ['foot', 'length', 0.3048, 'ft foot feet'],
  ['yard', 'length', 0.9144, 'yard yards'],
  ['mile', 'length', 1609.344, 'mile miles meile meilen'],
  ['gram', 'mass', 0.001, 'g gram grams gramm'],
  ['kilogram', 'mass', 1, 'kg kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm'],
  ['tonne', 'mass', 1000, 'tonne tonnes ton tons'],
  ['ounce', 'mass', 0.028_349_523, 'ounce ounces oz'],
  ['hundredweight', 'mass', 50, 'zentner'],
  ['litre', 'volume', 1, 'litre litres liter liters litern'],
  ['gallon', 'volume', 3.785_411_784, 'gallon gallons'],
  ['pint', 'volume', 0.568_261_25, 'pint pints'],
  ['hectare', 'area', 10_000, 'hectare hectares ha hektar'],
  ['acre', 'area', 4046.856, 'acre acres'],
  ['degree', 'temperature', 1, 'degree degrees grad'],
  ['mph', 'speed', 1.609_344, 'mph'],
  ['km/h', 'speed', 1, 'kmh kph'],
  ['knot', 'speed', 1.852, 'knot knots knoten'],
  ['watt', 'power', 1, 'watt watts w'],
  ['kilowatt', 'power', 1000, 'kilowatt kilowatts kw'],
  ['megawatt', 'power', 1e6, 'megawatt megawatts mw'],
]
const monies: readonly (readonly [string, string, number, string])[] = [
  ['USD', 'USD', 1, 'dollar dollars usd'],
  ['GBP', 'GBP', 1, 'pound pounds gbp pfund'],
  ['EUR', 'EUR', 1, 'euro euros eur'],
  ['JPY', 'JPY', 1, 'yen jpy'],
  ['CHF', 'CHF', 1, 'franc francs franken chf'],
  ['INR', 'INR', 1, 'rupee rupees inr'],
  ['USD', 'USD', 0.01, 'cent cents'],
  ['GBP', 'GBP', 0.01, 'pence'],
]
const shares = 'percent pct prozent'

export const signs: Readonly<Record<string, string>> = {
  $: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  '₹': 'INR',
}

function build(): ReadonlyMap<number, Unit> {
  const units = new Map<number, Unit>()
  const add = (name: string, dimension: string, factor: number, forms: string): void => {
    for (const form of forms.split(' ')) units.set(wordKey(form), { name, dimension, factor })
  }
  for (const line of measures) add(...line)
  for (const [name, , factor, forms] of monies) add(name, 'money', factor, forms)
  add('percent', 'share', 0.01, shares)
  return units
}

let built: ReadonlyMap<number, Unit> | null = null
let byName: ReadonlyMap<string, Unit> | null = null

/** The unit a word names, by its key. */
export function unitOf(key: number): Unit | undefined {
  built ??= build()
  return built.get(key)
}

/** What a figure's unit measures, by its name; undefined where the unit is a thing counted. */
export function unitNamed(name: string): Unit | undefined {
  if (!byName) {
    built ??= build()
    const names = new Map<string, Unit>()
    for (const unit of built.values())
      if (unit.factor !== 0.01 || unit.dimension !== 'money') names.set(unit.name, unit)
    byName = names
  }
  return byName.get(name)
}

/** Nobody counts things with longer names; the rules of `pluralize` are many. */
const LONGEST = 30

/** A text counts few different things. */
const REMEMBERED = 5000
const singulars = new Map<string, string>()

/** The singular of an English noun, in lower case. */
export function singular(noun: string): string {
  if (noun.length > LONGEST) return noun.toLowerCase()
  let found = singulars.get(noun)
  if (found === undefined) {
    if (singulars.size >= REMEMBERED) singulars.clear()
    found = pluralize.singular(noun.toLowerCase())
    singulars.set(noun, found)
  }
  return found
}
