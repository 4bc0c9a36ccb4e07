import type { Span } from '../text/document.ts'
import { isWithin } from '../text/spans.ts'
import type { Words } from '../text/words.ts'

/**
 * Words and the marks between them, as parallel arrays `count` long. Offsets are UTF-16 code units, half-open.
 * Marks count because careful copies keep them and careless ones do not; how a quote or a dash is drawn does not count.
 */
export interface Tokens {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly key: Uint32Array
  readonly isWord: Uint8Array
  readonly isNumber: Uint8Array
}

const SPACE = /\s/
const QUOTE = /["'‘’‚‛“”„‟«»‹›`´]/
const DASH = /[-‐‑‒–—―−]/

export function scanTokens(text: string, words: Words): Tokens {
  scratch.count = 0
  let from = 0
  for (let i = 0; i < words.count; i++) {
    addMarks(text, from, words.start[i])
    const digit = text.charCodeAt(words.start[i])
    scratch.add(words.start[i], words.end[i], words.key[i], 1, digit >= 48 && digit <= 57 ? 1 : 0)
    from = words.end[i]
  }
  addMarks(text, from, text.length)
  return scratch.copied()
}

/** The tokens that lie within the stretches of the text, which are in order and apart. */
export function tokensWithin(tokens: Tokens, spans: readonly Span[]): Tokens {
  scratch.count = 0
  for (let i = 0; i < tokens.count; i++) {
    if (!isWithin({ start: tokens.start[i], end: tokens.end[i] }, spans)) continue
    scratch.add(tokens.start[i], tokens.end[i], tokens.key[i], tokens.isWord[i], tokens.isNumber[i])
  }
  return scratch.copied()
}

/** A repeated mark counts once: "..." and "…", "--" and "–". */
function addMarks(text: string, from: number, to: number): void {
  let before = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code <= 32 || (code > 127 && SPACE.test(text[i]))) continue
    const folded = fold(code, text[i])
    if (folded !== before) scratch.add(i, i + 1, folded, 0, 0)
    before = folded
  }
}

function fold(code: number, mark: string): number {
  if (code < 128 && code !== 34 && code !== 39 && code !== 96) return code
  if (QUOTE.test(mark)) return 34
  if (DASH.test(mark)) return 45
  return mark === '…' ? 46 : code
}

/** Room to write tokens to, kept from text to text. */
class Scratch {
  count = 0
  private start = new Int32Array(1 << 12)
  private end = new Int32Array(1 << 12)
  private key = new Uint32Array(1 << 12)
  private isWord = new Uint8Array(1 << 12)
  private isNumber = new Uint8Array(1 << 12)

  add(start: number, end: number, key: number, isWord: number, isNumber: number): void {
    if (this.count === this.start.length) this.grow()
    this.start[this.count] = start
    this.end[this.count] = end
    this.key[this.count] = key
    this.isWord[this.count] = isWord
    this.isNumber[this.count++] = isNumber
  }

  copied(): Tokens {
    const { count } = this
    // In one piece of memory, since pieces cost more than what is in them.
    const room = new ArrayBuffer(14 * count)
    const tokens = {
      count,
      start: new Int32Array(room, 0, count),
      end: new Int32Array(room, 4 * count, count),
      key: new Uint32Array(room, 8 * count, count),
      isWord: new Uint8Array(room, 12 * count, count),
      isNumber: new Uint8Array(room, 13 * count, count),
    }
    tokens.start.set(this.start.subarray(0, count))
    tokens.end.set(this.end.subarray(0, count))
    tokens.key.set(this.key.subarray(0, count))
    tokens.isWord.set(this.isWord.subarray(0, count))
    tokens.isNumber.set(this.isNumber.subarray(0, count))
    return tokens
  }

  private grow(): void {
    const room = this.count * 2
    const moved = <Values extends Int32Array | Uint32Array | Uint8Array>(
      to: Values,
      from: Values,
    ): Values => {
      to.set(from)
      return to
    }
    this.start = moved(new Int32Array(room), this.start)
    this.end = moved(new Int32Array(room), this.end)
    this.key = moved(new Uint32Array(room), this.key)
    this.isWord = moved(new Uint8Array(room), this.isWord)
    this.isNumber = moved(new Uint8Array(room), this.isNumber)
  }
}

const scratch = new Scratch()
