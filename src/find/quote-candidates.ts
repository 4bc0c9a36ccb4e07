import type { Weighed } from './quote-likeness.ts'

/** A word this rare brings quotes together by itself. */
const RARE = 7
/** Two neighbouring words of some weight do so when they weigh this much together. */
const PAIR = 5
const TELLING = 1.5
/** Neighbouring: no more than this apart, so that a word put between them does not part them. */
const NEAR = 4
/** Quotes of common words have too few such pairs; runs of this many words stand in for them. */
const RUN = 4
const FEW = 3
const RUN_WEIGHT = 2
/** Utterances found under one key are compared with this many different ones at most. */
const HEADS = 8

/**
 * Calls `compare` for pairs that share a rare word, a pair or a run, as indexes of the utterances in `index`; it returns whether
 * the two are the same, and what is known to be the same is not compared again. Each key costs at most a few comparisons for
 * each utterance that holds it, so the whole is linear in the number of words.
 */
export function compareCandidates(
  index: KeyIndex,
  compare: (a: number, b: number) => boolean,
  same: (a: number) => number,
): void {
  const heads: number[] = []
  index.forEachGroup(owners => {
    heads.length = 0
    for (const owner of owners) {
      const root = same(owner)
      if (heads.some(head => head === owner || same(head) === root)) continue
      let joined = false
      for (const head of heads) joined = compare(head, owner) || joined
      if (!joined && heads.length < HEADS) heads.push(owner)
    }
  })
}

/** Calls `use` with each key under which an utterance can be found, and the words it stands for, half-open. */
export function forEachKey(
  { key, weight }: Weighed,
  use: (key: number, from: number, to: number) => void,
): void {
  let before = -1
  let pairs = 0
  for (let i = 0; i < key.length; i++) {
    if (weight[i] < TELLING) continue
    if (weight[i] >= RARE) use(key[i], i, i + 1)
    if (before >= 0 && i - before <= NEAR && weight[before] + weight[i] >= PAIR) {
      use(mix(key[before], key[i]), before, i + 1)
      pairs++
    }
    before = i
  }
  if (pairs < FEW) forEachRun({ key, weight }, use)
}

/** The same for runs of words, rare or not. */
export function forEachRun(
  { key, weight }: Weighed,
  use: (key: number, from: number, to: number) => void,
): void {
  for (let i = 0; i + RUN <= key.length; i++) {
    let run = 0
    let sum = 0
    for (let j = i; j < i + RUN; j++) {
      run = mix(run, key[j])
      sum += weight[j]
    }
    if (sum >= RUN_WEIGHT) use(run, i, i + RUN)
  }
}

function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b >>> 15), 0x85ebca6b) + b
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Which utterances can be found under which key. A key and its owner are packed into one number, and one sort groups them. */
export class KeyIndex {
  private packed = new Float64Array(1024)
  private count = 0
  private sorted = false
  private readonly owners: number
  private readonly keys: number

  /** For owners below `owners`; with more than two million of them keys lose bits, which costs comparisons, not answers. */
  constructor(owners: number) {
    this.owners = 2 ** Math.ceil(Math.log2(owners + 1))
    this.keys = Math.min(2 ** 32, 2 ** 53 / this.owners)
  }

  add(key: number, owner: number): void {
    if (this.count === this.packed.length) {
      const grown = new Float64Array(this.count * 2)
      grown.set(this.packed)
      this.packed = grown
    }
    this.packed[this.count++] = (key % this.keys) * this.owners + owner
    this.sorted = false
  }

  /** The owners of each key that two or more hold, in order of key and owner. */
  forEachGroup(use: (owners: readonly number[]) => void): void {
    this.sort()
    let from = 0
    let key = Math.floor(this.packed[0] / this.owners)
    for (let i = 1; i <= this.count; i++) {
      const next = i < this.count ? Math.floor(this.packed[i] / this.owners) : -1
      if (next === key) continue
      if (i - from > 1) use(this.ownersOf(from, i, key))
      from = i
      key = next
    }
  }

  /** The owners of one key, in order, at most `limit`. */
  find(key: number, limit: number): readonly number[] {
    this.sort()
    const first = (key % this.keys) * this.owners
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.packed[middle] < first) low = middle + 1
      else high = middle
    }
    let end = low
    while (end < this.count && end - low < limit && this.packed[end] < first + this.owners) end++
    return this.ownersOf(low, end, key % this.keys)
  }

  private ownersOf(from: number, to: number, key: number): readonly number[] {
    const owners: number[] = []
    for (let i = from; i < to; i++) owners.push(this.packed[i] - key * this.owners)
    return owners
  }

  private sort(): void {
    if (this.sorted) return
    this.packed.subarray(0, this.count).sort()
    this.sorted = true
  }
}
