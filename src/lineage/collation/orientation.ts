import type { Collation } from './histories.ts'
import { chanceBefore } from './rooting.ts'

/** A stemma with the side that is more probably older on top. Nodes as in the stemma, and one more where one is posited. */
export interface Oriented {
  /** Every node but the top one, parents before their children. */
  readonly branches: readonly { readonly parent: number; readonly child: number; readonly directed: number }[]
  readonly top: number
  /** Whether the top is an ancestor of all that is not among the nodes of the stemma. */
  readonly isPosited: boolean
  /** That the stemma begins where it is drawn to. */
  readonly sure: number
}

/** Below this the text alone does not say where the stemma begins. */
export const DECIDED = 0.5

export function orient({ stemma, rootings }: Collation): Oriented {
  const [{ node, branch, probability }] = rootings
  const top = branch ? stemma.nodes.length : node
  const branches: { parent: number; child: number; directed: number }[] = []
  const queue: { node: number; from: number }[] = []
  const add = (parent: number, child: number, directed: number): void => {
    branches.push({ parent, child, directed })
    queue.push({ node: child, from: parent })
  }
  const directed = (a: number, b: number) => chanceBefore(stemma, rootings, a, b).side
  if (branch) {
    const [a, b] = branch
    add(top, a, 1 - directed(a, b))
    add(top, b, 1 - directed(b, a))
  } else for (const next of stemma.nodes[node].neighbours) add(node, next, directed(node, next))
  for (const { node: at, from } of queue) {
    for (const next of stemma.nodes[at].neighbours) {
      const isBack = next === from || (branch?.includes(at) && branch.includes(next))
      if (!isBack) add(at, next, directed(at, next))
    }
  }
  return { branches, top, isPosited: branch !== null, sure: probability }
}
