import type { Witness } from '../text/witness.ts'
import type { Alteration, AlterationType, Quote } from './findings.ts'
import { alignWords, type Block } from './quote-alignment.ts'
import { type Change, placesOf, readChanges } from './quote-changes.ts'
import { isEqual, likeness } from './quote-likeness.ts'
import type { Utterance } from './quote-words.ts'

/** A member is compared with this many tellings at most: those that earlier ones did not cover. */
const HEADS = 8
/** A telling covered by this share of another tells nothing new. */
const COVERED = 0.7
/** Tellings are compared when they are this alike, in nats; through a third they may be one family with less. */
const ALIKE = 4
/** Nearly as full: among tellings of this share of the longest the earliest comes first. */
const FULL = 0.8
/** Two quotes are joined into one when each gives this many words in a row. */
const GIVES = 4
/** So many tellings of a family are looked at for splices; in a larger one later splices count as plain changes. */
const SPLICES = 1000
/** A document's quotes are looked through for splices up to this many. */
const SIDE_BY_SIDE = 16

/** Tellings that join words of two others, with the two. */
export type Splices = ReadonlyMap<Utterance, readonly Utterance[]>

/** What each telling of an utterance did to the fullest or earliest one it goes with. */
export class AlterationReader {
  private readonly quotes: readonly Quote[]
  private readonly witnesses: readonly Witness[]

  constructor(quotes: readonly Quote[], witnesses: readonly Witness[]) {
    this.quotes = quotes
    this.witnesses = witnesses
  }

  /** `members` are the utterances of one family, `splices` those of them that join words of it with others. */
  read(members: readonly Utterance[], splices: Splices): readonly Alteration[] {
    const rest = this.inOrder(members.filter(member => !splices.has(member)))
    const heads = [rest[0]]
    const alterations: Alteration[] = []
    for (const member of rest.slice(1)) {
      const match = closest(heads, member)
      if (match) alterations.push(this.compareEither(match.head, member, match.blocks))
      if ((match?.share ?? 0) < COVERED && heads.length < HEADS) heads.push(member)
    }
    for (const [member, sources] of splices) {
      for (const source of sources) {
        if (rest.includes(source)) alterations.push(this.compareSpliced(source, member))
      }
    }
    return alterations
  }

  /** The fullest telling first; among those nearly as full the earliest, by date and then by document. */
  private inOrder(members: readonly Utterance[]): readonly Utterance[] {
    const longest = Math.max(...members.map(({ key }) => key.length))
    const rank = ({ key }: Utterance): number => (key.length >= FULL * longest ? 0 : 1)
    const date = ({ document }: Utterance): string =>
      this.witnesses[document].document.published?.value ?? '~'
    return [...members].sort((a, b) => {
      if (rank(a) !== rank(b)) return rank(a) - rank(b)
      if (rank(a) === 1 && a.key.length !== b.key.length) return b.key.length - a.key.length
      const [left, right] = [date(a), date(b)]
      if (left !== right) return left < right ? -1 : 1
      return a.document - b.document || a.quotes[0] - b.quotes[0]
    })
  }

  /** The earlier with the later, unless the later only says more at the ends: then it is the earlier that was cut. */
  private compareEither(head: Utterance, member: Utterance, blocks: readonly Block[]): Alteration {
    return saysMore(blocks, head.key.length)
      ? this.compare(member, head, blocks.map(turned))
      : this.compare(head, member, blocks)
  }

  private compare(from: Utterance, to: Utterance, blocks: readonly Block[]): Alteration {
    const changes = [...readChanges(from, to, blocks, this.witnesses), ...this.reattribution(from, to)]
    return {
      from: mainQuote(from, blocks, 'A'),
      to: mainQuote(to, blocks, 'B'),
      types: typesOf(changes),
      changes,
    }
  }

