import { BRACKET, COLON, DASH, type Prose, QUOTE, STOP } from '../../text/prose.ts'

/** A line without a full stop and with this share of capitals is a headline, where capitals tell nothing. */
const HEADLINE = 0.6
/** It is told by so many words at most. */
const MOST = 1000

/** Which sentence a word is in, whether it opens it, and whether that is a headline; asked more or less in order. */
export class SentenceStarts {
  private readonly prose: Prose
  private sentence = -1
  private end = 0
  private first = 0
  private headline = false

  constructor(prose: Prose) {
    this.prose = prose
  }

  of(word: number): number {
    this.seek(word)
    return this.sentence
  }

  isStart(word: number): boolean {
    this.seek(word)
    const gap = this.prose.gap(word)
    return (
      word === this.first ||
      this.headline ||
      gap === STOP ||
      gap === QUOTE ||
      gap === COLON ||
      gap === BRACKET ||
      (gap === DASH && isShouted(this.prose, word - 1))
    )
  }

  isHeadline(word: number): boolean {
    this.seek(word)
    return this.headline
  }

  private seek(word: number): void {
    const { sentences, words } = this.prose
    const at = words.start[word]
    if (word < this.first) {
      // Back step by step: names are looked for to and fro, and a text may be all sentences of one letter.
      while (this.sentence > 0 && at < sentences[this.sentence - 1].end) this.sentence--
      this.end = sentences[this.sentence].end
      this.first = -1
    }
    while (at >= this.end && this.sentence < sentences.length - 1) {
      this.sentence++
      this.end = sentences[this.sentence].end
      this.first = -1
    }
    if (this.first === -1) {
      this.first = this.prose.wordAt(sentences[this.sentence].start)
      this.headline = isHeadline(this.prose, this.first, this.end)
    }
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
