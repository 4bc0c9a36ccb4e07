import type { Rarity } from '../text/rarity.ts'
import type { Witness } from '../text/witness.ts'
import type { Quote, QuoteFamily } from './findings.ts'
import { compareCandidates } from './quote-candidates.ts'
import { PileContext } from './quote-context.ts'
import { likeness } from './quote-likeness.ts'
import { findUtterances, type Utterance } from './quote-words.ts'

/** Words shared by two quotes prove nothing below this, in nats ("president of the United States"). */
const LEAST = 7
/** What they must tell beyond the chance that some quotes of the pile are alike, when nothing else ties their documents. */
const SURPLUS = 5.5

/**
 * The same utterance over documents, through cuts and changes. `quotes` must be ordered by document, then start.
 * Two quotes are the same when the words they share in order are rarer than chance among so many quotes would have it;
 * between documents that share rare words otherwise, less is asked.
 */
export function joinQuotes(
  quotes: readonly Quote[],
  witnesses: readonly Witness[],
  rarity: Rarity,
): readonly QuoteFamily[] {
  const utterances = findUtterances(quotes, witnesses, rarity)
  const context = new PileContext(witnesses, rarity)
  const groups = new Groups(utterances.length)
  const enough = Math.max(LEAST, SURPLUS + Math.log(utterances.length + 1))
  compareCandidates(
    utterances,
    (a, b) => {
      if (!isSame(utterances[a], utterances[b], enough, context)) return false
      groups.join(a, b)
      return true
    },
    index => groups.root(index),
  )
  return groups
    .all()
    .map(members => members.map(index => utterances[index]))
    .filter(members => new Set(members.map(({ document }) => document)).size > 1)
    .map(members => toFamily(members))
}

function isSame(a: Utterance, b: Utterance, enough: number, context: PileContext): boolean {
  const told = likeness(a, b)
  return told >= enough || (told >= LEAST && context.ties(a.document, b.document))
}

function toFamily(members: readonly Utterance[]): QuoteFamily {
  const quotes = members.flatMap(({ quotes }) => quotes).sort((a, b) => a - b)
  return { quotes, alterations: [] }
}

/** Disjoint groups of numbers below `count` (union–find with path halving, the lower number as root). */
class Groups {
  private readonly parent: Int32Array

  constructor(count: number) {
    this.parent = Int32Array.from({ length: count }, (_, index) => index)
  }

  root(index: number): number {
    const { parent } = this
    let at = index
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]]
      at = parent[at]
    }
    return at
  }

  join(a: number, b: number): void {
    const [low, high] = [this.root(a), this.root(b)].sort((x, y) => x - y)
    this.parent[high] = low
  }

  /** The groups of two or more, each in order, by their first members. */
  all(): number[][] {
    const groups = new Map<number, number[]>()
    for (let index = 0; index < this.parent.length; index++) {
      const root = this.root(index)
      if (root === index && this.parent[index] === index) groups.set(index, [index])
      else groups.get(root)!.push(index)
    }
    return [...groups.values()].filter(group => group.length > 1)
  }
}
