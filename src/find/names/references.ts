import { COLON, type Prose, STOP } from '../../text/prose.ts'
import { isOneOf } from '../../text/word-facts.ts'
import { type Candidate, type Candidates, candidatesFor, candidatesOf, nextNoun } from './candidates.ts'
import type { Capitals } from './capitals.ts'
import type { Cast, Entity, Placed } from './entity.ts'
import type { Label } from './labels.ts'
import { nationLabels, nationRoles, tellingsOf } from './nations.ts'
import { type Phrase, phraseAt } from './phrases.ts'
import { firstOf, fold, OF, singular } from './words.ts'

/**
 * The definite descriptions that can mean one name only: "the group" where one group was named, by the noun of a label that the
 * text joined to a name ("the skipper") or by the last word of the name itself ("the bridge" of Osier Bridge).
 */
export function backReferences(
  prose: Prose,
  capitals: Capitals,
  cast: Cast,
  labels: readonly Label[],
): readonly Label[] {
  const tellings = tellingsOf(prose, capitals, cast.entities)
  const candidates = candidatesOf(prose, cast, labels, tellings)
  const taken = takenWords(prose, cast.placed, labels)
  const found: Label[] = []
  const keep = (label: Label): void => {
    if (taken[label.head]) return
    taken[label.head] = 1
    found.push(label)
  }
  nationLabels(prose, cast.entities, tellings).forEach(keep)
  for (const { from, to, head, code } of nationRoles(prose, tellings)) {
    const noun = singular(fold(prose, head))
    const holders = candidatesFor(candidates, noun).filter(({ nations }) => nations.includes(code))
    if (holders.length === 1 && !isTaken(prose, to - 1)) keep({ entity: holders[0].entity, from, to, head })
  }
  for (const label of describedNames(prose, candidates, taken)) found.push(label)
  return found
}

/** A definite description has no more words than this. */
const LONGEST = 7
/** One that opens within it ("both [the groups]") ends before so many words. */
const REACH = LONGEST + 2

/** "The mayor", "the group", "both groups" where the candidates for the noun leave no choice. */
function describedNames(prose: Prose, candidates: Candidates, taken: Uint8Array): readonly Label[] {
  const found: Label[] = []
  const { words, sentences } = prose
  let sentence = 0
  let noun = 0
  for (let word = 0; word < words.count; word++) {
    if (noun <= word) {
      noun = nextNoun(prose, candidates, word + 1)
      if (noun === words.count) break
      word = Math.max(word, noun + 1 - REACH)
    }
    if (!prose.isDefinite(word)) continue
    const phrase = descriptionAt(prose, word, taken)
    if (!phrase) continue
    const { from, head } = phrase
    word = head
    while (sentence < sentences.length - 1 && sentences[sentence].end <= words.start[from]) sentence++
    for (const entity of described(prose, phrase, candidates, sentence))
      found.push({ entity, from, to: head + 1, head })
  }
  return found
}

/** The definite phrase that starts at a word, if it is one that may describe someone named. */
function descriptionAt(prose: Prose, word: number, taken: Uint8Array): Phrase | null {
  const phrase = toPossessor(prose, phraseAt(prose, word, Math.min(prose.words.count, word + LONGEST)))
  if (!phrase || taken[phrase.head] || isTaken(prose, phrase.head)) return null
  return phrase.plural === prose.is(phrase.from, both) ? phrase : null
}

/** Whom a definite phrase means: one, or the two of "both". */
function described(
  prose: Prose,
  { from, head, plural }: Phrase,
  candidates: Candidates,
  sentence: number,
): readonly Entity[] {
  const called = candidatesFor(candidates, singular(fold(prose, head)))
  if (called.length === 0) return nobody
  // "this country" is the speaker's own.
  const isOwn = prose.is(from, own)
  const known = called.filter(({ entity }) => entity.runs[0].from < from && !(isOwn && entity.region))
  return plural ? pair(known) : one(prose, known, from, head, sentence)
}

const nobody: readonly Entity[] = []

/** What `takenWords` returns, for one text after another. */
let shared = new Uint8Array(1024)

/** 1 for the words of names and the heads of labels. Good until another text is read. */
function takenWords(
  { words: { count } }: Prose,
  placed: readonly Placed[],
  labels: readonly Label[],
): Uint8Array {
  if (shared.length < count) shared = new Uint8Array(2 * count)
  const taken = shared.fill(0, 0, count)
  for (const { head } of labels) taken[head] = 1
  for (const { run } of placed) for (let word = run.from; word < run.to; word++) taken[word] = 1
  return taken
}

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
  const fitting = candidates.filter(({ said }) => fits(prose, said, from + 1, head))
  const isNation = fitting.some(({ entity }) => entity.region !== null)
  // "The country" must be told of nearby, since a story has one that goes without saying.
  if (fitting.length === 1 && !isNation) return [fitting[0].entity]
  const barely =
    head === from + 1 && !isNation ? fitting.filter(each => each.barely && each.nations.length === 0) : []
  if (barely.length === 1) return [barely[0].entity]
  for (const near of [sentence, sentence - 1]) {
    const present = fitting.filter(({ entity }) => isNamedIn(entity, near))
    if (present.length === 1) return [present[0].entity]
    if (present.length > 1) return []
  }
  return []
}

/** Whether what stands before the noun was said of the name before: "the rival group" is another group. */
function fits(prose: Prose, said: readonly string[], from: number, head: number): boolean {
  for (let word = from; word < head; word++) if (!said.includes(fold(prose, word))) return false
  return true
}

/** "Both groups": the two that were called so together. */
function pair(candidates: readonly Candidate[]): readonly Entity[] {
  const paired = candidates.filter(candidate => candidate.paired)
  return paired.length === 2 ? paired.map(({ entity }) => entity) : []
}

/** Whether a sentence names it. Runs are in order. */
function isNamedIn({ runs }: Entity, sentence: number): boolean {
  const at = firstOf(runs.length, at => runs[at].sentence >= sentence)
  return runs[at]?.sentence === sentence
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
