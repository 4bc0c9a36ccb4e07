import { SPEECH } from '../../text/cues.ts'
import { FEMININE, GIVEN, MASCULINE, ORGANISATION, TITLE } from '../../text/grammar.ts'
import { BRACKET, COMMA, DASH, PLAIN, type Prose, STOP } from '../../text/prose.ts'
import { MAY_ADJECTIVE, MAY_NOUN, MAY_PLURAL } from '../../text/word-classes.ts'
import { isOneOf } from '../../text/word-facts.ts'
import type { NameType } from '../findings.ts'
import { Entity, isDirected, surnameOf, typeOf } from './entity.ts'
import type { NameRun } from './trims.ts'
import { andOr, fold, isYounger, OF, THE } from './words.ts'

/** A name where it stands, and whom it names. */
export interface Placed {
  readonly run: NameRun
  readonly entity: Entity
}

/** Whom one document names, and where, in order. */
export interface Cast {
  readonly entities: readonly Entity[]
  readonly placed: readonly Placed[]
}

/** Joins the runs of one document that name the same: a surname or initials to the full name that the document gives. */
export function joinRuns(prose: Prose, runs: readonly NameRun[]): Cast {
  const entities = new Map<string, Entity>()
  const byPart = new Map<string, Entity[]>()
  const owners = runs.map(run => (run.words.length > 1 ? addFull(entities, byPart, run) : null))
  introduceInitials(prose, runs, entities)
  const all = [...new Set(entities.values())]
  const byInitials = new Map<string, Entity>()
  for (const entity of all) {
    vote(prose, entity)
    for (const initials of entity.initials) byInitials.set(initials, entity)
  }
  const uses = usesAlone(runs)
  runs.forEach((run, at) => {
    if (run.words.length > 1) return
    const [word] = run.words
    const known =
      byInitials.get(word) ??
      byDirection(prose, run, all) ??
      resolve(prose, run, byPart.get(word) ?? [], entities.get(word), uses.get(word)) ??
      entities.get(word)
    if (run.doubtful && !(uses.has(word) || (known && isPersonal(known) && surnameOf(known) === word))) return
    if (known) {
      known.runs.push(run)
      known.bare = Math.min(known.bare, run.from)
      voteByPlace(prose, run, known.votes)
      owners[at] = known
    } else {
      const entity = new Entity(run)
      entities.set(word, entity)
      all.push(entity)
      vote(prose, entity)
      owners[at] = entity
    }
  })
  return { entities: all, placed: placeInOrder(runs, owners) }
}

/** Each run with its owner; gives the owners their runs in order. */
function placeInOrder(runs: readonly NameRun[], owners: readonly (Entity | null)[]): readonly Placed[] {
  for (const entity of owners) if (entity) entity.runs.length = 0
  const placed: Placed[] = []
  runs.forEach((run, at) => {
    const entity = owners[at]
    if (!entity) return
    entity.runs.push(run)
    placed.push({ run, entity })
  })
  return placed
}

function addFull(entities: Map<string, Entity>, byPart: Map<string, Entity[]>, run: NameRun): Entity {
  const name = run.words.join(' ')
  const short = withoutMiddle(run.words)
  const known = entities.get(name) ?? (short === null ? undefined : entities.get(short))
  if (known) {
    known.runs.push(run)
    if (run.words.length > known.words.length) known.words = run.words
    return known
  }
  const entity = new Entity(run)
  entities.set(name, entity)
  if (short !== null) entities.set(short, entity)
  const surname = surnameOf(run)
  addPart(byPart, surname, entity)
  if (run.words[0] !== surname) addPart(byPart, run.words[0], entity)
  return entity
}

function addPart(byPart: Map<string, Entity[]>, part: string, entity: Entity): void {
  const list = byPart.get(part)
  if (list) list.push(entity)
  else byPart.set(part, [entity])
}

