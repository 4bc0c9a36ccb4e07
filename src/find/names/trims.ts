import type { Span } from '../../text/document.ts'
import { BRACKET, JOINED, type Prose } from '../../text/prose.ts'
import { fitsPattern, isOneOf } from '../../text/word-facts.ts'
import type { Capitals } from './capitals.ts'
import {
  BODY,
  CLOSED,
  COMMON,
  DAY,
  DEMONYM,
  GIVEN,
  isBody,
  KIND,
  KNOWN,
  NOUN,
  nameWord,
  OFFICE,
  PERSONAL,
  SHOUTED,
  TITLE,
} from './name-words.ts'
import { endsInPossessive, fold, isInitial, younger } from './words.ts'

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
export function trim(prose: Prose, start: number, to: number, capitals: Capitals): NameRun | null {
  const isFree = capitals.isFree(start)
  const opens = isFree && !capitals.isProven(start)
  // "Following Kim": a sentence opens with a verb.
  const first = opens && to - start > 1 && isGerund(prose, start) ? start + 1 : start
  let from = titleEnd(prose, first, to)
  if (from === to) return null
  const isTitled = from > first
  // "Older Kim" at the start of a sentence: a word that cannot be a noun is none of the name.
  if (opens && !isTitled && to - from > 1 && isNoNoun(prose, from)) from++
  if (isNoName(prose, from, to - 1, isTitled)) return null
  const words = foldRun(prose, from, to)
  return {
    from,
    to,
    title: isTitled ? first : from,
    words,
    sentence: capitals.sentence(start),
    initials: isInitials(prose, from, to, words),
    doubtful: isFree && to - from === 1 && !isTitled && says(prose, from, KNOWN),
    start: prose.words.start[from],
    end: endOf(prose, from, to - 1),
  }
}

/** Where a name ends: without the possessive ending, with the point of "Ann L." and "Bo Lee Jr." */
function endOf(prose: Prose, from: number, last: number): number {
  const end = prose.words.end[last]
  if (prose.isPossessive(last) && endsInPossessive(prose.text, end)) return end - 2
  return from < last && hasPoint(prose, last) ? end + 1 : end
}

function isNoName(prose: Prose, from: number, last: number, isTitled: boolean): boolean {
  const told = prose.fact(last, nameWord)
  if ((told & (DAY | DEMONYM)) !== 0 || isState(prose, from, last)) return true
  if (from < last) return isOffice(prose, from, last)
  // "Congressional", and "D-Mich." where a politician's party and state stand.
  if ((told & KIND) !== 0 || (prose.gap(from) === JOINED && isLetter(prose, from - 1))) return true
  return isTitled && isTitleAlone(prose, from)
}

function says(prose: Prose, word: number, what: number): boolean {
  return (prose.fact(word, nameWord) & what) !== 0
}

/** Whether a word is known and can be no noun. */
function isNoNoun(prose: Prose, word: number): boolean {
  const told = prose.fact(word, nameWord)
  return (told & KNOWN) !== 0 && (told & (NOUN | GIVEN)) === 0
}

/**
 * Where the name itself starts after the titles in its run, and after what stands before them: "[Sorrel Town Mayor] Ann Lee",
 * "[Secretary of State] Bo Ode". `to` when nothing but a title is there.
 */
function titleEnd(prose: Prose, first: number, to: number): number {
  let from = first
  for (let word = first; word < to; word++) if (isTitle(prose, word, to, first)) from = word + 1
  // "Justice Department" is no justice of the name of Department.
  if (from === to - 1 && isBody(prose, from)) return first
  if (from > first && from < to && prose.is(from, ofOrFor)) {
    let at = from + 1
    while (at < to && !says(prose, at, GIVEN)) at++
    return at
  }
  return from
}

function isGerund(prose: Prose, word: number): boolean {
  return says(prose, word, KNOWN) && prose.is(word, endsInIng)
}

