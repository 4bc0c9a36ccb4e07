import type { Span } from '../../text/document.ts'
import { proseOf } from '../../text/prose.ts'
import type { Rarity } from '../../text/rarity.ts'
import { isWithin } from '../../text/spans.ts'
import { Stems } from '../../text/stems.ts'
import type { Witness } from '../../text/witness.ts'
import { weightsOf } from '../../text/word-weights.ts'
import type { DocumentIndex, Figure, FigureFamily, StoryDocuments } from '../findings.ts'
import { dimensionOf, figuresAgree, mayCompare } from './agreement.ts'

/** Words within so many on either side stand beside a figure and tell most of what it counts. */
const BESIDE = 7
/** So many on either side of it are looked at in a sentence at most. */
const WITHIN = 60
/** What the words shared must tell, in nats: beside the figures and over the whole sentences. */
const LEAST_BESIDE = 6
const LEAST = 12
/** More is asked of figures that differ, and the words beside them must be mostly the same. */
const LEAST_DIFFERING = 16
const ALIKE = 0.55
/** What a number in digits tells, in nats, and what a figure tells by itself at most. */
const DIGITS = 3
const MOST_OWN = 8
/** Words lighter than this tell nothing. */
const LIGHT = 1
/** A figure is held against so many others at most; a story with more of one kind is a table. */
const MOST = 400

/** What a figure stands among. */
class Context {
  readonly index: number
  readonly figure: Figure
  /** Stems of the words beside it, each with what it tells. */
  readonly beside: ReadonlyMap<number, number>
  /** What the figure itself tells: "six weeks" more than "two". */
  readonly own: number
  private readonly read: () => ReadonlyMap<number, number>
  private known: ReadonlyMap<number, number> | null = null

  constructor(
    { index, figure }: FigurePlace,
    own: number,
    beside: ReadonlyMap<number, number>,
    read: () => ReadonlyMap<number, number>,
  ) {
    this.index = index
    this.figure = figure
    this.own = own
    this.beside = beside
    this.read = read
  }

  /** The same for its sentence, read when first asked: most figures have no like. */
  get sentence(): ReadonlyMap<number, number> {
    this.known ??= this.read()
    return this.known
  }
}

interface Match {
  readonly a: Context
  readonly b: Context
  readonly score: number
  readonly agree: boolean
}

/**
 * The figures of each story, those for the same thing together: of one dimension, with the same rare words around them. Every
 * figure that a story's documents tell is in one family. Quadratic in the figures of one kind in a story, with a limit.
 */
export function matchFigures(
  figures: readonly Figure[],
  stories: readonly StoryDocuments[],
  { witnesses, rarity }: { readonly witnesses: readonly Witness[]; readonly rarity: Rarity },
): readonly FigureFamily[] {
  const byDocument = new Map<DocumentIndex, number[]>()
  figures.forEach(({ document }, index) => {
    const list = byDocument.get(document)
    if (list) list.push(index)
    else byDocument.set(document, [index])
  })
  const stems = new Stems()
  return stories.flatMap(({ documents, parts }) => {
    const contexts = documents.flatMap(document =>
      contextsOf(
        witnesses[document],
        placesIn(witnesses[document], byDocument.get(document) ?? [], figures, parts?.get(document)),
        rarity,
        stems,
      ),
    )
    return joinContexts(contexts)
  })
}

interface FigurePlace {
  readonly index: number
  readonly figure: Figure
}

/** The figures a document tells, in `part` of it where one is given; what a notice of correction repeats is not told. */
function placesIn(
  { document: { notices } }: Witness,
  indexes: readonly number[],
  figures: readonly Figure[],
  part?: readonly Span[],
): FigurePlace[] {
  return indexes
    .map(index => ({ index, figure: figures[index] }))
    .filter(({ figure }) => !part || isWithin(figure, part))
    .filter(({ figure }) => !notices.some(({ start, end }) => start <= figure.start && figure.end <= end))
}

function contextsOf(
  witness: Witness,
  places: readonly FigurePlace[],
  rarity: Rarity,
  stems: Stems,
): Context[] {
  if (places.length === 0) return []
  const prose = proseOf(witness)
  const weights = weightsOf(witness, rarity)
  let sentence = 0
  return places.map(place => {
    const { figure } = place
    while (sentence < prose.sentences.length - 1 && prose.sentences[sentence].end <= figure.start) sentence++
    const first = prose.wordAt(prose.sentences[sentence].start)
    const last = prose.wordAt(prose.sentences[sentence].end)
    const from = prose.wordAt(figure.start)
    const to = prose.wordAt(figure.end)
    const read = (least: number, most: number): Map<number, number> => {
      const words = new Map<number, number>()
      for (let word = least; word < most; word++) {
        if ((word >= from && word < to) || prose.isDigit(word)) continue
        if (weights.at(word) >= LIGHT) words.set(stems.at(prose, word), weights.at(word))
      }
      return words
    }
    let own = 0
    for (let word = from; word < to; word++) own += prose.isDigit(word) ? DIGITS : weights.at(word)
    const beside = read(Math.max(first, from - BESIDE), Math.min(last, to + BESIDE))
    return new Context(place, Math.min(own, MOST_OWN), beside, () =>
      read(Math.max(first, from - WITHIN), Math.min(last, to + WITHIN)),
    )
  })
}

