import { isRegion } from '../../text/geography.ts'
import { endsJoined } from '../../text/name-runs.ts'
import { COMMA, JOINED, PLAIN, type Prose } from '../../text/prose.ts'
import { isOneOf } from '../../text/word-facts.ts'
import type { Capitals } from './capitals.ts'
import {
  ACRONYM,
  ADJECTIVE,
  BODY,
  CALENDAR,
  CLOSED,
  DETERMINES,
  GIVEN,
  isBody,
  KNOWN,
  LINKING,
  NOUN,
  nameWord,
  OFFICE,
  particles,
  TELLS_TIME,
} from './name-words.ts'
import { foldRun, type NameRun, trim } from './trims.ts'
import { AND, FOR, isInitial, THE, younger } from './words.ts'

/** A name of more words is a list, a slogan or an attack. */
const LONGEST = 9

const linked = isOneOf('of for')
const on = isOneOf('on')
/** Bodies that sit "on" something: "Council on …". */
const sitting = isOneOf('committee subcommittee council commission conference panel')
/** Names that go on with "of" or "for": "Bank of …", "Alliance for …". */
const linking = isOneOf(
  `bank house university ministry department center centre institute college board court council school office bureau house
   alliance association federation society union league friends museum church committee commission chamber city state states
   republic kingdom isle bay gulf cape duke duchess prince princess earl board secretary academy fund foundation party
   order sons daughters knights campaign coalition movement network army church cathedral hospital company guild group`,
)

/** Those whose body a body may be: "People’s Republic". */
const members = isOneOf(
  `peoples people workers worker womens mens childrens farmers veterans teachers students nurses doctors sailors fishermens
   governors mayors citizens consumers players writers`,
)

/** The names of a text in order. Words known without a capital count only where the text shows them to be names. Linear. */
export function findNameRuns(prose: Prose, capitals: Capitals): NameRun[] {
  const runs: NameRun[] = []
  let to = 0
  for (let place = 0; place < capitals.count; place++) {
    const word = capitals.at(place)
    if (word < to || !opensName(prose, word, capitals)) continue
    to = runEnd(prose, word, capitals)
    const run = trim(prose, word, to, capitals)
    if (run) runs.push(run)
  }
  return runs
}

function opensName(prose: Prose, word: number, capitals: Capitals): boolean {
  const says = prose.fact(word, nameWord)
  if ((says & TELLS_TIME) !== 0) return false
  if (prose.gap(word) === JOINED && word > 0 && !prose.isCapital(word - 1) && !prose.isDigit(word - 1))
    return false
  if ((says & CLOSED) !== 0) return isAcronym(prose, word)
  if (!capitals.isFree(word)) return true
  // "Hundreds came."
  if ((says & DETERMINES) !== 0) return false
  if (capitals.isProven(word)) return true
  if (capitals.isHeadline(word)) return false
  if ((says & KNOWN) === 0) return true
  const next = word + 1
  const isFirst =
    next < prose.words.count && prose.gap(next) <= JOINED && prose.isCapital(next) && !isClosed(prose, next)
  return isFirst && (says & (NOUN | ADJECTIVE)) !== 0
}

function isClosed(prose: Prose, word: number): boolean {
  return (prose.fact(word, nameWord) & (CLOSED | CALENDAR)) !== 0
}

/** "US", "U.S.", "WHO" in capitals throughout: no pronoun. */
function isAcronym(prose: Prose, word: number): boolean {
  return (
    (prose.fact(word, nameWord) & ACRONYM) !== 0 || (isInitial(prose, word) && isInitial(prose, word + 1))
  )
}

function runEnd(prose: Prose, from: number, capitals: Capitals): number {
  let to = from + 1
  while (to < prose.words.count && to - from < LONGEST) {
    if (to - from > 1 && prose.is(to - 1, younger)) break
    if (prose.gap(to) === COMMA && prose.is(to, younger) && to - from > 1) return to + 1
    if (!goesOn(prose, from, to)) break
    if (prose.isCapital(to)) {
      if (isClosed(prose, to) && !isAcronym(prose, to) && !isInitial(prose, to)) break
      if (capitals.isHeadline(to) && !capitals.isProven(to)) break
      to++
    } else {
      const next = linkEnd(prose, from, to)
      if (next === to) break
      to = next
    }
  }
  return to
}

const SLASH = 47
const HYPHEN = 45

/** Whether nothing that stands between a name and the next word parts the two. */
function goesOn(prose: Prose, from: number, to: number): boolean {
  const { text, words } = prose
  const gap = prose.gap(to)
  const apart = words.start[to] - words.end[to - 1]
  if (gap > JOINED && !(apart <= 2 && isInitial(prose, to - 1))) return false
  if (prose.isPossessive(to - 1) && !isMembers(prose, to - 1)) return false
  if (gap === PLAIN && apart === 1) return true
  const before = text.charCodeAt(words.start[to] - 1)
  // "the U.S.-Mexico border" names two, as does "Fox/Lantern".
  if (before === SLASH || text.charCodeAt(words.end[to - 1]) === SLASH) return false
  return before !== HYPHEN || !isRegion(foldRun(prose, from, to).join(' '))
}

/** "People’s Republic", "Workers’ Party": whose body it is, within the name of the body. */
function isMembers(prose: Prose, word: number): boolean {
  const next = word + 1
  if (!prose.isCapital(next) || !(isBody(prose, next) || prose.is(next, linking))) return false
  return prose.is(word, members)
}

/** Past small words within a name: "Bank [of the] Orrisay", "Ludwig [van] Beet", "Yon-[un]"; `at` itself where there are none. */
function linkEnd(prose: Prose, from: number, at: number): number {
  if (prose.gap(at) === JOINED) return endsJoined(prose, from, at) ? at + 1 : at
  if ((prose.fact(at, nameWord) & LINKING) === 0) return at
  const next = at + 1
  if (prose.is(at, particles) && isCapitalNext(prose, next)) return next
  // "al-Ode"
  if (prose.is(at, particles) && prose.gap(next) === JOINED && prose.isCapital(next)) return next
  if (
    (prose.is(at, linked) && hasLinking(prose, from, at)) ||
    (prose.is(at, on) && prose.is(at - 1, sitting))
  ) {
    const after = prose.is(next, THE) && prose.gap(next) === PLAIN ? next + 1 : next
    return isCapitalNext(prose, after) && !isClosed(prose, after) ? after : at
  }
  if (!prose.is(at, AND) || !isCapitalNext(prose, next)) return at
  return prose.is(at - 2, FOR) || isTwofold(prose, at) ? next : at
}

/** "Health and Human Services", "Customs and Border Protection": two common nouns of what one body is for. */
function isTwofold(prose: Prose, and: number): boolean {
  let last = and + 1
  while (isCapitalNext(prose, last + 1) && last < and + 4 && !prose.isPossessive(last)) last++
  if (last < and + 2 || !prose.is(last, twofold)) return false
  for (let word = and - 1; word <= last; word++) {
    if (word === and || word === last) continue
    const says = prose.fact(word, nameWord)
    if ((says & (KNOWN | CLOSED)) !== KNOWN || (says & (BODY | GIVEN | OFFICE)) !== 0) return false
  }
  return true
}

const twofold = isOneOf(
  'enforcement protection affairs research services administration agency department ministry',
)

function hasLinking(prose: Prose, from: number, at: number): boolean {
  for (let word = from; word < at; word++) if (prose.is(word, linking)) return true
  return false
}

function isCapitalNext(prose: Prose, word: number): boolean {
  return word < prose.words.count && prose.gap(word) === PLAIN && prose.isCapital(word)
}
