import type { Rarity } from '../../text/rarity.ts'
import type { Witness } from '../../text/witness.ts'
import type { Alteration, Place, Quote } from '../findings.ts'
import { alignWords, type Block } from './alignment.ts'
import { placesOf, readChanges } from './changes.ts'
import { HitFinder, type Indexed } from './hits.ts'
import { likeness, mayTell, type Weighed } from './likeness.ts'
import { PlainReader } from './plain.ts'
import type { WordList } from './word-list.ts'
import type { Utterance, Utterances } from './words.ts'

/** A telling holds at least this many of the words, as this share of its own. */
const LEAST_WORDS = 3
const DENSE = 0.6

/** What is looked for: utterances found by `index`, each by the family it belongs to. */
export interface Wanted extends Indexed {
  readonly utterances: Utterances
  /** The utterances of a family, in order. */
  members(family: number): readonly number[]
}

/** What a telling must tell, in nats. */
export interface Enough {
  /** Whatever the documents are. */
  readonly least: number
  /** Between two documents: of part of a quote, and of nearly the whole. */
  between(a: number, b: number): { readonly inPart: number; readonly nearlyWhole: number }
}

/** The words of an utterance outside quotation marks in another document. */
export interface Telling {
  readonly family: number
  readonly alteration: Alteration
}

/**
 * Where utterances are told without quotation marks, in documents that do not quote the same. By document, then family.
 * `onDone` hears how many documents are.
 */
export function findTellings(
  wanted: Wanted,
  quotes: readonly Quote[],
  witnesses: readonly Witness[],
  rarity: Rarity,
  enough: Enough,
  onDone: (documents: number) => void,
): readonly Telling[] {
  const tellings: Telling[] = []
  const sought = new SoughtFamilies(wanted, witnesses, enough)
  const hits = new HitFinder(wanted)
  const reader = new PlainReader(witnesses, rarity)
  let quote = 0
  for (let document = 0; document < witnesses.length; document++) {
    const first = quote
    while (quote < quotes.length && quotes[quote].document === document) quote++
    const plain = reader.read(document, quotes.slice(first, quote))
    const found: Telling[] = []
    for (const { family, from, to } of hits.find(plain)) {
      const alteration = sought.readTelling(family, document, plain, from, to)
      if (alteration) found.push({ family, alteration })
    }
    tellings.push(...found.sort((a, b) => a.family - b.family))
    onDone(document + 1)
  }
  return tellings
}

const noQuotes = new Int32Array(0)

/** Families as they are looked for. */
class SoughtFamilies {
  private readonly wanted: Wanted
  private readonly witnesses: readonly Witness[]
  private readonly enough: Enough
  /** What is looked for of each family, found when it is first met: its fullest member, or -1. */
  private readonly fullest: Int32Array

  constructor(wanted: Wanted, witnesses: readonly Witness[], enough: Enough) {
    this.wanted = wanted
    this.witnesses = witnesses
    this.enough = enough
    this.fullest = new Int32Array(wanted.families).fill(-1)
  }

  /** What the words of a text around those from `first` to `end` did to a family, where they tell it and the text does not quote it. */
  readTelling(
    family: number,
    document: number,
    plain: WordList,
    first: number,
    end: number,
  ): Alteration | null {
    const { utterances } = this.wanted
    const { least } = this.enough
    const from = Math.max(0, first - MARGIN)
    const to = Math.min(plain.count, end + MARGIN)
    const fullest = this.fullestOf(family)
    const { reported } = plain
    const { reported: told } = utterances.words
    // Most share next to nothing, and what would be enough takes a look at both documents.
    if (!mayTell(utterances.stretchOf(fullest, told), { words: reported, from, to }, least)) return null
    if (likeness(utterances.wordsOf(fullest, told), reported, from, to) < least) return null
    const isQuoted = this.wanted.members(family).some(member => utterances.documentOf(member) === document)
    if (isQuoted) return null
    const stretch = { index: -1, document, quotes: noQuotes, ...plain.part(from, to) }
    return readTelling(utterances.at(fullest), stretch, this.witnesses, this.enough)
  }

  private fullestOf(family: number): number {
    const known = this.fullest[family]
    if (known >= 0) return known
    const fullest = fullestOf(this.wanted.members(family), this.wanted.utterances, this.witnesses)
    this.fullest[family] = fullest
    return fullest
  }
}

