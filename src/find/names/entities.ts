import { isRegion } from '../../text/geography.ts'
import { FEMININE, GIVEN, MASCULINE } from '../../text/grammar.ts'
import { BRACKET, type Prose } from '../../text/prose.ts'
import { isOneOf } from '../../text/word-facts.ts'
import { type Cast, Entity, isDirected, isFamilyFirst, type Placed, typeOf } from './entity.ts'
import type { NameRun } from './trims.ts'
import { vote, voteByPlace } from './votes.ts'
import { andOr, fold, isYounger, THE } from './words.ts'

/** Joins the runs of one document that name the same: a surname or initials to the full name that the document gives. */
export function joinRuns(prose: Prose, runs: readonly NameRun[]): Cast {
  const bare = bareNames(runs)
  const entities: Entity[] = []
  const owners = ownersOfFull(runs, entities, bare)
  introduceInitials(prose, runs, owners)
  for (const entity of entities) {
    vote(prose, entity)
    for (const initials of entity.initials) bare.get(initials)!.introduced = entity
  }
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at]
    if (run.words.length === 1) owners[at] = ownerOfBare(prose, run, bare.get(run.words[0])!, entities)
  }
  return { entities, placed: placeInOrder(runs, owners, entities) }
}

/** A name of one word, and whom it may mean in one document. */
interface BareName {
  /** The full names that it begins or ends. */
  readonly parts: Entity[]
  /** The name that the document gives it as initials. */
  introduced: Entity | null
  /** Who is called only so. */
  alone: Entity | null
  /** Whether it is a name beyond doubt somewhere. */
  certain: boolean
  /** The first uses with a title, doubtful ones aside. */
  readonly titled: NameRun[]
  /** The first use after the headline, doubtful ones aside. */
  first: NameRun | null
}

function bareNames(runs: readonly NameRun[]): ReadonlyMap<string, BareName> {
  const found = new Map<string, BareName>()
  for (const run of runs) {
    if (run.words.length > 1) continue
    const [word] = run.words
    let name = found.get(word)
    if (!name) {
      name = { parts: [], introduced: null, alone: null, certain: false, titled: [], first: null }
      found.set(word, name)
    }
    if (run.doubtful) continue
    name.certain = true
    if (run.sentence > 0) name.first ??= run
    if (run.title < run.from && name.titled.length < NAMESAKES) name.titled.push(run)
  }
  return found
}

/** For each run of several words whom it means: who was called so before, else someone new, whom the bare names may mean too. */
function ownersOfFull(
  runs: readonly NameRun[],
  entities: Entity[],
  bare: ReadonlyMap<string, BareName>,
): (Entity | null)[] {
  const full = new Map<string, Entity>()
  return runs.map(run => {
    if (run.words.length === 1) return null
    const name = run.words.join(' ')
    const short = withoutMiddle(run.words)
    const known = full.get(name) ?? (short === null ? undefined : full.get(short))
    if (known) {
      known.runs.push(run)
      if (run.words.length > known.words.length) known.words = run.words
      return known
    }
    const entity = new Entity(run, name)
    entities.push(entity)
    full.set(name, entity)
    if (short !== null) full.set(short, entity)
    const { surname } = entity
    bare.get(surname)?.parts.push(entity)
    if (run.words[0] !== surname) bare.get(run.words[0])?.parts.push(entity)
    return entity
  })
}

/** Whom a name of one word means; null where it is no name but a word at the start of a sentence. */
function ownerOfBare(prose: Prose, run: NameRun, name: BareName, entities: Entity[]): Entity | null {
  const known =
    name.introduced ?? byDirection(prose, run, entities) ?? resolve(prose, run, name) ?? name.alone
  if (run.doubtful && !name.certain && !(known && isPersonal(known) && known.surname === run.words[0]))
    return null
  if (known) {
    known.runs.push(run)
    known.bare = Math.min(known.bare, run.from)
    voteByPlace(prose, run, known.votes)
    return known
  }
  const entity = new Entity(run, run.words[0])
  name.alone = entity
  entities.push(entity)
  vote(prose, entity)
  return entity
}

/** Each run with its owner; sorts the runs of owners that are called by bare names too. */
function placeInOrder(
  runs: readonly NameRun[],
  owners: readonly (Entity | null)[],
  entities: readonly Entity[],
): readonly Placed[] {
  for (const { words, bare, runs } of entities)
    if (words.length > 1 && bare < Number.POSITIVE_INFINITY) runs.sort((a, b) => a.from - b.from)
  const placed: Placed[] = []
  for (let at = 0; at < runs.length; at++) {
    const entity = owners[at]
    if (entity) placed.push({ run: runs[at], entity })
  }
  return placed
}

