import type { Span } from '../text/document.ts'
import { isDemonym, isRegion } from '../text/geography.ts'
import { GIVEN, ORGANISATION, ROLE, TIME, TITLE } from '../text/grammar.ts'
import { BRACKET, COLON, COMMA, JOINED, PLAIN, type Prose, QUOTE, STOP } from '../text/prose.ts'
import { IS_TIME, MAY_ADJECTIVE, MAY_NOUN, MAY_PLURAL, wordClass } from '../text/word-classes.ts'

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
  /** One common noun that may have its capital from opening a sentence. */
  readonly doubtful: boolean
}

/** A name of more words is a list, a slogan or an attack. */
const LONGEST = 9
/** A line without a full stop and with this share of capitals is a headline, where capitals tell nothing. */
const HEADLINE = 0.6

const particles = new Set(
  'von van de der den bin ibn al el la le du del della di da dos ter ten af zu y'.split(' '),
)
const linked = new Set('of for'.split(' '))
/** Bodies that sit "on" something: "Council on …". */
const sitting = /^(?:committee|subcommittee|council|commission|conference|panel)$/
/** Names that go on with "of" or "for": "Bank of …", "Alliance for …". */
const linking = new Set(
  `bank house university ministry department center centre institute college board court council school office bureau house
   alliance association federation society union league friends museum church committee commission chamber city state states
   republic kingdom isle bay gulf cape duke duchess prince princess earl board secretary academy fund foundation party
   order sons daughters knights campaign coalition movement network army church cathedral hospital company guild group`.split(
    /\s+/,
  ),
)

/** Those whose body a body may be: "People’s Republic". */
const members = new Set(
  `peoples people workers worker womens mens childrens farmers veterans teachers students nurses doctors sailors fishermens
   governors mayors citizens consumers players writers`.split(/\s+/),
)

/** The names of a text in order. Words known without a capital count only where the text shows them to be names. Linear. */
export function findNameRuns(prose: Prose): NameRun[] {
  const starts = new SentenceStarts(prose)
  const capitals = countCapitals(prose, starts)
  const runs: NameRun[] = []
  for (let word = 0; word < prose.words.count; ) {
    if (!prose.isCapital(word) || !isNameWord(prose, word, starts, capitals)) {
      word++
      continue
    }
    const to = runEnd(prose, word, starts, capitals)
    const opens = starts.isStart(word)
    const run = trim(prose, word, to, starts.of(word), opens, capitals.has(prose.words.key[word]))
    if (run) runs.push(run)
    word = to
  }
  return runs
}

/** Which sentence a word is in, whether it opens it, and whether that is a headline; asked in order. */
class SentenceStarts {
  private readonly prose: Prose
  private sentence = -1
  private end = 0
  private first = 0
  private headline = false

  constructor(prose: Prose) {
    this.prose = prose
  }

  of(word: number): number {
    this.seek(word)
    return this.sentence
  }

  isStart(word: number): boolean {
    this.seek(word)
    const gap = this.prose.gap(word)
    return (
      word === this.first ||
      this.headline ||
      gap === STOP ||
      gap === QUOTE ||
      gap === COLON ||
      gap === BRACKET
    )
  }

  isHeadline(word: number): boolean {
    this.seek(word)
    return this.headline
  }

  private seek(word: number): void {
    const { sentences, words } = this.prose
    const at = words.start[word]
    if (word < this.first) {
      this.sentence = -1
      this.end = 0
    }
    while (at >= this.end && this.sentence < sentences.length - 1) {
      this.sentence++
      this.end = sentences[this.sentence].end
      this.first = -1
    }
    if (this.first === -1) {
      this.first = this.prose.wordAt(sentences[this.sentence].start)
      this.headline = isHeadline(this.prose, this.first, this.end)
    }
  }
}

