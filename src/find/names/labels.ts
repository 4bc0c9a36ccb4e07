import { ORGANISATION, RELATIVE, TITLE } from '../../text/grammar.ts'
import { BRACKET, COLON, COMMA, DASH, JOINED, PLAIN, type Prose, QUOTE, STOP } from '../../text/prose.ts'
import { fitsPattern, isOneOf } from '../../text/word-facts.ts'
import { type Entity, type Placed, typeOf } from './entity.ts'
import {
  isCalling,
  isDeterminer,
  isHalfTitle,
  isPreposition,
  type Phrase,
  phraseAt,
  phraseBefore,
} from './phrases.ts'
import type { NameRun } from './trims.ts'
import { AND, andOr, THAT, THE } from './words.ts'

/** What a document calls a name, where: words half-open, with the noun it turns on. */
export interface Label {
  readonly entity: Entity
  readonly from: number
  readonly to: number
  readonly head: number
}

/** Most names have no label. */
const none: readonly Label[] = []

const courtesy = isOneOf('mr mrs ms miss mx dr sir herr frau monsieur madame señor señora don doña')
const ofOrFrom = isOneOf('of from')
const former = isOneOf('former acting deputy vice then late ex')
const then = isOneOf('then')
const news = isOneOf('news')
const otherDeterminers = isOneOf('his her their our both two three four that these those')
const indefinite = isOneOf('a an one another')
const articles = isOneOf('a an the')
const where = isOneOf('in at on near')
const participleLike = fitsPattern(/(?:ed|ing|run|known|based|built|made|led|held)$/)

/** The labels that stand beside a name: titles, appositions before and after it, "X is a Y". */
export function labelsBeside(prose: Prose, placed: readonly Placed[]): readonly Label[] {
  const labels: Label[] = []
  for (let at = 0; at < placed.length; at++) {
    const here = placed[at]
    const previous = at > 0 ? placed[at - 1] : undefined
    const next = at + 1 < placed.length ? placed[at + 1] : undefined
    for (const label of before(prose, here, previous, next)) labels.push(label)
    for (const label of after(prose, ofPerson(prose, here, previous), next)) labels.push(label)
  }
  return labels
}

/** "Ann Lee of Tolver, the mayor," tells of Ann Lee: she with the end of the place. */
function ofPerson(prose: Prose, here: Placed, previous: Placed | undefined): Placed {
  const { run, entity } = here
  if (previous?.run.to !== run.from - 1 || !prose.is(run.from - 1, ofOrFrom)) return here
  if (typeOf(previous.entity) !== 'person' || typeOf(entity) === 'person') return here
  return { run: { ...previous.run, to: run.to, end: run.end }, entity: previous.entity }
}

function before(
  prose: Prose,
  { run, entity }: Placed,
  previous: Placed | undefined,
  next: Placed | undefined,
): readonly Label[] {
  const least = previous?.run.to ?? 0
  const first = run.title
  const last = run.from - 1
  let at = first
  while (at < run.from && prose.is(at, courtesy)) at++
  if (at < run.from && (prose.grammar(last) & TITLE || isCalling(prose, last))) {
    const from = overName(prose, titleStart(prose, at, least), previous)
    return [{ entity, from, to: run.from, head: last }]
  }
  const start = isDeterminer(prose, first - 1) ? first - 1 : first
  if (prose.gap(start) === COMMA) return appositionBefore(prose, { run, entity }, previous, next)
  if (prose.gap(first) !== PLAIN || at < run.from) return none
  const phrase = phraseBefore(prose, first, least)
  const from = phrase < first ? overName(prose, phrase, previous) : first
  return from < first && fitsType(prose, entity, first - 1)
    ? [{ entity, from, to: first, head: first - 1 }]
    : none
}

/** "[Heron Guild clerk] Ann Lee": over the name of whose clerk she is. */
function overName(prose: Prose, from: number, previous: Placed | undefined): number {
  if (previous?.run.to !== from || prose.gap(from) > JOINED) return from
  let first = previous.run.title
  while (prose.gap(first) <= JOINED && isHalfTitle(prose, first - 1) && !isOpening(prose, first - 1)) first--
  const isPart = isDeterminer(prose, first - 1) && prose.gap(first) === PLAIN && !prose.is(first - 1, THAT)
  return isPart ? first - 1 : first
}

/** "Then former clerk Ann Lee sang." */
function isOpening(prose: Prose, word: number): boolean {
  return prose.is(word, then) && prose.gap(word) === STOP
}

/** "leader Ann Lee" and "the group Gull Watch", but not "chief White House" and "the Heron administration Asylum". */
function fitsType(prose: Prose, { votes, words }: Entity, head: number): boolean {
  const isBody = (prose.grammar(head) & ORGANISATION) !== 0
  if (votes.place >= 2 && votes.place > Math.max(votes.person, votes.organisation)) return false
  return isBody ? votes.person < 4 && words.length > 1 : votes.organisation <= Math.max(votes.person, 0) + 2
}

