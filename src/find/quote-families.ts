import type { Rarity } from '../text/rarity.ts'
import type { Witness } from '../text/witness.ts'
import type { Alteration, Quote, QuoteFamily } from './findings.ts'
import { AlterationReader, type Splices } from './quote-alterations.ts'
import { compareCandidates, forEachKey, KeyIndex } from './quote-candidates.ts'
import { PileContext } from './quote-context.ts'
import { likeness } from './quote-likeness.ts'
import { findSecondSources } from './quote-splices.ts'
import { findTellings, type Telling } from './quote-tellings.ts'
import { findUtterances, type Utterance } from './quote-words.ts'

/** Words shared by two quotes prove nothing below this, in nats ("president of the United States"). */
const LEAST = 7
/** What they must tell beyond the chance that some quotes of the pile are alike, when nothing else ties their documents. */
const SURPLUS = 5.5

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
): readonly QuoteFamily[] {
  const utterances = findUtterances(quotes, witnesses, rarity)
  const enough = Math.max(LEAST, SURPLUS + Math.log(utterances.length + 1))
  const index = new KeyIndex(utterances.length)
  utterances.forEach((utterance, owner) => {
    forEachKey(utterance, key => index.add(key, owner))
  })
  const reader = new AlterationReader(quotes, witnesses)
  const families = joinUtterances(utterances, index, enough, new PileContext(witnesses, rarity))
    .all()
    .flatMap(group =>
      splitAtSplices(
        group.map(member => utterances[member]),
        reader,
      ),
    )
  const place = new Map(utterances.map((utterance, at) => [utterance, at]))
  const familyOf = new Int32Array(utterances.length)
  families.forEach(({ members }, family) => {
    for (const member of members) familyOf[place.get(member)!] = family
  })
  const wanted = { index, families: families.map(({ members }) => members), familyOf }
  const tellings = tellingsByFamily(findTellings(wanted, quotes, witnesses, rarity, enough))
  return families
    .map(({ members, splices }, family) => ({
      quotes: members.flatMap(member => member.quotes).sort((a, b) => a - b),
      alterations: [
        ...(areSeveral(members) ? reader.read(members, splices) : []),
        ...(tellings.get(family) ?? []),
      ],
    }))
    .filter(({ alterations }) => alterations.length > 0)
}

interface Family {
  readonly members: readonly Utterance[]
  readonly splices: Splices
}

/** A quote is compared with so many of those already in a part. */
const COMPARED = 8

/** A quote that joins two utterances brings them into one group: they are parted again, and it belongs to both. */
function splitAtSplices(group: readonly Utterance[], reader: AlterationReader): readonly Family[] {
  const splices = areSeveral(group) ? reader.findSplices(group) : new Map()
  if (splices.size === 0) return [{ members: group, splices }]
  let parts: Utterance[][] = []
  for (const member of group) {
    if (splices.has(member)) continue
    const isLike = (part: readonly Utterance[]): boolean =>
      part.slice(0, COMPARED).some(other => likeness(other, member) >= LEAST)
    const alike = parts.filter(isLike)
    parts = [...parts.filter(part => !alike.includes(part)), [...alike.flat(), member]]
  }
  return parts.map(part => {
    const joined = [...splices.keys()].filter(splice =>
      splices.get(splice)!.some((source: Utterance) => part.includes(source)),
    )
    const members = group.filter(member => part.includes(member) || joined.includes(member))
    return { members, splices: new Map(joined.map(splice => [splice, splices.get(splice)!])) }
  })
}

/** Whether more than one document holds a member. */
function areSeveral(members: readonly Utterance[]): boolean {
  return members.some(({ document }) => document !== members[0].document)
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

function joinUtterances(
  utterances: readonly Utterance[],
  index: KeyIndex,
  enough: number,
  context: PileContext,
): Groups {
  const groups = new Groups(utterances.length)
  const linked: (readonly [number, number])[] = []
  const compare = (a: number, b: number): boolean => {
    if (!isSame(utterances[a], utterances[b], enough, context)) return false
    linked.push([a, b])
    groups.join(a, b)
    return true
  }
  compareCandidates(index, compare, at => groups.root(at))
  const isJoined = (a: number, b: number): boolean => groups.root(a) === groups.root(b)
  findSecondSources(utterances, linked, isJoined, (a, b) => groups.join(a, b))
  return groups
}

function isSame(a: Utterance, b: Utterance, enough: number, context: PileContext): boolean {
  const told = likeness(a, b)
  return told >= enough || (told >= Math.max(LEAST, enough / 2) && context.ties(a.document, b.document))
}

/** Disjoint groups of numbers below `count` (union–find with path halving, the lower number as root). */
class Groups {
  private readonly parent: Int32Array

  constructor(count: number) {
    this.parent = Int32Array.from({ length: count }, (_, index) => index)
  }

  root(index: number): number {
    const { parent } = this
    let at = index
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]]
      at = parent[at]
    }
    return at
  }

  join(a: number, b: number): void {
    const [low, high] = [this.root(a), this.root(b)].sort((x, y) => x - y)
    this.parent[high] = low
  }

  /** The groups, each in order, by their first members. */
  all(): number[][] {
    const groups = new Map<number, number[]>()
    for (let index = 0; index < this.parent.length; index++) {
      const root = this.root(index)
      if (root === index && this.parent[index] === index) groups.set(index, [index])
      else groups.get(root)!.push(index)
    }
    return [...groups.values()]
  }
}
