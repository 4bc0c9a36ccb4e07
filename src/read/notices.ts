import type { Notice, Span } from '../text/document.ts'
import { splitParagraphs } from '../text/paragraphs.ts'
import { agencyNamed, agencySigned } from './agencies.ts'
import { announcements, type NoticeRule, noticeRules } from './notice-rules.ts'
import { matchPattern, type Pattern } from './patterns.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Words of a line that says nothing but a notice. */
const SHORT_LINE = 25
const HEAD_LINES = 4
const TAIL_LINES = 5

/** Where a sentence may start, and how its line stands in the text. */
interface Start {
  readonly at: number
  readonly paragraph: Span
  readonly opensLine: boolean
  readonly head: boolean
  readonly tail: boolean
}

function byFirstWord<Item>(items: readonly Item[], patternOf: (item: Item) => Pattern): Map<string, Item[]> {
  const map = new Map<string, Item[]>()
  for (const item of items) {
    for (const word of patternOf(item).firsts) map.set(word, [...(map.get(word) ?? []), item])
  }
  return map
}

const rulesByFirst = byFirstWord(noticeRules, rule => rule.pattern)
const announcementsByFirst = byFirstWord(announcements, found => found)

function applies(rule: NoticeRule, start: Start, count: number): boolean {
  if (rule.where === 'sentence') return true
  if (!start.opensLine) return false
  if (rule.where === 'alone') return count <= SHORT_LINE
  if (rule.where === 'head') return start.head
  return rule.where === 'line' || (start.tail && count <= SHORT_LINE)
}

const closing = new Set([')', ']', '"', '”', '’', '»', '*', '_'])
const ends = new Set(['.', '!', '?', '…'])

