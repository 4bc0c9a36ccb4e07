import type { Notice, Span } from '../text/document.ts'
import { splitParagraphs } from '../text/paragraphs.ts'
import { announcements, type NoticeRule, noticeRules } from './notice-rules.ts'
import { type Match, matchPattern } from './patterns.ts'
import { findStarts, gatesOf, type StartFound } from './sentence-starts.ts'
import { contributionIn, signatureIn } from './signatures.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Words of a line that says nothing but a notice. */
const SHORT_LINE = 25
const HEAD_LINES = 4
const TAIL_LINES = 5
/** How much of the text is cut into lines to find the first and the last ones, in UTF-16 code units. */
const EDGE = 2000

const gates = gatesOf(noticeRules.map(rule => ({ ...rule, lineOnly: rule.where !== 'sentence' })))
const announcementGates = gatesOf(announcements.map(pattern => ({ pattern, lineOnly: false })))

/** Where a line stands in its text. */
interface Line extends Span {
  readonly head: boolean
  readonly tail: boolean
}

/** The first and the last lines of a text, each once. */
function edgesOf(text: string): readonly Line[] {
  const whole = text.length <= 2 * EDGE
  const first = splitParagraphs(whole ? text : text.slice(0, EDGE))
  const offset = whole ? 0 : text.length - EDGE
  const last = whole ? first : splitParagraphs(text.slice(offset)).slice(1)
  const lines: Line[] = first.slice(0, HEAD_LINES).map(line => ({ ...line, head: true, tail: false }))
  for (const { start, end } of last.slice(-TAIL_LINES)) {
    const known = lines.findIndex(line => line.start === start + offset)
    if (known < 0) lines.push({ start: start + offset, end: end + offset, head: false, tail: true })
    else lines[known] = { ...lines[known]!, tail: true }
  }
  return lines
}

function applies(rule: NoticeRule, line: Line, opensLine: boolean, count: number): boolean {
  if (rule.where === 'sentence') return true
  if (!opensLine) return false
  if (rule.where === 'alone') return count <= SHORT_LINE
  if (rule.where === 'head') return line.head
  return rule.where === 'line' || (line.tail && count <= SHORT_LINE)
}

const closing = new Set([')', ']', '"', '”', '’', '»', '*', '_'])
const ends = new Set(['.', '!', '?', '…'])

