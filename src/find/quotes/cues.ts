import { ADDRESSED, BASE, DOCUMENT, DOUBTFUL, NAMING, ONGOING, SPEECH } from '../../text/cues.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  NEGATION,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
} from '../../text/grammar.ts'
import { nameStart } from '../../text/name-runs.ts'
import {
  firstSubject,
  nameEndingAt,
  type Phrase,
  subjectAfter,
  subjectBefore,
} from '../../text/noun-phrases.ts'
import { isSpace } from '../../text/paragraphs.ts'
import { COLON, COMMA, JOINED, PLAIN, type Prose } from '../../text/prose.ts'
import type { QuotePlace, Zone } from './places.ts'

/**
 * How a speaker was found, and how many in a hundred found so are right: measured on annotated news, rounded down to steps
 * so that no way pretends to more than its sample can tell.
 */
export const reliability = {
  'subject after': 0.99,
  'inverted after': 0.98,
  run: 0.98,
  'cue beside': 0.95,
  'far subject after': 0.95,
  'next piece': 0.95,
  'broken quote': 0.98,
  'goes on': 0.7,
  'same sentence': 0.8,
  'cue before': 0.85,
  'name and colon': 0.85,
  'colon lead-in': 0.9,
  'dash after': 0.85,
  'paragraph run': 0.85,
  'according after': 0.85,
  'according before': 0.85,
  'inverted before': 0.85,
  'ongoing before': 0.7,
  'other verb after': 0.75,
  'document and colon': 0.75,
  'naming before': 0.75,
} as const

export type Rule = keyof typeof reliability

/** Who says a quote by the words around it: the phrase, the words of the cue (first and last), and the way. */
export interface Reading {
  readonly subject: Phrase
  readonly cue: readonly [first: number, last: number] | null
  readonly rule: Rule
  /** By whose account: "Lund said that Penn told her “…”", "“…,” Penn said, according to Lund". */
  readonly via?: Phrase
}

/** No cue is looked for further from a quote than this, in words. */
const FARTHEST = 40

/** Reads the speaker from what follows the quote in its sentence. */
export function readAfter(prose: Prose, { quote, before, after, ending }: QuotePlace): Reading | null {
  const { from, to } = after
  if (from >= to) return null
  const according = readAccording(prose, from, to)
  if (according) return { ...according, rule: 'according after' }
  // Without a comma or the like the sentence goes on, and its next verb need not be about the quote.
  if (ending === '' && (before.from < before.to || !prose.isCapital(prose.wordAt(quote.start)))) return null
  const flags = prose.cue(from)
  if (isMainVerb(flags) && flags & SPEECH && !prose.isCapital(from)) {
    const subject = subjectAfter(prose, from, to)
    if (subject) return { subject, cue: [from, from], rule: 'inverted after' }
    return null
  }
  return readSubjectAfter(prose, after) ?? readOtherVerb(prose, after)
}

/** "“Go,” barked Lund", "“Go,” Lund barked": after a quote that ends in a comma any past tense beside a subject is a cue. */
function readOtherVerb(prose: Prose, { from, to }: Zone): Reading | null {
  if (looksPast(prose, from)) {
    const subject = subjectAfter(prose, from, to)
    if (subject && subject.kind !== 'noun') return { subject, cue: [from, from], rule: 'other verb after' }
  }
  for (let verb = from + 1; verb < Math.min(to, from + 6); verb++) {
    if (!looksPast(prose, verb)) continue
    const subject = subjectBefore(prose, verb, from)
    return subject && subject.first - from <= 2
      ? { subject, cue: [verb, verb], rule: 'other verb after' }
      : null
  }
  return null
}

function looksPast(prose: Prose, word: number): boolean {
  const end = prose.words.end[word]
  return (
    !prose.isCapital(word) &&
    prose.text[end - 1] === 'd' &&
    prose.text[end - 2] === 'e' &&
    end - prose.words.start[word] > 3
  )
}

function readSubjectAfter(prose: Prose, { from, to }: Zone): Reading | null {
  const first = isWord(prose, from, 'as') ? from + 1 : from
  if (
    prose.grammar(first) & (CONJUNCTION | SUBORDINATOR | PREPOSITION) &&
    !(prose.grammar(first) & DETERMINER)
  )
    return null
  const limit = Math.min(to, from + FARTHEST)
  for (let verb = first + 1; verb < limit; verb++) {
    const flags = prose.cue(verb)
    if (!(flags & SPEECH) || !isMainVerb(flags) || prose.isCapital(verb) || isNoun(prose, verb)) continue
    const subject = subjectBefore(prose, verb, first)
    if (!subject) return null
    if (flags & DOUBTFUL && subject.last !== verb - 1) continue
    const rule = subject.first - first <= 3 ? 'subject after' : 'far subject after'
    return { subject, cue: cueFrom(prose, verb), rule, ...accordingFrom(prose, verb + 1, limit) }
  }
  return null
}

/** "“…,” Penn said, according to Lund" */
function accordingFrom(prose: Prose, from: number, to: number): { readonly via?: Phrase } {
  for (let word = from; word + 2 < to; word++) {
    const according = readAccording(prose, word, to)
    if (according) return { via: according.subject }
  }
  return {}
}

