import type { Span } from '../../text/document.ts'
import { COLON, COMMA, QUOTE } from '../../text/prose.ts'
import { SAYS, SAYS_WITH } from '../../text/tongues/tongue.ts'
import { thatAfter } from './romance-verbs.ts'
import { conjunctions, LONGEST, type TongueText, type Zone } from './tongue-text.ts'

/** What stands before the words `from` to `to` of a sentence, which tell who says it, and what goes on after them. */
export function contentAround(text: TongueText, { from, to }: Zone, sentence: Zone): readonly Span[] | null {
  const before = text.zoneSpan(withoutConjunction(text, { from: sentence.from, to: from }))
  const after = goesOnAt(text, to, sentence)
    ? text.zoneSpan({ from: to, to: contentEnd(text, to, sentence) })
    : null
  const content = [before, after].filter(span => span !== null)
  return content.length > 0 ? content : null
}

/** "…, sagte Lee. Sie ging." and "…, sagte Lee und ging.": what is not said. */
function goesOnAt(text: TongueText, word: number, { to }: Zone): boolean {
  return word < to && !conjunctions.has(text.prose.words.key[word])
}

/** What follows a comma or colon after the cue. */
export function contentAfter(text: TongueText, word: number, sentence: Zone): readonly Span[] | null {
  const { prose } = text
  let from = word
  while (from < sentence.to && prose.gap(from) < COMMA && from < word + LONGEST) from++
  const gap = prose.gap(from)
  if (from >= sentence.to || !(gap === COMMA || gap === COLON || gap === QUOTE || text.isQuoted(from)))
    return null
  const span = text.zoneSpan({ from, to: contentEnd(text, from, sentence) })
  return span && [span]
}

/** What "que" opens after the cue, or a quotation or a colon: in languages that leave neither out. */
export function contentOpened(text: TongueText, word: number, sentence: Zone): readonly Span[] | null {
  const that = thatAfter(text, word, sentence)
  if (that >= 0) {
    const span = text.zoneSpan({ from: that, to: contentEnd(text, that, sentence) })
    return span && [span]
  }
  let from = word
  while (
    from < sentence.to &&
    !text.isQuoted(from) &&
    text.prose.gap(from) !== COLON &&
    from < word + LONGEST * 2
  )
    from++
  const opens = from < sentence.to && (text.isQuoted(from) || text.prose.gap(from) === COLON)
  const span = opens ? text.zoneSpan({ from, to: contentEnd(text, from, sentence) }) : null
  return span && [span]
}

/** Where a second verb of the same source begins: "sagte, es halte, und kündigte …", or the sentence ends. */
function contentEnd(text: TongueText, from: number, { to }: Zone): number {
  for (let word = from + 1; word + 1 < to; word++) {
    if (text.isQuoted(word) || !conjunctions.has(text.prose.words.key[word])) continue
    const flags = text.phrases.flags(word + 1)
    if (flags & (SAYS | SAYS_WITH) && !text.prose.isCapital(word + 1)) return word
  }
  return to
}

function withoutConjunction(text: TongueText, { from, to }: Zone): Zone {
  let first = from
  while (first < to && conjunctions.has(text.prose.words.key[first]) && !text.isQuoted(first)) first++
  return { from: first, to }
}
