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
  if (window === 1) for (let i = 0; i < count; i++) seeds.push(hashes[i], from + i)
  else pushLeast(hashes, count, window, from, seeds)
}

/**
 * Appends the places whose value is the least of some `window` values in a row. Goes on from the latest of them: a next
 * value that is not more is one too, and the window is looked through anew only when the latest has left it.
 */
function pushLeast(
  values: Uint32Array,
  count: number,
  window: number,
  offset: number,
  seeds: PairList,
): void {
  const { data } = seeds
  let into = 2 * seeds.count
  let latest = -1
  let least = 0
  for (let end = window - 1; end < count; end++) {
    const begin = end - window + 1
    if (latest >= begin) {
      const value = values[end]
      if (value > least) continue
      least = value
      latest = end
      data[into] = value
      data[into + 1] = offset + end
      into += 2
      continue
    }
    least = values[begin]
    for (let i = begin + 1; i <= end; i++) if (values[i] < least) least = values[i]
    for (let i = begin; i <= end; i++) {
      if (values[i] > least) continue
      latest = i
      data[into] = least
      data[into + 1] = offset + i
      into += 2
    }
  }
  seeds.count = into / 2
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