/** The longest member; of equals the earliest, by date and then by document. */
function fullestOf(
  members: readonly number[],
  utterances: Utterances,
  witnesses: readonly Witness[],
): number {
  const date = (member: number): string =>
    witnesses[utterances.documentOf(member)].document.published?.value ?? '~'
  let best = members[0]
  for (const member of members) {
    const more = utterances.lengthOf(member) - utterances.lengthOf(best)
    if (more > 0 || (more === 0 && date(member) < date(best))) best = member
  }
  return best
}

/** Words looked at beyond the hits on either side. */
const MARGIN = 12

/** A telling of nearly the whole quote needs to tell less, where the documents speak of the same matter. */
const NEARLY = 0.8

/** What a stretch of plain words did to an utterance, where it is enough to be a telling of it. */
function readTelling(
  utterance: Utterance,
  stretch: Utterance,
  witnesses: readonly Witness[],
  enough: Enough,
): Alteration | null {
  const said = asReported(utterance)
  const compared = asReported(stretch)
  const { nearlyWhole, inPart } = enough.between(utterance.document, stretch.document)
  if (likeness(said, compared) < nearlyWhole) return null
  const equal = alignWords(said, compared).filter(block => block.equal && isSolid(block, stretch))
  if (equal.length === 0) return null
  const [first, last] = [equal[0], equal[equal.length - 1]]
  const told = part(stretch, first.fromB, last.toB)
  const matched = equal.reduce((sum, { fromB, toB }) => sum + toB - fromB, 0)
  if (matched < LEAST_WORDS || matched < DENSE * told.key.length) return null
  const isNearlyWhole = matched >= NEARLY * Math.max(utterance.key.length, told.key.length)
  const least = isNearlyWhole ? nearlyWhole : inPart
  if (likeness(said, compared, first.fromB, last.toB) < least) return null
  return toAlteration(utterance, told, first, last, witnesses)
}

function asReported({ reported, weight }: Utterance): Weighed {
  return { key: reported, weight }
}

/** Small words that happen to agree at the edges of a telling are no part of it. */
function isSolid({ fromB, toB }: Block, { weight }: Utterance): boolean {
  let sum = 0
  for (let i = fromB; i < toB; i++) sum += weight[i]
  return sum >= 1.5 || toB - fromB >= 4
}

function toAlteration(
  utterance: Utterance,
  told: Utterance,
  first: Block,
  last: Block,
  witnesses: readonly Witness[],
): Alteration {
  const quoted = placesOf(utterance, first.fromA, last.toA, witnesses)[0]
  const [plain] = placesOf(told, 0, told.key.length, witnesses)
  const isLater = isAfter(witnesses, utterance.document, told.document)
  const changes = isLater
    ? readChanges(told, utterance, alignWords(told, utterance), witnesses)
    : readChanges(utterance, told, alignWords(utterance, told), witnesses)
  const kept = changes.filter(
    ({ type }) => type !== 'truncated' && type !== 'verbatim' && (type !== 'inserted' || !isLater),
  )
  const main = isLater
    ? { type: 'quoted' as const, from: plain, to: quoted }
    : { type: 'unquoted' as const, from: quoted, to: plain }
  const quote = utterance.quotes[utterance.piece[first.fromA]]
  return {
    from: quote,
    to: quote,
    types: [...new Set([main.type, ...kept.map(({ type }) => type)])],
    changes: [main, ...kept] satisfies readonly { from: Place; to: Place }[],
  }
}

/** Whether `document` is dated after `other`. */
function isAfter(witnesses: readonly Witness[], document: number, other: number): boolean {
  const mine = witnesses[document].document.published?.value
  const theirs = witnesses[other].document.published?.value
  if (mine === undefined || theirs === undefined) return false
  const length = Math.min(mine.length, theirs.length)
  return mine.slice(0, length) > theirs.slice(0, length)
}

function part(utterance: Utterance, from: number, to: number): Utterance {
  return {
    index: utterance.index,
    document: utterance.document,
    quotes: utterance.quotes,
    word: utterance.word.subarray(from, to),
    key: utterance.key.subarray(from, to),
    reported: utterance.reported.subarray(from, to),
    weight: utterance.weight.subarray(from, to),
    piece: utterance.piece.subarray(from, to),
  }
}
