import type { Span } from './document.ts'
import type { Prose } from './prose.ts'

/** What a token is: a word, or which mark. */
export const WORD = 0
export const COMMA = 1
/** Full stop, question or exclamation mark at the end of a sentence, or ?, ! and … within one. */
export const STOP = 2
export const COLON = 3
export const SEMICOLON = 4
export const DASH = 5
export const OPENING = 6
export const CLOSING = 7
export const QUOTE_OPENS = 8
export const QUOTE_CLOSES = 9

/** The word starts with a capital. */
export const CAPITAL = 1
/** The word starts with a digit, or counts as one ("$5"). */
export const DIGIT = 2
/** Words joined without white space: "first-ever", "U.S.", "Fox/Suffolk". */
export const JOINED = 4
/** Ends in 's or in s'. */
export const POSSESSED = 8
/** Ends in n't. */
export const NEGATED = 16
/** Ends in 'm, 're, 've, 'd or 'll. */
export const CONTRACTED = 32
/** A sentence starts with the token. */
export const STARTS = 64

/**
 * The words and marks of a text in order, as parallel arrays, `count` long. Offsets are UTF-16 code units, half-open.
 * Words joined by a hyphen, a point, a slash or an ampersand are one token, with the signs written on to it ("$5", "70%").
 */
export interface Tokens {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  /** Key of the word, of the last one where several are joined, without a possessive ending; 0 for marks. */
  readonly key: Uint32Array
  readonly form: Uint8Array
  /** Index of the word, of the last one where several are joined; 0 for marks. */
  readonly word: Int32Array
  /** What each word is or may be, as word-classes.ts tells; 0 for marks. */
  readonly classes: Uint32Array
  /** For each sentence its first token; one more entry closes the last. */
  readonly sentences: Int32Array
}

/** Finds the tokens of a text. `quotes` are the stretches in quotation marks, marks included, in order and apart. Linear. */
export function scanTokens(prose: Prose, quotes: readonly Span[]): Tokens {
  const { words, sentences } = prose
  const scan = new Scan(prose, quoteMarks(quotes))
  const firsts = new Int32Array(sentences.length + 1)
  for (let index = 0, word = 0; index < sentences.length; index++) {
    const { start, end } = sentences[index]
    firsts[index] = scan.count
    let at = start
    while (word < words.count && words.start[word] < end) {
      if (scan.isPlain(word, at, end)) {
        scan.plainWord(word)
        at = words.end[word++]
      } else {
        const last = scan.joinedTo(word, end)
        at = scan.word(word, last, at, end)
        word = last + 1
      }
    }
    scan.marks(at, end)
  }
  firsts[sentences.length] = scan.count
  return scan.tokens(firsts)
}

/** Whether two words are written on to each other where one sign parts them. */
function joins(text: string, sign: number): boolean {
  const code = text.charCodeAt(sign)
  // - . / & ' ’ ‑ ‐ @ _
  return (
    (code >= 45 && code <= 47) ||
    code === 38 ||
    code === 39 ||
    code === 95 ||
    code === 64 ||
    code === 0x2019 ||
    code === 0x2010 ||
    code === 0x2011 ||
    (code === 44 && isDigit(text.charCodeAt(sign - 1)) && isDigit(text.charCodeAt(sign + 1)))
  )
}

/** $ # @ £ € written before a word. */
function withSignsBefore(text: string, start: number, limit: number): number {
  while (start > limit) {
    const code = text.charCodeAt(start - 1)
    if (code !== 36 && code !== 35 && code !== 64 && code !== 0xa3 && code !== 0x20ac) break
    start--
  }
  return start
}

/** A per cent sign, or the point of an abbreviation within the sentence. */
function withSignsAfter(text: string, end: number, limit: number): number {
  const code = text.charCodeAt(end)
  if (code === 37) return end + 1
  if (code === 46 && end + 1 < limit && isAfterPoint(text.charCodeAt(end + 1))) return end + 1
  return end
}

