import type { QuoteFamily } from '../find/findings.ts'
import type { Document } from '../text/document.ts'
import { scanWords } from '../text/words.ts'
import { candidateParents } from './candidates.ts'
import { Comparer, type Comparison } from './compare.ts'
import { type Credit, findCredits, type LinkTo } from './credits.ts'
import { type Dating, dateOf, precedence } from './dating.ts'
import type { Findings } from './findings.ts'
import { mendings } from './mending.ts'
import { type Facts, type Signs, signsOf } from './signs.ts'
import { couldBeStates } from './states.ts'
import { firstFrom, type Telling, type Tellings } from './tellings.ts'
import type { Tokens } from './tokens.ts'
import { carelessness } from './typing.ts'

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
  const credits = findCredits(list, findings)
  const datings = list.map(telling => dateOf(telling.witness.document.published))
  const earliness = earlinessOf(datings)
  const areStates = couldBeStates(tellings)
  const facts = list.map((telling, place) => factsOf(telling, earliness[place], areStates))
  const headlines = list.map(headlineOf)
  const quotes = quoteLengths(list, findings)
  const parentsOf = candidateParents(tellings, credits, datings)
  const carries = carriesByline(list)
  const comparisons = compareAll(parentsOf, comparer)
  const mended = mendings(tellings, comparer)
  const byChild = list.map((_, child) =>
    Array.from(parentsOf[child], (parent, i): Relation => {
      const ofParent = comparisons.ofParents[child][i]
      const ofChild = comparisons.ofChildren[child][i]
      const credit = credits.credit(parent, child)
      const link = credits.link(parent, child)
      const order = precedence(datings[parent], datings[child])
      const isContradicted = order < 0 && isExplicit(credit, link)
      const signs = signsOf(facts[parent], facts[child], ofParent, ofChild, {
        credit: credit?.strength ?? 0,
        isTold: Boolean(credit?.told),
        link: link?.strength ?? 0,
        precedence: isContradicted ? 0 : order,
        fullerQuotes: fullerQuotes(quotes[parent], quotes[child]),
        boilerplate: carries(parent, child) - carries(child, parent),
        mended: mended(parent, child),
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

/** For each child, in the order of its parents, the comparisons of each with it and of it with each. */
interface Comparisons {
  readonly ofParents: readonly (readonly Comparison[])[]
  readonly ofChildren: readonly (readonly Comparison[])[]
}

/** Each pair once in each direction, those with the same second one after another. */
function compareAll(parentsOf: readonly Int32Array[], comparer: Comparer): Comparisons {
  const ofParents = parentsOf.map((parents, child) =>
    Array.from(parents, parent => comparer.compare(parent, child)),
  )
  const ofChildren: Comparison[][] = parentsOf.map(() => [])
  const childrenOf: number[][] = parentsOf.map(() => [])
  parentsOf.forEach((parents, child) => {
    for (const parent of parents) childrenOf[parent].push(child)
  })
  // By rising parents, so that each child's come in the order of its parents.
  childrenOf.forEach((children, parent) => {
    for (const child of children) {
      const back = placeIn(parentsOf[parent], child)
      ofChildren[child].push(back < 0 ? comparer.compare(child, parent) : ofParents[parent][back])
    }
  })
  return { ofParents, ofChildren }
}

/** Where `value` stands in `values`, which rise; -1 if nowhere. */
function placeIn(values: Int32Array, value: number): number {
  const place = firstFrom(values, values.length, value)
  return values[place] === value ? place : -1
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

/** How carefully a text was typed is asked of states alone. */
function factsOf(
  { witness: { document }, tokens, isGuest }: Telling,
  earliness: number,
  areStates: boolean,
): Facts {
  const hasCorrection = document.notices.some(notice => notice.type === 'correction')
  return {
    length: tokens.count,
    latestYear: latestYearIn(document, tokens),
    hasCorrection,
    carelessness: areStates ? carelessness(document.text) : 0,
    earliness,
    isGuest,
  }
}

/** The latest number of four digits from 1500 to 2099 that a word begins with, 0 if none. */
function latestYearIn({ text }: Document, { count, start, end, isNumber }: Tokens): number {
  let latest = 0
  for (let token = 0; token < count; token++) {
    if (!isNumber[token] || end[token] - start[token] < 4) continue
    const year = YEAR.exec(text.slice(start[token], end[token]))
    if (year) latest = Math.max(latest, Number(year[0]))
  }
  return latest
}

const YEAR = /^(?:1[5-9]|20)\d\d(?!\d)/

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

/** 1 when the text of the second holds a byline of the first that is not its own, and 0 otherwise. */
function carriesByline(list: readonly Telling[]): (original: number, copy: number) => 0 | 1 {
  const own = list.map(({ witness }) => new Set(witness.document.byline.map(name => name.toLowerCase())))
  const names = list.map(({ witness }) => witness.document.byline.filter(name => name.length > 5))
  // Many bear the same names, and a text need not be searched for a name twice.
  const known = list.map(() => new Map<string, boolean>())
  const isIn = (name: string, copy: number): boolean => {
    let found = known[copy].get(name)
    if (found === undefined) {
      found = !own[copy].has(name.toLowerCase()) && list[copy].witness.document.text.includes(name)
      known[copy].set(name, found)
    }
    return found
  }
  return (original, copy) => (names[original].some(name => isIn(name, copy)) ? 1 : 0)
}
