import { SPEECH } from '../../text/cues.ts'
import { GIVEN, ORGANISATION, ROLE, TITLE } from '../../text/grammar.ts'
import { BRACKET, COMMA, DASH, PLAIN, type Prose, STOP } from '../../text/prose.ts'
import type { Witness } from '../../text/witness.ts'
import { MAY_ADJECTIVE, MAY_NOUN, MAY_PLURAL } from '../../text/word-classes.ts'
import { isOneOf } from '../../text/word-facts.ts'
import { type Entity, isFamilyFirst, type Votes } from './entity.ts'
import type { Label } from './labels.ts'
import { isCalling } from './phrases.ts'
import type { NameRun } from './trims.ts'
import { fold, OF, THE } from './words.ts'

const placeNouns = new Set(
  `river bridge street road lake mount mountain island islands isle bay quay square park bank valley hill hills lane beach
   creek forest county city town village avenue ocean sea coast desert peninsula harbour harbor pier weir station airport
   mill field fields moor common reef channel strait`.split(/\s+/),
)
const placeOpenings = new Set(['river', 'lake', 'mount', 'cape', 'isle'])
const inside = isOneOf('in')
const placePrepositions = isOneOf('in near from at across around to throughout')
const relating = isOneOf('of from in to for')
const who = isOneOf('who whose')
/** What is given to whom stands after these is someone rather than somewhere. */
const givenTo = isOneOf('according thanks due told said spoke speaking talk talked talking wrote close no')

/** Gathers what the text tells of the type of a name. */
export function vote(prose: Prose, { words, runs, votes, initials, region }: Entity): void {
  if (region !== null) votes.place += 20
  if (words.length > 1 && (placeNouns.has(words.at(-1)!) || placeOpenings.has(words[0]))) votes.place += 8
  if (initials.length > 0) votes.organisation += 8
  const [first] = runs
  if (namesBody(prose, first)) votes.organisation += 6
  else if (words.length > 1 && words.length < 5 && (prose.grammar(first.from) & GIVEN) !== 0)
    votes.person += 6
  if (isFamilyFirst(first)) votes.person += 2
  for (const run of runs) voteByPlace(prose, run, votes)
}

/** "Heron Council", "Bank of Tolver", "Virginia Association of Bakers". */
function namesBody(prose: Prose, { from, to }: NameRun): boolean {
  const isBody = (word: number): boolean => (prose.grammar(word) & ORGANISATION) !== 0
  if (isBody(to - 1) || (to - from > 1 && isBody(from))) return true
  for (let word = from + 1; word < to - 1; word++) if (isBody(word) && prose.is(word + 1, OF)) return true
  return false
}

export function voteByPlace(prose: Prose, run: NameRun, votes: Votes): void {
  if (run.title < run.from && (prose.grammar(run.title) & TITLE) !== 0) votes.person += 8
  if (prose.gap(run.from) === PLAIN) voteByWordBefore(prose, run, votes)
  const gap = prose.gap(run.to)
  if (gap <= COMMA && prose.is(run.to, who) && !prose.is(run.from - 1, relating)) votes.person += 4
  // "QUENNERBY (Corvane) — A bridge"
  if (isDateline(prose, run)) votes.place += 4
  if (gap === COMMA && prose.isDigit(run.to) && prose.gap(run.to + 1) === COMMA) votes.person += 6
  if (speaks(prose, run.to)) votes.person += 1
}

function isDateline(prose: Prose, { from, to, start, end }: NameRun): boolean {
  const gap = prose.gap(to)
  if (prose.gap(from) !== STOP || (gap !== DASH && gap !== BRACKET)) return false
  const name = prose.text.slice(start, end)
  return name.length > 3 && name === name.toUpperCase()
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

function voteByWordBefore(prose: Prose, { from, to, words, initials }: NameRun, votes: Votes): void {
  const before = from - 1
  // No person takes an article.
  if (prose.is(before, THE)) {
    if (words.length > 1) votes.organisation += speaks(prose, to) ? 2 : 1
    votes.person -= 2
  }
  // "In Ann's view", "according to Ann".
  if (!prose.is(before, placePrepositions) || initials || prose.isPossessive(to - 1) || isAdjunct(prose, to))
    return
  if (prose.is(from - 2, givenTo)) return
  votes.place += prose.is(before, inside) ? 4 : 1
}

/** What the document says of itself: who wrote it, which outlet it is, from whom it has its text. */
export function voteByFacts(
  { document: { byline, outlet, notices } }: Witness,
  entities: readonly Entity[],
): void {
  const people = new Set(byline.map(foldName))
  const outlets = new Set(
    notices.flatMap(({ type, name }) => (type === 'republished' && name ? [foldName(name)] : [])),
  )
  const own = outlet ? foldName(outlet) : ''
  if (own) outlets.add(own)
  if (people.size + outlets.size === 0) return
  const words = own.split(' ')
  for (const entity of entities) {
    // An outlet calls itself by the last word of its name.
    if (words.length > 1 && entity.words.length === 1 && entity.words[0] === words.at(-1))
      entity.words = words
    const { name } = entity
    if (people.has(name)) entity.votes.person += 8
    if (outlets.has(name)) entity.votes.organisation += 8
  }
}

/** A name as the words of an entity are folded. */
function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/['’]s?(?= |$)/g, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
}

/** Who is called a group is an organisation, who is called a baker a person. */
export function voteByLabel(prose: Prose, { entity, head }: Label): void {
  // "The bank" of Teal Bank tells nothing new.
  if (fold(prose, head) === entity.words.at(-1)) return
  const flags = prose.grammar(head)
  if ((flags & ORGANISATION) !== 0) entity.votes.organisation += 4
  else if ((flags & ROLE) !== 0 || isCalling(prose, head)) entity.votes.person += 4
}
