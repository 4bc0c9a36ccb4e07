import type { Published, Span } from '../text/document.ts'
import { type Byline, readBesideDate, readByline, readCreditParts } from './bylines.ts'
import { type FoundDate, findDate } from './dates.ts'

/** What the first lines of a text say about it. */
export interface Heading {
  readonly title: string | null
  readonly byline: readonly string[]
  readonly outlet: string | null
  readonly published: Published | null
}

/** How many lines are looked at, blank ones left out. */
const LINES = 8
const LONGEST_TITLE = 160
const LONGEST_LINE = 200

/** The first lines of `text` that are not blank, without the white space around them. */
function firstLines(text: string): readonly Span[] {
  const lines: Span[] = []
  for (let from = 0; from < text.length && lines.length < LINES; ) {
    const feed = text.indexOf('\n', from)
    const to = feed < 0 ? text.length : feed
    const line = text.slice(from, Math.min(to, from + 4 * LONGEST_LINE))
    const trimmed = line.trim()
    const start = from + line.length - line.trimStart().length
    if (trimmed) lines.push({ start, end: to - from > 4 * LONGEST_LINE ? to : start + trimmed.length })
    from = to + 1
  }
  return lines
}

interface Part extends Span {
  readonly text: string
}

/** A line cut where heads of articles are: at bars, dots and long dashes. */
function partsOf(text: string, line: Span): readonly Part[] {
  const parts: Part[] = []
  let start = line.start
  for (const match of `${text.slice(line.start, line.end)} | `.matchAll(
    /\s*[|•·]\s*|\s+[–—]\s+|\s+-\s+|\t+/g,
  )) {
    const end = line.start + match.index
    if (end > start) parts.push({ start, end, text: text.slice(start, end) })
    start = line.start + match.index + match[0].length
  }
  return parts
}

const beforeDate =
  /^(?:(?:first |originally )?(?:published|posted|released|issued|written|created|date|dated)(?: on| at)?|on|veröffentlicht(?: am)?|erschienen(?: am)?|vom|am|datum|publié le|le|publicado(?: el| em)?|pubblicato(?: il)?|gepubliceerd(?: op)?|publicerad)?[\s:,]*(?:\p{L}{2,12},?\s)?$/iu
const afterDate =
  /^[\s.,;:()–—-]*(?:(?:at|um|à|a las)?\s*\d{1,2}[:.h]\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|uhr|h)?[\s,]*(?:\(?[A-Z]{2,5}\)?)?)?[\s.,;:()–—-]*$/iu
const weekday =
  /^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom)/i
const place = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}, (?:den |le |the )?$/u

/** Whether nothing but furniture stands before a date: "Published on", a weekday, "Riverton,". */
function isLead(before: string, placeAllowed: boolean): boolean {
  if (placeAllowed && place.test(before)) return true
  if (!beforeDate.test(before)) return false
  const word = /(\p{L}{2,12}),?\s$/u.exec(before)?.[1]
  return (
    !word ||
    weekday.test(word) ||
    /^(?:on|at|am|vom|le|el|il|em|op|date|dated|datum|published|posted|released|issued|written|created|veröffentlicht|erschienen|publié|publicado|pubblicato|gepubliceerd|publicerad)$/i.test(
      word,
    )
  )
}

function dateIn(part: Part, found: FoundDate, placeAllowed: boolean): Published | null {
  if (!isLead(part.text.slice(0, found.start), placeAllowed && found.precision !== 'month')) return null
  if (!afterDate.test(part.text.slice(found.end))) return null
  return publishedAt(part, found)
}

function publishedAt({ start }: Span, { value, precision, ...found }: FoundDate): Published {
  return { value, precision, from: 'text', span: { start: start + found.start, end: start + found.end } }
}

/** "By Jo Bly, Riverton Gazette, Sunday, March 3, 2024": credits and a date, parted by commas only. */
function creditsBeside(part: Part, found: FoundDate): Byline | null {
  const before = part.text.slice(0, found.start)
  const after = part.text.slice(found.end)
  if (afterDate.test(after)) return creditsBefore(before)
  return isLead(before, false) ? readBesideDate(after) : null
}

/** What stands before a date, but for "published on" or the day of the week. */
function creditsBefore(text: string): Byline | null {
  for (let to = text.length; to > 0; to = text.lastIndexOf(' ', to - 1)) {
    if (!isLead(text.slice(to).trimStart(), false)) return null
    const credits = readBesideDate(text.slice(0, to))
    if (credits) return credits
  }
  return null
}

