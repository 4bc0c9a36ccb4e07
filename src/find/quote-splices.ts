import { alignWords } from './quote-alignment.ts'
import type { Weighed } from './quote-likeness.ts'
import type { Utterance } from './quote-words.ts'

/** Words one telling has beyond the other that may come from a second quote: at least this many in a row. */
const LEFT = 4
/** A second quote gives at least this many words in a row, which weigh this much, in nats. */
const RUN = 5
const WEIGHT = 5
/** A document is looked through up to this many utterances on either side of the one found. */
const AROUND = 60

/**
 * Second sources of joined quotes. `linked` are pairs known to be the same; where one has words the other lacks, the other's
 * document may give them in a quote of its own, and less is asked of it than of a stranger. Calls `join` for each such pair.
 */
export function findSecondSources(
  utterances: readonly Utterance[],
  linked: readonly (readonly [number, number])[],
  isJoined: (a: number, b: number) => boolean,
  join: (a: number, b: number) => void,
): void {
  for (const [a, b] of linked) {
    for (const [member, source] of [
      [a, b],
      [b, a],
    ]) {
      if (utterances[a].document === utterances[b].document) continue
      if (!hasMore(utterances[member], utterances[source])) continue
      for (const other of besides(utterances, source)) {
        if (!isJoined(other, member) && sharesRun(utterances[member], utterances[other])) join(other, member)
      }
    }
  }
}

/** Whether `member` has a stretch that `source` gives it no run of words for. */
function hasMore(member: Weighed, source: Weighed): boolean {
  if (countUnknown(member, source) < UNKNOWN) return false
  let stretch = 0
  for (const { fromB, toB, equal } of alignWords(source, member)) {
    stretch = equal && toB - fromB >= LEFT ? 0 : stretch + toB - fromB
    if (stretch >= LEFT) return true
  }
  return false
}

/** Fewer words than this that the other lacks are a change of words, not a second source. */
const UNKNOWN = 3

function countUnknown(member: Weighed, source: Weighed): number {
  // Looking through a short list is faster than making a set of it.
  const known = source.key.length <= 64 ? null : new Set(source.key)
  let unknown = 0
  for (let i = 0; i < member.key.length && unknown < UNKNOWN; i++) {
    if (!(known ? known.has(member.key[i]) : source.key.includes(member.key[i]))) unknown++
  }
  return unknown
}

/** The other utterances of the same document; they stand together in the list. */
function* besides(utterances: readonly Utterance[], index: number): Generator<number> {
  const { document } = utterances[index]
  let first = index
  while (first > 0 && index - first < AROUND && utterances[first - 1].document === document) first--
  for (let at = first; at < utterances.length && at - index < AROUND; at++) {
    if (utterances[at].document !== document) break
    if (at !== index) yield at
  }
}

function sharesRun(a: Weighed, b: Weighed): boolean {
  const lengths = new Uint16Array(b.key.length + 1)
  for (let i = 0; i < a.key.length; i++) {
    for (let j = b.key.length; j >= 1; j--) {
      lengths[j] = a.key[i] === b.key[j - 1] ? lengths[j - 1] + 1 : 0
      if (lengths[j] >= RUN && weightOf(a.weight, i + 1 - lengths[j], i + 1) >= WEIGHT) return true
    }
  }
  return false
}

function weightOf(weight: Float32Array, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += weight[i]
  return sum
}