/** "according to Lund", "in the words of Lund" from `from` on. */
function readAccording(prose: Prose, from: number, to: number): Omit<Reading, 'rule'> | null {
  const cue = accordingAt(prose, from, to)
  if (!cue) return null
  const subject = subjectAfter(prose, cue[1], to)
  return subject ? { subject, cue } : null
}

function accordingAt(prose: Prose, from: number, to: number): readonly [number, number] | null {
  if (from + 1 < to && isWord(prose, from, 'according') && isWord(prose, from + 1, 'to'))
    return [from, from + 1]
  const words =
    from + 3 < to &&
    isWord(prose, from, 'in') &&
    isWord(prose, from + 2, 'words') &&
    isWord(prose, from + 3, 'of')
  return words ? [from, from + 3] : null
}

/** "“…” — Ann Lund", on the same line or the next. */
export function readSignature(prose: Prose, { quote }: QuotePlace): Reading | null {
  let at = quote.outer.end
  while (at < quote.outer.end + 6 && isSpace(prose.text.charCodeAt(at))) at++
  if (!'-–—―~'.includes(prose.text[at] ?? ' ') || at === quote.outer.end) return null
  const first = prose.wordAt(at)
  const line = prose.text.indexOf('\n', at)
  const to = line < 0 ? prose.words.count : prose.wordAt(line)
  const subject = first < to && prose.isCapital(first) ? subjectAfter(prose, first - 1, to, true) : null
  return subject && { subject, cue: null, rule: 'dash after' }
}

/** Reads the speaker from what stands before the quote in its sentence. */
export function readBefore(prose: Prose, { before }: QuotePlace): Reading | null {
  const { from, to } = before
  if (from >= to) return null
  for (let word = to - 1; word >= Math.max(from, to - FARTHEST); word--) {
    const reading = readCueAt(prose, word, before)
    if (reading) return reading
  }
  if (prose.gap(to) === COLON || endsInColon(prose, to)) return readColon(prose, before)
  return null
}

function readCueAt(prose: Prose, word: number, zone: Zone): Reading | null {
  const { from, to } = zone
  const according = accordingAt(prose, word, to)
  if (according) {
    const subject = subjectAfter(prose, according[1], to)
    if (subject) return { subject, cue: according, rule: 'according before' }
  }
  const flags = prose.cue(word)
  if (!(flags & (SPEECH | NAMING)) || (prose.isCapital(word) && word > from)) return null
  const beside = to - word <= 1
  if (flags & DOUBTFUL && !(flags & NAMING) && !isPunctuated(prose, to) && !prose.isCapital(to)) return null
  if (isNoun(prose, word)) return null
  if (flags & NAMING && !(flags & SPEECH) && beside && !(flags & ONGOING)) return null
  if (flags & DOUBTFUL && !beside && !(flags & NAMING) && !isPutThus(prose, word, to)) return null
  if (isPassive(prose, word, from)) return null
  const subject = subjectOf(prose, word, from, flags)
  if (subject)
    return withTeller(prose, { subject, cue: cueFrom(prose, word), rule: ruleOf(flags, beside) }, from)
  // Only a verb that starts its sentence has its subject after it: "Said Lund: “…”".
  if (word > from || !isMainVerb(flags) || !prose.isCapital(word)) return null
  const inverted = subjectAfter(prose, word, to)
  return inverted && { subject: inverted, cue: [word, word], rule: 'inverted before' }
}

/** Adds who tells it, where a verb of saying with a subject of its own stands right before the speaker. */
function withTeller(prose: Prose, reading: Reading, from: number): Reading {
  const { first } = reading.subject
  const verb = isWord(prose, first - 1, 'that') ? first - 2 : first - 1
  if (verb <= from) return reading
  const flags = prose.cue(verb)
  if (!(flags & SPEECH) || flags & (DOUBTFUL | ONGOING) || prose.isCapital(verb) || isNoun(prose, verb))
    return reading
  const via = subjectBefore(prose, verb, from)
  return via && via.first < first ? { ...reading, via } : reading
}

function ruleOf(flags: number, beside: boolean): Rule {
  if (flags & ONGOING) return 'ongoing before'
  if (flags & SPEECH) return beside ? 'cue beside' : 'cue before'
  return 'naming before'
}

function subjectOf(prose: Prose, verb: number, from: number, flags: number): Phrase | null {
  if (flags & ONGOING) return besideOngoing(prose, verb, from) ?? mainSubject(prose, verb, from)
  if (flags & BASE && verb > from && isWord(prose, verb - 1, 'to')) return mainSubject(prose, verb, from)
  return subjectBefore(prose, verb, from) ?? (verb > from ? mainSubject(prose, verb, from) : null)
}

/** "a sign saying", "with Lund adding": the -ing form's subject stands right before it. */
function besideOngoing(prose: Prose, verb: number, from: number): Phrase | null {
  if (verb <= from || prose.gap(verb) >= COMMA) return null
  const phrase = subjectBefore(prose, verb, from)
  if (!phrase || phrase.last !== verb - 1) return null
  const carries = prose.cue(verb - 1) & DOCUMENT || isWord(prose, verb, 'reading')
  return carries || (phrase.first > from && isWord(prose, phrase.first - 1, 'with')) ? phrase : null
}

