import type { Place } from '../find/findings.ts'
import type { History } from './history.ts'
import type { Edge, Lineage } from './lineage.ts'
import type { Lost } from './missing.ts'
import type { Relations } from './relate.ts'

/** The edges with the lost ancestors put in: their children hang on them, and they on the parent they stood below. */
export function drawLost(
  relations: Relations,
  history: History,
  lost: readonly Lost[],
  edges: readonly Edge[],
): Lineage {
  const { list } = relations.tellings
  const document = (place: number) => list[place].document
  const missing = lost.map(one => ({
    id: `missing:${list[one.children[0]].witness.document.id}`,
    children: one.children.map(document),
    remark: one.remark,
  }))
  const lostOf = new Map(lost.flatMap((one, i) => one.children.map(child => [document(child), i] as const)))
  const drawn = edges.map(edge => {
    const at = lostOf.get(Number(edge.child))
    return at === undefined ? edge : below(relations, missing[at].id, lost[at], edge)
  })
  lost.forEach((one, at) => {
    const { id } = missing[at]
    if (one.parent >= 0) drawn.push(above(document(one.parent), id, edges, missing[at].children))
    const tops = one.parent < 0 ? one.children.filter(child => history.parents[child] < 0) : []
    drawn.push(...tops.map(top => topEdge(relations, id, one, document(top))))
  })
  const children = new Set(drawn.map(edge => edge.child))
  const isRoot = (place: number) => !children.has(document(place))
  const roots = [...list.keys()]
    .filter(isRoot)
    .map(document)
    .sort((a, b) => a - b)
  return {
    edges: drawn,
    missing,
    roots: [...missing.map(one => one.id).filter(id => !children.has(id)), ...roots],
  }
}

/** How sure a lost ancestor is: agreements are seldom chance, and each makes it less likely (rule of succession). */
function certainty({ agreements }: Lost): number {
  const places = agreements.reduce((most, one) => Math.max(most, one.together), 1)
  return (places + 1) / (places + 3)
}

function below(relations: Relations, id: string, lost: Lost, edge: Edge): Edge {
  const sure = certainty(lost)
  const rivals = [
    { parent: edge.parent, probability: edge.probability * (1 - sure) },
    ...edge.rivals.map(scaled(1 - sure)),
  ]
  return {
    ...edge,
    parent: id,
    // Words of one quote divided between two prove by themselves that both had them from somewhere.
    probability: lost.agreements.length > 0 ? sure * tied(edge) : sure,
    relation: edge.relation === 'republishes' || edge.relation === 'cites' ? 'copies' : edge.relation,
    evidence: [agreementEvidence(relations, lost, sure)],
    rivals,
  }
}

/** The probability that the child draws on anyone at all near here. */
function tied(edge: Edge): number {
  return Math.min(1, edge.probability + edge.rivals.reduce((sum, rival) => sum + rival.probability, 0))
}

function scaled(by: number) {
  return (rival: Edge['rivals'][number]) => ({ ...rival, probability: rival.probability * by })
}

function above(
  parent: Edge['parent'],
  id: string,
  edges: readonly Edge[],
  children: readonly Edge['child'][],
): Edge {
  const former = edges.filter(edge => children.includes(edge.child))
  const mean = (value: (edge: Edge) => number) =>
    former.reduce((sum, edge) => sum + value(edge), 0) / former.length
  return {
    parent,
    child: id,
    probability: mean(edge => edge.probability),
    relation: 'rewrites',
    share: mean(edge => edge.share),
    evidence: former[0].evidence,
    rivals: [],
    shownBy: former[0].child,
  }
}

function topEdge(relations: Relations, id: string, lost: Lost, child: number): Edge {
  const sure = certainty(lost)
  return {
    parent: id,
    child,
    probability: sure,
    relation: 'rewrites',
    share: shareOfTop(relations, lost, child),
    evidence: [agreementEvidence(relations, lost, sure)],
    rivals: [],
  }
}

/** The share of the child's words that a sibling has too. */
function shareOfTop({ tellings, byChild }: Relations, lost: Lost, document: number): number {
  const place = tellings.list.findIndex(telling => telling.document === document)
  return byChild[place]
    .filter(relation => lost.children.includes(relation.parent))
    .reduce(
      (most, { ofChild }) => Math.max(most, ofChild.shared / Math.max(1, ofChild.shared + ofChild.fresh)),
      0,
    )
}

const MOST_PLACES = 6

function agreementEvidence(
  { comparer, tellings }: Relations,
  lost: Lost,
  sure: number,
): Edge['evidence'][number] {
  const spans: Place[] = []
  const [most] = [...lost.agreements].sort((a, b) => b.together - a.together)
  if (most) {
    const third = lost.children.find(child => child !== most.one && child !== most.other) ?? lost.parent
    for (const [witness, fellow] of [
      [most.one, most.other],
      [most.other, most.one],
    ]) {
      const { document, tokens, at } = tellings.list[witness]
      for (const { from, to } of comparer.variants(witness, third)) {
        if (spans.length >= MOST_PLACES || comparer.holds(fellow, witness, from, to) !== 'all') continue
        spans.push({ document, start: tokens.start[at[from]], end: tokens.end[at[to - 1] + 2] })
      }
    }
  } else {
    const [one, other] = lost.children
    for (const [witness, fellow] of [
      [one, other],
      [other, one],
    ]) {
      const { document, tokens } = tellings.list[witness]
      for (const { start, end } of comparer.quotedBeyond(witness, fellow).slice(0, 2)) {
        spans.push({ document, start: tokens.start[start], end: tokens.end[end - 1] })
      }
    }
  }
  return {
    type: lost.agreements.length > 0 ? 'wording' : 'quote',
    weight: Math.round(100 * Math.log(sure / (1 - sure))) / 100,
    remark: lost.remark,
    spans,
  }
}
