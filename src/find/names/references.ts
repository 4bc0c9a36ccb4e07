import { lexicon } from '../../text/lexicon.ts'
import { COLON, type Prose, STOP } from '../../text/prose.ts'
import { isOneOf } from '../../text/word-facts.ts'
import type { Entity } from './entity.ts'
import type { Label } from './labels.ts'
import { nationLabels, nationRoles, type Telling, tellingsOf } from './nations.ts'
import { isDeterminer, isPluralNoun, type Phrase, phraseAt } from './phrases.ts'
import type { NameRun } from './trims.ts'
import { fold, OF, singular } from './words.ts'

/** Words that any body may be called by, once it was called by one of them. */
const bodies = new Set('group organization organisation body outfit'.split(' '))

/**
 * The definite descriptions that can mean one name only: "the group" where one group was named, by the noun of a label that the
 * text joined to a name ("the skipper") or by the last word of the name itself ("the bridge" of Osier Bridge).
 */
export function backReferences(
  prose: Prose,
  entities: readonly Entity[],
  labels: readonly Label[],
): readonly Label[] {
  const tellings = tellingsOf(prose, entities)
  const byHead = headsOf(prose, entities, labels, tellings)
  const taken = takenWords(prose, entities, labels)
  const found: Label[] = []
  const keep = (label: Label): void => {
    if (taken[label.head]) return
    taken[label.head] = 1
    found.push(label)
  }
  nationLabels(prose, entities, tellings).forEach(keep)
  for (const { from, to, head, code } of nationRoles(prose, tellings)) {
    const holders = candidatesFor(byHead, singular(fold(prose, head))).filter(({ nations }) =>
      nations.has(code),
    )
    if (holders.length === 1 && !isTaken(prose, to - 1)) keep({ entity: holders[0].entity, from, to, head })
  }
  let sentence = 0
  for (let word = 0; word < prose.words.count; word++) {
    if (prose.fact(word, definite) === 0) continue
    const phrase = toPossessor(prose, phraseAt(prose, word, Math.min(prose.words.count, word + 7)))
    if (!phrase || taken[phrase.head] || isTaken(prose, phrase.head)) continue
    const plural = prose.is(word, both)
    if (phrase.plural !== plural) continue
    while (sentence < prose.sentences.length - 1 && prose.sentences[sentence].end <= prose.words.start[word])
      sentence++
    // "this country" is the speaker's own.
    const isOwn = prose.is(word, own)
    const candidates = candidatesFor(byHead, singular(fold(prose, phrase.head))).filter(
      ({ entity }) => entity.runs[0].from < word && !(isOwn && entity.region),
    )
    const meant = plural ? pair(candidates) : one(prose, candidates, phrase.from, phrase.head, sentence)
    for (const entity of meant)
      found.push({ entity, from: phrase.from, to: phrase.head + 1, head: phrase.head })
    word = phrase.head
  }
  return found
}

/** 1 for the words of names and the heads of labels. */
function takenWords(prose: Prose, entities: readonly Entity[], labels: readonly Label[]): Uint8Array {
  const taken = new Uint8Array(prose.words.count)
  for (const { head } of labels) taken[head] = 1
  for (const { runs } of entities) for (const { from, to } of runs) taken.fill(1, from, to)
  return taken
}

interface Candidate {
  readonly entity: Entity
  /** Called so without a word more: "President Lee", but not "Iranian President Lee". */
  barely: boolean
  /** Codes of the countries that its labels tell of. */
  readonly nations: Set<string>
  /** The words of the labels and of the name that may stand before the noun. */
  readonly words: Set<string>
  /** Called so together with another name: "two groups, the Herons and the Gulls". */
  readonly paired: boolean
}

function headsOf(
  prose: Prose,
  entities: readonly Entity[],
  labels: readonly Label[],
  tellings: readonly Telling[],
): Map<string, Map<Entity, Candidate>> {
  const toldAt = new Map(tellings.map(telling => [telling.from, telling.code]))
  const byHead = new Map<string, Map<Entity, Candidate>>()
  const add = (head: string, entity: Entity, words: readonly string[], paired: boolean): Candidate => {
    const known = byHead.get(head) ?? new Map<Entity, Candidate>()
    byHead.set(head, known)
    const candidate = known.get(entity) ?? {
      entity,
      words: new Set<string>(),
      nations: new Set<string>(),
      paired,
      barely: false,
    }
    known.set(entity, candidate)
    for (const word of words) candidate.words.add(word)
    if (words.length === 1) candidate.barely = true
    return candidate
  }
  const runAfter = labels.length > 0 && tellings.length > 0 ? runsByStart(entities) : null
  for (const { entity, from, to, head } of labels) {
    const first = isDeterminer(prose, from) ? from + 1 : from
    const words = Array.from({ length: to - first }, (_, at) => fold(prose, first + at))
    const candidate = add(singular(fold(prose, head)), entity, words, isPluralNoun(prose, head))
    // "Lebanese President Bo Ode", "President Bo Ode of Lebanon".
    for (let word = first; word < to; word++) if (toldAt.has(word)) candidate.nations.add(toldAt.get(word)!)
    const after = runAfter?.get(to)
    const told = after && prose.is(after.to, OF) ? toldAt.get(after.to + 1) : undefined
    if (told) candidate.nations.add(told)
  }
  for (const entity of entities) {
    const last = entity.words.at(-1)!
    if (entity.region) for (const noun of ['country', 'nation']) add(noun, entity, entity.words, false)
    else if (entity.words.length > 1 && entity.votes.person < 3) add(last, entity, entity.words, false)
  }
  return byHead
}