/** "Hal R. Brannick" is "Hal Brannick"; other names of three words stay apart. */
function withoutMiddle(words: readonly string[]): string | null {
  return words.length === 3 && words[1].length === 1 ? `${words[0]} ${words[2]}` : null
}

/** "the Alliance for Global Justice (AGJ)": initials in brackets right after a name. */
function introduceInitials(
  prose: Prose,
  runs: readonly NameRun[],
  entities: ReadonlyMap<string, Entity>,
): void {
  for (let at = 1; at < runs.length; at++) {
    const [long, short] = [runs[at - 1], runs[at]]
    if (
      short.words.length !== 1 ||
      long.words.length < 2 ||
      short.from !== long.to ||
      prose.gap(short.from) !== BRACKET
    )
      continue
    const [initials] = short.words
    const every = initialsOf(long.words)
    const telling = initialsOf(
      long.words.filter(word => word.length > 3 || !/^(?:of|for|and|the|to|in)$/.test(word)),
    )
    if (initials !== every && initials !== telling) continue
    const given = entities.get(long.words.join(' '))?.initials
    if (given && !given.includes(initials)) given.push(initials)
  }
}

function initialsOf(words: readonly string[]): string {
  return words.map(word => word[0]).join('')
}

const directions = new Set(['north', 'south', 'east', 'west'])
const direction = isOneOf('north south east west')

/** "The North" where one place alone is called North something; "North and South Sorrel". */
function byDirection(prose: Prose, { words, from, to }: NameRun, all: readonly Entity[]): Entity | undefined {
  if (!directions.has(words[0])) return undefined
  const isPaired = prose.is(to, andOr) && prose.is(to + 1, direction)
  if (!prose.is(from - 1, THE) && !isPaired) return undefined
  const places = all.filter(
    entity => entity.words.length === 2 && entity.words[0] === words[0] && entity.region !== null,
  )
  return places.length === 1 ? places[0] : undefined
}

/** More people of one name than this are a register, where a bare name means no one. */
const NAMESAKES = 50

/** How the text uses a name of one word, doubtful uses aside. */
interface UsesAlone {
  /** The first ones with a title. */
  readonly titled: NameRun[]
  /** The first one after the headline. */
  first: NameRun | null
}

function usesAlone(runs: readonly NameRun[]): ReadonlyMap<string, UsesAlone> {
  const found = new Map<string, UsesAlone>()
  for (const run of runs) {
    if (run.words.length > 1 || run.doubtful) continue
    const uses = found.get(run.words[0]) ?? { titled: [], first: null }
    found.set(run.words[0], uses)
    if (run.sentence > 0) uses.first ??= run
    if (run.title < run.from && uses.titled.length < NAMESAKES) uses.titled.push(run)
  }
  return found
}

/**
 * Whom a name of one word means among the full names that it is a part of; null when that is open. `known`: who was called only so
 * before.
 */
function resolve(
  prose: Prose,
  run: NameRun,
  all: readonly Entity[],
  known: Entity | undefined,
  uses: UsesAlone | undefined,
): Entity | null {
  const [word] = run.words
  // "UN" is not the last part of "Kim Yon Un".
  if (run.initials || all.length === 0 || all.length > NAMESAKES) return null
  const parted = all.filter(entity => entity.region === null && !isDirected(entity))
  const bySurname = parted.filter(entity => surnameOf(entity) === word && !isOnlyPart(prose, run, entity))
  // A family name may come first (Kim Yon-un), and people are called by given names.
  const candidates = bySurname.length > 0 ? bySurname : parted.filter(entity => hasGiven(prose, entity))
  const matching = candidates.filter(entity => sameGender(prose, run, entity))
  const named = matching.filter(({ runs }) => runs[0].from < run.from)
  if (named.length === 0) return calledLater(prose, run, matching, uses)
  // Who was called by the bare name before the full names came in is someone else.
  if (known) return known
  return named.length === 1 ? named[0] : calledSoBefore(named)
}

