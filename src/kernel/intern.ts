/** Gives each distinct unsigned 32-bit key a number, counted from 0 in the order first met. */
export class Interner {
  private slots = new Int32Array(1 << 12).fill(-1)
  private keys = new Uint32Array(1 << 11)
  count = 0

  number(key: number): number {
    let slot = spread(key) & (this.slots.length - 1)
    for (let at = this.slots[slot]; at >= 0; at = this.slots[slot]) {
      if (this.keys[at] === key) return at
      slot = (slot + 1) & (this.slots.length - 1)
    }
    if (this.count === this.keys.length) {
      this.grow()
      return this.number(key)
    }
    this.keys[this.count] = key
    this.slots[slot] = this.count
    return this.count++
  }

  /** Keeps the table at most half full. */
  private grow(): void {
    const keys = new Uint32Array(this.keys.length * 2)
    keys.set(this.keys)
    this.keys = keys
    this.slots = new Int32Array(this.slots.length * 2).fill(-1)
    for (let at = 0; at < this.count; at++) {
      let slot = spread(keys[at]) & (this.slots.length - 1)
      while (this.slots[slot] >= 0) slot = (slot + 1) & (this.slots.length - 1)
      this.slots[slot] = at
    }
  }
}

function spread(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
