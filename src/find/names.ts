import { nameOfRegion, regionOf } from '../text/geography.ts'
import { ORGANISATION, ROLE } from '../text/grammar.ts'
import { inOneLine } from '../text/paragraphs.ts'
import { type Prose, proseOf } from '../text/prose.ts'
import type { Witness } from '../text/witness.ts'
import { isOneOf } from '../text/word-facts.ts'
import type { DocumentIndex, Name, NameType, Place } from './findings.ts'
import { joinRuns } from './names/entities.ts'
import { type Entity, isDirected, surnameOf, typeOf } from './names/entity.ts'
import { type Label, labelsBeside } from './names/labels.ts'
import { isCalling } from './names/phrases.ts'
import { backReferences, headlineLabels } from './names/references.ts'
import { findNameRuns } from './names/runs.ts'
import { fold, isYounger } from './names/words.ts'

/** What one document calls one name. */
interface Naming {
  readonly document: DocumentIndex
  readonly entity: Entity
  readonly mentions: readonly Place[]
  readonly labels: readonly Place[]
}

/**
 * Whom and what each story names, and what its documents call them, story by story, those named most first. A label is joined only
 * when the text itself joins it. English; elsewhere names are found by their capitals. Linear in the length of the texts.
 */
export function findNames(
  witnesses: readonly Witness[],
  stories: readonly { readonly documents: readonly DocumentIndex[] }[],
): readonly Name[] {
  return stories.flatMap(({ documents }) => {
    const namings = documents.flatMap(document => namingsIn(witnesses[document], document))
    return joinNamings(namings, witnesses)
  })
}

function namingsIn(witness: Witness, document: DocumentIndex): Naming[] {
  // German writes every noun with a capital, so capitals tell no names there.
  if (witness.document.language?.slice(0, 2) === 'de') return []
  const prose = proseOf(witness).withSentenceGaps()
  const entities = joinRuns(prose, findNameRuns(prose))
  voteByFacts(witness, entities)
  const beside = labelsBeside(prose, entities)
  const labels = [...beside, ...backReferences(prose, entities, beside)]
  labels.push(...headlineLabels(prose, headlineEnd(prose, witness), labels))
  const byEntity = new Map<Entity, Place[]>()
  for (const label of labels) {
    const { from, to } = label
    const place = { document, start: labelStart(prose, from, to), end: labelEnd(prose, to - 1) }
    put(byEntity, label.entity, place)
    voteByLabel(prose, label)
  }
  for (const places of byEntity.values()) places.sort(byPlace)
  return entities.map(entity => ({
    document,
    entity,
    mentions: entity.runs.map(({ start, end }) => ({ document, start, end })),
    labels: byEntity.get(entity) ?? none,
  }))
}

const none: readonly Place[] = []

