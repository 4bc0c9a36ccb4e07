import type { Span } from '../src/text/document.ts'

/** Writes articles that read like none and count like all: words and phrases as frequent as in real text. */
export interface GenerateOptions {
  readonly articles: number
  /** Words of an article, about; 500 make some 3 kB. */
  readonly words?: number
  /** Share of the articles that take a passage from one of the thousand before. */
  readonly reuse?: number
  /** Share of the words of a taken passage that are changed, added or removed. */
  readonly edits?: number
  readonly seed?: number
}

export interface Article {
  readonly id: string
  readonly series: string
  readonly text: string
}

/** What was taken: the same words, but for the edits, in two articles. Spans in UTF-16 code units. */
export interface Plant {
  readonly source: number
  readonly from: Span
  readonly target: number
  readonly to: Span
}

/** Numbers in [0, 1), the same for the same seed (Marsaglia's xorshift). */
export function randomNumbers(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}

const VOCABULARY = 120_000
const PHRASES = 40_000
const MEMORY = 1000

/** Draws ranks by Zipf's law with Mandelbrot's shift, as words of a language are drawn. */
class Ranks {
  private readonly upTo: Float64Array

  constructor(size: number, shift: number, exponent: number) {
    this.upTo = new Float64Array(size)
    let sum = 0
    for (let rank = 0; rank < size; rank++) {
      sum += 1 / (rank + 1 + shift) ** exponent
      this.upTo[rank] = sum
    }
  }

  draw(random: () => number): number {
    const target = random() * this.upTo[this.upTo.length - 1]
    let low = 0
    let high = this.upTo.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.upTo[middle] < target) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** A made-up word for every number: the more frequent the shorter, as in real text. */
function spell(rank: number): string {
  const onsets = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'h']
  const vowels = ['a', 'e', 'i', 'o', 'u', 'ei', 'ou', 'y']
  let word = ''
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / 128)) {
    word += onsets[rest & 15] + vowels[(rest >> 4) & 7]
  }
  return rank < 60 ? word : `${word}${['n', 's', 'r', 'l', 't', ''][rank % 6]}`
}

interface Language {
  readonly words: readonly string[]
  readonly ranks: Ranks
  /** Sequences of three to six words that are said as one. */
  readonly phrases: readonly (readonly number[])[]
  readonly phraseRanks: Ranks
}

let language: Language | null = null

function learnLanguage(): Language {
  if (language) return language
  const random = randomNumbers(20_240_303)
  const ranks = new Ranks(VOCABULARY, 2.7, 1.05)
  const phrases = Array.from({ length: PHRASES }, () =>
    Array.from({ length: 3 + Math.floor(random() * 4) }, () => ranks.draw(random)),
  )
  const words = Array.from({ length: VOCABULARY }, (_, rank) => spell(rank))
  language = { words, ranks, phrases, phraseRanks: new Ranks(PHRASES, 10, 1) }
  return language
}

/** The words of one article, by number. A sixth of it is stock phrases. */
function compose(size: number, random: () => number): number[] {
  const { ranks, phrases, phraseRanks } = learnLanguage()
  const words: number[] = []
  while (words.length < size) {
    if (random() < 0.04) words.push(...phrases[phraseRanks.draw(random)])
    else words.push(ranks.draw(random))
  }
  return words
}

/** Changes, adds and removes words, never one of the first or last three, so that the ends are known. */
export function edit(words: readonly number[], rate: number, random: () => number): number[] {
  const { ranks } = learnLanguage()
  return words.flatMap((word, i) => {
    if (i < 3 || i >= words.length - 3 || random() >= rate) return [word]
    const kind = random()
    if (kind < 0.6) return [ranks.draw(random)]
    return kind < 0.8 ? [word, ranks.draw(random)] : []
  })
}

/** Sentences of some twenty words; tells where each word begins and ends. */
export function write(words: readonly number[]): { text: string; start: number[]; end: number[] } {
  const { words: spelling } = learnLanguage()
  const start: number[] = []
  const end: number[] = []
  let text = ''
  words.forEach((word, i) => {
    const spelled = spelling[word]
    const isFirst = i % 20 === 0
    if (i > 0) text += isFirst ? (i % 80 === 0 ? '.\n\n' : '. ') : i % 9 === 0 ? ', ' : ' '
    start.push(text.length)
    text += isFirst ? spelled[0].toUpperCase() + spelled.slice(1) : spelled
    end.push(text.length)
  })
  return { text: `${text}.`, start, end }
}

interface Told {
  readonly number: number
  readonly words: readonly number[]
  readonly start: readonly number[]
  readonly end: readonly number[]
}

/** Writes articles one after another, each with what it took from another. */
export function* generate({
  articles,
  words: size = 500,
  reuse = 0.1,
  edits = 0.05,
  seed = 1,
}: GenerateOptions): Generator<{ article: Article; plant: Plant | null }> {
  const random = randomNumbers(seed)
  const recent: Told[] = []
  for (let number = 0; number < articles; number++) {
    const own = compose(Math.round(size * (0.5 + random())), random)
    const source = random() < reuse && recent.length > 0 ? recent[Math.floor(random() * recent.length)] : null
    const told = source ? takeFrom(source, own, edits, random) : { words: own, taken: null }
    const { text, start, end } = write(told.words)
    const plant: Plant | null = told.taken && {
      source: source!.number,
      from: { start: source!.start[told.taken.from], end: source!.end[told.taken.to - 1] },
      target: number,
      to: { start: start[told.taken.at], end: end[told.taken.at + told.taken.length - 1] },
    }
    yield { article: { id: `article-${number}`, series: `outlet-${number % 50}`, text }, plant }
    if (recent.length < MEMORY) recent.push({ number, words: told.words, start, end })
    else recent[number % MEMORY] = { number, words: told.words, start, end }
  }
}

/** Puts an edited passage of 20 to 100 words of `source` into the middle of `own`. */
function takeFrom(source: Told, own: readonly number[], edits: number, random: () => number) {
  const length = Math.min(source.words.length, 20 + Math.floor(random() * 80))
  const from = Math.floor(random() * (source.words.length - length))
  const passage = edit(source.words.slice(from, from + length), edits, random)
  const at = Math.floor(random() * own.length)
  return {
    words: [...own.slice(0, at), ...passage, ...own.slice(at)],
    taken: { from, to: from + length, at, length: passage.length },
  }
}

/** `count` edited copies of one article, the first of which is as it was. */
export function* copies(count: number, edits: number, seed = 7): Generator<Article> {
  const random = randomNumbers(seed)
  const original = compose(500, random)
  for (let i = 0; i < count; i++) {
    const words = i === 0 ? original : edit(original, edits, random)
    yield { id: `copy-${i}`, series: `outlet-${i % 50}`, text: write(words).text }
  }
}
