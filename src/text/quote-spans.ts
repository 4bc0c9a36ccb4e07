import type { Span } from './document.ts'
import { isSpace } from './paragraphs.ts'
import { findMarks, type Glyph, type Mark } from './quote-marks.ts'

/** Words between two marks. `start` to `end` leaves the marks and the white space inside them out. */
export interface QuoteSpan extends Span {
  /** From the opening mark to the end of the closing one. */
  readonly outer: Span
  readonly glyph: Glyph
  /** Where a quote over paragraphs opens again: the marks, in order. */
  readonly reopened: readonly Span[]
  /** Whether a closing mark was found; else the quote ends where its paragraph or the next quote does. */
  readonly closed: boolean
  /** Index in the list of the quote this one stands in, or -1. */
  readonly within: number
}

/** Deeper nesting than this is noise; the limit keeps hostile text linear. */
const DEEPEST = 6

const closers: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"“',
  '”': '”',
  '„': '“”"',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  "'": "'’",
  '‘': "’'‘",
  '‚': "‘’'",
  '`': "'’`",
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '〝': '〞',
}
const singles = "'‘’‚`"
const doubles = '"“”„'
/** Marks that always close what they pair with, whatever stands beside them. */
const alwaysCloses = '”»›」』》〉〞'
const alwaysOpens = '「『《〈〝'

/**
 * The stretches of `text` in quotation marks of any style, nested ones too, in order of their starts. A quote left open at
 * the end of a paragraph goes on when the next paragraph opens with the same mark; otherwise a missing closing mark costs no
 * more than its paragraph. Linear in the length of the text.
 */
export function findQuoteSpans(text: string, paragraphs: readonly Span[]): readonly QuoteSpan[] {
  const marks = findMarks(text)
  if (marks.length === 0) return []
  const pairing = new Pairing(text, marks)
  let at = 0
  for (const paragraph of paragraphs) {
    const first = at
    while (at < marks.length && marks[at].start < paragraph.end) at++
    pairing.read(first, at, paragraph)
  }
  pairing.finish()
  return nested(pairing.found)
}

type Found = Omit<QuoteSpan, 'within'> & { within: number }

interface Open {
  readonly mark: Mark
  reopened: Span[] | null
}

const nowhere: readonly Span[] = []

class Pairing {
  readonly found: Found[] = []
  private readonly text: string
  private readonly marks: readonly Mark[]
  private open: Open[] = []
  private paragraph: Span = { start: 0, end: 0 }
  /** Where the marks of the paragraph end. */
  private limit = 0

  constructor(text: string, marks: readonly Mark[]) {
    this.text = text
    this.marks = marks
  }

  /** Reads the marks of a paragraph, `first` to `limit`. */
  read(first: number, limit: number, paragraph: Span): void {
    const reopens = this.reopen(first < limit ? this.marks[first] : undefined, paragraph)
    this.paragraph = paragraph
    this.limit = limit
    for (let i = reopens ? first + 1 : first; i < limit; i++) this.take(i)
  }

  finish(): void {
    this.abandon(0, this.paragraph.end)
  }

  /** Goes on with a quote left open when the paragraph starts with its mark; abandons it otherwise. */
  private reopen(first: Mark | undefined, paragraph: Span): boolean {
    const [outermost] = this.open
    if (!outermost) return false
    const again = first?.start === paragraph.start && sameOpening(outermost.mark.glyph, first.glyph)
    this.abandon(again ? 1 : 0, this.paragraph.end)
    if (again) {
      outermost.reopened ??= []
      outermost.reopened.push({ start: first.start, end: first.end })
    }
    return again
  }

  private take(i: number): void {
    const mark = this.marks[i]
    const depth = this.closedBy(mark)
    if (depth >= 0 && !this.isOther(i, depth)) {
      this.abandon(depth + 1, mark.start)
      this.emit(this.open.pop()!, mark.start, mark.end, true)
    } else if (this.mayOpen(mark)) {
      this.makeRoom(i)
      if (this.open.length < DEEPEST) this.open.push({ mark, reopened: null })
    }
  }

