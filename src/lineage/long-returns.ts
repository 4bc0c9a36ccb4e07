import { Interner } from '../kernel/intern.ts'
import { MOST_NODES } from '../kernel/near-chains.ts'
import { FEW, jointsOf } from './returns.ts'
import type { Tellings } from './tellings.ts'
import { returning } from './weights.ts'

/** Sets of tellings as bits, each with how many joints or stretches just these have. */
interface Held {
  readonly low: number[]
  readonly high: number[]
  readonly count: number[]
}

/** What `Returns` counts, for up to 64 states: too many for a table of all sets of them, so that each is counted when asked. */
export class LongReturns {
  private readonly joints: readonly Int32Array[]
  private readonly low: Int32Array
  private readonly high: Int32Array
  /** For each telling its joints by who has them. */
  private readonly held: readonly Held[]
  /** By from * count + to, once asked for. */
  private readonly stretchesHeld: (Held | undefined)[] = []

  constructor({ list }: Tellings) {
    if (list.length > MOST_NODES) throw new RangeError(`${list.length} tellings are too many`)
    const interner = new Interner()
    this.joints = list.map(telling => jointsOf(telling, interner))
    this.low = new Int32Array(interner.count)
    this.high = new Int32Array(interner.count)
    this.joints.forEach((joints, place) => {
      const [bits, bit] = place < 32 ? [this.low, 1 << place] : [this.high, 1 << (place - 32)]
      for (const joint of joints) bits[joint] |= bit
    })
    this.held = this.joints.map(joints => {
      const held = new HeldBy()
      for (const joint of new Set(joints)) held.add(this.low[joint], this.high[joint])
      return held
    })
  }

  /** What it adds to the log-odds of a step that wording comes back; `low` and `high` are all states before `to`. */
  weight(low: number, high: number, from: number, to: number): number {
    const wording = Math.log1p(this.count(low, high, from, to))
    return returning.wording * wording + returning.stretches * Math.log1p(this.stretches(low, high, from, to))
  }

  count(low: number, high: number, from: number, to: number): number {
    const [notLow, notHigh] = from < 32 ? [1 << from, 0] : [0, 1 << (from - 32)]
    return countIn(this.held[to], low, high, notLow, notHigh)
  }

  stretches(low: number, high: number, from: number, to: number): number {
    const pair = from * this.joints.length + to
    let held = this.stretchesHeld[pair]
    if (!held) {
      held = this.stretchesWithout(from, to)
      this.stretchesHeld[pair] = held
    }
    return countIn(held, low, high, 0, 0)
  }

  /** As in `Returns`: the share of what is lost that comes back. */
  share(order: Int32Array): number {
    let lost = FEW
    let back = 0
    let [low, high] = [0, 0]
    for (let i = 1; i < order.length; i++) {
      const [from, to] = [order[i - 1], order[i]]
      if (from < 32) low |= 1 << from
      else high |= 1 << (from - 32)
      lost += this.count(-1, -1, to, from)
      back += this.count(low, high, from, to)
    }
    return Math.min(1, back / lost)
  }

  private stretchesWithout(from: number, to: number): Held {
    const held = new HeldBy()
    const joints = this.joints[to]
    const isIn = (joint: number) =>
      (from < 32 ? this.low[joint] & (1 << from) : this.high[joint] & (1 << (from - 32))) !== 0
    for (let i = 0; i < joints.length; ) {
      let [low, high] = [-1, -1]
      const start = i
      for (; i < joints.length && !isIn(joints[i]); i++) {
        low &= this.low[joints[i]]
        high &= this.high[joints[i]]
      }
      if (i === start) i++
      else held.add(low, high)
    }
    return held
  }
}

/** How many are held by one of the set and by none of those not wanted. */
function countIn(held: Held, low: number, high: number, notLow: number, notHigh: number): number {
  let sum = 0
  for (let i = 0; i < held.count.length; i++) {
    const [inLow, inHigh] = [held.low[i], held.high[i]]
    if ((inLow & low) | (inHigh & high) && !((inLow & notLow) | (inHigh & notHigh))) sum += held.count[i]
  }
  return sum
}

class HeldBy implements Held {
  readonly low: number[] = []
  readonly high: number[] = []
  readonly count: number[] = []
  private readonly places = new Map<number, Map<number, number>>()

  add(low: number, high: number): void {
    const byHigh = this.places.get(low) ?? new Map<number, number>()
    let place = byHigh.get(high)
    if (place === undefined) {
      place = this.count.length
      this.places.set(low, byHigh.set(high, place))
      this.low.push(low)
      this.high.push(high)
      this.count.push(0)
    }
    this.count[place]++
  }
}
