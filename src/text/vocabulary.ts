import type { WordFact, WordForm, WordTest } from './word-facts.ts'

/** A language has few words: so many are kept for all texts together, then a new vocabulary is begun. */
const REMEMBERED = 50_000
/** Slices of a longer string than this hold the whole of it in memory. */
const LONGEST_COPIED = 12
const UNKNOWN = -1
/** The golden ratio. */
const ODD = 0x9e3779b1

/**
 * The distinct words of many texts, numbered as they are met, and what is known of each. A text has few of them again and again: a
 * finder that asks something of a word looks it up by the number of the word, and only the first to ask has to find it out.
 */
export class Vocabulary {
  count = 0
  private forms: WordForm[] = []
  private folds: string[] = []
  /** What is known of the words by their numbers: a column for each fact, or for several tests. */
  private readonly columns: Int32Array[] = []
  /** Open addressing: for each slot what tells its word from others, and the number of the word counted from 1. */
  private slots = new Int32Array(2 * 4096)
  /** By number: where the word is looked for, and what tells it from others. */
  private hashes = new Int32Array(2048)
  private checks = new Int32Array(2048)

  /**
   * The number of the word of `text` from `start` to `end` that has `key`; `units` are the code units of the text. Words that differ
   * in capitals or marks never have one number, others about once in 2 ** 48 pairs.
   */
  number(text: string, units: Uint16Array, start: number, end: number, key: number): number {
    // Turned by three bits a unit, no two of the first 32 stand on each other.
    let written = 0
    for (let at = start; at < end; at++) written = ((written << 3) | (written >>> 29)) ^ units[at]
    const hash = key ^ written
    const check = (Math.imul(key, ODD) + written) | 0
    const { slots } = this
    const mask = slots.length - 2
    let slot = hash & mask
    while (slots[slot + 1] !== 0) {
      if (slots[slot] === check) return slots[slot + 1] - 1
      slot = (slot + 2) & mask
    }
    return this.add(formOf(text.slice(start, end), key), hash, check)
  }

  form(number: number): WordForm {
    return this.forms[number]
  }

  folded(number: number): string {
    return this.folds[number]
  }

  fact(number: number, fact: WordFact): number {
    const known = this.column(fact)[number]
    return known === UNKNOWN ? this.learn(number, fact) : known
  }

  /** What is known of each word by its number; less than 0 where no one has asked. Good until a word is added. */
  column(fact: WordFact): Int32Array {
    return this.columns[fact.column] ?? this.begin(fact)
  }

  is(number: number, test: WordTest): boolean {
    const column = this.columns[test.column] ?? this.begin(test)
    const known = column[number]
    return (known & test.known) === 0 || known === UNKNOWN
      ? this.test(number, test)
      : (known & test.holds) !== 0
  }

  private test(number: number, test: WordTest): boolean {
    const column = this.columns[test.column]
    const holds = test.of(this.forms[number])
    const others = column[number] === UNKNOWN ? 0 : column[number]
    column[number] = others | test.known | (holds ? test.holds : 0)
    return holds
  }

  private learn(number: number, fact: WordFact): number {
    const found = fact.of(this.forms[number])
    this.columns[fact.column][number] = found
    return found
  }

  private begin({ column }: WordFact | WordTest): Int32Array {
    // No holes, which would make looking into it slow.
    while (this.columns.length <= column) this.columns.push(new Int32Array(this.hashes.length).fill(UNKNOWN))
    return this.columns[column]
  }

  private add(form: WordForm, hash: number, check: number): number {
    if (this.count === this.hashes.length) this.grow()
    const number = this.count++
    this.hashes[number] = hash
    this.checks[number] = check
    this.forms.push(form)
    this.folds.push(form.folded)
    this.enter(number)
    return number
  }

  private enter(number: number): void {
    const { slots } = this
    const mask = slots.length - 2
    let slot = this.hashes[number] & mask
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask
    slots[slot] = this.checks[number]
    slots[slot + 1] = number + 1
  }

  private grow(): void {
    const room = this.hashes.length * 2
    this.hashes = widened(this.hashes, new Int32Array(room))
    this.checks = widened(this.checks, new Int32Array(room))
    this.columns.forEach((column, at) => {
      this.columns[at] = widened(column, new Int32Array(room).fill(UNKNOWN))
    })
    this.slots = new Int32Array(2 * 2 * room)
    for (let number = 0; number < this.count; number++) this.enter(number)
  }
}

let current = new Vocabulary()

/** The vocabulary for one more text. All answers are the same whichever it is. */
export function vocabularyForText(): Vocabulary {
  if (current.count >= REMEMBERED) current = new Vocabulary()
  return current
}

function widened(from: Int32Array, to: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  to.set(from)
  return to
}

function formOf(slice: string, key: number): WordForm {
  const written = slice.length > LONGEST_COPIED ? Array.from(slice).join('') : slice
  const lower = written.toLowerCase()
  return { key, written, lower, folded: fold(lower) }
}

function fold(lower: string): string {
  // Few words have an apostrophe.
  if (!lower.includes("'") && !lower.includes('’')) return lower
  return lower.replace(/['’]s$/, '').replace(/['’]/g, '')
}
