import type { Passage } from '../find/findings.ts'
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
import { findVisits } from './stories/roundups.ts'
import { MANY, type StoryEvidence, sharedText } from './stories/shared.ts'
import { titleOf } from './stories/title.ts'

/**
 * Groups documents that tell the same story, also when hardly a sentence is copied. Near copies stand in the
 * comparison once. Each pair gets the log-odds that it tells one story; pairs are then joined by average link for as
 * long as the odds are even or better. Documents that no story holds are not in the result. The same for any order of
 * the documents.
 */
export function groupStories(evidence: StoryEvidence, onProgress: OnProgress = () => {}): readonly Story[] {
  const order = contentOrder(evidence.witnesses)
  const witnesses = order.map(document => evidence.witnesses[document])
  const rank = numbersIn(order.map(document => [document]))
  const passages = labelStock(evidence, rank, EVEN_LIKENESS)

  const copies = findCopies(witnesses, widelyHeld(passages, rank)).groups()
  const tellers = copies.map(members => longest(members, witnesses))
  const told = tellers.map(teller => witnesses[teller])
  // What is printed a thousand times over is no less rare for it.
  const rarity = told.length < witnesses.length ? rarityOf(told) : evidence.rarity

  const formulas = formulasOf(passages, witnesses.length)
  const copyOf = numbersIn(copies.map(members => members.map(member => order[member])))
  const features = tellers.map(teller => featuresOf(witnesses[teller], rarity, formulas[order[teller]]))
  const shelf = { documents: tellers.map(teller => order[teller]), features, formulas }
  const visits = findVisits(shelf, { ...evidence, passages, rarity })
  const foreign = foreignIn(visits)
  for (const [document, spans] of foreign) {
    const left = together([...formulas[document], ...spans])
    features[copyOf[document]] = featuresOf(evidence.witnesses[document], rarity, left)
  }

  const signs = {
    dates: told.map(({ document }) => document.published),
    features,
    shared: sharedText({ ...evidence, passages, rarity }, copyOf, foreign),
  }
  const counted = { stage: 'stories', unit: 'documents', total: told.length } as const
  const pairs = scorePairs(signs, inHundredths(onProgress, counted))
  const groups = averageLink(copies.length, pairs, FLOOR, 0).map(numbers =>
    numbers.flatMap(number => copies[number]).sort((one, other) => one - other),
  )
  const groupOf = numbersIn(groups.map(members => members.map(member => order[member])))
  const copiesOf = (document: number) => copies[copyOf[document]].map(member => order[member])
  const seats = seatGuests(visits, { groupOf, copiesOf }, passages)
  return groups.flatMap((members, group) => {
    const parts = seats.get(group)
    if (members.length < 2 && !parts) return []
    const own = members.map(member => order[member]).filter(document => !parts?.has(document))
    const guests = [...(parts?.keys() ?? [])].sort((one, other) => rank[one] - rank[other])
    const [hosts, others] = [own, guests].map(all => all.map(document => evidence.witnesses[document]))
    return {
      title: titleOf(hosts, others, rarity),
      documents: [...own, ...guests].sort((one, other) => one - other),
      ...(parts && { parts }),
    }
  })
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