/** "former President", "acting Mayor": the word before the title is part of it. */
function titleStart(prose: Prose, title: number, least: number): number {
  const isPart =
    title > least && prose.gap(title) <= JOINED && !prose.isCapital(title - 1) && prose.is(title - 1, former)
  return isPart ? title - 1 : title
}

/** "The skipper, Senga Traill, stayed"; "two groups, the Herons and the Gulls, met". */
function appositionBefore(
  prose: Prose,
  { run, entity }: Placed,
  previous: Placed | undefined,
  next: Placed | undefined,
): readonly Label[] {
  const least = previous?.run.to ?? 0
  const to = isDeterminer(prose, run.from - 1) && prose.gap(run.from) === PLAIN ? run.from - 1 : run.from
  if (prose.gap(to) !== COMMA) return none
  const from = phraseStart(prose, to, least)
  if (from === to) return possessedBefore(prose, { run, entity }, previous, to)
  const phrase = phraseAt(prose, from, to)
  if (phrase?.to !== to || !isCalling(prose, phrase.head)) return none
  // "the old toll house, Mill Lane": an address.
  if (typeOf(entity) === 'place') return none
  const label = { from, to, head: phrase.head }
  if (!phrase.plural) return closes(prose, run.to) && opensClause(prose, from) ? [{ entity, ...label }] : none
  if (!next || !isPair(prose, run, next.run)) return none
  return [
    { entity, ...label },
    { entity: next.entity, ...label },
  ]
}

/** "[Sorrel’s mayor], Ann Lee, sang"; "[a Sorrel newspaper], the Lantern, has it". */
function possessedBefore(
  prose: Prose,
  { run, entity }: Placed,
  previous: Placed | undefined,
  to: number,
): readonly Label[] {
  if (!previous || run.from - previous.run.to > 5 || prose.gap(previous.run.to) > JOINED) return none
  const phrase = phraseAt(prose, previous.run.to, to)
  if (phrase?.to !== to || phrase.plural || !isCalling(prose, phrase.head) || !closes(prose, run.to))
    return none
  const from = overName(prose, previous.run.to, previous)
  const isOf = prose.isPossessive(previous.run.to - 1) || isDeterminer(prose, from)
  return !isOf || prose.gap(from) === COMMA ? none : [{ entity, from, to: phrase.to, head: phrase.head }]
}

/** "Ann Lee, [Sorrel’s mayor], sang." */
function possessedAfter(prose: Prose, { run, entity }: Placed, next: Placed | undefined): readonly Label[] {
  if (next?.run.title !== run.to || prose.gap(run.to) !== COMMA || isListed(prose, run)) return none
  if (!prose.isPossessive(next.run.to - 1) || typeOf(entity) === 'place') return none
  const phrase = phraseAt(prose, next.run.to, prose.words.count, true)
  if (!phrase || phrase.determined || phrase.plural || !isCalling(prose, phrase.head)) return none
  return closes(prose, phrase.to) ? [{ entity, from: run.to, to: phrase.to, head: phrase.head }] : none
}

/** "the head of the Heron Guild": no label ends within a name. */
function pastName(to: number, next: Placed | undefined): number {
  return next && next.run.from < to ? Math.max(to, next.run.to) : to
}

/** Where a determined noun phrase that ends before `to` begins; `to` if none does. */
function phraseStart(prose: Prose, to: number, least: number): number {
  for (let from = to - 2; from >= Math.max(least, to - 7); from--) {
    if (prose.gap(from + 1) >= COMMA && prose.gap(from + 1) !== 6) return to
    if (isDeterminer(prose, from)) return from
  }
  return to
}

/** Whether nothing but another item of a list would stand before: a list has commas or "and" there. */
function opensClause(prose: Prose, from: number): boolean {
  const gap = prose.gap(from)
  return gap !== COMMA || !isDeterminer(prose, from - 1)
}

function closes(prose: Prose, word: number): boolean {
  const gap = prose.gap(word)
  return (gap === COMMA || gap === STOP || gap === DASH || gap === BRACKET) && !prose.is(word, andOr)
}

/** "X and Y", "X and the Y". */
function isPair(prose: Prose, a: NameRun, b: NameRun): boolean {
  if (!prose.is(a.to, AND)) return false
  const from = a.to + 1
  return b.title === from || (b.title === from + 1 && isDeterminer(prose, from))
}

