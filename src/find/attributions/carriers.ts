import type { Span } from '../../text/document.ts'
import { COMMA, type Prose } from '../../text/prose.ts'
import { lastFrom } from '../../text/spans.ts'
import type { Attribution, Carrier, Hand, Source } from '../findings.ts'
import * as kind from './cues.ts'
import type { CueWords } from './lexicon.ts'
import type { Placed } from './placed.ts'

/** A carrier is looked for no further than this from the cue, in words. */
const REACH = 12

/** What a source cites is told within so many statements of what it reports. */
const NEAR = 2

/** Through whom the statements of one text came to it. */
export class Carriers {
  private readonly prose: Prose
  private readonly words: CueWords
  private readonly own: string | null
  /** Where the names of outlets may stand. */
  private readonly outlets: readonly Span[]

  /** `own`: the outlet of the text itself. */
  constructor(prose: Prose, words: CueWords, own: string | null) {
    this.prose = prose
    this.words = words
    this.own = own
    this.outlets = words.holds(kind.LEADS) && words.holds(kind.OUTLET) ? outletsOf(prose, words) : []
  }

  /**
   * The outlet through which a statement came to the document, other than its own: "Lee told Reuters", "in an interview with the
   * Gazette, Lee said". Null where none is named.
   */
  carrierOf({ source, cue, content }: Placed): Carrier | null {
    const { prose } = this
    const last = cue[cue.length - 1]
    const opening = Math.min(cue[0].start, content[0].start, source?.[0].start ?? cue[0].start)
    if (!this.mayCarry(opening, last)) return null
    const from = prose.wordAt(cue[0].start)
    const span =
      this.outletIn(from, Math.max(this.endOf(last, content), prose.wordAt(last.end))) ??
      this.outletIn(this.sentenceStart(opening), prose.wordAt(opening))
    if (!span || (source && source[0].start <= span.start && span.end <= source[0].end)) return null
    const name = prose.text.slice(span.start, span.end)
    return this.isOwn(name) ? null : { ...span, name }
  }

  /** Whether an outlet stands in the sentences from `opening` to the end of a cue. */
  private mayCarry(opening: number, { start, end }: Span): boolean {
    const { outlets } = this
    if (outlets.length === 0) return false
    const { sentences } = this.prose
    const limit = Math.max(end, sentences[this.prose.sentenceAt(start)].end)
    const nearest = lastFrom(outlets, limit - 1)
    return nearest >= 0 && outlets[nearest].start >= sentences[this.prose.sentenceAt(opening)].start
  }

  /** Where the words about a statement end: at its content, or with the sentence. */
  private endOf({ start, end }: Span, content: readonly Span[]): number {
    const { prose } = this
    const next = content.find(piece => piece.start >= end)?.start ?? Number.POSITIVE_INFINITY
    const limit = prose.wordAt(Math.min(next, prose.sentences[prose.sentenceAt(start)].end))
    return Math.min(limit, prose.wordAt(end) + REACH)
  }

  private sentenceStart(offset: number): number {
    const { prose } = this
    const start = prose.wordAt(prose.sentences[prose.sentenceAt(offset)].start)
    return Math.max(start, prose.wordAt(offset) - REACH)
  }

  /** The name of an outlet among words that follow one that leads to whom it was said. */
  private outletIn(from: number, to: number): Span | null {
    const { prose, words } = this
    let led = false
    for (let word = from; word < to; word++) {
      led ||= words.is(word, kind.LEADS)
      if (!led || !words.is(word, kind.OUTLET) || !prose.isCapital(word)) continue
      let first = word
      while (first > from && prose.isCapital(first - 1) && prose.gap(first) < COMMA) first--
      return prose.span(first, word)
    }
    return null
  }

  private isOwn(name: string): boolean {
    return this.own !== null && bare(this.own) === bare(name)
  }

  /**
   * Whether who says it speaks to the document itself (`first`) or through another (`second`): an outlet, a document, or someone
   * in whose words it stands, as one that is `carried` comes. Null where no source is named.
   */
  handOf(source: Source | null, cue: readonly Span[], carried: boolean): Hand | null {
    if (!source) return null
    const through = source.type === 'document' || (source.type === 'outlet' && !this.isOwn(source.name))
    if (carried || through) return 'second'
    return this.words.holds(kind.AGAIN) && cue.some(piece => this.tellsAgain(piece)) ? 'second' : 'first'
  }

  /** "is quoted as saying" */
  private tellsAgain({ start, end }: Span): boolean {
    const { prose, words } = this
    for (let word = prose.wordAt(start); word < prose.words.count && prose.words.start[word] < end; word++)
      if (words.is(word, kind.AGAIN)) return true
    return false
  }

  /** "The Gazette, citing a memo, reported": what a source cites in the same sentence stands between it and the statement. */
  citedBy(all: readonly Attribution[]): readonly Attribution[] {
    if (!this.words.holds(kind.CITING) || !all.some(one => this.cites(one))) return all
    return all.map((one, index) => {
      if (one.carrier || !one.source || this.cites(one)) return one
      const near = all.slice(Math.max(0, index - NEAR), index + NEAR + 1)
      const cites = near.find(other => other !== one && hasSource(other, one) && this.cites(other))
      if (!cites) return one
      const [{ start, end }] = cites.content
      const carrier = { start, end, name: this.prose.text.slice(start, end) }
      return { ...one, carrier, hand: 'second' as const }
    })
  }

  private cites({ cue }: Attribution): boolean {
    return this.words.is(this.prose.wordAt(cue[0].start), kind.CITING)
  }
}

function outletsOf(prose: Prose, words: CueWords): readonly Span[] {
  const outlets: Span[] = []
  for (let word = 0; word < prose.words.count; word++)
    if (words.is(word, kind.OUTLET) && prose.isCapital(word)) outlets.push(prose.span(word, word))
  return outlets
}

function hasSource({ source: a }: Attribution, { source: b }: Attribution): boolean {
  return (
    a !== null && b !== null && a.pieces[0].start === b.pieces[0].start && a.pieces[0].end === b.pieces[0].end
  )
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^the /, '')
}