/** The subject of the main clause before a verb that has none of its own: "Lund left, saying". */
function mainSubject(prose: Prose, verb: number, from: number): Phrase | null {
  for (let word = verb - 1; word > from; word--) {
    const flags = prose.cue(word)
    if (!(flags & (SPEECH | NAMING)) || !isMainVerb(flags) || flags & (DOUBTFUL | DOCUMENT)) continue
    const subject = subjectBefore(prose, word, from)
    if (subject) return subject
  }
  return firstSubject(prose, from, verb)
}

function isPassive(prose: Prose, verb: number, from: number): boolean {
  if (!(prose.cue(verb) & (NAMING | ADDRESSED)) || prose.cue(verb) & ONGOING) return false
  let word = verb - 1
  while (word > from && prose.grammar(word) & (ADVERB | NEGATION)) word--
  return word >= from && passives.has(prose.string(word).toLowerCase())
}

/** "was told", "when asked" */
const passives = new Set('is was are were been be being when if as'.split(' '))

/** "Lund: “…”": the name before the colon, else the subject of its sentence. */
function readColon(prose: Prose, { from, to }: Zone): Reading | null {
  if (prose.isCapital(to - 1)) {
    const subject = nameEndingAt(prose, to - 1, from)
    if (subject?.last === to - 1) return { subject, cue: null, rule: 'name and colon' }
  }
  for (let word = to - 1; word >= Math.max(from, to - 6); word--) {
    // "Lund's reply was: “…”"
    if (!prose.isPossessive(word) || !prose.isCapital(word)) continue
    return {
      subject: { first: nameStart(prose, word, from), last: word, kind: 'name' },
      cue: null,
      rule: 'document and colon',
    }
  }
  return null
}

function endsInColon(prose: Prose, to: number): boolean {
  const gap = prose.text.slice(prose.words.end[to - 1], prose.words.start[to] ?? prose.text.length)
  return gap.trimStart().startsWith(':')
}

/** The words of a cue: the verb, with the auxiliary and negation before it. */
function cueFrom(prose: Prose, verb: number): readonly [number, number] {
  let first = verb
  while (first > 0 && prose.gap(first) === PLAIN && prose.grammar(first - 1) & (AUXILIARY | NEGATION)) first--
  return [first, verb]
}

/** A form that can be the verb of a sentence. */
function isMainVerb(flags: number): boolean {
  return !(flags & ONGOING)
}

/** Whether a comma, a colon or a dash stands between the word before `to` and the quote. */
export function isPunctuated(prose: Prose, to: number): boolean {
  return /^\s*[,:—–-]/.test(prose.text.slice(prose.words.end[to - 1], prose.words.end[to - 1] + 3))
}

/** "Lund put it this way:" */
function isPutThus(prose: Prose, word: number, to: number): boolean {
  return to - word <= 4 && isWord(prose, word + 1, 'it')
}

/** "a report", "his statement", "wake-up call": a word that is a verb elsewhere. */
function isNoun(prose: Prose, word: number): boolean {
  const gap = prose.gap(word)
  if (gap === JOINED) return true
  const flags = gap < COMMA ? prose.grammar(word - 1) : 0
  if (prose.cue(word) & DOCUMENT && !(flags & PRONOUN)) return true
  if (gap >= COMMA) return false
  // "that said" is a clause of its own, "a written statement" and "to say" are not.
  if (flags & DETERMINER && !(flags & (SUBORDINATOR | PRONOUN))) return true
  return (
    prose.isPossessive(word - 1) ||
    ((flags & PREPOSITION) !== 0 && (prose.cue(word) & BASE) !== 0 && !isWord(prose, word - 1, 'to'))
  )
}

/** The -ing form or verb right at the start of the zone, which goes on with whoever spoke before: "“…,” adding, “…”". */
export function carriesOn(
  prose: Prose,
  { before: { from, to } }: QuotePlace,
): readonly [number, number] | null {
  for (let word = from; word < Math.min(to, from + 3); word++) {
    const flags = prose.cue(word)
    if (flags & SPEECH && flags & ONGOING) return [word, word]
    if (!(prose.grammar(word) & (CONJUNCTION | ADVERB))) return null
  }
  return null
}

/** Whether nothing between two quotes of one sentence can be a subject: "“old” and “a ruin”", "and urged". */
export function hasNoSubject(prose: Prose, { before: { from, to } }: QuotePlace): boolean {
  if (to - from > NO_SUBJECT) return false
  for (let word = from; word < to; word++) {
    if (prose.isCapital(word) || prose.grammar(word) & PRONOUN) return false
  }
  return true
}

/** Most words between two quotes of one sentence that need no subject of their own. */
const NO_SUBJECT = 6

export function isWord(prose: Prose, word: number, wanted: string): boolean {
  const { start, end } = prose.words
  return end[word] - start[word] === wanted.length && prose.string(word).toLowerCase() === wanted
}
