/** Lists of numbers out of memory, while a collection is worked that is larger than memory. Sizes and offsets in bytes. */
export interface Scratch {
  append(list: string, values: Uint8Array | Uint32Array): void
  size(list: string): number
  /** Bytes `from` up to `to` of a list, in memory of their own; of an unknown list none. */
  read(list: string, from: number, to: number): Uint8Array<ArrayBuffer>
  /** Frees what a list takes. */
  drop(list: string): void
}

/** Numbers `from` up to `to` of a list. */
export function readNumbers(
  scratch: Scratch,
  list: string,
  from: number,
  to: number,
): Uint32Array<ArrayBuffer> {
  return new Uint32Array(scratch.read(list, 4 * from, 4 * to).buffer)
}

/** All numbers of a list, which is dropped. */
export function takeNumbers(scratch: Scratch, list: string): Uint32Array<ArrayBuffer> {
  const numbers = readNumbers(scratch, list, 0, scratch.size(list) / 4)
  scratch.drop(list)
  return numbers
}
