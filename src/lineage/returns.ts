import { LONGEST_CHAIN } from '../kernel/chain-marginals.ts'
import { Interner } from '../kernel/intern.ts'
import type { Telling, Tellings } from './tellings.ts'
import { returning } from './weights.ts'

/**
 * How much of a state comes back after it was gone. A text that is edited seldom loses a wording and finds it again, so
 * that in the true order of its states each wording stands in an unbroken row of them (Dollo's law, Le Quesne 1974).
 * What is counted are joints, two tokens with the line breaks between them, since a layout comes and goes like wording.
 */
export class Returns {
  private readonly joints: readonly Int32Array[]
  /** For each joint who has it, as bits. */
  private readonly holders: Int32Array
  /** For each telling and each set of tellings, as bits: its joints that none of the set has. */
  private readonly lacking: readonly Float64Array[]
  /** By from * count + to and each set: the stretches of `to` that no one of the set has whole though someone has. */
  private readonly unheld: readonly Int32Array[]

  /** O(n³ · 2ⁿ): for LONGEST_CHAIN tellings at most. */
  constructor({ list }: Tellings) {
    if (list.length > LONGEST_CHAIN) throw new RangeError(`${list.length} tellings are too many`)
    const interner = new Interner()
    this.joints = list.map(telling => jointsOf(telling, interner))
    this.holders = new Int32Array(interner.count)
    this.joints.forEach((joints, place) => {
      for (const joint of joints) this.holders[joint] |= 1 << place
    })
    this.lacking = list.map((_, place) => countLacking(this.holders, list.length, place))
    this.unheld = list.flatMap((_, from) => list.map((_, to) => this.countUnheld(from, to)))
  }

  /** Joints of `to` that `from` lacks and another of `set`, which holds all states before `to`, has. */
  count(set: number, from: number, to: number): number {
    return this.lacking[to][1 << from] - this.lacking[to][set]
  }

  /** Stretches of `to` without a joint of `from` that stand whole in another of `set`. */
  stretches(set: number, from: number, to: number): number {
    const unheld = this.unheld[from * this.joints.length + to]
    return unheld[0] - unheld[set]
  }

  /** What this adds to the log-odds of a step. */
  weight(set: number, from: number, to: number): number {
    const { wording, stretches } = this.signs(set, from, to)
    return returning.wording * wording + returning.stretches * stretches
  }

  signs(set: number, from: number, to: number): Record<keyof typeof returning, number> {
    const wording = Math.log1p(this.count(set, from, to))
    return { wording, stretches: Math.log1p(this.stretches(set, from, to)) }
  }

  /** The share of what is lost from state to state that comes back, 0 to 1, when they stand in this order. */
  share(order: Int32Array): number {
    let lost = FEW
    let back = 0
    let set = 0
    for (let i = 1; i < order.length; i++) {
      const [from, to] = [order[i - 1], order[i]]
      set |= 1 << from
      lost += this.lacking[from][1 << to]
      back += this.count(set, from, to)
    }
    return Math.min(1, back / lost)
  }

  private countUnheld(from: number, to: number): Int32Array {
    const joints = this.joints[to]
    const count = this.joints.length
    const byHolders = new Int32Array(1 << count)
    if (from === to) return byHolders
    for (let i = 0; i < joints.length; ) {
      let holders = (1 << count) - 1
      const start = i
      for (; i < joints.length && !(this.holders[joints[i]] & (1 << from)); i++) {
        holders &= this.holders[joints[i]]
      }
      if (i === start) i++
      else if (holders !== 1 << to) byHolders[holders ^ (1 << to)]++
    }
    return disjoint(byHolders, count)
  }
}

/** Joints lost below which nothing can be said of how many come back. */
export const FEW = 10

/** Two tokens in a row and whether there is a line break between them, or several. */
export function jointsOf({ tokens, witness }: Telling, interner: Interner): Int32Array {
  const { text } = witness.document
  const { key, start, end, count } = tokens
  const joints = new Int32Array(Math.max(0, count - 1))
  for (let i = 0; i + 1 < count; i++) {
    const breaks = Math.min(2, lineBreaks(text, end[i], start[i + 1]))
    const hash = Math.imul(key[i] ^ 0x9e3779b9, 0x85ebca6b)
    const both = Math.imul(hash ^ (hash >>> 15) ^ key[i + 1], 0xc2b2ae35)
    joints[i] = interner.number((both ^ (both >>> 13) ^ Math.imul(breaks, 0x27d4eb2f)) >>> 0)
  }
  return joints
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) count++
  return count
}

function countLacking(holders: Int32Array, count: number, place: number): Float64Array {
  const byHolders = new Int32Array(1 << count)
  for (const held of holders) if (held & (1 << place)) byHolders[held]++
  return Float64Array.from(disjoint(byHolders, count))
}

/** For each set the sum over all sets that have nothing in common with it. */
function disjoint(counts: Int32Array, bits: number): Int32Array {
  const full = (1 << bits) - 1
  const within = counts.slice()
  for (let bit = 1; bit <= full; bit <<= 1) {
    for (let set = 0; set <= full; set++) if (set & bit) within[set] += within[set ^ bit]
  }
  return within.map((_, set) => within[full ^ set])
}
