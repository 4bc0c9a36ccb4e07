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

/**
 * Finds the places in `text` where a sentence or line starts with the words of an item. One too many is found rather than
 * one too few: each is still to be matched. Linear, a few nanoseconds a character.
 */
export function findStarts<Item>(text: string, gates: Gates<Item>): StartFound<Item>[] {
  const { byFirst, pairs } = gates
  const found: StartFound<Item>[] = []
  let open = true
  let opensLine = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) {
      if (!open) continue
      open = false
      const next = text.charCodeAt(at + 1)
      if (code > 127 || next > 127 || pairs[(code | 32) * 128 + (next | 32)] === 1) {
        const end = wordEnd(text, at)
        const gate = byFirst.get(wordFrom(text, at, end))
        if (
          gate &&
          (opensLine || !gate.lineOnly) &&
          (!gate.seconds || mayContinue(text, end, gate.seconds, gate.reach))
        )
          found.push({ at, opensLine, items: gate.items })
      }
      opensLine = false
    } else if (code === 10 || code === 13) open = opensLine = true
    // After . ! ? : ( and [ a sentence may start.
    else if (code === 46 || code === 33 || code === 63 || code === 58 || code === 40 || code === 91)
      open = true
  }
  return found
}
