import type { SeedShape } from '../../kernel/seeds.ts'

/** What is compared: whole words, or letters where words may be misread. */
export type Unit = 'words' | 'letters'

/** How a pile is searched. Lengths count the units that are compared. */
export interface SearchSettings {
  /** Which sequences are looked for first. */
  readonly shape: SeedShape
  /** How long a sequence is made that is too frequent. */
  readonly longLength: number
  /** Equal units a stretch has to have. */
  readonly least: number
}

/** Piles up to so many units are searched thoroughly. */
const THOROUGH = { words: 4_000_000, letters: 1_000_000 } as const

/** Letters that count as a word. */
const LETTERS = 5

/**
 * In a pile of up to four million words every sequence of half the words is a seed, so that a passage with one changed
 * word is surely found; in a larger one a sample of longer sequences, so that one without a change is. Letters are
 * seeded by sequences that are likely whole somewhere in a passage, at one in ten misread, and too long to be common.
 */
export function settingsFor(unit: Unit, minWords: number, units: number): SearchSettings {
  const isThorough = units <= THOROUGH[unit]
  if (unit === 'letters') {
    const shape = isThorough ? { length: 10, window: 1 } : { length: 12, window: 8 }
    return { shape, longLength: 20, least: LETTERS * minWords }
  }
  const half = minWords >> 1
  const shape = isThorough
    ? { length: Math.max(3, half), window: 1 }
    : { length: minWords + 1 - half, window: half }
  return { shape, longLength: minWords, least: minWords }
}
