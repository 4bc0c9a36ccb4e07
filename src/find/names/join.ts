import type { Span } from '../../text/document.ts'
import type { Witness } from '../../text/witness.ts'
import type { DocumentIndex, Name, NameType, Place } from '../findings.ts'
import { type Entity, isDirected, typeOf } from './entity.ts'
import { fullest } from './forms.ts'
import { isYounger } from './words.ts'

/** What one document calls one name. */
export interface Naming {
  readonly document: DocumentIndex
  readonly entity: Entity
  readonly mentions: readonly Span[]
  readonly labels: readonly Place[]
}

/** Joins what the documents of one story call the same: equal names, and parts of a name that can mean one only. */
export function joinNamings(namings: readonly Naming[], witnesses: readonly Witness[]): readonly Name[] {
  const groups = new Map<string, Naming[]>()
  const bare = new Map<string, Naming[]>()
  for (const naming of namings) {
    const { region, words } = naming.entity
    if (region || words.length > 1) put(groups, region ?? nameKey(naming.entity), naming)
    else put(bare, words[0], naming)
  }
  joinShorter(groups)
  joinNicknames(groups)
  const alone = joinParts(groups, bare)
  return [...groups.values(), ...alone].map(group => toName(group, witnesses)).sort(byWeight)
}

/** Adds the names of one word to the groups of the names that they are parts of; returns the others in groups of their own. */
function joinParts(groups: Map<string, Naming[]>, bare: ReadonlyMap<string, Naming[]>): readonly Naming[][] {
  const { ending, opening } = partsOf(groups, bare)
  const alone: Naming[][] = []
  for (const [word, namings] of bare) {
    const end = ending.get(word)
    const open = opening.get(word)
    if (end == null && open == null) {
      alone.push(namings)
      continue
    }
    const others = namings.filter(naming => {
      const owner = end ?? (isCourteous(naming) ? open : null)
      const group = owner == null ? null : groups.get(owner)!
      const isPart = group !== null && (mayBePart(naming) || isIntroduced(group, word))
      if (isPart) group.push(naming)
      return !isPart
    })
    if (others.length > 0) alone.push(others)
  }
  return alone
}

function put<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

/** The folded name without initials in the middle. */
function nameKey({ words, name }: Entity): string {
  return words.length > 2 ? words.filter((word, at) => word.length > 1 || at === 0).join(' ') : name
}

/** "Senga Traill" is "Senga Mary Traill" where nobody else's name begins or ends so. */
function joinShorter(groups: Map<string, Naming[]>): void {
  const opening = openings(groups.values())
  const longer = new Map<string, string[]>()
  for (const [key, [{ entity }]] of groups) {
    if (!mayHaveShorter(entity, opening)) continue
    for (const short of shorterForms(key.split(' '))) if (groups.has(short)) put(longer, short, key)
  }
  for (const [short, keys] of longer) {
    const namings = groups.get(short)!
    if (
      keys.length > 1 ||
      !groups.has(keys[0]) ||
      namings.some(({ entity }) => typeOf(entity) === 'place' || typeOf(entity) === 'organisation')
    )
      continue
    for (const naming of namings) groups.get(keys[0])!.push(naming)
    groups.delete(short)
  }
}

/** How many names open with each word. */
function openings(groups: Iterable<readonly Naming[]>): ReadonlyMap<string, number> {
  const opening = new Map<string, number>()
  for (const [{ entity }] of groups) opening.set(entity.words[0], (opening.get(entity.words[0]) ?? 0) + 1)
  return opening
}

/** Whether some other name may be a part of a longer one, by what it opens with. */
function mayHaveShorter({ words }: Entity, opening: ReadonlyMap<string, number>): boolean {
  if (words.length < 3) return false
  return opening.get(words[0])! > 1 || words.some((word, at) => at > 0 && opening.has(word))
}

/** What someone of a name of three words or more may be called. */
function shorterForms(words: readonly string[]): Iterable<string> {
  const last = words.at(-1)!
  if (words.length < 3 || isYounger(last)) return []
  return new Set([words.slice(0, -1).join(' '), words.slice(1).join(' '), `${words[0]} ${last}`])
}

/** "Dave Brannick" in one document is "David Brannick" in another: the only two of the surname, with given names that begin alike. */
function joinNicknames(groups: Map<string, Naming[]>): void {
  const bySurname = new Map<string, string[]>()
  for (const [key, namings] of groups) {
    if (typeOfGroup(namings) === 'person') put(bySurname, namings[0].entity.surname, key)
  }
  for (const [surname, keys] of bySurname) {
    if (keys.length !== 2) continue
    const [left, right] = keys.map(key => groups.get(key)!)
    const documents = new Set(left.map(({ document }) => document))
    if (right.some(({ document }) => documents.has(document)) || !beginAlike(keys[0], keys[1], surname))
      continue
    for (const naming of right) left.push(naming)
    groups.delete(keys[1])
  }
}

