import { codeUnitsOf } from './code-units.ts'
import type { Span } from './document.ts'
import type { Prose } from './prose.ts'
import { classesOfForm } from './word-classes.ts'
import { wordFact } from './word-facts.ts'
import { CAPITAL, DIGIT, shapeOfForm } from './word-table.ts'

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

/** Besides these what the word starts with, CAPITAL or DIGIT. */
export { CAPITAL, DIGIT }

const SPACE = 32

/** Stands behind the last place. */
const NOWHERE = 0x7fffffff

/** Room for so many tokens at first. */
const ROOM = 1024

/**
 * The words and marks of one text after another in order, as parallel arrays, `count` long; behind them stands what was read before.
 * Offsets are UTF-16 code units, half-open. Words joined by a hyphen, a point, a slash or an ampersand are one token, with the
 * signs written on to it ("$5", "70%").
 */
export class Tokens {
  count = 0
  start = new Int32Array(ROOM)
  end = new Int32Array(ROOM)
  kind = new Uint8Array(ROOM)
  /** 0 for marks, but for STARTS. */
  form = new Uint8Array(ROOM)
  /** Index of the word, of the last one where several are joined; 0 for marks. */
  word = new Int32Array(ROOM)
  /** What each word is or may be, as word-classes.ts tells; 0 for marks. */
  classes = new Uint32Array(ROOM)
  /** For each of `sentenceCount` sentences its first token; one more entry closes the last. */
  sentences = new Int32Array(ROOM)
  sentenceCount = 0

  private prose: Prose | null = null
  /** By word: what it is as a token by itself. */
  private facts = new Int32Array(ROOM)
  private text = ''
  private units: Uint16Array = new Uint16Array(0)
  /** The stretches in quotation marks, and the place among their marks: twice the index, and one more for the closing mark. */
  private quotes: readonly Span[] = []
  private quote = 0
  /** Where that mark stands; after the last, nowhere. */
  private mark = NOWHERE

  /** Reads the tokens of a text. `quotes` are the stretches in quotation marks, marks included, in order and apart. Linear. */
  read(prose: Prose, quotes: readonly Span[]): void {
    const { words, sentences } = prose
    this.prose = prose
    this.text = prose.text
    this.units = codeUnitsOf(prose.text)
    this.quotes = quotes
    this.quote = 0
    this.mark = this.quoteMark(0)
    if (this.facts.length < words.count) this.facts = new Int32Array(2 * words.count)
    prose.facts(tokenOfForm, this.facts)
    this.count = 0
    this.sentenceCount = sentences.length
    if (this.sentences.length <= sentences.length) this.sentences = new Int32Array(2 * sentences.length)
    for (let index = 0, word = 0; index < sentences.length; index++) {
      const { start, end } = sentences[index]
      this.sentences[index] = this.count
      let at = start
      while (word < words.count && words.start[word] < end) {
        const next = this.plainWords(word, at, end)
        if (next > word) {
          at = words.end[next - 1]
          word = next
        } else {
          const last = this.joinedTo(word, end)
          at = this.joined(word, last, at, end)
          word = last + 1
        }
      }
      this.marks(at, end)
    }
    this.sentences[sentences.length] = this.count
    for (let index = 0; index < sentences.length; index++)
      if (this.sentences[index] < this.count) this.form[this.sentences[index]] |= STARTS
  }

  /** The words from `first` on that have nothing but a space before them, from `at` on, and behind them, as most have. */
  private plainWords(first: number, at: number, limit: number): number {
    const { units, facts } = this
    const { count, start, end } = this.prose!.words
    if (start[first] !== at && (start[first] !== at + 1 || units[at] !== SPACE)) return first
    while (this.start.length < this.count + count - first) this.grow()
    const into = this.start
    const { end: ends, kind, form, word: words, classes } = this
    let token = this.count
    let word = first
    for (let from = start[first]; word < count && start[word] === from; word++, token++) {
      const to = end[word]
      if (to >= limit || units[to] !== SPACE) break
      into[token] = from
      ends[token] = to
      kind[token] = WORD
      form[token] = facts[word] >>> CLASS_BITS
      words[token] = word
      classes[token] = facts[word] & CLASSES
      from = to + 1
    }
    this.count = token
    return word
  }

  /** The last of the words from `first` on that are written together, within `limit`. */
  private joinedTo(first: number, limit: number): number {
    const { units } = this
    const { count, start, end } = this.prose!.words
    let last = first
    while (last + 1 < count && end[last] < limit) {
      const gap = start[last + 1] - end[last]
      if (gap > 1 || (gap === 1 && (start[last + 1] >= limit || !joins(units, end[last])))) break
      last++
    }
    return last
  }

  /** The words `first` to `last` as one token, with the marks before them from `at` on; gives where it ends. */
  private joined(first: number, last: number, at: number, limit: number): number {
    const { units } = this
    const prose = this.prose!
    const { words } = prose
    const from = words.start[first]
    const to = words.end[last]
    const start = withSignsBefore(units, from, at)
    this.marks(at, start)
    const end = withSignsAfter(units, to, limit)
    // The s of a plural possessive stands before its apostrophe, outside the word.
    const plural = end === to && isApostrophe(units[to]) && this.isPlural(to)
    const own = this.facts[last]
    const more = (first < last ? JOINED : 0) | (plural ? POSSESSED : 0)
    const form = first < last ? joinedForm(prose, first, last) : own >>> CLASS_BITS
    this.pushWord(start, plural ? end + 1 : end, last, ((form | more) << CLASS_BITS) | (own & CLASSES))
    return end
  }

