import type { Prose } from '../../text/prose.ts'
import { wordFact } from '../../text/word-facts.ts'
import { hashText } from '../../text/words.ts'
import type { Cast, Entity, Placed } from './entity.ts'
import type { Label } from './labels.ts'
import type { Telling } from './nations.ts'
import { isDeterminer, isPluralNoun } from './phrases.ts'
import { firstOf, fold, OF, singular } from './words.ts'

/** Words that any body may be called by, once it was called by one of them. */
const bodies = new Set('group organization organisation body outfit'.split(' '))
/** Where more are called by one noun, or one by more words, the text is a register, where the noun alone means no one. */
const MOST = 200

/** Whom a noun may mean: one whom the text called so by a label, or whose name ends so. */
export interface Candidate {
  readonly entity: Entity
  /** Called so together with another name: "two groups, the Herons and the Gulls". */
  readonly paired: boolean
  /** Called so without a word more: "President Lee", but not "Iranian President Lee". */
  barely: boolean
  /** Codes of the countries that its labels tell of. */
  readonly nations: string[]
  /** The words of the labels and of the name that may stand before the noun. */
  readonly said: string[]
}

/** Whom the nouns of a text may mean. */
export interface Candidates {
  /** By noun, in the singular. */
  readonly byNoun: ReadonlyMap<string, readonly Candidate[]>
  /** 1 for what `markOf` gives these nouns: most words are seen at once to be none of them. Good until another text is read. */
  readonly marks: Uint8Array
}

const countries = ['country', 'nation']

const MARKS = 4096
/** Those of one text after another. */
const marks = new Uint8Array(MARKS)

function markOf(noun: string): number {
  const hash = hashText(noun)
  return (hash ^ (hash >>> 16)) & (MARKS - 1)
}

const markOfSingular = wordFact(({ folded }) => markOf(singular(folded)))

/** The first word from `from` on that may be a noun with candidates. */
export function nextNoun(prose: Prose, { marks }: Candidates, from: number): number {
  const { count } = prose.words
  let word = from
  while (word < count && marks[prose.fact(word, markOfSingular)] === 0) word++
  return word
}

export function candidatesOf(
  prose: Prose,
  { entities, placed }: Cast,
  labels: readonly Label[],
  tellings: readonly Telling[],
): Candidates {
  const byNoun = new Map<string, Candidate[]>()
  for (const label of labels) {
    const { entity, to, head } = label
    const candidate = candidateFor(byNoun, singular(fold(prose, head)), entity, isPluralNoun(prose, head))
    const first = isDeterminer(prose, label.from) ? label.from + 1 : label.from
    for (let word = first; word < to; word++) note(candidate.said, fold(prose, word))
    if (to - first === 1) candidate.barely = true
    if (tellings.length > 0)
      for (const code of nationsTold(prose, first, to, placed, tellings)) note(candidate.nations, code)
  }
  for (const entity of entities) {
    if (entity.region) for (const noun of countries) noteName(byNoun, noun, entity)
    else if (entity.words.length > 1 && entity.votes.person < 6)
      noteName(byNoun, entity.words.at(-1)!, entity)
  }
  return { byNoun, marks: marksOf(byNoun.keys()) }
}

/** That a noun may mean someone for the words of the name. */
function noteName(byNoun: Map<string, Candidate[]>, noun: string, entity: Entity): void {
  const { said } = candidateFor(byNoun, noun, entity, false)
  for (const word of entity.words) note(said, word)
}

function marksOf(nouns: Iterable<string>): Uint8Array {
  marks.fill(0)
  for (const noun of nouns) {
    if (bodies.has(noun)) for (const body of bodies) marks[markOf(body)] = 1
    else marks[markOf(noun)] = 1
  }
  return marks
}

function candidateFor(
  byNoun: Map<string, Candidate[]>,
  noun: string,
  entity: Entity,
  paired: boolean,
): Candidate {
  const known = byNoun.get(noun)
  const own = known?.find(candidate => candidate.entity === entity)
  if (own) return own
  const candidate = { entity, paired, barely: false, nations: [], said: [] }
  if (!known) byNoun.set(noun, [candidate])
  else if (known.length < MOST) known.push(candidate)
  return candidate
}

function note(list: string[], value: string): void {
  if (list.length < MOST && !list.includes(value)) list.push(value)
}

/** The codes of the countries that a label tells of: "Lebanese President Bo Ode", "President Bo Ode of Lebanon". */
function nationsTold(
  prose: Prose,
  from: number,
  to: number,
  placed: readonly Placed[],
  tellings: readonly Telling[],
): readonly string[] {
  const codes: string[] = []
  for (let at = firstOf(tellings.length, at => tellings[at].from >= from); tellings[at]?.from < to; at++)
    codes.push(tellings[at].code)
  const next = placed[firstOf(placed.length, at => placed[at].run.from >= to)]
  if (next?.run.from !== to || !prose.is(next.run.to, OF)) return codes
  const place = next.run.to + 1
  const told = tellings[firstOf(tellings.length, at => tellings[at].from >= place)]
  return told?.from === place ? [...codes, told.code] : codes
}

/** The candidates for a noun; those for any body where it is "group" and the like. */
export function candidatesFor(candidates: Candidates, noun: string): readonly Candidate[] {
  const own = listFor(candidates, noun)
  if (!bodies.has(noun)) return own
  const found = new Map(own.map(candidate => [candidate.entity, candidate]))
  for (const body of bodies)
    for (const candidate of listFor(candidates, body))
      if (!found.has(candidate.entity)) found.set(candidate.entity, candidate)
  return [...found.values()]
}

const none: readonly Candidate[] = []

function listFor({ byNoun }: Candidates, noun: string): readonly Candidate[] {
  const list = byNoun.get(noun) ?? none
  return list.length < MOST ? list : none
}
