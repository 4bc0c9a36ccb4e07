import { regionOfPeople } from '../../text/demonyms.ts'
import type { Span } from '../../text/document.ts'
import { demonym, isDemonym, isRegion } from '../../text/geography.ts'
import { GIVEN, ORGANISATION, ROLE, TITLE } from '../../text/grammar.ts'
import { BRACKET, JOINED, type Prose } from '../../text/prose.ts'
import { MAY_ADJECTIVE, MAY_NOUN, MAY_PLURAL } from '../../text/word-classes.ts'
import { fitsPattern, isOneOf, wordTest } from '../../text/word-facts.ts'
import type { Capitals } from './starts.ts'
import { fold, isInitial, younger } from './words.ts'

/** A name where it stands: words half-open, its title before it left out. */
export interface NameRun extends Span {
  readonly from: number
  readonly to: number
  /** Where its title starts ("Mayor Maren Oldacre"); `from` when it has none. */
  readonly title: number
  /** Its words folded, without the possessive ending; initials written with points are one word. */
  readonly words: readonly string[]
  readonly sentence: number
  /** One short word in capitals throughout: initials rather than a surname. */
  readonly initials: boolean
  /** One common word that may have its capital from opening a sentence. */
  readonly doubtful: boolean
}

/** Titles that stand before a name only beside another: "Prime Minister", "former President". */
const halfTitles = isOneOf(
  `first then acting prime vice deputy former ex candidate nominee speaker general king queen prince brother sister father lady
   lord`,
)
/** Those of them that may stand first. */
const leadingTitles = isOneOf('king queen prince speaker lord lady former brother sister father deputy')
const general = isOneOf('general')
const ofOrFor = isOneOf('of for')
const endsInIng = fitsPattern(/ing$/)