/** "Democrats" are not "House Democrats", but "the Herons" are "the Quennerby Herons". */
function isOnlyPart(prose: Prose, run: NameRun, entity: Entity): boolean {
  // "The House" is no white one.
  if (/^(?:house|senate|congress|parliament|assembly)$/.test(run.words[0])) return true
  if (isPersonal(entity) || !/[^s]s$/.test(run.words[0])) return false
  return [run, entity.runs[0]].some(({ from }) => !prose.is(from - 1, THE))
}

/** The one full name that comes after the bare one: of a person, with the same title if there is one; any after the headline. */
function calledLater(
  prose: Prose,
  run: NameRun,
  later: readonly Entity[],
  uses: UsesAlone | undefined,
): Entity | null {
  const fitting = later.filter(entity => {
    const [first] = entity.runs
    if (isYounger(entity.words.at(-1)!)) return false
    const isHeadline =
      run.title === run.from && run.sentence === 0 && !((uses?.first?.from ?? Infinity) < first.from)
    if (!isPersonal(entity) && !isHeadline) return false
    return !uses?.titled.some(other => other.from < first.from && !fitsTitle(prose, other, entity))
  })
  return fitting.length === 1 ? fitting[0] : null
}

/** "President Lee" is "President Ann Lee", and "Mr. Lee" is "John Lee". */
function fitsTitle(prose: Prose, run: NameRun, entity: Entity): boolean {
  const title = titleOf(prose, run)
  if (title === '') return true
  if (!/^m(?:r|rs|s|iss)$/.test(title)) return someEarly(entity, other => titleOf(prose, other) === title)
  return (prose.grammar(run.title) & prose.grammar(entity.runs[0].from) & (MASCULINE | FEMININE)) !== 0
}

/** The last word of the title before a name; empty where there is none. */
function titleOf(prose: Prose, { title, from }: NameRun): string {
  return title < from ? fold(prose, from - 1) : ''
}

function isPersonal(entity: Entity): boolean {
  return typeOf(entity) === 'person'
}

/** Whether the first word of a name may stand for it: a given name, or a family name that comes first. */
function hasGiven(prose: Prose, entity: Entity): boolean {
  const [first] = entity.runs
  if (typeOf(entity) === 'organisation') return false
  return (
    (prose.grammar(first.from) & GIVEN) !== 0 ||
    someEarly(entity, run => run.title < run.from) ||
    isFamilyFirst(first)
  )
}

/** Whether one of the first uses of a name is so. */
function someEarly({ runs }: Entity, isSo: (run: NameRun) => boolean): boolean {
  for (let at = 0; at < runs.length && at < NAMESAKES; at++) if (isSo(runs[at])) return true
  return false
}

/** "Kim Yon-un": three words the last of which are joined. */
function isFamilyFirst({ words }: NameRun): boolean {
  return words.length === 3 && words[2].length < 4
}

/** Of namesakes, the one that was called by the bare name before the others came in. */
function calledSoBefore(candidates: readonly Entity[]): Entity | null {
  const [first, second] = [...candidates].sort((a, b) => a.runs[0].from - b.runs[0].from)
  return first.bare < second.runs[0].from ? first : null
}

/** Whether "Mr" and "Mrs" fit the given name. */
function sameGender(prose: Prose, run: NameRun, { runs }: Entity): boolean {
  if (run.title === run.from) return true
  const title = prose.grammar(run.title) & (MASCULINE | FEMININE)
  const given = prose.grammar(runs[0].from) & (MASCULINE | FEMININE)
  return title === 0 || given === 0 || (title & given) !== 0
}