function joinContexts(contexts: readonly Context[]): FigureFamily[] {
  const groups = new Map<string, Context[]>()
  for (const context of contexts) {
    const dimension = dimensionOf(context.figure)
    const group = groups.get(dimension)
    if (group) group.push(context)
    else groups.set(dimension, [context])
  }
  return [...groups.values()].flatMap(joinGroup).sort((a, b) => a.figures[0] - b.figures[0])
}

function joinGroup(group: readonly Context[]): FigureFamily[] {
  const matches: Match[] = []
  group.forEach((a, at) => {
    for (const b of group.slice(at + 1, at + 1 + MOST)) {
      const match = a.figure.document === b.figure.document ? null : compare(a, b)
      if (match) matches.push(match)
    }
  })
  // Those that agree first: a figure that differs counts as told otherwise only where none agrees.
  matches.sort(
    (x, y) =>
      Number(y.agree) - Number(x.agree) ||
      y.score - x.score ||
      x.a.index - y.a.index ||
      x.b.index - y.b.index,
  )
  const groups = new Map<Context, Group>()
  for (const { a, b, agree } of matches) join(groups, a, b, agree)
  const alone = group.filter(context => !groups.has(context))
  return [...new Set(groups.values())]
    .map(toFamily)
    .concat(alone.map(({ index }) => ({ figures: [index], agree: null })))
}

/** Figures found to be for the same thing. */
interface Group {
  readonly members: Context[]
  readonly documents: Set<DocumentIndex>
}

function groupFor(groupOf: Map<Context, Group>, context: Context): Group {
  const known = groupOf.get(context)
  const group = known ?? { members: [context], documents: new Set([context.figure.document]) }
  if (!known) groupOf.set(context, group)
  return group
}

/** Moves the smaller group into the larger, so that joining n figures one by one takes n log n steps. */
function join(groupOf: Map<Context, Group>, a: Context, b: Context, agree: boolean): void {
  const left = groupFor(groupOf, a)
  const right = groupFor(groupOf, b)
  if (left === right) return
  const [small, large] = left.members.length < right.members.length ? [left, right] : [right, left]
  const overlap = [...small.documents].some(document => large.documents.has(document))
  if (overlap && !agree) return
  for (const context of small.members) {
    large.members.push(context)
    large.documents.add(context.figure.document)
    groupOf.set(context, large)
  }
}

function toFamily({ members, documents }: Group): FigureFamily {
  const ordered = [...members].sort((a, b) => a.index - b.index)
  const figures = ordered.map(({ index }) => index)
  return { figures, agree: documents.size < 2 ? null : allAgree(ordered.map(({ figure }) => figure)) }
}

/** Whether each agrees with every other, a figure told in the same form many times counting once. */
function allAgree(figures: readonly Figure[]): boolean {
  const forms = new Map(figures.map(figure => [formOf(figure), figure]))
  const distinct = [...forms.values()]
  return distinct.every((figure, at) =>
    distinct.slice(Math.max(0, at - MOST), at).every(other => figuresAgree(other, figure)),
  )
}

/** All of a figure that `figuresAgree` looks at. */
function formOf({ kind, unit, value, low, high, bound }: Figure): string {
  return `${kind} ${unit} ${value} ${low} ${high} ${bound}`
}

function compare(a: Context, b: Context): Match | null {
  if (!mayCompare(a.figure, b.figure)) return null
  const isSame = a.figure.value !== null && a.figure.value === b.figure.value
  const agree = figuresAgree(a.figure, b.figure) && (isSame || (isBounded(a.figure) && isBounded(b.figure)))
  const own = agree && isSame ? Math.min(a.own, b.own) : 0
  const beside = shared(a.beside, b.beside)
  if (beside + own < LEAST_BESIDE || beside === 0) return null
  const score = beside + shared(a.sentence, b.sentence) + own
  if (score < (agree ? LEAST : LEAST_DIFFERING)) return null
  if (!agree && beside < ALIKE * Math.min(total(a.beside), total(b.beside))) return null
  return { a, b, score, agree }
}

/** "More than 40" agrees with so much that it takes no less to join it than to join what differs. */
function isBounded({ bound, high, value }: Figure): boolean {
  return bound !== 'least' && bound !== 'most' && Number.isFinite(high) && value !== null
}

function shared(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const [stem, weight] of a) if (b.has(stem)) sum += Math.min(weight, b.get(stem)!)
  return sum
}

function total(words: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const weight of words.values()) sum += weight
  return sum
}
