import { BRACKET, COLON, DASH, type Prose, QUOTE, STOP } from '../../text/prose.ts'

/** A line without a full stop and with this share of capitals is a headline, where capitals tell nothing. */
const HEADLINE = 0.6
/** It is told by so many words at most. */
const MOST = 1000

/** Opens its sentence. */
const OPENS = 1
/** Is in a headline. */
const IN_HEADLINE = 2

/** For each word of one text after another: which sentence it is in, and OPENS and IN_HEADLINE. */
let sentenceOf = new Int32Array(1024)
let flagsOf = new Uint8Array(1024)

/** Which sentence a word is in, whether it opens it, and whether that is a headline. Good until another text is read. */
export class SentenceStarts {
  private readonly prose: Prose

  constructor(prose: Prose) {
    this.prose = prose
    const { sentences, words } = prose
    if (sentenceOf.length < words.count) {
      sentenceOf = new Int32Array(2 * words.count)
      flagsOf = new Uint8Array(2 * words.count)
    }
    let word = 0
    sentences.forEach(({ start, end }, sentence) => {
      const first = prose.wordFrom(start, word)
      const to = sentence < sentences.length - 1 ? prose.wordFrom(end, first) : words.count
      const flags = isHeadline(prose, first, end) ? IN_HEADLINE : 0
      for (; word < to; word++) {
        sentenceOf[word] = sentence
        flagsOf[word] = word === first ? flags | OPENS : flags
      }
    })
  }

  of(word: number): number {
    return sentenceOf[word]
  }

  isStart(word: number): boolean {
    if (flagsOf[word] !== 0) return true
    const gap = this.prose.gap(word)
    return (
      gap === STOP ||
      gap === QUOTE ||
      gap === COLON ||
      gap === BRACKET ||
      (gap === DASH && isShouted(this.prose, word - 1))
    )
  }

  isHeadline(word: number): boolean {
    return (flagsOf[word] & IN_HEADLINE) !== 0
  }
}

/** "QUENNERBY — Divers found it." */
function isShouted(prose: Prose, word: number): boolean {
  const text = prose.string(word)
  return text.length > 3 && text === text.toUpperCase()
}

function isHeadline(prose: Prose, first: number, end: number): boolean {
  if (prose.text.charCodeAt(end - 1) === 46) return false
  let longer = 0
  let capitals = 0
  const last = Math.min(prose.words.count, first + MOST)
  for (let word = first; word < last && prose.words.start[word] < end && longer < 40; word++) {
    if (prose.words.end[word] - prose.words.start[word] < 4) continue
    longer++
    if (prose.isCapital(word)) capitals++
  }
  return longer > 3 && capitals > longer * HEADLINE
}

/** The words that stand in capitals where nothing but a name asks for one. */
export class Capitals {
  private readonly prose: Prose
  /** Their keys as signed numbers, which a set holds without boxing them. */
  private readonly keys = new Set<number>()

  constructor(prose: Prose, starts: SentenceStarts) {
    this.prose = prose
    const { count, key } = prose.words
    for (let word = 0; word < count; word++)
      if (prose.isCapital(word) && !starts.isStart(word)) this.keys.add(key[word] | 0)
  }

  has(word: number): boolean {
    return this.keys.has(this.prose.words.key[word] | 0)
  }
}