  /** The place in the stack of what `mark` closes, or -1. */
  private closedBy(mark: Mark): number {
    const { glyph } = mark
    const straight = glyph === '"' || glyph === "'" || glyph === '’' || glyph === '`' || glyph === '‘'
    for (let depth = this.open.length - 1; depth >= 0; depth--) {
      const opened = this.open[depth].mark
      if (!closers[opened.glyph]?.includes(glyph)) continue
      if (alwaysCloses.includes(glyph) && opened.glyph !== '»' && opened.glyph !== '›') return depth
      if (glyph === '“' && opened.glyph !== '„') return mark.closes && !mark.opens ? depth : -1
      if (straight && !mark.closes) return glyph === '"' && !mark.opens ? depth : -1
      if (mark.opens && straight && glyph !== '"' && !this.isLast(opened)) return -1
      return depth
    }
    return -1
  }

  private isLast(opened: Mark): boolean {
    return this.open[this.open.length - 1].mark === opened
  }

  /** Whether a mark that could close is inches, feet or an apostrophe, because the next mark closes for certain. */
  private isOther(i: number, depth: number): boolean {
    const mark = this.marks[i]
    const single = singles.includes(mark.glyph)
    if (!mark.afterDigit && !(single && mark.afterPlural)) return false
    const next = i + 1 < this.limit ? this.marks[i + 1] : null
    if (!next?.closes || next.opens) return false
    if (!closers[this.open[depth].mark.glyph].includes(next.glyph)) return false
    return isSpace(this.text.charCodeAt(mark.end)) || mark.afterDigit
  }

  private mayOpen(mark: Mark): boolean {
    const { glyph } = mark
    if (alwaysOpens.includes(glyph)) return true
    if (glyph === '“' || glyph === '„') return !mark.closes || mark.opens
    if (glyph === '«' || glyph === '‹') return true
    if (glyph === '’' || mark.afterDigit) return false
    if (mark.glued && this.open.length === 0) return true
    return mark.opens && (!mark.closes || glyph !== "'")
  }

  /** A new double mark while one is open: nested if two closing marks follow, else the open one was never closed. */
  private makeRoom(i: number): void {
    const { glyph, start } = this.marks[i]
    if (this.open.length === 0 || !doubles.includes(glyph)) return
    const depth = this.open.findIndex(({ mark }) => doubles.includes(mark.glyph))
    if (depth < 0) return
    if (!this.closesTwice(i)) this.abandon(depth, start)
  }

  private closesTwice(i: number): boolean {
    let closing = 0
    for (let next = i + 1; next < this.limit && next < i + 8; next++) {
      const { glyph, closes, opens } = this.marks[next]
      if (!doubles.includes(glyph)) continue
      if (glyph === '“' || glyph === '„' || (opens && !closes)) return false
      if (++closing === 2) return true
    }
    return false
  }

  /** Gives up what is open from `depth` on: double marks yield what stands before `end`, single ones nothing. */
  private abandon(depth: number, end: number): void {
    while (this.open.length > depth) {
      const open = this.open.pop()!
      if (!singles.includes(open.mark.glyph) && this.open.length === 0) this.emit(open, end, end, false)
    }
  }

  private emit({ mark, reopened }: Open, to: number, outerEnd: number, closed: boolean): void {
    let start = mark.end
    let end = to
    while (start < end && isSpace(this.text.charCodeAt(start))) start++
    while (end > start && isSpace(this.text.charCodeAt(end - 1))) end--
    if (start === end) return
    this.found.push({
      start,
      end,
      outer: { start: mark.start, end: outerEnd },
      glyph: mark.glyph,
      reopened: reopened ?? nowhere,
      closed,
      within: -1,
    })
  }
}

function sameOpening(opened: string, again: string): boolean {
  if (opened === again) return true
  if (doubles.includes(opened) && doubles.includes(again)) return again !== '”'
  return '«»'.includes(opened) && '«»'.includes(again)
}

/** Whether none stands in another, as in most texts; they are in order then. */
function areApart(found: readonly Found[]): boolean {
  for (let index = 1; index < found.length; index++)
    if (found[index].start < found[index - 1].end) return false
  return true
}

/** Orders quotes by start and tells each the one it stands in. */
function nested(found: Found[]): readonly QuoteSpan[] {
  const around: number[] = []
  if (!areApart(found)) found.sort((a, b) => a.start - b.start || b.end - a.end)
  for (let index = 0; index < found.length; index++) {
    const quote = found[index]
    while (around.length > 0 && found[around[around.length - 1]].end < quote.end) around.pop()
    quote.within = around.length > 0 ? around[around.length - 1] : -1
    around.push(index)
  }
  return found
}
