import type { Span } from '../text/document.ts'
import { eachOutside } from '../text/spans.ts'
import { firstToRead, SECOND_HAND } from './cover.ts'
import type { Relation, Relations } from './relate.ts'
import type { Telling } from './tellings.ts'

/** A text that may have given passages to a child. */
export interface Lender {
  readonly relation: Relation
  /** What the child has of it, and of that what no two people write alike by chance, in tokens of the child. */
  readonly shared: readonly Span[]
  readonly long: readonly Span[]
  /** Words in the long stretches. */
  readonly words: number
  /** Share of the ends of the long stretches where a paragraph of the child begins or ends. */
  readonly whole: number
}

/** What a lender has of a child that others lack. */
export interface Alone {
  readonly words: number
  /** How much the words say. */
  readonly nats: number
  /** Words that others have too. */
  readonly common: number
}

/** Words that no other parent has, below which nothing is said. */
export const LEAST_BORROWED = 10
/** Of more lenders so many are kept of which the child has most, and of which it has most beyond its first parent. */
const MOST_LENDERS = 6
/** Words of a passage: whoever takes so many decides once whether to take them. */
const PASSAGE = 20
/** No share is taken for surer than this. */
const SUREST = 0.95

/** One child and those who have passages of it. */
export class Borrower {
  /** By how much the child has of them, the most first. */
  readonly lenders: readonly Lender[]
  /** Whether any of them has what the first parent lacks. */
  readonly isLacking: boolean
  /** Words of the child. */
  readonly words: number
  private readonly telling: Telling
  /** Words before each token and what they say, summed. */
  private readonly wordsBefore: Int32Array
  private readonly natsBefore: Float64Array

  /** `first` is the parent it has by itself, -1 for none. */
  constructor(relations: Relations, child: number, first: number) {
    this.telling = relations.tellings.list[child]
    const { nats, tokens } = this.telling
    const { count, isWord } = tokens
    const wordsBefore = new Int32Array(count + 1)
    const natsBefore = new Float64Array(count + 1)
    for (let token = 0; token < count; token++) {
      wordsBefore[token + 1] = wordsBefore[token] + isWord[token]
      natsBefore[token + 1] = natsBefore[token] + nats[token]
    }
    this.wordsBefore = wordsBefore
    this.natsBefore = natsBefore
    this.words = wordsBefore[count]
    const all = this.lendersOf(relations, child)
    const main = all.find(({ relation }) => relation.parent === first)
    const given = (main ?? (first < 0 ? all[0] : undefined))?.shared ?? []
    const beyond = all
      .map(lender => ({ lender, words: this.alone(lender, given).words }))
      .filter(({ words }) => words >= LEAST_BORROWED)
      .sort((a, b) => b.words - a.words || a.lender.relation.parent - b.lender.relation.parent)
    const kept = new Set(beyond.slice(0, MOST_LENDERS).map(({ lender }) => lender))
    this.isLacking = beyond.length > 0
    this.lenders = all.filter((lender, i) => i < MOST_LENDERS || lender === main || kept.has(lender))
  }

  private lendersOf({ comparer, byChild }: Relations, child: number): Lender[] {
    return byChild[child]
      .filter(isSolid)
      .map(relation => {
        const shared = comparer.sharedStretches(child, relation.parent)
        const long = shared.filter(isLong)
        return { relation, shared, long, words: this.wordsIn(long), whole: this.whole(long) }
      })
      .filter(({ words }) => words >= LEAST_BORROWED)
      .sort((a, b) => b.words - a.words || a.relation.parent - b.relation.parent)
  }

  /** What the child has of the lender, in long stretches, and not of the `others`, which ascend. */
  alone({ long, words: all }: Lender, others: readonly Span[]): Alone {
    let words = 0
    let nats = 0
    let outside = 0
    eachOutside(long, others, (start, end) => {
      const count = this.wordsBefore[end] - this.wordsBefore[start]
      outside += count
      if (end - start < SECOND_HAND) return
      words += count
      nats += this.natsBefore[end] - this.natsBefore[start]
    })
    return { words, nats, common: all - outside }
  }

  /** Words in the stretches, which ascend. */
  wordsIn(stretches: readonly Span[]): number {
    let words = 0
    for (const { start, end } of stretches) words += this.wordsBefore[end] - this.wordsBefore[start]
    return words
  }

  private whole(long: readonly Span[]): number {
    const { tokens, witness } = this.telling
    const isBreak = (from: number, to: number) => witness.document.text.slice(from, to).includes('\n')
    let whole = 0
    for (const stretch of long) {
      const start = firstToRead(this.telling, stretch)
      if (start === 0 || isBreak(tokens.end[start - 1], tokens.start[start])) whole++
      const end = tokens.end[stretch.end - 1]
      if (stretch.end === tokens.count || isBreak(end, tokens.start[stretch.end])) whole++
    }
    return whole / (2 * long.length)
  }
}

/**
 * How much less a lender has of what others gave than one who took from the whole child would have, as the logarithm of a
 * ratio of likelihoods (the deviance of a share from what is expected): whoever copies from a roundup is not likely to
 * find only the passages of one source. `given` is the share of the child's words that the others gave.
 */
export function apartness({ words }: Lender, { common }: Alone, given: number): number {
  const expected = Math.min(SUREST, given)
  const share = Math.max(0, common / words)
  if (share >= expected) return 0
  const deviance = term(share, expected) + term(1 - share, 1 - expected)
  return (words / PASSAGE) * Math.max(0, deviance)
}

function term(share: number, expected: number): number {
  return share > 0 ? share * Math.log(share / expected) : 0
}

/** Whether the child has something of the parent in long stretches. */
export function isSolid({ ofChild }: Relation): boolean {
  return ofChild.solid >= LEAST_BORROWED
}

function isLong({ start, end }: Span): boolean {
  return end - start >= SECOND_HAND
}
