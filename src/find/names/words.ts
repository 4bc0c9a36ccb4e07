import type { Prose } from '../../text/prose.ts'
import { isOneOf } from '../../text/word-facts.ts'

export const AND = isOneOf('and')
export const FOR = isOneOf('for')
export const OF = isOneOf('of')
export const THAT = isOneOf('that')
export const THE = isOneOf('the')
export const andOr = isOneOf('and or')
/** "Jr." and "Sr." after a name. */
export const younger = isOneOf('jr junior sr senior')

/** The word in lower case without a possessive ending. */
export function fold(prose: Prose, word: number): string {
  return prose.folded(word)
}

const POINT = 46

/** Whether the word that ends at `end` does so in 's. */
export function endsInPossessive(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  if (last !== 115 && last !== 83) return false
  const before = text.charCodeAt(end - 2)
  return before === 39 || before === 0x2019
}

/** One capital letter with a point after it. */
export function isInitial(prose: Prose, word: number): boolean {
  const { start, end, count } = prose.words
  return (
    word < count &&
    end[word] - start[word] === 1 &&
    prose.text.charCodeAt(end[word]) === POINT &&
    prose.isCapital(word)
  )
}

/** The singular of a noun, roughly: only ever compared with others cut the same way. */
export function singular(noun: string): string {
  if (noun.length < 4 || !noun.endsWith('s') || noun.endsWith('ss')) return noun
  return noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.slice(0, -1)
}

const youngerWords = new Set(['jr', 'junior', 'sr', 'senior'])

export function isYounger(word: string): boolean {
  return youngerWords.has(word)
}

/** The first of `count` places from which on something holds; `count` where it never does. */
export function firstOf(count: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