/** What the document says of itself: who wrote it, which outlet it is, from whom it has its text. */
function voteByFacts({ document: { byline, outlet, notices } }: Witness, entities: readonly Entity[]): void {
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
    if (people.has(name)) entity.votes.person += 4
    if (outlets.has(name)) entity.votes.organisation += 4
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

/** With the quotation mark that a later one closes: "[“protest” group]". */
function labelStart(prose: Prose, from: number, to: number): number {
  const start = prose.words.start[from]
  const before = prose.text[start - 1]
  const closes = /["”]/.test(prose.text.slice(start, prose.words.end[to - 1]))
  return closes && (before === '"' || before === '“') ? start - 1 : start
}

const shortened = isOneOf('gov sen rep gen lt sgt capt col hon rev')

/** Without a possessive ending: "[the mayor]’s"; with the point of "[Gov.] Ann Lee". */
function labelEnd(prose: Prose, last: number): number {
  const end = prose.words.end[last]
  if (/['’]s$/i.test(prose.text.slice(end - 2, end))) return end - 2
  return prose.text[end] === '.' && prose.is(last, shortened) ? end + 1 : end
}

/** Who is called a group is an organisation, who is called a baker a person. */
function voteByLabel(prose: Prose, { entity, head }: Label): void {
  // "The bank" of Teal Bank tells nothing new.
  if (fold(prose, head) === entity.words.at(-1)) return
  const flags = prose.grammar(head)
  if ((flags & ORGANISATION) !== 0) entity.votes.organisation += 2
  else if ((flags & ROLE) !== 0 || isCalling(prose, head)) entity.votes.person += 2
}

/** How many words at the start of the text are its headline. */
function headlineEnd(prose: Prose, { document: { title, text } }: Witness): number {
  return title && text.startsWith(title) ? prose.wordAt(title.length) : 0
}

/** Joins what the documents of one story call the same: equal names, and parts of a name that can mean one only. */
function joinNamings(namings: readonly Naming[], witnesses: readonly Witness[]): readonly Name[] {
  const groups = new Map<string, Naming[]>()
  const single: Naming[] = []
  for (const naming of namings) {
    const { region } = naming.entity
    if (region || naming.entity.words.length > 1) put(groups, region ?? nameKey(naming.entity), naming)
    else single.push(naming)
  }
  joinShorter(groups)
  joinNicknames(groups)
  const byPart = partsOf(groups, single)
  const bare = new Map<string, Naming[]>()
  for (const naming of single) {
    const [word] = naming.entity.words
    const owner = byPart.get(word) ?? (isCourteous(naming) ? byPart.get(`${word} `) : undefined)
    const isPart = owner && (mayBePart(naming) || isIntroduced(groups.get(owner)!, word))
    if (isPart) put(groups, owner, naming)
    else put(bare, word, naming)
  }
  return [...groups.values(), ...bare.values()].map(group => toName(group, witnesses)).sort(byWeight)
}

function put<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
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
  const longer = new Map<string, string[]>()
  for (const key of groups.keys()) {
    const words = key.split(' ')
    for (const short of new Set([
      words.slice(0, -1).join(' '),
      words.slice(1).join(' '),
      `${words[0]} ${words.at(-1)}`,
    ])) {
      if (words.length > 2 && !isYounger(words.at(-1)!) && groups.has(short)) put(longer, short, key)
    }
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

/** "Dave Brannick" in one document is "David Brannick" in another: the only two of the surname, with given names that begin alike. */
function joinNicknames(groups: Map<string, Naming[]>): void {
  const bySurname = new Map<string, string[]>()
  for (const [key, namings] of groups) {
    if (typeOfGroup(namings) === 'person') put(bySurname, surnameOf(namings[0].entity), key)
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

/**
 * For each surname and set of initials the one name it may stand for: the one that documents call so, else the one that ends so.
 * A document that tells the two apart shows that it does not.
 */
function partsOf(
  groups: ReadonlyMap<string, readonly Naming[]>,
  single: readonly Naming[],
): ReadonlyMap<string, string> {
  const apart = new Set(single.map(({ document, entity }) => `${document} ${entity.words[0]}`))
  const called = new Map<string, Set<string>>()
  const ending = new Map<string, Set<string>>()
  for (const [key, namings] of groups) {
    for (const { document, entity } of namings) {
      for (const initials of entity.initials) add(called, initials, key)
      for (const { words } of entity.runs) if (words.length === 1) add(called, words[0], key)
      const surname = surnameOf(entity)
      if (apart.has(`${document} ${surname}`) || isDirected(entity)) continue
      if (/^(?:person|other)$/.test(typeOf(entity))) add(ending, surname, key)
      // A family name may come first; then "Mr" stands before it somewhere.
      if (typeOf(entity) === 'person') add(ending, `${entity.words[0]} `, key)
    }
  }
  const only = (owners: ReadonlySet<string> | undefined): string[] => (owners?.size === 1 ? [...owners] : [])
  const parts = new Map<string, string>()
  for (const part of new Set([...called.keys(), ...ending.keys()])) {
    const [owner] = called.has(part) ? only(called.get(part)) : only(ending.get(part))
    if (owner !== undefined) parts.set(part, owner)
  }
  return parts
}

function add(parts: Map<string, Set<string>>, part: string, key: string): void {
  const owners = parts.get(part)
  if (owners) owners.add(key)
  else parts.set(part, new Set([key]))
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
  const mentions = joined(group.map(naming => naming.mentions))
  return {
    name: fullest(mentions, witnesses),
    type: typeOfGroup(group),
    mentions,
    labels: joined(group.map(naming => naming.labels)),
  }
}

/** The places of several lists in order. */
function joined(lists: readonly (readonly Place[])[]): readonly Place[] {
  if (lists.length === 1) return lists[0]
  const all: Place[] = []
  for (const list of lists) for (const place of list) all.push(place)
  return all.sort(byPlace)
}

/** The form of most words; of those the most frequent, then the first by its letters. Countries go by their usual name. */
function fullest(mentions: readonly Place[], witnesses: readonly Witness[]): string {
  const uses = new Map<string, number>()
  for (const { document, start, end } of mentions) {
    const form = inOneLine(witnesses[document].document.text.slice(start, end))
    if (uses.size === 0 && mentions.length === 1) return form
    uses.set(form, (uses.get(form) ?? 0) + 1)
  }
  if (uses.size === 1) return [...uses.keys()][0]
  const codes = [...uses.keys()].flatMap(form => regionOf(form.toLowerCase().replaceAll('.', '')) ?? [])
  const usual = codes.length > 0 ? nameOfRegion(codes[0]) : undefined
  if (usual && uses.has(usual)) return usual
  const ranked = [...uses].map(([form, count]) => ({ form, count, words: form.split(' ').length }))
  ranked.sort(
    (a, b) =>
      (codes.length > 0 ? b.count - a.count : 0) ||
      b.words - a.words ||
      b.count - a.count ||
      (a.form < b.form ? -1 : 1),
  )
  return ranked[0].form
}

function typeOfGroup(group: readonly Naming[]): NameType {
  const votes = { person: 0, organisation: 0, place: 0, other: 0 }
  for (const { entity } of group)
    for (const type of ['person', 'organisation', 'place'] as const) votes[type] += entity.votes[type]
  return typeOf({ votes })
}

function byPlace(a: Place, b: Place): number {
  return a.document - b.document || a.start - b.start || a.end - b.end
}

/** Those that most documents name first. */
function byWeight(a: Name, b: Name): number {
  return b.mentions.length - a.mentions.length || byPlace(a.mentions[0], b.mentions[0])
}