  /** Whether the apostrophe at `at` makes a plural possessive rather than closing a quote. */
  private isPlural(at: number): boolean {
    if (this.text[at - 1] !== 's' || this.text.charCodeAt(at + 1) !== 32) return false
    let next = this.quote
    while (this.quoteMark(next) < at) next++
    return this.quoteMark(next) !== at
  }

  /** Where the quotation mark of a number stands; after the last, nowhere. */
  private quoteMark(number: number): number {
    const quote = this.quotes[number >> 1]
    if (quote === undefined) return NOWHERE
    return (number & 1) === 0 ? quote.start : quote.end - 1
  }

  /** The marks between `from` and `to`, where no word stands. */
  private marks(from: number, to: number): void {
    const { text, units } = this
    for (let at = from; at < to; at++) {
      const code = units[at]
      if (code === SPACE) continue
      while (this.mark < at) this.mark = this.quoteMark(++this.quote)
      if (this.mark === at) {
        this.pushMark(at, (this.quote & 1) === 0 ? QUOTE_OPENS : QUOTE_CLOSES)
        continue
      }
      const kind = markKind(text, at, code)
      // "(Dem.)": the point of an abbreviation, or of a bracketed sentence, which the bracket ends.
      const inBracket = code === 46 && (units[at + 1] === 41 || units[at + 1] === 93)
      if (kind === WORD || inBracket) continue
      const last = this.count - 1
      const repeats = last >= 0 && this.kind[last] === kind && this.end[last] === at
      if (repeats) this.end[last] = at + 1
      else this.pushMark(at, kind)
    }
  }

  /** `fact`: the classes of the word, and above them its form. */
  private pushWord(start: number, end: number, word: number, fact: number): void {
    if (this.count === this.start.length) this.grow()
    const token = this.count++
    this.start[token] = start
    this.end[token] = end
    this.kind[token] = WORD
    this.form[token] = fact >>> CLASS_BITS
    this.word[token] = word
    this.classes[token] = fact & CLASSES
  }

  private pushMark(at: number, kind: number): void {
    if (this.count === this.start.length) this.grow()
    const token = this.count++
    this.start[token] = at
    this.end[token] = at + 1
    this.kind[token] = kind
    this.form[token] = 0
    this.word[token] = 0
    this.classes[token] = 0
  }

  private grow(): void {
    const room = this.start.length * 2
    this.start = grown(this.start, new Int32Array(room))
    this.end = grown(this.end, new Int32Array(room))
    this.kind = grown(this.kind, new Uint8Array(room))
    this.form = grown(this.form, new Uint8Array(room))
    this.word = grown(this.word, new Int32Array(room))
    this.classes = grown(this.classes, new Uint32Array(room))
  }
}

function grown<Values extends Int32Array | Uint32Array | Uint8Array>(from: Values, to: Values): Values {
  to.set(from)
  return to
}

/** What the words `first` to `last` are as one, by the start of the first and the end of the last. */
function joinedForm(prose: Prose, first: number, last: number): number {
  return endingOf(prose.string(first, last)) | (prose.shape(first) & (CAPITAL | DIGIT))
}

/** Whether two words are written on to each other where one sign parts them. */
function joins(units: Uint16Array, sign: number): boolean {
  const code = units[sign]
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
    (code === 44 && isDigit(units[sign - 1]) && isDigit(units[sign + 1]))
  )
}

/** $ # @ £ € written before a word. */
function withSignsBefore(units: Uint16Array, start: number, limit: number): number {
  while (start > limit) {
    const code = units[start - 1]
    if (code !== 36 && code !== 35 && code !== 64 && code !== 0xa3 && code !== 0x20ac) break
    start--
  }
  return start
}

/** A per cent sign, or the point of an abbreviation within the sentence. */
function withSignsAfter(units: Uint16Array, end: number, limit: number): number {
  const code = units[end]
  if (code === 37) return end + 1
  if (code === 46 && end + 1 < limit && isAfterPoint(units[end + 1])) return end + 1
  return end
}

/** What may follow the point of an abbreviation that does not end its sentence: white space or a comma. */
function isAfterPoint(code: number): boolean {
  return code === 32 || code === 44 || code === 0xa0
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** What an apostrophe near the end of a word tells. */
function endingOf(word: string): number {
  for (let at = word.length - 2; at >= word.length - 3 && at > 0; at--) {
    if (!isApostrophe(word.charCodeAt(at))) continue
    const tail = word.slice(at + 1).toLowerCase()
    if (tail === 's') return POSSESSED
    if (tail === 't') return NEGATED
    if (tail === 'm' || tail === 'd' || tail === 're' || tail === 've' || tail === 'll') return CONTRACTED
  }
  return 0
}

const CLASS_BITS = 18
const CLASSES = (1 << CLASS_BITS) - 1

/** The classes of a word that is a token by itself, and above them its form. */
const tokenOfForm = wordFact(word => {
  const form = endingOf(word.written) | (shapeOfForm.of(word) & (CAPITAL | DIGIT))
  return (form << CLASS_BITS) | classesOfForm.of(word)
})

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}

/** The kind of the mark `code` at `at`, or WORD for white space and signs that part nothing. */
function markKind(text: string, at: number, code: number): number {
  switch (code) {
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

/** A sentence with this share of its longer words in capitals is a headline, where capitals tell nothing. */
const HEADLINE = 0.6

/** Whether most of the longer words start with a capital, as in an English headline. */
export function isHeadline({ kind, form, start, end }: Tokens, from: number, to: number): boolean {
  let longer = 0
  let capitals = 0
  for (let i = from; i < to; i++) {
    if (kind[i] !== WORD || end[i] - start[i] < 4) continue
    longer++
    if ((form[i] & CAPITAL) !== 0) capitals++
  }
  return longer > 3 && capitals > longer * HEADLINE
}
