import { DOCUMENT, DOUBTFUL, SPEECH } from './cues.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  GIVEN,
  NEGATION,
  OBJECT,
  ORGANISATION,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  ROLE,
  SUBORDINATOR,
  TIME,
  TITLE,
} from './grammar.ts'
import { isNamePart, linksName, nameStart } from './name-runs.ts'
import { BRACKET, COMMA, DASH, isTight, JOINED, type Prose } from './prose.ts'

/** A stretch of words that names someone or something: indexes of its first and last word. */
export interface Phrase {
  readonly first: number
  readonly last: number
  readonly kind: 'name' | 'pronoun' | 'noun'
}

/** No phrase is longer, in words, and no aside. */
const LONGEST = 14
const LONGEST_ASIDE = 30

/** Words that cannot stand inside a noun phrase without joining two. */
const NO_NOUN = AUXILIARY | SUBORDINATOR | PRONOUN | CONJUNCTION

/**
 * The subject of the verb at `verb`, which stands before it and not before `from`: "Lund", "the mayor of Ode",
 * "Lund, who is 50, also". Null where none can be told.
 */
export function subjectBefore(prose: Prose, verb: number, from: number): Phrase | null {
  let last = verb - 1
  while (last >= from && isBetweenSubjectAndVerb(prose, last) && isTight(prose.gap(last + 1))) last--
  if (last < from) return null
  const gap = prose.gap(last + 1)
  if (isTight(gap)) {
    if (prose.grammar(last) & CONJUNCTION) return joinedSubject(prose, last, from)
    if (prose.grammar(last) & RELATIVE && !(prose.grammar(last) & PRONOUN))
      return beforeRelative(prose, last, from)
    return phraseEndingAt(prose, last, from)
  }
  if (gap === COMMA || gap === DASH || gap === BRACKET) return beforeAside(prose, last, from)
  return null
}

function isBetweenSubjectAndVerb(prose: Prose, word: number): boolean {
  const flags = prose.grammar(word)
  if (flags & (PRONOUN | RELATIVE)) return false
  return (
    (flags & (AUXILIARY | ADVERB | NEGATION)) !== 0 ||
    ((flags & TIME) !== 0 && !(flags & ROLE) && !isLikelyHead(prose, word))
  )
}

/** "last year" and "Monday" may stand before a verb, but "the week said" would be a subject. */
function isLikelyHead(prose: Prose, word: number): boolean {
  return prose.isPossessive(word)
}

/** "Lund paused and said": the subject of the first verb is that of the second. */
function joinedSubject(prose: Prose, conjunction: number, from: number): Phrase | null {
  const clause = clauseStart(prose, conjunction, from)
  return firstSubject(prose, clause, conjunction)
}

function beforeRelative(prose: Prose, relative: number, from: number): Phrase | null {
  return relative > from ? phraseEndingAt(prose, relative - 1, from) : null
}

/** The start of the clause `word` stands in: after the last comma or subordinator. */
function clauseStart(prose: Prose, word: number, from: number): number {
  let at = word
  while (at > from && prose.gap(at) < COMMA && word - at < LONGEST_ASIDE) at--
  return at
}

/**
 * The phrase that an aside ending at `last` follows: "Ann Lund, a doctor and skipper who joined in May, said".
 * Goes back over segments that qualify, to the one they qualify.
 */
function beforeAside(prose: Prose, last: number, from: number): Phrase | null {
  let end = last
  for (let count = 0; count < 7 && end >= from; count++) {
    let start = end
    while (start > from && prose.gap(start) < COMMA && end - start < LONGEST_ASIDE) start--
    if (end - start >= LONGEST_ASIDE) return null
    const isFirst = start <= from
    const isBracketed = prose.gap(end + 1) === BRACKET && prose.gap(start) === BRACKET && !isFirst
    if (!isBracketed && (!qualifies(prose, start, end) || isFirst)) {
      const phrase = phraseEndingAt(prose, end, start)
      if (!phrase) return null
      if (isFirst || !isPlaceOf(prose, phrase, start, from))
        return isFirst && qualifies(prose, start, end) && count > 0 ? firstSubject(prose, start, end) : phrase
    }
    end = start - 1
  }
  return null
}

