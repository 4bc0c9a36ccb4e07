import type { Span } from '../text/document.ts'
import { splitParagraphs } from '../text/paragraphs.ts'
import { splitSentences } from '../text/sentences.ts'
import { tagTokens } from '../text/tagging.ts'
import { QUOTE_CLOSES, QUOTE_OPENS, scanTokens, type Tokens } from '../text/tokens.ts'
import type { Witness } from '../text/witness.ts'
import { cueLexicon } from './attribution-cues.ts'
import { readSentence } from './attribution-patterns.ts'
import { type Draft, type Range, type Sentence, spanOf } from './attribution-sentence.ts'
import type { Attribution } from './findings.ts'
import { findQuoteSpans } from './quote-spans.ts'

/** Every statement given to a source, direct or indirect, by document and then place. Linear in the length of the texts. */
export function findAttributions(witnesses: readonly Witness[]): readonly Attribution[] {
  const all: Attribution[] = []
  witnesses.forEach((witness, document) => {
    const offset = all.length
    const drafts = readDocument(witness)
    const vias = linkChains(drafts)
    drafts.forEach(({ source, cue, content, negated }, index) => {
      const via = vias[index]
      all.push({
        document,
        source: source && { pieces: source, name: textOf(witness, source), type: 'person' },
        cue,
        content,
        negated,
        via: via === null ? null : offset + via,
      })
    })
  })
  return all
}

function textOf({ document: { text } }: Witness, pieces: readonly Span[]): string {
  return pieces.map(({ start, end }) => text.slice(start, end)).join(' ')
}

interface Placed {
  readonly source: readonly Span[] | null
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly negated: boolean
}

function readDocument(witness: Witness): readonly Placed[] {
  const { text } = witness.document
  const quotes = findQuoteSpans(text, splitParagraphs(text)).filter(
    ({ within, closed }) => within === -1 && closed,
  )
  const tokens = scanTokens(
    witness,
    splitSentences(text),
    quotes.map(({ outer }) => outer),
  )
  const whole = {
    text,
    tokens,
    tags: tagTokens(text, tokens),
    closedBy: closingTokens(tokens),
    lexicon: cueLexicon(),
  }
  const placed: Placed[] = []
  for (const range of stretches(tokens, whole.closedBy)) {
    const sentence: Sentence = { ...whole, ...range }
    for (const draft of readSentence(sentence)) placed.push(place(sentence, draft))
  }
  return placed.sort((a, b) => a.cue[0].start - b.cue[0].start)
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
    const goesOn = to > 0 && closedBy[to - 1] >= to
    if (goesOn || to === from) continue
    yield { from, to }
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

/** For each attribution the smallest other one in whose content its cue stands, or null. */
function linkChains(all: readonly Placed[]): readonly (number | null)[] {
  return all.map(({ cue: [cue] }, index) => {
    let best: number | null = null
    const last = Math.min(all.length, index + 12)
    for (let other = Math.max(0, index - 12); other < last; other++) {
      if (
        other === index ||
        !all[other].content.some(({ start, end }) => start <= cue.start && cue.end <= end)
      )
        continue
      if (best === null || lengthOf(all[other]) < lengthOf(all[best])) best = other
    }
    return best
  })
}

function lengthOf({ content }: Placed): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0)
}
