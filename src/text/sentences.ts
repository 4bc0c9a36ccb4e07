import { sayingVerbs } from './cues.ts'
import type { Span } from './document.ts'
import { isSpace, splitParagraphs } from './paragraphs.ts'
import { ENDS_SENTENCE, isSign, signsOf } from './signs.ts'

const DOT = 46

/** Titles and the like, which a name or number follows: a full stop after one never ends a sentence. */
const beforeNames = list(
  `mr mrs ms mx dr prof rev hon fr sen sens gov govs rep reps atty gen adm capt cmdr col lt maj sgt cpl pvt det supt insp
   pres sec st mt ft ste mme mlle mgr msgr hr fig figs eq vol vs cf eg ie viz approx esp
   herr sr sra srta dna dott sig ing d.h z.b u.a e.g i.e b.v p.ex`,
)
/** These end a sentence only when the next word is one that starts sentences. */
const mayEnd = list(
  `inc corp co ltd llc plc bros jr sr esq etc al ave blvd rd hwy dept dist assn univ est ext
   jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun
   ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn
   tenn tex va vt wash wis wyo bzw usw ca bspw evtl`,
)
const beforeNumbers = list('no nos nr art par para sec ch p pp pg pos tel op v bd abs')
const months = list(
  `january february march april may june july august september october november december
   januar februar märz april mai juni juli august september oktober november dezember`,
)
/** Words that start a sentence far more often than they follow an abbreviation as part of a name. */
const starters = list(
  `the a an he she it they we you i in on at but and or so if when while as for from this that these those there his her
   their its our my your not no yes now then here what who why how where which meanwhile however still after before since
   although though because by with under over during some many most other others both each every all such also only even
   just one two to until unless once according asked despite among later earlier last more instead
   der die das den dem ein eine er sie es wir ich im am auf aber und doch auch als wenn wie nach mit
   le la les un une il elle ils elles nous je ce cette mais et dans en el los las una él ella pero y según`,
)

/** What an abbreviation before a full stop tells, as bits. */
const BEFORE_NAME = 1
const MAY_END = 2
const BEFORE_NUMBER = 4

/** The abbreviations of all lists, since each full stop asks for the word before it. */
const abbreviations = new Map<string, number>()
for (const [kind, words] of [
  [BEFORE_NAME, beforeNames],
  [MAY_END, mayEnd],
  [BEFORE_NUMBER, beforeNumbers],
] as const)
  for (const word of words) abbreviations.set(word, (abbreviations.get(word) ?? 0) | kind)

const LONGEST_ABBREVIATION = Math.max(...[...abbreviations.keys()].map(({ length }) => length))

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

/**
 * The sentences of `text` without the white space around them, in order and apart from each other. A paragraph ends
 * its last sentence. Closing marks belong to the sentence they follow; a reporting clause after a question or an
 * exclamation ("Why?" Ann Lee asked.) belongs to the sentence of the quote. Linear in the length of the text.
 */
export function splitSentences(text: string, paragraphs = splitParagraphs(text)): readonly Span[] {
  const sentences: Span[] = []
  const signs = signsOf(text)
  let sign = 0
  for (const paragraph of paragraphs) {
    let { start } = paragraph
    for (let from = start; signs[sign] < paragraph.end; sign++) {
      const at = signs[sign]
      if (at < from || !ends(text.charCodeAt(at))) continue
      const mark = readEnding(text, at, paragraph.end)
      from = mark.after
      if (from >= paragraph.end) break
      const next = skipSpace(text, from, paragraph.end)
      if (!isBoundary(text, start, mark, next)) continue
      sentences.push({ start, end: mark.after })
      start = next
      from = next
    }
    if (start < paragraph.end) sentences.push({ start, end: paragraph.end })
  }
  return sentences
}

function ends(code: number): boolean {
  return isSign(code, ENDS_SENTENCE)
}

