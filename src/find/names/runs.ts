import { isRegion } from '../../text/geography.ts'
import { DETERMINER, GIVEN, grammar, ROLE, TIME, TITLE } from '../../text/grammar.ts'
import { COMMA, JOINED, PLAIN, type Prose } from '../../text/prose.ts'
import { IS_TIME, MAY_ADJECTIVE, MAY_NOUN, MAY_PLURAL, wordClass } from '../../text/word-classes.ts'
import { isOneOf, wordTest } from '../../text/word-facts.ts'
import { Capitals, SentenceStarts } from './starts.ts'
import { foldRun, isOrganisation, type NameRun, trim } from './trims.ts'
import { AND, FOR, isInitial, THE, younger } from './words.ts'

/** A name of more words is a list, a slogan or an attack. */
const LONGEST = 9

const particles = isOneOf('von van de der den bin ibn al el la le du del della di da dos ter ten af zu y')
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

const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/
/** Tells when, by any of the lists. */
const tellsTime = wordTest(
  ({ key, folded }) =>
    (wordClass(key) & IS_TIME) !== 0 || weekdays.test(folded) || (grammar.flags(key) & TIME) !== 0,
)

/** The names of a text in order. Words known without a capital count only where the text shows them to be names. Linear. */
export function findNameRuns(prose: Prose): NameRun[] {
  const starts = new SentenceStarts(prose)
  const capitals = new Capitals(prose, starts)
  const runs: NameRun[] = []
  for (let word = 0; word < prose.words.count; ) {
    if (!prose.isCapital(word) || !isNameWord(prose, word, starts, capitals)) {
      word++
      continue
    }
    const to = runEnd(prose, word, starts, capitals)
    const run = trim(prose, word, to, starts.of(word), starts.isStart(word), capitals)
    if (run) runs.push(run)
    word = to
  }
  return runs
}

function isNameWord(prose: Prose, word: number, starts: SentenceStarts, capitals: Capitals): boolean {
  const known = prose.classes(word)
  const closed = known !== 0 && known < 256
  if (prose.is(word, tellsTime)) return false
  if (prose.gap(word) === JOINED && word > 0 && !prose.isCapital(word - 1) && !prose.isDigit(word - 1))
    return false
  if (closed) return isAcronym(prose, word)
  if (!starts.isStart(word)) return true
  // "Hundreds came."
  if ((prose.grammar(word) & DETERMINER) !== 0) return false
  if (capitals.has(word)) return true
  if (starts.isHeadline(word)) return false
  if (known === 0) return true
  const next = word + 1
  const isFirst =
    next < prose.words.count && prose.gap(next) <= JOINED && prose.isCapital(next) && !isClosed(prose, next)
  return isFirst && (known & (MAY_NOUN | MAY_PLURAL | MAY_ADJECTIVE)) !== 0
}

function isClosed(prose: Prose, word: number): boolean {
  const known = prose.classes(word)
  return (known !== 0 && known < 256) || (known & IS_TIME) !== 0
}

const acronym = wordTest(({ written }) => written === 'US' || written === 'WHO')

/** "US", "U.S.", "WHO" in capitals throughout: no pronoun. */
function isAcronym(prose: Prose, word: number): boolean {
  return prose.is(word, acronym) || (isInitial(prose, word) && isInitial(prose, word + 1))
}

function runEnd(prose: Prose, from: number, starts: SentenceStarts, capitals: Capitals): number {
  let to = from + 1
  while (to < prose.words.count && to - from < LONGEST) {
    if (to - from > 1 && prose.is(to - 1, younger)) break
    if (prose.gap(to) === COMMA && prose.is(to, younger) && to - from > 1) return to + 1
    if (!goesOn(prose, from, to)) break
    if (prose.isCapital(to)) {
      if (isClosed(prose, to) && !isAcronym(prose, to) && !isInitial(prose, to)) break
      if (starts.isHeadline(to) && !capitals.has(to)) break
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
  const isAfterInitial = isInitial(prose, to - 1) && words.start[to] - words.end[to - 1] <= 2
  if (prose.gap(to) > JOINED && !isAfterInitial) return false
  if (prose.isPossessive(to - 1) && !isMembers(prose, to - 1)) return false
  const before = text.charCodeAt(words.start[to] - 1)
  // "the U.S.-Mexico border" names two, as does "Fox/Lantern".
  if (before === SLASH || text.charCodeAt(words.end[to - 1]) === SLASH) return false
  return before !== HYPHEN || !isRegion(foldRun(prose, from, to).join(' '))
}

/** "People’s Republic", "Workers’ Party": whose body it is, within the name of the body. */
function isMembers(prose: Prose, word: number): boolean {
  const next = word + 1
  if (!prose.isCapital(next) || !(isOrganisation(prose, next) || prose.is(next, linking))) return false
  return prose.is(word, members)
}

/** Past small words within a name: "Bank [of the] Orrisay", "Ludwig [van] Beet", "Yon-[un]"; `at` itself where there are none. */
function linkEnd(prose: Prose, from: number, at: number): number {
  if (prose.gap(at) === JOINED) {
    const hyphen = prose.text[prose.words.start[at] - 1] === '-'
    // "Yon-un", and not "Sorrel-based".
    const isPart =
      prose.classes(at) === 0 || (at - from > 1 && prose.words.end[at] - prose.words.start[at] < 4)
    return hyphen && isPart ? at + 1 : at
  }
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
    const known = prose.classes(word)
    if (known < 256 || isOrganisation(prose, word) || (prose.grammar(word) & (GIVEN | TITLE | ROLE)) !== 0)
      return false
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