/** Strips titles and what is no part of a name; null where nothing is left. */
export function trim(
  prose: Prose,
  start: number,
  to: number,
  sentence: number,
  starts: boolean,
  capitals: Capitals,
): NameRun | null {
  const opens = starts && !capitals.has(start)
  // "Following Kim": a sentence opens with a verb.
  const first = opens && to - start > 1 && isGerund(prose, start) ? start + 1 : start
  let from = titleEnd(prose, first, to)
  if (from === to) return null
  const title = first
  const titled = from > first
  // "Older Kim" at the start of a sentence: a word that cannot be a noun is none of the name.
  if (opens && !titled && to - from > 1) {
    const known = prose.classes(from)
    const isNoun = (known & (MAY_NOUN | MAY_PLURAL)) !== 0 || (prose.grammar(from) & GIVEN) !== 0
    if (known !== 0 && !isNoun) from++
  }
  const words = foldRun(prose, from, to)
  const last = to - 1
  if (isNoOne(prose, from, last) || isState(prose, from, last)) return null
  if (titled && from === last && isTitleAlone(prose, from)) return null
  if (prose.is(last, demonym) && !isOrganisation(prose, last)) return null
  const end = prose.words.end[last]
  const possessed = prose.isPossessive(last) && /['’]s$/i.test(prose.text.slice(end - 2, end))
  return {
    from,
    to,
    title: titled ? title : from,
    words,
    sentence,
    initials: isInitials(prose, from, last, words),
    doubtful: starts && from === last && !titled && prose.classes(from) !== 0,
    start: prose.words.start[from],
    end: possessed ? end - 2 : from < last && hasPoint(prose, last) ? end + 1 : end,
  }
}

/**
 * Where the name itself starts after the titles in its run, and after what stands before them: "[Sorrel Town Mayor] Ann Lee",
 * "[Secretary of State] Bo Ode". `to` when nothing but a title is there.
 */
function titleEnd(prose: Prose, first: number, to: number): number {
  let from = first
  for (let word = first; word < to; word++) if (isTitle(prose, word, to, first)) from = word + 1
  // "Justice Department" is no justice of the name of Department.
  if (from === to - 1 && isOrganisation(prose, from)) return first
  if (from > first && from < to && prose.is(from, ofOrFor)) {
    let at = from + 1
    while (at < to && !(prose.grammar(at) & GIVEN)) at++
    return at
  }
  return from
}

function isGerund(prose: Prose, word: number): boolean {
  return prose.classes(word) !== 0 && prose.is(word, endsInIng)
}

/** Whether the rest of a run can be a person's name alone: given names and words that are nothing else. */
function isPersonAt(prose: Prose, from: number, to: number): boolean {
  if (from >= to || to - from > 3) return false
  for (let word = from; word < to; word++) {
    const isName = (prose.grammar(word) & GIVEN) !== 0 || prose.classes(word) === 0
    if ((!isName && !isInitial(prose, word)) || isOrganisation(prose, word)) return false
  }
  return true
}

/** "Leader [Chuck Penhale]": a word that may be anything, and a surname that is nothing else. */
function isTwoAt(prose: Prose, from: number, to: number): boolean {
  const last = to - 1
  if (from !== last - 1 || prose.classes(last) !== 0 || isOrganisation(prose, last)) return false
  return (prose.grammar(from) & (ROLE | TITLE | ORGANISATION)) === 0 && prose.classes(from) > 255
}

/** Whether a word is an ordinary noun or adjective without its capital. */
function isCommon(prose: Prose, word: number): boolean {
  const known = prose.classes(word)
  if (prose.is(word, demonym)) return true
  const isWord = (known & (MAY_NOUN | MAY_PLURAL | MAY_ADJECTIVE)) !== 0 && known > 255
  return isWord && (prose.grammar(word) & GIVEN) === 0
}

function isTitle(prose: Prose, word: number, to: number, first: number): boolean {
  const flags = prose.grammar(word)
  // "Special Counsel Ann Lee", "Agent Penhale", "Investigations Ann Lee".
  const isBeforePerson = isPersonAt(prose, word + 1, to)
  if ((flags & (ROLE | TITLE)) !== 0 && (isBeforePerson || isTwoAt(prose, word + 1, to))) return true
  if (isBeforePerson && (prose.grammar(word + 1) & GIVEN) !== 0 && isCommon(prose, word)) return true
  if ((flags & TITLE) === 0) return false
  if (!prose.is(word, halfTitles)) return word < to - 1 || word === first
  const next = word + 1
  // "Attorney General Ann Lee": the second half of a title.
  if (word > first && word < to - 1 && prose.is(word, general) && (prose.grammar(word - 1) & TITLE) !== 0)
    return true
  if (next < to - 1 && (prose.grammar(next) & TITLE) !== 0) return true
  return word === first && next < to && prose.is(word, leadingTitles)
}

const dayOrZone = isOneOf(
  'day days eve weekend thanksgiving halloween ramadan hanukkah gmt utc est edt pst pdt bst cet cest',
)
/** Whence someone is, what one believes, and who does. */
const people = wordTest(
  ({ key, folded }) => isDemonym(key) || /[a-z]{3}(?:ism|ists?)$/.test(folded) || isPeople(folded),
)

/** Days that have names and time zones; alone, whence someone is, what one believes and who does. */
function isNoOne(prose: Prose, from: number, last: number): boolean {
  if (prose.is(last, dayOrZone)) return true
  if (from < last) return isOffice(prose, from, last)
  if (prose.is(last, people)) return true
  // "Congressional", and "D-Mich." where a politician's party and state stand.
  const known = prose.classes(last)
  const isAdjective = (known & MAY_ADJECTIVE) !== 0 && (known & (MAY_NOUN | MAY_PLURAL)) === 0
  return isAdjective || (prose.gap(from) === JOINED && isLetter(prose, from - 1))
}

/** "Ann L." and "Bo Lee Jr." */
function hasPoint(prose: Prose, word: number): boolean {
  return isInitial(prose, word) || (prose.is(word, younger) && prose.text[prose.words.end[word]] === '.')
}

/** "Mr. President" and "Deputy Director" name no one; "Mr. King" and "Ms. Baker" do. */
function isTitleAlone(prose: Prose, word: number): boolean {
  const isOffice = (prose.grammar(word) & (ROLE | TITLE)) !== 0 && (prose.grammar(word) & GIVEN) === 0
  const isSurname = prose.is(word - 1, courtesy) && !prose.is(word, offices)
  return isOffice && !isSurname
}

const courtesy = isOneOf('mr mrs ms miss dr')
const offices = isOneOf(
  'president speaker chairman chairwoman chair mayor secretary ambassador minister senator governor',
)

/** "Ann Lee (Md.)": where a politician is from. */
function isState(prose: Prose, from: number, last: number): boolean {
  const end = prose.words.end[last]
  return prose.gap(from) === BRACKET && prose.text[end] === '.' && prose.text[end + 1] === ')'
}

/** "Nigerian", but not a surname like it. */
function isPeople(word: string): boolean {
  return /[a-z]{3}(?:ans?|ese|ish|is?)$/.test(word) && !isRegion(word) && regionOfPeople(word) !== undefined
}

function isLetter(prose: Prose, word: number): boolean {
  return prose.words.end[word] - prose.words.start[word] === 1
}

/** "House Speaker" and "F.B.I. Agent" name no one; "Ann Baker" does. */
function isOffice(prose: Prose, from: number, last: number): boolean {
  if (isLetter(prose, from) && prose.gap(from + 1) === JOINED && prose.text[prose.words.end[from]] === '-')
    return true
  if ((prose.grammar(last) & (ROLE | TITLE)) === 0 || isOrganisation(prose, last)) return false
  for (let word = from; word < last; word++)
    if (!isCommon(prose, word) && !isInitial(prose, word)) return false
  return true
}

export function isOrganisation(prose: Prose, word: number): boolean {
  return (prose.grammar(word) & ORGANISATION) !== 0
}

const shouted = wordTest(({ written }) => written === written.toUpperCase())

function isInitials(prose: Prose, from: number, last: number, words: readonly string[]): boolean {
  if (words.length > 1 || words[0].length > 5) return false
  for (let word = from; word <= last; word++) if (!prose.is(word, shouted)) return false
  return true
}

const generation = isOneOf('ii iii iv')

/** The folded words of a run; "U.S." and "C.I.A." become one word each. */
export function foldRun(prose: Prose, from: number, to: number): string[] {
  const words: string[] = []
  let initials = ''
  for (let word = from; word < to; word++) {
    const single = prose.words.end[word] - prose.words.start[word] === 1 && prose.isCapital(word)
    // The last point may be gone: "the U.S border".
    const joined =
      single &&
      (initials === ''
        ? prose.text[prose.words.end[word]] === '.'
        : prose.words.start[word] - prose.words.end[word - 1] === 1)
    if (joined) {
      initials += fold(prose, word)
      continue
    }
    if (initials) words.push(initials)
    initials = ''
    // "Ann Lee III" is Ann Lee; "Ann Lee Jr." is named so to be told from another.
    if (word === from || word < to - 1 || !prose.is(word, generation)) words.push(fold(prose, word))
  }
  if (initials) words.push(initials)
  return words
}
