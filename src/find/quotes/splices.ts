import type { Quote } from '../findings.ts'
import { alignWords } from './alignment.ts'
import { mayShareRun } from './likeness.ts'
import type { Utterance } from './words.ts'

/** Two quotes are joined into one when each gives this many words in a row. */
export const GIVES = 4
/** Pieces further apart than this are not one run, in code units. */
const CLOSE = 300
/** So many words of one family are compared with others; only piles of thousands of unlike tellings need more. */
const BUDGET = 100_000_000
/** What an alignment costs however short the two are, as so many words compared. */
const ALIGNING = 200

/** Tellings that join words of two others, with the two, by their indexes. */
export type Splices = ReadonlyMap<number, readonly number[]>

/**
 * Those of `members`, the utterances of one family in the order of their documents, whose words come from two quotes that another
 * document keeps apart. `cut` tells that there were too many to look at all. Equal tellings, which most are, are looked at once.
 */
export function findSplices(
  members: readonly Utterance[],
  quotes: readonly Quote[],
): { readonly splices: Splices; readonly cut: boolean } {
  const search = new SpliceSearch(members, quotes)
  return { splices: search.splices, cut: search.left < 0 }
}

class SpliceSearch {
  readonly splices = new Map<number, readonly number[]>()
  left = BUDGET
  private readonly quotes: readonly Quote[]
  /** What a source gives to a member, by the texts of the two. */
  private readonly given = new Map<string, Given>()

  constructor(members: readonly Utterance[], quotes: readonly Quote[]) {
    this.quotes = quotes
    const documents = [...groupsBy(members, ({ document }) => document).values()]
    if (documents.every(own => own.length === 1)) return
    const texts = groupsBy(members, textOf)
    const ids = new Map([...texts.values()].flatMap((same, id) => same.map(member => [member, id])))
    for (const sources of this.unlikeSources(documents, ids)) {
      for (const [id, same] of [...texts.values()].entries()) {
        if (same[0].key.length >= 2 * GIVES) this.compare(same, id, sources, ids)
        if (this.left < 0) return
      }
    }
  }

  /** The documents that keep several tellings apart, each way of doing so twice: no telling is compared with its own document. */
  private unlikeSources(
    documents: readonly (readonly Utterance[])[],
    ids: ReadonlyMap<Utterance, number>,
  ): readonly (readonly Utterance[])[] {
    const times = new Map<string, number>()
    return documents.filter(own => {
      if (own.length === 1) return false
      const way = own.map(
        (source, i) => `${ids.get(source)}${i > 0 ? this.apart(own[i - 1], source) < CLOSE : ''}`,
      )
      const before = times.get(way.join()) ?? 0
      times.set(way.join(), before + 1)
      return before < 2
    })
  }

  /** Notes the members of equal text `same` as splices, if they join two of `sources`. */
  private compare(
    same: readonly Utterance[],
    id: number,
    sources: readonly Utterance[],
    ids: ReadonlyMap<Utterance, number>,
  ): void {
    const others = same.filter(({ document }) => document !== sources[0].document)
    const left = others.filter(({ index }) => !this.splices.has(index))
    const pair = left.length > 0 ? this.sourcesOf(left[0], id, sources, ids) : null
    if (!pair || pair.some(({ index }) => this.splices.has(index))) return
    const indexes = pair.map(({ index }) => index)
    for (const { index } of left) this.splices.set(index, indexes)
  }

  private sourcesOf(
    member: Utterance,
    id: number,
    sources: readonly Utterance[],
    ids: ReadonlyMap<Utterance, number>,
  ): readonly Utterance[] | null {
    const given = sources.map(source => this.givenBy(source, ids.get(source)!, member, id))
    for (let i = 0; i < given.length && this.left >= 0; i++) {
      for (let j = i + 1; j < given.length && this.left >= 0; j++) {
        this.left -= member.key.length
        if (!joins(member, given[i], given[j])) continue
        if (!this.isOneRun(sources[i], given[i], sources[j], given[j])) return [sources[i], sources[j]]
      }
    }
    return null
  }

  private givenBy(source: Utterance, sourceId: number, member: Utterance, id: number): Given {
    const name = `${sourceId} ${id}`
    let given = this.given.get(name)
    if (!given) {
      this.left -= ALIGNING + source.key.length * member.key.length
      given = wordsGiven(source, member)
      this.given.set(name, given)
    }
    return given
  }

  /** Whether the second source goes on where the first ends, so that nothing was joined: they stand close, and no words lie between. */
  private isOneRun(a: Utterance, givenA: Given, b: Utterance, givenB: Given): boolean {
    if (a.quotes[0] > b.quotes[0]) return this.isOneRun(b, givenB, a, givenA)
    const isInOrder = givenA.words.indexOf(1) < givenB.words.indexOf(1)
    return this.apart(a, b) < CLOSE && isInOrder && a.key.length - givenA.end < GIVES && givenB.start < GIVES
  }

  /** From the end of one to the start of the other, in code units. */
  private apart(first: Utterance, second: Utterance): number {
    return this.quotes[second.quotes[0]].start - this.quotes[first.quotes[first.quotes.length - 1]].end
  }
}

/** What a source gives to a member: 1 for each word of the member it gives, and from where to where it has them itself. */
interface Given {
  readonly words: Uint8Array
  readonly start: number
  readonly end: number
}

/** The words `member` has from `source` in runs long enough to tell. */
function wordsGiven(source: Utterance, member: Utterance): Given {
  const words = new Uint8Array(member.key.length)
  let start = source.key.length
  let end = 0
  const blocks = mayShareRun(source, member, GIVES) ? alignWords(source, member) : []
  for (const { fromA, toA, fromB, toB, equal } of blocks) {
    if (!equal || toB - fromB < GIVES) continue
    words.fill(1, fromB, toB)
    start = Math.min(start, fromA)
    end = Math.max(end, toA)
  }
  return { words, start, end }
}

/**
 * Whether each of the two gives enough words that the other does not, and words of both stand in one pair of marks: a telling that
 * closes its marks between them joins nothing.
 */
function joins({ piece }: Utterance, a: Given, b: Given): boolean {
  let ownA = 0
  let ownB = 0
  const pieces = new Set<number>()
  for (let i = 0; i < piece.length; i++) {
    if (a.words[i] <= b.words[i]) continue
    ownA++
    pieces.add(piece[i])
  }
  if (ownA < GIVES) return false
  let isShared = false
  for (let i = 0; i < piece.length; i++) {
    if (b.words[i] <= a.words[i]) continue
    ownB++
    isShared ||= pieces.has(piece[i])
  }
  return isShared && ownB >= GIVES
}

/** The words of an utterance and how they lie in its pieces, as a name for them. */
function textOf({ key, piece }: Utterance): string {
  return `${key.join()}/${piece.at(-1) ? piece.join() : ''}`
}

function groupsBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
