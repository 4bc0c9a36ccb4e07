import { POSSESSED } from '../text/tokens.ts'
import * as is from '../text/word-classes.ts'
import {
  CLOSING,
  COLON,
  COMMA,
  DASH,
  isFiniteVerb,
  isHead,
  isNominal,
  keyAt,
  OPENING,
  opensPhrase,
  QUOTE_CLOSES,
  QUOTE_OPENS,
  type Range,
  SEMICOLON,
  type Sentence,
  STOP,
  tagAt,
} from './attribution-sentence.ts'

/** The subject right before `end`, with what is put in apposition to it; null where none stands there. */
export function subjectBefore(sentence: Sentence, end: number): Range | null {
  const last = tagAt(sentence, end - 1)
  if (last === is.PRONOUN || last === is.WHO) return { from: end - 1, to: end }
  if (last === is.THAT) return isHead(tagAt(sentence, end - 2)) ? { from: end - 1, to: end } : null
  if (last === COMMA || last === CLOSING || last === DASH) return interrupted(sentence, end)
  const start = phraseStart(sentence, end)
  if (start >= end) return null
  const to = cutTime(sentence, start, end)
  return { from: start, to }
}

/** Where the noun phrase that ends at `end` starts; `end` itself if there is none. */
function phraseStart(sentence: Sentence, end: number): number {
  const segment = segmentStart(sentence, end)
  let from = segment
  while (
    from < end &&
    !opensPhrase(tagAt(sentence, from)) &&
    tagAt(sentence, from) !== is.PREPOSITION &&
    tagAt(sentence, from) !== QUOTE_OPENS
  )
    from++
  const before = tagAt(sentence, segment - 1)
  if (
    tagAt(sentence, from) === is.PREPOSITION ||
    isFiniteVerb(before) ||
    before === is.PARTICIPLE ||
    before === is.GERUND
  ) {
    return lastPhrase(sentence, from, end)
  }
  return from
}

/** How far back nothing but the words of noun phrases stands before `end`. */
function segmentStart(sentence: Sentence, end: number): number {
  let at = end
  while (at > sentence.from) {
    const tag = tagAt(sentence, at - 1)
    if (tag === QUOTE_CLOSES) {
      const opened = openedBy(sentence, at - 1)
      if (at - opened > 8 || isPunctuated(sentence, at - 1)) break
      at = opened
      continue
    }
    const within =
      opensPhrase(tag) ||
      tag === is.PREPOSITION ||
      tag === is.AND ||
      tag === is.ADVERB ||
      tag === CLOSING ||
      tag === OPENING
    const reduced = tag === is.PARTICIPLE && isHead(tagAt(sentence, at - 2))
    if (!within && !reduced) break
    at--
  }
  return at
}

/** The opening mark of the quotation that `close` closes. */
function openedBy({ closedBy, from }: Sentence, close: number): number {
  let at = close
  while (at > from && closedBy[at - 1] === close) at--
  return at
}

/** After a preposition or a verb its own noun phrase stands first: the subject starts after the last complete one. */
function lastPhrase(sentence: Sentence, from: number, end: number): number {
  for (let at = end - 1; at > from; at--) {
    const tag = tagAt(sentence, at)
    const before = tagAt(sentence, at - 1)
    if (!isHead(before) && before !== is.PRONOUN) continue
    if (tag === is.DETERMINER || tag === is.POSSESSIVE || tag === is.PRONOUN) {
      if (!possessedBy(sentence, at)) return at
    }
    if (tag === is.NAME && before !== is.NAME && (is.wordClass(keyAt(sentence, at - 1)) & is.IS_TIME) !== 0)
      return at
  }
  return end
}

function possessedBy({ tokens }: Sentence, at: number): boolean {
  return (tokens.form[at] & POSSESSED) !== 0
}

/** "Ann Lee, the harbour master," or "Ann Lee (North)": a subject with an aside between it and the verb. */
function interrupted(sentence: Sentence, end: number): Range | null {
  const start = clauseStart(sentence, end - 1)
  let from = start
  while (from < end - 1) {
    while (from < end && !opensPhrase(tagAt(sentence, from))) {
      if (tagAt(sentence, from) === is.PREPOSITION || isFiniteVerb(tagAt(sentence, from))) {
        from = nextComma(sentence, from, end)
      } else from++
    }
    if (from >= end - 1) return null
    const to = phraseEnd(sentence, from, end)
    const next = tagAt(sentence, to)
    if (next === COMMA || next === OPENING || next === DASH) {
      if (to === end - 1) return null
      return belongs(sentence, to + 1, next) ? { from, to: end } : { from, to }
    }
    if (to >= end) return null
    from = nextComma(sentence, to, end)
  }
  return null
}

/** Whether an aside names or describes what it stands after: an apposition, an age, a relative clause, a party in brackets. */
function belongs(sentence: Sentence, at: number, mark: number): boolean {
  const tag = tagAt(sentence, at)
  return mark === OPENING || opensPhrase(tag) || tag === is.WHO || tag === is.PARTICIPLE
}

