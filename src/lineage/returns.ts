import { LONGEST_CHAIN } from '../kernel/chain-marginals.ts'
import type { Tellings } from './tellings.ts'

/**
 * How much of a state comes back after it was gone. A text that is edited seldom loses a wording and finds it again, so
 * that in the true order of its states each wording stands in an unbroken row of them (Dollo's law, Le Quesne 1974).
 */
export class Returns {
  /** For each telling and each set of tellings, as bits: its runs that none of the set has. */
  private readonly lacking: readonly Float64Array[]

  /** O(n² · 2ⁿ): for LONGEST_CHAIN tellings at most. */
  constructor({ list, runCount }: Tellings) {
    if (list.length > LONGEST_CHAIN) throw new RangeError(`${list.length} tellings are too many`)
    const holders = new Int32Array(runCount)
    list.forEach(({ runs }, place) => {
      for (const run of runs) holders[run] |= 1 << place
    })
    this.lacking = list.map((_, place) => countLacking(holders, list.length, place))
  }

  /** Runs of `to` that `from` lacks and another of `set`, which holds all states before `to`, has. */
  count(set: number, from: number, to: number): number {
    return this.lacking[to][1 << from] - this.lacking[to][set]
  }

  /** The sign for it, worth `returning` for each unit. */
  sign(set: number, from: number, to: number): number {
    return Math.log1p(this.count(set, from, to))
  }
}

function countLacking(holders: Int32Array, count: number, place: number): Float64Array {
  const full = (1 << count) - 1
  // First by who has the run, then summed over all subsets, bit by bit.
  const within = new Float64Array(full + 1)
  for (const held of holders) if (held & (1 << place)) within[held]++
  for (let bit = 1; bit <= full; bit <<= 1) {
    for (let set = 0; set <= full; set++) if (set & bit) within[set] += within[set ^ bit]
  }
  return within.map((_, set) => within[full ^ set])
}
