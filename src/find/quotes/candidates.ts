import { PairList } from '../../kernel/pair-list.ts'
import { sortPairs } from '../../kernel/radix.ts'
import type { Weighed } from './likeness.ts'
import type { Utterances } from './words.ts'

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
  const heads = new Int32Array(HEADS)
  index.forEachGroup((owners, from, to) => {
    let count = 0
    for (let i = from; i < to; i++) {
      const owner = owners[i]
      if (isAmong(heads, count, owner, same)) continue
      let joined = false
      for (let head = 0; head < count; head++) joined = compare(heads[head], owner) || joined
      if (!joined && count < HEADS) heads[count++] = owner
    }
  })
}

/** Whether one of the first `count` heads is known to be the same as `owner`. */
function isAmong(heads: Int32Array, count: number, owner: number, same: (a: number) => number): boolean {
  const root = same(owner)
  for (let i = 0; i < count; i++) if (heads[i] === owner || same(heads[i]) === root) return true
  return false
}

/** A bit for each of some keys by its last bits: what is none of them mostly has none, and this is small enough to stay at hand. */
class KeyFilter {
  private readonly bits: Uint32Array

  /** Room for 32 bits in each of `words`, a power of two. */
  constructor(words: number) {
    this.bits = new Uint32Array(words)
  }

  add(key: number): void {
    this.bits[(key >>> 6) & (this.bits.length - 1)] |= 1 << ((key >>> 1) & 31)
  }

  mayHold(key: number): boolean {
    return (this.bits[(key >>> 6) & (this.bits.length - 1)] & (1 << ((key >>> 1) & 31))) !== 0
  }

  static ofAll(): KeyFilter {
    const filter = new KeyFilter(1)
    filter.bits.fill(0xffffffff)
    return filter
  }
}

/** Keys under which words can be found, and the words that each stands for, half-open; each list that is read overwrites the last. */
export class KeyList {
  count = 0
  private readonly wanted: KeyFilter
  key = new Uint32Array(256)
  from = new Int32Array(256)
  to = new Int32Array(256)

  /** Keys that are not `wanted` may be left out. */
  constructor(wanted = KeyFilter.ofAll()) {
    this.wanted = wanted
  }

  /** Lists the rare words from `first` to `end`, the pairs of some weight, and where these are few the runs. */
  readKeys(words: Weighed, first: number, end: number): void {
    this.clear(3 * (end - first))
    if (this.addPairs(words, first, end) < FEW) this.addRuns(words, first, end)
  }

  /** Lists the runs of words alone, rare or not. */
  readRuns(words: Weighed, first: number, end: number): void {
    this.clear(end - first)
    this.addRuns(words, first, end)
  }

  /** Returns how many pairs there are; rare words are listed among them. */
  private addPairs({ key, weight }: Weighed, first: number, end: number): number {
    let before = -1
    let pairs = 0
    for (let i = first; i < end; i++) {
      if (weight[i] < TELLING) continue
      if (weight[i] >= RARE) this.add(key[i], i, i + 1)
      if (before >= 0 && i - before <= NEAR && weight[before] + weight[i] >= PAIR) {
        this.add(mix(key[before], key[i]), before, i + 1)
        pairs++
      }
      before = i
    }
    return pairs
  }

  private addRuns({ key, weight }: Weighed, first: number, end: number): void {
    if (end - first < RUN) return
    // A run is two pairs, and the second pair of one run is the first of the run two words on.
    let left = mix(key[first], key[first + 1])
    let between = mix(key[first + 1], key[first + 2])
    for (let i = first; i + RUN <= end; i++) {
      const right = mix(key[i + 2], key[i + 3])
      const run = mix(left, right)
      if (this.wanted.mayHold(run)) {
        const sum = weight[i] + weight[i + 1] + weight[i + 2] + weight[i + 3]
        if (sum >= RUN_WEIGHT) this.add(run, i, i + RUN)
      }
      left = between
      between = right
    }
  }

