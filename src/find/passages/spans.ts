import type { Span } from '../../text/document.ts'
import type { Unit } from './settings.ts'

/** Where the words or letters of a text begin and end. */
export interface Places {
  readonly start: ArrayLike<number>
  readonly end: ArrayLike<number>
}

/** Where units of a text stand from unit number `first` on. */
export interface PlacesFrom {
  readonly first: number
  readonly places: Places
}

/** Where units `first` to `last` stand in their text: at the ends of words, also where letters were compared. */
export function spanOf(places: Places, unit: Unit, first: number, last: number): Span {
  if (unit === 'words') return { start: places.start[first], end: places.end[last] }
  return { start: places.start[wordStart(places, first)], end: places.end[wordEnd(places, last)] }
}

/** The first letter of the word of letter `at` when at least half of the word is from there on, else of the next. */
function wordStart(places: Places, at: number): number {
  const [first, last] = wordAround(places, at)
  const isMostlyIn = 2 * (last - at + 1) >= last - first + 1
  return isMostlyIn || last + 1 >= places.start.length ? first : last + 1
}

function wordEnd(places: Places, at: number): number {
  const [first, last] = wordAround(places, at)
  const isMostlyIn = 2 * (at - first + 1) >= last - first + 1
  return isMostlyIn || first === 0 ? last : first - 1
}

/** The first and the last letter of the word of letter `at`: those with nothing between them. */
function wordAround({ start, end }: Places, at: number): readonly [number, number] {
  let first = at
  let last = at
  while (first > 0 && end[first - 1] === start[first]) first--
  while (last + 1 < start.length && end[last] === start[last + 1]) last++
  return [first, last]
}
