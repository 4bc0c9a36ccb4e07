import type { Rarity } from '../text/rarity.ts'
import type { Witness } from '../text/witness.ts'
import type { Alteration, Quote, QuoteFamily } from './findings.ts'
import { AlterationReader } from './quote-alterations.ts'
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
  const groups = joinUtterances(utterances, index, enough, new PileContext(witnesses, rarity)).all()
  const families = groups.map(members => members.map(member => utterances[member]))
  const tellings = tellingsByFamily(
    findTellings(
      { index, families, familyOf: placeInGroups(groups, utterances.length) },
      quotes,
      witnesses,
      rarity,
      enough,
    ),
  )
  const reader = new AlterationReader(quotes, witnesses)
  return families
    .map((members, family) => ({
      quotes: members.flatMap(member => member.quotes).sort((a, b) => a - b),
      alterations: [...(areSeveral(members) ? reader.read(members) : []), ...(tellings.get(family) ?? [])],
    }))
    .filter(({ alterations }) => alterations.length > 0)
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

/** For each number below `count` the place of its group. */
function placeInGroups(groups: readonly (readonly number[])[], count: number): Int32Array {
  const places = new Int32Array(count)
  groups.forEach((members, place) => {
    for (const member of members) places[member] = place
  })
  return places
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
