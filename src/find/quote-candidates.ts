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
const RUN_WEIGHT = 3
/** A word or pair is kept for looking up by this many different utterances at most. */
const HEADS = 8

/**
 * Calls `compare` for pairs that share a rare word, a pair or a run, as indexes into `all`; it returns whether the two are the
 * same, and what is known to be the same is not compared again. Each key costs at most a few comparisons for each utterance
 * that holds it, so the whole is linear in the number of words but for one sort.
 */
export function compareCandidates(
  all: readonly Weighed[],
  compare: (a: number, b: number) => boolean,
  same: (a: number) => number,
): void {
  const postings = new Postings(all.length)
  all.forEach((utterance, owner) => {
    forEachKey(utterance, key => postings.add(key, owner))
  })
  for (const owners of postings.groups()) {
    const heads: number[] = []
    for (const owner of owners) {
      const root = same(owner)
      if (heads.some(head => head === owner || same(head) === root)) continue
      let joined = false
      for (const head of heads) joined = compare(head, owner) || joined
      if (!joined && heads.length < HEADS) heads.push(owner)
    }
  }
}

/** Calls `use` with each key under which an utterance can be found. */
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
  if (pairs >= FEW) return
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

/** Keys and who holds them. A key and its owner are packed into one number, so that one sort groups them. */
class Postings {
  private packed = new Float64Array(1024)
  private count = 0
  private readonly owners: number
  private readonly keys: number

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
  }

  /** The owners of each key that two or more hold, in order of key and owner. */
  *groups(): Generator<readonly number[]> {
    const sorted = this.packed.subarray(0, this.count).sort()
    let from = 0
    for (let i = 1; i <= sorted.length; i++) {
      const key = Math.floor(sorted[from] / this.owners)
      if (i < sorted.length && Math.floor(sorted[i] / this.owners) === key) continue
      if (i - from > 1) yield Array.from(sorted.subarray(from, i), packed => packed - key * this.owners)
      from = i
    }
  }
}
