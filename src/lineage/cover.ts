import type { Place } from '../find/findings.ts'
import type { Span } from '../text/document.ts'
import type { Comparer } from './compare.ts'
import type { Telling } from './tellings.ts'

/** Shorter stretches are not given to a second parent: they may be chance. */
export const SECOND_HAND = 8

/** Words of the child by the parent they come from. */
export interface Cover {
  /** Tokens of the child that came by the parent, in order. */
  readonly stretches: readonly Span[]
  /** Words in them, those in quotes, and those in stretches of eight tokens and more. */
  readonly words: number
  readonly quoted: number
  readonly solid: number
}

/** Marks the tokens that `child` has of `parent` as taken. */
export function take(comparer: Comparer, parent: number, child: number, taken: Uint8Array): void {
  for (const { start, end } of comparer.sharedStretches(child, parent)) taken.fill(1, start, end)
}

/** What `child` has of `parent` outside the tokens already `taken`; marks them taken. */
export function cover(
  comparer: Comparer,
  list: readonly Telling[],
  parent: number,
  child: number,
  taken: Uint8Array,
): Cover {
  const stretches = remaining(comparer.sharedStretches(child, parent), taken)
  const inQuote = quotedTokens(list[child])
  const { isWord } = list[child].tokens
  let words = 0
  let quoted = 0
  let solid = 0
  for (const { start, end } of stretches) {
    for (let token = start; token < end; token++) {
      taken[token] = 1
      if (!isWord[token]) continue
      words++
      quoted += inQuote[token]
      if (end - start >= SECOND_HAND) solid++
    }
  }
  return { stretches, words, quoted, solid }
}

/** The parts of the stretches that no one has taken yet. */
export function remaining(stretches: readonly Span[], taken: Uint8Array): Span[] {
  const parts: Span[] = []
  for (const { start, end } of stretches) {
    let from = -1
    for (let token = start; token <= end; token++) {
      const isFree = token < end && !taken[token]
      if (isFree && from < 0) from = token
      if (!isFree && from >= 0) {
        parts.push({ start: from, end: token })
        from = -1
      }
    }
  }
  return parts
}

function quotedTokens(telling: Telling): Uint8Array {
  const marks = new Uint8Array(telling.tokens.count)
  telling.runs.forEach((_, run) => {
    if (telling.quoted[run]) marks.fill(1, telling.at[run], telling.at[run] + 3)
  })
  return marks
}

/** The longest of the stretches as places in the text, in the order of the text. */
export function places(telling: Telling, stretches: readonly Span[], most: number): Place[] {
  return [...stretches]
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .slice(0, most)
    .sort((a, b) => a.start - b.start)
    .map(stretch => ({
      document: telling.document,
      start: telling.tokens.start[firstToRead(telling, stretch)],
      end: telling.tokens.end[stretch.end - 1],
    }))
}

/** Marks that end the sentence before are passed over: the first word, with what is written on to it before. */
export function firstToRead({ tokens }: Telling, { start, end }: Span): number {
  const word = tokens.isWord.indexOf(1, start)
  if (word < 0 || word >= end) return start
  let first = word
  while (first > start && tokens.end[first - 1] === tokens.start[first]) first--
  return first
}
