import type { Pattern } from './patterns.ts'

/** Something looked for at the starts of sentences, or of lines only. */
export interface Sought {
  readonly pattern: Pattern
  readonly lineOnly: boolean
}

interface Gate<Item> {
  readonly items: readonly Item[]
  readonly lineOnly: boolean
  /** Null where the first word is enough. */
  readonly seconds: ReadonlySet<string> | null
  readonly reach: number
}

export type Gates<Item> = {
  readonly byFirst: ReadonlyMap<string, Gate<Item>>
  /** Whether some first word begins with these two letters, as `first * 128 + second`. */
  readonly pairs: Uint8Array
}

/** Prepares items so that a sentence which begins none of them is passed over at the cost of a word or two. */
export function gatesOf<Item extends Sought>(items: readonly Item[]): Gates<Item> {
  const grouped = new Map<string, Item[]>()
  for (const item of items) {
    for (const word of item.pattern.firsts) grouped.set(word, [...(grouped.get(word) ?? []), item])
  }
  const byFirst = new Map<string, Gate<Item>>()
  const pairs = new Uint8Array(128 * 128)
  for (const [word, group] of grouped) {
    byFirst.set(word, gateOf(group))
    const [first, second] = [word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 32]
    if (first < 128 && second < 128) pairs[first * 128 + second] = 1
  }
  return { byFirst, pairs }
}

function gateOf<Item extends Sought>(items: readonly Item[]): Gate<Item> {
  const open = items.some(item => item.pattern.seconds === null)
  return {
    items,
    lineOnly: items.every(item => item.lineOnly),
    seconds: open ? null : new Set(items.flatMap(item => [...item.pattern.seconds!])),
    reach: Math.max(...items.map(item => item.pattern.reach)),
  }
}

/** Letters of any script, cheaply; some signs beyond Latin count too, which costs a look-up and no more. */
function isLetter(code: number): boolean {
  return code < 128
    ? (code | 32) >= 97 && (code | 32) <= 122
    : code > 0xbf && (code < 0x2000 || code > 0x206f)
}

function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && end - at < 24) {
    const code = text.charCodeAt(end)
    const joined = code === 45 || code === 39 || code === 0x2019
    if (!isLetter(code) && !(joined && isLetter(text.charCodeAt(end + 1)))) break
    end++
  }
  return end
}

function wordFrom(text: string, at: number, end: number): string {
  return text.slice(at, end).toLowerCase().replace('’', "'")
}

function mayContinue(text: string, from: number, seconds: ReadonlySet<string>, reach: number): boolean {
  let at = from
  for (let word = 0; word <= reach; word++) {
    while (at < text.length && !isLetter(text.charCodeAt(at))) if (text.charCodeAt(at++) === 10) return false
    const end = wordEnd(text, at)
    if (seconds.has(wordFrom(text, at, end))) return true
    at = end
  }
  return false
}

/** A place where a sentence starts as an item does. */
export interface StartFound<Item> {
  readonly at: number
  readonly opensLine: boolean
  readonly items: readonly Item[]
}

/** After these a sentence may start, and only after these is looked: searching for them is the platform's fastest loop. */
const marks = ['. ', '! ', '? ', ': ', '(', '[', ') ', '” ', '" ']
/** How many signs that are no letters may stand before the first word: quotation marks, dashes, stars. */
const LONGEST_OPENING = 8

/** Where the line breaks of a text stand. */
export function lineBreaks(text: string): number[] {
  const breaks: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at)
  return breaks
}

/**
 * Finds the places in `text`, in ascending order, where a sentence or line starts with the words of an item. One too many is
 * found rather than one too few: each is still to be matched. Linear, about two nanoseconds a character.
 */
export function findStarts<Item>(
  text: string,
  breaks: readonly number[],
  gates: Gates<Item>,
): StartFound<Item>[] {
  const found = new Map<number, StartFound<Item>>()
  const look = (from: number, opensLine: boolean): void => {
    const start = startAt(text, from, opensLine, gates)
    if (start && (opensLine || !found.has(start.at))) found.set(start.at, start)
  }
  look(0, true)
  for (const at of breaks) look(at + 1, true)
  for (const mark of marks) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) look(at + mark.length, false)
  }
  return [...found.values()].sort((a, b) => a.at - b.at)
}

function startAt<Item>(
  text: string,
  from: number,
  opensLine: boolean,
  gates: Gates<Item>,
): StartFound<Item> | null {
  const last = Math.min(text.length, from + LONGEST_OPENING)
  let at = from
  while (at < last && !isLetter(text.charCodeAt(at))) if (text.charCodeAt(at++) === 10) return null
  if (at === last) return null
  const [code, next] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  if (code < 128 && next < 128 && gates.pairs[(code | 32) * 128 + (next | 32)] === 0) return null
  const end = wordEnd(text, at)
  const gate = gates.byFirst.get(wordFrom(text, at, end))
  if (!gate || (gate.lineOnly && !opensLine)) return null
  if (gate.seconds && !mayContinue(text, end, gate.seconds, gate.reach)) return null
  return { at, opensLine, items: gate.items }
}
