import type { Comparison } from './compare.ts'
import { weights } from './weights.ts'

/** What speaks for or against a child's drawing on a parent, each a number; see `weights.ts` for what it is worth. */
export type Sign = keyof typeof weights

export const signNames = Object.keys(weights) as readonly Sign[]

/** The signs of one ordered pair, in the order of `signNames`. */
export type Signs = readonly number[]

/** What is known of one telling by itself. */
export interface Facts {
  /** Tokens. */
  readonly length: number
  /** The latest year it names, 0 if none. */
  readonly latestYear: number
  readonly hasCorrection: boolean
  /** Share of the dated tellings that came surely after it. */
  readonly earliness: number
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
  /** Whether both bear the same headline. */
  readonly sameHeadline: boolean
  /** Whether both name an outlet or a writer, and not the same. */
  readonly areStrangers: boolean
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
  const changed = ofChild.fresh + ofParent.fresh
  const values: Record<Sign, number> = {
    base: 1,
    shared: Math.sqrt(shared),
    exclusive: Math.sqrt(ofChild.exclusive),
    solid: Math.sqrt(Math.min(ofChild.solid, ofParent.solid)),
    coverage:
      shared / Math.max(1, Math.min(ofChild.shared + ofChild.fresh, ofParent.shared + ofParent.fresh)),
    apart: Math.sqrt(Math.min(ofChild.fresh, ofParent.fresh)),
    changed: changed / (1 + changed + ofChild.shared),
    kept: Math.log1p(ofChild.shared),
    brought: Math.log1p(ofChild.departures),
    dropped: Math.log1p(ofParent.departures),
    rewording: (ofChild.reworded + ofParent.reworded) / (1 + changed),
    further: Math.log(3 + Math.max(ofChild.fresh, ofParent.fresh)),
    variants: Math.sqrt(ofChild.reworded + ofParent.reworded),
    fuller: balance(ofParent.fresh, ofChild.fresh, 5),
    additions: balance(ofChild.departures, ofParent.departures, 2),
    tail: ratio(10 + ofParent.tail, 10 + ofChild.tail),
    hedges: balance(ofParent.hedges, ofChild.hedges, 1),
    slips: balance(ofParent.odd, ofChild.odd, 2),
    laterYear: parent.latestYear && child.latestYear ? Math.sign(child.latestYear - parent.latestYear) : 0,
    quotes: Math.min(MOST, Math.max(0, -tie.fullerQuotes)),
    corrects: Number(child.hasCorrection) - Number(parent.hasCorrection),
    boilerplate: tie.boilerplate,
    credit: tie.credit,
    link: tie.link,
    headline: Number(tie.sameHeadline),
    strangers: Number(tie.areStrangers),
    early: parent.earliness,
    later: Math.max(0, -tie.precedence),
  }
  return signNames.map(name => values[name])
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
