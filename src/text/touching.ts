import type { Span } from './document.ts'

/** Text is parted into stretches of two to this power of UTF-16 units. */
const STRETCH = 9

/** Where a thing stands, and its place in the list. */
interface Stand {
  readonly span: Span
  readonly thing: number
}

/**
 * Finds which of many things stand at a place of a text, without looking at all of them. `spansOf` tells where a thing stands;
 * it may stand in several places.
 */
export class Touching<Thing> {
  readonly #things: readonly Thing[]
  readonly #spansOf: (thing: Thing) => readonly Span[]
  /** Made when first asked, since many texts are never asked about. */
  #byStretch: ReadonlyMap<number, readonly Stand[]> | null = null

  constructor(things: readonly Thing[], spansOf: (thing: Thing) => readonly Span[]) {
    this.#things = things
    this.#spansOf = spansOf
  }

  /** Those that share a letter with `span`, in the order of the list. */
  at(span: Span): readonly Thing[] {
    this.#byStretch ??= standsOf(this.#things, this.#spansOf)
    const found: number[] = []
    // Things mostly come in the order of their places, so that what the next stretch adds belongs behind.
    let last = -1
    let isOrdered = true
    for (let stretch = span.start >> STRETCH; stretch <= span.end >> STRETCH; stretch++) {
      for (const stand of this.#byStretch.get(stretch) ?? nowhere) {
        const { start, end } = stand.span
        if (stand.thing === last || start >= span.end || span.start >= end) continue
        isOrdered &&= stand.thing > last
        last = stand.thing
        found.push(last)
      }
    }
    const inOrder = isOrdered ? found : [...new Set(found)].sort((a, b) => a - b)
    return inOrder.map(thing => this.#things[thing])
  }
}

const nowhere: readonly Stand[] = []

/** Where the things stand, by the stretches they reach into, in the order of the list. */
function standsOf<Thing>(
  things: readonly Thing[],
  spansOf: (thing: Thing) => readonly Span[],
): ReadonlyMap<number, readonly Stand[]> {
  const byStretch = new Map<number, Stand[]>()
  for (let thing = 0; thing < things.length; thing++)
    for (const span of spansOf(things[thing])) addStand(byStretch, { span, thing })
  return byStretch
}

function addStand(byStretch: Map<number, Stand[]>, stand: Stand): void {
  const { start, end } = stand.span
  for (let stretch = start >> STRETCH; stretch <= end >> STRETCH; stretch++) {
    const list = byStretch.get(stretch)
    if (list) list.push(stand)
    else byStretch.set(stretch, [stand])
  }
}

/** The things of each text, to be found by place. */
export function touchingIn<Thing>(
  things: ReadonlyMap<number, readonly Thing[]>,
  spansOf: (thing: Thing) => readonly Span[],
): ReadonlyMap<number, Touching<Thing>> {
  return new Map([...things].map(([text, of]) => [text, new Touching(of, spansOf)]))
}
