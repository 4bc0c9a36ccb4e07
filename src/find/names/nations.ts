import { regionOfPeople } from '../../text/demonyms.ts'
import { demonym } from '../../text/geography.ts'
import { ORGANISATION, ROLE } from '../../text/grammar.ts'
import { lexicon } from '../../text/lexicon.ts'
import { JOINED, PLAIN, type Prose } from '../../text/prose.ts'
import { MAY_GERUND, MAY_NOUN, MAY_PLURAL, MAY_VERB } from '../../text/word-classes.ts'
import { fitsPattern } from '../../text/word-facts.ts'
import type { Capitals } from './capitals.ts'
import type { Entity } from './entity.ts'
import type { Label } from './labels.ts'
import { isPluralNoun, phraseAt } from './phrases.ts'
import { fold, OF, THE } from './words.ts'

/** Where a text tells of a country, by its name or by the word for its people: words half-open. */
export interface Telling {
  readonly from: number
  readonly to: number
  /** Its code. */
  readonly code: string
}

const endsInS = fitsPattern(/[^s]s$/)

/** Those who act for a country. */
const acting = lexicon([
  [
    1,
    `government regime leadership authorities officials officers troops forces military army navy diplomats representatives
    envoys negotiators delegation administration soldiers lawmakers`,
  ],
])

/** Where the text tells of countries, in order. */
export function tellingsOf(
  prose: Prose,
  capitals: Capitals,
  entities: readonly Entity[],
): readonly Telling[] {
  const found: Telling[] = []
  for (const entity of entities) {
    const code = entity.region
    if (code) for (const { from, to } of entity.runs) found.push({ from, to, code })
  }
  for (let place = 0; place < capitals.count; place++) {
    const word = capitals.at(place)
    if (!prose.is(word, demonym)) continue
    const people = fold(prose, word)
    const isTwo = word > 0 && prose.isCapital(word - 1) && prose.gap(word) === PLAIN
    const two = isTwo ? regionOfPeople(`${fold(prose, word - 1)} ${people}`) : undefined
    const code = two ?? regionOfPeople(people)
    if (code) found.push({ from: two ? word - 1 : word, to: word + 1, code })
  }
  return found.length > 1 ? found.sort((a, b) => a.from - b.from) : found
}

/** "North Korean officials", "Iran’s government", "the Israelis": a country that the text names, by those who act for it. */
export function nationLabels(
  prose: Prose,
  entities: readonly Entity[],
  tellings: readonly Telling[],
): readonly Label[] {
  const labels: Label[] = []
  if (tellings.length === 0) return labels
  const nations = new Map<string | null, Entity>()
  for (const entity of entities) if (entity.region !== null) nations.set(entity.region, entity)
  for (const { from, to, code } of tellings) {
    const entity = nations.get(code)
    const head = entity ? (actingAt(prose, to) ?? (isPeople(prose, from, to - 1) ? to - 1 : null)) : null
    if (entity && head !== null) labels.push({ entity, from: articleBefore(prose, from), to: head + 1, head })
  }
  return labels
}

function articleBefore(prose: Prose, from: number): number {
  return prose.is(from - 1, THE) && prose.gap(from) === PLAIN ? from - 1 : from
}

/** The noun for those who act for the country told of before `word`: "U.S. immigration [officials]". */
function actingAt(prose: Prose, word: number): number | null {
  for (let at = word; at < word + 3 && at < prose.words.count && prose.gap(at) <= JOINED; at++) {
    if (prose.isCapital(at)) return null
    if (prose.fact(at, acting) !== 0) return isCompound(prose, at) ? null : at
    const known = prose.classes(at)
    if (known !== 0 && known < 256) return null
  }
  return null
}

/** "the government adviser", "the army hospital", "military actions" */
function isCompound(prose: Prose, head: number): boolean {
  const next = head + 1
  if (prose.gap(next) !== PLAIN) return false
  const known = prose.classes(next)
  const isNoun =
    known > 255 && (known & (MAY_NOUN | MAY_PLURAL)) !== 0 && (known & (MAY_VERB | MAY_GERUND)) === 0
  return isNoun || (prose.grammar(next) & (ROLE | ORGANISATION)) !== 0
}

/** "the Israelis", but not "some Israelis" or "the Russian". */
function isPeople(prose: Prose, from: number, last: number): boolean {
  return (
    prose.is(from - 1, THE) &&
    prose.is(last, demonym) &&
    isPluralNoun(prose, last) &&
    prose.is(last, endsInS) &&
    !(prose.gap(last + 1) === PLAIN && prose.isCapital(last + 1))
  )
}

/** A role that belongs to a country where the text tells of it: "[North Korea’s leader]", "[the French president]", "[the leader of Japan]". */
export interface NationRole {
  readonly from: number
  readonly to: number
  readonly head: number
  readonly code: string
}

export function nationRoles(prose: Prose, tellings: readonly Telling[]): readonly NationRole[] {
  const roles: NationRole[] = []
  for (const telling of tellings) {
    const role = nationRole(prose, telling)
    if (role) roles.push(role)
  }
  return roles
}

function nationRole(prose: Prose, { from, to, code }: Telling): NationRole | null {
  // "the pro-Russian president" is not Russia’s.
  if (prose.gap(from) === JOINED) return null
  const start = articleBefore(prose, from)
  const phrase = prose.gap(to) <= JOINED ? phraseAt(prose, to, Math.min(prose.words.count, to + 5)) : null
  if (phrase && !phrase.determined && !phrase.plural)
    return { from: start, to: phrase.to, head: phrase.head, code }
  const of = start - 1
  if (!prose.is(of, OF) || prose.gap(start) !== PLAIN || of < 1) return null
  return { from: articleBefore(prose, of - 1), to, head: of - 1, code }
}