/** Whether the rest of a run can be a person's name alone: given names and words that are nothing else. */
function isPersonAt(prose: Prose, from: number, to: number): boolean {
  if (from >= to || to - from > 3) return false
  for (let word = from; word < to; word++) {
    const told = prose.fact(word, nameWord)
    if ((told & PERSONAL) === 0 && ((told & BODY) !== 0 || !isInitial(prose, word))) return false
  }
  return true
}

/** "Leader [Chuck Penhale]": a word that may be anything, and a surname that is nothing else. */
function isTwoAt(prose: Prose, from: number, to: number): boolean {
  const last = to - 1
  if (from !== last - 1 || says(prose, last, KNOWN | BODY)) return false
  return (prose.fact(from, nameWord) & (KNOWN | CLOSED | OFFICE | BODY)) === KNOWN
}

function isTitle(prose: Prose, word: number, to: number, first: number): boolean {
  const told = prose.fact(word, nameWord)
  if ((told & (OFFICE | COMMON)) === 0) return false
  // "Special Counsel Ann Lee", "Agent Penhale", "Investigations Ann Lee".
  const isBeforePerson = isPersonAt(prose, word + 1, to)
  if ((told & OFFICE) !== 0 && (isBeforePerson || isTwoAt(prose, word + 1, to))) return true
  if (isBeforePerson && (told & COMMON) !== 0 && says(prose, word + 1, GIVEN)) return true
  if ((told & TITLE) === 0) return false
  if (!prose.is(word, halfTitles)) return word < to - 1 || word === first
  const next = word + 1
  // "Attorney General Ann Lee": the second half of a title.
  if (word > first && word < to - 1 && prose.is(word, general) && says(prose, word - 1, TITLE)) return true
  if (next < to - 1 && says(prose, next, TITLE)) return true
  return word === first && next < to && prose.is(word, leadingTitles)
}

/** "Ann L." and "Bo Lee Jr." */
function hasPoint(prose: Prose, word: number): boolean {
  return isInitial(prose, word) || (prose.is(word, younger) && prose.text[prose.words.end[word]] === '.')
}

/** "Mr. President" and "Deputy Director" name no one; "Mr. King" and "Ms. Baker" do. */
function isTitleAlone(prose: Prose, word: number): boolean {
  const isAnOffice = (prose.fact(word, nameWord) & (OFFICE | GIVEN)) === OFFICE
  const isSurname = prose.is(word - 1, courtesy) && !prose.is(word, offices)
  return isAnOffice && !isSurname
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

function isLetter(prose: Prose, word: number): boolean {
  return prose.words.end[word] - prose.words.start[word] === 1
}

/** "House Speaker" and "F.B.I. Agent" name no one; "Ann Baker" does. */
function isOffice(prose: Prose, from: number, last: number): boolean {
  if (isLetter(prose, from) && prose.gap(from + 1) === JOINED && prose.text[prose.words.end[from]] === '-')
    return true
  if ((prose.fact(last, nameWord) & (OFFICE | BODY)) !== OFFICE) return false
  for (let word = from; word < last; word++)
    if (!says(prose, word, COMMON) && !isInitial(prose, word)) return false
  return true
}

function isInitials(prose: Prose, from: number, to: number, words: readonly string[]): boolean {
  if (words.length > 1 || words[0].length > 5) return false
  for (let word = from; word < to; word++) if (!says(prose, word, SHOUTED)) return false
  return true
}

const generation = isOneOf('ii iii iv')

function isPlain(prose: Prose, word: number): boolean {
  return !isLetter(prose, word) && !prose.is(word, generation)
}

/** The folded words of a run; "U.S." and "C.I.A." become one word each. */
export function foldRun(prose: Prose, from: number, to: number): readonly string[] {
  // Most names; an array that is filled one by one takes room for many more.
  if (to - from === 1) return [fold(prose, from)]
  if (to - from === 2 && isPlain(prose, from) && isPlain(prose, from + 1))
    return [fold(prose, from), fold(prose, from + 1)]
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
