import type { Span } from './document.ts'
import type { Prose } from './prose.ts'
import type { Words } from './words.ts'

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
  /** What each word is or may be, as word-classes.ts tells; 0 for marks. */
  readonly classes: Uint32Array
  /** For each sentence its first token; one more entry closes the last. */
  readonly sentences: Int32Array
}

/** Finds the tokens of a text. `quotes` are the stretches in quotation marks, marks included, in order and apart. Linear. */
export function scanTokens(prose: Prose, quotes: readonly Span[]): Tokens {
  const { text, words, sentences } = prose
  const scan = new Scan(text, words.count, quoteMarks(quotes))
  const firsts = new Int32Array(sentences.length + 1)
  let word = 0
  sentences.forEach((sentence, index) => {
    firsts[index] = scan.count
    let at = sentence.start
    while (word < words.count && words.start[word] < sentence.end) {
      const first = word
      while (
        word + 1 < words.count &&
        words.end[word] < sentence.end &&
        joins(text, words, word, sentence.end)
      )
        word++
      const start = withSignsBefore(text, words.start[first], at)
      const end = withSignsAfter(text, words.end[word], sentence.end)
      scan.marks(at, start)
      scan.word(prose, first, word, start, end)
      at = end
      word++
    }
    scan.marks(at, sentence.end)
  })
  firsts[sentences.length] = scan.count
  return scan.tokens(firsts)
}

/** Whether the word after `word` is written on to it by one sign. */
function joins(text: string, { start, end }: Words, word: number, limit: number): boolean {
  const gap = start[word + 1] - end[word]
  if (gap > 1 || start[word + 1] >= limit) return gap === 0
  if (gap === 0) return true
  const code = text.charCodeAt(end[word])
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
    (code === 44 && isDigit(text.charCodeAt(end[word] - 1)) && isDigit(text.charCodeAt(end[word] + 1)))
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
  private readonly text: string
  private readonly quotes: Marks
  private quote = 0
  private start: Int32Array
  private end: Int32Array
  private kind: Uint8Array
  private key: Uint32Array
  private form: Uint8Array
  private classes: Uint32Array

  /** `words`: how many there are in the text. */
  constructor(text: string, words: number, quotes: Marks) {
    this.text = text
    this.quotes = quotes
    // As many marks as news has, and some more.
    const room = words + (words >> 2) + 16
    this.start = new Int32Array(room)
    this.end = new Int32Array(room)
    this.kind = new Uint8Array(room)
    this.key = new Uint32Array(room)
    this.form = new Uint8Array(room)
    this.classes = new Uint32Array(room)
  }

  tokens(sentences: Int32Array): Tokens {
    const { count, start, end, kind, key, form, classes } = this
    return { count, start, end, kind, key, form, classes, sentences }
  }

  /** The words `first` to `last`, one token, which stands from `start` to `end` with the signs written on to it. */
  word(prose: Prose, first: number, last: number, start: number, end: number): void {
    const { text } = this
    const { words } = prose
    const wordEnd = words.end[last]
    let form = endingOf(text, words.start[first], wordEnd) | (first < last ? JOINED : 0)
    if (prose.isCapital(first)) form |= CAPITAL
    else if (prose.isDigit(first)) form |= DIGIT
    // The s of a plural possessive stands before its apostrophe, outside the word.
    const after = text.charCodeAt(wordEnd)
    const plural = (after === 39 || after === 0x2019) && end === wordEnd && this.isPlural(wordEnd)
    this.push(start, plural ? end + 1 : end, WORD)
    this.key[this.count - 1] = words.key[last]
    this.form[this.count - 1] = plural ? form | POSSESSED : form
    this.classes[this.count - 1] = prose.classes(last)
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
    // Most words are parted by a space alone.
    if (to - from === 1 && text.charCodeAt(from) === 32) return
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
    this.key = grown(this.key, new Uint32Array(room))
    this.form = grown(this.form, new Uint8Array(room))
    this.classes = grown(this.classes, new Uint32Array(room))
  }
}

function grown<Values extends Int32Array | Uint32Array | Uint8Array>(from: Values, to: Values): Values {
  to.set(from)
  return to
}

/** What an apostrophe near the end of a word tells. */
function endingOf(text: string, start: number, end: number): number {
  for (let at = end - 2; at >= end - 3 && at > start; at--) {
    const code = text.charCodeAt(at)
    if (code !== 39 && code !== 0x2019) continue
    const tail = text.slice(at + 1, end).toLowerCase()
    if (tail === 's') return POSSESSED
    if (tail === 't') return NEGATED
    if (tail === 'm' || tail === 'd' || tail === 're' || tail === 've' || tail === 'll') return CONTRACTED
  }
  return 0
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