/** "Chris" and "Christopher", "Dave" and "David"; not "Ann" and "Anna", "Paul" and "Pauline", "Mark" and "Martin". */
function beginAlike(a: string, b: string, surname: string): boolean {
  const [left, right] = [a, b].map(key => key.split(' '))
  if (left.length !== 2 || right.length !== 2 || left[1] !== surname || right[1] !== surname) return false
  const [short, long] = left[0].length < right[0].length ? [left[0], right[0]] : [right[0], left[0]]
  const stem = short.replace(/e$/, '')
  return (
    stem.length > 2 &&
    long.startsWith(stem) &&
    long.length > stem.length + 1 &&
    !/(?:a|ine|ette?)$/.test(long)
  )
}

/** Whose name a word is part of: the key of the one group, null where there are several. */
type Owners = Map<string, string | null>

/**
 * For each surname and set of initials that stands bare somewhere the one name it may stand for: the one that documents call so, else
 * the one that ends so; and for each first word of a person's name the one that opens so. A document that tells the two apart shows
 * that it does not.
 */
function partsOf(
  groups: ReadonlyMap<string, readonly Naming[]>,
  bare: ReadonlyMap<string, readonly Naming[]>,
): { readonly ending: Owners; readonly opening: Owners } {
  const called: Owners = new Map()
  const ending: Owners = new Map()
  const opening: Owners = new Map()
  const tellApart = new Map<string, ReadonlySet<DocumentIndex>>()
  for (const [key, namings] of groups) {
    for (const { document, entity } of namings) {
      noteCalled(called, entity, key, bare)
      const { surname } = entity
      const [first] = entity.words
      const ends = bare.has(surname)
      // A family name may come first; then "Mr" stands before it somewhere.
      const opens = bare.has(first)
      if (!(ends || opens) || (ends && isToldApart(surname, document, bare, tellApart)) || isDirected(entity))
        continue
      const type = typeOf(entity)
      if (ends && (type === 'person' || type === 'other')) own(ending, surname, key)
      if (opens && type === 'person') own(opening, first, key)
    }
  }
  for (const [part, key] of called) ending.set(part, key)
  return { ending, opening }
}

/** Whether a document calls someone by a word alone whom it tells from all others. */
function isToldApart(
  word: string,
  document: DocumentIndex,
  bare: ReadonlyMap<string, readonly Naming[]>,
  tellApart: Map<string, ReadonlySet<DocumentIndex>>,
): boolean {
  let documents = tellApart.get(word)
  if (!documents) {
    documents = new Set(bare.get(word)!.map(naming => naming.document))
    tellApart.set(word, documents)
  }
  return documents.has(document)
}

/** Notes the single words and initials that the document calls a name by, of those that stand bare somewhere. */
function noteCalled(called: Owners, entity: Entity, key: string, bare: ReadonlyMap<string, unknown>): void {
  for (const each of entity.initials) if (bare.has(each)) own(called, each, key)
  if (entity.bare === Number.POSITIVE_INFINITY) return
  for (const { words } of entity.runs)
    if (words.length === 1 && bare.has(words[0])) own(called, words[0], key)
}

function own(owners: Owners, part: string, key: string): void {
  const known = owners.get(part)
  if (known === undefined) owners.set(part, key)
  else if (known !== key) owners.set(part, null)
}

function isCourteous({ entity }: Naming): boolean {
  return entity.runs.some(({ title, from }) => title < from)
}

/** What is told to be a place is nobody's surname. */
function mayBePart({ entity }: Naming): boolean {
  return typeOf(entity) !== 'place' && !entity.runs[0].initials
}

/** Whether a document gives these initials to the name. */
function isIntroduced(namings: readonly Naming[], initials: string): boolean {
  return namings.some(({ entity }) => entity.initials.includes(initials))
}

function toName(group: readonly Naming[], witnesses: readonly Witness[]): Name {
  const mentions = placesOf(group[0])
  const labels = [...group[0].labels]
  for (let at = 1; at < group.length; at++) {
    for (const place of placesOf(group[at])) mentions.push(place)
    for (const label of group[at].labels) labels.push(label)
  }
  sortPlaces(mentions)
  sortPlaces(labels)
  return {
    name: fullest(mentions, witnesses, regionOfGroup(group)),
    type: typeOfGroup(group),
    mentions,
    labels,
  }
}

function placesOf({ document, mentions }: Naming): Place[] {
  return mentions.map(({ start, end }) => ({ document, start, end }))
}

/** Most are in order as they come. */
function sortPlaces(places: Place[]): void {
  for (let at = 1; at < places.length; at++)
    if (byPlace(places[at - 1], places[at]) > 0) {
      places.sort(byPlace)
      return
    }
}

/** The code of the country that a group names; null for others. */
function regionOfGroup(group: readonly Naming[]): string | null {
  return group.find(({ entity }) => entity.region !== null)?.entity.region ?? null
}

function typeOfGroup(group: readonly Naming[]): NameType {
  if (group.length === 1) return typeOf(group[0].entity)
  const votes = { person: 0, organisation: 0, place: 0 }
  for (const { entity } of group) {
    votes.person += entity.votes.person
    votes.organisation += entity.votes.organisation
    votes.place += entity.votes.place
  }
  return typeOf({ votes })
}

function byPlace(a: Place, b: Place): number {
  return a.document - b.document || a.start - b.start || a.end - b.end
}

/** Those that most documents name first. */
function byWeight(a: Name, b: Name): number {
  return b.mentions.length - a.mentions.length || byPlace(a.mentions[0], b.mentions[0])
}
