/** The greatest value at or below a place, in a row of places that fill in any order (Fenwick 1994); ties go to the lower key. */
export class PrefixBest {
  readonly #value: Float64Array
  readonly #key: Int32Array

  constructor(places: number) {
    this.#value = new Float64Array(places + 1).fill(Number.NEGATIVE_INFINITY)
    this.#key = new Int32Array(places + 1).fill(-1)
  }

  /** Notes a value with its key at a place, counted from 0. */
  add(place: number, value: number, key: number): void {
    for (let at = place + 1; at < this.#value.length; at += at & -at) {
      if (value < this.#value[at] || (value === this.#value[at] && key > this.#key[at])) continue
      this.#value[at] = value
      this.#key[at] = key
    }
  }

  /** The best at places 0 to `place`; key -1 where there is none. */
  upTo(place: number): { readonly value: number; readonly key: number } {
    let best = 0
    for (let at = place + 1; at > 0; at -= at & -at) {
      const [value, known] = [this.#value[at], this.#value[best]]
      if (value > known || (value === known && this.#key[at] >= 0 && this.#key[at] < this.#key[best]))
        best = at
    }
    return { value: this.#value[best], key: this.#key[best] }
  }

  /** Forgets what was noted at a place. */
  clear(place: number): void {
    for (let at = place + 1; at < this.#value.length; at += at & -at) {
      this.#value[at] = Number.NEGATIVE_INFINITY
      this.#key[at] = -1
    }
  }
}

/** For each number its place among the different ones in ascending order, and how many those are. */
export function ranksOf(numbers: readonly number[]): {
  readonly rank: readonly number[]
  readonly count: number
} {
  const places = new Map([...new Set(numbers)].sort((x, y) => x - y).map((number, place) => [number, place]))
  return { rank: numbers.map(number => places.get(number)!), count: places.size }
}
