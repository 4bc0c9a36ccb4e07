import { regionOfPeople } from '../../text/demonyms.ts'
import { isDemonym, isRegion } from '../../text/geography.ts'
import * as grammar from '../../text/grammar.ts'
import type { Prose } from '../../text/prose.ts'
import { IS_TIME, MAY_ADJECTIVE, MAY_NOUN, MAY_PLURAL, wordClass } from '../../text/word-classes.ts'
import { isOneOf, type WordForm, wordFact } from '../../text/word-facts.ts'

/** Stands in the lexicon, where capitals do not count. */
export const KNOWN = 1
/** Of a class that has few words: "the", "with", "who". */
export const CLOSED = 2
/** Days and months. */
export const CALENDAR = 4
/** Tells when, by any of the lists. */
export const TELLS_TIME = 8
export const DETERMINES = 16
export const NOUN = 32
export const ADJECTIVE = 64
export const GIVEN = 128
export const TITLE = 256
/** A title or a role. */
export const OFFICE = 512
/** Ends or begins the name of an organisation. */
export const BODY = 1024
/** A given name or a word that is nothing else, and no body. */
export const PERSONAL = 2048
/** An ordinary noun or adjective, or whence someone is. */
export const COMMON = 4096
/** Whence someone is, and no body. */
export const DEMONYM = 8192
/** Days that have names and time zones. */
export const DAY = 16384
/** Whence someone is, what one believes, who does and of what kind: no name alone. */
export const KIND = 32768
/** In capitals throughout. */
export const SHOUTED = 65536
/** "US" and "WHO", which are no pronouns. */
export const ACRONYM = 131072
/** Small words that names may go on with. */
export const LINKING = 262144

/** What a word may be in a name, as bits: many ask much of each capitalised word, and this is one look-up. */
export const nameWord = wordFact(form => {
  const { key, written, folded } = form
  const flags = grammar.grammar.flags(key)
  const known = wordClass(key)
  return (
    byClass(known) |
    byGrammar(flags) |
    byBoth(form, flags, known) |
    (days.of(form) ? DAY : 0) |
    (written === written.toUpperCase() ? SHOUTED : 0) |
    (written === 'US' || written === 'WHO' ? ACRONYM : 0) |
    (particles.of(form) || /^(?:of|for|on|and)$/.test(folded) ? LINKING : 0)
  )
})

const days = isOneOf(
  'day days eve weekend thanksgiving halloween ramadan hanukkah gmt utc est edt pst pdt bst cet cest',
)
/** Small words within names of people and places. */
export const particles = isOneOf(
  'von van de der den bin ibn al el la le du del della di da dos ter ten af zu y',
)
const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/

function byClass(known: number): number {
  return (
    (known !== 0 ? KNOWN : 0) |
    (isClosed(known) ? CLOSED : 0) |
    (known & IS_TIME ? CALENDAR : 0) |
    (known & (MAY_NOUN | MAY_PLURAL) ? NOUN : 0) |
    (known & MAY_ADJECTIVE ? ADJECTIVE : 0)
  )
}

function isClosed(known: number): boolean {
  return known !== 0 && known < 256
}

function byGrammar(flags: number): number {
  return (
    (flags & grammar.DETERMINER ? DETERMINES : 0) |
    (flags & grammar.GIVEN ? GIVEN : 0) |
    (flags & grammar.TITLE ? TITLE : 0) |
    (flags & (grammar.TITLE | grammar.ROLE) ? OFFICE : 0) |
    (flags & grammar.ORGANISATION ? BODY : 0)
  )
}

function byBoth({ key, folded }: WordForm, flags: number, known: number): number {
  const isGiven = (flags & grammar.GIVEN) !== 0
  const isBody = (flags & grammar.ORGANISATION) !== 0
  const isFrom = isDemonym(key)
  const isNoun = (known & (MAY_NOUN | MAY_PLURAL)) !== 0
  const isAdjective = (known & MAY_ADJECTIVE) !== 0
  const isOrdinary = (isNoun || isAdjective) && known > 255 && !isGiven
  const isKind = isFrom || /[a-z]{3}(?:ism|ists?)$/.test(folded) || isPeople(folded)
  const tellsTime = (known & IS_TIME) !== 0 || weekdays.test(folded) || (flags & grammar.TIME) !== 0
  return (
    ((isGiven || known === 0) && !isBody ? PERSONAL : 0) |
    (isFrom || isOrdinary ? COMMON : 0) |
    (isFrom && !isBody ? DEMONYM : 0) |
    (isKind || (isAdjective && !isNoun) ? KIND : 0) |
    (tellsTime ? TELLS_TIME : 0)
  )
}

/** "Nigerian", but not a surname like it. */
function isPeople(word: string): boolean {
  return /[a-z]{3}(?:ans?|ese|ish|is?)$/.test(word) && !isRegion(word) && regionOfPeople(word) !== undefined
}

export function isBody(prose: Prose, word: number): boolean {
  return (prose.fact(word, nameWord) & BODY) !== 0
}
