import type { TraceDocument, TraceEdge, TraceStory } from './format.ts'

/** The edge each child hangs by in the drawn tree: its most probable one. */
export function mainEdges(story: TraceStory): Map<string, TraceEdge> {
  const main = new Map<string, TraceEdge>()
  for (const edge of story.lineage.edges) {
    const known = main.get(edge.child)
    if (!known || edge.probability > known.probability) main.set(edge.child, edge)
  }
  return main
}

/** The letters by which documents and lost ancestors go, by id. */
export type Sigla = ReadonlyMap<string, string>

/**
 * The sigla of each story, by its id. Who tells several stories goes by one letter in all of them, which none of those bears that
 * stand beside it in any.
 */
export function siglaByStory(
  stories: readonly TraceStory[],
  document: (id: string) => TraceDocument | undefined,
): ReadonlyMap<string, Sigla> {
  const all = new Map<string, Sigla>()
  const guests = new Set(stories.flatMap(({ parts = [] }) => parts.map(part => part.document)))
  const toldBefore = new Map<string, Sigla[]>()
  for (const story of stories) {
    const telling = story.documents.filter(id => guests.has(id))
    const before = telling.flatMap(id => toldBefore.get(id) ?? [])
    const sigla = siglaOf(story, document, new Map(before.flatMap(one => [...one])))
    for (const id of telling) toldBefore.set(id, [...(toldBefore.get(id) ?? []), sigla])
    all.set(story.id, sigla)
  }
  return all
}

/**
 * The letters by which the witnesses of a story go, and the Greek ones of its lost ancestors. Documents that are all
 * called as editors call manuscripts ("A.txt", "Pa2") keep that. Otherwise the first seen is A; those without a date come
 * after those with one, in the order of the tree from its roots. Whoever has a letter `before` keeps it, and no other gets it.
 */
export function siglaOf(
  story: TraceStory,
  document: (id: string) => TraceDocument | undefined,
  before: Sigla = new Map(),
): Sigla {
  const order = treeOrder(story)
  const given = order.filter(id => document(id) !== undefined)
  const lost = order.filter(id => document(id) === undefined)
  const own = ownSigla(given)
  const moments = new Map(given.map(id => [id, momentOf(document(id)!)]))
  const seen = [...given].sort((a, b) => compare(moments.get(a)!, moments.get(b)!))
  const taken = new Set(before.values())
  const latin = unused(siglum, taken)
  const greek = unused(lostSiglum, taken)
  return new Map([
    ...seen.map(id => [id, before.get(id) ?? own?.get(id) ?? latin()] as const),
    ...lost.map(id => [id, greek()] as const),
  ])
}

/** Gives the next siglum that is not taken. */
function unused(siglumAt: (index: number) => string, taken: ReadonlySet<string>): () => string {
  let index = 0
  return () => {
    while (taken.has(siglumAt(index))) index++
    return siglumAt(index++)
  }
}

/** Roots first, each followed by what hangs on it; of siblings the one with the lower id, "9" before "10". */
function treeOrder(story: TraceStory): string[] {
  const main = mainEdges(story)
  const children = new Map<string, string[]>()
  for (const { parent, child } of main.values()) {
    if (!children.has(parent)) children.set(parent, [])
    children.get(parent)!.push(child)
  }
  const all = [...story.documents, ...story.lineage.missing.map(({ id }) => id)]
  const inOrder = (ids: readonly string[]) => [...ids].sort(byName).reverse()
  const stack = inOrder(all.filter(id => !main.has(id)))
  const order = new Set<string>()
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (order.has(id)) continue
    order.add(id)
    stack.push(...inOrder(children.get(id) ?? []))
  }
  for (const id of inOrder(all).reverse()) order.add(id)
  return [...order]
}

const naturally = new Intl.Collator('en', { numeric: true })

function byName(a: string, b: string): number {
  return naturally.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}

/** A file name that is a siglum: a letter or two with a small number, and an ending. */
const SIGLUM = /^(?:.*\/)?([A-Z][a-z]?\d{0,2})(?:\.[a-z]{2,5})?(?:\.gz)?$/

function ownSigla(ids: readonly string[]): ReadonlyMap<string, string> | null {
  const own = new Map<string, string>()
  for (const id of ids) {
    const letters = SIGLUM.exec(id)?.[1]
    if (letters === undefined) return null
    own.set(id, letters)
  }
  return new Set(own.values()).size === own.size ? own : null
}

/** Milliseconds since 1970, or Infinity where no one said when it appeared. */
function momentOf({ published }: TraceDocument): number {
  if (!published || published.from === 'file' || published.from === 'capture') return Infinity
  // A time without a zone would be read in that of this machine.
  const isLocal = /T(?!.*(?:Z|[+-]\d\d:?\d\d)$)/.test(published.value)
  const moment = Date.parse(isLocal ? `${published.value}Z` : published.value)
  return Number.isNaN(moment) ? Infinity : moment
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b
}

/** Sigla as editors of manuscripts give them: A … Z, then A2 … Z2. */
function siglum(index: number): string {
  const round = Math.floor(index / 26)
  return String.fromCharCode(65 + (index % 26)) + (round ? String(round + 1) : '')
}

const letters = 'αβγδεζηθικλμνξοπρστυφχψω'

/** Lost ancestors go by Greek letters, as editors name the manuscripts they infer: α … ω, then α2 … */
export function lostSiglum(index: number): string {
  const round = Math.floor(index / letters.length)
  return letters[index % letters.length] + (round ? String(round + 1) : '')
}

/** A … Z, then A2 … Z2; sigla that editors gave likewise. */
export function bySiglum(a: string, b: string): number {
  const round = (siglum: string): number => Number(/\d*$/.exec(siglum)![0])
  return round(a) - round(b) || (a < b ? -1 : a > b ? 1 : 0)
}