/** Whether the segment describes what stands before it rather than being a subject itself. */
function qualifies(prose: Prose, start: number, end: number): boolean {
  const flags = prose.grammar(start)
  if (flags & PRONOUN && start === end) return false
  if (prose.isDigit(start)) return true
  const word = prose.string(start).toLowerCase()
  if (word === 'a' || word === 'an' || word === 'the' || word === 'his' || word === 'her' || word === 'one')
    return true
  if (flags & (RELATIVE | PREPOSITION | SUBORDINATOR | CONJUNCTION | ADVERB)) return true
  if (!prose.isCapital(start)) return true
  // "R-Maine", "Chair of the Board", "Mayor of Ode", "Jr."
  if (prose.gap(start + 1) === JOINED && end - start <= 2 && prose.string(start).length <= 3) return true
  if (flags & (TITLE | ROLE) && end > start && !prose.isCapital(end)) return true
  if (flags & (TITLE | ROLE) && end > start && prose.grammar(start + 1) & PREPOSITION) return true
  if (word === 'jr' || word === 'sr' || word === 'iii' || word === 'ii') return true
  return !prose.isCapital(end) && (prose.grammar(end) & ROLE) !== 0
}

/** "Ann Lund of Ode, Maine, said": Maine goes with Ode. */
function isPlaceOf(prose: Prose, phrase: Phrase, start: number, from: number): boolean {
  if (phrase.kind !== 'name' || phrase.first !== start || start <= from || prose.gap(start) !== COMMA)
    return false
  let at = start - 1
  while (at > from && prose.isCapital(at) && isTight(prose.gap(at))) at--
  return (prose.grammar(at) & PREPOSITION) !== 0 && at > from
}

/** The noun phrase whose last word is `last`. */
function phraseEndingAt(prose: Prose, last: number, from: number): Phrase | null {
  const flags = prose.grammar(last)
  if (flags & PRONOUN)
    return flags & OBJECT && isObject(prose, last, from) ? null : { first: last, last, kind: 'pronoun' }
  if (flags & (AUXILIARY | SUBORDINATOR | CONJUNCTION | PREPOSITION)) return null
  if (prose.isPossessive(last) && !prose.isCapital(last)) return null
  return prose.isCapital(last) ? nameEndingAt(prose, last, from) : nounEndingAt(prose, last, from)
}

/** "it" and "you" after a preposition or verb are objects. */
function isObject(prose: Prose, word: number, from: number): boolean {
  return word > from && isTight(prose.gap(word)) && (prose.grammar(word - 1) & PREPOSITION) !== 0
}

/** The name whose last word is `last`, or the phrase it closes: "a spokeswoman for Lund". */
export function nameEndingAt(prose: Prose, last: number, from: number): Phrase | null {
  const name = nameStart(prose, last, from)
  if (name === last && prose.grammar(last) & TIME) return null
  const isDefinite = name > from && isTight(prose.gap(name)) && isDeterminer(prose.grammar(name - 1))
  const first = isDefinite ? name - 1 : name
  const before = first - 1
  if (before < from || !isTight(prose.gap(first))) return { first, last, kind: 'name' }
  const flags = prose.grammar(before)
  if (flags & CONJUNCTION && before > from && prose.isCapital(before - 1) && isTight(prose.gap(before))) {
    return { first: nameStart(prose, before - 1, from), last, kind: 'name' }
  }
  if (flags & PREPOSITION) {
    if (isPersonalName(prose, before - 1, from)) return nameEndingAt(prose, before - 1, from)
    const head = headBefore(prose, before, from)
    if (head >= 0) return { first: head, last, kind: 'noun' }
    return firstSubject(prose, from, before) ?? { first, last, kind: 'name' }
  }
  return { first, last, kind: 'name' }
}

/** "Lund of Odeville": the capital before the preposition is a name by itself, no "Mayor of" or "Bank of". */
function isPersonalName(prose: Prose, word: number, from: number): boolean {
  if (word < from || !isTight(prose.gap(word + 1)) || !prose.isCapital(word) || !isNamePart(prose, word))
    return false
  return (prose.grammar(word) & (ROLE | TITLE | ORGANISATION)) === 0
}

