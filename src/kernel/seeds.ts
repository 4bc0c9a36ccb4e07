import { mix } from './hash.ts'
import type { PairList } from './pair-list.ts'

/**
 * Which sequences of words are compared. Of every `window` sequences of `length` words that follow each other at least
 * one is taken, and the same ones wherever they stand, so two documents that share a run of
 * `length + window - 1` words always have a seed of it in common.
 */
export interface SeedShape {
  readonly length: number
  readonly window: number
}

const BASE = 0x9e3779b1

let hashes = new Uint32Array(1024)

/**
 * Appends the seeds of the words from `from` up to `to` as pairs (hash, position of the first word), in order.
 * Minimizers (Roberts et al. 2004) or robust winnowing (Schleimer et al. 2003) but with every tie taken: a place is a
 * seed when no hash in some window around it is less, which depends on nothing outside the window.
 */
export function sampleSeeds(
  keys: Uint32Array,
  from: number,
  to: number,
  { length, window }: SeedShape,
  seeds: PairList,
): void {
  const count = to - from - length + 1
  if (count < window) return
  if (hashes.length < count) hashes = new Uint32Array(count * 2)
  hashRuns(keys, from, to, length, hashes)
  seeds.reserve(seeds.count + count)
  for (let i = 0; i < count; i++) {
    if (window === 1 || isLeast(hashes, count, i, window)) seeds.push(hashes[i], from + i)
  }
}

function isLeast(values: Uint32Array, count: number, at: number, window: number): boolean {
  const value = values[at]
  const lowest = Math.max(0, at - window + 1)
  let left = at
  while (left > lowest && values[left - 1] >= value) left--
  const highest = Math.min(count, left + window)
  let right = at + 1
  while (right < highest && values[right] >= value) right++
  return right - left >= window
}

/** The hash of each `length` words in a row, rolling: `into[i]` is that of the words from `from + i`. */
export function hashRuns(
  keys: Uint32Array,
  from: number,
  to: number,
  length: number,
  into: Uint32Array,
): void {
  let power = 1
  for (let i = 0; i < length; i++) power = Math.imul(power, BASE)
  let hash = 0
  for (let i = from; i < to; i++) {
    hash = (Math.imul(hash, BASE) + keys[i]) | 0
    if (i - from >= length) hash = (hash - Math.imul(keys[i - length], power)) | 0
    if (i - from >= length - 1) into[i - from - length + 1] = mix(hash)
  }
}
