import type { Span } from '../../text/document.ts'
import { COMMA, type Prose } from '../../text/prose.ts'
import { wordKey } from '../../text/words.ts'
import type { Attribution, Carrier, Hand } from '../findings.ts'
import type { Lexicon } from './cues.ts'

/** A carrier is looked for no further than this from the cue, in words. */
const REACH = 12

/** What may lead to whom it was said: "told Reuters", "in an interview with the Gazette". */
const leads = new Set(
  'quoted told tells tell interview interviewed spoke speaking talking statement email letter sagte sagt erklärte gegenüber gespräch'
    .split(' ')
    .map(wordKey),
)
const again = new Set('quoted cited'.split(' ').map(wordKey))

/**
 * The outlet through which a statement came to the document, other than its own: "Lee told Reuters", "in an interview with the
 * Gazette, Lee said". Null where none is named.
 */
export function carrierOf(
  prose: Prose,
  lexicon: Lexicon,
  own: string | null,
  {
    source,
    cue,
    content,
  }: Pick<Attribution, 'cue' | 'content'> & { readonly source: readonly Span[] | null },
): Carrier | null {
  const from = prose.wordAt(cue[0].start)
  const last = cue[cue.length - 1]
  const opening = Math.min(cue[0].start, content[0].start, source?.[0].start ?? cue[0].start)
  const span =
    outletIn(prose, lexicon, from, Math.max(endOf(prose, last, content), prose.wordAt(last.end))) ??
    outletIn(prose, lexicon, sentenceStart(prose, opening), prose.wordAt(opening))
  if (!span || (source && source[0].start <= span.start && span.end <= source[0].end)) return null
  const name = prose.text.slice(span.start, span.end)
  return own !== null && sameName(own, name) ? null : { ...span, name }
}

/** Where the words about a statement end: at its content, or with the sentence. */
function endOf(prose: Prose, { start, end }: Span, content: readonly Span[]): number {
  const next = content.find(piece => piece.start >= end)?.start ?? Number.POSITIVE_INFINITY
  const limit = prose.wordAt(Math.min(next, prose.sentences[prose.sentenceAt(start)].end))
  return Math.min(limit, prose.wordAt(end) + REACH)
}

function sentenceStart(prose: Prose, offset: number): number {
  return Math.max(prose.wordAt(prose.sentences[prose.sentenceAt(offset)].start), prose.wordAt(offset) - REACH)
}

/** What a source cites is told within so many statements of what it reports. */
const NEAR = 2
const citing = new Set('citing quoting'.split(' ').map(wordKey))

/** "The Gazette, citing a memo, reported": what a source cites in the same sentence stands between it and the statement. */
export function citedBy(prose: Prose, all: readonly Attribution[]): readonly Attribution[] {
  if (!all.some(one => citing.has(wordOf(prose, one)))) return all
  return all.map((one, index) => {
    if (one.carrier || !one.source || citing.has(wordOf(prose, one))) return one
    const [{ start, end }] = one.source.pieces
    const cites = all
      .slice(Math.max(0, index - NEAR), index + NEAR + 1)
      .find(
        other =>
          other !== one &&
          other.source?.pieces[0].start === start &&
          other.source.pieces[0].end === end &&
          citing.has(wordOf(prose, other)),
      )
    if (!cites) return one
    const [{ start: from, end: to }] = cites.content
    return {
      ...one,
      carrier: { start: from, end: to, name: prose.text.slice(from, to) },
      hand: 'second' as const,
    }
  })
}

function wordOf(prose: Prose, { cue }: Attribution): number {
  return prose.words.key[prose.wordAt(cue[0].start)]
}

/** The name of an outlet among words that follow one of `leads`. */
function outletIn(prose: Prose, lexicon: Lexicon, from: number, to: number): Span | null {
  let led = false
  for (let word = from; word < to; word++) {
    const key = prose.words.key[word]
    led ||= leads.has(key)
    if (!led || !prose.isCapital(word) || !lexicon.outlets.has(key)) continue
    let first = word
    while (first > from && prose.isCapital(first - 1) && prose.gap(first) < COMMA) first--
    return prose.span(first, word)
  }
  return null
}

function sameName(a: string, b: string): boolean {
  const bare = (name: string): string => name.toLowerCase().replace(/^the /, '')
  return bare(a) === bare(b)
}

/**
 * Whether who says it speaks to the document itself (`first`) or through another (`second`): an outlet, a document, or someone
 * in whose words it stands. Null where no source is named.
 */
export function handOf(
  { source, cue, carrier, via }: Pick<Attribution, 'source' | 'cue' | 'carrier' | 'via'>,
  prose: Prose,
  own: string | null,
): Hand | null {
  if (!source) return null
  const through =
    source.type === 'document' || (source.type === 'outlet' && !(own && sameName(own, source.name)))
  if (via !== null || carrier || through) return 'second'
  return cue.some(piece => tellsAgain(prose, piece)) ? 'second' : 'first'
}

/** "is quoted as saying" */
function tellsAgain(prose: Prose, { start, end }: Span): boolean {
  for (let word = prose.wordAt(start); word < prose.words.count && prose.words.start[word] < end; word++)
    if (again.has(prose.words.key[word])) return true
  return false
}
