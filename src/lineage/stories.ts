import type { Parts, Passage } from '../find/findings.ts'
import { averageLink } from '../kernel/average-link.ts'
import { inHundredths, type OnProgress } from '../progress.ts'
import type { Span } from '../text/document.ts'
import { rarityOf } from '../text/rarity.ts'
import { together } from '../text/spans.ts'
import type { Witness } from '../text/witness.ts'
import type { Story } from './lineage.ts'
import { findCopies } from './stories/copies.ts'
import { featuresOf } from './stories/features.ts'
import { labelStock } from './stories/formulas.ts'
import { foreignIn, seatGuests } from './stories/guests.ts'
import { EVEN_LIKENESS, FLOOR, scorePairs } from './stories/odds.ts'
import { findVisits, type Pile } from './stories/roundups.ts'
import { MANY, type StoryEvidence, sharedText } from './stories/shared.ts'
import { titleOf } from './stories/title.ts'

/**
 * Groups documents that tell the same story, also when hardly a sentence is copied. Near copies stand in the
 * comparison once. Each pair gets the log-odds that it tells one story; pairs are then joined by average link for as
 * long as the odds are even or better. A roundup goes by what it tells of no other text, and is a guest in the stories of those
 * it has passages of. Documents that no story holds are not in the result. The same for any order of the documents.
 */
export function groupStories(evidence: StoryEvidence, onProgress: OnProgress = () => {}): readonly Story[] {
  const { witnesses } = evidence
  const order = contentOrder(witnesses)
  const rank = numbersIn(order.map(document => [document]))
  const passages = labelStock(evidence, rank, EVEN_LIKENESS)

  const copies = findCopies(
    order.map(document => witnesses[document]),
    widelyHeld(passages, rank),
  )
    .groups()
    .map(members => members.map(member => order[member]))
  const tellers = copies.map(members => longest(members, witnesses))
  // What is printed a thousand times over is no less rare for it.
  const rarity =
    tellers.length < witnesses.length
      ? rarityOf(tellers.map(document => witnesses[document]))
      : evidence.rarity

  const pile = { witnesses, passages, rarity }
  const copyOf = numbersIn(copies)
  const { features, visits, foreign } = readTellers(tellers, pile)
  const signs = {
    dates: tellers.map(document => witnesses[document].document.published),
    features,
    shared: sharedText({ ...evidence, ...pile }, copyOf, foreign),
  }
  const counted = { stage: 'stories', unit: 'documents', total: tellers.length } as const
  const pairs = scorePairs(signs, inHundredths(onProgress, counted))
  const groups = averageLink(copies.length, pairs, FLOOR, 0).map(numbers =>
    numbers.flatMap(number => copies[number]),
  )
  const copiesOf = (document: number) => copies[copyOf[document]]
  const seats = seatGuests(visits, { groupOf: numbersIn(groups), copiesOf }, passages)
  return groups.flatMap((members, group) => toStory(members, seats.get(group), rank, pile) ?? [])
}

/** What the tellers tell, one of each set of copies, without what is the story of others. */
function readTellers(tellers: readonly number[], { witnesses, passages, rarity }: Pile) {
  const formulas = formulasOf(passages, witnesses.length)
  const features = tellers.map(document => featuresOf(witnesses[document], rarity, formulas[document]))
  const visits = findVisits({ documents: tellers, features, formulas }, { witnesses, passages, rarity })
  const foreign = foreignIn(visits)
  tellers.forEach((document, at) => {
    const left = foreign.get(document)
    if (!left) return
    features[at] = featuresOf(witnesses[document], rarity, together([...formulas[document], ...left]))
  })
  return { features, visits, foreign }
}

/** The story of a group and its guests, null of one that stands alone. */
function toStory(
  group: readonly number[],
  parts: Parts | undefined,
  rank: ArrayLike<number>,
  { witnesses, rarity }: Pile,
): Story | null {
  if (group.length < 2 && !parts) return null
  const inOrder = (documents: readonly number[]) =>
    [...documents].sort((one, other) => rank[one] - rank[other]).map(document => witnesses[document])
  const hosts = group.filter(document => !parts?.has(document))
  const guests = [...(parts?.keys() ?? [])]
  return {
    title: titleOf(inOrder(hosts), inOrder(guests), rarity),
    documents: [...hosts, ...guests].sort((one, other) => one - other),
    ...(parts && { parts }),
  }
}

/** Numbers of the documents in an order that does not depend on the one given. */
function contentOrder(witnesses: readonly Witness[]): readonly number[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return witnesses
    .map((_, document) => document)
    .sort((a, b) => {
      const one = witnesses[a].document
      const other = witnesses[b].document
      return compare(one.id, other.id) || compare(one.text, other.text)
    })
}

/** For each document the number of the group that holds it; every document is in one. */
function numbersIn(groups: readonly (readonly number[])[]): Int32Array {
  const numbers = new Int32Array(groups.reduce((sum, { length }) => sum + length, 0))
  groups.forEach((documents, number) => {
    for (const document of documents) numbers[document] = number
  })
  return numbers
}

/** The stretches of stock wording in each document, in rising order. */
function formulasOf(passages: readonly Passage[], documents: number): readonly (readonly Span[])[] {
  const formulas: Span[][] = Array.from({ length: documents }, () => [])
  for (const { kind, spans } of passages) {
    if (kind === 'formula') for (const span of spans) formulas[span.document].push(span)
  }
  for (const spans of formulas) spans.sort((a, b) => a.start - b.start || a.end - b.end)
  return formulas
}

/** The documents of each passage that too many hold for all their pairs to be looked at, in order of `rank`. */
function* widelyHeld(passages: readonly Passage[], rank: Int32Array): Generator<readonly number[]> {
  for (const { kind, spans } of passages) {
    if (kind === 'formula' || spans.length <= MANY) continue
    yield spans.map(({ document }) => rank[document]).sort((a, b) => a - b)
  }
}

/** The earlier of equals. */
function longest(members: readonly number[], witnesses: readonly Witness[]): number {
  return members.reduce((best, member) =>
    witnesses[member].words.count > witnesses[best].words.count ? member : best,
  )
}
