/**
 * How much a word tells: the natural logarithm of one over the share of documents that hold it.
 * 0 for a word in every document, about 4.6 for one in a hundred, 9 and more for names hardly anyone uses.
 */
export interface Rarity {
  /** `key` is a word's key as `scanWords` gives it. */
  weight(key: number): number
}
