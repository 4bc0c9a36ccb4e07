import { scanWords, type Words } from '../../src/text/words.ts'
import type { Span, Trace } from './trace.ts'
import { commonRuns, type Run } from './word-runs.ts'

/** Words of the base, half-open. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** A stretch of the base as one other witness has it. Words are counted in the base, and from the stretch's own first word in the other. */
interface Held extends Stretch {
  readonly witness: string
  /** What of it is counted here, for the rest stands in a longer stretch too. */
  readonly own: Stretch
  readonly runs: readonly Run[]
  readonly words: Words
  /** Where the other's stretch begins in its text, in UTF-16. */
  readonly start: number
}

/** A stretch of the base in which some witness has other words; `from` and `to` count words of the base. */
export interface VariantPlace extends Span {
  readonly from: number
  readonly to: number
  /** How many witnesses have other words somewhere in it. */
  readonly differing: number
}

/** One wording of a place, and who has it. The base's own comes first; empty words were left out. */
export interface Reading {
  readonly words: string
  readonly witnesses: readonly { readonly id: string; readonly span: Span }[]
}

/** How one witness stands to the base. */
export interface AgainstBase {
  readonly id: string
  /** Words of the base it holds, and how many of them otherwise. */
  readonly held: number
  readonly differing: number
}

/** How all witnesses that share passages with a base text differ from it, word by word. */
export class Variants {
  readonly base: string
  readonly words: Words
  /** For each word of the base, how many witnesses have another or none where they hold what stands around it. */
  readonly differing: Uint16Array
  readonly places: readonly VariantPlace[]
  readonly witnesses: readonly AgainstBase[]
  readonly #trace: Trace
  readonly #held: readonly Held[]

  constructor(trace: Trace, base: string, words: Words, held: readonly Held[]) {
    this.base = base
    this.words = words
    this.#trace = trace
    this.#held = held
    this.differing = new Uint16Array(words.count)
    const against = new Map<string, { id: string; held: number; differing: number }>()
    const changes: { from: number; to: number; witness: string }[] = []
    for (const each of held) {
      const row = against.get(each.witness) ?? { id: each.witness, held: 0, differing: 0 }
      against.set(each.witness, row)
      row.held += each.own.to - each.own.from
      for (const { from, to } of changesOf(each)) {
        row.differing += to - from
        for (let word = from; word < to; word++) this.differing[word]++
        changes.push({ from, to, witness: each.witness })
      }
    }
    this.witnesses = [...against.values()].sort((a, b) => b.held - b.differing - (a.held - a.differing))
    this.places = placesOf(changes, words)
  }

  /** The most witnesses that differ at one word. */
  get most(): number {
    let most = 0
    for (const count of this.differing) most = Math.max(most, count)
    return most
  }

  /** Every wording of a place, the base's own first, then by how many have it. */
  readings({ from, to, start, end }: VariantPlace): Reading[] {
    const baseText = this.#trace.witness(this.base)!.document.text
    const own = { words: baseText.slice(start, end), witnesses: [{ id: this.base, span: { start, end } }] }
    const groups = new Map<string, { words: string; witnesses: { id: string; span: Span }[] }>()
    groups.set(keyOf(this.words.key.subarray(from, to)), own)
    for (const held of this.#held) {
      if (held.from > from || held.to < to) continue
      const [first, last] = [startIn(held, from), endIn(held, to)]
      const key = keyOf(held.words.key.subarray(first, last))
      const span = spanIn(held, first, last)
      const text = this.#trace.witness(held.witness)!.document.text
      const group = groups.get(key) ?? { words: text.slice(span.start, span.end), witnesses: [] }
      group.witnesses.push({ id: held.witness, span })
      groups.set(key, group)
    }
    const others = [...groups.values()].filter(group => group !== own)
    return [own, ...others.sort((a, b) => b.witnesses.length - a.witnesses.length)]
  }
}

/** Compares all witnesses that share passages with `base`, one at each step, so that a page can stay awake meanwhile. */
export function* collate(trace: Trace, base: string): Generator<number, Variants> {
  const text = trace.witness(base)!.document.text
  const words = scanWords(text)
  const shared = sharedWith(trace, base)
  const held: Held[] = []
  let done = 0
  for (const [witness, matches] of shared) {
    held.push(...heldBy(trace, witness, matches, words))
    yield ++done / shared.size
  }
  return new Variants(trace, base, words, held)
}

interface Shared {
  readonly here: Span
  readonly there: Span
}