const dateline = /^(\p{Lu}[\p{L}.'’ -]{1,40}, )([^()\n/–—]{6,40}?)(?:\s?[–—(/]|\s-\s|\s--|\.\s?-|:)/u

/** "RIVERTON, March 3, 2024 –" before the first sentence of a report. */
function dateInDateline(text: string, line: Span): Published | null {
  const match = dateline.exec(text.slice(line.start, Math.min(line.end, line.start + 100)))
  const found = match && findDate(match[2]!)
  if (!match || found?.start !== 0 || match[2]!.slice(found.end).trim() !== '') return null
  const start = line.start + match[1]!.length
  return {
    value: found.value,
    precision: found.precision,
    from: 'text',
    span: { start, end: start + found.end },
  }
}

/** Whether most words are capitalised, as in many headlines and in no sentence. */
function isTitleCase(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}’']{3,}/gu) ?? []
  return words.length >= 3 && words.filter(word => /^\p{Lu}/u.test(word)).length >= words.length * 0.75
}

/** A headline has no full stop, is short, begins like one, and the text goes on below it. */
function looksLikeTitle(line: string): boolean {
  const words = line.split(/\s+/).length
  if (line.length > LONGEST_TITLE || words > 25 || words < 2)
    return line.length >= 4 && words === 1 && /^\p{Lo}{4,}$/u.test(line)
  if (/^\p{N}/u.test(line) && words < 4) return false
  if (/\.["”’]?$/.test(line) && words <= 20 && isTitleCase(line)) return true
  if (/[.,;:]["”’)]?$/.test(line) && !/(?:…|\.\.\.|(?:^|\s)(?:\p{Lu}\.){2,})$/u.test(line)) return false
  return /^["“„«‘'([¿¡]{0,2}[\p{Lu}\p{N}\p{Lo}$€£#@]/u.test(line) && /\p{L}/u.test(line)
}

const furniture =
  /^(?:[-=_*~#\s]+|(?:share|print|email|tweet|menu|home|search|subscribe|sign in|log in|advertisement|anzeige|skip to content|read more|page \d+)\b.{0,20}|https?:\/\/\S+)$/i

/** The parts of the head of a text that are found so far; each line can add what is missing. */
interface Draft {
  title: string | null
  byline: readonly string[]
  outlet: string | null
  published: Published | null
}

/** Reads a line that is nothing but date, byline or outlet into `draft`; false when it is something else. */
function readCredits(text: string, line: Span, first: boolean, draft: Draft): boolean {
  if (line.end - line.start > LONGEST_LINE) return false
  const parts = partsOf(text, line)
  const rest: Part[] = []
  for (const part of parts) {
    const found = findDate(part.text)
    const credits = found && creditsBeside(part, found)
    const date = found && (credits ? publishedAt(part, found) : dateIn(part, found, !first))
    credit(draft, credits)
    if (date) draft.published ??= date
    else rest.push(part)
  }
  if (rest.length === 0) return true
  const byline = rest.length === 1 ? readByline(rest[0]!.text) : readCreditParts(rest.map(part => part.text))
  const led = rest.length > 1 && !byline ? readByline(rest[0]!.text) : byline
  if (!led) {
    if (rest.length < parts.length) {
      for (const { text: beside } of rest) credit(draft, readBesideDate(beside))
      return true
    }
    return /^(?:last )?(?:updated|modified|aktualisiert|stand|mis à jour|actualizado)\b/i.test(rest[0]!.text)
  }
  credit(draft, led)
  return true
}

function credit(draft: Draft, credits: Byline | null): void {
  if (!credits) return
  if (draft.byline.length === 0) draft.byline = credits.names
  draft.outlet ??= credits.outlet
}

/**
 * Reads title, byline, outlet and date from the first lines of a plain text. Only lines that are nothing but
 * such credits count, because a wrong byline or date does more harm than none.
 */
export function readHeading(text: string): Heading {
  const draft: Draft = { title: null, byline: [], outlet: null, published: null }
  const lines = firstLines(text)
  for (const [index, line] of lines.entries()) {
    const written = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE + 1))
    if (written.length < 60 && furniture.test(written)) continue
    if (index === lines.length - 1 && index === 0) break
    if (readCredits(text, line, index === 0, draft)) continue
    draft.published ??= dateInDateline(text, line)
    if (draft.title !== null || index === lines.length - 1 || !looksLikeTitle(written)) {
      // Where the story itself has begun nothing is a credit any more.
      if (line.end - line.start > LONGEST_LINE || /[.!?]["”’)]?$/.test(written)) break
    } else draft.title = written
  }
  return draft
}