/** What may follow the point of an abbreviation that does not end its sentence: white space or a comma. */
function isAfterPoint(code: number): boolean {
  return code === 32 || code === 44 || code === 0xa0
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

interface Marks {
  readonly at: Int32Array
  readonly opens: Uint8Array
}

/** `quotes` stand in order and apart from each other. */
function quoteMarks(quotes: readonly Span[]): Marks {
  const at = new Int32Array(quotes.length * 2)
  const opens = new Uint8Array(quotes.length * 2)
  quotes.forEach(({ start, end }, index) => {
    at[2 * index] = start
    at[2 * index + 1] = end - 1
    opens[2 * index] = 1
  })
  return { at, opens }
}

class Scan {
  count = 0
  private readonly prose: Prose
  private readonly text: string
  private readonly quotes: Marks
  private quote = 0
  private start: Int32Array
  private end: Int32Array
  private kind: Uint8Array
  private form: Uint8Array
  private words: Int32Array

  constructor(prose: Prose, quotes: Marks) {
    this.prose = prose
    this.text = prose.text
    this.quotes = quotes
    // As many marks as news has, and some more.
    const room = prose.words.count + (prose.words.count >> 2) + 16
    this.start = new Int32Array(room)
    this.end = new Int32Array(room)
    this.kind = new Uint8Array(room)
    this.form = new Uint8Array(room)
    this.words = new Int32Array(room)
  }

  tokens(sentences: Int32Array): Tokens {
    const { count, start, end, kind, form, words, prose } = this
    const key = new Uint32Array(count)
    const classes = new Uint32Array(count)
    for (let at = 0; at < count; at++) {
      if (kind[at] !== WORD) continue
      key[at] = prose.words.key[words[at]]
      classes[at] = prose.classes(words[at])
    }
    for (const first of sentences) if (first < count) form[first] |= STARTS
    return { count, start, end, kind, key, form, word: words, classes, sentences }
  }

  /** Whether nothing but a space stands before a word, from `at` on, and a space behind it: so it is with most. */
  isPlain(word: number, at: number, limit: number): boolean {
    const { text } = this
    const { start, end } = this.prose.words
    const before = start[word] - at
    return (
      text.charCodeAt(end[word]) === 32 &&
      end[word] < limit &&
      (before === 0 || (before === 1 && text.charCodeAt(at) === 32))
    )
  }

  plainWord(word: number): void {
    const { start, end } = this.prose.words
    this.push(start[word], end[word], WORD)
    this.words[this.count - 1] = word
    this.form[this.count - 1] = endingOf(this.text, start[word], end[word]) | this.shapeOf(word)
  }

  private shapeOf(word: number): number {
    if (this.prose.isCapital(word)) return CAPITAL
    return this.prose.isDigit(word) ? DIGIT : 0
  }

  /** The last of the words from `first` on that are written together, within `limit`. */
  joinedTo(first: number, limit: number): number {
    const { text } = this
    const { count, start, end } = this.prose.words
    let last = first
    while (last + 1 < count && end[last] < limit) {
      const gap = start[last + 1] - end[last]
      if (gap > 1 || (gap === 1 && (start[last + 1] >= limit || !joins(text, end[last])))) break
      last++
    }
    return last
  }

  /** The words `first` to `last` as one token, with the marks before them from `at` on; gives where it ends. */
  word(first: number, last: number, at: number, limit: number): number {
    const { text, prose } = this
    const from = prose.words.start[first]
    const to = prose.words.end[last]
    const start = withSignsBefore(text, from, at)
    this.marks(at, start)
    const form = endingOf(text, from, to) | this.shapeOf(first) | (first < last ? JOINED : 0)
    const end = withSignsAfter(text, to, limit)
    // The s of a plural possessive stands before its apostrophe, outside the word.
    const plural = end === to && isApostrophe(text.charCodeAt(to)) && this.isPlural(to)
    this.push(start, plural ? end + 1 : end, WORD)
    this.words[this.count - 1] = last
    this.form[this.count - 1] = plural ? form | POSSESSED : form
    return end
  }

  /** Whether the apostrophe at `at` makes a plural possessive rather than closing a quote. */
  private isPlural(at: number): boolean {
    if (this.text[at - 1] !== 's' || this.text.charCodeAt(at + 1) !== 32) return false
    const { quotes } = this
    let next = this.quote
    while (next < quotes.at.length && quotes.at[next] < at) next++
    return quotes.at[next] !== at
  }

  /** The marks between `from` and `to`, where no word stands. */
  marks(from: number, to: number): void {
    const { text, quotes } = this
    for (let at = from; at < to; at++) {
      while (this.quote < quotes.at.length && quotes.at[this.quote] < at) this.quote++
      if (quotes.at[this.quote] === at) {
        this.push(at, at + 1, quotes.opens[this.quote] ? QUOTE_OPENS : QUOTE_CLOSES)
        continue
      }
      const kind = markKind(text, at)
      // "(Dem.)": the point of an abbreviation, or of a bracketed sentence, which the bracket ends.
      const inBracket = text.charCodeAt(at) === 46 && (text[at + 1] === ')' || text[at + 1] === ']')
      if (kind === WORD || inBracket) continue
      const last = this.count - 1
      const repeats = last >= 0 && this.kind[last] === kind && this.end[last] === at
      if (repeats) this.end[last] = at + 1
      else this.push(at, at + 1, kind)
    }
  }

  private push(start: number, end: number, kind: number): void {
    if (this.count === this.start.length) this.grow()
    this.start[this.count] = start
    this.end[this.count] = end
    this.kind[this.count++] = kind
  }

  private grow(): void {
    const room = this.start.length * 2
    this.start = grown(this.start, new Int32Array(room))
    this.end = grown(this.end, new Int32Array(room))
    this.kind = grown(this.kind, new Uint8Array(room))
    this.form = grown(this.form, new Uint8Array(room))
    this.words = grown(this.words, new Int32Array(room))
  }
}

function grown<Values extends Int32Array | Uint8Array>(from: Values, to: Values): Values {
  to.set(from)
  return to
}

/** What an apostrophe near the end of a word tells. */
function endingOf(text: string, start: number, end: number): number {
  for (let at = end - 2; at >= end - 3 && at > start; at--) {
    if (!isApostrophe(text.charCodeAt(at))) continue
    const tail = text.slice(at + 1, end).toLowerCase()
    if (tail === 's') return POSSESSED
    if (tail === 't') return NEGATED
    if (tail === 'm' || tail === 'd' || tail === 're' || tail === 've' || tail === 'll') return CONTRACTED
  }
  return 0
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}

/** The kind of mark at `at`, or WORD for white space and signs that part nothing. */
function markKind(text: string, at: number): number {
  switch (text.charCodeAt(at)) {
    case 44:
      return COMMA
    case 46:
    case 33:
    case 63:
    case 0x2026:
      return STOP
    case 58:
      return COLON
    case 59:
      return SEMICOLON
    case 40:
    case 91:
      return OPENING
    case 41:
    case 93:
      return CLOSING
    case 0x2014:
    case 0x2013:
    case 0x2015:
      return DASH
    case 45:
      return text.charCodeAt(at + 1) === 45 || text.charCodeAt(at - 1) === 45 || isAlone(text, at)
        ? DASH
        : WORD
    default:
      return WORD
  }
}

/** A hyphen with white space on both sides stands for a dash. */
function isAlone(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 32 && text.charCodeAt(at + 1) === 32
}
