import type { Comparison } from './compare.ts'
import { type Weight, weights } from './weights.ts'

/** What speaks for or against a child's drawing on a parent, each a number; see `weights.ts` for what it is worth. */
export type Sign = keyof typeof weights

export const signNames = Object.keys(weights) as readonly Sign[]

/** The signs of one ordered pair, in the order of `signNames`. */
export type Signs = readonly number[]

/** Where each sign stands in that order. */
export const at = Object.fromEntries(signNames.map((name, i) => [name, i])) as Readonly<Record<Sign, number>>

/** Numbers that no one forgets to set. Filled by place and not by name: a story has signs by the ten thousand. */
const blank: readonly number[] = signNames.map(() => Number.NaN)

/** What is known of one telling by itself. */
export interface Facts {
  /** Tokens. */
  readonly length: number
  /** The latest year it names, 0 if none. */
  readonly latestYear: number
  readonly hasCorrection: boolean
  /** Marks of hasty typing less those of careful typing. */
  readonly carelessness: number
  /** Share of the dated tellings that came surely after it. */
  readonly earliness: number
  /** Whether it tells other stories too. */
  readonly isGuest: boolean
}

/** What is known of an ordered pair besides the comparison of words. */
export interface Tie {
  /** 0 to 1. */
  readonly credit: number
  readonly link: number
  /** Whether the child gives the parent by name a statement that the parent makes. */
  readonly isTold: boolean
  /** -1 to 1: whether the parent appeared before the child. */
  readonly precedence: number
  /** Words by which the parent's quotes are fuller, as a logarithm summed over the quotes both have. */
  readonly fullerQuotes: number
  /** Whether the child carries the parent's byline or dateline. */
  readonly boilerplate: number
  /** Odd spellings of the parent that the child has mended, less those it brought in. */
  readonly mended: number
  /** Whether both bear the same headline. */
  readonly sameHeadline: boolean
  /** Whether both name an outlet or a writer, and not the same. */
  readonly areStrangers: boolean
}

/** Quotes are often had from the speaker and not from one another. */
const QUOTED_WORTH = 0.4
/** Whoever says from whom they have a statement, which that one makes, has it from there at these log-odds whatever their words. */
const TOLD = 2.5
/** No single logarithm of a ratio says more than this. */
const MOST = 2

/** `ofChild` compares the child with the parent, `ofParent` the parent with the child. */
export function signsOf(
  parent: Facts,
  child: Facts,
  ofParent: Comparison,
  ofChild: Comparison,
  tie: Tie,
): Signs {
  const shared = ofChild.shared - (1 - QUOTED_WORTH) * ofChild.sharedQuoted
  const changed = ofChild.fresh + ofParent.fresh
  const signs = blank.slice()
  signs[at.base] = 1
  signs[at.shared] = Math.sqrt(shared)
  signs[at.exclusive] = Math.sqrt(ofChild.exclusive)
  signs[at.solid] = Math.sqrt(Math.min(ofChild.solid, ofParent.solid))
  signs[at.coverage] =
    shared / Math.max(1, Math.min(ofChild.shared + ofChild.fresh, ofParent.shared + ofParent.fresh))
  signs[at.apart] = Math.sqrt(Math.min(ofChild.fresh, ofParent.fresh))
  signs[at.changed] = changed / (1 + changed + ofChild.shared)
  signs[at.kept] = Math.log1p(ofChild.shared)
  signs[at.brought] = Math.log1p(ofChild.departures)
  signs[at.dropped] = Math.log1p(ofParent.departures)
  signs[at.rewording] = (ofChild.reworded + ofParent.reworded) / (1 + changed)
  signs[at.further] = Math.log(3 + Math.max(ofChild.fresh, ofParent.fresh))
  signs[at.variants] = Math.sqrt(ofChild.reworded + ofParent.reworded)
  // Runs are counted once: matter that stands there again is not fresh, but it is more.
  const repeated = child.length - ofChild.fresh - (parent.length - ofParent.fresh)
  signs[at.fuller] = balance(
    ofParent.fresh + Math.max(0, -repeated),
    ofChild.fresh + Math.max(0, repeated),
    5,
  )
  signs[at.additions] = balance(ofChild.departures, ofParent.departures, 2)
  signs[at.tail] = ratio(10 + ofParent.tail, 10 + ofChild.tail)
  signs[at.gathers] = Number(child.isGuest) - Number(parent.isGuest)
  signs[at.hedges] = balance(ofParent.hedges, ofChild.hedges, 1)
  signs[at.slips] = balance(ofParent.odd, ofChild.odd, 2)
  signs[at.mended] = Math.sign(tie.mended) * Math.log1p(Math.abs(tie.mended))
  const tidied = parent.carelessness - child.carelessness
  signs[at.tidied] = Math.sign(tidied) * Math.log1p(Math.abs(tidied))
  signs[at.laterYear] =
    parent.latestYear && child.latestYear ? Math.sign(child.latestYear - parent.latestYear) : 0
  signs[at.quotes] = Math.min(MOST, Math.max(0, -tie.fullerQuotes))
  signs[at.corrects] = Number(child.hasCorrection) - Number(parent.hasCorrection)
  signs[at.boilerplate] = tie.boilerplate
  signs[at.credit] = tie.credit
  signs[at.link] = tie.link
  signs[at.headline] = Number(tie.sameHeadline)
  signs[at.strangers] = Number(tie.areStrangers)
  signs[at.early] = parent.earliness
  signs[at.told] = tie.isTold ? Math.max(0, TOLD - worthOf(signs)) : 0
  signs[at.later] = Math.max(0, -tie.precedence)
  return signs
}

/** What the signs that are set say together for an edge between retellings. */
function worthOf(signs: Signs): number {
  let sum = 0
  signNames.forEach((name, place) => {
    const weight: Weight = weights[name]
    if (!Number.isNaN(signs[place])) sum += (weight.retelling ?? 0) * signs[place]
  })
  return sum
}

/** From -1 to 1, which of two counts is the greater; `doubt` more of neither. */
function balance(one: number, other: number, doubt: number): number {
  return (one - other) / (one + other + doubt)
}

function ratio(above: number, below: number): number {
  return bounded(Math.log(above / below))
}

function bounded(value: number): number {
  return Math.max(-MOST, Math.min(MOST, value))
}
