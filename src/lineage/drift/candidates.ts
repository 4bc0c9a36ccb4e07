import { type Statement, TELLING, type Text } from './statements.ts'

/** A word in more sentences than this brings none together. */
const COMMON = 40
/** Sentences held against one sentence at most. */
const CANDIDATES = 4

/** What each statement of the other text shares with the one in hand; all 0 between two calls. */
let sums = new Float64Array(256)

/** The few statements of a text that share the most telling words with one, `least` nats at least, best first. */
export function candidatesIn(text: Text, statement: Statement, least: number): Statement[] {
  const { statements } = text
  holders.read(text)
  if (sums.length < statements.length) sums = new Float64Array(2 * statements.length)
  const met: number[] = []
  for (let at = 0; at < statement.length; at++) {
    const weight = statement.weight(at)
    if (weight < TELLING || isRepeated(statement, at)) continue
    for (let entry = holders.of(statement.stem(at)); entry >= 0; entry = holders.next(entry)) {
      const holder = holders.statement(entry)
      if (sums[holder] === 0) met.push(holder)
      sums[holder] += weight
    }
  }
  const best: number[] = []
  for (const index of met) if (sums[index] >= least) keep(best, index)
  for (const index of met) sums[index] = 0
  return best.map(index => statements[index])
}

/** Puts a statement in its place among the best; of equals the earlier comes first. */
function keep(best: number[], index: number): void {
  const comesBefore = (other: number): boolean => (sums[index] - sums[other] || other - index) > 0
  let at = best.length
  while (at > 0 && comesBefore(best[at - 1])) at--
  if (at === CANDIDATES) return
  best.splice(at, 0, index)
  if (best.length > CANDIDATES) best.pop()
}

function isRepeated(statement: Statement, at: number): boolean {
  const stem = statement.stem(at)
  for (let before = at - 1; before >= 0; before--) if (statement.stem(before) === stem) return true
  return false
}

/**
 * Which statements of one text hold a telling stem: an index made anew for each text in the same memory, since every statement of
 * another is looked for in turn.
 */
class Holders {
  private text: Text | null = null
  private count = 0
  /** By stem: how many texts had been read when it was met, how many statements hold it, and the last of its entries. */
  private met = new Int32Array(4096)
  private held = new Int32Array(4096)
  private last = new Int32Array(4096)
  private serial = 0
  /** By entry: the statement, and the entry before it of the same stem, or -1. */
  private statements = new Int32Array(1024)
  private before = new Int32Array(1024)

  read(text: Text): void {
    if (text === this.text) return
    this.text = text
    this.count = 0
    this.serial++
    for (const statement of text.statements) {
      if (this.count + statement.length > this.statements.length) {
        this.statements = widened(this.statements)
        this.before = widened(this.before)
      }
      for (let at = 0; at < statement.length; at++)
        if (statement.weight(at) >= TELLING) this.add(statement.stem(at), statement.index)
    }
  }

  /** The first entry of a stem; -1 where none or too many hold it. */
  of(stem: number): number {
    return this.met[stem] === this.serial && this.held[stem] <= COMMON ? this.last[stem] : -1
  }

  next(entry: number): number {
    return this.before[entry]
  }

  statement(entry: number): number {
    return this.statements[entry]
  }

  private add(stem: number, statement: number): void {
    while (stem >= this.met.length) {
      this.met = widened(this.met)
      this.held = widened(this.held)
      this.last = widened(this.last)
    }
    const isMet = this.met[stem] === this.serial
    if (isMet && this.statements[this.last[stem]] === statement) return
    this.before[this.count] = isMet ? this.last[stem] : -1
    this.held[stem] = isMet ? this.held[stem] + 1 : 1
    this.met[stem] = this.serial
    this.last[stem] = this.count
    this.statements[this.count++] = statement
  }
}

const holders = new Holders()

function widened(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(2 * from.length)
  to.set(from)
  return to
}
