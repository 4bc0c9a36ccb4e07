import type { DocumentIndex, Figure, Name, Place } from '../../find/findings.ts'
import { SPEECH } from '../../text/cues.ts'
import type { Span } from '../../text/document.ts'
import { type Prose, proseOf } from '../../text/prose.ts'
import type { Rarity } from '../../text/rarity.ts'
import type { Stems } from '../../text/stems.ts'
import type { Witness } from '../../text/witness.ts'
import { weightsOf } from '../../text/word-weights.ts'
import { driftWords } from './words.ts'

/** A longer sentence is a list or no sentence, and is left out. */
const LONGEST = 120
/** Fewer words say too little to be the same statement. */
const SHORTEST = 4
/** Names tell what a sentence is about, not what it says: each of their words counts no more than this. */
const NAME_WEIGHT = 4
/** Words lighter than this bring nothing together, in nats. */
export const TELLING = 2

/** A sentence made ready to be held against others. Its words are counted from 0. */
export class Statement {
  readonly text: Text
  readonly index: number
  readonly span: Span
  /** Words of the document, half-open. */
  readonly from: number
  readonly to: number
  readonly length: number
  readonly figures: readonly Figure[]
  /** What all words tell. */
  readonly total: number
  /** What is known of the words of its document: for loops over many statements; else ask `stem`, `weight`, `name`, `counts`. */
  readonly words: StatementWords
  private foundFlags = -1

  constructor(text: Text, span: Span, from: number, to: number, figures: readonly Figure[]) {
    this.text = text
    this.index = text.statements.length
    this.span = span
    this.from = from
    this.to = to
    this.length = to - from
    this.figures = figures
    this.words = text.words
    let total = 0
    for (let word = from; word < to; word++) total += text.words.weight[word]
    this.total = total
  }

  /** The flags of `driftWords` that its words have between them. */
  get flags(): number {
    if (this.foundFlags < 0) {
      this.foundFlags = 0
      for (let word = this.from; word < this.to; word++)
        this.foundFlags |= this.text.prose.fact(word, driftWords)
    }
    return this.foundFlags
  }

  /** The number of the word's stem; -1 behind the last word. */
  stem(at: number): number {
    return at < this.length ? this.words.stem[this.from + at] : -1
  }

  /** What the word tells, in nats; 0 for verbs of saying and figures. */
  weight(at: number): number {
    return this.words.weight[this.from + at]
  }

  /** The index of the name the word belongs to, or -1. */
  name(at: number): number {
    return this.words.name[this.from + at]
  }

  /** 1 for the words of figures, whose weight is 0. */
  counts(at: number): number {
    return this.words.counts[this.from + at]
  }
}

/** What is known of the words of a document, as parallel arrays. */
interface StatementWords {
  readonly stem: Int32Array
  readonly weight: Float32Array
  readonly name: Int32Array
  readonly counts: Uint8Array
}

/** A document of a story with its statements. */
export interface Text {
  readonly document: DocumentIndex
  readonly witness: Witness
  readonly prose: Prose
  readonly words: StatementWords
  readonly statements: readonly Statement[]
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

const none: readonly Figure[] = []

export function readText(document: DocumentIndex, knowledge: DriftKnowledge): Text {
  const witness = knowledge.witnesses[document]
  const prose = proseOf(witness)
  const statements: Statement[] = []
  const figures = knowledge.figures.get(document) ?? []
  const words = readWords(witness, figures, knowledge.names.get(document) ?? [], knowledge)
  const text: Text = { document, witness, prose, words, statements }
  let figure = 0
  let word = 0
  for (const span of prose.sentences) {
    const from = prose.wordFrom(span.start, word)
    const to = prose.wordFrom(span.end, from)
    word = to
    const first = figure
    while (figure < figures.length && figures[figure].start < span.end) figure++
    if (to - from < SHORTEST || to - from > LONGEST || isNotice(witness, span)) continue
    const own =
      first < figure ? figures.slice(first, figure).filter(({ start }) => start >= span.start) : none
    statements.push(new Statement(text, span, from, to, own))
  }
  return text
}

/** What a notice repeats ("an earlier version said") is not told. */
function isNotice({ document: { notices } }: Witness, span: Span): boolean {
  return notices.some(({ start, end }) => start <= span.start && span.end <= end)
}

function readWords(
  witness: Witness,
  figures: readonly Figure[],
  names: readonly NamePlace[],
  { rarity, stems }: DriftKnowledge,
): StatementWords {
  const prose = proseOf(witness)
  const weights = weightsOf(witness, rarity)
  const words = emptyWords(prose.words.count)
  const { stem, weight, name, counts } = words
  stems.of(prose, stem)
  markNames(prose, names, name)
  markFigures(prose, figures, counts)
  for (let word = 0; word < weight.length; word++) {
    const rare = counts[word] === 1 || (prose.cue(word) & SPEECH) !== 0 ? 0 : weights[word]
    weight[word] = name[word] >= 0 ? Math.min(rare, NAME_WEIGHT) : rare
  }
  return words
}

/** Words of several texts that lie in one piece of memory: a piece for each would take longer to get than to fill. */
const ROOM = 16_384
let room = roomFor(0)
let used = 0

function roomFor(count: number): StatementWords {
  return {
    stem: new Int32Array(count),
    weight: new Float32Array(count),
    name: new Int32Array(count).fill(-1),
    counts: new Uint8Array(count),
  }
}

function emptyWords(count: number): StatementWords {
  if (used + count > room.stem.length) {
    room = roomFor(Math.max(ROOM, count))
    used = 0
  }
  const { stem, weight, name, counts } = room
  const from = used
  used += count
  return {
    stem: stem.subarray(from, used),
    weight: weight.subarray(from, used),
    name: name.subarray(from, used),
    counts: counts.subarray(from, used),
  }
}

/** Writes to `names` the name that each word belongs to. Places come in order of their starts. */
function markNames(prose: Prose, places: readonly NamePlace[], names: Int32Array): void {
  const { count, start: starts } = prose.words
  let from = 0
  for (const { start, end, name } of places) {
    from = prose.wordFrom(start, from)
    for (let word = from; word < count && starts[word] < end; word++) {
      if (names[word] === -1) names[word] = name
    }
  }
}

function markFigures(prose: Prose, figures: readonly Figure[], counts: Uint8Array): void {
  const { count, start: starts } = prose.words
  let word = 0
  for (const { start, end } of figures) {
    for (word = prose.wordFrom(start, word); word < count && starts[word] < end; word++) counts[word] = 1
  }
}

/** From the first to the last letter of words of a statement, given by their places in it, half-open. */
export function placeOf({ text, from }: Statement, first: number, last: number): Place {
  return { document: text.document, ...text.prose.span(from + first, from + last - 1) }
}
