/**
 * Numbers by the key of a word, with open addressing: looked into for every word of a text, where a Map would box each key.
 * `absent` is what `get` returns for a key without a number; no key can be given it.
 */
export class KeyTable {
  readonly absent: number
  /** How many keys have a number. */
  count = 0
  /** Keys and numbers in turn, since both are looked at together. */
  private entries: Float64Array
  /** The last place of a key. */
  private mask: number

  constructor(absent: number, room = 64) {
    let size = 16
    while (size < room * 2) size *= 2
    this.absent = absent
    this.entries = emptyEntries(size, absent)
    this.mask = 2 * size - 2
  }

  get(key: number): number {
    return this.entries[this.place(key) + 1]
  }

  set(key: number, value: number): void {
    const place = this.place(key)
    if (this.entries[place + 1] === this.absent && ++this.count * 4 > this.mask) {
      this.grow()
      this.set(key, value)
      return
    }
    this.entries[place] = key
    this.entries[place + 1] = value
  }

  /** Where the key is, or would be. */
  private place(key: number): number {
    const { entries, mask, absent } = this
    // The lowest bit of a key tells nothing.
    let place = key & mask
    while (entries[place + 1] !== absent && entries[place] !== key) place = (place + 2) & mask
    return place
  }

  private grow(): void {
    const { entries, absent } = this
    const size = entries.length
    this.count = 0
    this.entries = emptyEntries(size, absent)
    this.mask = 2 * size - 2
    for (let place = 0; place < size; place += 2)
      if (entries[place + 1] !== absent) this.set(entries[place], entries[place + 1])
  }
}

function emptyEntries(size: number, absent: number): Float64Array {
  const entries = new Float64Array(2 * size)
  for (let place = 1; place < entries.length; place += 2) entries[place] = absent
  return entries
}
