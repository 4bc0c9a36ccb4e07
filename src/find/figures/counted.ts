import { JOINED, PLAIN, type Prose } from '../../text/prose.ts'
import {
  IS_TIME,
  MAY_ADJECTIVE,
  MAY_NOUN,
  MAY_PARTICIPLE,
  MAY_PAST,
  MAY_PLURAL,
  MAY_VERB,
} from '../../text/word-classes.ts'
import { textAt } from './numerals.ts'

/** The noun that a number counts, as words half-open: `from` is where the noun phrase begins, `head` its noun. */
export interface Counted {
  readonly from: number
  readonly head: number
}

/** How many words may stand between a number and the noun it counts. */
const REACH = 6
/** Words that "two of the" may go on with. */
const linking = /^(?:of|the|these|those|his|her|its|their|our|more|other|such|der|die|das|des|den)$/i

/** The noun counted by a number that ends before `next`: "4,200 [vehicles]", "two of the [bearings]", "21 [sea lions]". */
export function countedAt(prose: Prose, next: number, german: boolean): Counted | null {
  let at = next
  if (!isBeside(prose, at)) return null
  while (at < next + 3 && isBeside(prose, at) && linking.test(textAt(prose, at))) at++
  const from = at
  // "three-span bridge" counts spans.
  if (prose.gap(next) === JOINED && prose.text[prose.words.start[next] - 1] === '-')
    return isClosed(prose, at) ? null : { from, head: at }
  let best = -1
  for (; at < from + REACH && isBeside(prose, at); at++) {
    const word = prose.classes(at)
    if (prose.isDigit(at) || isClosed(prose, at)) break
    if (german) {
      if (prose.isCapital(at)) return { from, head: at }
      continue
    }
    if ((word & IS_TIME) !== 0) break
    // "of the [island’s hens]"
    if (prose.isPossessive(at)) continue
    if (isPlural(prose, at, word)) return { from, head: at }
    if (best >= 0 && isVerb(word)) break
    if (word === 0 || (word & MAY_NOUN) !== 0) best = at
    else if ((word & (MAY_ADJECTIVE | MAY_PARTICIPLE)) === 0) break
  }
  return best >= 0 ? { from, head: best } : null
}

function isClosed(prose: Prose, word: number): boolean {
  const known = prose.classes(word)
  return known !== 0 && known < 256
}

/** Whether a word goes on without a mark, and without a new sentence: "since 2002. Boats sank" counts no boats. */
function isBeside(prose: Prose, word: number): boolean {
  const gap = prose.gap(word)
  return gap === JOINED || (gap === PLAIN && !opensSentence(prose, word))
}

function opensSentence(prose: Prose, word: number): boolean {
  if (word >= prose.words.count || !prose.isCapital(word)) return false
  return /[.!?]["”’)]?\s/.test(prose.text.slice(prose.words.end[word - 1], prose.words.start[word]))
}

function isPlural(prose: Prose, at: number, word: number): boolean {
  if ((word & MAY_PLURAL) !== 0) return true
  return word === 0 && /[a-z]s$/.test(textAt(prose, at).slice(-3))
}

function isVerb(word: number): boolean {
  return (word & MAY_VERB) !== 0 && ((word & MAY_NOUN) === 0 || (word & (MAY_PAST | MAY_PARTICIPLE)) !== 0)
}
