import { PairList } from '../../kernel/pair-list.ts'
import { Sets } from '../../kernel/sets.ts'
import { inHundredths, type OnProgress } from '../../progress.ts'
import type { Rarity } from '../../text/rarity.ts'
import type { Witness } from '../../text/witness.ts'
import type { Alteration, Quote, QuoteFamily } from '../findings.ts'
import { AlterationReader } from './alterations.ts'
import { compareCandidates, indexUtterances, type KeyIndex } from './candidates.ts'
import { PileContext } from './context.ts'
import { likeness, mayTell } from './likeness.ts'
import { joinSecondSources } from './second-sources.ts'
import { findSplices, type Splices } from './splices.ts'
import { type Enough, findTellings, type Telling, type Wanted } from './tellings.ts'
import { findUtterances, type Utterances } from './words.ts'

/** Words shared by two quotes prove nothing below this, in nats ("president of the United States"). */
const LEAST = 7
/** What they must tell beyond the chance that some quotes of the pile are alike, when nothing else ties their documents. */
const SURPLUS = 5.5

/** Plain text is longer than quotes are, so chance finds more in it: what a telling must tell beyond a quote, in nats. */
const IN_PLAIN = 2

/**
 * The same utterance over documents, through cuts and changes, and what each telling did to it. `quotes` must be ordered by
 * document, then start. Two quotes are the same when the words they share in order are rarer than chance among so many quotes
 * would have it; between documents that share rare words otherwise, less is asked.
 *
 * A telling without quotation marks is an alteration whose `from` and `to` are the same quote and whose first change, of type
 * `unquoted` or `quoted`, holds the plain stretch; a quote told so and quoted nowhere else is a family of one.
 */
export function joinQuotes(
  quotes: readonly Quote[],
  witnesses: readonly Witness[],
  rarity: Rarity,
  onProgress: OnProgress = () => {},
): readonly QuoteFamily[] {
  const utterances = findUtterances(quotes, witnesses, rarity)
  const index = indexUtterances(utterances)
  const enough = Math.max(LEAST, SURPLUS + Math.log(utterances.count + 1))
  const context = new PileContext(witnesses, rarity)
  const sets = joinUtterances(utterances, index, enough, context)
  const families = sets
    .groups()
    .filter(group => group.length > 1)
    .flatMap(group => partAtSplices(group, utterances, quotes))
  const wanted = wantedOf(families, utterances, index)
  const tied = Math.max(LEAST, enough / 2)
  const enoughInPlain: Enough = {
    least: tied + IN_PLAIN,
    between: (a, b) => ({
      inPart: enough + IN_PLAIN,
      nearlyWhole: (context.ties(a, b) ? tied : enough) + IN_PLAIN,
    }),
  }
  const told = inHundredths(onProgress, { stage: 'quotes', unit: 'documents', total: witnesses.length })
  const tellings = tellingsByFamily(findTellings(wanted, quotes, witnesses, rarity, enoughInPlain, told))
  const reader = new AlterationReader(quotes, witnesses)
  const isTold = ({ alterations }: QuoteFamily): boolean => alterations.length > 0
  const joined = families
    .map((family, number) => readFamily(family, utterances, reader, tellings.get(number) ?? []))
    .filter(isTold)
  const alone = [...tellings]
    .filter(([family]) => family >= families.length)
    .map(([family, alterations]) => ({
      quotes: quotesTold(wanted.members(family), utterances, alterations),
      alterations,
    }))
  return [...joined, ...alone].sort((a, b) => a.quotes[0] - b.quotes[0])
}

interface Family {
  /** Utterances, in order. */
  readonly members: readonly number[]
  readonly splices: Splices
  readonly cut: boolean
}

/** A quote is compared with so many of those already in a part. */
const COMPARED = 8