/** Endings that need no space after them: Chinese, Japanese, the danda. */
function isWideEnding(code: number): boolean {
  return (
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0xff0e ||
    code === 0xff61 ||
    code === 0x964 ||
    code === 0x965
  )
}

function isClosing(code: number): boolean {
  switch (code) {
    case 34: // "
    case 39: // '
    case 41: // )
    case 93: // ]
    case 125: // }
    case 0xbb: // »
    case 0x2018: // ‘ closes after ‚
    case 0x2019: // ’
    case 0x201c: // “ closes after „
    case 0x201d: // ”
    case 0x203a: // ›
    case 0x300d: // 」
    case 0x300f: // 』
    case 0xff09: // ）
    case 0x3011: // 】
    case 0x300b: // 》
      return true
    default:
      return false
  }
}

/** A run of ending marks from `from` to `to`, and the closing marks up to `after`. */
interface Ending {
  from: number
  to: number
  after: number
  wide: boolean
  asks: boolean
  dots: number
}

/** What `readEnding` found: one record used over and over, since each full stop asks. */
const ending: Ending = { from: 0, to: 0, after: 0, wide: false, asks: false, dots: 0 }

function readEnding(text: string, from: number, limit: number): Readonly<Ending> {
  let to = from
  let wide = false
  let asks = false
  let dots = 0
  while (to < limit) {
    const code = text.charCodeAt(to)
    if (!ends(code)) {
      const spaced =
        code === 32 && dots > 0 && text.charCodeAt(to - 1) === DOT && text.charCodeAt(to + 1) === DOT
      if (!spaced) break
    } else if (code === DOT) dots++
    else if (code === 0x2026) dots += 3
    else if (isWideEnding(code)) wide = true
    else asks = true
    to++
  }
  let after = to
  for (let close = closingAt(text, after); close > after && close <= limit; close = closingAt(text, after))
    after = close
  ending.from = from
  ending.to = to
  ending.after = after
  ending.wide = wide
  ending.asks = asks
  ending.dots = dots
  return ending
}

/** The end of the closing mark at `at`, or `at`. French sets a space before its closing mark. */
function closingAt(text: string, at: number): number {
  if (isClosing(text.charCodeAt(at))) return at + 1
  const next = text.charCodeAt(at + 1)
  const isSpaced = (next === 0xbb || next === 0x203a) && isSpace(text.charCodeAt(at))
  return isSpaced && !isWordUnit(text.charCodeAt(at + 2)) ? at + 2 : at
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && isSpace(text.charCodeAt(at))) at++
  return at
}

function isBoundary(text: string, start: number, mark: Readonly<Ending>, next: number): boolean {
  // Japanese reports speech with と after the closing mark.
  if (mark.wide) return !(mark.after > mark.to && text[mark.after] === 'と')
  if (next === mark.after) return isGlued(text, mark)
  const first = firstLetter(text, next)
  if (first < 0 || isDash(text.charCodeAt(next))) return first < 0 && !isDash(text.charCodeAt(next))
  if (isLower(first)) return false
  if (mark.asks || mark.dots > 1) {
    if (mark.after > mark.to && startsReport(text, next)) return false
    const apart = !mark.asks && mark.dots === 3 && isSpace(text.charCodeAt(mark.from - 1))
    return !apart || isStarter(text, next)
  }
  return mark.after > mark.to || endsAtDot(text, start, mark.from, next)
}