function isHeadline(prose: Prose, first: number, end: number): boolean {
  if (prose.text.charCodeAt(end - 1) === 46) return false
  let longer = 0
  let capitals = 0
  for (let word = first; word < prose.words.count && prose.words.start[word] < end && longer < 40; word++) {
    if (prose.words.end[word] - prose.words.start[word] < 4) continue
    longer++
    if (prose.isCapital(word)) capitals++
  }
  return longer > 3 && capitals > longer * HEADLINE
}

/** Words that stand in capitals where nothing but a name asks for one. */
function countCapitals(prose: Prose, starts: SentenceStarts): ReadonlySet<number> {
  const found = new Set<number>()
  for (let word = 0; word < prose.words.count; word++) {
    if (prose.isCapital(word) && !starts.isStart(word)) found.add(prose.words.key[word])
  }
  return found
}

function isNameWord(
  prose: Prose,
  word: number,
  starts: SentenceStarts,
  capitals: ReadonlySet<number>,
): boolean {
  const key = prose.words.key[word]
  const known = wordClass(key)
  const closed = known !== 0 && known < 256
  if ((known & IS_TIME) !== 0 || /^[a-z]+days$/.test(fold(prose, word)) || (prose.grammar(word) & TIME) !== 0)
    return false
  if (prose.gap(word) === JOINED && word > 0 && !prose.isCapital(word - 1) && !prose.isDigit(word - 1))
    return false
  if (closed) return isAcronym(prose, word)
  if (!starts.isStart(word)) return true
  if (capitals.has(key)) return true
  if (starts.isHeadline(word)) return false
  if (known === 0) return true
  const next = word + 1
  const goesOn =
    next < prose.words.count && prose.gap(next) <= JOINED && prose.isCapital(next) && !isClosed(prose, next)
  return goesOn && (known & (MAY_NOUN | MAY_PLURAL | MAY_ADJECTIVE)) !== 0
}

function isClosed(prose: Prose, word: number): boolean {
  const known = wordClass(prose.words.key[word])
  return (known !== 0 && known < 256) || (known & IS_TIME) !== 0
}

/** "US", "U.S.", "IT" in capitals throughout: no pronoun. */
function isAcronym(prose: Prose, word: number): boolean {
  const { start, end } = prose.words
  if (end[word] - start[word] === 1) return isInitial(prose, word) && isInitial(prose, word + 1)
  const text = prose.string(word)
  return text.length <= 5 && text === text.toUpperCase() && (text === 'US' || text === 'WHO')
}

/** One capital letter with a point after it. */
function isInitial(prose: Prose, word: number): boolean {
  const { start, end, count } = prose.words
  return (
    word < count && end[word] - start[word] === 1 && prose.isCapital(word) && prose.text[end[word]] === '.'
  )
}

function runEnd(prose: Prose, from: number, starts: SentenceStarts, capitals: ReadonlySet<number>): number {
  let to = from + 1
  while (to < prose.words.count && to - from < LONGEST) {
    const gap = prose.gap(to)
    const initial = isInitial(prose, to - 1) && prose.words.start[to] - prose.words.end[to - 1] <= 2
    if (gap === COMMA && isYounger(fold(prose, to)) && to - from > 1) return to + 1
    if ((gap > JOINED && !initial) || (prose.isPossessive(to - 1) && !isMembers(prose, to - 1))) break
    // "the U.S.-Mexico border" names two.
    if (prose.text[prose.words.start[to] - 1] === '-' && isRegion(foldRun(prose, from, to).join(' '))) break
    if (prose.isCapital(to)) {
      if (isClosed(prose, to) && !isAcronym(prose, to) && !isInitial(prose, to)) break
      if (starts.isHeadline(to) && !capitals.has(prose.words.key[to])) break
      to++
    } else {
      const next = linkEnd(prose, from, to)
      if (next === to) break
      to = next
    }
  }
  return to
}

