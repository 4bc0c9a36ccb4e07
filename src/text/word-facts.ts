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
  /** Its column in vocabularies. */
  readonly column: number
  of(form: WordForm): number
}

/** Something that holds of a word or does not. Vocabularies keep several answers in one number. */
export interface WordTest {
  readonly column: number
  /** The bit that is set where the answer is known, and the one that is it. */
  readonly known: number
  readonly holds: number
  of(form: WordForm): boolean
}

/** So many answers go into one column. */
const SHARED = 15

let columns = 0
let tests = 0
let shared = 0

/** A fact of words. To be made once for a question, when its module is loaded, since every vocabulary keeps a column of answers. */
export function wordFact(of: (form: WordForm) => number): WordFact {
  return { column: columns++, of }
}

/** A test of words, to be made when its module is loaded. */
export function wordTest(of: (form: WordForm) => boolean): WordTest {
  const place = tests++ % SHARED
  if (place === 0) shared = columns++
  return { column: shared, known: 1 << (2 * place + 1), holds: 1 << (2 * place), of }
}

/** Whether a folded word is one of those in a list. */
export function isOneOf(list: string): WordTest {
  const words = new Set(list.trim().split(/\s+/))
  return wordTest(({ folded }) => words.has(folded))
}

/** Whether a folded word fits a pattern. */
export function fitsPattern(pattern: RegExp): WordTest {
  return wordTest(({ folded }) => pattern.test(folded))
}
