import type { Cue } from './cues.ts'
import type { Stemma } from './stemma.ts'

/** A difference between two joined nodes, and what it tells of which is older. */
export interface Change {
  readonly place: number
  readonly cue: Cue
}

/** Where a stemma can begin. */
export interface Rooting {
  /** The oldest node; -1 where an ancestor of both ends of `branch` is posited. */
  readonly node: number
  readonly branch: readonly [number, number] | null
  readonly probability: number
}

/** One more lost ancestor must be worth it, in log-odds. */
const POSITED = -2
/** A copy that all others come from is seldom among those that are left. */
const SURVIVED = -1.25

/**
 * How probable it is that the stemma begins at each node or between two, from the cues on its branches: each speaks for
 * all beginnings on its older side. Between two nodes either may be the younger at each place. Most probable first.
 */
export function weighRoots(stemma: Stemma, changes: (a: number, b: number) => readonly Change[]): Rooting[] {
  const { nodes } = stemma
  const found: { node: number; branch: [number, number] | null; score: number }[] = []
  const visit = (node: number, from: number, score: number): void => {
    found.push({ node, branch: null, score: score + (nodes[node].witness >= 0 ? SURVIVED : 0) })
    for (const next of nodes[node].neighbours) {
      if (next === from) continue
      const odds = changes(node, next).map(({ cue }) => cue.odds)
      const rest = score - sum(odds.map(forward))
      found.push({
        node: -1,
        branch: [node, next],
        score: rest + sum(odds.map(Math.abs).map(forward)) + POSITED,
      })
      visit(next, node, rest + sum(odds.map(value => forward(-value))))
    }
  }
  visit(0, -1, 0)
  const most = Math.max(...found.map(({ score }) => score))
  const total = sum(found.map(({ score }) => Math.exp(score - most)))
  return found
    .map(({ node, branch, score }) => ({ node, branch, probability: Math.exp(score - most) / total }))
    .sort((a, b) => b.probability - a.probability)
}

/** The logarithm of the chance that the first is older, beside that of a toss. */
function forward(odds: number): number {
  return Math.log(2 / (1 + Math.exp(-odds)))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** How probable it is that the stemma begins on the side of `a` of the branch from `a` to `b`, or on the branch. */
export function chanceBefore(
  stemma: Stemma,
  rootings: readonly Rooting[],
  a: number,
  b: number,
): { side: number; on: number } {
  const beyond = new Set<number>([a])
  const queue = [a]
  for (const node of queue) {
    for (const next of stemma.nodes[node].neighbours) {
      if (next === b && node === a) continue
      if (beyond.has(next)) continue
      beyond.add(next)
      queue.push(next)
    }
  }
  let side = 0
  let on = 0
  for (const { node, branch, probability } of rootings) {
    if (!branch) side += beyond.has(node) ? probability : 0
    else if (branch.includes(a) && branch.includes(b)) on += probability
    else side += branch.every(end => beyond.has(end)) ? probability : 0
  }
  return { side, on }
}
