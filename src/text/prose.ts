import { cues } from './cues.ts'
import type { Span } from './document.ts'
import { ADVERB, grammar } from './grammar.ts'
import { isSpace, splitParagraphs } from './paragraphs.ts'
import { splitSentences } from './sentences.ts'
import type { Witness } from './witness.ts'
import type { Words } from './words.ts'

/** What stands between two words. The strongest mark counts. */
export const PLAIN = 0
/** A hyphen, a point or an apostrophe without white space: the words are one. */
export const JOINED = 1
export const COMMA = 2
export const DASH = 3
export const BRACKET = 4
export const COLON = 5
export const QUOTE = 6
/** Question or exclamation mark, ellipsis, semicolon, line break, edge of the text. */
export const STOP = 7

/** Whether nothing but white space or a joining mark stands there. */
export function isTight(gap: number): boolean {
  return gap === PLAIN || gap === JOINED
}

interface Parts {
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Span[]
}

function split(text: string): Parts {
  const paragraphs = splitParagraphs(text)
  return { paragraphs, sentences: splitSentences(text, paragraphs) }
}

const known = new WeakMap<Witness, Prose>()

/** The prose of a witness, made when first asked, since every finder reads it. */
export function proseOf(witness: Witness): Prose {
  const prose = known.get(witness) ?? new Prose(witness)
  known.set(witness, prose)
  return prose
}

/** A text read once by words, with what each does in its sentence. Everything is looked up when asked. */
export class Prose {
  readonly text: string
  readonly words: Words
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Span[]

  /** `parts`: where its text was split before. */
  constructor({ document: { text }, words }: Witness, parts: Parts = split(text)) {
    this.text = text
    this.words = words
    this.paragraphs = parts.paragraphs
    this.sentences = parts.sentences
  }

  /** Flags of grammar.ts. */
  grammar(word: number): number {
    const flags = grammar.flags(this.words.key[word])
    return flags !== 0 || !this.endsInLy(word) ? flags : ADVERB
  }

  /** Flags of cues.ts. */
  cue(word: number): number {
    return cues.flags(this.words.key[word])
  }

  isCapital(word: number): boolean {
    const code = this.text.charCodeAt(this.words.start[word])
    if (code < 128) return code >= 65 && code <= 90
    const unit = this.text[this.words.start[word]]
    return unit !== unit.toLowerCase()
  }

  isDigit(word: number): boolean {
    const code = this.text.charCodeAt(this.words.start[word])
    return code >= 48 && code <= 57
  }

  /** Whether the word ends in 's or s'. */
  isPossessive(word: number): boolean {
    const end = this.words.end[word]
    const last = this.text[end - 1]
    if (last !== 's' && last !== 'S') return isApostrophe(this.text.charCodeAt(end - 1))
    if (isApostrophe(this.text.charCodeAt(end - 2))) return true
    return isApostrophe(this.text.charCodeAt(end)) && this.gap(word + 1) === PLAIN
  }

  /** What stands before a word. */
  gap(word: number): number {
    const { start, end, count } = this.words
    if (word <= 0 || word >= count) return STOP
    return gapKind(this.text, end[word - 1], start[word])
  }

  /** The first word at `offset` or after it, looked for from a word that is none after it. For places asked in order. */
  wordFrom(offset: number, word: number): number {
    const { start, count } = this.words
    let at = word
    while (at < count && start[at] < offset) at++
    return at
  }

  /** The first word at `offset` or after it. */
  wordAt(offset: number): number {
    const { start, count } = this.words
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if (start[middle] < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** From the start of one word to the end of another. */
  span(from: number, to: number): Span {
    return { start: this.words.start[from], end: this.words.end[to] }
  }

  string(from: number, to = from): string {
    return this.text.slice(this.words.start[from], this.words.end[to])
  }

  private endsInLy(word: number): boolean {
    const end = this.words.end[word]
    return (
      this.text[end - 1] === 'y' &&
      this.text[end - 2] === 'l' &&
      end - this.words.start[word] > 4 &&
      !this.isCapital(word)
    )
  }
}

function gapKind(text: string, from: number, to: number): number {
  if (to === from + 1 && text.charCodeAt(from) === 32) return PLAIN
  let kind = PLAIN
  let breaks = 0
  let space = false
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 10) breaks++
    if (isSpace(code)) space = true
    else kind = Math.max(kind, markKind(text, i, code, from, to))
  }
  if (breaks > 1) return STOP
  return kind === JOINED && space ? PLAIN : kind
}

function markKind(text: string, at: number, code: number, from: number, to: number): number {
  switch (code) {
    case 46: // Sentences are told elsewhere; within one a point ends an initial or an abbreviation.
      return JOINED
    case 45:
      return to - from === 1 ? JOINED : DASH
    case 38:
    case 47:
    case 64:
    case 35:
    case 36:
      return JOINED
    case 44:
      return COMMA
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return DASH
    case 40:
    case 41:
    case 91:
    case 93:
      return BRACKET
    case 58:
      return COLON
    case 33:
    case 63:
    case 59:
    case 0x2026:
      return STOP
    case 39:
    case 0x2019:
      return isSpace(text.charCodeAt(at - 1)) || isSpace(text.charCodeAt(at + 1)) ? PLAIN : JOINED
    case 34:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb:
      return QUOTE
    default:
      return PLAIN
  }
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}
