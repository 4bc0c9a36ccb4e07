import { KeyTable } from './key-table.ts'
import { type WordFact, wordFact } from './word-facts.ts'
import { wordKey } from './words.ts'

/** Flags of a word by its key; 0 for a word the lexicon does not hold. */
export interface Lexicon extends WordFact {
  flags(key: number): number
}

/**
 * A lexicon from lists of words, each list under the flag (a power of two) its words get; a word may stand in several.
 * Built when first asked, because keys need the scanner's tables.
 */
export function lexicon(lists: readonly (readonly [flag: number, words: string])[]): Lexicon {
  let flagsByKey: KeyTable | null = null
  const flags = (key: number): number => {
    flagsByKey ??= build(lists)
    return flagsByKey.get(key)
  }
  return { ...wordFact(({ key }) => flags(key)), flags }
}

function build(lists: readonly (readonly [flag: number, words: string])[]): KeyTable {
  const built = new KeyTable(0)
  for (const [flag, words] of lists) {
    for (const word of words.split(/\s+/)) {
      if (word === '') continue
      const key = wordKey(word)
      built.set(key, built.get(key) | flag)
    }
  }
  return built
}
