import type { Findings } from '../findings.ts'
import type { Ancestor, Edge, Lineage, MissingAncestor } from '../lineage.ts'
import type { Telling } from '../tellings.ts'
import { branchEvidence } from './branch-evidence.ts'
import { type Collation, weighCollation } from './histories.ts'
import { jointsOf } from './joining.ts'
import { readingsOf, whyLost } from './lost-readings.ts'
import { mixedEdges } from './mixed-edges.ts'
import { type Oriented, orient } from './orientation.ts'
import { keptShare } from './shares.ts'

/**
 * The lineage of one text in many copies: the copies are collated word by word, and the stemma that needs the fewest
 * changes is drawn, with the ancestors that are lost. docs/lineage.md says how.
 */
export function drawStemma(tellings: readonly Telling[], findings: Findings): Lineage {
  const collation = weighCollation(tellings, findings)
  const oriented = orient(collation)
  const names = nameNodes(collation, oriented)
  const edges = [
    ...oriented.branches.map(branch => toEdge(collation, oriented, names, branch)),
    ...mixedEdges(collation, oriented, names),
  ]
  return {
    edges,
    roots: [names[oriented.top]],
    missing: missingOf(collation, oriented, names, edges),
    collation: { places: collation.places.length, beginning: oriented.sure },
  }
}

/** The document of each node, or a name for one that is lost, made from the first witness below it. */
function nameNodes(
  { stemma, members, table }: Collation,
  { branches, top, isPosited }: Oriented,
): Ancestor[] {
  const first = stemma.nodes.map(({ witness }) => (witness < 0 ? Infinity : members[witness]))
  if (isPosited) first.push(Infinity)
  const below = [...first]
  for (const { parent, child } of branches.toReversed()) below[parent] = Math.min(below[parent], below[child])
  const taken = new Set<string>()
  const names: Ancestor[] = first.map(witness => (witness < Infinity ? table.tellings[witness].document : ''))
  // From the bottom, so that the lowest keeps the plain name.
  for (const node of [...branches.map(({ child }) => child).reverse(), top]) {
    if (first[node] < Infinity) continue
    const plain = `missing:${table.tellings[below[node]].witness.document.id}`
    let name = plain
    for (let more = 2; taken.has(name); more++) name = `${plain}:${more}`
    taken.add(name)
    names[node] = name
  }
  return names
}

const MOST_RIVALS = 3
const LEAST_RIVAL = 0.02

function toEdge(
  collation: Collation,
  oriented: Oriented,
  names: readonly Ancestor[],
  branch: Oriented['branches'][number],
): Edge {
  const { parent, child, directed } = branch
  const isTop = oriented.isPosited && parent === oriented.top
  const { joints, ahead } = isTop
    ? { joints: [{ node: parent, probability: 1 }], ahead: 0 }
    : jointsOf(collation.stemma, parent, child)
  const joined = joints.find(({ node }) => node === parent)?.probability ?? 0
  const share = isTop
    ? keptShare(collation, child, siblingOf(oriented, child))
    : keptShare(collation, child, parent)
  const rivals = joints
    .filter(({ node }) => node !== parent)
    .map(({ node, probability }) => ({ parent: names[node], probability: probability * directed }))
  return {
    parent: names[parent],
    child: names[child],
    probability: joined * directed,
    relation: share >= VERBATIM ? 'copies' : 'rewrites',
    share,
    evidence: branchEvidence(collation, oriented, branch, ahead),
    rivals: rivals.filter(({ probability }) => probability >= LEAST_RIVAL).slice(0, MOST_RIVALS),
  }
}

const VERBATIM = 0.8

/** The other node below the posited top. */
function siblingOf({ branches, top }: Oriented, child: number): number {
  return branches.find(branch => branch.parent === top && branch.child !== child)!.child
}

function missingOf(
  collation: Collation,
  oriented: Oriented,
  names: readonly Ancestor[],
  edges: readonly Edge[],
): MissingAncestor[] {
  const order = [oriented.top, ...oriented.branches.map(({ child }) => child)]
  return order
    .filter(node => typeof names[node] === 'string')
    .map(node => ({
      id: String(names[node]),
      children: edges.filter(({ parent }) => parent === names[node]).map(({ child }) => child),
      remark: whyLost(collation, oriented, node),
      readings: readingsOf(collation, oriented, node),
    }))
}
