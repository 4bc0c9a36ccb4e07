import type { Rarity } from '../text/rarity.ts'
import type { Witness } from '../text/witness.ts'
import type { Words } from '../text/words.ts'
import type { Quote } from './findings.ts'

/**
 * What one speaker said in one go, as one run of words: a quote, or the pieces of a quote broken by its cue
 * ("“It held,” she said, “until noon.”").
 */
export interface Utterance {
  readonly document: number
  /** Indexes into the list of quotes, in the order of the text. */
  readonly quotes: readonly number[]
  /** For each word its index among the words of the witness. */
  readonly word: Int32Array
  /** For each word its key. */
  readonly key: Uint32Array
  /** For each word how much it tells that an utterance is the same: its rarity, less for names, nothing in a nested quote. */
  readonly weight: Float32Array
  /** For each word the place of its quote in `quotes`. */
  readonly piece: Uint16Array
}

/** Names stand in any number of utterances about the same matter, however rare: they tell no more than this, in nats. */
const NAME = 2
const NAME_GOES_ON = 1
/** Where this share of the words has capitals they mark a headline or a shout, not names. */
const CAPITALS = 0.6

/** The utterances of `quotes` (ordered by document, then start), in the order of their first pieces. */
export function findUtterances(
  quotes: readonly Quote[],
  witnesses: readonly Witness[],
  rarity: Rarity,
): readonly Utterance[] {
  const utterances: Utterance[] = []
  for (let i = 0; i < quotes.length; i++) {
    const pieces = [i]
    if (isBrokenOff(quotes, i, witnesses)) continue
    const limit = Math.min(quotes.length, i + PIECES)
    for (let next = i + 1; next < limit && goesOn(quotes, i, next); next++) {
      if (isPieceOf(quotes[i], quotes[next], witnesses)) pieces.push(next)
    }
    const utterance = readUtterance(pieces, quotes, witnesses[quotes[i].document], rarity)
    if (utterance.word.length > 0) utterances.push(utterance)
  }
  return utterances
}

/** No quote is broken into more pieces, nested quotes counted too. */
const PIECES = 16
/** Further than this the pieces of a broken quote do not lie apart, in code units. */
const BREAK = 200

function goesOn(quotes: readonly Quote[], first: number, next: number): boolean {
  const apart = quotes[next].start - quotes[next - 1].end
  return quotes[next].document === quotes[first].document && apart < BREAK
}

/** Whether `next` goes on with the sentence of `first` after its cue: a comma, not a full stop, stands before it. */
function isPieceOf(first: Quote, next: Quote, witnesses: readonly Witness[]): boolean {
  if (first.cue === null || next.cue === null || first.type !== 'speech' || next.start < first.end)
    return false
  if (first.cue.start !== next.cue.start || first.cue.start < first.end || first.cue.end > next.start)
    return false
  const { text } = witnesses[next.document].document
  return /,\s*\S{1,2}\s*$/.test(text.slice(next.start - 5, next.start))
}

function isBrokenOff(quotes: readonly Quote[], index: number, witnesses: readonly Witness[]): boolean {
  for (let before = index - 1; before >= 0 && index - before < PIECES; before--) {
    if (!goesOn(quotes, before, before + 1)) return false
    if (isPieceOf(quotes[before], quotes[index], witnesses)) return true
  }
  return false
}

function readUtterance(
  pieces: readonly number[],
  quotes: readonly Quote[],
  { document: { text }, words }: Witness,
  rarity: Rarity,
): Utterance {
  const bounds = pieces.map(index => ({
    first: firstWord(words.start, words.count, quotes[index].start),
    end: firstWord(words.start, words.count, quotes[index].end),
  }))
  const count = bounds.reduce((sum, { first, end }) => sum + end - first, 0)
  const word = new Int32Array(count)
  const key = new Uint32Array(count)
  const weight = new Float32Array(count)
  const piece = new Uint16Array(count)
  let at = 0
  pieces.forEach((index, ordinal) => {
    const { document, start } = quotes[index]
    const isLoud = isInCapitals(text, words, bounds[ordinal].first, bounds[ordinal].end)
    let nested = index + 1
    for (let i = bounds[ordinal].first; i < bounds[ordinal].end; i++) {
      const from = words.start[i]
      while (nested < quotes.length && quotes[nested].document === document && quotes[nested].end <= from)
        nested++
      const inner =
        nested < quotes.length && quotes[nested].document === document && quotes[nested].start <= from
      word[at] = i
      key[at] = words.key[i]
      weight[at] = inner
        ? 0
        : isLoud
          ? rarity.weight(key[at])
          : tellingWeight(text, words, i, start - 1, rarity)
      piece[at++] = ordinal
    }
  })
  return { document: quotes[pieces[0]].document, quotes: pieces, word, key, weight, piece }
}

/** How much a word tells that utterances are the same: its rarity, for a name no more than names tell. The text starts at `before`. */
export function tellingWeight(
  text: string,
  { start, key }: Words,
  word: number,
  before: number,
  rarity: Rarity,
): number {
  const weight = rarity.weight(key[word])
  const isName = start[word] > before + 1 && isCapital(text.charCodeAt(start[word]))
  if (!isName) return weight
  const goesOn = word > 0 && start[word - 1] > before + 1 && isCapital(text.charCodeAt(start[word - 1]))
  return Math.min(weight, goesOn ? NAME_GOES_ON : NAME)
}

function isInCapitals(text: string, { start }: Words, first: number, end: number): boolean {
  let capitals = 0
  for (let word = first; word < end; word++) if (isCapital(text.charCodeAt(start[word]))) capitals++
  return end - first > 3 && capitals > CAPITALS * (end - first)
}

function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  return String.fromCharCode(code) !== String.fromCharCode(code).toLowerCase()
}

/** The first word that starts at `offset` or after it. */
export function firstWord(starts: Int32Array, count: number, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle] < offset) low = middle + 1
    else high = middle
  }
  return low
}
