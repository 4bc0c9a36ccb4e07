import { mix } from '../kernel/hash.ts'
import { Sets } from '../kernel/sets.ts'
import { type Features, likeness } from './story-features.ts'

/** Two texts are copies when they are nearly as alike as the less telling of them is to itself. */
const COPY = 0.6
/** Words taken together that two texts must have in common to be compared, and how many such draws are made. */
const TOGETHER = 3
const DRAWS = 8

/**
 * Sets of documents that are near copies of each other, so that a dispatch printed a thousand times can stand in the
 * comparison once. Texts are compared with the first that drew the same words: with min-wise hashing (Broder, On
 * the Resemblance and Containment of Documents, 1997) two texts that share a share s of their words draw the same three
 * with probability s³, eight times over. So are the documents of each of `wordings`, which hold a passage in common.
 * Linear: a family of k copies costs some k comparisons for each draw and each passage, not k².
 */
export function findCopies(features: readonly Features[], wordings: Iterable<readonly number[]>): Sets {
  const copies = new Sets(features.length)
  const toItself = features.map(one => likeness(one, one))
  const compare = (leader: number, other: number): void => {
    if (copies.find(leader) === copies.find(other)) return
    const enough = COPY * Math.min(toItself[leader], toItself[other])
    if (likeness(features[leader], features[other]) >= enough) copies.join(leader, other)
  }
  for (let draw = 0; draw < DRAWS; draw++) {
    const leaders = new Map<string, number>()
    features.forEach(({ keys, isTelling }, document) => {
      if (!isTelling) return
      const drawn = drawWords(keys, draw)
      const leader = leaders.get(drawn)
      if (leader === undefined) leaders.set(drawn, document)
      else compare(leader, document)
    })
  }
  for (const [leader, ...others] of wordings) for (const other of others) compare(leader, other)
  return copies
}

/** The least word by each of three hash functions. */
function drawWords(keys: Uint32Array, draw: number): string {
  const least = new Uint32Array(TOGETHER).fill(0xffffffff)
  for (const key of keys) {
    for (let i = 0; i < TOGETHER; i++) {
      const hash = mix(key ^ Math.imul(draw * TOGETHER + i + 1, 0x9e3779b1))
      if (hash < least[i]) least[i] = hash
    }
  }
  return least.join()
}
