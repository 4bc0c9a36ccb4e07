import type { DocumentIndex, Figure, Name, Place } from '../find/findings.ts'
import { SPEECH } from '../text/cues.ts'
import type { Span } from '../text/document.ts'
import { type Prose, proseOf } from '../text/prose.ts'
import type { Rarity } from '../text/rarity.ts'
import type { Stems } from '../text/stems.ts'
import type { Witness } from '../text/witness.ts'
import { weightsOf } from '../text/word-weights.ts'

/** A longer sentence is a list or no sentence, and is left out. */
const LONGEST = 120
/** Fewer words say too little to be the same statement. */
const SHORTEST = 4
/** Names tell what a sentence is about, not what it says: each of their words counts no more than this. */
const NAME_WEIGHT = 4
/** Words lighter than this bring nothing together, in nats. */
export const TELLING = 2

/** A sentence made ready to be held against others. Arrays run over its words. */
export interface Statement {
  readonly text: Text
  readonly index: number
  readonly span: Span
  /** Words of the document, half-open. */
  readonly from: number
  readonly to: number
  /** The number of each word's stem. */
  readonly stem: readonly number[]
  /** What each word tells, in nats; 0 for verbs of saying and figures. */
  readonly weight: readonly number[]
  /** The index of the name a word belongs to, or -1. */
  readonly name: readonly number[]
  /** 1 for the words of figures, whose weight is 0. */
  readonly counts: readonly number[]
  readonly figures: readonly Figure[]
  readonly total: number
}

/** A document of a story with its statements. */
export interface Text {
  readonly document: DocumentIndex
  readonly witness: Witness
  readonly prose: Prose
  readonly statements: readonly Statement[]
  /** The indexes of the statements that hold a telling stem. */
  readonly postings: ReadonlyMap<number, readonly number[]>
}

export interface DriftKnowledge {
  readonly witnesses: readonly Witness[]
  readonly rarity: Rarity
  /** By document. */
  readonly figures: ReadonlyMap<DocumentIndex, readonly Figure[]>
  readonly names: ReadonlyMap<DocumentIndex, readonly NamePlace[]>
  readonly stems: Stems
}

/** A place that names, and what it names. */
export interface NamePlace extends Place {
  readonly name: number
}

/** Where each document uses names and labels, in order; a label of two names belongs to neither. */
export function namesByDocument(names: readonly Name[]): ReadonlyMap<DocumentIndex, readonly NamePlace[]> {
  const byDocument = new Map<DocumentIndex, NamePlace[]>()
  const add = ({ document, start, end }: Place, name: number): void => {
    const list = byDocument.get(document)
    if (list) list.push({ document, start, end, name })
    else byDocument.set(document, [{ document, start, end, name }])
  }
  names.forEach(({ mentions, labels }, name) => {
    for (const place of mentions) add(place, name)
    for (const place of labels) add(place, name)
  })
  for (const list of byDocument.values())
    list.sort((a, b) => a.start - b.start || b.end - a.end || a.name - b.name)
  return byDocument
}

export function groupByDocument<Item extends { readonly document: DocumentIndex }>(
  items: readonly Item[],
): Map<DocumentIndex, Item[]> {
  const groups = new Map<DocumentIndex, Item[]>()
  for (const item of items) {
    const group = groups.get(item.document)
    if (group) group.push(item)
    else groups.set(item.document, [item])
  }
  return groups
}

