/**
 * Numbers by the key of a word, with open addressing: looked into for every word of a text, where a Map would box each key.
 * `absent` is what `get` returns for a key without a number; no key can be given it.
 */
export class KeyTable {
  readonly absent: number
  /** How many keys have a number. */
  count = 0
  private keys: Uint32Array
  private values: Float64Array
  private mask: number

  constructor(absent: number, room = 64) {
    let size = 16
    while (size < room * 2) size *= 2
    this.absent = absent
    this.mask = size - 1
    this.keys = new Uint32Array(size)
    this.values = new Float64Array(size).fill(absent)
  }

  get(key: number): number {
    return this.values[this.slot(key)]
  }

  set(key: number, value: number): void {
    const slot = this.slot(key)
    if (this.values[slot] === this.absent && ++this.count * 2 > this.mask) {
      this.grow()
      this.set(key, value)
      return
    }
    this.keys[slot] = key
    this.values[slot] = value
  }

  /** Where the key is, or would be. */
  private slot(key: number): number {
    const { keys, values, mask, absent } = this
    let slot = (key >>> 1) & mask
    while (values[slot] !== absent && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const larger = new KeyTable(this.absent, this.mask + 1)
    this.keys.forEach((key, slot) => {
      if (this.values[slot] !== this.absent) larger.set(key, this.values[slot])
    })
    this.keys = larger.keys
    this.values = larger.values
    this.mask = larger.mask
    this.count = larger.count
  }
}