function after(prose: Prose, { run, entity }: Placed, next: Placed | undefined): readonly Label[] {
  const gap = prose.gap(run.to)
  const limit = prose.words.count
  if (gap === COMMA || gap === DASH) {
    const phrase = phraseAt(prose, run.to, limit, true)
    if (phrase && isApposition(prose, { run, entity }, phrase, next))
      return [{ entity, from: phrase.from, to: pastName(phrase.to, next), head: phrase.head }]
    const possessed = possessedAfter(prose, { run, entity }, next)
    return possessed.length > 0 ? possessed : closesApposition(prose, run, entity, limit)
  }
  if (gap !== PLAIN && gap !== QUOTE) return none
  return prose.is(run.to, links)
    ? copula(prose, { run, entity }, run.to, limit)
    : kindAfter(prose, { run, entity })
}

const kinds = isOneOf(
  'group organisation organization movement network collective charity agency website newspaper magazine',
)

/** "the Gull Watch [protest group]", "the Corvane [news agency]", but not "the Tolver agency", which is one of Tolver’s. */
function kindAfter(prose: Prose, { run, entity }: Placed): readonly Label[] {
  if (!prose.is(run.from - 1, THE) || typeOf(entity) === 'place' || prose.isPossessive(run.to - 1))
    return none
  const phrase = phraseAt(prose, run.to, prose.words.count)
  if (!phrase || phrase.determined || phrase.plural || !prose.is(phrase.head, kinds)) return none
  const isNews = prose.is(phrase.head - 1, news) && phrase.head > run.to
  if (!isNews && run.words.length < 2) return none
  return [{ entity, from: phrase.from, to: phrase.to, head: phrase.head }]
}

/** "Antifa, …, is a group": the verb after an aside. */
function closesApposition(prose: Prose, run: NameRun, entity: Entity, limit: number): readonly Label[] {
  return prose.gap(run.to) === COMMA ? copula(prose, { run, entity }, run.to, limit) : none
}

function isApposition(
  prose: Prose,
  { run, entity }: Placed,
  phrase: Phrase,
  next: Placed | undefined,
): boolean {
  const isPerson = typeOf(entity) === 'person'
  if (phrase.plural || (!phrase.determined && !isCalling(prose, phrase.head))) return false
  if (prose.is(phrase.from, otherDeterminers) && !isCalling(prose, phrase.head)) return false
  if (phrase.determined && !isCalling(prose, phrase.head) && (isPerson || !isIndefinite(prose, phrase.from)))
    return false
  // A name right after makes it the title of that one: "Ann Lee, the mayor Bo Ode".
  if (next && next.run.title <= phrase.head + 1) return false
  if (isListed(prose, run) || isWhere(prose, run)) return false
  const gap = prose.gap(phrase.to)
  if (gap === STOP || gap === DASH || gap === BRACKET) return true
  if (gap === COMMA) return !prose.is(phrase.to, andOr)
  return (
    (prose.grammar(phrase.to) & RELATIVE) !== 0 ||
    isPreposition(prose, phrase.to) ||
    isParticiple(prose, phrase.to)
  )
}

function isIndefinite(prose: Prose, word: number): boolean {
  return prose.is(word, indefinite)
}

function isParticiple(prose: Prose, word: number): boolean {
  return prose.gap(word) === PLAIN && prose.is(word, participleLike) && !prose.isCapital(word)
}

/** "On Mill Lane, the toll house": where something else is. */
function isWhere(prose: Prose, { from }: NameRun): boolean {
  return prose.is(from - 1, where)
}

/** Whether the name is an item of a list, so that what follows its comma is the next one. */
function isListed(prose: Prose, { title, from }: NameRun): boolean {
  const first = Math.min(title, from)
  const start = isDeterminer(prose, first - 1) ? first - 1 : first
  return prose.gap(start) === COMMA && prose.gap(start - 1) === COMMA
}

const links = isOneOf('is was are were became remains')

/** "X is a Y": only where X opens its sentence, so that it is sure to be the subject. */
function copula(prose: Prose, { run, entity }: Placed, at: number, limit: number): readonly Label[] {
  if (!prose.is(at, links) || !opensSentence(prose, run) || !isIndefiniteOrDefinite(prose, at + 1))
    return none
  const phrase = phraseAt(prose, at + 1, limit)
  if (!phrase || phrase.plural || !isCalling(prose, phrase.head)) return none
  return [{ entity, from: phrase.from, to: phrase.to, head: phrase.head }]
}

function isIndefiniteOrDefinite(prose: Prose, word: number): boolean {
  return prose.is(word, articles) && prose.gap(word) === PLAIN
}

function opensSentence(prose: Prose, { title, from }: NameRun): boolean {
  const first = Math.min(title, from)
  const start = isDeterminer(prose, first - 1) ? first - 1 : first
  const gap = prose.gap(start)
  if (gap === STOP || gap === COLON) return true
  if (gap !== COMMA) return false
  // "Today, X is"; "The second group, X, is".
  const before = phraseStart(prose, start, Math.max(0, start - 7))
  return prose.gap(start - 2) === STOP || (before < start && prose.gap(before) === STOP)
}
