import type { Witness } from './witness.ts'
import type { Words } from './words.ts'

/**
 * What a text can share with another short of a phrase, in order, as parallel arrays, `count` long: its words; in scripts written
 * without spaces, where one character tells little, every two neighbours as well. Offsets are UTF-16 code units, half-open.
 */
export interface Terms {
  readonly count: number
  readonly key: Uint32Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** For each term that is a pair its first word, -1 for others; null where there are no pairs. */
  readonly pair: Int32Array | null
}

/** The terms of a witness; the words themselves where they are all. Linear. */
export function termsOf({ document: { text }, words }: Witness): Terms {
  const pairs: number[] = []
  for (let word = 0; word + 1 < words.count; word++) if (isPair(text, words, word)) pairs.push(word)
  if (pairs.length > 0) return withPairs(words, pairs)
  const { count, key, start, end } = words
  return { count, key, start, end, pair: null }
}

function isPair(text: string, { start, end }: Words, word: number): boolean {
  return start[word + 1] === end[word] && isWholeWord(text, start[word]) && isWholeWord(text, start[word + 1])
}

/** Each pair right after the word it begins with. */
function withPairs(words: Words, pairs: readonly number[]): Terms {
  const count = words.count + pairs.length
  const key = new Uint32Array(count)
  const start = new Int32Array(count)
  const end = new Int32Array(count)
  const pair = new Int32Array(count).fill(-1)
  let next = 0
  for (let word = 0, at = 0; word < words.count; word++, at++) {
    key[at] = words.key[word]
    start[at] = words.start[word]
    end[at] = words.end[word]
    if (pairs[next] !== word) continue
    next++
    at++
    key[at] = pairKey(words.key[word], words.key[word + 1])
    start[at] = words.start[word]
    end[at] = words.end[word + 1]
    pair[at] = word
  }
  return { count, key, start, end, pair }
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
