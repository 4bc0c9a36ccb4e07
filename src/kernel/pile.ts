/**
 * The words of many documents end to end. A word's position counts over all of them, so a document is the positions
 * from `first[d]` up to `first[d + 1]`. At most 4,294,967,295 words. All arrays may lie in shared memory.
 */
export interface Pile {
  readonly keys: Uint32Array
  /** One longer than there are documents. */
  readonly first: Uint32Array
  /** The document of every 256th position. */
  readonly blocks: Uint32Array
  /** Documents with the same label are never compared; by default each has its own. */
  readonly label: Uint32Array
  /** Order in which documents are preferred as the representative of many copies, 0 first; no two the same. */
  readonly rank: Uint32Array
}

/** Makes `Pile.blocks`; positions are looked up there, and then by a short walk. */
export function blocksOf(first: Uint32Array): Uint32Array {
  const documents = first.length - 1
  const blocks = new Uint32Array((first[documents] >>> 8) + 2)
  for (let block = 0, document = 0; block < blocks.length; block++) {
    while (document < documents - 1 && first[document + 1] <= block * 256) document++
    blocks[block] = document
  }
  return blocks
}

/** The document of a position. */
export function documentAt({ first, blocks }: Pick<Pile, 'first' | 'blocks'>, position: number): number {
  let document = blocks[position >>> 8]
  while (first[document + 1] <= position) document++
  return document
}
