import { areCopies, canCollate } from './collation/copies.ts'
import { drawStemma } from './collation/draw-stemma.ts'
import { firstEdges, furtherEdges, orderEdges } from './edges.ts'
import type { Findings } from './findings.ts'
import { weighHistories } from './history.ts'
import type { Lineage, Story } from './lineage.ts'
import { drawLost } from './lost-edges.ts'
import { findLost } from './missing.ts'
import { originsOf } from './origins.ts'
import { relate } from './relate.ts'
import { joinParents } from './second-parents.ts'
import { readTellings } from './tellings.ts'

/** Whether a story is taken for copies of one text, to be laid side by side word by word. */
export type Collating = 'auto' | 'always' | 'never'

/** States of one text that an editor hardly touched look like copies; above this they are taken for states. */
const SURELY_STATES = 0.95

/**
 * Draws the most probable history of copying of one story: who draws on whom, how sure that is, and who must be missing.
 * The result depends on the documents of the story alone, not on their order. docs/lineage.md explains the model.
 */
export function drawLineage(story: Story, findings: Findings, collate: Collating = 'auto'): Lineage {
  const tellings = readTellings(story, findings)
  if (collate === 'always' && canCollate(tellings)) return drawStemma(tellings.list, findings)
  const relations = relate(tellings, findings)
  const history = weighHistories(relations)
  if (collate === 'auto' && history.edited < SURELY_STATES && areCopies(tellings)) {
    return drawStemma(tellings.list, findings)
  }
  const joint = joinParents(relations, history)
  const lost = history.edited > 0.5 ? [] : findLost(relations, joint.history)
  const first = firstEdges(relations, joint)
  const { edges, missing, roots } = drawLost(relations, joint.history, lost, first)
  return {
    edges: orderEdges([...edges, ...furtherEdges(relations, joint)]),
    roots,
    missing,
    origins: originsOf(relations, joint, lost),
  }
}