function nextComma(sentence: Sentence, from: number, end: number): number {
  let at = from
  while (at < end && tagAt(sentence, at) !== COMMA) at++
  return at + 1
}

/** Where the clause around `at` begins: after a mark that parts clauses, a conjunction that opens one, or a quotation. */
export function clauseStart(sentence: Sentence, at: number): number {
  let from = at
  while (from > sentence.from) {
    const tag = tagAt(sentence, from - 1)
    if (tag === STOP || tag === COLON || tag === SEMICOLON || tag === is.THAT || tag === is.SUBORDINATOR)
      return from
    if (tag === QUOTE_CLOSES && at - from > 0 && isPunctuated(sentence, from - 1)) return from
    if (tag === is.AND && tagAt(sentence, from - 2) === COMMA) return from
    from--
  }
  return from
}

/** Whether a closing mark has a comma or the like before it, as at the end of speech. */
export function isPunctuated(sentence: Sentence, close: number): boolean {
  const tag = tagAt(sentence, close - 1)
  return tag === COMMA || tag === STOP || tag === DASH
}

/** Where the noun phrase that starts at `from` ends, with its prepositional phrases and those joined by "and". */
export function phraseEnd(sentence: Sentence, from: number, limit = sentence.to): number {
  let at = from
  while (at < limit) {
    const tag = tagAt(sentence, at)
    const next = tagAt(sentence, at + 1)
    if (tag === QUOTE_OPENS && sentence.closedBy[at] >= 0 && sentence.closedBy[at] - at < 8) {
      at = sentence.closedBy[at] + 1
      continue
    }
    if (at > from && (tag === is.DETERMINER || tag === is.PRONOUN) && isHead(tagAt(sentence, at - 1))) break
    if (isNominal(tag) || (tag === is.PRONOUN && (at === from || !isNominal(tagAt(sentence, at - 1))))) {
      at++
      continue
    }
    if (tag === is.PREPOSITION && (opensPhrase(next) || next === QUOTE_OPENS || next === is.ADVERB)) {
      at++
      continue
    }
    if (tag === is.ADVERB && (next === is.NUMBER || next === is.ADJECTIVE) && at > from) {
      at++
      continue
    }
    if (tag === is.AND && opensPhrase(next) && at > from) {
      at++
      continue
    }
    if (tag === OPENING) {
      const close = closing(sentence, at, limit)
      if (close > 0) {
        at = close + 1
        continue
      }
    }
    break
  }
  return at
}

function closing(sentence: Sentence, open: number, limit: number): number {
  for (let at = open + 1; at < limit && at < open + 12; at++) if (tagAt(sentence, at) === CLOSING) return at
  return -1
}

/** The source that follows an inverted verb or "according to": a noun phrase with its appositions and relative clauses. */
export function sourceAfter(sentence: Sentence, from: number): Range | null {
  if (tagAt(sentence, from) === is.PRONOUN) return { from, to: from + 1 }
  let to = phraseEnd(sentence, from)
  if (to === from || !opensPhrase(tagAt(sentence, from))) return null
  to = cutTime(sentence, from, to)
  if (tagAt(sentence, to) === COMMA) to = asideEnd(sentence, to)
  return { from, to }
}

/** The end of an apposition or relative clause that starts after the comma at `comma`; the comma itself if none does. */
function asideEnd(sentence: Sentence, comma: number): number {
  const first = tagAt(sentence, comma + 1)
  const isApposition =
    first === is.DETERMINER ||
    first === is.NUMBER ||
    first === is.NOUN ||
    first === is.NAME ||
    first === is.POSSESSIVE ||
    first === is.ADJECTIVE
  if (first !== is.WHO && !isApposition) return comma
  let relative = false
  for (let at = comma + 1; at < sentence.to; at++) {
    const tag = tagAt(sentence, at)
    relative ||= tag === is.WHO || tag === is.THAT
    if (tag === STOP || tag === SEMICOLON || tag === COLON || tag === DASH || tag === QUOTE_OPENS) {
      return tagAt(sentence, at - 1) === COMMA ? at - 1 : at
    }
    if (tag === COMMA) {
      const next = tagAt(sentence, at + 1)
      if (
        next === is.GERUND ||
        next === is.AND ||
        next === is.SUBORDINATOR ||
        next === is.PREPOSITION ||
        next === is.ADVERB ||
        next === is.PRONOUN
      )
        return at
    }
    if (isApposition && !relative && isFiniteVerb(tag)) return comma
  }
  return sentence.to
}

/** Leaves out when and where it was said: "said Ann Lee on Monday", "in an interview". */
function cutTime(sentence: Sentence, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    if ((is.wordClass(keyAt(sentence, at)) & is.IS_TIME) === 0) continue
    const before = tagAt(sentence, at - 1)
    if (before === is.PREPOSITION) return at - 1
    if (isHead(before)) return at
  }
  return to
}