/** "People’s Republic", "Workers’ Party": whose body it is, within the name of the body. */
function isMembers(prose: Prose, word: number): boolean {
  const next = word + 1
  if (!prose.isCapital(next) || !(isOrganisation(prose, next) || linking.has(fold(prose, next)))) return false
  return members.has(fold(prose, word))
}

/** Past small words within a name: "Bank [of the] Orrisay", "Ludwig [van] Beet", "Yon-[un]"; `at` itself where there are none. */
function linkEnd(prose: Prose, from: number, at: number): number {
  const word = fold(prose, at)
  if (prose.gap(at) === JOINED) {
    const hyphen = prose.text[prose.words.start[at] - 1] === '-'
    // "Yon-un", and not "Sorrel-based".
    const isPart =
      wordClass(prose.words.key[at]) === 0 ||
      (at - from > 1 && prose.words.end[at] - prose.words.start[at] < 4)
    return hyphen && isPart ? at + 1 : at
  }
  const next = at + 1
  if (particles.has(word) && isCapitalNext(prose, next)) return next
  if ((linked.has(word) && hasLinking(prose, from, at)) || (word === 'on' && sitting.test(fold(prose, at - 1)))) {
    const after = fold(prose, next) === 'the' && prose.gap(next) === PLAIN ? next + 1 : next
    return isCapitalNext(prose, after) && !isClosed(prose, after) ? after : at
  }
  if (word !== 'and' || !isCapitalNext(prose, next)) return at
  return fold(prose, at - 2) === 'for' || isTwofold(prose, at) ? next : at
}

/** "Health and Human Services", "Customs and Border Protection": two common nouns of what one body is for. */
function isTwofold(prose: Prose, and: number): boolean {
  let last = and + 1
  while (isCapitalNext(prose, last + 1) && last < and + 4 && !prose.isPossessive(last)) last++
  if (last < and + 2 || !twofold.test(fold(prose, last))) return false
  for (let word = and - 1; word <= last; word++) {
    if (word === and || word === last) continue
    const known = wordClass(prose.words.key[word])
    if (known < 256 || isOrganisation(prose, word) || (prose.grammar(word) & (GIVEN | TITLE | ROLE)) !== 0)
      return false
  }
  return true
}

const twofold = /^(?:enforcement|protection|affairs|research|services|administration|agency|department|ministry)$/

function hasLinking(prose: Prose, from: number, at: number): boolean {
  for (let word = from; word < at; word++) if (linking.has(fold(prose, word))) return true
  return false
}

function isCapitalNext(prose: Prose, word: number): boolean {
  return word < prose.words.count && prose.gap(word) === PLAIN && prose.isCapital(word)
}

/** The word in lower case without a possessive ending. */
export function fold(prose: Prose, word: number): string {
  if (word < 0 || word >= prose.words.count) return ''
  const folded = prose.string(word).toLowerCase()
  // Few words have an apostrophe, and every word is asked for many times.
  if (!folded.includes("'") && !folded.includes('’')) return folded
  return folded.replace(/['’]s$/, '').replace(/['’]/g, '')
}

/** Titles that stand before a name only beside another: "Prime Minister", "former President". */
const halfTitles = new Set(
  'first then acting prime vice deputy former ex candidate nominee speaker general king queen prince brother sister father lady lord'.split(
    ' ',
  ),
)