/** Whether the full stop at `dot` ends a sentence, by the word before it and the one at `next`. */
function endsAtDot(text: string, start: number, dot: number, next: number): boolean {
  const from = startOfWordBefore(text, dot, start)
  if (from === dot) return true
  const length = dot - from
  if (isDigit(text.charCodeAt(from))) {
    if (from === start && length <= 3) return false
    return !(length <= 2 && months.has(wordAt(text, next)))
  }
  const before = text.slice(from, dot)
  const dotted = before.includes('.')
  if (length > LONGEST_ABBREVIATION && !dotted) return true
  const folded = before.toLowerCase()
  const kind = abbreviations.get(folded) ?? 0
  if ((kind & BEFORE_NAME) !== 0) return false
  if ((kind & BEFORE_NUMBER) !== 0 && (length > 1 || before === folded))
    return !isDigit(wordAt(text, next).charCodeAt(0))
  if ((kind & MAY_END) !== 0 && before !== folded) return isStarter(text, next)
  if (length === 1) return isLower(text.charCodeAt(from)) || isStarter(text, next)
  return !dotted || isStarter(text, next)
}

function isStarter(text: string, at: number): boolean {
  return starters.has(wordAt(text, at))
}

/** A missing space between two sentences ("the roof.Then"), told from an address ("example.Com/Page"). */
function isGlued(text: string, mark: Readonly<Ending>): boolean {
  if (!isUpper(text.charCodeAt(mark.after)) || !isLower(text.charCodeAt(mark.after + 1))) return false
  if (mark.asks || mark.dots > 1) return true
  const from = startOfWordBefore(text, mark.from, 0)
  if (text.slice(from, mark.from).includes('.') || /[@/]/.test(text[from - 1] ?? '')) return false
  if (!isLower(text.charCodeAt(mark.from - 1)) || !isLower(text.charCodeAt(mark.from - 2))) return false
  for (let i = mark.after; i < mark.after + 20 && i < text.length; i++) {
    if (isSpace(text.charCodeAt(i))) return true
    if (text[i] === '/' || text[i] === '@' || text[i] === '.')
      return text[i] === '.' && isSpace(text.charCodeAt(i + 1))
  }
  return true
}

/** Whether up to five words from `from` are a subject and a verb of saying, as after "Why?". */
function startsReport(text: string, from: number): boolean {
  let at = from
  for (let count = 0; count < 6; count++) {
    const word = wordAt(text, at)
    if (word === '') return false
    if (count > 0 && sayingVerbs.has(word)) return true
    at += word.length
    // "Mrs. Lund", "J. Lund"
    if (text.charCodeAt(at) === DOT && word.length < 5) at++
    if (!isSpace(text.charCodeAt(at))) return false
    at = skipSpace(text, at, text.length)
    if (count > 0 && isLower(text.charCodeAt(at)) && !sayingVerbs.has(wordAt(text, at))) return false
  }
  return false
}

/** Where the word before `dot` starts, with the full stops inside it ("U.S"), at most 20 before it and no further back than `limit`. */
function startOfWordBefore(text: string, dot: number, limit: number): number {
  let from = dot
  const least = Math.max(limit, dot - 20)
  while (from > least && (isWordUnit(text.charCodeAt(from - 1)) || text.charCodeAt(from - 1) === DOT)) from--
  while (from < dot && text.charCodeAt(from) === DOT) from++
  return from
}

/** The word at `from` or after the marks that open there, lower case, at most 20 long. */
function wordAt(text: string, from: number): string {
  let start = from
  while (start < from + 4 && start < text.length && !isWordUnit(text.charCodeAt(start))) start++
  let end = start
  while (end < start + 20 && isWordUnit(text.charCodeAt(end))) end++
  return text.slice(start, end).toLowerCase()
}

/** The first letter or digit among the marks at `from`, or -1 when those marks run on. */
function firstLetter(text: string, from: number): number {
  for (let i = from; i < from + 4 && i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isWordUnit(code)) return code
    if (isSpace(code)) return -1
  }
  return -1
}

function isWordUnit(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 ? (code | 32) <= 122 : isDigit(code)
  return (
    code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && code < 0x3000
  )
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isDash(code: number): boolean {
  return code === 0x2014 || code === 0x2013 || code === 0x2015
}

function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122
  const character = String.fromCharCode(code)
  return character !== character.toUpperCase()
}

function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const character = String.fromCharCode(code)
  return character !== character.toLowerCase()
}
