import type { DocumentIndex, Figure, Name } from '../../find/findings.ts'
import { SPEECH } from '../../text/cues.ts'
import type { Span } from '../../text/document.ts'
import { type Prose, proseOf } from '../../text/prose.ts'
import type { Rarity } from '../../text/rarity.ts'
import { Stems } from '../../text/stems.ts'
import type { Vocabulary } from '../../text/vocabulary.ts'
import type { Witness } from '../../text/witness.ts'
import { groupByDocument, type NamePlace, namesByDocument } from './by-document.ts'
import { Statement, type StatementWords, type Text } from './statements.ts'

/** A longer sentence is a list or no sentence, and is left out. */
const LONGEST = 120
/** Fewer words say too little to be the same statement. */
const SHORTEST = 4
/** Names tell what a sentence is about, not what it says: each of their words counts no more than this. */
const NAME_WEIGHT = 4
/** Words of several texts lie in one piece of memory: a piece for each would take longer to get than to fill. */
const ROOM = 16_384

/** What texts are read with. */
export interface TextEvidence {
  readonly witnesses: readonly Witness[]
  readonly figures: readonly Figure[]
  readonly names: readonly Name[]
  readonly rarity: Rarity
}

/**
 * What is known of words by themselves, by twice their numbers in a vocabulary: the stem, -1 for a word not met, and next to it, in
 * the same memory, what the word tells, since both are looked up together.
 */
interface KnownWords {
  readonly stem: Int32Array
  readonly weight: Float32Array
}

/** The documents of a pile with their statements, each read when first asked for. */
export class Texts {
  readonly places: ReadonlyMap<DocumentIndex, readonly NamePlace[]>
  private readonly witnesses: readonly Witness[]
  private readonly figures: ReadonlyMap<DocumentIndex, readonly Figure[]>
  private readonly rarity: Rarity
  private readonly stems = new Stems()
  private readonly known = new Map<Vocabulary, KnownWords>()
  private readonly texts = new Map<DocumentIndex, Text>()
  private room = roomFor(0)
  private used = 0

  constructor({ witnesses, figures, names, rarity }: TextEvidence) {
    this.places = namesByDocument(names)
    this.figures = groupByDocument(figures)
    this.witnesses = witnesses
    this.rarity = rarity
  }

  of(document: DocumentIndex): Text {
    const text = this.texts.get(document) ?? this.read(document)
    this.texts.set(document, text)
    return text
  }

  /** Forgets the texts read so far, whose words may then be overwritten: to be called when nobody holds them any more. */
  forget(): void {
    this.texts.clear()
    this.used = 0
  }

  private read(document: DocumentIndex): Text {
    const witness = this.witnesses[document]
    const prose = proseOf(witness)
    const figures = this.figures.get(document) ?? none
    const words = this.readWords(prose)
    markNames(prose, this.places.get(document) ?? [], words)
    markFigures(prose, figures, words)
    const statements: Statement[] = []
    const text: Text = { document, witness, prose, words, statements }
    readStatements(text, figures, statements)
    return text
  }

  /** What words tell by themselves, wherever they stand. */
  private readWords(prose: Prose): StatementWords {
    const words = this.emptyWords(prose.words.count)
    const { stem, weight, name, counts } = words
    const known = this.knownOf(prose.vocabulary)
    for (let word = 0; word < stem.length; word++) {
      const place = 2 * prose.number(word)
      if (known.stem[place] < 0) this.learn(prose, word, known)
      stem[word] = known.stem[place]
      weight[word] = known.weight[place + 1]
      name[word] = -1
      counts[word] = 0
    }
    return words
  }

  private learn(prose: Prose, word: number, { stem, weight }: KnownWords): void {
    const place = 2 * prose.number(word)
    stem[place] = this.stems.at(prose, word)
    weight[place + 1] = (prose.cue(word) & SPEECH) !== 0 ? 0 : this.rarity.weight(prose.words.key[word])
  }

  private knownOf(vocabulary: Vocabulary): KnownWords {
    const known = this.known.get(vocabulary)
    if (known && known.stem.length >= 2 * vocabulary.count) return known
    const stem = new Int32Array(4 * vocabulary.count).fill(-1)
    if (known) stem.set(known.stem)
    const words = { stem, weight: new Float32Array(stem.buffer) }
    this.known.set(vocabulary, words)
    return words
  }

  private emptyWords(count: number): StatementWords {
    if (this.used + count > this.room.stem.length) {
      this.room = roomFor(Math.max(ROOM, count))
      this.used = 0
    }
    const { stem, weight, name, counts } = this.room
    const from = this.used
    const to = from + count
    this.used = to
    return {
      stem: stem.subarray(from, to),
      weight: weight.subarray(from, to),
      name: name.subarray(from, to),
      counts: counts.subarray(from, to),
    }
  }
}

const none: readonly Figure[] = []

function roomFor(count: number): StatementWords {
  return {
    stem: new Int32Array(count),
    weight: new Float32Array(count),
    name: new Int32Array(count),
    counts: new Uint8Array(count),
  }
}

/** Writes the name that each word belongs to. Places come in order of their starts. */
function markNames(
  prose: Prose,
  places: readonly NamePlace[],
  { name: names, weight }: StatementWords,
): void {
  const { count, start: starts } = prose.words
  let from = 0
  for (const { start, end, name } of places) {
    from = prose.wordFrom(start, from)
    for (let word = from; word < count && starts[word] < end; word++) {
      if (names[word] >= 0) continue
      names[word] = name
      weight[word] = Math.min(weight[word], NAME_WEIGHT)
    }
  }
}

function markFigures(prose: Prose, figures: readonly Figure[], { counts, weight }: StatementWords): void {
  const { count, start: starts } = prose.words
  let word = 0
  for (const { start, end } of figures) {
    for (word = prose.wordFrom(start, word); word < count && starts[word] < end; word++) {
      counts[word] = 1
      weight[word] = 0
    }
  }
}

function readStatements(text: Text, figures: readonly Figure[], statements: Statement[]): void {
  const { prose, witness } = text
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
}

/** What a notice repeats ("an earlier version said") is not told. */
function isNotice({ document: { notices } }: Witness, span: Span): boolean {
  return notices.length > 0 && notices.some(({ start, end }) => start <= span.start && span.end <= end)
}
