import type { Rarity } from '../../text/rarity.ts'
import type { VariantPlace } from './places.ts'
import { placeOf, type Table } from './table.ts'

/** What a difference tells of which reading came first. */
export interface Cue {
  /** Log-odds that the first reading is older; below 0 that the second is. */
  readonly odds: number
  readonly why: 'skipped' | 'left out' | 'doubled' | 'echoed' | 'unknown word' | null
}

const NONE: Cue = { odds: 0, why: null }
/** The longer, the less likely an addition: log-odds for each time the length doubles, by e; no single one settles it. */
const PER_LENGTH = 1.1
const MOST_OMISSION = 3
const SKIPPED = 2
/** Whole lines are skipped by many a scribe; few compose their own. */
const WHOLE_LINES = 1
const DOUBLED = 1.5
const ECHOED = 0.5
const UNKNOWN_WORD = 0.7
/** A word as rare as this in the language hardly exists. */
const STRANGE = 9
/** Words around a place in which a scribe's eye or ear can have found what he wrote. */
const NEAR = 12

/** Reads cues off a collation. */
export class Cues {
  private readonly table: Table
  private readonly rarity: Rarity

  constructor(table: Table, rarity: Rarity) {
    this.table = table
    this.rarity = rarity
  }

  /** Whether of two witnesses, whose readings at a place differ, one reads what the other's must have come from. */
  between(place: VariantPlace, one: number, other: number): Cue {
    if (place.kind === 'spelling') return NONE
    if (place.kind === 'omission') {
      const isLackedByOther = place.readings[other] === 0
      const cue = this.omission(place, isLackedByOther ? one : other)
      return isLackedByOther ? cue : { ...cue, odds: -cue.odds }
    }
    return this.substitution(place, one, other)
  }

  /** The odds that a stretch was left out by those who lack it, and not added by those who have it. */
  private omission({ from, to }: VariantPlace, full: number): Cue {
    const words = this.wordsOf(full, from, to)
    if (words.length === 0) return NONE
    const before = this.around(full, from, -1, words.length)
    const after = this.around(full, to, 1, words.length)
    if (words.length <= 3 && before.slice(-words.length).join() === words.join()) {
      return { odds: -DOUBLED, why: 'doubled' }
    }
    const usual = Math.min(MOST_OMISSION, PER_LENGTH * Math.log((words.length + 1) / 2))
    const length = this.areWholeLines(full, from, to) ? usual + WHOLE_LINES : usual
    const isSkipped = words.length > 1 && (meet(words, after, 0) || meet(words, before, -1))
    if (!isSkipped) return { odds: length, why: 'left out' }
    return { odds: Math.max(SKIPPED, length), why: 'skipped' }
  }

  private areWholeLines(witness: number, from: number, to: number): boolean {
    const { text } = this.table.tellings[witness].witness.document
    const { start, end } = placeOf(this.table, witness, from, to)
    return (
      /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(text.slice(Math.max(0, start - 8), start)) &&
      /^[^\p{L}\p{N}\n]*(?:\n|$)/u.test(text.slice(end, end + 8))
    )
  }

  private substitution({ from, to }: VariantPlace, one: number, other: number): Cue {
    const strange = this.isStrange(one, from, to) - this.isStrange(other, from, to)
    if (strange !== 0) return { odds: -strange * UNKNOWN_WORD, why: 'unknown word' }
    const echo = this.echoes(one, other, from, to) - this.echoes(other, one, from, to)
    return echo === 0 ? NONE : { odds: -echo * ECHOED, why: 'echoed' }
  }

  /** 1 where the words are hardly in the language and stand nowhere else in any witness. */
  private isStrange(witness: number, from: number, to: number): number {
    const { alignment, words, keys } = this.table
    for (let column = from; column < to; column++) {
      const at = alignment.cells[witness][column]
      if (at < 0) continue
      const word = words[witness][at]
      if (this.rarity.weight(keys[word]) >= STRANGE && this.count(witness, word) === 1) return 1
    }
    return 0
  }

  private count(witness: number, word: number): number {
    return this.table.words[witness].reduce((sum, one) => sum + Number(one === word), 0)
  }

  /** 1 where a word of `witness` stands near by in the other too, from where it can have strayed in. */
  private echoes(witness: number, other: number, from: number, to: number): number {
    const near = [...this.around(other, from, -1, NEAR), ...this.around(other, to, 1, NEAR)]
    const { keys, words, alignment } = this.table
    for (let column = from; column < to; column++) {
      const at = alignment.cells[witness][column]
      if (at < 0) continue
      const isTelling = this.rarity.weight(keys[words[witness][at]]) >= 2
      if (isTelling && near.includes(this.table.classes[witness][at])) return 1
    }
    return 0
  }

  private wordsOf(witness: number, from: number, to: number): number[] {
    const cells = this.table.alignment.cells[witness].subarray(from, to)
    return [...cells].filter(at => at >= 0).map(at => this.table.classes[witness][at])
  }

  /** The classes of up to `count` words of a witness before or from a column, in the order of the text. */
  private around(witness: number, column: number, step: 1 | -1, count: number): number[] {
    const { alignment, classes } = this.table
    const row = alignment.cells[witness]
    const found: number[] = []
    for (let at = step < 0 ? column - 1 : column; at >= 0 && at < alignment.columns; at += step) {
      if (found.length >= count) break
      if (row[at] >= 0) found.push(classes[witness][row[at]])
    }
    return step < 0 ? found.reverse() : found
  }
}

/** Words alike at which the eye can have gone from one to the other: two in a row, or as many as there are. */
function meet(words: readonly number[], beside: readonly number[], end: 0 | -1): boolean {
  const count = Math.min(2, words.length - 1)
  if (beside.length < count) return false
  const pick = (list: readonly number[]) => (end === 0 ? list.slice(0, count) : list.slice(-count))
  return pick(words).join() === pick(beside).join()
}