/** What each other witness shares with the base, the longest first. */
function sharedWith(trace: Trace, base: string): Map<string, Shared[]> {
  const shared = new Map<string, Shared[]>()
  for (const { passage, start, end } of trace.passagesIn(base)) {
    if (passage.kind !== 'retelling') continue
    for (const [document, places] of trace.holders(passage)) {
      if (document === base) continue
      const list = shared.get(document) ?? []
      for (const place of places) list.push({ here: { start, end }, there: trace.span(place) })
      shared.set(document, list)
    }
  }
  for (const list of shared.values()) {
    list.sort((a, b) => b.here.end - b.here.start - (a.here.end - a.here.start))
  }
  return shared
}

/** The stretches of the base that a witness holds; a word that stands in two is compared in the longer. */
function heldBy(trace: Trace, witness: string, matches: readonly Shared[], words: Words): Held[] {
  const text = trace.witness(witness)?.document.text ?? ''
  const held: Held[] = []
  for (const { here, there } of matches) {
    const from = wordAt(words, here.start)
    const to = wordAt(words, here.end)
    const own = leftOver({ from, to }, held)
    if (own.to <= own.from) continue
    const others = scanWords(text.slice(there.start, there.end))
    const runs = commonRuns(words.key.subarray(from, to), others.key)
    held.push({ witness, from, to, own, runs, words: others, start: there.start })
  }
  return held
}

/** What of a stretch is in none of the longer ones before it; they may lap over its ends. */
function leftOver(whole: Stretch, longer: readonly Held[]): Stretch {
  let { from, to } = whole
  for (const { own } of longer) {
    if (own.from <= from && own.to > from) from = own.to
    if (own.to >= to && own.from < to) to = own.from
  }
  return { from, to }
}

/** The first word that begins at or after an offset. */
function wordAt(words: Words, offset: number): number {
  let low = 0
  let high = words.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (words.start[middle] < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of the base that are otherwise there; what was only put in counts at the word before it. */
function changesOf({ from, to, own, runs, words }: Held): Stretch[] {
  const changes: Stretch[] = []
  let a = 0
  let b = 0
  for (const run of [...runs, { a: to - from, b: words.count, length: 0 }]) {
    if (run.a > a) changes.push({ from: from + a, to: from + run.a })
    else if (run.b > b) changes.push({ from: from + Math.max(0, a - 1), to: from + Math.max(1, a) })
    a = run.a + run.length
    b = run.b + run.length
  }
  return changes
    .map(each => ({ from: Math.max(each.from, own.from), to: Math.min(each.to, own.to) }))
    .filter(each => each.to > each.from)
}

/** Changes that overlap are one place. */
function placesOf(
  changes: { readonly from: number; readonly to: number; readonly witness: string }[],
  words: Words,
): VariantPlace[] {
  const places: { from: number; to: number; witnesses: Set<string> }[] = []
  for (const { from, to, witness } of changes.sort((x, y) => x.from - y.from || x.to - y.to)) {
    const last = places.at(-1)
    if (last && from < last.to) {
      last.to = Math.max(last.to, to)
      last.witnesses.add(witness)
    } else places.push({ from, to, witnesses: new Set([witness]) })
  }
  return places.map(({ from, to, witnesses }) => ({
    from,
    to,
    start: words.start[from],
    end: words.end[to - 1],
    differing: witnesses.size,
  }))
}

/** The word of the other at which what stands for the base from word `at` on begins. */
function startIn({ from, runs }: Held, at: number): number {
  const within = at - from
  if (within === 0) return 0
  let reached = 0
  for (const run of runs) {
    if (within < run.a) break
    if (within < run.a + run.length) return run.b + within - run.a
    reached = run.b + run.length
  }
  return reached
}

/** The word of the other before which what stands for the base up to word `at` ends; what was put in there is part of it. */
function endIn({ from, runs, words, to }: Held, at: number): number {
  const within = at - from
  let reached = 0
  for (const run of runs) {
    if (within <= run.a) return within === run.a ? run.b : reached
    if (within < run.a + run.length) return run.b + within - run.a
    reached = run.b + run.length
  }
  return at === to ? words.count : reached
}

function spanIn({ words, start }: Held, first: number, last: number): Span {
  if (last > first) return { start: start + words.start[first], end: start + words.end[last - 1] }
  const at = start + (first < words.count ? words.start[first] : first > 0 ? words.end[first - 1] : 0)
  return { start: at, end: at }
}

const keyOf = (keys: Uint32Array): string => keys.join()
