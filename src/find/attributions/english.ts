import type { Span } from '../../text/document.ts'
import type { Prose } from '../../text/prose.ts'
import { Tagger } from '../../text/tagging.ts'
import { COLON, QUOTE_CLOSES, QUOTE_OPENS, Tokens, WORD } from '../../text/tokens.ts'
import { SELF, STATES } from './cues.ts'
import type { CueWords } from './lexicon.ts'
import { readSentence } from './patterns.ts'
import { HEADLINE_SOURCE } from './phrase-cues.ts'
import { byCue, type Placed } from './placed.ts'
import { type Draft, type Range, type Read, sentenceOf, spanOf } from './sentence.ts'

/** A sentence of more tokens is read in parts, so that hostile text stays linear. */
const LONGEST = 500

/** Fewer quoted tokens give no one a statement. */
const SHORTEST = 5

/** Tells whether a piece of any content covers an offset. */
function coverOf(all: readonly Placed[]): (offset: number) => boolean {
  let count = 0
  for (const { content } of all) count += content.length
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  for (const { content } of all) {
    for (const { start, end } of content) {
      starts[--count] = start
      ends[count] = end
    }
  }
  starts.sort()
  ends.sort()
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

/** Reads English texts one after another; of each only sentences with a word that may state something are looked at closely. */
export class EnglishReader {
  private readonly tokens = new Tokens()
  private readonly tagger = new Tagger(this.tokens)
  private closedBy = new Int32Array(0)
  /** -1 for each token: to what stands in one quotation, no token is quoted. */
  private unquoted = new Int32Array(0)
  private numbers = new Uint16Array(0)

  /** The statements of a text, by place of their cues. */
  read(prose: Prose, words: CueWords): readonly Placed[] {
    const quotes: Span[] = []
    for (const { outer, within, closed } of prose.quotes) if (within === -1 && closed) quotes.push(outer)
    const all = this.begin(prose, words, quotes)
    const placed = placeAll(all, this.readNarration(all))
    const inner = quotes.length === 0 ? [] : this.readQuoted(all)
    if (inner.length === 0) return placed.sort(byCue)
    const isGiven = coverOf(placed)
    const told = placeAll(all, inner).filter(({ cue }) => isGiven(cue[0].start))
    return [...placed, ...told].sort(byCue)
  }

  private begin(prose: Prose, words: CueWords, quotes: readonly Span[]): Read {
    const { tokens, tagger } = this
    tokens.read(prose, quotes)
    tagger.begin(prose)
    const { count } = tokens
    if (this.closedBy.length <= count) {
      this.closedBy = new Int32Array(2 * count + 1)
      this.unquoted = new Int32Array(2 * count + 1).fill(-1)
      this.numbers = new Uint16Array(2 * count + 1)
    }
    markClosing(tokens, this.closedBy)
    markNumbers(tokens, words, this.numbers)
    const { closedBy, numbers } = this
    return { text: prose.text, tokens, tags: tagger.tags, closedBy, lexicon: words.lexicon, numbers }
  }

  /** What stands outside quotations; sentences that one quotation runs through are read as one. */
  private readNarration(all: Read): readonly Draft[] {
    const { sentences, sentenceCount } = this.tokens
    const drafts: Draft[] = []
    for (let first = 0, next = 1; next <= sentenceCount; next++) {
      const to = sentences[next]
      if (to > 0 && all.closedBy[to - 1] >= to) continue
      this.readStretch(all, first, next, drafts)
      first = next
    }
    return drafts
  }

  /** The sentences from `first` up to `next`. */
  private readStretch(all: Read, first: number, next: number, drafts: Draft[]): void {
    let from = this.tokens.sentences[first]
    const to = this.tokens.sentences[next]
    for (let at = from + LONGEST; at < to; at++) {
      if (all.closedBy[at] >= 0) continue
      this.readPart(all, { from, to: at }, first, next, drafts)
      from = at
      at += LONGEST
    }
    if (from < to) this.readPart(all, { from, to }, first, next, drafts)
  }

  /** A part of the sentences from `first` up to `next`, if something may be stated in it. */
  private readPart(all: Read, { from, to }: Range, first: number, next: number, drafts: Draft[]): void {
    const kinds = kindsIn(all, from, to)
    if ((kinds & STATES) === 0 && !mayBeHeadline(this.tokens, from, to)) return
    for (let sentence = first; sentence < next; sentence++) this.tagger.read(sentence)
    readSentence(sentenceOf(all, { from, to }, kinds), drafts)
  }

  /** "“Lund spoke of cracks,” Lee said": what the one quoted gives to others. What they say of themselves is theirs already. */
  private readQuoted(all: Read): readonly Draft[] {
    const { sentences, sentenceCount } = this.tokens
    const { closedBy } = all
    const inside: Read = { ...all, closedBy: this.unquoted }
    const drafts: Draft[] = []
    for (let sentence = 0; sentence < sentenceCount; sentence++) {
      const end = sentences[sentence + 1]
      for (let at = sentences[sentence]; at < end; at++) {
        const close = closedBy[at]
        if (close < 0) continue
        // Without the marks.
        const from = at === 0 || closedBy[at - 1] !== close ? at + 1 : at
        const to = Math.min(close, end)
        if (to - from >= SHORTEST && to - from <= LONGEST)
          this.readPart(inside, { from, to }, sentence, sentence + 1, drafts)
        at = close
      }
    }
    return drafts.filter(draft => speaksOfOther(all, draft))
  }
}

/** Whether someone is named as the source, and not the one who speaks. */
function speaksOfOther({ lexicon, numbers }: Read, { source }: Draft): boolean {
  const isSelf = ({ from, to }: Range): boolean =>
    to === from + 1 && (lexicon.kinds[numbers[from]] & SELF) !== 0
  return source !== null && !source.some(isSelf)
}

/** For each token the number of its word; 0 for marks. */
function markNumbers({ count, kind, word }: Tokens, { numbers }: CueWords, into: Uint16Array): void {
  for (let at = 0; at < count; at++) into[at] = kind[at] === WORD ? numbers[word[at]] : 0
}

/** All that words outside quotations do, as bits. */
function kindsIn({ numbers, closedBy, lexicon }: Read, from: number, to: number): number {
  let kinds = 0
  for (let at = from; at < to; at++) if (closedBy[at] < 0) kinds |= lexicon.kinds[numbers[at]]
  return kinds
}

/** Whether a colon stands where it does in "Mayor: bridge unsafe". */
function mayBeHeadline({ kind }: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to && at <= from + HEADLINE_SOURCE; at++) if (kind[at] === COLON) return true
  return false
}