/** Where the sentence ends in which `from` stands: after its last mark, or with the line. */
function sentenceEnd(text: string, from: number, line: Span): number {
  for (let i = Math.max(from, line.start + 1); i < line.end; i++) {
    if (!ends.has(text[i]!)) continue
    let end = i + 1
    while (end < line.end && (closing.has(text[end]!) || ends.has(text[end]!))) end++
    if (end === line.end) return end
    const abbreviated = /(?:^|[\s.(])\p{Lu}\p{L}?\.$/u.test(text.slice(Math.max(line.start, i - 3), i + 1))
    if (!abbreviated && /^\s+["“„«([]?[\p{Lu}\p{N}\p{Lo}]/u.test(text.slice(end, end + 6))) return end
  }
  return line.end
}

const wholeLine: ReadonlySet<NoticeRule['where']> = new Set(['alone', 'line', 'tail'])

function noticeAt(text: string, found: StartFound<NoticeRule>, line: Line): Notice | null {
  const tokens = tokensOf(text, found.at, line.end)
  for (const rule of found.items) {
    if (!applies(rule, line, found.opensLine, tokens.length)) continue
    const match = matchPattern(rule.pattern, tokens)
    if (match) return noticeOf(text, found, line, rule, tokens, match)
  }
  return null
}

function noticeOf(
  text: string,
  found: StartFound<NoticeRule>,
  line: Line,
  rule: NoticeRule,
  tokens: readonly Token[],
  match: Match,
): Notice {
  const last = tokens[Math.min(match.end, tokens.length) - 1]!.end
  const end = wholeLine.has(rule.where) ? line.end : sentenceEnd(text, last - 1, line)
  const name = match.name && text.slice(tokens[match.name.from]!.start, tokens[match.name.to - 1]!.end)
  const start = openingBefore(text, found, line)
  return { type: rule.type, start, end: rule.type === 'breaking' ? last : end, name }
}

/** A bracket, dash or star before the first word belongs to the notice. */
function openingBefore(text: string, found: StartFound<NoticeRule>, line: Line): number {
  if (found.opensLine) return Math.min(line.start, found.at)
  return /[([]/.test(text[found.at - 1]!) ? found.at - 1 : found.at
}

const announced = /(?::|\b(?:from|at|in|on|by|im|bei|auf|here|hier))[)\].»>"”]{0,3}$/

/** Words at the end of a line that announce a link which is gone: "read more at:" with nothing behind it. */
function missingLinkIn(text: string, line: Span): Notice | null {
  const from = Math.max(line.start, line.end - 80)
  if (!announced.test(text.slice(from, line.end))) return null
  const tokens = tokensOf(text, from, line.end)
  for (const [index, token] of tokens.entries()) {
    const rest = tokens.slice(index)
    if (!announcementGates.byFirst.get(token.word)?.items.some(item => matchPattern(item.pattern, rest)))
      continue
    return { type: 'missing-link', start: token.start, end: tokens.at(-1)!.end, name: null }
  }
  return null
}

const lostTarget = /\b(?:according to|reported by|as told to|republished from|courtesy of)(?= [,.;])/gi

/** "According to , the bridge…": only a removed link leaves a space before the comma. */
function lostTargets(text: string): Notice[] {
  if (!text.includes(' ,') && !text.includes(' .') && !text.includes(' ;')) return []
  return [...text.matchAll(lostTarget)].map(match => {
    return { type: 'missing-link', start: match.index, end: match.index + match[0].length, name: null }
  })
}

/** Drops what repeats: the same type over words that an earlier notice covers. */
function withoutRepeats(notices: readonly Notice[]): readonly Notice[] {
  const sorted = [...notices].sort((a, b) => a.start - b.start || b.end - a.end || (a.type < b.type ? -1 : 1))
  const kept: Notice[] = []
  for (const notice of sorted) {
    if (!kept.some(other => other.type === notice.type && notice.start < other.end)) kept.push(notice)
  }
  return kept
}

/** The line around each of `places`, which ascend, cut only when there are any. */
function linesAround(text: string, places: readonly number[], edges: readonly Line[]): readonly Line[] {
  if (places.length === 0) return []
  const paragraphs = splitParagraphs(text)
  let index = 0
  return places.map(place => {
    while (index + 1 < paragraphs.length && paragraphs[index]!.end <= place) index++
    const { start, end } = paragraphs[index]!
    return edges.find(edge => edge.start === start) ?? { start, end, head: false, tail: false }
  })
}

/**
 * The lines and sentences of a text that say where it comes from or what it is. General rules over tokens, English
 * first, then German and the commonest forms of other languages; none is made for one text.
 */
export function findNotices(text: string): readonly Notice[] {
  const notices: (Notice | null)[] = lostTargets(text)
  const edges = edgesOf(text)
  for (const line of edges) {
    notices.push(signatureIn(text, line, line.head, line.tail))
    if (line.tail) notices.push(contributionIn(text, line))
  }
  const starts = findStarts(text, gates)
  const startLines = linesAround(
    text,
    starts.map(start => start.at),
    edges,
  )
  for (const [index, start] of starts.entries()) notices.push(noticeAt(text, start, startLines[index]!))
  const lineEnds = announcementEnds(text)
  for (const line of linesAround(text, lineEnds, edges)) notices.push(missingLinkIn(text, line))
  return withoutRepeats(notices.filter(notice => notice !== null))
}

/** The ends of lines that may announce a link: after a colon, or after a small word. */
function announcementEnds(text: string): number[] {
  const found: number[] = []
  for (let end = text.indexOf('\n'), from = 0; ; end = text.indexOf('\n', from)) {
    const stop = end < 0 ? text.length : end
    const last = text.slice(Math.max(from, stop - 12), stop).trimEnd()
    if (announced.test(last)) found.push(stop - 1)
    if (end < 0) return found
    from = end + 1
  }
}
