import type { Comparison } from './compare.ts'
import { weights } from './weights.ts'

/** What speaks for or against a child's drawing on a parent, each a number; see `weights.ts` for what it is worth. */
export type Sign = keyof typeof weights

export const signNames = Object.keys(weights) as readonly Sign[]

/** The signs of one ordered pair, in the order of `signNames`. */
export type Signs = Float64Array

/** What is known of one telling by itself. */
export interface Facts {
  /** Tokens. */
  readonly length: number
  /** The latest year it names, 0 if none. */
  readonly latestYear: number
  readonly hasCorrection: boolean
}

/** What is known of an ordered pair besides the comparison of words. */
export interface Tie {
  /** 0 to 1. */
  readonly credit: number
  readonly link: number
  /** -1 to 1: whether the parent appeared before the child. */
  readonly precedence: number
  /** Words by which the parent's quotes are fuller, as a logarithm summed over the quotes both have. */
  readonly fullerQuotes: number
  /** Whether the child carries the parent's byline or dateline. */
  readonly boilerplate: number
}

/** Quotes are often had from the speaker and not from one another. */
const QUOTED_WORTH = 0.4
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
  const apart = Math.min(ofChild.fresh, ofParent.fresh) + 0.2 * Math.max(ofChild.fresh, ofParent.fresh)
  const values: Record<Sign, number> = {
    base: 1,
    shared: Math.log(1 + shared),
    apart: Math.log(5 + apart),
    solid: Math.log(1 + Math.min(ofChild.solid, ofParent.solid) / 8),
    coverage: shared / Math.max(1, Math.min(ofChild.shared + ofChild.fresh, ofParent.shared + ofParent.fresh)),
    fuller: ratio(parent.length + 20, child.length + 20),
    additions: ratio(1 + ofChild.departures, 1 + ofParent.departures),
    reworded: ratio(2 + ofChild.reworded, 2 + ofParent.reworded),
    tail: ratio(10 + ofParent.tail, 10 + ofChild.tail),
    head: ratio(10 + ofChild.head, 10 + ofParent.head),
    hedges: ratio(1 + ofParent.hedges, 1 + ofChild.hedges),
    sources: ratio(1 + ofParent.sources, 1 + ofChild.sources),
    slips: ratio(1 + ofParent.odd, 1 + ofChild.odd),
    numbers: ratio(1 + ofChild.numbers, 1 + ofParent.numbers),
    laterYear: parent.latestYear && child.latestYear ? Math.sign(child.latestYear - parent.latestYear) : 0,
    quotes: bounded(tie.fullerQuotes),
    corrects: Number(child.hasCorrection) - Number(parent.hasCorrection),
    boilerplate: tie.boilerplate,
    credit: tie.credit,
    link: tie.link,
    earlier: Math.max(0, tie.precedence),
    later: Math.max(0, -tie.precedence),
  }
  return Float64Array.from(signNames, name => values[name])
}

function ratio(above: number, below: number): number {
  return bounded(Math.log(above / below))
}

function bounded(value: number): number {
  return Math.max(-MOST, Math.min(MOST, value))
}
