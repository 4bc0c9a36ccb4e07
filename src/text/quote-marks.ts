import type { Span } from './document.ts'
import { isSpace } from './paragraphs.ts'
import { isSign, QUOTES, signsOf } from './signs.ts'

/** How a mark at a place may be read; curly marks say it themselves, straight ones say it by their neighbours. */
export interface Mark extends Span {
  readonly glyph: Glyph
  readonly opens: boolean
  readonly closes: boolean
  /** Stands right after a digit, as feet and inches do. */
  readonly afterDigit: boolean
  /** Stands between a full stop and a word, where a space is missing. */
  readonly glued: boolean
  /** Stands right after an s or an n, as in "the workers' hall" and "goin' home". */
  readonly afterPlural: boolean
}

/** Each mark by the way it is paired; `''` and ``` `` ``` count as straight double marks. */
export type Glyph = '"' | '“' | '”' | '„' | '«' | '»' | '‹' | '›' | "'" | '‘' | '’' | '‚' | '`' | CjkGlyph
type CjkGlyph = '「' | '」' | '『' | '』' | '《' | '》' | '〈' | '〉' | '〝' | '〞'

/** Every mark by its code unit; some are paired as others are. Read from here, equal marks are one string in memory. */
const glyphs: ReadonlyMap<number, Glyph> = new Map([
  ...(['"', '“', '”', '„', '«', '»', '‹', '›', "'", '‘', '’', '‚', '`'] as const).map(byUnit),
  ...(['「', '」', '『', '』', '《', '》', '〈', '〉', '〝', '〞'] as const).map(byUnit),
  [0x201f, '“'],
  [0x201b, '‘'],
  [0x301f, '〞'],
  [0xff02, '"'],
  [0xff07, "'"],
])

function byUnit(glyph: Glyph): readonly [number, Glyph] {
  return [glyph.charCodeAt(0), glyph]
}

/** Words whose first letters an apostrophe stands for, so that it opens nothing. */
const clipped = new Set(
  'em til tis twas twere twill twould cause cuz bout round neath gainst ere n nuff hood fraid tude sup'.split(
    ' ',
  ),
)

/** The marks of `text` in order, without apostrophes and primes. Linear. */
export function findMarks(text: string): Mark[] {
  const marks: Mark[] = []
  const signs = signsOf(text)
  let after = 0
  for (let sign = 0; signs[sign] < text.length; sign++) {
    const at = signs[sign]
    const code = text.charCodeAt(at)
    if (at < after || !isSign(code, QUOTES)) continue
    const glyph = glyphs.get(code)!
    if (glyph !== "'" && glyph !== '’' && glyph !== '`') marks.push(markAt(text, at, 1, glyph))
    else if (!isApostrophe(text, at, glyph)) after = readSingles(text, at, glyph, marks)
  }
  return marks
}

/** A run of single marks at `at`: two of them make a double one. Returns where the run ends. */
function readSingles(text: string, at: number, glyph: Glyph, marks: Mark[]): number {
  const unit = glyph.charCodeAt(0)
  let end = at + 1
  while (text.charCodeAt(end) === unit && end < at + 3) end++
  const count = end - at
  if (count === 2 && glyph === '’') marks.push(markAt(text, at, 2, '”'))
  else if (count === 1 || glyph === '’') {
    for (let i = at; i < end; i++) marks.push(markAt(text, i, 1, glyph))
  } else readDoubled(text, at, end, glyph, marks)
  return end
}

/** Two or three straight single marks: a double one, and a single one inside it. */
function readDoubled(text: string, at: number, end: number, glyph: Glyph, marks: Mark[]): void {
  const count = end - at
  // ''' opens as '' ' and closes as ' ''.
  const closes = count === 3 && at > 0 && !isSpace(text.charCodeAt(at - 1))
  if (closes) marks.push(markAt(text, at, 1, glyph))
  marks.push(markAt(text, closes ? at + 1 : at, 2, '"'))
  if (count === 3 && !closes) marks.push(markAt(text, at + 2, 1, glyph))
}

function isApostrophe(text: string, at: number, glyph: Glyph): boolean {
  const before = isAlnum(text.charCodeAt(at - 1))
  const after = isAlnum(text.charCodeAt(at + 1))
  if (before && after) return true
  if (before || !after || glyph === '`') return false
  if (glyph === '’') return true
  return startsClipped(text, at + 1)
}

/** Whether an apostrophe before `at` stands for letters left out: 'em, 'twas, '90s. */
function startsClipped(text: string, at: number): boolean {
  let end = at
  while (end < at + 8 && isAlnum(text.charCodeAt(end))) end++
  const word = text.slice(at, end).toLowerCase()
  return clipped.has(word) || /^\d\ds?$/.test(word)
}

function markAt(text: string, start: number, width: number, glyph: Glyph): Mark {
  const end = start + width
  const before = start > 0 ? text.charCodeAt(start - 1) : 32
  const after = end < text.length ? text.charCodeAt(end) : 32
  return {
    start,
    end,
    glyph,
    opens: mayPrecedeOpening(before) && mayFollowOpening(text, end, after),
    closes: !isSpace(before) && !isOpeningBracket(before) && !isAlnum(after),
    afterDigit: before >= 48 && before <= 57,
    glued: (before === 46 || before === 33 || before === 63) && isAlnum(after),
    // s, S, n
    afterPlural: before === 115 || before === 83 || before === 110,
  }
}

function isOpeningBracket(code: number): boolean {
  return code === 40 || code === 91 || code === 123 || code === 0xff08
}

const openingNeighbours = new Set(
  [...'([{/=—–-―<>*_|+:¿¡“‘„‚«‹»「『《〈"\'`（，。：；、！？…'].map(unit => unit.charCodeAt(0)),
)

function mayPrecedeOpening(code: number): boolean {
  return isSpace(code) || openingNeighbours.has(code) || isCjk(code)
}

function mayFollowOpening(text: string, end: number, code: number): boolean {
  if (isSpace(code)) return false
  // An ellipsis or what is written on to a point may open a quote, other closing punctuation may not.
  if (code === 46) {
    const next = text.charCodeAt(end + 1)
    return next === 46 || next === 64 || isAlnum(next) || (next === 32 && text.charCodeAt(end + 2) === 46)
  }
  return !(
    code === 44 ||
    code === 59 ||
    code === 58 ||
    code === 33 ||
    code === 63 ||
    code === 41 ||
    code === 93
  )
}

function isCjk(code: number): boolean {
  return code >= 0x2e80 && code < 0xfe00 && !(code >= 0xd800 && code <= 0xdfff)
}

/** Letters and digits of scripts that put spaces between words. */
function isAlnum(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122)
  return code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7
}
