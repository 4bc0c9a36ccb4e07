import { type Statement, TELLING } from './statements.ts'
import { stemsOf } from './stem-set.ts'

/** The places in two statements of the words whose stems both hold, in order. */
interface Common {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** The places in one statement of the words whose stems another holds. Linear. */
function placesHeld(statement: Statement, other: Statement): number[] {
  const held = stemsOf(other)
  const { from, length, words } = statement
  const places: number[] = []
  for (let at = 0; at < length; at++) if (held.has(words.stem[from + at])) places.push(at)
  return places
}

/** One table used over and over, since every pair of statements asks for one. */
let table = new Float32Array(4096)

/**
 * For each word of `a` its place in `b`, or -1: the common words in order that weigh most (weighted longest common subsequence),
 * then telling words that stand in another order. O(n m) in the common words; statements that are the same need not be asked about,
 * since there every word gains most beside its equal.
 */
export function align(a: Statement, b: Statement): readonly number[] {
  const inB = new Array<number>(a.length).fill(-1)
  const common = { rows: placesHeld(a, b), columns: placesHeld(b, a) }
  weigh(a, b, common)
  readBack(a, b, common, inB)
  joinMoved(a, b, common, inB)
  return inB
}

/** Whether two statements are the same word for word, the forms of words aside. */
export function isSame(a: Statement, b: Statement): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (at < a.length && a.stem(at) === b.stem(at) && a.weight(at) === b.weight(at)) at++
  return at === a.length
}

/** Fills the table: what the best common words weigh from each row and column on. */
function weigh(a: Statement, b: Statement, { rows, columns }: Common): void {
  const width = columns.length + 1
  const size = (rows.length + 1) * width
  if (table.length < size) table = new Float32Array(size)
  table.fill(0, rows.length * width, size)
  const stems = b.words.stem
  for (let row = rows.length - 1; row >= 0; row--) {
    const stem = a.stem(rows[row])
    let cell = row * width + columns.length
    table[cell] = 0
    for (let column = columns.length - 1; column >= 0; column--) {
      cell--
      let most = table[cell + 1]
      if (table[cell + width] > most) most = table[cell + width]
      if (stem === stems[b.from + columns[column]]) {
        const taken = table[cell + width + 1] + gain(a, b, rows[row], columns[column])
        if (taken > most) most = taken
      }
      table[cell] = most
    }
  }
}

/** Light words count a little, and more beside words that are the same too. */
function gain(a: Statement, b: Statement, i: number, j: number): number {
  const beside =
    (a.stem(i + 1) === b.stem(j + 1) ? 0.25 : 0) +
    (i > 0 && j > 0 && a.stem(i - 1) === b.stem(j - 1) ? 0.25 : 0)
  return 0.1 + beside + Math.min(a.weight(i), b.weight(j))
}

function readBack(a: Statement, b: Statement, { rows, columns }: Common, inB: number[]): void {
  const width = columns.length + 1
  for (let row = 0, column = 0; row < rows.length && column < columns.length; ) {
    const cell = row * width + column
    const [i, j] = [rows[row], columns[column]]
    const isTaken =
      a.stem(i) === b.stem(j) && table[cell] === Math.fround(table[cell + width + 1] + gain(a, b, i, j))
    if (isTaken) {
      inB[i] = j
      row++
      column++
    } else if (table[cell] === table[cell + width]) row++
    else column++
  }
}

/** Joins telling words that stand in another order: "run by the guild", "the guild runs". */
function joinMoved(a: Statement, b: Statement, { rows, columns }: Common, inB: number[]): void {
  let matched = 0
  for (const row of rows) if (inB[row] >= 0) matched++
  if (matched === columns.length || matched === rows.length) return
  const taken = new Set<number>()
  for (const row of rows) if (inB[row] >= 0) taken.add(inB[row])
  for (const row of rows) {
    if (inB[row] >= 0 || a.weight(row) < TELLING) continue
    const column = columns.find(at => b.stem(at) === a.stem(row) && b.weight(at) >= TELLING && !taken.has(at))
    if (column === undefined) continue
    inB[row] = column
    taken.add(column)
  }
}
