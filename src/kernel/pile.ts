/**
 * The words of many documents end to end. A word's position counts over all of them, so a document is the positions
 * from `first[d]` up to `first[d + 1]`. At most 4,294,967,295 words.
 */
export interface Pile {
  readonly keys: Uint32Array
  /** One longer than there are documents. */
  readonly first: Uint32Array
  /** Documents with the same label are never compared; by default each has its own. */
  readonly label: Uint32Array
  /** Order in which documents are preferred as the representative of many copies, 0 first; no two the same. */
  readonly rank: Uint32Array
}

/** Finds the document of a position, by a table of every 256th position and a short walk. */
export function documentFinder({ first }: Pick<Pile, 'first'>): (position: number) => number {
  const documents = first.length - 1
  const table = new Uint32Array((first[documents] >>> 8) + 2)
  for (let block = 0, document = 0; block < table.length; block++) {
    while (document < documents - 1 && first[document + 1] <= block * 256) document++
    table[block] = document
  }
  return position => {
    let document = table[position >>> 8]
    while (first[document + 1] <= position) document++
    return document
  }
}