  /** `to` joins words of `from` with words of another quote: what is common, and what `from` alone has. */
  private compareSpliced(from: Utterance, to: Utterance): Alteration {
    const blocks = alignWords(from, to)
    const changes = blocks
      .filter(({ equal, fromA, toA }) => equal && toA - fromA >= GIVES - 1)
      .flatMap(({ fromA, toA, fromB, toB }) => {
        const there = placesOf(to, fromB, toB, this.witnesses)
        return placesOf(from, fromA, toA, this.witnesses).map((place, i): Change => {
          return { type: 'spliced', from: place, to: there[Math.min(i, there.length - 1)] }
        })
      })
    const all = [...changes, ...this.reattribution(from, to)]
    return {
      from: mainQuote(from, blocks, 'A'),
      to: mainQuote(to, blocks, 'B'),
      types: typesOf(all),
      changes: all,
    }
  }

  private reattribution(from: Utterance, to: Utterance): readonly Change[] {
    const before = this.speakerOf(from)
    const after = before && this.speakerOf(to)
    if (!before?.speaker || !after?.speaker || before.speaker.name === after.speaker.name) return []
    if (!areOthers(before.speaker.name, after.speaker.name)) return []
    const place = ({ document, speaker }: Quote) => ({ document, start: speaker!.start, end: speaker!.end })
    return [{ type: 'reattributed', from: place(before), to: place(after) }]
  }

  private speakerOf({ quotes }: Utterance): Quote | undefined {
    for (const index of quotes) if (this.isNamed(this.quotes[index])) return this.quotes[index]
    return undefined
  }

  /** Whether the speaker is called by a name where the quote stands, or right after ("the skipper, Ann Lund"): whom "he" means is less sure. */
  private isNamed({ document, speaker }: Quote): boolean {
    if (!speaker || !isName(speaker.name)) return false
    const { text } = this.witnesses[document].document
    const beside = text.slice(speaker.end, speaker.end + 2 + speaker.name.length)
    return isName(text.slice(speaker.start, speaker.end)) || beside === `, ${speaker.name}`
  }

  /** Members whose words come from two quotes that another document keeps apart. */
  findSplices(members: readonly Utterance[]): Splices {
    const splices = new Map<Utterance, readonly Utterance[]>()
    // Members come in the order of their documents.
    if (!members.some((member, i) => i > 0 && member.document === members[i - 1].document)) return splices
    const byDocument = new Map<number, Utterance[]>()
    for (const member of members) {
      const group = byDocument.get(member.document)
      if (group) group.push(member)
      else byDocument.set(member.document, [member])
    }
    const several = [...byDocument.values()].filter(group => group.length > 1).slice(0, SIDE_BY_SIDE)
    let budget = SPLICES
    for (const group of several) {
      for (const member of members) {
        if (member.document === group[0].document || splices.has(member) || member.key.length < 2 * GIVES)
          continue
        if (--budget < 0) return splices
        const sources = this.sourcesOf(member, group.slice(0, SIDE_BY_SIDE))
        if (sources && !sources.some(source => splices.has(source))) splices.set(member, sources)
      }
    }
    return splices
  }

  private sourcesOf(member: Utterance, group: readonly Utterance[]): readonly Utterance[] | null {
    const given = group.map(source => wordsGiven(source, member))
    for (let i = 0; i < given.length; i++) {
      for (let j = i + 1; j < given.length; j++) {
        const [a, b] = [given[i], given[j]]
        const ownA = onlyIn(a, b)
        const ownB = onlyIn(b, a)
        if (ownA.length < GIVES || ownB.length < GIVES || !shareQuote(member, ownA, ownB)) continue
        if (!this.isOneRun(a, b)) return [a.source, b.source]
      }
    }
    return null
  }

  /** Whether the second source goes on where the first ends, so that nothing was joined: they stand close, and no words lie between. */
  private isOneRun(a: Given, b: Given): boolean {
    const [first, second] = a.source.quotes[0] < b.source.quotes[0] ? [a, b] : [b, a]
    const { quotes } = first.source
    const apart = this.quotes[second.source.quotes[0]].start - this.quotes[quotes[quotes.length - 1]].end
    const inOrder = Math.min(...first.words) < Math.min(...second.words)
    return apart < CLOSE && inOrder && first.source.key.length - first.end < GIVES && second.start < GIVES
  }
}

function turned({ fromA, toA, fromB, toB, equal }: Block): Block {
  return { fromA: fromB, toA: toB, fromB: fromA, toB: toA, equal }
}

/** Pieces further apart than this are not one run, in code units. */
const CLOSE = 300

