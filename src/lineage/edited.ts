import type { Relations } from './relate.ts'
import { signNames } from './signs.ts'
import { edited } from './weights.ts'

/** What tells states of one text from retellings of one matter, story by story; see `weights.ts` for what it is worth. */
export type StorySign = keyof typeof edited

export const storySignNames = Object.keys(edited) as readonly StorySign[]

const HEADLINE = signNames.indexOf('headline')
const REWORDING = signNames.indexOf('rewording')
const COVERAGE = signNames.indexOf('coverage')
const STRANGERS = signNames.indexOf('strangers')

/** `told` and `chained` are the logarithms of what all forests and all chains weigh. */
export function storySigns({ byChild }: Relations, told: number, chained: number): Float64Array {
  const pairs = byChild.flat()
  const mean = (value: (pair: (typeof pairs)[number]) => number) =>
    pairs.reduce((sum, pair) => sum + value(pair), 0) / pairs.length
  const values: Record<StorySign, number> = {
    base: 1,
    texts: byChild.length,
    chained: (chained - told) / byChild.length,
    told: told / byChild.length,
    headline: mean(({ signs }) => signs[HEADLINE]),
    strangers: Number(pairs.some(({ signs }) => signs[STRANGERS] > 0)),
    rewording: mean(({ signs }) => signs[REWORDING]),
    coverage: byChild.reduce((sum, row) => sum + greatestCoverage(row), 0) / byChild.length,
    credited: Number(pairs.some(({ credit, link }) => credit?.kind === 'notice' || link)),
  }
  return Float64Array.from(storySignNames, name => values[name])
}

/** The greatest share that a telling has in common with another. */
function greatestCoverage(row: Relations['byChild'][number]): number {
  return row.reduce((most, { signs }) => Math.max(most, signs[COVERAGE]), 0)
}

/** How probable it is that the documents of a story are states of one text and not retellings. */
export function probabilityEdited(relations: Relations, told: number, chained: number): number {
  const signs = storySigns(relations, told, chained)
  return 1 / (1 + Math.exp(-signs.reduce((sum, value, i) => sum + value * edited[storySignNames[i]], 0)))
}