/** A quote that joins two utterances brings them into one group: they are parted again, and it belongs to both. */
function partAtSplices(
  group: readonly number[],
  utterances: Utterances,
  quotes: readonly Quote[],
): readonly Family[] {
  if (!areSeveral(group, utterances) || !areSideBySide(group, utterances))
    return [{ members: group, splices: noSplices, cut: false }]
  const { splices, cut } = findSplices(
    group.map(member => utterances.at(member)),
    quotes,
  )
  if (splices.size === 0) return [{ members: group, splices, cut }]
  let parts: number[][] = []
  for (const member of group) {
    if (splices.has(member)) continue
    const words = utterances.wordsOf(member)
    const isLike = (part: readonly number[]): boolean =>
      part.slice(0, COMPARED).some(other => likeness(utterances.wordsOf(other), words) >= LEAST)
    const alike = parts.filter(isLike)
    parts = [...parts.filter(part => !alike.includes(part)), [...alike.flat(), member]]
  }
  return parts.map(part => {
    const own = new Set(part)
    const joined = [...splices].filter(([, sources]) => sources.some(source => own.has(source)))
    const isMember = new Set([...part, ...joined.map(([splice]) => splice)])
    return { members: group.filter(member => isMember.has(member)), splices: new Map(joined), cut }
  })
}

const noSplices: Splices = new Map()

/** Whether a document keeps several members apart; members are in the order of their documents. */
function areSideBySide(members: readonly number[], utterances: Utterances): boolean {
  return members.some(
    (member, i) => i > 0 && utterances.documentOf(member) === utterances.documentOf(members[i - 1]),
  )
}

/** Whether more than one document holds a member. */
function areSeveral(members: readonly number[], utterances: Utterances): boolean {
  const first = utterances.documentOf(members[0])
  return members.some(member => utterances.documentOf(member) !== first)
}

function readFamily(
  { members, splices, cut }: Family,
  utterances: Utterances,
  reader: AlterationReader,
  tellings: readonly Alteration[],
): QuoteFamily {
  const alterations = areSeveral(members, utterances)
    ? reader.read(
        members.map(member => utterances.at(member)),
        splices,
      )
    : []
  const all = tellings.length > 0 ? [...alterations, ...tellings] : alterations
  return { quotes: quotesTold(members, utterances, all), alterations: all, ...(cut && { cut }) }
}

/** The quotes of the members that were told again or are tellings: one that only its own document repeats is no part of a family. */
function quotesTold(
  members: readonly number[],
  utterances: Utterances,
  alterations: readonly Alteration[],
): readonly number[] {
  const told = new Set(alterations.flatMap(({ from, to }) => [from, to]))
  return members
    .flatMap(member => {
      const own = utterances.quotesOf(member)
      return own.some(quote => told.has(quote)) ? [...own] : []
    })
    .sort((a, b) => a - b)
}

/** Utterances by their families; those without one are families of their own, numbered after the others. */
function wantedOf(families: readonly Family[], utterances: Utterances, index: KeyIndex): Wanted {
  const familyOf = Int32Array.from(
    { length: utterances.count },
    (_, utterance) => families.length + utterance,
  )
  families.forEach(({ members }, family) => {
    for (const member of members) familyOf[member] = family
  })
  return {
    index,
    utterances,
    families: families.length + utterances.count,
    familyOf,
    members: family => families[family]?.members ?? [family - families.length],
  }
}

function tellingsByFamily(tellings: readonly Telling[]): ReadonlyMap<number, readonly Alteration[]> {
  const byFamily = new Map<number, Alteration[]>()
  for (const { family, alteration } of tellings) {
    const told = byFamily.get(family)
    if (told) told.push(alteration)
    else byFamily.set(family, [alteration])
  }
  return byFamily
}

function joinUtterances(utterances: Utterances, index: KeyIndex, enough: number, context: PileContext): Sets {
  const sets = new Sets(utterances.count)
  const linked = new PairList()
  const least = Math.max(LEAST, enough / 2)
  const compare = (a: number, b: number): boolean => {
    if (!mayTell(utterances.stretchOf(a), utterances.stretchOf(b), least)) return false
    const told = likeness(utterances.wordsOf(a), utterances.wordsOf(b))
    if (told < least) return false
    if (told < enough && !context.ties(utterances.documentOf(a), utterances.documentOf(b))) return false
    linked.push(a, b)
    sets.join(a, b)
    return true
  }
  compareCandidates(index, compare, at => sets.find(at))
  joinSecondSources(utterances, linked, sets)
  return sets
}
