import type { Passage } from '../../find/findings.ts'
import type { Span } from '../../text/document.ts'
import type { Rarity } from '../../text/rarity.ts'
import { outside, together } from '../../text/spans.ts'
import type { Witness } from '../../text/witness.ts'
import { firstWordFrom } from '../../text/words.ts'
import { type Features, featuresOf, likeness } from './features.ts'
import { MANY } from './shared.ts'

/** A document that tells the story of another, its host, among other things; by their indexes. */
export interface Visit {
  readonly visitor: number
  readonly host: number
  /** What the visitor has that the host has too: stretches in order, apart. */
  readonly spans: readonly Span[]
}

/** Fewer shared words are no item of a roundup, nor is a smaller share of both texts. */
const LEAST_WORDS = 25
const LEAST_SHARE = 0.1
/** A text of which more is shared tells nothing else. */
const MOST_SHARE = 0.75
/** A rest of fewer different words does not tell what it is about; of so little else, such a share is the main thing. */
const LEAST_REST = 40
const MAIN_SHARE = 0.4
/** What is left of two texts of one story without the words they share is more alike than this; strangers are less. */
const STRANGE = 0.05

/** Documents to look at, by their indexes, each with its features, and the stock wording of every document. */
export interface Shelf {
  readonly documents: readonly number[]
  readonly features: readonly Features[]
  readonly formulas: readonly (readonly Span[])[]
}

/** All documents, with what they share and how rare their words are. */
export interface Pile {
  readonly witnesses: readonly Witness[]
  readonly passages: readonly Passage[]
  readonly rarity: Rarity
}

/**
 * Finds roundups, and other texts with a foreign body: those that share a passage with a text though all the rest of them has
 * no more to do with that text, or with the passage itself, than strangers have. The other text must have it as its own; where it
 * is foreign to both, as a footer is, that one visits that stands between two strangers, if either does. Linear in the pairs of
 * documents that share passages, and quadratic in the foreign ones of each.
 */
export function findVisits(
  { documents, features, formulas }: Shelf,
  { witnesses, passages, rarity }: Pile,
): readonly Visit[] {
  const whole = new Map(documents.map((document, at) => [document, features[at]]))
  const pairs = sharings(documents, passages, witnesses.length)
    .filter(pair => pair.some(held => isItem(held, witnesses)))
    .map(([one, other]): readonly [Placed, Placed] => [
      { ...one, place: placeOf(one, other.document) },
      { ...other, place: placeOf(other, one.document) },
    ])
  const between = betweenStrangers(pairs)
  return pairs.flatMap(([one, other]): Visit[] => {
    const isVisitor = (side: Placed, host: Placed) =>
      side.place === 'foreign' &&
      (host.place === 'own' || (between.has(side.document) && !between.has(host.document)))
    const [visitor, host] = isVisitor(one, other) ? [one, other] : [other, one]
    if (!isVisitor(visitor, host)) return []
    return [{ visitor: visitor.document, host: host.document, spans: visitor.spans }]
  })

  /** What place the shared passages have in a document; open where little else stands there to tell it by. */
  function placeOf({ document, spans }: Held, other: number): Placed['place'] {
    const witness = witnesses[document]
    const share = wordsIn(witness, spans) / witness.words.count
    if (share > MOST_SHARE) return 'own'
    // A share s of the words makes a text no more like another than by √s, so this saves taking out the share.
    if (likeness(whole.get(document)!, whole.get(other)!) > STRANGE + Math.sqrt(share)) return 'own'
    const without = (left: readonly Span[]) =>
      featuresOf(witness, rarity, together([...formulas[document], ...left]))
    const rest = without(spans)
    if (rest.keys.length < LEAST_REST) return share >= MAIN_SHARE ? 'own' : 'open'
    const shared = without(outside(spans, witness.document.text.length))
    const isAlike = [whole.get(other)!, shared].some(matter => likeness(rest, matter) >= STRANGE)
    return isAlike ? 'own' : 'foreign'
  }
}

/** What a document shares with another. */
interface Held {
  readonly document: number
  readonly spans: readonly Span[]
}

interface Placed extends Held {
  readonly place: 'own' | 'foreign' | 'open'
}

/** The documents to which different passages are foreign that they share with two who share none. */
function betweenStrangers(pairs: readonly (readonly [Placed, Placed])[]): ReadonlySet<number> {
  const partners = new Map<number, { partner: number; spans: readonly Span[] }[]>()
  const sharing = new Map<number, Set<number>>()
  for (const [one, other] of pairs) {
    for (const [side, { document: partner }] of [[one, other] as const, [other, one] as const]) {
      sharing.set(side.document, (sharing.get(side.document) ?? new Set()).add(partner))
      if (side.place !== 'foreign') continue
      partners.set(side.document, [...(partners.get(side.document) ?? []), { partner, spans: side.spans }])
    }
  }
  const areApart = (one: readonly Span[], other: readonly Span[]) =>
    together([...one, ...other]).length === one.length + other.length
  const isBetween = (document: number) =>
    partners
      .get(document)!
      .some(({ partner, spans }, at, all) =>
        all
          .slice(at + 1)
          .some(other => !sharing.get(partner)!.has(other.partner) && areApart(spans, other.spans)),
      )
  return new Set([...partners.keys()].filter(isBetween))
}

function isItem({ document, spans }: Held, witnesses: readonly Witness[]): boolean {
  const words = wordsIn(witnesses[document], spans)
  return words >= LEAST_WORDS && words >= LEAST_SHARE * witnesses[document].words.count
}

/** Every two of the documents that share passages which are no formulas, with all of what each has of them. */
function sharings(
  documents: readonly number[],
  passages: readonly Passage[],
  count: number,
): (readonly [Held, Held])[] {
  const wanted = new Set(documents)
  const found = new Map<number, [Span[], Span[]]>()
  for (const { kind, spans } of passages) {
    if (kind === 'formula' || spans.length > MANY) continue
    const held = spans.filter(({ document }) => wanted.has(document))
    for (const one of held) {
      for (const other of held) {
        if (one.document >= other.document) continue
        const pair = one.document * count + other.document
        const both = found.get(pair) ?? [[], []]
        found.set(pair, both)
        both[0].push(one)
        both[1].push(other)
      }
    }
  }
  return [...found].map(([pair, [ofOne, ofOther]]) => [
    { document: Math.floor(pair / count), spans: together(ofOne) },
    { document: pair % count, spans: together(ofOther) },
  ])
}

function wordsIn({ words }: Witness, spans: readonly Span[]): number {
  let count = 0
  for (const { start, end } of spans) {
    for (let word = firstWordFrom(words, start); word < words.count && words.end[word] <= end; word++) count++
  }
  return count
}
