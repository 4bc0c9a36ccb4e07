import { proseOf } from '../../text/prose.ts'
import type { Rarity } from '../../text/rarity.ts'
import { unshifted } from '../../text/reported-speech.ts'
import type { Witness } from '../../text/witness.ts'
import { weightsOf } from '../../text/word-weights.ts'
import type { Alteration, Place, Quote } from '../findings.ts'
import { alignWords, type Block } from './alignment.ts'
import type { KeyIndex } from './candidates.ts'
import { placesOf, readChanges } from './changes.ts'
import { type Hit, HitFinder } from './hits.ts'
import { likeness, type Weighed } from './likeness.ts'
import { tellingWeight, type Utterance, type Utterances } from './words.ts'

/** A telling holds at least this many of the words, as this share of its own. */
const LEAST_WORDS = 3
const DENSE = 0.6

/** What is looked for: utterances found by `index`, each by the family it belongs to. */
export interface Wanted {
  readonly index: KeyIndex
  readonly utterances: Utterances
  /** The number of the family of an utterance. */
  familyOf(utterance: number): number
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
 */
export function findTellings(
  wanted: Wanted,
  quotes: readonly Quote[],
  witnesses: readonly Witness[],
  rarity: Rarity,
  enough: Enough,
): readonly Telling[] {
  const { utterances } = wanted
  const tellings: Telling[] = []
  const known = new Map<number, Said>()
  const saidBy = (family: number, members: readonly number[]): Said => {
    let said = known.get(family)
    if (!said) {
      const whole = fullest(members, utterances, witnesses)
      said = { whole, reported: asReported(whole, witnesses) }
      known.set(family, said)
    }
    return said
  }
  const hits = new HitFinder(wanted.index, wanted.familyOf)
  let quote = 0
  for (let document = 0; document < witnesses.length; document++) {
    const first = quote
    while (quote < quotes.length && quotes[quote].document === document) quote++
    const plain = plainWords(document, quotes.slice(first, quote), witnesses[document], rarity)
    const text = { whole: plain, reported: asReported(plain, witnesses) }
    const found: Telling[] = []
    for (const hit of hits.find(plain)) {
      const { family } = hit
      const members = wanted.members(family)
      if (members.some(member => utterances.documentOf(member) === document)) continue
      const alteration = readTelling(saidBy(family, members), text, hit, witnesses, enough)
      if (alteration) found.push({ family, alteration })
    }
    tellings.push(...found.sort((a, b) => a.family - b.family))
  }
  return tellings
}

/** The longest member; of equals the earliest, by date and then by document. */
function fullest(
  members: readonly number[],
  utterances: Utterances,
  witnesses: readonly Witness[],
): Utterance {
  const date = (member: number): string =>
    witnesses[utterances.documentOf(member)].document.published?.value ?? '~'
  let best = members[0]
  for (const member of members) {
    const more = utterances.lengthOf(member) - utterances.lengthOf(best)
    if (more > 0 || (more === 0 && date(member) < date(best))) best = member
  }
  return utterances.at(best)
}

const none = new Int32Array(0)

/** The words of a document that stand in no quote, as one run. */
function plainWords(document: number, quotes: readonly Quote[], witness: Witness, rarity: Rarity): Utterance {
  const { words } = witness
  const prose = proseOf(witness)
  const weights = weightsOf(witness, rarity)
  const word = new Int32Array(words.count)
  const key = new Uint32Array(words.count)
  const weight = new Float32Array(words.count)
  let count = 0
  let quote = 0
  for (let i = 0; i < words.count; i++) {
    while (quote < quotes.length && quotes[quote].end <= words.start[i]) quote++
    if (quote < quotes.length && quotes[quote].start <= words.start[i]) continue
    word[count] = i
    key[count] = words.key[i]
    weight[count++] = tellingWeight(prose, i, -1, weights)
  }
  return {
    index: -1,
    document,
    quotes: none,
    word: word.subarray(0, count),
    key: key.subarray(0, count),
    weight: weight.subarray(0, count),
    piece: new Uint16Array(count),
  }
}

/** Words looked at beyond the hits on either side. */
const MARGIN = 12

/** A telling of nearly the whole quote needs to tell less, where the documents speak of the same matter. */
const NEARLY = 0.8

/** Words as they stand, and as one would compare them. */
interface Said {
  readonly whole: Utterance
  readonly reported: Weighed
}

function readTelling(
  { whole: utterance, reported: said }: Said,
  { whole: plain, reported }: Said,
  hit: Hit,
  witnesses: readonly Witness[],
  enough: Enough,
): Alteration | null {
  const from = Math.max(0, hit.from - MARGIN)
  const to = Math.min(plain.key.length, hit.to + MARGIN)
  const shared = likeness(said, reported, from, to)
  // Most share next to nothing, and what would be enough takes a look at both documents.
  if (shared < enough.least) return null
  const { nearlyWhole, inPart } = enough.between(utterance.document, plain.document)
  if (shared < nearlyWhole) return null
  const window = part(plain, from, to)
  const equal = alignWords(said, stretch(reported, from, to)).filter(
    block => block.equal && isSolid(block, window),
  )
  if (equal.length === 0) return null
  const [first, last] = [equal[0], equal[equal.length - 1]]
  const told = part(window, first.fromB, last.toB)
  const matched = equal.reduce((sum, { fromB, toB }) => sum + toB - fromB, 0)
  if (matched < LEAST_WORDS || matched < DENSE * told.key.length) return null
  const isNearlyWhole = matched >= NEARLY * Math.max(utterance.key.length, told.key.length)
  const least = isNearlyWhole ? nearlyWhole : inPart
  if (likeness(said, reported, from + first.fromB, from + last.toB) < least) return null
  return toAlteration(utterance, told, first, last, witnesses)
}

function stretch({ key, weight }: Weighed, from: number, to: number): Weighed {
  return { key: key.subarray(from, to), weight: weight.subarray(from, to) }
}

/** The words as one would compare them had they been reported: "he had told his passengers" is what "I have told my passengers" was. */
function asReported({ document, word, weight }: Utterance, witnesses: readonly Witness[]): Weighed {
  return { key: unshifted(proseOf(witnesses[document]), word), weight }
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
    weight: utterance.weight.subarray(from, to),
    piece: utterance.piece.subarray(from, to),
  }
}
