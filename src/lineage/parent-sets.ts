import type { Span } from '../text/document.ts'
import { together } from '../text/spans.ts'
import { type Alone, apartness, Borrower, LEAST_BORROWED } from './borrowing.ts'
import type { History } from './history.ts'
import type { Relation, Relations } from './relate.ts'
import { borrowed } from './weights.ts'

/** What speaks for several parents; see `weights.ts` for what it is worth. */
export type BorrowingSign = keyof typeof borrowed

export const borrowingSignNames = Object.keys(borrowed) as readonly BorrowingSign[]

/** Texts that may have given a child its passages together. */
export interface ParentSet {
  /** By places in the list of tellings. */
  readonly members: readonly number[]
  /** In the order of `borrowingSignNames`. */
  readonly signs: readonly number[]
}

/** What a dozen words say that are not everyday. */
const NATS = 60
/** Chances smaller than this are not told apart. */
const CHANCE = 0.01
/** Tokens that differ anyhow between two who tell the same. */
const ANYHOW = 10

const BASE = borrowingSignNames.indexOf('base')
const MORE = borrowingSignNames.indexOf('more')
const FRAMED = borrowingSignNames.indexOf('framed')

/** Every two texts each of which has passages of the child that the other lacks. */
export function pairsOf(relations: Relations, history: History, child: number): ParentSet[] {
  const borrower = new Borrower(relations, child, history.parents[child])
  const { lenders } = borrower
  if (!borrower.isLacking) return []
  const ties = lenders.map(({ relation }) => tieOf(relations, history, relation))
  const beside = lenders.map(other => new Beside(borrower, ties, other.shared))
  const pairs: ParentSet[] = []
  lenders.forEach((one, i) => {
    for (let k = i + 1; k < lenders.length; k++) {
      if (!beside[k].isBorrowed(i) || !beside[i].isBorrowed(k)) continue
      const others = beside[i].signs(k)
      const signs = beside[k].signs(i).map((value, at) => value + others[at])
      signs[BASE] = 1
      signs[FRAMED] = 1 - beside[i].given - beside[i].added(k)
      pairs.push({ members: [one.relation.parent, lenders[k].relation.parent], signs })
    }
  })
  return pairs
}

/** The given parents with each text that has passages of the child which none of them has. */
export function extensionsOf(
  relations: Relations,
  history: History,
  child: number,
  given: readonly number[],
): ParentSet[] {
  const borrower = new Borrower(relations, child, given[0])
  const { lenders } = borrower
  const ties = lenders.map(({ relation }) => tieOf(relations, history, relation))
  const givers = lenders.filter(({ relation }) => given.includes(relation.parent))
  const shared = together(givers.flatMap(giver => giver.shared))
  const beside = new Beside(borrower, ties, shared)
  return lenders.flatMap(({ relation: { parent } }, at) => {
    if (given.includes(parent) || !beside.isBorrowed(at)) return []
    const signs = beside.signs(at)
    signs[MORE] = 1
    return { members: [...given, parent], signs }
  })
}

/** What ties a lender to a child, whoever else may be a parent. */
type Tie = Pick<Record<BorrowingSign, number>, 'own' | 'to' | 'before' | 'after' | 'credit' | 'credited'>

function tieOf(relations: Relations, history: History, relation: Relation): Tie {
  const { parent, child, ofParent, precedence, isContradicted } = relation
  const back = relations.find(child, parent)
  return {
    own: Math.log((ANYHOW + ofParent.fresh) / (ANYHOW + ofParent.shared)),
    to: Math.log(CHANCE + history.probability(parent, child)),
    before: Math.max(0, precedence),
    after: isContradicted ? 0 : Math.max(0, -precedence),
    // A credit to the parent it has anyhow says nothing for a second.
    credit: Number(parent !== history.parents[child] && isNamed(relation)),
    credited: Math.max(back?.credit?.strength ?? 0, back?.link?.strength ?? 0),
  }
}

function isNamed({ credit, link }: Relation): boolean {
  return (credit !== null && credit.kind !== 'mention') || link !== null
}

/** What each lender of a child has beside what others gave. */
class Beside {
  /** Share of the child's words that the others gave. */
  readonly given: number
  private readonly borrower: Borrower
  private readonly ties: readonly Tie[]
  private readonly alone: readonly Alone[]
  /** The most nats that any has who can have given them. */
  private readonly most: number

  constructor(borrower: Borrower, ties: readonly Tie[], others: readonly Span[]) {
    this.borrower = borrower
    this.ties = ties
    this.given = borrower.wordsIn(others) / borrower.words
    this.alone = borrower.lenders.map(lender => borrower.alone(lender, others))
    this.most = this.alone.reduce(
      (most, { nats }, at) => (ties[at].after > 0 ? most : Math.max(most, nats)),
      1,
    )
  }

  /** Whether the lender has enough that no one else gave. */
  isBorrowed(at: number): boolean {
    return this.alone[at].words >= LEAST_BORROWED
  }

  /** Share of the child's words that the lender adds. */
  added(at: number): number {
    return this.alone[at].words / this.borrower.words
  }

  /** What speaks for one lender. */
  signs(at: number): number[] {
    const lender = this.borrower.lenders[at]
    const alone = this.alone[at]
    const tie = this.ties[at]
    const nats = Math.max(1, alone.nats)
    const values: Record<BorrowingSign, number> = {
      base: 0,
      more: 0,
      framed: 0,
      nats: Math.log(nats / NATS),
      less: Math.max(0, Math.log(this.most / nats)),
      part: this.added(at),
      whole: lender.whole,
      apart: Math.sqrt(apartness(lender, alone, this.given)),
      own: tie.own,
      to: tie.to,
      before: tie.before,
      after: tie.after,
      credit: tie.credit,
      credited: tie.credited,
    }
    return borrowingSignNames.map(name => values[name])
  }
}
