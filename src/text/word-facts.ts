/** A word as it is written somewhere. */
export interface WordForm {
  readonly key: number
  readonly written: string
  /** As written, in lower case. */
  readonly lower: string
  /** In lower case without a possessive ending or apostrophes. */
  readonly folded: string
}

/** Something a word tells by itself, as a number that is not negative: each `Vocabulary` finds it out once for a word. */
export interface WordFact {
  /** Its number among all facts. */
  readonly column: number
  of(form: WordForm): number
}

let columns = 0

/** A fact of words. To be made once for a question, when its module is loaded, since every vocabulary keeps a column of answers. */
export function wordFact(of: (form: WordForm) => number): WordFact {
  return { column: columns++, of }
}

/** Whether a folded word is one of those in a list: 1 if so, else 0. */
export function isOneOf(list: string): WordFact {
  const words = new Set(list.trim().split(/\s+/))
  return wordFact(({ folded }) => (words.has(folded) ? 1 : 0))
}

/** Whether a folded word fits a pattern: 1 if so, else 0. */
export function fitsPattern(pattern: RegExp): WordFact {
  return wordFact(({ folded }) => (pattern.test(folded) ? 1 : 0))
}
