import type { Place } from '../../find/findings.ts'
import { type Alignment, alignAll } from '../../kernel/multiple-alignment.ts'
import type { Telling } from '../tellings.ts'
import { letterLikeness, spellingClass } from './spelling-class.ts'

/** The witnesses side by side, word by word: what editors call a collation. */
export interface Table {
  readonly tellings: readonly Telling[]
  readonly alignment: Alignment
  /** For each witness the number of each of its words, and of the spelling class of each. */
  readonly words: readonly Int32Array[]
  readonly classes: readonly Int32Array[]
  /** For each number of a word the key it has elsewhere. */
  readonly keys: readonly number[]
}

/** Aligns the words of the witnesses, the most central first and then always the one nearest to those there. */
export function collate(tellings: readonly Telling[]): Table {
  const numbers = new Numbers()
  const words = tellings.map(({ witness: { document, words: found } }) =>
    Int32Array.from({ length: found.count }, (_, i) =>
      numbers.number(document.text.slice(found.start[i], found.end[i]).toLowerCase(), found.key[i]),
    ),
  )
  const alignment = alignAll(words, nearestFirst(distances(tellings)), numbers.likeness())
  const classes = words.map(row => row.map(word => numbers.classes[word]))
  return { tellings, alignment, words, classes, keys: numbers.keys }
}

class Numbers {
  readonly keys: number[] = []
  readonly classes: number[] = []
  private readonly forms: string[] = []
  private readonly byKey = new Map<number, number>()
  private readonly byClass = new Map<string, number>()

  number(word: string, key: number): number {
    const known = this.byKey.get(key)
    if (known !== undefined) return known
    const form = spellingClass(word)
    if (!this.byClass.has(form)) this.byClass.set(form, this.byClass.size)
    this.byKey.set(key, this.keys.length)
    this.classes.push(this.byClass.get(form)!)
    this.forms.push(form)
    return this.keys.push(key) - 1
  }

  likeness(): (a: number, b: number) => number {
    const known = new Map<number, number>()
    const count = this.keys.length
    return (a, b) => {
      if (this.classes[a] === this.classes[b]) return 1
      const pair = Math.min(a, b) * count + Math.max(a, b)
      let value = known.get(pair)
      if (value === undefined) {
        value = letterLikeness(this.forms[a], this.forms[b])
        known.set(pair, value)
      }
      return value
    }
  }
}

/** Share of the runs of either that the other lacks, 0 to 1, for every two witnesses. */
function distances(tellings: readonly Telling[]): number[][] {
  const sets = tellings.map(({ runs }) => new Set(runs))
  return sets.map(one =>
    sets.map(other => {
      let shared = 0
      for (const run of one) if (other.has(run)) shared++
      return 1 - (2 * shared) / Math.max(1, one.size + other.size)
    }),
  )
}

function nearestFirst(far: readonly (readonly number[])[]): number[] {
  const sums = far.map(row => row.reduce((sum, value) => sum + value, 0))
  const left = new Set(far.keys())
  const nearest = [...sums]
  const order: number[] = []
  while (left.size > 0) {
    const next = [...left].reduce((best, one) => (nearest[one] < nearest[best] - 1e-12 ? one : best))
    left.delete(next)
    order.push(next)
    for (const other of left) {
      nearest[other] = order.length === 1 ? far[next][other] : Math.min(nearest[other], far[next][other])
    }
  }
  return order
}

/** Where a witness has the columns `from` to `to`; an empty place where it has none, after the word before. */
export function placeOf({ tellings, alignment }: Table, witness: number, from: number, to: number): Place {
  const { document, witness: read } = tellings[witness]
  const cells = alignment.cells[witness]
  let first = -1
  let last = -1
  for (let column = from; column < to; column++) {
    if (cells[column] < 0) continue
    if (first < 0) first = cells[column]
    last = cells[column]
  }
  if (first >= 0) return { document, start: read.words.start[first], end: read.words.end[last] }
  let before = from - 1
  while (before >= 0 && cells[before] < 0) before--
  const at = before < 0 ? 0 : read.words.end[cells[before]]
  return { document, start: at, end: at }
}