  private add(key: number, from: number, to: number): void {
    if (!this.wanted.mayHold(key)) return
    const at = this.count++
    this.key[at] = key
    this.from[at] = from
    this.to[at] = to
  }

  /** Begins anew, with room for so many. */
  private clear(keys: number): void {
    this.count = 0
    if (keys <= this.key.length) return
    this.key = new Uint32Array(2 * keys)
    this.from = new Int32Array(2 * keys)
    this.to = new Int32Array(2 * keys)
  }
}

function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b >>> 15), 0x85ebca6b) + b
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The index of all utterances. */
export function indexUtterances(utterances: Utterances): KeyIndex {
  // About a key a word; growing step by step would have the collector look at everything again and again.
  const pairs = new PairList(utterances.words.count + 16)
  const keys = new KeyList()
  for (let owner = 0; owner < utterances.count; owner++) {
    keys.readKeys(utterances.words.said, utterances.firstWordOf(owner), utterances.firstWordOf(owner + 1))
    for (let i = 0; i < keys.count; i++) pairs.push(keys.key[i], owner)
  }
  return new KeyIndex(pairs)
}

/** Utterances by the keys under which they can be found. */
export class KeyIndex {
  /** All owners, in order of key and then as they were added. */
  readonly owners: Uint32Array
  /** Where the owners of each key begin; one more entry closes the last. */
  readonly starts: Uint32Array
  /** The keys that have owners, in order. */
  private readonly keys: Uint32Array
  /** For the first bits of a key, the place in `keys` from which to look for it. */
  private readonly doors: Uint32Array
  private readonly shift: number
  /** Those that have owners; most keys that are looked for have none. */
  readonly filter: KeyFilter

  /** `pairs` hold a key and its owner, in order of owners. */
  constructor(pairs: PairList) {
    sortPairs(pairs)
    const { data, count } = pairs
    const isNew = (i: number): boolean => i === 0 || data[2 * i] !== data[2 * i - 2]
    let different = 0
    for (let i = 0; i < count; i++) if (isNew(i)) different++
    this.owners = new Uint32Array(count)
    this.keys = new Uint32Array(different)
    this.starts = new Uint32Array(different + 1)
    for (let i = 0, at = 0; i < count; i++) {
      this.owners[i] = data[2 * i + 1]
      if (!isNew(i)) continue
      this.keys[at] = data[2 * i]
      this.starts[at++] = i
    }
    this.starts[different] = count
    const bits = Math.max(1, Math.min(24, Math.ceil(Math.log2(this.keys.length + 1))))
    this.shift = 32 - bits
    this.doors = this.readDoors(2 ** bits)
    this.filter = new KeyFilter(2 ** Math.max(0, bits - 2))
    for (let i = 0; i < different; i++) this.filter.add(this.keys[i])
  }

  /** Calls `use` with the owners of each key that two or more hold: those in `owners` from `from` to `to`, half-open. */
  forEachGroup(use: (owners: Uint32Array, from: number, to: number) => void): void {
    const { starts } = this
    for (let i = 0; i + 1 < starts.length; i++) {
      if (starts[i + 1] - starts[i] > 1) use(this.owners, starts[i], starts[i + 1])
    }
  }

  /** The place of a key in `starts`; -1 when it has no owner, or more than `limit`. */
  find(key: number, limit: number): number {
    const door = key >>> this.shift
    let low = this.doors[door]
    let high = this.doors[door + 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.keys[middle] < key) low = middle + 1
      else high = middle
    }
    if (low === this.doors[door + 1] || this.keys[low] !== key) return -1
    return this.starts[low + 1] - this.starts[low] > limit ? -1 : low
  }

  private readDoors(count: number): Uint32Array {
    const doors = new Uint32Array(count + 1)
    let at = 0
    for (let door = 0; door < count; door++) {
      doors[door] = at
      while (at < this.keys.length && this.keys[at] >>> this.shift === door) at++
    }
    doors[count] = at
    return doors
  }
}
