import type { Relations } from './relate.ts'

/** How two witnesses stand to each other and to a third, counted in places of small difference. */
export interface Agreement {
  readonly one: number
  readonly other: number
  /** Places where the two agree against the third. */
  readonly together: number
  /** Places where the first departs from the third and the second does not, and the reverse. */
  readonly oneAlone: number
  readonly otherAlone: number
}

export function agreements(relations: Relations, one: number, other: number, third: number): Agreement {
  const ofOne = departures(relations, one, other, third)
  const ofOther = departures(relations, other, one, third)
  return {
    one,
    other,
    together: Math.min(ofOne.together, ofOther.together),
    oneAlone: ofOne.alone,
    otherAlone: ofOther.alone,
  }
}

/**
 * Small places where `witness` departs from `third`: those where `fellow` reads the same, and those where `fellow` reads
 * as `third` does.
 */
function departures(
  { comparer }: Relations,
  witness: number,
  fellow: number,
  third: number,
): { together: number; alone: number } {
  const variants = comparer.variants(witness, third)
  let together = 0
  let alone = 0
  for (const { from, to } of variants) {
    const held = comparer.holds(fellow, witness, from, to)
    if (held === 'all') together++
    else if (held === 'none' && comparer.holds(fellow, witness, from - 1, from) === 'all') alone++
  }
  return { together, alone }
}
