import type { Attribution, Quote } from '../find/findings.ts'
import { NAMING, SPEECH } from '../text/cues.ts'
import type { Span } from '../text/document.ts'
import { lexicon } from '../text/lexicon.ts'
import type { Statement, Text } from './drift-statements.ts'
import { cueClass } from './drift-words.ts'

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

/** What attributions and quotes say of each document, by place. Denials ("did not say") give nothing to anyone. */
export function tellingsOf(attributions: readonly Attribution[], quotes: readonly Quote[]): ReadonlyMap<number, readonly Telling[]> {
  const byDocument = new Map<number, Telling[]>()
  const add = (document: number, telling: Telling): void => {
    const list = byDocument.get(document)
    if (list) list.push(telling)
    else byDocument.set(document, [telling])
  }
  for (const { document, start, end, speaker, cue } of quotes) {
    if (!speaker) continue
    add(document, { content: [{ start, end }], source: [speaker], name: speaker.name, cue: cue ? [cue] : [], quoted: true })
  }
  for (const { document, source, cue, content, negated } of attributions) {
    if (source && !negated) add(document, { content, source: source.pieces, name: source.name, cue, quoted: false })
  }
  return byDocument
}

/** Who the matched words of a statement are given to: the telling that covers most of them, quotes before others. */
export function tellingOf(statement: Statement, matches: Int32Array, tellings: readonly Telling[]): Telling | null {
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

/** The share of the matched words, by what they tell, that lie in the spans. */
function coveredBy({ text, from, weight }: Statement, matches: Int32Array, spans: readonly Span[]): number {
  const { start, end } = text.prose.words
  let all = 0
  let covered = 0
  for (let at = 0; at < matches.length; at++) {
    if (matches[at] < 0) continue
    all += weight[at]
    if (spans.some(span => span.start <= start[from + at] && end[from + at] <= span.end)) covered += weight[at]
  }
  return all === 0 ? 0 : covered / all
}

/** Words that give a statement to someone without being verbs of saying. */
const sourcing = lexicon([
  [
    1,
    `according citing cites cited reportedly allegedly statement spokesman spokeswoman spokesperson quoted quotes told telling tells view
     opinion words letter interview reports report put puts learned heard hear hears laut zufolge angaben sagte sagt sagten erklärte
     teilte berichtet berichtete meinte schrieb zitiert`,
  ],
])

/** Whether anything in a stretch of words may say where it comes from: far less than an attribution is asked for. */
export function hasCue({ prose }: Text, span: Span): boolean {
  const { words } = prose
  for (let word = prose.wordAt(span.start); word < words.count && words.start[word] < span.end; word++) {
    const cue = prose.cue(word)
    if ((cue & (SPEECH | NAMING)) !== 0 && (cue & SPEECH) !== 0) return true
    if (sourcing.flags(words.key[word]) !== 0 || cueClass(words.key[word]) !== undefined) return true
  }
  return false
}

/** Whether a mark of quotation stands open at `at`, or a quote covers it. */
export function isQuotedAt(quotes: readonly Quote[], at: number): boolean {
  return quotes.some(({ start, end }) => start <= at && at < end)
}