/** Pieces of content that are empty are left out, and so are statements of no others: "It said, see: ." */
function placeAll(all: Read, drafts: readonly Draft[]): Placed[] {
  const placed: Placed[] = []
  for (const draft of drafts) {
    const content = draft.content.every(isFilled) ? draft.content : draft.content.filter(isFilled)
    if (content.length > 0) placed.push(place(all, draft, content))
  }
  return placed
}

function isFilled({ from, to }: Range): boolean {
  return from < to
}

function place(all: Read, { source, cue, negated }: Draft, content: readonly Range[]): Placed {
  return {
    source: source && spansOf(all, source),
    cue: spansOf(all, cue),
    content: spansOf(all, content),
    negated,
  }
}

function spansOf(all: Read, ranges: readonly Range[]): readonly Span[] {
  if (ranges.length === 1) return [spanOf(all, ranges[0])]
  return ranges.map(range => spanOf(all, range))
}

/** For each token the one that closes the quotation it stands in (its marks included), or -1; also behind the last. */
function markClosing({ count, kind }: Tokens, into: Int32Array): void {
  into.fill(-1, 0, count + 1)
  let open = -1
  for (let i = 0; i < count; i++) {
    if (kind[i] === QUOTE_OPENS) open = i
    else if (kind[i] === QUOTE_CLOSES && open >= 0) {
      into.fill(i, open, i + 1)
      open = -1
    }
  }
}
