import type { Span } from './document.ts'
import { BREAKS_LINE, isSign, signsOf } from './signs.ts'

/** Wrapped text is set to a width between these; anything wider is one line a paragraph. */
const NARROWEST = 45
const WIDEST = 100

/**
 * The paragraphs of `text` without the white space around them. A blank line always ends one. A single line break
 * ends one too, unless the text is wrapped to a fixed width and the next word would not have fitted on the line.
 * Linear in the length of the text.
 */
export function splitParagraphs(text: string): readonly Span[] {
  const lines = splitLines(text)
  const width = wrapWidth(lines)
  const paragraphs: Span[] = []
  let open: Line | null = null
  let start = 0
  for (const line of lines) {
    if (line.end === line.start) {
      if (open) paragraphs.push({ start, end: open.end })
      open = null
      continue
    }
    if (open && !wraps(text, open, line, width)) {
      paragraphs.push({ start, end: open.end })
      open = null
    }
    if (!open) start = line.start
    open = line
  }
  if (open) paragraphs.push({ start, end: open.end })
  return paragraphs
}

/** A line without the white space around it; `from` is where it starts with its indent. */
interface Line extends Span {
  readonly from: number
}

function splitLines(text: string): Line[] {
  const signs = signsOf(text)
  const lines: Line[] = []
  let from = 0
  for (let sign = 0; signs[sign] < text.length; sign++) {
    const at = signs[sign]
    const code = text.charCodeAt(at)
    if (at < from || !isSign(code, BREAKS_LINE)) continue
    lines.push(trimmed(text, from, at))
    from = code === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
  }
  lines.push(trimmed(text, from, text.length))
  return lines
}

function trimmed(text: string, from: number, to: number): Line {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { from, start, end }
}

/** The width the text was wrapped to, or 0 when it was not wrapped. */
function wrapWidth(lines: readonly Line[]): number {
  let width = 0
  let wide = 0
  let full = 0
  for (const { from, start, end } of lines) {
    if (start === end) continue
    full++
    if (end - from > WIDEST) wide++
    else width = Math.max(width, end - from)
  }
  return wide * 10 > full || width < NARROWEST ? 0 : width
}

function wraps(text: string, line: Line, next: Line, width: number): boolean {
  if (width === 0 || line.end - line.from < NARROWEST) return false
  let word = next.start
  while (word < next.end && word - next.start <= width && !isSpace(text.charCodeAt(word))) word++
  return line.end - line.from + 1 + (word - next.start) > width
}

/** White space other than one space. */
const broken = /\s\s|[^\S ]/

/** A text with one space wherever it has white space. */
export function inOneLine(text: string): string {
  return broken.test(text) ? text.replace(/\s+/g, ' ') : text
}

/** White space of any script, line breaks included. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
