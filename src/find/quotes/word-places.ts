/**
 * Where words stand in a list of them: an index made anew for each list in the same memory, since millions of short lists are
 * compared. Open addressing; a slot counts only when it bears the number of the current list.
 */
export class WordPlaces {
  private keys = new Uint32Array(64)
  private places = new Int32Array(64)
  private lists = new Uint32Array(64)
  /** For each place the one before it of the same word, or -1. */
  private earlier = new Int32Array(64)
  private list = 0
  private latest: Uint32Array | null = null
  private from = 0
  private to = 0

  /** Reads a list of words from `from` to `to`. Forgets the list before, unless it is the same one. */
  read(words: Uint32Array, from = 0, to = words.length): void {
    if (words === this.latest && from === this.from && to === this.to) return
    this.latest = words
    this.from = from
    this.to = to
    if ((to - from) * 2 > this.keys.length || this.list === 0xffffffff) this.clear(to - from)
    const { keys, places, lists, earlier } = this
    const list = ++this.list
    const mask = keys.length - 1
    for (let place = from; place < to; place++) {
      const key = words[place]
      let slot = (key >>> 1) & mask
      while (lists[slot] === list && keys[slot] !== key) slot = (slot + 1) & mask
      earlier[place - from] = lists[slot] === list ? places[slot] : -1
      lists[slot] = list
      keys[slot] = key
      places[slot] = place
    }
  }

  /** The place of the same word before `place`, or -1. */
  before(place: number): number {
    return this.earlier[place - this.from]
  }

  /** The last place of `key`, or -1. */
  last(key: number): number {
    const mask = this.keys.length - 1
    let slot = (key >>> 1) & mask
    while (this.lists[slot] === this.list) {
      if (this.keys[slot] === key) return this.places[slot]
      slot = (slot + 1) & mask
    }
    return -1
  }

  private clear(words: number): void {
    let size = this.keys.length
    while (size < words * 2) size *= 2
    this.keys = new Uint32Array(size)
    this.places = new Int32Array(size)
    this.lists = new Uint32Array(size)
    this.earlier = new Int32Array(size)
    this.list = 0
  }
}