function runsByStart(entities: readonly Entity[]): ReadonlyMap<number, NameRun> {
  const byStart = new Map<number, NameRun>()
  for (const { runs } of entities) for (const run of runs) byStart.set(run.from, run)
  return byStart
}

function candidatesFor(
  byHead: ReadonlyMap<string, ReadonlyMap<Entity, Candidate>>,
  head: string,
): Candidate[] {
  const own = byHead.get(head)
  if (!bodies.has(head)) return own ? [...own.values()] : []
  const found = new Map(own)
  for (const body of bodies)
    for (const [entity, candidate] of byHead.get(body) ?? [])
      if (!found.has(entity)) found.set(entity, candidate)
  return [...found.values()]
}

const definite = lexicon([[1, 'the this both']])
const both = isOneOf('both')
const own = isOneOf('this')

/** "[the mayor]’s house" */
function toPossessor(prose: Prose, phrase: Phrase | null): Phrase | null {
  if (!phrase) return null
  for (let word = phrase.from + 1; word < phrase.head; word++) {
    if (prose.isPossessive(word))
      return { ...phrase, head: word, to: word + 1, plural: /s['’]$/.test(prose.string(word)) }
  }
  return phrase
}

/** "the mayor of Sorrel", "the mayor Bo Ode" and "the council's": someone or something else. */
function isTaken(prose: Prose, head: number): boolean {
  const next = head + 1
  if (prose.gap(next) > 1) return false
  return prose.is(next, OF) || (prose.isCapital(next) && !/^I\b/.test(prose.string(next)))
}

/** The one candidate, or the one whom this sentence or the one before names. */
function one(
  prose: Prose,
  candidates: readonly Candidate[],
  from: number,
  head: number,
  sentence: number,
): readonly Entity[] {
  const fitting = candidates.filter(({ words }) => fits(prose, words, from + 1, head))
  const isNation = fitting.some(({ entity }) => entity.region !== null)
  // "The country" must be told of nearby, since a story has one that goes without saying.
  if (fitting.length === 1 && !isNation) return [fitting[0].entity]
  const barely =
    head === from + 1 && !isNation ? fitting.filter(each => each.barely && each.nations.size === 0) : []
  if (barely.length === 1) return [barely[0].entity]
  for (const near of [sentence, sentence - 1]) {
    const present = fitting.filter(({ entity }) => isNamedIn(entity, near))
    if (present.length === 1) return [present[0].entity]
    if (present.length > 1) return []
  }
  return []
}

/** Whether what stands before the noun was said of the name before: "the rival group" is another group. */
function fits(prose: Prose, words: ReadonlySet<string>, from: number, head: number): boolean {
  for (let word = from; word < head; word++) if (!words.has(fold(prose, word))) return false
  return true
}

/** "Both groups": the two that were called so together. */
function pair(candidates: readonly Candidate[]): readonly Entity[] {
  const paired = candidates.filter(candidate => candidate.paired)
  return paired.length === 2 ? paired.map(({ entity }) => entity) : []
}

/** Whether a sentence names it. Runs are in order. */
function isNamedIn({ runs }: Entity, sentence: number): boolean {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle].sentence < sentence) low = middle + 1
    else high = middle
  }
  return low < runs.length && runs[low].sentence === sentence
}

/** A bare role in the headline: "Mayor: bridge unsafe". `end` is where the headline ends, in words. */
export function headlineLabels(prose: Prose, end: number, labels: readonly Label[]): readonly Label[] {
  const found: Label[] = []
  if (end === 0) return found
  const taken = new Set(
    labels.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  )
  for (let word = 0; word < end; word++) {
    if (
      taken.has(word) ||
      (prose.gap(word) !== STOP && prose.gap(word) !== COLON && prose.gap(word + 1) !== COLON && word > 0)
    )
      continue
    const noun = fold(prose, word)
    const meant = new Set(
      labels.filter(({ head }) => fold(prose, head) === noun && head >= end).map(({ entity }) => entity),
    )
    if (meant.size === 1) found.push({ entity: [...meant][0], from: word, to: word + 1, head: word })
  }
  return found
}
