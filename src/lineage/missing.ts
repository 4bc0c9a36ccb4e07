import { type Agreement, agreements } from './agreements.ts'
import type { History } from './history.ts'
import type { Relations } from './relate.ts'
import type { LineageRemark } from './remarks.ts'

/** An ancestor that must have existed and was not given. Places are those of the tellings. */
export interface Lost {
  readonly children: readonly number[]
  /** Who it came from, -1 when it stands above all its children. */
  readonly parent: number
  readonly agreements: readonly Agreement[]
  /** Why it must have been. */
  readonly remark: LineageRemark
}

/** Among more siblings than this, chance agreements are as many as real ones. */
const MOST_SIBLINGS = 24
/** Places where two witnesses must agree against a third, and each of the two be by itself, for a lost source. */
const LEAST_AGREEMENTS = 3
const LEAST_APART = 2
/** Tokens in shared stretches from which two roots may have had them from one source. */
const LEAST_SOLID = 50

/**
 * Siblings that agree with each other against the parent drawn for them, though neither can have it all from the other,
 * had a common source below or beside that parent. This is the comparison by threes of textual criticism (Quentin 1926):
 * of three witnesses none may stand between the others if each pair agrees somewhere against the third.
 */
export function findLost(relations: Relations, history: History): Lost[] {
  const { parents } = history
  const childrenOf: number[][] = Array.from(parents, () => [])
  parents.forEach((parent, child) => {
    if (parent >= 0) childrenOf[parent].push(child)
  })
  const lost: Lost[] = []
  for (const [parent, children] of childrenOf.entries()) {
    if (children.length < 1 || children.length > MOST_SIBLINGS) continue
    for (const group of siblingGroups(relations, parent, children)) {
      const isTop = parents[parent] < 0
      const members = isTop ? [...group.members, parent].sort((a, b) => a - b) : group.members
      lost.push({
        children: members,
        parent: isTop ? -1 : parent,
        agreements: group.agreements,
        remark: whyLost(group, isTop),
      })
    }
  }
  const isGrouped = (telling: number) => lost.some(one => one.children.includes(telling))
  for (const root of parents.keys()) {
    if (parents[root] >= 0 || isGrouped(root)) continue
    const strangers = rootsBeside(relations, parents, root).filter(other => !isGrouped(other))
    lost.push(...fromQuotes(relations, root, [...childrenOf[root], ...strangers]))
  }
  return lost
}

/** Later roots that share more with `root` than two who write of the same matter do by chance. */
function rootsBeside({ find }: Relations, parents: Int32Array, root: number): number[] {
  return [...parents.keys()].filter(
    other => other > root && parents[other] < 0 && (find(root, other)?.ofChild.solid ?? 0) >= LEAST_SOLID,
  )
}

/** Two witnesses that each have words of the same quotes that the other lacks had them from somewhere else. */
function fromQuotes(
  { comparer, find, tellings }: Relations,
  one: number,
  children: readonly number[],
): Lost[] {
  const wholes = (other: number) => [
    ...comparer.quotedBeyond(one, other).map(span => ({ of: one, span })),
    ...comparer.quotedBeyond(other, one).map(span => ({ of: other, span })),
  ]
  const hasWhole = (third: number, other: number) =>
    wholes(other).every(({ of, span }) =>
      comparer.sharedStretches(of, third).some(({ start, end }) => start <= span.start && span.end <= end),
    )
  const fellows = children.filter(
    other =>
      !find(one, other)!.credit &&
      comparer.quotedBeyond(one, other).length > 0 &&
      comparer.quotedBeyond(other, one).length > 0 &&
      !tellings.list.some((_, third) => third !== one && third !== other && hasWhole(third, other)),
  )
  if (fellows.length === 0) return []
  const remark = { code: 'quotes-apart', values: {} } as const
  return [{ children: [one, ...fellows].sort((a, b) => a - b), parent: -1, agreements: [], remark }]
}

interface Group {
  readonly members: readonly number[]
  readonly agreements: readonly Agreement[]
}

function siblingGroups(relations: Relations, parent: number, children: readonly number[]): Group[] {
  const groups: { members: Set<number>; agreements: Agreement[] }[] = []
  for (const [i, one] of children.entries()) {
    for (const other of children.slice(i + 1)) {
      const agreement = agreements(relations, one, other, parent)
      if (!isBySharedSource(agreement)) continue
      const near = groups.filter(group => group.members.has(one) || group.members.has(other))
      const merged = {
        members: new Set([one, other, ...near.flatMap(group => [...group.members])]),
        agreements: [agreement, ...near.flatMap(group => group.agreements)],
      }
      for (const group of near) groups.splice(groups.indexOf(group), 1)
      groups.push(merged)
    }
  }
  return groups.map(({ members, agreements: some }) => ({
    members: [...members].sort((a, b) => a - b),
    agreements: some,
  }))
}

function isBySharedSource({ together, oneAlone, otherAlone }: Agreement): boolean {
  if (together < LEAST_AGREEMENTS || oneAlone < LEAST_APART || otherAlone < LEAST_APART) return false
  return together >= 0.4 * Math.min(together + oneAlone, together + otherAlone)
}

function whyLost({ members, agreements: some }: Group, isTop: boolean): LineageRemark {
  const most = some.reduce((best, one) => (one.together > best.together ? one : best))
  const { together, oneAlone, otherAlone } = most
  const against = isTop ? 'nearest' : 'parent'
  return {
    code: 'agree-against',
    values: { witnesses: members.length, against, together, oneAlone, otherAlone },
  }
}
