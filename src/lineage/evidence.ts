import type { Place } from '../find/findings.ts'
import type { Span } from '../text/document.ts'
import { places } from './cover.ts'
import { placesApart, placesWordedOtherwise } from './evidence-places.ts'
import { worth } from './history.ts'
import type { Evidence, EvidenceType } from './lineage.ts'
import type { Relation, Relations } from './relate.ts'
import { type Sign, signNames } from './signs.ts'
import type { Telling } from './tellings.ts'
import { weights } from './weights.ts'

/** Evidence that weighs less than this is left out. */
const LEAST = 0.1
const MOST_PLACES = 4
/** Signs that only ever speak against an edge. */
const oneSided: ReadonlySet<Sign> = new Set(['later', 'quotes'])

/** The reasons for and against an edge, by kind; their weights add up to its log-odds against having no parent. */
export function evidenceFor(relations: Relations, relation: Relation, edited: number): Evidence[] {
  const weight = weightsByType(relations, relation, edited)
  const list = relations.tellings.list
  const parent = list[relation.parent]
  const child = list[relation.child]
  const notes: Record<EvidenceType, () => Omit<Evidence, 'type' | 'weight'>> = {
    passage: () => passageNote(relations, relation),
    containment: () => ({
      note: containmentNote(relation, parent, child),
      spans: placesApart(relations, relation),
    }),
    wording: () => ({
      note: wordingNote(relation, edited),
      spans: placesWordedOtherwise(relations, relation),
    }),
    quote: () => quoteNote(relation),
    credit: () => creditNote(relation, child),
    link: () => ({ note: 'The child links to the parent.', spans: placed(child, relation.link) }),
    date: () => dateNote(relation, parent, child),
  }
  const evidence: Evidence[] = []
  for (const [type, sum] of weight) {
    const isToldAnyway = type === 'date' && relation.isContradicted
    if (Math.abs(sum) >= LEAST || isToldAnyway)
      evidence.push({ type, weight: rounded(sum), ...notes[type]() })
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

function passageNote(
  relations: Relations,
  { parent, child, ofChild }: Relation,
): Omit<Evidence, 'type' | 'weight'> {
  const { comparer, tellings } = relations
  const inChild = places(tellings.list[child], comparer.sharedStretches(child, parent), MOST_PLACES)
  const inParent = places(tellings.list[parent], comparer.sharedStretches(parent, child), MOST_PLACES)
  const share = percent(ofChild.shared / Math.max(1, ofChild.shared + ofChild.fresh))
  const note =
    ofChild.fresh === 0
      ? 'The child shares all of its wording with the parent.'
      : `The child shares ${share} of its wording with the parent; ${ofChild.fresh} of its words and marks are not there.`
  return { note, spans: [...inParent, ...inChild] }
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`
}

function containmentNote({ ofParent, ofChild }: Relation, parent: Telling, child: Telling): string {
  const lengths = `${child.witness.words.count} words against ${parent.witness.words.count}`
  return `The child (${lengths}) lacks ${stretches(ofParent.departures)} of the parent and has ${stretches(ofChild.departures)} of its own.`
}

function stretches(count: number): string {
  return count === 1 ? '1 stretch' : `${count} stretches`
}

const told: Partial<Record<Sign, string>> = {
  hedges: 'which of two wordings hedges or names a source',
  slips: 'which of two spellings is the odd one',
  mended: 'misspelt words put right',
  laterYear: 'the latest year named',
  headline: 'the same headline',
  strangers: 'different outlets or writers',
  corrects: 'a note of correction',
  boilerplate: "the parent's byline inside the child",
}

function wordingNote(relation: Relation, edited: number): string {
  const parts = signNames
    .map((name, index) => ({ text: told[name], weight: worth(relation.signs, index, edited) }))
    .filter(({ text, weight }) => text && Math.abs(weight) >= LEAST)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const named = (sign: number) =>
    parts
      .filter(({ weight }) => Math.sign(weight) === sign)
      .map(({ text }) => text)
      .join(', ')
  const sides = [named(1) && `speak for it (${named(1)})`, named(-1) && `speak against it (${named(-1)})`]
  return `Small differences ${sides.filter(Boolean).join(' and ') || 'of wording'}.`
}

function quoteNote({ signs }: Relation): Omit<Evidence, 'type' | 'weight'> {
  const isAgainst = signs[signNames.indexOf('quotes')] > 0
  return {
    note: !isAgainst
      ? 'Quotes that both have are fuller in the parent.'
      : 'Quotes that both have are fuller in the child, which the parent cannot have given.',
    spans: [],
  }
}

function creditNote({ credit }: Relation, child: Telling): Omit<Evidence, 'type' | 'weight'> {
  const verb = credit!.kind === 'mention' ? 'names' : 'credits'
  return { note: `The child ${verb} “${credit!.name}”.`, spans: placed(child, credit) }
}

function dateNote(relation: Relation, parent: Telling, child: Telling): Omit<Evidence, 'type' | 'weight'> {
  const before = parent.witness.document.published
  const after = child.witness.document.published
  const spans = [...placed(parent, before?.span ?? null), ...placed(child, after?.span ?? null)]
  if (!before || !after || relation.precedence === 0) {
    return { note: 'The parent is among the earlier ones of the dated documents.', spans }
  }
  const dates = `the parent is dated ${before.value} (${before.from}), the child ${after.value} (${after.from})`
  if (relation.isContradicted) {
    return { note: `The dates contradict the text and are not obeyed: ${dates}.`, spans }
  }
  const verdict = relation.precedence > 0 ? 'allow' : 'speak against'
  return { note: `The dates ${verdict} this direction: ${dates}.`, spans }
}
