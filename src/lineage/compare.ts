import type { Span } from '../text/document.ts'
import { HEDGING, ODD, RUN, type Telling, type Tellings } from './tellings.ts'

/** What one telling has and lacks of another, in runs of three tokens and in tokens. */
export interface Comparison {
  /** Runs of the first that the second has too; those inside quotes. */
  readonly shared: number
  readonly sharedQuoted: number
  /** Shared runs that no third telling has. */
  readonly exclusive: number
  /** Tokens of the first that the second lacks. */
  readonly fresh: number
  /** Stretches of fresh tokens. */
  readonly departures: number
  /** Fresh tokens in short departures with shared words on both sides: rewording, not new matter. */
  readonly reworded: number
  /** Fresh tokens after the last shared word. */
  readonly tail: number
  /** Tokens in shared stretches of eight and more: those that no two people write alike by chance. */
  readonly solid: number
  /** Hedges and words that name a source among the reworded tokens. */
  readonly hedges: number
  /** Words hardly anyone uses among them. */
  readonly odd: number
}

/** A departure of at most this many tokens is a rewording. */
const SHORT = 8
/** Shared stretches of at least this many tokens are no coincidence. */
const SOLID = 8
/** Lists of stretches that are kept at a time. */
const MOST_KEPT = 4096

/** Compares the tellings of one story, keeping which runs the second one of a comparison has. */
export class Comparer {
  private readonly tellings: Tellings
  private readonly holder: Int32Array
  /** For each run how many tellings have it, 3 for any more. */
  private readonly holders: Uint16Array
  private held = -1
  /** The stretches asked for last, by first and second telling: those of a child and its parents are asked for often. */
  private readonly stretches = new Map<number, readonly Span[]>()

  constructor(tellings: Tellings) {
    this.tellings = tellings
    this.holders = countHolders(tellings)
    this.holder = new Int32Array(tellings.runCount).fill(-1)
  }

  /** Compares `first` with `second`. Quickest when many calls in a row have the same second. */
  compare(first: number, second: number): Comparison {
    this.hold(second)
    return tally(this.tellings.list[first], this.holders, this.holder, second)
  }

  /** The shared stretches of `first`, as indexes of its tokens, half-open, in order. */
  sharedStretches(first: number, second: number): readonly Span[] {
    const pair = first * this.tellings.list.length + second
    let stretches = this.stretches.get(pair)
    if (!stretches) {
      if (this.stretches.size >= MOST_KEPT) this.stretches.clear()
      stretches = this.findStretches(first, second)
      this.stretches.set(pair, stretches)
    }
    return stretches
  }

  private findStretches(first: number, second: number): Span[] {
    this.hold(second)
    const { holder } = this
    const { runs, at } = this.tellings.list[first]
    const stretches: Span[] = []
    for (let run = 0; run < runs.length; run++) {
      const from = run
      while (run < runs.length && holder[runs[run]] === second) run++
      if (run > from) stretches.push({ start: at[from], end: at[run - 1] + RUN })
    }
    return stretches
  }

  /** The small departures of `first` from `second`, as stretches of its runs, half-open. */
  variants(first: number, second: number): { from: number; to: number }[] {
    this.hold(second)
    const variants: { from: number; to: number }[] = []
    const telling = this.tellings.list[first]
    eachDeparture(telling, this.holder, second, (from, to) => {
      const isWithin = from > 0 && to < telling.runs.length
      if (isWithin && telling.at[to] - telling.at[from - 1] - RUN <= SHORT) variants.push({ from, to })
    })
    return variants
  }

  /**
   * Tokens of quotes in `first` that `second` lacks although it has other words of the same quotes: what it cannot
   * have given to `first`.
   */
  quotedBeyond(first: number, second: number): Span[] {
    this.hold(second)
    const { runs, at, quoted } = this.tellings.list[first]
    const beyond: Span[] = []
    for (let run = 0; run < runs.length; run++) {
      if (!quoted[run]) continue
      let end = run
      let held = 0
      for (; end < runs.length && quoted[end] && at[end] - at[run] === end - run; end++) {
        if (this.holder[runs[end]] === second) held++
      }
      const lacking = end - run - held
      if (held >= RUN && lacking >= 2 * RUN) beyond.push({ start: at[run], end: at[end - 1] + RUN })
      run = end - 1
    }
    return beyond
  }

