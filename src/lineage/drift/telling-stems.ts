import { TELLING, type Text } from './statements.ts'

/**
 * Which statements of one text hold which telling stems: an index made anew for each text in the same memory, since every statement
 * of another is looked for in turn. An entry is a telling stem of a statement.
 */
export class TellingStems {
  text: Text | null = null
  /** By statement: its first entry; behind the last statement, where the entries end. */
  first = new Int32Array(256)
  /** By entry: its stem and statement, what it tells there, the entry before it of the same stem or -1, and how many there are up to it. */
  stem = new Int32Array(1024)
  statement = new Int32Array(1024)
  weight = new Float32Array(1024)
  before = new Int32Array(1024)
  held = new Int32Array(1024)
  private count = 0
  /** By stem: its last entry, or -1. */
  private last = new Int32Array(4096).fill(-1)

  /** The last entry of a stem, or -1. */
  lastOf(stem: number): number {
    return stem < this.last.length ? this.last[stem] : -1
  }

  read(text: Text): void {
    for (let entry = 0; entry < this.count; entry++) this.last[this.stem[entry]] = -1
    this.count = 0
    this.text = text
    const { statements, words } = text
    if (this.first.length <= statements.length) this.first = new Int32Array(2 * statements.length)
    for (const { index, from, to } of statements) {
      this.first[index] = this.count
      for (let word = from; word < to; word++) {
        if (words.weight[word] >= TELLING) this.add(words.stem, words.weight[word], from, word, index)
      }
    }
    this.first[statements.length] = this.count
  }

  private add(stems: Int32Array, weight: number, from: number, word: number, statement: number): void {
    const stem = stems[word]
    if (stem >= this.last.length) this.last = widened(this.last, 2 * stem, -1)
    const before = this.last[stem]
    if (before >= this.first[statement]) return
    const entry = this.count++
    if (entry === this.stem.length) this.grow()
    this.stem[entry] = stem
    this.statement[entry] = statement
    // One that stood there already without telling anything brings no others together.
    this.weight[entry] = isRepeated(stems, from, word) ? 0 : weight
    this.before[entry] = before
    this.held[entry] = before < 0 ? 1 : this.held[before] + 1
    this.last[stem] = entry
  }

  private grow(): void {
    const room = 2 * this.stem.length
    this.stem = widened(this.stem, room)
    this.statement = widened(this.statement, room)
    this.before = widened(this.before, room)
    this.held = widened(this.held, room)
    const { weight } = this
    this.weight = new Float32Array(room)
    this.weight.set(weight)
  }
}

function isRepeated(stems: Int32Array, from: number, word: number): boolean {
  for (let at = word - 1; at >= from; at--) if (stems[at] === stems[word]) return true
  return false
}

function widened(from: Int32Array, room: number, filling = 0): Int32Array<ArrayBuffer> {
  const to = new Int32Array(room).fill(filling)
  to.set(from)
  return to
}

/** Two, since the texts of a pair are held against each other, and one of them often against several others. */
let one = new TellingStems()
let other = new TellingStems()

/** The telling stems of two different texts; good until those of other texts are asked for. */
export function tellingStems(a: Text, b: Text): readonly [TellingStems, TellingStems] {
  if (one.text === b || other.text === a) [one, other] = [other, one]
  if (one.text !== a) one.read(a)
  if (other.text !== b) other.read(b)
  return [one, other]
}
