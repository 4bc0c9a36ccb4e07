import { documentAt, type Pile } from '../kernel/pile.ts'
import type { SeedShape } from '../kernel/seeds.ts'
import { forEachStretch } from '../kernel/stretches.ts'
import type { OnProgress } from '../progress.ts'
import type { Witness } from '../text/witness.ts'
import type { Pair, Passages, Place } from './findings.ts'
import { alone } from './passages/crew.ts'
import { groupPairs } from './passages/families.ts'
import { gather } from './passages/gather.ts'
import { findStretches } from './passages/stretches.ts'

export { labelFormulas } from './passages/formulas.ts'

export interface PassageOptions {
  /** Least number of equal words in a passage, at least 4; 8 by default. */
  readonly minWords?: number
  /** Documents of the same series are not compared: an outlet's own footer is not reuse. None by default. */
  readonly series?: (witness: Witness) => string | null
  readonly onProgress?: OnProgress
}

/** Piles up to so many words are searched thoroughly (see `seedShape`). */
const THOROUGH = 4_000_000

/**
 * Finds the passages that documents share. `docs/passages.md` says how, and what is surely found.
 *
 * `pairs` holds every pair of documents that share a passage, as long as the words are in no more than 48 places of the
 * pile; of words in more places, each document is paired with a representative instead (k pairs, not k²), and the
 * passage still lists all. Ordered by document `a`, then `b`, then place in `a`.
 */
export async function findPassages(
  witnesses: readonly Witness[],
  { minWords = 8, series = () => null, onProgress }: PassageOptions = {},
): Promise<Passages> {
  const total = witnesses.length
  const onShare = (share: number): void =>
    onProgress?.({ stage: 'passages', done: Math.floor(share * total), total })
  const pile = gather(witnesses, series)
  const shape = seedShape(minWords, pile.keys.length)
  const { rows } = await findStretches(pile, { crew: alone, shape, minWords, onShare })
  const pairs = rows.flatMap(part => toPairs(part, witnesses, pile)).sort(byPlaces)
  return { passages: groupPairs(pairs), pairs }
}

/**
 * In a pile of up to four million words every sequence of half the words is a seed, so that a passage with one changed
 * word is surely found; in a larger one a sample of longer sequences, so that one without a change is.
 */
function seedShape(minWords: number, words: number): SeedShape {
  if (words <= THOROUGH) return { length: Math.max(3, minWords >> 1), window: 1 }
  const window = Math.max(1, minWords >> 1)
  return { length: minWords + 1 - window, window }
}

function toPairs(rows: Uint32Array, witnesses: readonly Witness[], pile: Pile): Pair[] {
  const pairs: Pair[] = []
  const place = (start: number, end: number): Place => {
    const document = documentAt(pile, start)
    const { words } = witnesses[document]
    const first = pile.first[document]
    return { document, start: words.start[start - first], end: words.end[end - 1 - first] }
  }
  forEachStretch(rows, (startA, endA, startB, endB, matched, edits) => {
    const identity = matched / (matched + edits)
    pairs.push({ a: place(startA, endA), b: place(startB, endB), identity, matched })
  })
  return pairs
}

function byPlaces({ a: leftA, b: leftB }: Pair, { a: rightA, b: rightB }: Pair): number {
  return (
    leftA.document - rightA.document ||
    leftB.document - rightB.document ||
    leftA.start - rightA.start ||
    leftB.start - rightB.start
  )
}
