import type { Witness } from '../../text/witness.ts'
import type { Alteration, AlterationType, Quote } from '../findings.ts'
import { alignWords, type Block } from './alignment.ts'
import { type Change, placesOf, readChanges } from './changes.ts'
import { isEqual, likeness } from './likeness.ts'
import { GIVES, type Splices } from './splices.ts'
import type { Utterance } from './words.ts'

/** A member is compared with this many tellings at most: those that earlier ones did not cover. */
const HEADS = 8
/** A telling covered by this share of another tells nothing new. */
const COVERED = 0.7
/** Tellings are compared when they are this alike, in nats; through a third they may be one family with less. */
const ALIKE = 4
/** Nearly as full: among tellings of this share of the longest the earliest comes first. */
const FULL = 0.8
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
    const rest = this.inOrder(members.filter(({ index }) => !splices.has(index)))
    const heads = [rest[0]]
    const alterations: Alteration[] = []
    for (const member of rest.slice(1)) {
      const match = closest(heads, member)
      if (match) alterations.push(this.compareEither(match.head, member, match.blocks))
      if ((match?.share ?? 0) < COVERED && heads.length < HEADS) heads.push(member)
    }
    for (const member of members) {
      for (const source of splices.get(member.index) ?? []) {
        const from = rest.find(({ index }) => index === source)
        if (from) alterations.push(this.compareSpliced(from, member))
      }
    }
    return alterations
  }

  /** The fullest telling first; among those nearly as full the earliest, by date and then by document. */
  private inOrder(members: readonly Utterance[]): readonly Utterance[] {
    const longest = members.reduce((most, { key }) => Math.max(most, key.length), 0)
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
    const words = text.slice(speaker.start, speaker.end)
    return isName(words) || words.endsWith(` ${speaker.name}`) || beside === `, ${speaker.name}`
  }
}

function turned({ fromA, toA, fromB, toB, equal }: Block): Block {
  return { fromA: fromB, toA: toB, fromB: fromA, toB: toA, equal }
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
  const counts = [...quotes].map(() => 0)
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
  return words !== words.toLowerCase() && !unnamed.test(words) && !described.test(words)
}

const unnamed = /^(i|he|she|they|we|it|you|the|a|an|his|her|one)\b/i

/** The same in other languages: German articles and pronouns, and articles of others before a word in small letters. */
const described =
  /^(?:(?:[Ee]r|[Ss]ie|[Dd]er|[Dd]ie|[Dd]as|[Ee]ine?)(?: |$)|(?:[Ll][eaoi]s?|[Uu]n[ae]?|[Ee]l|[Ll]os|[Ii]l|[Gg]li|[OoAa]s?|[Uu]ma?|[Dd]e|[Hh]et|[Ee]en) \p{Ll}|[Ll]['’]\p{Ll})/u

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
