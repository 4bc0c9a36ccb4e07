import type { Span } from './document.ts'

/** Text is parted into stretches of two to this power of UTF-16 units. */
const STRETCH = 9

/**
 * Finds which of many things stand at a place of a text, without looking at all of them. `spansOf` tells where a thing stands;
 * it may stand in several places.
 */
export class Touching<Thing> {
  readonly #things: readonly Thing[]
  readonly #spansOf: (thing: Thing) => readonly Span[]
  /** Places in the list by stretch; made when first asked, since many texts are never asked about. */
  #byStretch: ReadonlyMap<number, readonly number[]> | null = null

  constructor(things: readonly Thing[], spansOf: (thing: Thing) => readonly Span[]) {
    this.#things = things
    this.#spansOf = spansOf
  }

  /** Those that share a letter with `span`, in the order of the list. */
  at(span: Span): readonly Thing[] {
    const found: Thing[] = []
    for (const index of this.#near(span)) {
      const thing = this.#things[index]
      for (const { start, end } of this.#spansOf(thing)) {
        if (start >= span.end || span.start >= end) continue
        found.push(thing)
        break
      }
    }
    return found
  }

  /** The places in the list, in order, of those that reach into the stretches of `span`. */
  #near({ start, end }: Span): readonly number[] {
    this.#byStretch ??= this.#read()
    const from = start >> STRETCH
    const to = end >> STRETCH
    if (from === to) return this.#byStretch.get(from) ?? []
    const found: number[] = []
    // Things mostly come in the order of their places, so that what the next stretch adds belongs behind.
    let last = -1
    let isOrdered = true
    for (let stretch = from; stretch <= to; stretch++) {
      for (const index of this.#byStretch.get(stretch) ?? []) {
        if (index === last) continue
        isOrdered &&= index > last
        last = index
        found.push(index)
      }
    }
    return isOrdered ? found : [...new Set(found)].sort((a, b) => a - b)
  }

  #read(): ReadonlyMap<number, readonly number[]> {
    const byStretch = new Map<number, number[]>()
    for (let index = 0; index < this.#things.length; index++) {
      for (const { start, end } of this.#spansOf(this.#things[index])) {
        for (let stretch = start >> STRETCH; stretch <= end >> STRETCH; stretch++) {
          const list = byStretch.get(stretch)
          if (!list) byStretch.set(stretch, [index])
          else if (list[list.length - 1] !== index) list.push(index)
        }
      }
    }
    return byStretch
  }
}

/** The things of each text, to be found by place. */
export function touchingIn<Thing>(
  things: ReadonlyMap<number, readonly Thing[]>,
  spansOf: (thing: Thing) => readonly Span[],
): ReadonlyMap<number, Touching<Thing>> {
  return new Map([...things].map(([text, of]) => [text, new Touching(of, spansOf)]))
}
