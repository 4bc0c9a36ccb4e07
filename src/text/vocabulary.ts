import type { WordFact, WordForm, WordTest } from './word-facts.ts'

/** A language has few words: so many are kept for all texts together, then a new vocabulary is begun. */
const REMEMBERED = 50_000
/** Slices of a longer string than this hold the whole of it in memory. */
const LONGEST_COPIED = 12
const UNKNOWN = -1

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
  /** The numbers of words, found by their keys with open addressing; -1 where there is none. */
  private slots = new Int32Array(4096).fill(-1)
  private keys = new Uint32Array(2048)
  /** The code units of all words end to end, and where those of each begin. */
  private units = new Uint16Array(16384)
  private starts = new Int32Array(2049)

  /** The number of the word of `text` from `start` to `end` that has `key`; `units` are the code units of the text. */
  number(text: string, units: Uint16Array, start: number, end: number, key: number): number {
    const mask = this.slots.length - 1
    let slot = spread(key, units[start]) & mask
    for (let number = this.slots[slot]; number >= 0; number = this.slots[slot]) {
      if (this.keys[number] === key && this.isWritten(number, units, start, end)) return number
      slot = (slot + 1) & mask
    }
    return this.add(text, units, start, end, key, slot)
  }

  form(number: number): WordForm {
    return this.forms[number]
  }

  folded(number: number): string {
    return this.folds[number]
  }

  fact(number: number, fact: WordFact): number {
    const column = this.columns[fact.column] ?? this.begin(fact)
    const known = column[number]
    return known === UNKNOWN ? this.learn(number, fact) : known
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
    while (this.columns.length <= column) this.columns.push(new Int32Array(this.keys.length).fill(UNKNOWN))
    return this.columns[column]
  }

  private isWritten(number: number, units: Uint16Array, start: number, end: number): boolean {
    const from = this.starts[number]
    const length = end - start
    if (this.starts[number + 1] - from !== length) return false
    for (let at = 0; at < length; at++) if (this.units[from + at] !== units[start + at]) return false
    return true
  }

  private add(
    text: string,
    units: Uint16Array,
    start: number,
    end: number,
    key: number,
    slot: number,
  ): number {
    if (this.count === this.keys.length) {
      this.grow()
      return this.number(text, units, start, end, key)
    }
    const number = this.count++
    const from = this.starts[number]
    const to = from + end - start
    while (this.units.length < to) this.units = widened(this.units, new Uint16Array(this.units.length * 2))
    for (let at = start; at < end; at++) this.units[from + at - start] = units[at]
    this.starts[this.count] = to
    this.keys[number] = key
    this.slots[slot] = number
    const form = formOf(text.slice(start, end), key)
    this.forms.push(form)
    this.folds.push(form.folded)
    return number
  }

  private grow(): void {
    const room = this.keys.length * 2
    this.keys = widened(this.keys, new Uint32Array(room))
    this.starts = widened(this.starts, new Int32Array(room + 1))
    this.columns.forEach((column, at) => {
      this.columns[at] = widened(column, new Int32Array(room).fill(UNKNOWN))
    })
    this.slots = new Int32Array(room * 2).fill(-1)
    for (let number = 0; number < this.count; number++) {
      let slot = spread(this.keys[number], this.units[this.starts[number]]) & (this.slots.length - 1)
      while (this.slots[slot] >= 0) slot = (slot + 1) & (this.slots.length - 1)
      this.slots[slot] = number
    }
  }
}

let current = new Vocabulary()

/** The vocabulary for one more text. All answers are the same whichever it is. */
export function vocabularyForText(): Vocabulary {
  if (current.count >= REMEMBERED) current = new Vocabulary()
  return current
}

/** Words of one key are written in few ways, which their first letters tell apart. */
function spread(key: number, first: number): number {
  return (key >>> 1) ^ Math.imul(first, 0x9e37)
}

function widened<Values extends Int32Array | Uint32Array | Uint16Array>(from: Values, to: Values): Values {
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