export function readText(document: DocumentIndex, knowledge: DriftKnowledge): Text {
  const witness = knowledge.witnesses[document]
  const prose = proseOf(witness)
  const statements: Statement[] = []
  const postings = new Map<number, number[]>()
  const text: Text = { document, witness, prose, statements, postings }
  const figures = knowledge.figures.get(document) ?? []
  const table = tableOf(witness, figures, knowledge.names.get(document) ?? [], knowledge)
  let figure = 0
  let word = 0
  for (const span of prose.sentences) {
    const from = prose.wordFrom(span.start, word)
    const to = prose.wordFrom(span.end, from)
    word = to
    const first = figure
    while (figure < figures.length && figures[figure].start < span.end) figure++
    if (to - from < SHORTEST || to - from > LONGEST || isNotice(witness, span)) continue
    const own = figures.slice(first, figure).filter(({ start }) => start >= span.start)
    const statement = statementOf(text, table, span, from, to, own)
    statements.push(statement)
    post(statement, postings)
  }
  return text
}

function post({ stem, weight, index }: Statement, postings: Map<number, number[]>): void {
  for (let at = 0; at < stem.length; at++) {
    if (weight[at] < TELLING) continue
    const list = postings.get(stem[at])
    if (!list) postings.set(stem[at], [index])
    else if (list[list.length - 1] !== index) list.push(index)
  }
}

/** What a notice repeats ("an earlier version said") is not told. */
function isNotice({ document: { notices } }: Witness, span: Span): boolean {
  return notices.some(({ start, end }) => start <= span.start && span.end <= end)
}

/** What is known of the words of a document, of which each statement takes its part. */
interface Table {
  readonly stem: Int32Array
  readonly weight: Float32Array
  readonly name: Int32Array
  readonly counts: Uint8Array
}

function tableOf(
  witness: Witness,
  figures: readonly Figure[],
  names: readonly NamePlace[],
  { rarity, stems }: DriftKnowledge,
): Table {
  const prose = proseOf(witness)
  const weights = weightsOf(witness, rarity)
  const { count } = prose.words
  const stem = stems.of(prose)
  const weight = new Float32Array(count)
  const name = namesOfWords(prose, names)
  const counts = wordsOfFigures(prose, figures)
  for (let word = 0; word < count; word++) {
    const rare = counts[word] === 1 || (prose.cue(word) & SPEECH) !== 0 ? 0 : weights[word]
    weight[word] = name[word] >= 0 ? Math.min(rare, NAME_WEIGHT) : rare
  }
  return { stem, weight, name, counts }
}

/** Places come in order of their starts. */
function namesOfWords(prose: Prose, places: readonly NamePlace[]): Int32Array {
  const { count, start: starts } = prose.words
  const names = new Int32Array(count).fill(-1)
  let from = 0
  for (const { start, end, name } of places) {
    from = prose.wordFrom(start, from)
    for (let word = from; word < count && starts[word] < end; word++) {
      if (names[word] === -1) names[word] = name
    }
  }
  return names
}

function wordsOfFigures(prose: Prose, figures: readonly Figure[]): Uint8Array {
  const { count, start: starts } = prose.words
  const counts = new Uint8Array(count)
  let word = 0
  for (const { start, end } of figures) {
    for (word = prose.wordFrom(start, word); word < count && starts[word] < end; word++) counts[word] = 1
  }
  return counts
}

function statementOf(
  text: Text,
  table: Table,
  span: Span,
  from: number,
  to: number,
  figures: readonly Figure[],
): Statement {
  // Plain arrays: they are short and many, and typed ones take far longer to make.
  const weight = part(table.weight, from, to)
  let total = 0
  for (let at = 0; at < weight.length; at++) total += weight[at]
  return {
    text,
    index: text.statements.length,
    span,
    from,
    to,
    stem: part(table.stem, from, to),
    weight,
    name: part(table.name, from, to),
    counts: part(table.counts, from, to),
    figures,
    total,
  }
}

function part(from: Int32Array | Float32Array | Uint8Array, start: number, end: number): readonly number[] {
  const values: number[] = []
  for (let at = start; at < end; at++) values.push(from[at])
  return values
}

/** From the first to the last letter of words of a statement, given by their places in it, half-open. */
export function placeOf({ text, from }: Statement, first: number, last: number): Place {
  return { document: text.document, ...text.prose.span(from + first, from + last - 1) }
}
