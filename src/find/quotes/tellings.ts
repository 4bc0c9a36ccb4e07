import type { Rarity } from '../../text/rarity.ts'
import type { Witness } from '../../text/witness.ts'
import type { Alteration, Place, Quote } from '../findings.ts'
import { alignWords, type Block } from './alignment.ts'
import { placesOf, readChanges } from './changes.ts'
import { HitFinder, type Indexed } from './hits.ts'
import { likeness, type Weighed } from './likeness.ts'
import { PlainReader } from './plain.ts'
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
  const { utterances } = wanted
  const tellings: Telling[] = []
  const sought = new SoughtFamilies(wanted, witnesses)
  const hits = new HitFinder(wanted)
  const reader = new PlainReader(witnesses, rarity)
  let quote = 0
  for (let document = 0; document < witnesses.length; document++) {
    const first = quote
    while (quote < quotes.length && quotes[quote].document === document) quote++
    const plain = reader.read(document, quotes.slice(first, quote))
    const compared = asReported(plain)
    const found: Telling[] = []
    for (const hit of hits.find(plain)) {
      const { documents, fullest, said } = sought.of(hit.family)
      if (documents.includes(document)) continue
      const from = Math.max(0, hit.from - MARGIN)
      const to = Math.min(plain.key.length, hit.to + MARGIN)
      // Most share next to nothing, and what would be enough takes a look at both documents.
      if (likeness(said, compared, from, to, enough.least) < enough.least) continue
      const alteration = readTelling(utterances.at(fullest), part(plain, from, to), witnesses, enough)
      if (alteration) found.push({ family: hit.family, alteration })
    }
    tellings.push(...found.sort((a, b) => a.family - b.family))
    onDone(document + 1)
  }
  return tellings
}

/** What a family says, and the documents that quote it. */
interface Sought {
  readonly documents: readonly number[]
  readonly fullest: number
  /** The words of the fullest as one would compare them. */
  readonly said: Weighed
}

/** Families as they are looked for, each made ready when it is first met. */
class SoughtFamilies {
  private readonly wanted: Wanted
  private readonly witnesses: readonly Witness[]
  private readonly known: (Sought | undefined)[]

  constructor(wanted: Wanted, witnesses: readonly Witness[]) {
    this.wanted = wanted
    this.witnesses = witnesses
    this.known = new Array(wanted.families)
  }

  of(family: number): Sought {
    this.known[family] ??= this.read(family)
    return this.known[family]
  }

  private read(family: number): Sought {
    const { utterances } = this.wanted
    const members = this.wanted.members(family)
    const fullest = members.length === 1 ? members[0] : fullestOf(members, utterances, this.witnesses)
    return {
      documents: members.map(member => utterances.documentOf(member)),
      fullest,
      said: utterances.reportedOf(fullest),
    }
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
