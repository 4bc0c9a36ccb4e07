import { documentAt, type Pile } from '../../kernel/pile.ts'
import type { SeedShape } from '../../kernel/seeds.ts'
import { forEachStretch } from '../../kernel/stretches.ts'
import type { Span } from '../../text/document.ts'
import type { Pair, Passages, Place } from '../findings.ts'
import type { Crew } from './crew.ts'
import { groupPairs } from './families.ts'
import { findStretches } from './stretches.ts'

export interface SearchOptions {
  readonly crew: Crew
  readonly minWords: number
  /** Where words `first` to `last` of a document stand in its text. */
  readonly spanOf: (document: number, first: number, last: number) => Span
  /** Told now and then which share of all is done. */
  readonly onShare?: (share: number) => void
}

/** Piles up to so many words are searched thoroughly (see `seedShape`). */
const THOROUGH = 4_000_000

/** Finds what the documents of a pile share, and groups it. */
export async function searchPile(pile: Pile, options: SearchOptions): Promise<Passages> {
  const { crew, minWords, spanOf, onShare } = options
  const shape = seedShape(minWords, pile.keys.length)
  const { rows } = await findStretches(pile, { crew, shape, minWords, onShare })
  const pairs: Pair[] = []
  for (const part of rows) addPairs(part, pile, spanOf, pairs)
  pairs.sort(byPlaces)
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

function addPairs(rows: Uint32Array, pile: Pile, spanOf: SearchOptions['spanOf'], pairs: Pair[]): void {
  const place = (start: number, end: number): Place => {
    const document = documentAt(pile, start)
    const first = pile.first[document]
    return { document, ...spanOf(document, start - first, end - 1 - first) }
  }
  forEachStretch(rows, (startA, endA, startB, endB, matched, edits) => {
    const identity = matched / (matched + edits)
    pairs.push({ a: place(startA, endA), b: place(startB, endB), identity, matched })
  })
}

function byPlaces({ a: leftA, b: leftB }: Pair, { a: rightA, b: rightB }: Pair): number {
  return (
    leftA.document - rightA.document ||
    leftB.document - rightB.document ||
    leftA.start - rightA.start ||
    leftB.start - rightB.start
  )
}
