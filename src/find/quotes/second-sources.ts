import type { PairList } from '../../kernel/pair-list.ts'
import type { Sets } from '../../kernel/sets.ts'
import { alignWords } from './alignment.ts'
import { countUnknown, mayShareRun, type Weighed } from './likeness.ts'
import type { Utterances } from './words.ts'

/** Words one telling has beyond the other that may come from a second quote: at least this many in a row. */
const LEFT = 4
/** A second quote gives at least this many words in a row, which weigh this much, in nats. */
const RUN = 5
const WEIGHT = 5
/** A document is looked through up to this many utterances on either side of the one found. */
const AROUND = 60

/**
 * Second sources of joined quotes. `linked` are pairs known to be the same; where one has words the other lacks, the other's
 * document may give them in a quote of its own, and less is asked of it than of a stranger. Joins each such pair in `groups`.
 */
export function joinSecondSources(utterances: Utterances, linked: PairList, groups: Sets): void {
  for (let i = 0; i < linked.count; i++) {
    const [a, b] = [linked.data[2 * i], linked.data[2 * i + 1]]
    if (utterances.documentOf(a) === utterances.documentOf(b)) continue
    joinOthers(utterances, a, b, groups)
    joinOthers(utterances, b, a, groups)
  }
}

/** Joins `member` with what else the document of `source` gives it. */
function joinOthers(utterances: Utterances, member: number, source: number, groups: Sets): void {
  const words = utterances.wordsOf(member)
  if (!hasMore(words, utterances.wordsOf(source))) return
  for (const other of besides(utterances, source)) {
    if (groups.find(other) === groups.find(member)) continue
    const given = utterances.wordsOf(other)
    if (mayShareRun(words, given, RUN) && sharesRun(words, given)) groups.join(other, member)
  }
}

/** Whether `member` has a stretch that `source` gives it no run of words for. */
function hasMore(member: Weighed, source: Weighed): boolean {
  if (countUnknown(source, member, UNKNOWN) < UNKNOWN) return false
  let stretch = 0
  for (const { fromB, toB, equal } of alignWords(source, member)) {
    stretch = equal && toB - fromB >= LEFT ? 0 : stretch + toB - fromB
    if (stretch >= LEFT) return true
  }
  return false
}

/** Fewer words than this that the other lacks are a change of words, not a second source. */
const UNKNOWN = 3

/** The other utterances of the same document; they stand together in the list. */
function* besides(utterances: Utterances, index: number): Generator<number> {
  const document = utterances.documentOf(index)
  let first = index
  while (first > 0 && index - first < AROUND && utterances.documentOf(first - 1) === document) first--
  for (let at = first; at < utterances.count && at - index < AROUND; at++) {
    if (utterances.documentOf(at) !== document) break
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