const placeNouns = new Set(
  `river bridge street road lake mount mountain island islands isle bay quay square park bank valley hill hills lane beach
   creek forest county city town village avenue ocean sea coast desert peninsula harbour harbor pier weir station airport
   mill field fields moor common reef channel strait`.split(/\s+/),
)
const placePrepositions = isOneOf('in near from at across around to throughout')
const relating = isOneOf('of from in to for')
const who = isOneOf('who whose')
/** What is given to whom stands after these is someone rather than somewhere. */
const givenTo = isOneOf('according thanks due told said spoke speaking talk talked talking wrote close no')

/** Gathers what the text tells of the type of a name. */
function vote(prose: Prose, { words, runs, votes, initials, region }: Entity): void {
  if (region !== null) votes.place += 10
  const last = words.at(-1)!
  if (words.length > 1 && (placeNouns.has(last) || /^(?:river|lake|mount|cape|isle)$/.test(words[0])))
    votes.place += 4
  if (initials.length > 0) votes.organisation += 4
  const [first] = runs
  if (namesBody(prose, first)) votes.organisation += 3
  else if (words.length > 1 && words.length < 5 && (prose.grammar(first.from) & GIVEN) !== 0)
    votes.person += 3
  if (isFamilyFirst(first)) votes.person += 1
  for (const run of runs) voteByPlace(prose, run, votes)
}

/** "Heron Council", "Bank of Tolver", "Virginia Association of Bakers". */
function namesBody(prose: Prose, { from, to }: NameRun): boolean {
  const isBody = (word: number): boolean => (prose.grammar(word) & ORGANISATION) !== 0
  if (isBody(to - 1) || (to - from > 1 && isBody(from))) return true
  for (let word = from + 1; word < to - 1; word++) if (isBody(word) && prose.is(word + 1, OF)) return true
  return false
}

function voteByPlace(prose: Prose, run: NameRun, votes: Record<NameType, number>): void {
  if (run.title < run.from && (prose.grammar(run.title) & TITLE) !== 0) votes.person += 4
  if (prose.gap(run.from) === PLAIN) voteByWordBefore(prose, run, votes)
  const gap = prose.gap(run.to)
  if (gap <= COMMA && prose.is(run.to, who) && !prose.is(run.from - 1, relating)) votes.person += 2
  // "QUENNERBY (Corvane) — A bridge"
  if (isDateline(prose, run)) votes.place += 2
  if (gap === COMMA && prose.isDigit(run.to) && prose.gap(run.to + 1) === COMMA) votes.person += 3
  if (speaks(prose, run.to)) votes.person += 0.5
}

function isDateline(prose: Prose, { from, to, start, end }: NameRun): boolean {
  const name = prose.text.slice(start, end)
  const gap = prose.gap(to)
  return (
    prose.gap(from) === STOP &&
    name.length > 3 &&
    name === name.toUpperCase() &&
    (gap === DASH || gap === BRACKET)
  )
}

/** "in NBC polls": no place. */
function isAdjunct(prose: Prose, word: number): boolean {
  const known = prose.classes(word)
  const isNoun = known > 255 && (known & (MAY_NOUN | MAY_PLURAL)) !== 0 && (known & MAY_ADJECTIVE) === 0
  return prose.gap(word) === PLAIN && !prose.isCapital(word) && isNoun
}

function speaks(prose: Prose, word: number): boolean {
  return prose.gap(word) === PLAIN && (prose.cue(word) & SPEECH) !== 0
}

function voteByWordBefore(
  prose: Prose,
  { from, to, words, initials }: NameRun,
  votes: Record<NameType, number>,
): void {
  const before = from - 1
  // No person takes an article.
  if (prose.is(before, THE)) {
    if (words.length > 1) votes.organisation += speaks(prose, to) ? 1 : 0.5
    votes.person -= 1
  }
  // "In Ann's view", "according to Ann".
  if (!prose.is(before, placePrepositions) || initials || prose.isPossessive(to - 1) || isAdjunct(prose, to))
    return
  if (prose.is(from - 2, givenTo)) return
  votes.place += fold(prose, before) === 'in' ? 2 : 0.5
}