/** What a source gives to a member: places of the words in the member, and from where to where it has them itself. */
interface Given {
  readonly source: Utterance
  readonly words: ReadonlySet<number>
  readonly start: number
  readonly end: number
}

/** The words `member` has from `source` in runs long enough to tell. */
function wordsGiven(source: Utterance, member: Utterance): Given {
  const words = new Set<number>()
  let start = source.key.length
  let end = 0
  for (const { fromA, toA, fromB, toB, equal } of alignWords(source, member)) {
    if (!equal || toB - fromB < GIVES) continue
    for (let i = fromB; i < toB; i++) words.add(i)
    start = Math.min(start, fromA)
    end = Math.max(end, toA)
  }
  return { source, words, start, end }
}

/** The words only `a` gives. */
function onlyIn(a: Given, b: Given): readonly number[] {
  return [...a.words].filter(word => !b.words.has(word))
}

/** Whether words from both stand in one pair of marks: a telling that closes its marks between them joins nothing. */
function shareQuote({ piece }: Utterance, a: readonly number[], b: readonly number[]): boolean {
  const pieces = new Set(a.map(word => piece[word]))
  return b.some(word => pieces.has(piece[word]))
}

interface Match {
  readonly head: Utterance
  readonly blocks: readonly Block[]
  /** Share of the member's words that the head has. */
  readonly share: number
  readonly matched: number
}

/** The head in another document that gives most to `member`; the first of equals; null where none is alike. */
function closest(heads: readonly Utterance[], member: Utterance): Match | null {
  let best: Match | null = null
  for (const head of heads) {
    if (head.document === member.document) continue
    if (isEqual(head, member)) return { head, blocks: [whole(member)], share: 1, matched: 0 }
    if (likeness(head, member) < ALIKE) continue
    const blocks = alignWords(head, member)
    let words = 0
    let matched = 0
    for (const { fromB, toB, equal } of blocks) {
      if (!equal) continue
      words += toB - fromB
      for (let i = fromB; i < toB; i++) matched += 0.1 + member.weight[i]
    }
    if (matched <= (best?.matched ?? 0)) continue
    best = { head, blocks, share: words / member.key.length, matched }
    if (best.share === 1) break
  }
  return best
}

/** The quote of an utterance that holds most of the aligned words. */
function mainQuote({ quotes, piece }: Utterance, blocks: readonly Block[], side: 'A' | 'B'): number {
  if (quotes.length === 1) return quotes[0]
  const counts = quotes.map(() => 0)
  for (const block of blocks) {
    if (!block.equal) continue
    const [from, to] = side === 'A' ? [block.fromA, block.toA] : [block.fromB, block.toB]
    for (let i = from; i < to; i++) counts[piece[i]]++
  }
  return quotes[counts.indexOf(Math.max(...counts))]
}

const verbatim: readonly AlterationType[] = ['verbatim']

/** Each type once, in the order of the changes; a noted clarification alone leaves a telling verbatim. */
function typesOf(changes: readonly Change[]): readonly AlterationType[] {
  if (changes.length === 0) return verbatim
  const types = new Set(changes.map(({ type }) => type))
  types.delete('verbatim')
  return types.size > 0 ? [...types] : ['verbatim']
}

/** Whether every block that differs is words of B beyond an end of A, which is `length` long. */
function saysMore(blocks: readonly Block[], length: number): boolean {
  let more = false
  for (const { fromA, toA, equal } of blocks) {
    if (equal) continue
    if (fromA !== toA || (fromA !== 0 && fromA !== length)) return false
    more = true
  }
  return more
}

function whole({ key }: Utterance): Block {
  return { fromA: 0, toA: key.length, fromB: 0, toB: key.length, equal: true }
}

function isName(words: string): boolean {
  return words !== words.toLowerCase() && !unnamed.test(words)
}

const unnamed = /^(i|he|she|they|we|it|you|the|a|an|his|her|one)\b/i

/** Whether two names cannot be those of the same: they share no word of more than two letters. */
function areOthers(a: string, b: string): boolean {
  const words = (name: string) =>
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word.length > 2)
  const others = new Set(words(b))
  return !words(a).some(word => others.has(word))
}
