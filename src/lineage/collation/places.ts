import { type Characters, UNKNOWN } from '../../kernel/parsimony.ts'
import type { Rarity } from '../../text/rarity.ts'
import type { Table } from './table.ts'

/** A place where the witnesses do not all read the same. */
export interface VariantPlace {
  /** The columns it takes, half-open. */
  readonly from: number
  readonly to: number
  /** Words of one witness against others of another, words left out or added, or spellings of one word. */
  readonly kind: 'substitution' | 'omission' | 'spelling'
  /** For each witness the number of its reading, -1 where it does not speak here. An omission reads 0 where it lacks. */
  readonly readings: Int32Array
  readonly weight: number
}

/** What a change that two scribes are not likely to make by themselves weighs is 1. */
const SPELLING = 0.3
/** Small words are put for one another, left out and added by anyone. */
const SMALL_WORD = 0.5
const SMALL_RARITY = 1.2
/** Several readings that a bit each stands for. */
const MOST_READINGS = 31

/**
 * The places of variation of a collation. A stretch that a witness lacks is one place however long it is, and at the
 * words within it that witness does not speak (simple indel coding, Simmons and Ochoterena 2000). Neighbouring words
 * by which the witnesses fall apart in the same way are one place too.
 */
export function variantPlaces(table: Table, rarity: Rarity): VariantPlace[] {
  const places = [...omissions(table, rarity), ...substitutions(table, rarity)]
  places.sort((a, b) => a.from - b.from || a.to - b.to || (a.kind < b.kind ? -1 : 1))
  return joined(places)
}

function omissions({ alignment: { columns, cells }, words, keys }: Table, rarity: Rarity): VariantPlace[] {
  const gaps = new Map<string, { from: number; to: number }>()
  for (const row of cells) {
    for (const gap of gapsOf(row, columns)) gaps.set(`${gap.from} ${gap.to}`, gap)
  }
  return [...gaps.values()].map(({ from, to }) => {
    const readings = Int32Array.from(cells, row => lacks(row, from, to, columns))
    const one = cells.findIndex((row, witness) => readings[witness] === 1 && row[from] >= 0)
    const isSmall = to - from === 1 && one >= 0 && isSmallWord(words[one][cells[one][from]], keys, rarity)
    return { from, to, kind: 'omission', readings, weight: isSmall ? SMALL_WORD : 1 }
  })
}

function* gapsOf(row: Int32Array, columns: number): Generator<{ from: number; to: number }> {
  for (let column = 0; column < columns; column++) {
    if (row[column] >= 0) continue
    const from = column
    while (column < columns && row[column] < 0) column++
    yield { from, to: column }
  }
}

/** 0 where a witness lacks just these columns, -1 where it lacks more, 1 where it has some of them. */
function lacks(row: Int32Array, from: number, to: number, columns: number): number {
  for (let column = from; column < to; column++) if (row[column] >= 0) return 1
  const isMore = (from > 0 && row[from - 1] < 0) || (to < columns && row[to] < 0)
  return isMore ? -1 : 0
}

function substitutions({ alignment, words, classes, keys }: Table, rarity: Rarity): VariantPlace[] {
  const places: VariantPlace[] = []
  for (let column = 0; column < alignment.columns; column++) {
    const rowOf = (numbers: readonly Int32Array[]) =>
      Int32Array.from(alignment.cells, (row, witness) =>
        row[column] < 0 ? -1 : numbers[witness][row[column]],
      )
    const [word, form] = [rowOf(words), rowOf(classes)]
    const forms = differing(form)
    const at = { from: column, to: column + 1 }
    if (forms.length > 1) {
      const areSmall = differing(word).every(one => isSmallWord(one, keys, rarity))
      places.push({ ...at, kind: 'substitution', readings: form, weight: areSmall ? SMALL_WORD : 1 })
    }
    for (const one of forms) {
      const spelt = word.map((value, witness) => (form[witness] === one ? value : -1))
      if (differing(spelt).length > 1)
        places.push({ ...at, kind: 'spelling', readings: spelt, weight: SPELLING })
    }
  }
  return places
}

function differing(values: Int32Array): number[] {
  return [...new Set(values)].filter(value => value >= 0)
}

function isSmallWord(word: number, keys: readonly number[], rarity: Rarity): boolean {
  return rarity.weight(keys[word]) < SMALL_RARITY
}

/** Neighbours of one kind with the same parties are one place. */
function joined(places: readonly VariantPlace[]): VariantPlace[] {
  const result: VariantPlace[] = []
  const latest = new Map<string, number>()
  for (const place of places) {
    const party = `${place.kind} ${parties(place.readings).join()}`
    const at = latest.get(party)
    const before = at === undefined ? null : result[at]
    if (at !== undefined && before && before.to === place.from) {
      result[at] = { ...before, to: place.to, weight: Math.max(before.weight, place.weight) }
    } else latest.set(party, result.push(place) - 1)
  }
  return result
}

/** The readings numbered in the order in which witnesses have them. */
function parties(readings: Int32Array): number[] {
  const numbers = new Map<number, number>([[-1, -1]])
  return Array.from(readings, reading => {
    if (!numbers.has(reading)) numbers.set(reading, numbers.size - 1)
    return numbers.get(reading)!
  })
}

/** The places as a bit for each reading, for the witnesses in `members`, in their order. */
export function toCharacters(places: readonly VariantPlace[], members: readonly number[]): Characters {
  const states = members.map(() => new Uint32Array(places.length))
  places.forEach(({ readings }, at) => {
    const bits = bitsOf(readings)
    members.forEach((witness, i) => {
      states[i][at] = bits.get(readings[witness]) ?? UNKNOWN
    })
  })
  return { weight: Float64Array.from(places, ({ weight }) => weight), states }
}

/** A bit for each of the commonest readings, the first first where they are as common. */
export function bitsOf(readings: Int32Array): Map<number, number> {
  const counts = new Map<number, number>()
  for (const reading of readings) if (reading >= 0) counts.set(reading, (counts.get(reading) ?? 0) + 1)
  const common = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_READINGS)
  return new Map(common.map(([reading], i) => [reading, 2 ** i]))
}
