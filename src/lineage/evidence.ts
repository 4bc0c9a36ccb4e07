import type { Place } from '../find/findings.ts'
import type { Published, Span } from '../text/document.ts'
import { places } from './cover.ts'
import { placesApart, placesWordedOtherwise } from './evidence-places.ts'
import { worth } from './history.ts'
import type { Evidence, EvidenceType } from './lineage.ts'
import type { Relation, Relations } from './relate.ts'
import type { Dated, LineageRemark, SmallDifference } from './remarks.ts'
import { type Sign, signNames } from './signs.ts'
import type { Telling } from './tellings.ts'
import { weights } from './weights.ts'

/** Evidence that weighs less than this is left out. */
const LEAST = 0.1
const MOST_PLACES = 4
/** What shows it, and where. */
type Reason = Pick<Evidence, 'remark' | 'spans'>

/** Signs that only ever speak against an edge. */
const oneSided: ReadonlySet<Sign> = new Set(['later', 'quotes'])

/** The reasons for and against an edge, by kind; their weights add up to its log-odds against having no parent. */
export function evidenceFor(relations: Relations, relation: Relation, edited: number): Evidence[] {
  const weight = weightsByType(relations, relation, edited)
  const list = relations.tellings.list
  const parent = list[relation.parent]
  const child = list[relation.child]
  const reasons: Record<EvidenceType, () => Reason> = {
    passage: () => passageReason(relations, relation),
    containment: () => ({
      remark:
        parent.isGuest === child.isGuest ? lengthsOf(relation, parent, child) : gathering(parent, child),
      spans: placesApart(relations, relation),
    }),
    wording: () => ({
      remark: smallDifferences(relation, edited),
      spans: placesWordedOtherwise(relations, relation),
    }),
    quote: () => quoteReason(relation),
    credit: () => creditReason(relation, child),
    link: () => ({ remark: { code: 'linked', values: {} }, spans: placed(child, relation.link) }),
    date: () => dateReason(relation, parent, child),
  }
  const evidence: Evidence[] = []
  for (const [type, sum] of weight) {
    const isToldAnyway = type === 'date' && relation.isContradicted
    if (Math.abs(sum) >= LEAST || isToldAnyway)
      evidence.push({ type, weight: rounded(sum), ...reasons[type]() })
  }
  return evidence.sort((a, b) => b.weight - a.weight || (a.type < b.type ? -1 : 1))
}

/**
 * What each kind adds. A date and a quote never speak for a direction but only against its reverse: what they take from
 * the reverse is shown here as theirs.
 */
function weightsByType(relations: Relations, relation: Relation, edited: number): Map<EvidenceType, number> {
  const sums = new Map<EvidenceType, number>()
  signNames.forEach((name, index) => {
    const { type } = weights[name]
    sums.set(type, (sums.get(type) ?? 0) + worth(relation.signs, index, edited))
    if (!oneSided.has(name)) return
    const reverse = relations.find(relation.child, relation.parent)
    if (reverse) sums.set(type, sums.get(type)! - worth(reverse.signs, index, edited))
  })
  return sums
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

function placed(telling: Telling, span: Span | null): Place[] {
  return span ? [{ document: telling.document, start: span.start, end: span.end }] : []
}

function passageReason({ comparer, tellings }: Relations, { parent, child, ofChild }: Relation): Reason {
  const inChild = places(tellings.list[child], comparer.sharedStretches(child, parent), MOST_PLACES)
  const inParent = places(tellings.list[parent], comparer.sharedStretches(parent, child), MOST_PLACES)
  const share = ofChild.shared / Math.max(1, ofChild.shared + ofChild.fresh)
  const isPart = [parent, child].some(place => tellings.list[place].isGuest)
  return {
    remark: { code: isPart ? 'part-shared' : 'wording-shared', values: { share, fresh: ofChild.fresh } },
    spans: [...inParent, ...inChild],
  }
}

function lengthsOf({ ofParent, ofChild }: Relation, parent: Telling, child: Telling): LineageRemark {
  return {
    code: 'lengths',
    values: {
      childWords: wordsOf(child),
      parentWords: wordsOf(parent),
      lacking: ofParent.departures,
      own: ofChild.departures,
    },
  }
}

/** Words that tell this story. */
function wordsOf({ tokens }: Telling): number {
  return tokens.isWord.reduce((sum, isWord) => sum + isWord, 0)
}

/** Who tells several stories had them from those who tell one each, sooner than the other way round. */
function gathering(parent: Telling, child: Telling): LineageRemark {
  const guest = child.isGuest ? child : parent
  const values = { words: wordsOf(guest), of: guest.witness.words.count }
  return { code: 'tells-others', values: { in: child.isGuest ? 'child' : 'parent', ...values } }
}

const told = [
  'hedges',
  'slips',
  'mended',
  'laterYear',
  'headline',
  'strangers',
  'corrects',
  'boilerplate',
] as const satisfies readonly (Sign & SmallDifference)[]

/** Those that count, the heaviest first. */
function smallDifferences(relation: Relation, edited: number): LineageRemark {
  const found = told
    .map(name => ({ name, weight: worth(relation.signs, signNames.indexOf(name), edited) }))
    .filter(({ weight }) => Math.abs(weight) >= LEAST)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const named = (sign: number): SmallDifference[] =>
    found.filter(({ weight }) => Math.sign(weight) === sign).map(({ name }) => name)
  return { code: 'small-differences', values: { for: named(1), against: named(-1) } }
}

function quoteReason({ signs }: Relation): Reason {
  const isAgainst = signs[signNames.indexOf('quotes')] > 0
  return { remark: { code: 'quotes-fuller', values: { in: isAgainst ? 'child' : 'parent' } }, spans: [] }
}

function creditReason({ credit }: Relation, child: Telling): Reason {
  const { kind, name, told } = credit!
  return {
    remark: { code: kind === 'mention' ? 'named' : 'credited', values: { name } },
    spans: [...placed(child, credit), ...(told ? [told] : [])],
  }
}

function dateReason(relation: Relation, parent: Telling, child: Telling): Reason {
  const before = parent.witness.document.published
  const after = child.witness.document.published
  const spans = [...placed(parent, before?.span ?? null), ...placed(child, after?.span ?? null)]
  if (!before || !after || relation.precedence === 0) {
    return { remark: { code: 'dated-early', values: {} }, spans }
  }
  const verdict = relation.isContradicted ? 'contradict' : relation.precedence > 0 ? 'allow' : 'oppose'
  return {
    remark: { code: 'dates', values: { verdict, parent: dated(before), child: dated(after) } },
    spans,
  }
}

function dated({ value, precision, from }: Published): Dated {
  return { value, precision, from }
}
