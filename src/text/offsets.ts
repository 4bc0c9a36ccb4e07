import type { Span } from './document.ts'

const surrogate = /[\uD800-\uDFFF]/

/**
 * Gives a function from UTF-16 offsets in `text` to offsets in Unicode code points.
 * One linear pass, and none at all for text in which the two are the same.
 */
export function codePointOffsets(text: string): (utf16: number) => number {
  if (!surrogate.test(text)) return utf16 => utf16
  const points = new Int32Array(text.length + 1)
  for (let i = 0, point = 0; i < text.length; point++) {
    const units = text.codePointAt(i)! > 0xffff ? 2 : 1
    points[i] = point
    if (units === 2) points[i + 1] = point
    i += units
    points[i] = point + 1
  }
  return utf16 => points[utf16]
}

/** A function from spans in UTF-16 to `{start, end}` in code points; other fields are left behind. */
export function codePointSpans(text: string): (span: Span) => { start: number; end: number } {
  const at = codePointOffsets(text)
  return span => ({ start: at(span.start), end: at(span.end) })
}
