import { KeyTable } from './key-table.ts'

/** A language has few words: so many are kept written out, for all texts together. */
const REMEMBERED = 50_000
/** Longer words are written out anew each time. */
const LONGEST = 24

let numbers = new KeyTable(-1)
let written: string[] = []

/** The word of a text that has `key`, in lower case without a possessive ending or apostrophes. */
export function foldedWord(text: string, start: number, end: number, key: number): string {
  const number = numbers.get(key)
  if (number >= 0 && isWritten(text, start, end, written[number])) return written[number]
  const folded = fold(text.slice(start, end))
  if (number < 0 && folded.length <= LONGEST) remember(key, folded)
  return folded
}

function remember(key: number, folded: string): void {
  if (written.length >= REMEMBERED) {
    numbers = new KeyTable(-1)
    written = []
  }
  numbers.set(key, written.length)
  written.push(folded)
}

/** Whether a stretch of text is a word but for small and capital letters. Words of one key may differ by accents and the like. */
function isWritten(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false
  for (let at = 0; at < word.length; at++) {
    const code = text.charCodeAt(start + at)
    const small = code >= 65 && code <= 90 ? code | 32 : code
    if (small !== word.charCodeAt(at)) return false
  }
  return true
}

function fold(word: string): string {
  const folded = word.toLowerCase()
  // Few words have an apostrophe.
  if (!folded.includes("'") && !folded.includes('’')) return folded
  return folded.replace(/['’]s$/, '').replace(/['’]/g, '')
}