function nounEndingAt(prose: Prose, last: number, from: number): Phrase | null {
  if (prose.grammar(last) & (ADVERB | TIME) && !(prose.grammar(last) & ROLE)) return null
  const first = nounStart(prose, last, from)
  const phrase: Phrase = { first, last, kind: 'noun' }
  return first === from || canStandAlone(prose, first, last)
    ? phrase
    : (firstSubject(prose, from, first) ?? phrase)
}

/** "that" is left out: before a name it opens a clause. */
function isDeterminer(flags: number): boolean {
  return (flags & DETERMINER) !== 0 && !(flags & SUBORDINATOR)
}

/** Whether a phrase looks like a subject rather than the end of something longer: "to discuss strategy". */
function canStandAlone(prose: Prose, first: number, last: number): boolean {
  if (prose.grammar(first) & DETERMINER || prose.isCapital(first) || prose.isDigit(first)) return true
  if (prose.grammar(last) & (ROLE | ORGANISATION) || prose.cue(last) & DOCUMENT) return true
  return prose.string(last).endsWith('s') && !(prose.grammar(first - 1) & PREPOSITION)
}

/** The first word of the noun phrase that ends at `last`. */
function nounStart(prose: Prose, last: number, from: number): number {
  let first = last
  while (first > from && isTight(prose.gap(first)) && last - first < LONGEST) {
    const before = first - 1
    const flags = prose.grammar(before)
    if (isDeterminer(flags)) return withHead(prose, before, from)
    if (flags & (PREPOSITION | NO_NOUN) || isVerb(prose, before)) break
    first = before
  }
  return withHead(prose, first, from)
}

/** "a spokeswoman for | the council": goes on to the head the preposition hangs on. */
function withHead(prose: Prose, first: number, from: number): number {
  const before = first - 1
  if (before <= from || !isTight(prose.gap(first)) || !(prose.grammar(before) & PREPOSITION)) return first
  const head = headBefore(prose, before, from)
  return head >= 0 ? head : first
}

/** The start of the phrase before a preposition, where that is a person's role, a group or a document; else -1. */
function headBefore(prose: Prose, preposition: number, from: number): number {
  const head = preposition - 1
  if (head < from || !isTight(prose.gap(preposition))) return -1
  const isHead =
    prose.grammar(head) & (ROLE | ORGANISATION) || prose.cue(head) & DOCUMENT || prose.isCapital(head)
  if (!isHead || isVerb(prose, head) || prose.grammar(head) & TIME) return -1
  let first = head
  while (first > from && isTight(prose.gap(first)) && head - first < LONGEST) {
    const flags = prose.grammar(first - 1)
    if (isDeterminer(flags)) return first - 1
    if (flags & (PREPOSITION | NO_NOUN) || isVerb(prose, first - 1)) break
    first--
  }
  return first
}

/** Whether a word is a verb of saying and hardly anything else. */
function isVerb(prose: Prose, word: number): boolean {
  const flags = prose.cue(word)
  return (flags & SPEECH) !== 0 && !(flags & (DOUBTFUL | DOCUMENT)) && !prose.isCapital(word)
}

/** The subject after an inverted verb at `verb`, within `to` (exclusive): "said Ann Lund, the mayor". */
export function subjectAfter(prose: Prose, verb: number, to: number, anyGap = false): Phrase | null {
  const first = verb + 1
  if (first >= to || !(anyGap || isTight(prose.gap(first)))) return null
  const flags = prose.grammar(first)
  if (flags & PRONOUN)
    return flags & OBJECT && !(flags & PRONOUN) ? null : { first, last: first, kind: 'pronoun' }
  if (flags & (PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY | NEGATION) && !isDeterminer(flags))
    return null
  if (flags & (ADVERB | TIME) && !(flags & (TITLE | ROLE | DETERMINER))) return null
  return flags & DETERMINER ? nounFrom(prose, first, to) : nameFrom(prose, first, to)
}