/** Strips titles and what is no part of a name; null where nothing is left. */
function trim(
  prose: Prose,
  start: number,
  to: number,
  sentence: number,
  starts: boolean,
  isCapital: boolean,
): NameRun | null {
  const opens = starts && !isCapital
  // "Following Kim": a sentence opens with a verb.
  const first = opens && to - start > 1 && isGerund(prose, start) ? start + 1 : start
  let from = titleEnd(prose, first, to)
  if (from === to) return null
  const title = first
  const titled = from > first
  // "Older Kim" at the start of a sentence: a word that cannot be a noun is none of the name.
  if (opens && !titled && to - from > 1) {
    const known = wordClass(prose.words.key[from])
    if (known !== 0 && (known & (MAY_NOUN | MAY_PLURAL)) === 0) from++
  }
  const words = foldRun(prose, from, to)
  const last = to - 1
  if (isNoOne(prose, from, last)) return null
  if (isDemonym(prose.words.key[last]) && !isOrganisation(prose, last)) return null
  const end = prose.words.end[last]
  const possessed = /['’]s$/i.exec(prose.text.slice(Math.max(0, end - 2), end)) !== null
  return {
    from,
    to,
    title: titled ? title : from,
    words,
    sentence,
    initials: isInitials(prose.text.slice(prose.words.start[from], prose.words.end[last]), words),
    doubtful: starts && from === last && !titled && (wordClass(prose.words.key[from]) & MAY_NOUN) !== 0,
    start: prose.words.start[from],
    end: possessed ? end - 2 : isInitial(prose, last) && from < last ? end + 1 : end,
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
  if (from > first && from < to && /^(?:of|for)$/.test(fold(prose, from))) {
    let at = from + 1
    while (at < to && !(prose.grammar(at) & GIVEN)) at++
    return at
  }
  return from
}

function isGerund(prose: Prose, word: number): boolean {
  return wordClass(prose.words.key[word]) !== 0 && fold(prose, word).endsWith('ing')
}

function isTitle(prose: Prose, word: number, to: number, first: number): boolean {
  const flags = prose.grammar(word)
  // "Special Counsel Ann Lee".
  if ((flags & ROLE) !== 0 && word + 2 < to && (prose.grammar(word + 1) & GIVEN) !== 0) return true
  if ((flags & TITLE) === 0) return false
  if (!halfTitles.has(fold(prose, word))) return word < to - 1 || word === first
  const next = word + 1
  // "Attorney General Ann Lee": the second half of a title.
  if (
    word > first &&
    word < to - 1 &&
    fold(prose, word) === 'general' &&
    (prose.grammar(word - 1) & TITLE) !== 0
  )
    return true
  if (next < to - 1 && (prose.grammar(next) & TITLE) !== 0) return true
  return (
    word === first &&
    next < to &&
    /^(?:king|queen|prince|speaker|lord|lady|former|brother|sister|father|deputy)$/.test(fold(prose, word))
  )
}

/** Days that have names and time zones; alone, whence someone is, what one believes and who does. */
function isNoOne(prose: Prose, from: number, last: number): boolean {
  const word = fold(prose, last)
  if (/^(?:days?|eve|weekend|gmt|utc|est|edt|pst|pdt|bst|cet|cest)$/.test(word)) return true
  if (from < last) return from === last - 1 && /^(?:mr|madam)$/.test(fold(prose, from)) && offices.test(word)
  return isDemonym(prose.words.key[last]) || /[a-z]{3}(?:ism|ists?)$/.test(word)
}

/** "Mr. President" names no one; Mr. King may. */
const offices = /^(?:president|speaker|chairman|chair|mayor|secretary|ambassador|minister|senator|governor)$/

function isOrganisation(prose: Prose, word: number): boolean {
  return (prose.grammar(word) & ORGANISATION) !== 0
}

function isInitials(text: string, words: readonly string[]): boolean {
  return words.length === 1 && words[0].length < 6 && text === text.toUpperCase()
}

/** "Jr." and "Sr." after a name. */
export function isYounger(word: string): boolean {
  return /^(?:jr|junior|sr|senior)$/.test(word)
}

const generation = /^(?:i{2,3}|iv)$/

/** The folded words of a run; "U.S." and "C.I.A." become one word each. */
function foldRun(prose: Prose, from: number, to: number): string[] {
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
    if (word === from || word < to - 1 || !generation.test(fold(prose, word))) words.push(fold(prose, word))
  }
  if (initials) words.push(initials)
  return words
}
