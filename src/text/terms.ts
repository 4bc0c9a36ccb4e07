import type { Witness } from './witness.ts'

/** What a text can share with another short of a phrase: a word, or two neighbouring characters written without spaces. */
export interface Term {
  readonly key: number
  /** Keys of the two characters, where the term is a pair. */
  readonly parts: readonly [number, number] | null
  /** Half-open, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

/**
 * The words of a witness in order; in scripts written without spaces, where one character tells little, every two
 * neighbours as well.
 */
export function* termsOf({
  document: { text },
  words: { count, start, end, key },
}: Witness): Generator<Term> {
  for (let word = 0; word < count; word++) {
    yield { key: key[word], parts: null, start: start[word], end: end[word] }
    const next = word + 1
    if (
      next < count &&
      start[next] === end[word] &&
      isWholeWord(text, start[word]) &&
      isWholeWord(text, start[next])
    ) {
      const parts = [key[word], key[next]] as const
      yield { key: pairKey(...parts), parts, start: start[word], end: end[next] }
    }
  }
}

/** Two words can only touch where one of them is a character that is a word by itself; Hangul and Latin are not. */
function isWholeWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x0e00 && !(code >= 0xac00 && code <= 0xd7a3)
}

/** One key for two words that follow each other; order matters. Spread over all 32 bits, as word keys are. */
export function pairKey(first: number, second: number): number {
  let mixed = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ second, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
