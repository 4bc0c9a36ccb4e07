import { BRACKET, COLON, DASH, type Prose, QUOTE, STOP } from '../../text/prose.ts'

/** A line without a full stop and with this share of capitals is a headline, where capitals tell nothing. */
const HEADLINE = 0.6
/** It has so many words of four letters or more. */
const FEWEST = 4
/** It is told by so many of them, */
const LONGEST = 40
/** and by so many words in all. */
const MOST = 1000

const POINT = 46

/** Stands where any word may have a capital: opens its sentence, follows a mark or is in a headline. */
const FREE = 1
const IN_HEADLINE = 2
/** Stands in a capital somewhere where nothing but a name asks for one. */
const PROVEN = 4
const FLAG_BITS = 3

/** Of one text after another: its capitalised words in order, and by word the sentence it is in above the flags. */
let found = new Int32Array(1024)
let told = new Int32Array(1024)
/** Where words are found by their keys, with open addressing: their numbers counted from 1. */
let places = new Int32Array(2048)

/** The capitalised words of a text, and what their capitals tell. Good until those of another text are read. */
export class Capitals {
  readonly count: number

  constructor(prose: Prose) {
    const { count } = prose.words
    if (told.length < count) {
      found = new Int32Array(2 * count)
      told = new Int32Array(2 * count)
    }
    this.count = readCapitals(prose)
    prove(prose, this.count)
  }

  /** The word at a place among the capitalised ones. */
  at(place: number): number {
    return found[place]
  }

  sentence(word: number): number {
    return told[word] >> FLAG_BITS
  }

  /** Whether it stands where any word may have a capital. */
  isFree(word: number): boolean {
    return (told[word] & FREE) !== 0
  }

  isHeadline(word: number): boolean {
    return (told[word] & IN_HEADLINE) !== 0
  }

  /** Whether the same word stands somewhere in a capital that nothing but a name asks for. */
  isProven(word: number): boolean {
    return (told[word] & PROVEN) !== 0
  }
}

/** Finds the words, with all flags but PROVEN, and returns how many they are. */
function readCapitals(prose: Prose): number {
  const { sentences, sentenceWords } = prose
  let count = 0
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const first = sentenceWords[sentence]
    const to = sentenceWords[sentence + 1]
    const before = count
    for (let word = first; word < to; word++) {
      if (!prose.isCapital(word)) continue
      const opens = word === first || isAfterMark(prose, word) ? FREE : 0
      told[word] = (sentence << FLAG_BITS) | opens
      found[count++] = word
    }
    if (!isHeadline(prose, sentence, count - before)) continue
    for (let place = before; place < count; place++) told[found[place]] |= FREE | IN_HEADLINE
  }
  return count
}

function isAfterMark(prose: Prose, word: number): boolean {
  const gap = prose.gap(word)
  return (
    gap === STOP ||
    gap === QUOTE ||
    gap === COLON ||
    gap === BRACKET ||
    (gap === DASH && isShouted(prose, word - 1))
  )
}

/** "QUENNERBY — Divers found it." */
function isShouted(prose: Prose, word: number): boolean {
  const text = prose.string(word)
  return text.length > 3 && text === text.toUpperCase()
}

/** Whether a sentence with so many capitals is a headline, which few are: most have too many small words at once. */
function isHeadline(prose: Prose, sentence: number, inCapitals: number): boolean {
  const { text, words, sentences, sentenceWords } = prose
  const first = sentenceWords[sentence]
  const to = Math.min(first + MOST, sentenceWords[sentence + 1])
  const mostSmall = inCapitals * (1 / HEADLINE - 1)
  let capitals = 0
  let small = 0
  for (let word = first; word < to && capitals + small < LONGEST; word++) {
    if (words.end[word] - words.start[word] < 4) continue
    if (prose.isCapital(word)) capitals++
    else if (++small > mostSmall) return false
  }
  const isShouted = capitals + small >= FEWEST && capitals > (capitals + small) * HEADLINE
  return isShouted && text.charCodeAt(sentences[sentence].end - 1) !== POINT
}

/** Marks the words that stand in capitals where nothing but a name asks for one, wherever they stand. */
function prove({ words: { key } }: Prose, count: number): void {
  while (places.length < 2 * count) places = new Int32Array(2 * places.length)
  places.fill(0)
  for (let at = 0; at < count; at++) {
    const word = found[at]
    if ((told[word] & FREE) !== 0) continue
    told[word] |= PROVEN
    places[placeOf(key, word)] = word + 1
  }
  for (let at = 0; at < count; at++) {
    const word = found[at]
    if ((told[word] & FREE) !== 0 && places[placeOf(key, word)] > 0) told[word] |= PROVEN
  }
}

/** Where the word is that has the same key, or would be. */
function placeOf(key: Uint32Array, word: number): number {
  const mask = places.length - 1
  // The lowest bit of a key tells nothing.
  let place = (key[word] >>> 1) & mask
  while (places[place] > 0 && key[places[place] - 1] !== key[word]) place = (place + 1) & mask
  return place
}