  /** Whether `other` has all, some or none of a stretch of runs of `telling`. */
  holds(other: number, telling: number, from: number, to: number): 'all' | 'some' | 'none' {
    this.hold(other)
    const { runs } = this.tellings.list[telling]
    let held = 0
    for (let run = from; run < to; run++) if (this.holder[runs[run]] === other) held++
    return held === to - from ? 'all' : held === 0 ? 'none' : 'some'
  }

  private hold(second: number): void {
    if (this.held === second) return
    for (const run of this.tellings.list[second].runs) this.holder[run] = second
    // A run that several tellings have is marked by the last one held, so each hold marks all of its own anew.
    this.held = second
  }
}

function countHolders({ list, runCount }: Tellings): Uint16Array {
  const holders = new Uint16Array(runCount)
  const last = new Int32Array(runCount).fill(-1)
  list.forEach(({ runs }, telling) => {
    for (const run of runs) {
      if (last[run] === telling) continue
      last[run] = telling
      if (holders[run] < 3) holders[run]++
    }
  })
  return holders
}

/** The stretches of runs that are not in the other telling, half-open. */
function eachDeparture(
  { runs }: Telling,
  holder: Int32Array,
  other: number,
  visit: (from: number, to: number) => void,
): void {
  for (let run = 0; run < runs.length; run++) {
    const from = run
    while (run < runs.length && holder[runs[run]] !== other) run++
    if (run > from) visit(from, run)
  }
}

type Sums = { -readonly [Count in keyof Comparison]: number }

/** Compares `telling` with the `other` that `holder` gives for the runs they share. */
function tally(telling: Telling, holders: Uint16Array, holder: Int32Array, other: number): Comparison {
  const { runs, quoted } = telling
  const count = runs.length
  const sums: Sums = { ...NOTHING }
  let run = 0
  while (run < count) {
    const start = run
    let quotedHere = 0
    let exclusive = 0
    for (; run < count && holder[runs[run]] === other; run++) {
      quotedHere += quoted[run]
      if (holders[runs[run]] === 2) exclusive++
    }
    if (run > start) addShared(sums, telling, start, run)
    sums.sharedQuoted += quotedHere
    sums.exclusive += exclusive
    const end = run
    while (run < count && holder[runs[run]] !== other) run++
    if (run > end) addDeparture(sums, telling, end, run)
  }
  return sums
}

const NOTHING: Comparison = {
  shared: 0,
  sharedQuoted: 0,
  exclusive: 0,
  fresh: 0,
  departures: 0,
  reworded: 0,
  tail: 0,
  solid: 0,
  hedges: 0,
  odd: 0,
}

function addShared(sums: Sums, { at }: Telling, fromRun: number, toRun: number): void {
  sums.shared += toRun - fromRun
  const tokens = at[toRun - 1] + RUN - at[fromRun]
  if (tokens >= SOLID) sums.solid += tokens
}

function addDeparture(
  sums: Sums,
  { at, tokens, runs, flags }: Telling,
  fromRun: number,
  toRun: number,
): void {
  const isHead = fromRun === 0
  const isTail = toRun === runs.length
  const from = isHead ? at[0] : at[fromRun - 1] + RUN
  const to = isTail ? tokens.count : at[toRun]
  const count = Math.max(0, to - from)
  if (count > 0) sums.departures++
  sums.fresh += count
  if (isTail) sums.tail += count
  if (isHead || isTail || count > SHORT) return
  sums.reworded += count
  for (let token = from; token < to; token++) {
    if (flags[token] & HEDGING) sums.hedges++
    if (flags[token] & ODD) sums.odd++
  }
}
