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
  readonly #byStretch = new Map<number, number[]>()

  constructor(things: readonly Thing[], spansOf: (thing: Thing) => readonly Span[]) {
    this.#things = things
    this.#spansOf = spansOf
    things.forEach((thing, index) => {
      for (const span of spansOf(thing)) this.#put(index, span)
    })
  }

  #put(index: number, { start, end }: Span): void {
    for (let stretch = start >> STRETCH; stretch <= end >> STRETCH; stretch++) {
      const list = this.#byStretch.get(stretch)
      if (!list) this.#byStretch.set(stretch, [index])
      else if (list.at(-1) !== index) list.push(index)
    }
  }

  /** Those that share a letter with `span`, in the order of the list. */
  at(span: Span): readonly Thing[] {
    const found = new Set<number>()
    for (let stretch = span.start >> STRETCH; stretch <= span.end >> STRETCH; stretch++) {
      for (const index of this.#byStretch.get(stretch) ?? []) found.add(index)
    }
    return [...found]
      .sort((a, b) => a - b)
      .map(index => this.#things[index])
      .filter(thing => this.#spansOf(thing).some(({ start, end }) => start < span.end && span.start < end))
  }
}

/** The things of each text, to be found by place. */
export function touchingIn<Thing>(
  things: ReadonlyMap<number, readonly Thing[]>,
  spansOf: (thing: Thing) => readonly Span[],
): ReadonlyMap<number, Touching<Thing>> {
  return new Map([...things].map(([text, of]) => [text, new Touching(of, spansOf)]))
}
