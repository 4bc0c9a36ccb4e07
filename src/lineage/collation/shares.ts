import type { Collation } from './histories.ts'

/** Share of the words of one node, or of a copy of it, that another has too. */
export function keptShare(collation: Collation, node: number, other: number): number {
  const { stemma, members, table, places } = collation
  const { witness } = stemma.nodes[node]
  const rows = table.alignment.cells
  const row = rows[witness >= 0 ? members[witness] : members[nearestWitness(collation, node)]]
  const total = row.reduce((count, at) => count + Number(at >= 0), 0)
  const departed = new Set<number>()
  for (const { place } of collation.changes(node, other)) {
    const { from, to, kind } = places[place]
    if (kind === 'spelling') continue
    for (let column = from; column < to; column++) if (row[column] >= 0) departed.add(column)
  }
  return 1 - departed.size / Math.max(1, total)
}

/** The leaf of the tree that is fewest steps from a node. */
function nearestWitness({ stemma }: Collation, node: number): number {
  const seen = new Set([node])
  for (const at of seen) {
    const { witness, neighbours } = stemma.nodes[at]
    if (witness >= 0) return witness
    for (const next of neighbours) seen.add(next)
  }
  throw new RangeError('a stemma without witnesses')
}
