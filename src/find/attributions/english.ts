import type { Span } from '../../text/document.ts'
import type { Prose } from '../../text/prose.ts'
import { tagTokens } from '../../text/tagging.ts'
import { QUOTE_CLOSES, QUOTE_OPENS, scanTokens, type Tokens } from '../../text/tokens.ts'
import { cueLexicon } from './cues.ts'
import { readSentence } from './patterns.ts'
import { type Draft, type Range, type Sentence, spanOf } from './sentence.ts'

/** A sentence of more tokens is read in parts, so that hostile text stays linear. */
const LONGEST = 500

/** Fewer quoted tokens give no one a statement. */
const SHORTEST = 5

/** A statement by the letters of its text, before its source is typed and named. */
export interface Placed {
  readonly source: readonly Span[] | null
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly negated: boolean
}

/** The statements of an English text, by place of their cues. */
export function readEnglish(prose: Prose): readonly Placed[] {
  const { text } = prose
  const quotes = prose.quotes.filter(({ within, closed }) => within === -1 && closed)
  const tokens = scanTokens(
    prose,
    quotes.map(({ outer }) => outer),
  )
  const tags = tagTokens(text, tokens)
  const closedBy = closingTokens(tokens)
  const lexicon = cueLexicon()
  const placed: Placed[] = []
  for (const range of stretches(tokens, closedBy)) {
    const { from, to } = range
    const sentence: Sentence = { text, tokens, tags, closedBy, lexicon, from, to }
    for (const draft of readSentence(sentence)) placed.push(place(sentence, draft))
  }
  const inner =
    quotes.length === 0
      ? []
      : readQuoted({ text, tokens, tags, closedBy, lexicon, from: 0, to: tokens.count })
  if (inner.length === 0) return placed.sort(byCue)
  const isGiven = coverOf(placed.flatMap(({ content }) => content))
  const told = inner.filter(({ cue: [{ start }] }) => isGiven(start))
  return [...placed, ...told].sort(byCue)
}

export function byCue(a: Placed, b: Placed): number {
  return a.cue[0].start - b.cue[0].start
}

/** Tells whether any of the spans covers an offset. */
function coverOf(spans: readonly Span[]): (offset: number) => boolean {
  const starts = Int32Array.from(spans, ({ start }) => start).sort()
  const ends = Int32Array.from(spans, ({ end }) => end).sort()
  const below = (values: Int32Array, offset: number): number => {
    let low = 0
    let high = values.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[middle] <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return offset => below(starts, offset) > below(ends, offset)
}

/** "“Lund spoke of cracks,” Lee said": what the one quoted gives to others. What they say of themselves is theirs already. */
function readQuoted(all: Sentence): readonly Placed[] {
  const { tokens, closedBy } = all
  const outside = new Int32Array(tokens.count).fill(-1)
  const placed: Placed[] = []
  for (let sentence = 0; sentence + 1 < tokens.sentences.length; sentence++) {
    for (const range of quotedIn(tokens.sentences[sentence], tokens.sentences[sentence + 1], closedBy)) {
      const inside: Sentence = { ...all, ...range, closedBy: outside }
      for (const draft of readSentence(inside)) {
        const speaks = draft.source?.some(
          ({ from, to }) => to === from + 1 && all.lexicon.selves.has(tokens.key[from]),
        )
        if (draft.source && !speaks) placed.push(place(inside, draft))
      }
    }
  }
  return placed
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
  const spans = (ranges: readonly Range[]): Span[] => ranges.map(range => spanOf(sentence, range))
  return { source: source && spans(source), cue: spans(cue), content: spans(content), negated }
}

/** The sentences, those that one quotation runs through as one. */
function* stretches({ sentences }: Tokens, closedBy: Int32Array): Generator<Range> {
  let from = 0
  for (let sentence = 1; sentence < sentences.length; sentence++) {
    const to = sentences[sentence]
    if (to > 0 && closedBy[to - 1] >= to) continue
    for (let at = from + LONGEST; at < to; at++) {
      if (closedBy[at] >= 0) continue
      yield { from, to: at }
      from = at
      at += LONGEST
    }
    if (from < to) yield { from, to }
    from = to
  }
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
