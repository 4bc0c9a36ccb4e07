import type { Attribution, DocumentIndex, Quote } from '../../find/findings.ts'
import { SPEECH } from '../../text/cues.ts'
import type { Span } from '../../text/document.ts'
import { lexicon } from '../../text/lexicon.ts'
import type { Touching } from '../../text/touching.ts'
import type { Matched } from './matching.ts'
import type { Statement, Text } from './statements.ts'
import { cueClass } from './words.ts'

/** Words given to someone, whether in quotation marks or not. */
export interface Telling {
  readonly content: readonly Span[]
  readonly source: readonly Span[]
  readonly name: string
  readonly cue: readonly Span[]
  readonly quoted: boolean
}

/** By how much of its words a statement must be covered to be the source's. */
const COVERED = 0.6

/** What attributions and quotes say of the statements of each document. Denials ("did not say") give nothing to anyone. */
export class Tellings {
  private readonly attributions: ReadonlyMap<DocumentIndex, readonly Attribution[]>
  private readonly quotes: ReadonlyMap<DocumentIndex, readonly Quote[]>
  /** By document and statement; made when first asked, since many documents are never asked about. */
  private readonly byStatement = new Map<DocumentIndex, readonly (readonly Telling[] | undefined)[]>()

  constructor(
    attributions: ReadonlyMap<DocumentIndex, readonly Attribution[]>,
    quotes: ReadonlyMap<DocumentIndex, readonly Quote[]>,
  ) {
    this.attributions = attributions
    this.quotes = quotes
  }

  /** Those whose content reaches into a statement, quotes before others. */
  within({ text, index }: Statement): readonly Telling[] {
    let byStatement = this.byStatement.get(text.document)
    if (!byStatement) {
      byStatement = this.read(text)
      this.byStatement.set(text.document, byStatement)
    }
    return byStatement[index] ?? none
  }

  private read({ document, statements }: Text): readonly (readonly Telling[] | undefined)[] {
    const byStatement = new Array<Telling[] | undefined>(statements.length)
    const add = (telling: Telling): void => {
      for (const { start, end } of telling.content) {
        let at = firstEndingAfter(statements, start)
        for (; at < statements.length && statements[at].span.start < end; at++) {
          const known = byStatement[at]
          if (!known) byStatement[at] = [telling]
          else if (known[known.length - 1] !== telling) known.push(telling)
        }
      }
    }
    for (const { start, end, speaker, cue } of this.quotes.get(document) ?? []) {
      if (!speaker) continue
      const { name } = speaker
      add({ content: [{ start, end }], source: [speaker], name, cue: cue ? [cue] : [], quoted: true })
    }
    for (const { source, cue, content, negated } of this.attributions.get(document) ?? []) {
      if (source && !negated) add({ content, source: source.pieces, name: source.name, cue, quoted: false })
    }
    return byStatement
  }
}

const none: readonly Telling[] = []

/** The place of the first statement that ends behind `offset`. */
function firstEndingAfter(statements: readonly Statement[], offset: number): number {
  let low = 0
  let high = statements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (statements[middle].span.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Who the matched words of a statement are given to: the telling that covers most of them, quotes before others. */
export function tellingOf(
  statement: Statement,
  matches: readonly number[],
  tellings: readonly Telling[],
): Telling | null {
  let best: Telling | null = null
  let most = 0
  for (const telling of tellings) {
    const share = coveredBy(statement, matches, telling.content) + (telling.quoted ? 0.01 : 0)
    if (share > most) {
      most = share
      best = telling
    }
  }
  return most >= COVERED ? best : null
}

/** How much of the content of a telling the other sentence must say, and what that must tell. */
const SAID = 0.55
const TOLD = 3

/** The match cut to the words that a telling of the first statement gives to its source; null when the second lacks most of them. */
export function narrow(matched: Matched, { content }: Telling): Matched | null {
  const { a, inB } = matched
  const { start, end } = a.text.prose.words
  const given: number[] = []
  let all = 0
  let said = 0
  let told = 0
  for (let at = 0; at < inB.length; at++) {
    const word = a.from + at
    if (!content.some(span => span.start <= start[word] && end[word] <= span.end)) continue
    const worth = a.weight(at) + 0.5
    all += worth
    if (inB[at] < 0) continue
    said += worth
    told += a.weight(at) + a.counts(at)
    given.push(at)
  }
  return told >= TOLD && said >= SAID * all ? keptOf(matched, given) : null
}

/** A match of some of its words alone. */
function keptOf(matched: Matched, given: readonly number[]): Matched {
  const inB = new Array<number>(matched.inB.length).fill(-1)
  const inA = new Array<number>(matched.inA.length).fill(-1)
  for (const at of given) {
    inB[at] = matched.inB[at]
    inA[inB[at]] = at
  }
  return { ...matched, inB, inA }
}

/** The share of the matched words, by what they tell, that lie in the spans. */
function coveredBy(statement: Statement, matches: readonly number[], spans: readonly Span[]): number {
  const { text, from } = statement
  const { start, end } = text.prose.words
  let all = 0
  let covered = 0
  for (let at = 0; at < matches.length; at++) {
    if (matches[at] < 0) continue
    all += statement.weight(at)
    if (spans.some(span => span.start <= start[from + at] && end[from + at] <= span.end))
      covered += statement.weight(at)
  }
  return all === 0 ? 0 : covered / all
}

/** Words that give a statement to someone without being verbs of saying. */
const sourcing = lexicon([
  [
    1,
    `according citing cites cited reportedly allegedly statement spokesman spokeswoman spokesperson quoted quotes told telling tells view
     opinion words letter interview reports report put puts laut zufolge angaben sagte sagt sagten erklärte
     teilte berichtet berichtete meinte schrieb zitiert`,
  ],
])

/** Whether anything in a stretch of words may say where it comes from: far less than an attribution is asked for. */
export function hasCue({ prose }: Text, span: Span, isTheirs: (word: number) => boolean): boolean {
  const { words } = prose
  for (let word = prose.wordAt(span.start); word < words.count && words.start[word] < span.end; word++) {
    if (isTheirs(word)) continue
    const cue = prose.cue(word)
    if ((cue & SPEECH) !== 0) return true
    if (sourcing.flags(words.key[word]) !== 0 || cueClass(words.key[word]) !== undefined) return true
  }
  return false
}

/** Whether a mark of quotation stands open at `at`, or a quote covers it. */
export function isQuotedAt(quotes: Touching<Quote> | undefined, at: number): boolean {
  return quotes !== undefined && quotes.at({ start: at, end: at + 1 }).length > 0
}
