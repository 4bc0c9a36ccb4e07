import type { Notice, Span } from '../text/document.ts'
import { isSpace, splitParagraphs } from '../text/paragraphs.ts'
import { withCorrected } from './corrections.ts'
import { announcements, type NoticeRule, noticeRules } from './notice-rules.ts'
import { type Match, matchPattern } from './patterns.ts'
import { findStarts, gatesOf, lineBreaks, type StartFound } from './sentence-starts.ts'
import { contributionIn, signatureIn } from './signatures.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Words of a line that says nothing but a notice. */
const SHORT_LINE = 25
const HEAD_LINES = 4
const TAIL_LINES = 5
/** How many places of one text are looked at closely; no honest text has as many. */
const MOST_PLACES = 2000

const gates = gatesOf(noticeRules.map(rule => ({ ...rule, lineOnly: rule.where !== 'sentence' })))
const announcementGates = gatesOf(announcements.map(pattern => ({ pattern, lineOnly: false })))

/** Where a line stands in its text. */
interface Line extends Span {
  readonly head: boolean
  readonly tail: boolean
}

/** The line from `from` to `to` without the white space around it, or null when it is blank. */
function trimmed(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return start === end ? null : { start, end }
}

/** The first and the last lines of a text that are not blank, each once. `breaks` are its line breaks. */
function edgesOf(text: string, breaks: readonly number[]): readonly Line[] {
  const lineAt = (index: number): Span | null =>
    trimmed(text, index === 0 ? 0 : breaks[index - 1]! + 1, breaks[index] ?? text.length)
  const first: Span[] = []
  let top = 0
  for (; top <= breaks.length && first.length < HEAD_LINES; top++) {
    const line = lineAt(top)
    if (line) first.push(line)
  }
  const last: Span[] = []
  for (let index = breaks.length; index >= top && last.length < TAIL_LINES; index--) {
    const line = lineAt(index)
    if (line) last.unshift(line)
  }
  const tailFrom = first.length + last.length - TAIL_LINES
  return [...first, ...last].map(({ start, end }, index) => {
    return { start, end, head: index < first.length, tail: index >= tailFrom }
  })
}

function applies(rule: NoticeRule, line: Line, opensLine: boolean, count: number): boolean {
  if (rule.where === 'sentence') return true
  if (!opensLine) return false
  if (rule.where === 'alone') return count <= SHORT_LINE
  if (rule.where === 'head') return line.head
  return rule.where === 'line' || (line.tail && count <= SHORT_LINE)
}

const LONGEST_SENTENCE = 2000
const closing = new Set([')', ']', '"', '”', '’', '»', '*', '_'])
const ends = new Set(['.', '!', '?', '…'])

/** Where the sentence ends in which `from` stands: after its last mark, or with the line. */
function sentenceEnd(text: string, from: number, line: Span): number {
  const last = Math.min(line.end, from + LONGEST_SENTENCE)
  for (let i = Math.max(from, line.start + 1); i < last; i++) {
    if (!ends.has(text[i]!)) continue
    let end = i + 1
    while (end < line.end && (closing.has(text[end]!) || ends.has(text[end]!))) end++
    if (end === line.end) return end
    const abbreviated = /(?:^|[\s.(])\p{Lu}\p{L}?\.$/u.test(text.slice(Math.max(line.start, i - 3), i + 1))
    if (!abbreviated && /^\s+["“„«([]?[\p{Lu}\p{N}\p{Lo}]/u.test(text.slice(end, end + 6))) return end
  }
  return last
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

/** "According to , the bridge…": only a removed link leaves a space before the comma. */
const lostTargets = ['according to', 'According to', 'reported by'].map(words => ({
  words,
  sought: `${words} ,`,
}))

function lostTargetsIn(text: string): Notice[] {
  const notices: Notice[] = []
  for (const { words, sought } of lostTargets) {
    for (let start = text.indexOf(sought); start >= 0; start = text.indexOf(sought, start + 1)) {
      notices.push({ type: 'missing-link', start, end: start + words.length, name: null })
    }
  }
  return notices
}

/** Drops what repeats: the same type over words that an earlier notice covers. */
function withoutRepeats(notices: readonly Notice[]): readonly Notice[] {
  const sorted = [...notices].sort((a, b) => a.start - b.start || b.end - a.end || (a.type < b.type ? -1 : 1))
  const covered = new Map<string, number>()
  return sorted.filter(notice => {
    if (notice.start < (covered.get(notice.type) ?? 0)) return false
    covered.set(notice.type, notice.end)
    return true
  })
}

/** Lines wider than this are a paragraph each; around narrower ones is looked whether they are wrapped. */
const WIDEST_WRAP = 100
const AROUND = 800

/** Index of the first of ascending `breaks` that is at `place` or after it. */
function firstFrom(breaks: readonly number[], place: number): number {
  let low = 0
  let high = breaks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (breaks[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}

/** The line or, in wrapped text, the paragraph around a place. */
function lineAround(text: string, place: number, breaks: readonly number[], edges: readonly Line[]): Line {
  const after = firstFrom(breaks, place)
  const from = after === 0 ? 0 : breaks[after - 1]! + 1
  const to = breaks[after] ?? text.length
  const line = trimmed(text, from, to) ?? { start: from, end: to }
  const edge = edges.find(known => known.start === line.start)
  const { start, end } = to - from > WIDEST_WRAP ? line : paragraphAround(text, place, line)
  return { start, end, head: edge?.head ?? false, tail: edge?.tail ?? false }
}

function paragraphAround(text: string, place: number, line: Span): Span {
  const from = text.lastIndexOf('\n', Math.max(0, line.start - AROUND)) + 1
  const window = text.slice(from, line.end + AROUND)
  const found = splitParagraphs(window).find(({ start, end }) => from + start <= place && place < from + end)
  return found ? { start: from + found.start, end: from + found.end } : line
}

/**
 * The lines and sentences of a text that say where it comes from or what it is. General rules over tokens, English
 * first, then German and the commonest forms of other languages; none is made for one text.
 */
export function findNotices(text: string): readonly Notice[] {
  const notices: (Notice | null)[] = lostTargetsIn(text)
  const breaks = lineBreaks(text)
  const edges = edgesOf(text, breaks)
  for (const line of edges) {
    notices.push(signatureIn(text, line, line.head, line.tail))
    if (line.tail) notices.push(contributionIn(text, line))
  }
  for (const start of findStarts(text, breaks, gates).slice(0, MOST_PLACES)) {
    notices.push(noticeAt(text, start, lineAround(text, start.at, breaks, edges)))
  }
  for (const end of announcementEnds(text, breaks))
    notices.push(missingLinkIn(text, lineAround(text, end, breaks, edges)))
  return withCorrected(text, withoutRepeats(notices.filter(notice => notice !== null)))
}

/** Last letters of lines that may announce a link: of small words, or a colon, or marks that close. */
const lastLetters = new Set([...':mtnyfe.)]»>"”r\r '].map(letter => letter.charCodeAt(0)))

/** The ends of lines that may announce a link: after a colon, or after a small word. */
function announcementEnds(text: string, breaks: readonly number[]): number[] {
  const found: number[] = []
  for (let index = 0; index <= breaks.length; index++) {
    const end = breaks[index] ?? text.length
    if (end === 0 || !lastLetters.has(text.charCodeAt(end - 1))) continue
    const from = index === 0 ? 0 : breaks[index - 1]! + 1
    if (announced.test(text.slice(Math.max(from, end - 12), end).trimEnd())) found.push(end - 1)
  }
  return found
}