function nounFrom(prose: Prose, first: number, to: number): Phrase {
  let last = first
  while (last + 1 < to && isTight(prose.gap(last + 1)) && last - first < LONGEST) {
    const flags = prose.grammar(last + 1)
    const hangsOn = flags & PREPOSITION && isOf(prose.string(last + 1)) && last > first
    if (!hangsOn && flags & (PREPOSITION | NO_NOUN | NEGATION) && !(flags & DETERMINER)) break
    if (isVerb(prose, last + 1) || (flags & TIME && prose.isCapital(last + 1))) break
    last++
  }
  return { first, last: trimmed(prose, first, last), kind: 'noun' }
}

function isOf(word: string): boolean {
  return word === 'of' || word === 'for' || word === 'from' || word === 'at' || word === 'with'
}

function trimmed(prose: Prose, first: number, last: number): number {
  let end = last
  while (
    end > first &&
    prose.grammar(end) & (PREPOSITION | DETERMINER | ADVERB) &&
    !(prose.grammar(end) & ROLE)
  )
    end--
  return end
}

/** A name, perhaps after what the person does: "said Ann Lund", "said harbour master Ann Lund". */
function nameFrom(prose: Prose, first: number, to: number): Phrase | null {
  let last = first - 1
  let named = false
  for (let word = first; word < to && word - first < LONGEST; word++) {
    if (word > first && !isTight(prose.gap(word))) break
    const flags = prose.grammar(word)
    if (prose.isCapital(word) && isNamePart(prose, word) && !isVerb(prose, word)) named = true
    else if (linksName(prose, word, first, to)) continue
    else if (named || flags & (PREPOSITION | NO_NOUN | NEGATION | ADVERB | TIME) || isVerb(prose, word)) break
    last = word
  }
  if (last < first) return null
  return { first, last, kind: named ? 'name' : 'noun' }
}

/** The first thing in `from` to `to` (exclusive) that can be the subject of its clause: not after a preposition. */
export function firstSubject(prose: Prose, from: number, to: number): Phrase | null {
  let skip = false
  let weak: Phrase | null = null
  for (let word = from; word < to; word++) {
    if (word > from && prose.gap(word) >= COMMA) skip = false
    const flags = prose.grammar(word)
    if (flags & PRONOUN && !(flags & OBJECT && skip)) return { first: word, last: word, kind: 'pronoun' }
    if (flags & PREPOSITION || (flags & SUBORDINATOR && !(flags & DETERMINER))) {
      skip = (flags & PREPOSITION) !== 0
      continue
    }
    if (skip) continue
    if (word === from && prose.cue(word) & SPEECH && prose.cue(word + 1) === 0) continue
    if (prose.isCapital(word) && isNamePart(prose, word)) {
      const phrase = nameFrom(prose, word, to)
      if (phrase && isOpening(prose, phrase, from)) weak = phrase
      else if (phrase && !prose.isPossessive(phrase.last)) return phrase
      if (phrase) word = phrase.last
    } else if (flags & DETERMINER && !(flags & PRONOUN)) {
      const phrase = nounFrom(prose, word, Math.min(to, word + 6))
      if (phrase.last > phrase.first && !prose.isPossessive(phrase.last)) return subjectPart(prose, phrase)
      word = phrase.last
    }
  }
  return weak
}

/** "Hours later, Lund": a capital at the start of a sentence, before an ordinary word, need not be a name. */
function isOpening(prose: Prose, { first, last }: Phrase, from: number): boolean {
  if (first !== from || last !== from || prose.grammar(first) & (GIVEN | ROLE | ORGANISATION | TITLE))
    return false
  return prose.gap(first + 1) === COMMA || (prose.grammar(first + 1) & (ADVERB | TIME | PREPOSITION)) !== 0
}

/** "The mayor walked out": the phrase ends with the word that can speak, where one is known. */
function subjectPart(prose: Prose, { first, last }: Phrase): Phrase {
  for (let word = first + 1; word <= last; word++) {
    const flags = prose.grammar(word)
    const ends = flags & (ROLE | ORGANISATION) || prose.cue(word) & DOCUMENT
    if (!ends) continue
    let end = word
    while (end < last && prose.isCapital(end + 1)) end++
    return { first, last: end, kind: 'noun' }
  }
  return { first, last: Math.min(last, first + 2), kind: 'noun' }
}
