import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  LINK,
  ORGANISATION,
  PREPOSITION,
  PRONOUN,
  ROLE,
  SUBORDINATOR,
  TIME,
  TITLE,
} from './grammar.ts'
import { isTight, JOINED, type Prose } from './prose.ts'

/** No name is longer, in words. */
const LONGEST = 14

/** Words that start sentences in capitals, and days and months, are no part of a name. */
const NO_NAME = DETERMINER | PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY | PRONOUN | TIME | ADVERB

/** The first word of the run of capitals that ends at `last` and starts at `from` or later, over "of" and "van" between capitals. */
export function nameStart(prose: Prose, last: number, from: number): number {
  let first = last
  while (first > from && last - first <= LONGEST) {
    const before = first - 1
    if (!isTight(prose.gap(first)) || prose.isPossessive(before)) break
    if (prose.isCapital(before) && isNamePart(prose, before)) first = before
    else if (before > from && isTight(prose.gap(before)) && linksName(prose, before, from, last + 1))
      first = before - 1
    else break
  }
  return first
}

/** The last word of the run of capitals that starts at `first`, before `limit` in the text. */
export function nameEnd(prose: Prose, first: number, limit: number): number {
  const { count, end } = prose.words
  let last = first
  while (last + 1 < count && end[last + 1] <= limit && last - first < LONGEST) {
    const next = last + 1
    if (!isTight(prose.gap(next)) || prose.isPossessive(last)) break
    if ((prose.isCapital(next) && isNamePart(prose, next)) || endsJoined(prose, first, next)) last = next
    else if (
      next + 1 < count &&
      end[next + 1] <= limit &&
      isTight(prose.gap(next + 1)) &&
      linksName(prose, next, first, count)
    )
      last = next + 1
    else break
  }
  return last
}

/** Whether the small word at `at` is joined to the name that starts at `from`: "Kim Yon-un", and not "Sorrel-based". */
export function endsJoined(prose: Prose, from: number, at: number): boolean {
  if (prose.gap(at) !== JOINED || prose.isCapital(at)) return false
  const { start, end } = prose.words
  if (prose.text[start[at] - 1] !== '-') return false
  return prose.classes(at) === 0 || (at - from > 1 && end[at] - start[at] < 4)
}

/** Whether a small word between capitals is part of a name: "Bank of Ode", "Bo van Ode", but not "Lund of Ode". */
export function linksName(prose: Prose, word: number, from: number, to: number): boolean {
  if (word <= from || word + 1 >= to || !prose.isCapital(word - 1) || !prose.isCapital(word + 1)) return false
  if (!isNamePart(prose, word - 1) || prose.isPossessive(word - 1)) return false
  if (prose.grammar(word) & LINK) return true
  return prose.string(word) === 'of' && (prose.grammar(word - 1) & (ORGANISATION | ROLE | TITLE)) !== 0
}

/** Whether a capitalised word can be part of a name: not "The", "But", "When" at the start of a sentence. */
export function isNamePart(prose: Prose, word: number): boolean {
  const flags = prose.grammar(word)
  return (flags & (ROLE | TITLE | ORGANISATION)) !== 0 || (flags & NO_NAME) === 0
}
