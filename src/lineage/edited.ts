import { LONGEST_CHAIN } from '../kernel/chain-marginals.ts'
import type { Relations } from './relate.ts'
import { signNames } from './signs.ts'
import { type Edition, isBare } from './states.ts'
import { edited } from './weights.ts'

/** What tells states of one text from retellings of one matter, story by story; see `weights.ts` for what it is worth. */
export type StorySign = keyof typeof edited

export const storySignNames = Object.keys(edited) as readonly StorySign[]

const HEADLINE = signNames.indexOf('headline')
const REWORDING = signNames.indexOf('rewording')
const COVERAGE = signNames.indexOf('coverage')
const STRANGERS = signNames.indexOf('strangers')

/** `told` is the logarithm of what all forests weigh. */
export function storySigns(
  relations: Relations,
  told: number,
  { total: chained, returned }: Pick<Edition, 'total' | 'returned'>,
): Float64Array {
  const { byChild, tellings } = relations
  const pairs = byChild.flat()
  const mean = (value: (pair: (typeof pairs)[number]) => number) =>
    pairs.reduce((sum, pair) => sum + value(pair), 0) / pairs.length
  const values: Record<StorySign, number> = {
    base: 1,
    texts: Math.min(byChild.length, LONGEST_CHAIN),
    chained: (chained - told) / byChild.length,
    told: told / byChild.length,
    returned: Math.sqrt(returned),
    headline: mean(({ signs }) => signs[HEADLINE]),
    strangers: Number(pairs.some(({ signs }) => signs[STRANGERS] > 0)),
    rewording: mean(({ signs }) => signs[REWORDING]),
    coverage: byChild.reduce((sum, row) => sum + greatestCoverage(row), 0) / byChild.length,
    bare: Number(tellings.list.every(isBare)),
    bridged: Number(tellings.list.some((_, between) => bridges(relations, between))),
    credited: Number(pairs.some(({ credit, link }) => credit?.kind === 'notice' || link)),
  }
  return Float64Array.from(storySignNames, name => values[name])
}

/** The greatest share that a telling has in common with another. */
function greatestCoverage(row: Relations['byChild'][number]): number {
  return row.reduce((most, { signs }) => Math.max(most, signs[COVERAGE]), 0)
}

/** Tokens of whole stretches that a text must have of each of two to stand between them. */
const LEAST_BRIDGED = 20

/**
 * Whether a text has stretches of two that have nothing in common, as a roundup has and hardly ever a state of one text: by then all
 * that the state before it had of the first would have been given up at once.
 */
function bridges({ byChild, find }: Relations, between: number): boolean {
  const sides = byChild[between].filter(({ ofChild }) => ofChild.solid >= LEAST_BRIDGED)
  return sides.some(({ parent: one }, i) =>
    sides.slice(i + 1).some(({ parent: other }) => find(one, other)?.ofChild.shared === 0),
  )
}

/** How probable it is that the documents of a story are states of one text and not retellings. */
export function probabilityEdited(relations: Relations, told: number, edition: Edition): number {
  const signs = storySigns(relations, told, edition)
  return 1 / (1 + Math.exp(-signs.reduce((sum, value, i) => sum + value * edited[storySignNames[i]], 0)))
}
