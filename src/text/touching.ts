import type { Span } from './document.ts'

/** Text is parted into stretches of two to this power of UTF-16 units. */
const STRETCH = 9

/** Where things stand: by span, one after another in the order of the list, its bounds and the place of its thing. */
interface Places {
  readonly start: number[]
  readonly end: number[]
  readonly thing: number[]
  /** The spans that reach into each stretch, in order. */
  readonly byStretch: Map<number, number[]>
}

/**
 * Finds which of many things stand at a place of a text, without looking at all of them. `spansOf` tells where a thing stands;
 * it may stand in several places.
 */
export class Touching<Thing> {
  readonly #things: readonly Thing[]
  readonly #spansOf: (thing: Thing) => readonly Span[]
  /** Made when first asked, since many texts are never asked about. */
  #places: Places | null = null

  constructor(things: readonly Thing[], spansOf: (thing: Thing) => readonly Span[]) {
    this.#things = things
    this.#spansOf = spansOf
  }

  /** Those that share a letter with `span`, in the order of the list. */
  at(span: Span): readonly Thing[] {
    this.#places ??= placesOf(this.#things, this.#spansOf)
    const { start, end, thing, byStretch } = this.#places
    const found: number[] = []
    // Things mostly come in the order of their places, so that what the next stretch adds belongs behind.
    let last = -1
    let isOrdered = true
    for (let stretch = span.start >> STRETCH; stretch <= span.end >> STRETCH; stretch++) {
      for (const at of byStretch.get(stretch) ?? nowhere) {
        if (thing[at] === last || start[at] >= span.end || span.start >= end[at]) continue
        isOrdered &&= thing[at] > last
        last = thing[at]
        found.push(last)
      }
    }
    const inOrder = isOrdered ? found : [...new Set(found)].sort((a, b) => a - b)
    return inOrder.map(index => this.#things[index])
  }
}

const nowhere: readonly number[] = []

function placesOf<Thing>(things: readonly Thing[], spansOf: (thing: Thing) => readonly Span[]): Places {
  const places: Places = { start: [], end: [], thing: [], byStretch: new Map() }
  for (let thing = 0; thing < things.length; thing++)
    for (const span of spansOf(things[thing])) addPlace(places, span, thing)
  return places
}

function addPlace(places: Places, { start, end }: Span, thing: number): void {
  const at = places.start.length
  places.start.push(start)
  places.end.push(end)
  places.thing.push(thing)
  for (let stretch = start >> STRETCH; stretch <= end >> STRETCH; stretch++) {
    const list = places.byStretch.get(stretch)
    if (list) list.push(at)
    else places.byStretch.set(stretch, [at])
  }
}

/** The things of each text, to be found by place. */
export function touchingIn<Thing>(
  things: ReadonlyMap<number, readonly Thing[]>,
  spansOf: (thing: Thing) => readonly Span[],
): ReadonlyMap<number, Touching<Thing>> {
  return new Map([...things].map(([text, of]) => [text, new Touching(of, spansOf)]))
}
