import type { Span } from '../../text/document.ts'
import type { Prose } from '../../text/prose.ts'
import { Tagger } from '../../text/tagging.ts'
import { COLON, QUOTE_CLOSES, QUOTE_OPENS, scanTokens, type Tokens } from '../../text/tokens.ts'
import { SELF, STATES } from './cues.ts'
import type { CueWords } from './lexicon.ts'
import { readSentence } from './patterns.ts'
import { HEADLINE_SOURCE } from './phrase-cues.ts'
import { byCue, type Placed } from './placed.ts'
import { type Draft, isKind, type Range, type Sentence, spanOf } from './sentence.ts'

/** A sentence of more tokens is read in parts, so that hostile text stays linear. */
const LONGEST = 500

/** Fewer quoted tokens give no one a statement. */
const SHORTEST = 5

/** The statements of an English text, by place of their cues. */
export function readEnglish(prose: Prose, words: CueWords): readonly Placed[] {
  const quotes: Span[] = []
  for (const { outer, within, closed } of prose.quotes) if (within === -1 && closed) quotes.push(outer)
  const reader = new EnglishReader(prose, words, quotes)
  const placed = reader.readNarration()
  const inner = quotes.length === 0 ? [] : reader.readQuoted()
  if (inner.length === 0) return placed.sort(byCue)
  const isGiven = coverOf(placed.flatMap(({ content }) => content))
  const told = inner.filter(({ cue: [{ start }] }) => isGiven(start))
  return [...placed, ...told].sort(byCue)
}

/** Tells whether any of the spans covers an offset. */
function coverOf(spans: readonly Span[]): (offset: number) => boolean {
  const starts = Int32Array.from(spans, ({ start }) => start).sort()
  const ends = Int32Array.from(spans, ({ end }) => end).sort()
  return offset => countUpTo(starts, offset) > countUpTo(ends, offset)
}

/** How many of the ascending values are no greater than `most`. */
function countUpTo(values: Int32Array, most: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle] <= most) low = middle + 1
    else high = middle
  }
  return low
}

/** Reads one text; only sentences with a word that may state something are looked at closely. */
class EnglishReader {
  private readonly tokens: Tokens
  private readonly tagger: Tagger
  /** All of the text as one. */
  private readonly all: Sentence

  constructor(prose: Prose, words: CueWords, quotes: readonly Span[]) {
    const { text } = prose
    const tokens = scanTokens(prose, quotes)
    this.tokens = tokens
    this.tagger = new Tagger(text, tokens)
    this.all = {
      text,
      tokens,
      tags: this.tagger.tags,
      closedBy: closingTokens(tokens),
      lexicon: words.lexicon,
      numbers: numbersOf(tokens, words),
      kinds: 0,
      from: 0,
      to: tokens.count,
    }
  }

  /** What stands outside quotations; sentences that one quotation runs through are read as one. */
  readNarration(): Placed[] {
    const { sentences } = this.tokens
    const { closedBy } = this.all
    const placed: Placed[] = []
    for (let first = 0, next = 1; next < sentences.length; next++) {
      const to = sentences[next]
      if (to > 0 && closedBy[to - 1] >= to) continue
      this.readStretch({ from: sentences[first], to }, first, next, placed)
      first = next
    }
    return placed
  }

  /** The sentences from `first` up to `next`, which stand at `range`. */
  private readStretch({ from, to }: Range, first: number, next: number, placed: Placed[]): void {
    const { closedBy } = this.all
    let start = from
    for (let at = from + LONGEST; at < to; at++) {
      if (closedBy[at] >= 0) continue
      this.readPart({ from: start, to: at }, first, next, placed)
      start = at
      at += LONGEST
    }
    if (start < to) this.readPart({ from: start, to }, first, next, placed)
  }

  private readPart({ from, to }: Range, first: number, next: number, placed: Placed[]): void {
    const kinds = kindsIn(this.all, from, to)
    if ((kinds & STATES) === 0 && !mayBeHeadline(this.tokens, from, to)) return
    for (let sentence = first; sentence < next; sentence++) this.tagger.read(sentence)
    const part: Sentence = { ...this.all, kinds, from, to }
    for (const draft of readSentence(part)) placed.push(place(part, draft))
  }

  /** "“Lund spoke of cracks,” Lee said": what the one quoted gives to others. What they say of themselves is theirs already. */
  readQuoted(): readonly Placed[] {
    const { sentences } = this.tokens
    const outside = new Int32Array(this.tokens.count).fill(-1)
    const whole: Sentence = { ...this.all, closedBy: outside }
    const placed: Placed[] = []
    for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
      for (const { from, to } of quotedIn(sentences[sentence], sentences[sentence + 1], this.all.closedBy)) {
        const kinds = kindsIn(whole, from, to)
        if ((kinds & STATES) === 0 && !mayBeHeadline(this.tokens, from, to)) continue
        this.tagger.read(sentence)
        const inside: Sentence = { ...whole, kinds, from, to }
        for (const draft of readSentence(inside))
          if (draft.source && !speaksOfSelf(inside, draft.source)) placed.push(place(inside, draft))
      }
    }
    return placed
  }
}

/** The number of the word at each token. */
function numbersOf({ count, kind, word }: Tokens, { numbers }: CueWords): Uint16Array {
  const found = new Uint16Array(count)
  for (let at = 0; at < count; at++) if (kind[at] === 0) found[at] = numbers[word[at]]
  return found
}

/** All that words outside quotations do, as bits. */
function kindsIn({ numbers, closedBy, lexicon }: Sentence, from: number, to: number): number {
  let kinds = 0
  for (let at = from; at < to; at++) if (closedBy[at] < 0) kinds |= lexicon.kinds[numbers[at]]
  return kinds
}

/** Whether a colon stands where it does in "Mayor: bridge unsafe". */
function mayBeHeadline({ kind }: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to && at <= from + HEADLINE_SOURCE; at++) if (kind[at] === COLON) return true
  return false
}

function speaksOfSelf(sentence: Sentence, source: readonly Range[]): boolean {
  return source.some(({ from, to }) => to === from + 1 && isKind(sentence, from, SELF))
}

/** The parts of a sentence that stand within quotation marks, these not included. */
function* quotedIn(from: number, to: number, closedBy: Int32Array): Generator<Range> {
  for (let at = from; at < to; at++) {
    const close = closedBy[at]
    if (close < 0) continue
    const opens = at === 0 || closedBy[at - 1] !== close
    const range = { from: opens ? at + 1 : at, to: Math.min(close, to) }
    if (range.to - range.from >= SHORTEST && range.to - range.from <= LONGEST) yield range
    at = close
  }
}

function place(sentence: Sentence, { source, cue, content, negated }: Draft): Placed {
  return {
    source: source && spansOf(sentence, source),
    cue: spansOf(sentence, cue),
    content: spansOf(sentence, content),
    negated,
  }
}

function spansOf(sentence: Sentence, ranges: readonly Range[]): readonly Span[] {
  return ranges.map(range => spanOf(sentence, range))
}

/** For each token the one that closes the quotation it stands in (its marks included), or -1. */
function closingTokens({ count, kind }: Tokens): Int32Array {
  const closedBy = new Int32Array(count).fill(-1)
  let open = -1
  for (let i = 0; i < count; i++) {
    if (kind[i] === QUOTE_OPENS) open = i
    else if (kind[i] === QUOTE_CLOSES && open >= 0) {
      closedBy.fill(i, open, i + 1)
      open = -1
    }
  }
  return closedBy
}
