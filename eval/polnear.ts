import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Quote } from '../src/find/findings.ts'
import { findQuotes } from '../src/find/quotes.ts'
import type { Document, Span } from '../src/text/document.ts'
import { plainDocument } from '../src/text/document.ts'
import { witness } from '../src/text/witness.ts'
import { scanWords } from '../src/text/words.ts'

/** One attribution as annotated: its source, cue and content, each in one or more pieces. */
export interface Annotated {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface Article {
  readonly name: string
  readonly text: string
  readonly attributions: readonly Annotated[]
}

/** Reads the articles of a folder in brat standoff; of several annotators the first by name. */
export function readArticles(folder: string): readonly Article[] {
  const answers = new Map<string, string>()
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const name = file.replace(/_[0-9a-z]+\.ann$/, '')
    if (!answers.has(name)) answers.set(name, file)
  }
  return [...answers].map(([name, file]) => {
    const text = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8')
    return {
      name,
      text,
      attributions: readAnswers(readFileSync(join(folder, 'attributions', file), 'utf8'), text),
    }
  })
}

function readAnswers(answers: string, text: string): readonly Annotated[] {
  const units = unitOffsets(text)
  const spans = new Map<string, readonly Span[]>()
  const events: string[] = []
  for (const line of answers.split('\n')) {
    const [id, body] = line.split('\t')
    if (body === undefined) continue
    if (id.startsWith('T')) spans.set(id, pieces(body.slice(body.indexOf(' ') + 1), units))
    else if (id.startsWith('E')) events.push(body)
  }
  return events.map(event => {
    const role = (wanted: string): readonly Span[] =>
      event
        .split(' ')
        .filter(argument => argument.replace(/\d*:.*/, '') === wanted)
        .flatMap(argument => spans.get(argument.split(':')[1]) ?? [])
    return { source: role('Source'), cue: role('Cue'), content: role('Content') }
  })
}

function pieces(offsets: string, units: (point: number) => number): readonly Span[] {
  return offsets.split(';').map(piece => {
    const [start, end] = piece.split(' ').map(Number)
    return { start: units(start), end: units(end) }
  })
}

/** From code points, which the annotation counts, to UTF-16 code units. */
function unitOffsets(text: string): (point: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return point => point
  const offsets: number[] = []
  for (let i = 0; i < text.length; i += text.codePointAt(i)! > 0xffff ? 2 : 1) offsets.push(i)
  offsets.push(text.length)
  return point => offsets[point] ?? text.length
}

/** A piece of content in quotation marks with who is annotated to have said it; spans run from first to last word. */
export interface Direct extends Span {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
}

/** Fewer words in marks are as often a scare quote or a title as speech. */
const LEAST = 4

const opening = /^[\s]*(["“„«]|''|'|‘)/
const closing = /(["”»]|''|'|’)[\s.,;:]*$/

/** The direct quotes of an article: contents of four or more words each piece of which stands wholly in marks. */
export function directQuotes(article: Article, least = LEAST): readonly Direct[] {
  return article.attributions.flatMap(({ source, cue, content }) => {
    const marked = content.map(piece => withMarks(article.text, piece))
    const texts = marked.map(({ start, end }) => article.text.slice(start, end))
    const isDirect = texts.every(text => opening.test(text) && closing.test(text) && !hasInnerMarks(text))
    const count = texts.reduce((sum, text) => sum + scanWords(text).count, 0)
    if (!isDirect || count < least) return []
    return marked.map(piece => ({ ...wordsOf(article.text, piece), source, cue }))
  })
}

/** A piece with the marks around it, which some annotators left out. */
function withMarks(text: string, { start, end }: Span): Span {
  const before = /["“]|''$/.exec(text.slice(Math.max(0, start - 2), start))
  const after = /^[.,!?]?(["”]|'')/.exec(text.slice(end, end + 3))
  const isOpen = opening.test(text.slice(start, end))
  const isClosed = closing.test(text.slice(start, end))
  return {
    start: before && !isOpen ? start - before[0].length : start,
    end: after && !isClosed ? end + after[0].length : end,
  }
}

/** Whether a piece closes and opens again in its middle, so that narration or a second quote stands inside. */
function hasInnerMarks(text: string): boolean {
  return /[”"]\s[^”"]*["“]/.test(text.slice(1, -1).replace(/\n\s*["“]/g, ' '))
}

/** From the first word of a span to the end of its last. */
function wordsOf(text: string, { start, end }: Span): Span {
  const words = scanWords(text.slice(start, end))
  if (words.count === 0) return { start, end: start }
  return { start: start + words.start[0], end: start + words.end[words.count - 1] }
}

export function asDocument({ name, text }: Article): Document {
  return plainDocument(name, text, { language: 'en' })
}

export interface Scored {
  readonly article: Article
  readonly direct: Direct
  readonly quote: Quote | null
  /** Whether the speaker overlaps the annotated source; null where no speaker was given or none is annotated. */
  readonly right: boolean | null
}

/** Every annotated direct quote beside the quote found at its place. */
export function scoreArticles(articles: readonly Article[]): readonly Scored[] {
  const quotes = findQuotes(articles.map(article => witness(asDocument(article))))
  const byDocument = groupBy(quotes, quote => quote.document)
  return articles.flatMap((article, index) => {
    const found = (byDocument.get(index) ?? []).map(quote => ({ quote, ...wordsOf(article.text, quote) }))
    return directQuotes(article).map(direct => {
      const exact = found.find(({ start, end }) => start === direct.start && end === direct.end)
      const quote =
        (exact ?? found.find(({ start, end }) => start < direct.end && direct.start < end))?.quote ?? null
      const right = quote?.speaker && direct.source.length > 0 ? overlaps(quote.speaker, direct.source) : null
      return { article, direct, quote, right }
    })
  })
}

export function isExact({ article, direct, quote }: Scored): boolean {
  if (!quote) return false
  const { start, end } = wordsOf(article.text, quote)
  return start === direct.start && end === direct.end
}

function overlaps(span: Span, others: readonly Span[]): boolean {
  return others.some(({ start, end }) => span.start < end && start < span.end)
}

export async function score(folder: string): Promise<string> {
  const articles = readArticles(folder)
  const scored = scoreArticles(articles)
  const sourced = scored.filter(({ direct }) => direct.source.length > 0)
  const answered = sourced.filter(({ right }) => right !== null)
  const right = answered.filter(entry => entry.right)
  return [
    `polnear: ${articles.length} articles, ${scored.length} pieces of direct quotes of four or more words`,
    `boundaries exact        ${share(scored.filter(isExact).length, scored.length)}`,
    `speaker answered        ${share(answered.length, sourced.length)}`,
    `speaker right, of all   ${share(right.length, sourced.length)}`,
    `speaker right, answered ${share(right.length, answered.length)}`,
    'confidence: given, right',
    ...reliability(answered),
  ].join('\n')
}

function reliability(answered: readonly Scored[]): string[] {
  const byConfidence = groupBy(answered, ({ quote }) => quote!.confidence!)
  return [...byConfidence]
    .sort(([a], [b]) => b - a)
    .map(([confidence, entries]) => {
      return `  ${confidence.toFixed(2)}  ${share(entries.filter(({ right }) => right).length, entries.length)}`
    })
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)}% (${part}/${whole})`
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => number): Map<number, Value[]> {
  const groups = new Map<number, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}