/** Where the sentence ends in which `from` stands: after its last mark, or with the line. */
function sentenceEnd(text: string, from: number, line: Span): number {
  for (let i = Math.max(from, line.start + 1); i < line.end; i++) {
    if (!ends.has(text[i]!)) continue
    let end = i + 1
    while (end < line.end && (closing.has(text[end]!) || ends.has(text[end]!))) end++
    const abbreviated = /(?:^|[\s.(])\p{Lu}[\p{L}]?\.$/u.test(text.slice(Math.max(line.start, i - 3), i + 1))
    if (end === line.end) return end
    if (!abbreviated && /^\s+["“„«([]?[\p{Lu}\p{N}\p{Lo}]/u.test(text.slice(end, end + 6))) return end
  }
  return line.end
}

function noticeAt(text: string, start: Start): Notice | null {
  const rules = rulesByFirst.get(wordAt(text, start.at))
  if (!rules) return null
  const tokens = tokensOf(text, start.at, start.paragraph.end)
  for (const rule of rules) {
    if (!applies(rule, start, tokens.length)) continue
    const match = matchPattern(rule.pattern, tokens)
    if (!match) continue
    const begin = openingBefore(text, start)
    const last = tokens[Math.min(match.end, tokens.length) - 1]!.end
    const whole = rule.where === 'alone' || rule.where === 'tail' || rule.where === 'line'
    const end =
      rule.type === 'breaking'
        ? last
        : whole
          ? start.paragraph.end
          : sentenceEnd(text, last - 1, start.paragraph)
    return { type: rule.type, start: begin, end, name: nameOf(text, tokens, match.name) }
  }
  return null
}

function nameOf(
  text: string,
  tokens: readonly Token[],
  name: { readonly from: number; readonly to: number } | null,
): string | null {
  return name && text.slice(tokens[name.from]!.start, tokens[name.to - 1]!.end)
}

/** A bracket, dash or star before the first word belongs to the notice. */
function openingBefore(text: string, start: Start): number {
  if (start.opensLine) return start.paragraph.start
  const before = text[start.at - 1]
  return before === '(' || before === '[' ? start.at - 1 : start.at
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 0xbf
}

function wordAt(text: string, at: number): string {
  let end = at
  while (end < text.length && end - at < 24) {
    const code = text.charCodeAt(end)
    if (isLetter(code) || (code === 45 && end > at)) end++
    else if ((code === 39 || code === 0x2019) && isLetter(text.charCodeAt(end + 1))) end++
    else break
  }
  return text.slice(at, end).toLowerCase().replace('’', "'")
}

/** The starts of sentences in a paragraph, cheaply: one too many does no harm. */
function* startsIn(text: string, paragraph: Span): Generator<number> {
  let open = true
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const code = text.charCodeAt(i)
    if (open && isLetter(code)) {
      open = false
      yield i
    } else if (code === 40 || code === 91) open = true
    else if ((code === 46 || code === 33 || code === 63 || code === 58) && !isLetter(text.charCodeAt(i + 1)))
      open = true
  }
}

/** Words whose link is gone: "read more at:" with nothing behind it. The span is those words. */
function missingLink(text: string, start: Start): Notice | null {
  const found = announcementsByFirst.get(wordAt(text, start.at))
  if (!found) return null
  const tokens = tokensOf(text, start.at, start.paragraph.end)
  if (tokens.length >= 60 || !found.some(announcement => matchPattern(announcement, tokens))) return null
  return { type: 'missing-link', start: start.at, end: tokens.at(-1)!.end, name: null }
}

/** Announcements stand anywhere in their line: every word that can begin one is tried, near the end of the line only. */
function* missingLinksIn(text: string, start: Start): Generator<Notice> {
  const from = Math.max(start.paragraph.start, start.paragraph.end - 80)
  const tail = text.slice(from, start.paragraph.end)
  if (!/(?:[:]|\b(?:from|at|in|on|by|im|bei|auf))[)\].»>"”]{0,3}$/.test(tail)) return
  for (const token of tokensOf(text, from, start.paragraph.end)) {
    const notice = missingLink(text, { ...start, at: token.start })
    if (notice) {
      yield notice
      return
    }
  }
}

const lostTarget = /\b(?:according to|reported by|as told to|republished from|courtesy of)(?= [,.;])/gi

/** "According to , the bridge…": only a removed link leaves a space before the comma. */
function* lostTargetsIn(text: string, span: Span): Generator<Notice> {
  for (const match of text.slice(span.start, span.end).matchAll(lostTarget)) {
    const start = span.start + match.index
    yield { type: 'missing-link', start, end: start + match[0].length, name: null }
  }
}

const signed = /^[^()\n]{0,70}\(([^()\n]{2,40})\)\s?(?:[-–—:]|--)/
const copyright = /^(?:©|\(c\)|copyright)[\s©\d,–-]{0,20}(?:by )?([^.\n]{2,50})/i

/** An agency's signature: "RIVERTON (Reuters) –", "© 2024 AP", "By The Associated Press". */
function signatureIn(text: string, start: Start): Notice | null {
  const line = text.slice(start.paragraph.start, Math.min(start.paragraph.end, start.paragraph.start + 160))
  const dateline = start.head ? signed.exec(line) : null
  const owner = start.tail ? copyright.exec(line) : null
  const byline = start.head ? /^(?:By|Von|Par|Por) (?:the |The )?([\p{L} -]{2,40})$/u.exec(line) : null
  const match = dateline ?? owner ?? byline
  const name = match && (agencySigned(match[1]!) ?? (owner && agencyNamed(match[0])))
  if (!name) return null
  return { type: 'wire', start: start.paragraph.start, end: start.paragraph.start + match[0].length, name }
}

const contribution =
  /contribut(?:ed|ing|ions?) (?:\w+ ){0,2}to this|^[-–— (*]{0,4}(?:with|includes?|including|mit|avec|con) (?:\w+ ){0,2}(?:files|reporting|material|information|informations|wires?|reports|agenturmaterial|informationen|información)\b/i

/** "Associated Press writer Jo Bly contributed to this report.", "With files from The Canadian Press". */
function contributionIn(text: string, start: Start): Notice | null {
  const { paragraph } = start
  const from = Math.max(paragraph.start, paragraph.end - 400)
  const match = contribution.exec(text.slice(from, paragraph.end))
  if (!match) return null
  const sentence = text
    .slice(from, paragraph.end)
    .slice(0, match.index)
    .search(/[^.!?]{0,300}$/)
  const begin =
    from + sentence + (/^\s+/.exec(text.slice(from + sentence, from + sentence + 8))?.[0].length ?? 0)
  const end = sentenceEnd(text, from + match.index, paragraph)
  const name = agencyNamed(text.slice(begin, end))
  return name ? { type: 'wire', start: begin, end, name } : null
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

/**
 * The lines and sentences of a text that say where it comes from or what it is. General rules over tokens, English
 * first, then German and the commonest forms of other languages; none fires on a name.
 */
export function findNotices(text: string): readonly Notice[] {
  const paragraphs = splitParagraphs(text)
  const notices: Notice[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const head = index < HEAD_LINES
    const tail = index >= paragraphs.length - TAIL_LINES
    const line: Start = { at: paragraph.start, paragraph, opensLine: true, head, tail }
    if (head || tail) {
      const signature = signatureIn(text, line)
      if (signature) notices.push(signature)
    }
    const contributed = tail ? contributionIn(text, line) : null
    if (contributed) notices.push(contributed)
    let opensLine = true
    for (const at of startsIn(text, paragraph)) {
      const notice = noticeAt(text, { at, paragraph, opensLine, head, tail })
      if (notice) notices.push(notice)
      opensLine = false
    }
    notices.push(...missingLinksIn(text, line), ...lostTargetsIn(text, paragraph))
  }
  return notices.length > 1 ? withoutRepeats(notices) : notices
}
