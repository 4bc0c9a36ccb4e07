import type { DocumentIndex, Figure, Name, Place } from '../find/findings.ts'
import { SPEECH } from '../text/cues.ts'
import type { Span } from '../text/document.ts'
import { type Prose, proseOf } from '../text/prose.ts'
import type { Rarity } from '../text/rarity.ts'
import type { Stems } from '../text/stems.ts'
import type { Witness } from '../text/witness.ts'

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
  readonly stem: Uint32Array
  /** The stems in the order of their keys. */
  readonly sorted: Uint32Array
  /** What each word tells, in nats; 0 for verbs of saying and figures. */
  readonly weight: Float32Array
  /** The index of the name a word belongs to, or -1. */
  readonly name: Int32Array
  /** 1 for the words of figures, whose weight is 0. */
  readonly counts: Uint8Array
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
  names.forEach(({ mentions, labels }, name) => {
    for (const place of [...mentions, ...labels]) {
      const list = byDocument.get(place.document)
      if (list) list.push({ ...place, name })
      else byDocument.set(place.document, [{ ...place, name }])
    }
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
  const names = nameOfWords(prose, knowledge.names.get(document) ?? [])
  const figures = knowledge.figures.get(document) ?? []
  let figure = 0
  for (const span of prose.sentences) {
    const from = prose.wordAt(span.start)
    const to = prose.wordAt(span.end)
    const first = figure
    while (figure < figures.length && figures[figure].start < span.end) figure++
    if (to - from < SHORTEST || to - from > LONGEST || isNotice(witness, span)) continue
    const own = figures.slice(first, figure).filter(({ start }) => start >= span.start)
    const statement = statementOf(text, statements.length, span, from, to, names, own, knowledge)
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
    else if (list.at(-1) !== index) list.push(index)
  }
}

/** What a notice repeats ("an earlier version said") is not told. */
function isNotice({ document: { notices } }: Witness, span: Span): boolean {
  return notices.some(({ start, end }) => start <= span.start && span.end <= end)
}

function nameOfWords(prose: Prose, places: readonly NamePlace[]): Int32Array {
  const names = new Int32Array(prose.words.count).fill(-1)
  for (const { start, end, name } of places) {
    for (let word = prose.wordAt(start); word < prose.words.count && prose.words.start[word] < end; word++) {
      if (names[word] === -1) names[word] = name
    }
  }
  return names
}

function statementOf(
  text: Text,
  index: number,
  span: Span,
  from: number,
  to: number,
  names: Int32Array,
  figures: readonly Figure[],
  { rarity, stems }: DriftKnowledge,
): Statement {
  const { prose } = text
  const { key, start, end } = prose.words
  const count = to - from
  const stem = new Uint32Array(count)
  const weight = new Float32Array(count)
  const counts = new Uint8Array(count)
  let total = 0
  for (let at = 0; at < count; at++) {
    const word = from + at
    stem[at] = stems.key(key[word], prose.text, start[word], end[word])
    const isFigure = figures.some(figure => figure.start <= start[word] && start[word] < figure.end)
    counts[at] = isFigure ? 1 : 0
    const rare = isFigure || (prose.cue(word) & SPEECH) !== 0 ? 0 : rarity.weight(key[word])
    weight[at] = names[word] >= 0 ? Math.min(rare, NAME_WEIGHT) : rare
    total += weight[at]
  }
  const sorted = stem.slice().sort()
  const name = names.slice(from, to)
  return { text, index, span, from, to, stem, sorted, weight, name, counts, figures, total }
}

/** From the first to the last letter of words of a statement, given by their places in it, half-open. */
export function placeOf({ text, from }: Statement, first: number, last: number): Place {
  return { document: text.document, ...text.prose.span(from + first, from + last - 1) }
}
