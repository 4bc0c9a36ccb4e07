import type { QuoteFamily } from '../find/findings.ts'
import { scanWords } from '../text/words.ts'
import { candidateParents } from './candidates.ts'
import { Comparer, type Comparison } from './compare.ts'
import { type Credit, findCredits, type LinkTo } from './credits.ts'
import { type Dating, dateOf, precedence } from './dating.ts'
import type { Findings } from './findings.ts'
import { type Facts, type Signs, signsOf } from './signs.ts'
import { firstFrom, type Telling, type Tellings } from './tellings.ts'

/** A possible edge, by places in the list of tellings, with all that is known of it. */
export interface Relation {
  readonly parent: number
  readonly child: number
  readonly ofParent: Comparison
  readonly ofChild: Comparison
  readonly credit: Credit | null
  readonly link: LinkTo | null
  readonly precedence: number
  /** Whether the dates say no but a credit or a link says yes. */
  readonly isContradicted: boolean
  readonly signs: Signs
}

/** The possible parents of each telling. */
export interface Relations {
  readonly tellings: Tellings
  readonly comparer: Comparer
  readonly datings: readonly (Dating | null)[]
  readonly byChild: readonly (readonly Relation[])[]
  find(parent: number, child: number): Relation | null
}

export function relate(tellings: Tellings, findings: Findings): Relations {
  const { list } = tellings
  const comparer = new Comparer(tellings)
  const credits = findCredits(list, findings.rarity, findings.attributions)
  const datings = list.map(telling => dateOf(telling.witness.document.published))
  const earliness = earlinessOf(datings)
  const facts = list.map((telling, place) => factsOf(telling, earliness[place]))
  const headlines = list.map(headlineOf)
  const quotes = quoteLengths(list, findings)
  const parentsOf = candidateParents(tellings, credits, datings)
  const comparisons = compareAll(list.length, parentsOf, comparer)
  const byChild = list.map((_, child) =>
    Array.from(parentsOf[child], (parent): Relation => {
      const ofParent = comparisons[child].get(parent)!
      const ofChild = comparisons[parent].get(child)!
      const credit = credits.credit(parent, child)
      const link = credits.link(parent, child)
      const order = precedence(datings[parent], datings[child])
      const isContradicted = order < 0 && isExplicit(credit, link)
      const signs = signsOf(facts[parent], facts[child], ofParent, ofChild, {
        credit: credit?.strength ?? 0,
        link: link?.strength ?? 0,
        precedence: isContradicted ? 0 : order,
        fullerQuotes: fullerQuotes(quotes[parent], quotes[child]),
        boilerplate: carries(list[parent], list[child]) - carries(list[child], list[parent]),
        sameHeadline: headlines[parent] !== '' && headlines[parent] === headlines[child],
        areStrangers: areStrangers(list[parent], list[child]),
      })
      return { parent, child, ofParent, ofChild, credit, link, precedence: order, isContradicted, signs }
    }),
  )
  return {
    tellings,
    comparer,
    datings,
    byChild,
    find: (parent, child) => byChild[child].find(relation => relation.parent === parent) ?? null,
  }
}

/** Someone who says where a text is from, or links to it, has seen it, whatever the dates say. */
function isExplicit(credit: Credit | null, link: LinkTo | null): boolean {
  return credit?.kind === 'notice' || link?.strength === 1
}

/** Each pair once in each direction: for each second telling of a comparison, the comparisons by the first. */
function compareAll(
  count: number,
  parentsOf: readonly Int32Array[],
  comparer: Comparer,
): readonly ReadonlyMap<number, Comparison>[] {
  const partners: Set<number>[] = Array.from({ length: count }, () => new Set())
  parentsOf.forEach((parents, child) => {
    for (const parent of parents) {
      partners[parent].add(child)
      partners[child].add(parent)
    }
  })
  return partners.map((firsts, second) => {
    const comparisons = new Map<number, Comparison>()
    for (const first of firsts) comparisons.set(first, comparer.compare(first, second))
    return comparisons
  })
}

/** For each telling the share of the dated ones that came surely after it. */
function earlinessOf(datings: readonly (Dating | null)[]): number[] {
  const earliest = Float64Array.from(
    datings.filter(dating => dating !== null),
    ({ earliest: from }) => from,
  ).sort()
  return datings.map(dating => {
    if (!dating || earliest.length < 2) return 0
    let low = 0
    let high = earliest.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (earliest[middle] < dating.latest) low = middle + 1
      else high = middle
    }
    return (earliest.length - low) / (earliest.length - 1)
  })
}

const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g

function factsOf({ witness: { document }, tokens }: Telling, earliness: number): Facts {
  let latestYear = 0
  for (const [year] of document.text.matchAll(YEAR)) latestYear = Math.max(latestYear, Number(year))
  const hasCorrection = document.notices.some(notice => notice.type === 'correction')
  return { length: tokens.count, latestYear, hasCorrection, earliness }
}

/** Words of the longest quote of each family in each telling. */
function quoteLengths(list: readonly Telling[], { quotes, families }: Findings): Map<number, number>[] {
  const byDocument = familiesByDocument(families, quotes)
  return list.map(({ document, witness: { words } }) => {
    const lengths = new Map<number, number>()
    for (const [family, quote] of byDocument.get(document) ?? []) {
      const { start, end } = quotes[quote]
      let count = 0
      for (let i = firstFrom(words.start, words.count, start); i < words.count && words.end[i] <= end; i++)
        count++
      lengths.set(family, Math.max(lengths.get(family) ?? 0, count))
    }
    return lengths
  })
}

/** Kept beside the families, since every story of a pile asks for its own documents. */
const known = new WeakMap<readonly QuoteFamily[], Map<number, [family: number, quote: number][]>>()

function familiesByDocument(
  families: readonly QuoteFamily[],
  quotes: Findings['quotes'],
): Map<number, [family: number, quote: number][]> {
  const before = known.get(families)
  if (before) return before
  const byDocument = new Map<number, [number, number][]>()
  families.forEach((family, index) => {
    for (const quote of family.quotes) {
      const { document } = quotes[quote]
      if (!byDocument.has(document)) byDocument.set(document, [])
      byDocument.get(document)!.push([index, quote])
    }
  })
  known.set(families, byDocument)
  return byDocument
}

function fullerQuotes(parent: ReadonlyMap<number, number>, child: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const [family, length] of child) {
    const other = parent.get(family)
    if (other && Math.abs(other - length) >= 2) sum += Math.log(other / length)
  }
  return sum
}

const OPENING = 6

/** The words of the title, or the first few of the text where there is none. */
function headlineOf({ witness: { document, words } }: Telling): string {
  if (document.title === null) return words.key.subarray(0, OPENING).join(' ')
  return scanWords(document.title).key.join(' ')
}

function areStrangers(a: Telling, b: Telling): boolean {
  const [one, other] = [a.witness.document, b.witness.document]
  if (one.outlet && other.outlet) return one.outlet !== other.outlet
  if (one.byline.length === 0 || other.byline.length === 0) return false
  return !one.byline.some(name => other.byline.includes(name))
}

/** 1 when `copy` holds the byline of `original` in its own text but not as its own byline. */
function carries(original: Telling, copy: Telling): number {
  const { byline } = original.witness.document
  const { document } = copy.witness
  const own = new Set(document.byline.map(name => name.toLowerCase()))
  const text = document.text
  return byline.some(name => name.length > 5 && !own.has(name.toLowerCase()) && text.includes(name)) ? 1 : 0
}
