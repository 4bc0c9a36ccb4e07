import { mix } from '../../kernel/hash.ts'
import { Sets } from '../../kernel/sets.ts'
import { termsOf } from '../../text/terms.ts'
import type { Witness } from '../../text/witness.ts'

/** Two texts are copies when of all the different words in them they share this much. */
const COPY = 0.5
/** Texts of fewer different words are too short to be copies of anything. */
const LEAST_WORDS = 16
/** Words drawn together that two texts must have in common to be compared, and how many such draws are made. */
const TOGETHER = 3
const DRAWS = 8

/**
 * Sets of documents that are near copies of each other, so that a dispatch printed a thousand times stands in the
 * comparison once. Texts are compared with the first that drew the same words: with min-wise hashing (Broder, On
 * the Resemblance and Containment of Documents, 1997) two texts that share a share s of their words draw the same three
 * with probability s³, eight times over. So are the documents of each of `wordings`, which hold a passage in common.
 * Linear: a family of k copies costs some k comparisons for each draw and each passage, not k².
 */
export function findCopies(witnesses: readonly Witness[], wordings: Iterable<readonly number[]>): Sets {
  const words = witnesses.map(wordsOf)
  const copies = new Sets(words.length)
  const compare = (leader: number, other: number): void => {
    if (copies.find(leader) === copies.find(other)) return
    if (Math.min(words[leader].length, words[other].length) < LEAST_WORDS) return
    if (resemblance(words[leader], words[other]) >= COPY) copies.join(leader, other)
  }
  for (let draw = 0; draw < DRAWS; draw++) {
    const leaders = new Map<string, number>()
    words.forEach((keys, document) => {
      const drawn = drawWords(keys, draw)
      const leader = leaders.get(drawn)
      if (leader === undefined) leaders.set(drawn, document)
      else compare(leader, document)
    })
  }
  for (const [leader, ...others] of wordings) for (const other of others) compare(leader, other)
  return copies
}

/** Keys of the different words of a text, in rising order. */
function wordsOf(witness: Witness): Uint32Array {
  const keys = termsOf(witness).key.slice().sort()
  let count = 0
  for (let at = 0; at < keys.length; at++) if (at === 0 || keys[at] !== keys[at - 1]) keys[count++] = keys[at]
  return keys.slice(0, count)
}

/** The least word by each of three hash functions. */
function drawWords(keys: Uint32Array, draw: number): string {
  const least = new Uint32Array(TOGETHER).fill(0xffffffff)
  for (let i = 0; i < TOGETHER; i++) {
    const seed = Math.imul(draw * TOGETHER + i + 1, 0x9e3779b1)
    for (const key of keys) least[i] = Math.min(least[i], mix(key ^ seed))
  }
  return least.join()
}

/** How many of the words of either text both have, 0 to 1. */
function resemblance(a: Uint32Array, b: Uint32Array): number {
  let both = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] < b[j]) i++
    else if (a[i] > b[j]) j++
    else {
      both++
      i++
      j++
    }
  }
  return both / (a.length + b.length - both)
}
