import type { Notice, Span } from '../text/document.ts'
import { agencyNamed, agencySigned } from './agencies.ts'

const dateline = /^[^()\n]{0,70}\(([^()\n]{2,40})\)\s?(?:[-–—:]|--)/
const copyright = /^(?:©|\(c\)|copyright)[\s©\d,–-]{0,20}(?:by )?([^.\n]{2,50})/i
const byline = /^(?:By|Von|Par|Por) (?:the |The )?([\p{L} -]{2,40})$/u

/** An agency's signature in a line: "RIVERTON (Reuters) –", "By The Associated Press" at the head, "© 2024 AP" at the tail. */
export function signatureIn(text: string, line: Span, head: boolean, tail: boolean): Notice | null {
  const written = text.slice(line.start, Math.min(line.end, line.start + 160))
  if (!/^(?:[^\n]{0,70}\(|©|copyright|(?:by|von|par|por) )/i.test(written)) return null
  const owner = tail ? copyright.exec(written) : null
  const match = (head ? (dateline.exec(written) ?? byline.exec(written)) : null) ?? owner
  const name = match && (agencySigned(match[1]!) ?? (match === owner ? agencyNamed(match[0]) : null))
  return name ? { type: 'wire', start: line.start, end: line.start + match[0].length, name } : null
}

const contribution =
  /contribut(?:ed|ing|ions?) (?:\w+ ){0,2}to this|^[-–— (*]{0,4}(?:with|includes?|including|mit|avec|con) (?:\w+ ){0,2}(?:files|reporting|material|information|informations|wires?|reports|agenturmaterial|informationen|información)\b/i

const mayContribute = /ontribut|^[-–— (*]{0,4}(?:with|incl|mit|avec|con)/i

/** "Associated Press writer Jo Bly contributed to this report.", "With files from The Canadian Press": near the line's end. */
export function contributionIn(text: string, line: Span): Notice | null {
  const from = Math.max(line.start, line.end - 400)
  const written = text.slice(from, line.end)
  const match = mayContribute.test(written) ? contribution.exec(written) : null
  if (!match) return null
  const before = written.slice(0, match.index)
  const begin = Math.max(...['. ', '! ', '? '].map(mark => before.lastIndexOf(mark) + 2), 0)
  const start = from + (begin > 1 ? begin : 0)
  const after = /[.!?](?=\s|$)/.exec(text.slice(from + match.index, line.end))
  const end = after ? from + match.index + after.index + 1 : line.end
  const name = agencyNamed(text.slice(start, end))
  return name ? { type: 'wire', start, end, name } : null
}
