import type { Span } from '../text/document.ts'
import { peopleOf } from '../text/people.ts'
import { type Prose, proseOf } from '../text/prose.ts'
import { tagTokens } from '../text/tagging.ts'
import { QUOTE_CLOSES, QUOTE_OPENS, scanTokens, type Tokens } from '../text/tokens.ts'
import { type Tongue, tongueOf } from '../text/tongues.ts'
import type { Witness } from '../text/witness.ts'
import { carrierOf, citedBy, handOf } from './attribution-carriers.ts'
import { cueLexicon } from './attribution-cues.ts'
import { Sources } from './attribution-names.ts'
import { readSentence } from './attribution-patterns.ts'
import { type Draft, type Range, type Sentence, spanOf } from './attribution-sentence.ts'
import { TongueReader } from './attribution-tongue.ts'
import { TongueSources } from './attribution-tongue-sources.ts'
import type { Attribution, Source } from './findings.ts'

/** A sentence of more tokens is read in parts, so that hostile text stays linear. */
const LONGEST = 500

/** Fewer quoted tokens give no one a statement. */
const SHORTEST = 5

/** A cue is looked for in no more contents than this, so that hostile text stays linear. */
const REACH = 32

/**
 * Every statement given to a source, direct or indirect, by document and then place of the cue. What stands wholly within
 * quotation marks is read as one statement, not searched for others. Linear in the length of the texts.
 */
export function findAttributions(witnesses: readonly Witness[]): readonly Attribution[] {
  const all: Attribution[] = []
  witnesses.forEach((witness, document) => {
    const offset = all.length
    const prose = proseOf(witness)
    const { placed, sources } = readPlaced(prose, witness.document.language)
    if (placed.length === 0) return
    const vias = linkChains(placed)
    const own = witness.document.outlet
    const found: Attribution[] = []
    placed.forEach((one, index) => {
      const given = {
        source: sources[index],
        cue: one.cue,
        carrier: carrierOf(prose, cueLexicon(), own, one),
        via: vias[index] === null ? null : offset + vias[index],
      }
      const { content, negated } = one
      found.push({ document, ...given, content, negated, hand: handOf(given, prose, own) })
    })
    for (const attribution of citedBy(prose, found)) all.push(attribution)
  })
  return all
}

/** The statements of one text, by place of their cues, and who each is given to. */
interface Reading {
  readonly placed: readonly Placed[]
  readonly sources: readonly (Source | null)[]
}

function readPlaced(prose: Prose, language: string | null): Reading {
  const tongue = isGerman(language) ? tongueOf(language) : null
  if (tongue) return readTongue(prose, tongue)
  const placed = readDocument(prose)
  const named = placed.map(({ source }) => source).filter(source => source !== null)
  if (named.length === 0) return { placed, sources: placed.map(() => null) }
  const sources = new Sources(prose, peopleOf(prose), cueLexicon(), named)
  const { text } = prose
  const reports = ({ cue: [{ start, end }] }: Placed): boolean =>
    /\breport(s|ed)$/i.test(text.slice(start, end))
  return { placed, sources: placed.map(one => one.source && sources.source(one.source, reports(one))) }
}

/** The one other language whose statements are read. */
function isGerman(language: string | null): boolean {
  return /^de\b/i.test(language ?? '')
}

function readTongue(prose: Prose, tongue: Tongue): Reading {
  const placed = [...new TongueReader(prose, tongue).read()].sort(byCue)
  const sources = new TongueSources(prose, tongue)
  return { placed, sources: placed.map(({ phrase }) => sources.source(phrase)) }
}

interface Placed {
  readonly source: readonly Span[] | null
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly negated: boolean
}

function readDocument(prose: Prose): readonly Placed[] {
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

function byCue(a: Placed, b: Placed): number {
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

interface Piece extends Span {
  readonly owner: number
  /** Length of the whole content. */
  readonly length: number
}

/** For each attribution, in order of their cues, the one with the shortest content of those its cue stands in, or null. */
function linkChains(all: readonly Placed[]): readonly (number | null)[] {
  const pieces: Piece[] = []
  all.forEach(({ content }, owner) => {
    const length = content.reduce((sum, { start, end }) => sum + end - start, 0)
    for (const { start, end } of content) pieces.push({ start, end, owner, length })
  })
  pieces.sort((a, b) => a.start - b.start || b.end - a.end || a.owner - b.owner)
  let next = 0
  let open: Piece[] = []
  return all.map(({ cue: [cue] }, index) => {
    for (; next < pieces.length && pieces[next].start <= cue.start; next++) open.push(pieces[next])
    open = open.filter(({ end }) => end > cue.start).slice(-REACH)
    let best: Piece | null = null
    for (const piece of open) {
      const around = piece.owner !== index && piece.end >= cue.end && !standsIn(all[piece.owner], all[index])
      if (around && (!best || piece.length < best.length)) best = piece
    }
    return best?.owner ?? null
  })
}

/** Whether the cue of one stands in the content of another, which then cannot stand in its. */
function standsIn({ cue: [cue] }: Placed, { content }: Placed): boolean {
  return content.some(({ start, end }) => start <= cue.start && cue.end <= end)
}
