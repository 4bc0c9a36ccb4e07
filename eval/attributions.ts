import { findAttributions } from '../src/find/attributions.ts'
import type { Attribution } from '../src/find/findings.ts'
import type { Span } from '../src/text/document.ts'
import { type Witness, witness } from '../src/text/witness.ts'
import { type Annotated, type Article, asDocument, readArticles } from './polnear.ts'

export const roles = ['source', 'cue', 'content'] as const
export type Role = (typeof roles)[number]

/** One stretch of text in one role: its pieces, those joined that only white space parts. */
type Pieces = readonly Span[]

/** Found and annotated stretches of one article in one role, each once. */
export interface Compared {
  readonly witness: Witness
  readonly found: readonly Pieces[]
  readonly annotated: readonly Pieces[]
}

/** The attributions found, by article: those the corpus annotates, that is none that stands within another's content. */
export function outermost(articles: readonly Article[]): readonly (readonly Attribution[])[] {
  const byArticle: Attribution[][] = articles.map(() => [])
  const found = findAttributions(articles.map(article => witness(asDocument(article))))
  for (const attribution of found)
    if (attribution.via === null) byArticle[attribution.document].push(attribution)
  return byArticle
}

export function compare(article: Article, found: readonly Attribution[], role: Role): Compared {
  const { text, attributions } = article
  return {
    witness: witness(asDocument(article)),
    found: distinct(
      text,
      found.map(attribution => piecesOf(attribution, role)),
    ),
    annotated: distinct(
      text,
      attributions.map((attribution: Annotated) => attribution[role]),
    ),
  }
}

function piecesOf(attribution: Attribution, role: Role): Pieces {
  return role === 'source' ? (attribution.source?.pieces ?? []) : attribution[role]
}

function distinct(text: string, all: readonly Pieces[]): readonly Pieces[] {
  const byPlace = new Map<string, Pieces>()
  for (const pieces of all) {
    if (pieces.length === 0) continue
    const joined = join(text, pieces)
    byPlace.set(placeOf(joined), joined)
  }
  return [...byPlace.values()]
}

function join(text: string, pieces: Pieces): Pieces {
  const joined: Span[] = []
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && text.slice(last.end, piece.start).trim() === '') {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, piece.end) }
    } else joined.push(piece)
  }
  return joined
}

export function placeOf(pieces: Pieces): string {
  return pieces.map(({ start, end }) => `${start}-${end}`).join(' ')
}

interface Counts {
  hits: number
  found: number
  missed: number
}

/** Every piece the same to the letter. */
function exact({ found, annotated }: Compared): Counts {
  const places = new Set(annotated.map(placeOf))
  const hits = found.filter(pieces => places.has(placeOf(pieces))).length
  return { hits, found: found.length, missed: annotated.length - hits }
}

/** The same words, whatever the marks at the edges. */
function exactWords({ witness, found, annotated }: Compared): Counts {
  const places = new Set(annotated.map(pieces => [...wordsIn(witness, [pieces])].join(' ')))
  const hits = found.filter(pieces => places.has([...wordsIn(witness, [pieces])].join(' '))).length
  return { hits, found: found.length, missed: annotated.length - hits }
}

/** Word by word. */
function byWord({ witness, found, annotated }: Compared): Counts {
  const right = wordsIn(witness, annotated)
  const given = wordsIn(witness, found)
  const hits = [...given].filter(word => right.has(word)).length
  return { hits, found: given.size, missed: right.size - hits }
}

/** Stretches that share any word with one of the other side; precision and recall are counted apart. */
function overlap({ witness, found, annotated }: Compared): { precise: Counts; recalled: Counts } {
  const right = wordsIn(witness, annotated)
  const given = wordsIn(witness, found)
  const touching = (all: readonly Pieces[], words: ReadonlySet<number>): number =>
    all.filter(pieces => [...wordsIn(witness, [pieces])].some(word => words.has(word))).length
  return {
    precise: { hits: touching(found, right), found: found.length, missed: 0 },
    recalled: { hits: touching(annotated, given), found: annotated.length, missed: 0 },
  }
}

function wordsIn({ words }: Witness, all: readonly Pieces[]): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const pieces of all) {
    for (const { start, end } of pieces) {
      for (let word = firstFrom(words.end, words.count, start); word < words.count; word++) {
        if (words.start[word] >= end) break
        inside.add(word)
      }
    }
  }
  return inside
}

/** The first of `count` ascending values above `least`. */
function firstFrom(values: Int32Array, count: number, least: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle] > least) high = middle
    else low = middle + 1
  }
  return low
}

function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, { hits, found, missed }) => ({
      hits: total.hits + hits,
      found: total.found + found,
      missed: total.missed + missed,
    }),
    { hits: 0, found: 0, missed: 0 },
  )
}

function figures({ hits, found, missed }: Counts): string {
  return row(hits / found, hits / (hits + missed))
}

function row(precision: number, recall: number): string {
  const f1 = (2 * precision * recall) / (precision + recall)
  return [f1, precision, recall].map(value => (100 * value).toFixed(1).padStart(7)).join('')
}

export async function score(folder: string): Promise<string> {
  const articles = readArticles(folder)
  const found = outermost(articles)
  const lines = roles.map(role => {
    const compared = articles.map((article, index) => compare(article, found[index], role))
    const overlaps = compared.map(overlap)
    const precise = sum(overlaps.map(({ precise }) => precise))
    const recalled = sum(overlaps.map(({ recalled }) => recalled))
    return [
      role.padEnd(8),
      figures(sum(compared.map(exact))),
      figures(sum(compared.map(exactWords))),
      figures(sum(compared.map(byWord))),
      row(precise.hits / precise.found, recalled.hits / recalled.found),
    ].join('  ')
  })
  const annotated = articles.reduce((total, { attributions }) => total + attributions.length, 0)
  const given = found.reduce((total, attributions) => total + attributions.length, 0)
  return [
    `attributions: ${articles.length} articles, ${annotated} annotated, ${given} found (F1, precision, recall)`,
    `${''.padEnd(8)}  ${['exact', 'exact words', 'by word', 'overlap'].map(name => name.padStart(21)).join('  ')}`,
    ...lines,
    'published, exact F1 of source, cue, content: CRF 50.6 53.4 28.6; BiLSTM-CRF 69.6 66.7 59.0; BERT 83.2 75.3 72.9',
  ].join('\n')
}
