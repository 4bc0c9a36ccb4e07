import type { OnProgress } from '../progress.ts'
import type { Witness } from '../text/witness.ts'
import type { Passages } from './findings.ts'
import { gather } from './passages/gather.ts'
import { hire } from './passages/pool.ts'
import { searchPile } from './passages/search.ts'
import { searchSteps } from './passages/steps.ts'

export { labelFormulas } from './passages/formulas.ts'

export interface PassageOptions {
  /** Least number of equal words in a passage, at least 4; 8 by default. */
  readonly minWords?: number
  /** Documents of the same series are not compared: an outlet's own footer is not reuse. None by default. */
  readonly series?: (witness: Witness) => string | null
  /** Worker threads; the result is the same for any number. A small pile is not worth starting them. */
  readonly threads?: number
  readonly onProgress?: OnProgress
}

/** Words of a pile from which on threads save more time than starting them takes. */
const WORTH_THREADS = 2_000_000

/**
 * Finds the passages that documents share. `docs/passages.md` says how, and what is surely found.
 *
 * `pairs` holds every pair of documents that share a passage, as long as the words are in no more than 48 places of the
 * pile; of words in more places, each document is paired with a representative instead (k pairs, not k²), and the
 * passage still lists all. Ordered by document `a`, then `b`, then place in `a`.
 */
export async function findPassages(
  witnesses: readonly Witness[],
  { minWords = 8, series = () => null, threads = 1, onProgress }: PassageOptions = {},
): Promise<Passages> {
  const total = witnesses.length
  const pile = gather(witnesses, series)
  const isWorth = pile.keys.length >= WORTH_THREADS
  const crew = hire(isWorth ? threads : 1, searchSteps, './passages/worker.js', import.meta.url)
  try {
    return await searchPile(pile, {
      crew,
      unit: 'words',
      disk: null,
      minWords,
      ids: witnesses.map(({ document }) => document.id),
      placesOf: document => ({ first: 0, places: witnesses[document].words }),
      onShare: share =>
        onProgress?.({ stage: 'passages', unit: 'documents', done: Math.floor(share * total), total }),
    })
  } finally {
    crew.close()
  }
}