/** "Hal R. Brannick" is "Hal Brannick"; other names of three words stay apart. */
function withoutMiddle(words: readonly string[]): string | null {
  return words.length === 3 && words[1].length === 1 ? `${words[0]} ${words[2]}` : null
}

/** "the Alliance for Global Justice (AGJ)": initials in brackets right after a name. */
function introduceInitials(prose: Prose, runs: readonly NameRun[], owners: readonly (Entity | null)[]): void {
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
    if (!abbreviates(initials, long.words)) continue
    const owner = owners[at - 1]!
    if (!owner.initials.includes(initials)) owner.initials.push(initials)
  }
}

/** By the first letters of all its words or of those that tell. */
function abbreviates(initials: string, words: readonly string[]): boolean {
  if (initials === initialsOf(words)) return true
  return (
    initials === initialsOf(words.filter(word => word.length > 3 || !/^(?:of|for|and|the|to|in)$/.test(word)))
  )
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

/** Whom a name of one word means among the full names that it is a part of; null when that is open. */
function resolve(prose: Prose, run: NameRun, name: BareName): Entity | null {
  const all = name.parts
  // "UN" is not the last part of "Kim Yon Un".
  if (run.initials || all.length === 0 || all.length > NAMESAKES) return null
  const ends = all.some(entity => endsSo(prose, run, entity))
  let first: Entity | null = null
  let second: Entity | null = null
  for (const entity of all) {
    if (entity.runs[0].from >= run.from || !mayMean(prose, run, entity, ends)) continue
    if (!first || isBefore(entity, first)) {
      second = first
      first = entity
    } else if (!second || isBefore(entity, second)) second = entity
  }
  if (!first) return calledLater(prose, run, name, ends)
  // Who was called by the bare name before the full names came in is someone else.
  if (name.alone) return name.alone
  // Of namesakes, the one that was called by the bare name before the others came in.
  return !second || first.bare < second.runs[0].from ? first : null
}

function isBefore(a: Entity, b: Entity): boolean {
  return a.runs[0].from < b.runs[0].from
}

/** Whether a name of one word may mean someone; `ends`: full names end so, else a family name may come first (Kim Yon-un) or a given name. */
function mayMean(prose: Prose, run: NameRun, entity: Entity, ends: boolean): boolean {
  const isPart = ends ? endsSo(prose, run, entity) : opensSo(prose, run, entity)
  return isPart && sameGender(prose, run, entity)
}

function endsSo(prose: Prose, run: NameRun, entity: Entity): boolean {
  return entity.surname === run.words[0] && isParted(run, entity) && !isOnlyPart(prose, run, entity)
}

function opensSo(prose: Prose, run: NameRun, entity: Entity): boolean {
  return isParted(run, entity) && hasGiven(prose, entity)
}

/** Whether a name may be told by one of its words: "Israel" may be Ann Israel, but not the Bank of Israel. */
function isParted({ words }: NameRun, entity: Entity): boolean {
  if (entity.region !== null || isDirected(entity)) return false
  return isPersonal(entity) || !isRegion(words[0])
}

const houses = new Set(['house', 'senate', 'congress', 'parliament', 'assembly'])
const endsInOneS = /[^s]s$/

/** "Democrats" are not "House Democrats", but "the Herons" are "the Quennerby Herons". */
function isOnlyPart(prose: Prose, run: NameRun, entity: Entity): boolean {
  // "The House" is no white one.
  if (houses.has(run.words[0])) return true
  if (isPersonal(entity) || !endsInOneS.test(run.words[0])) return false
  return !prose.is(run.from - 1, THE) || !prose.is(entity.runs[0].from - 1, THE)
}

/** The one full name that comes after the bare one: of a person, with the same title if there is one; any after the headline. */
function calledLater(prose: Prose, run: NameRun, name: BareName, ends: boolean): Entity | null {
  let only: Entity | null = null
  for (const entity of name.parts) {
    if (!mayMean(prose, run, entity, ends) || !mayComeLater(prose, run, name, entity)) continue
    if (only) return null
    only = entity
  }
  return only
}

function mayComeLater(prose: Prose, run: NameRun, { first, titled }: BareName, entity: Entity): boolean {
  const { from } = entity.runs[0]
  if (isYounger(entity.words.at(-1)!)) return false
  const isHeadline = run.title === run.from && run.sentence === 0 && !(first && first.from < from)
  if (!isPersonal(entity) && !isHeadline) return false
  return !titled.some(other => other.from < from && !fitsTitle(prose, other, entity))
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

/** Whether "Mr" and "Mrs" fit the given name. */
function sameGender(prose: Prose, run: NameRun, { runs }: Entity): boolean {
  if (run.title === run.from) return true
  const title = prose.grammar(run.title) & (MASCULINE | FEMININE)
  const given = prose.grammar(runs[0].from) & (MASCULINE | FEMININE)
  return title === 0 || given === 0 || (title & given) !== 0
}
