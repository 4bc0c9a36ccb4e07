import { ADDRESSED, BASE, DOCUMENT, DOUBTFUL, NAMING, ONGOING, SPEECH } from '../text/cues.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  NEGATION,
  PREPOSITION,
  SUBORDINATOR,
} from '../text/grammar.ts'
import { firstSubject, type Phrase, subjectAfter, subjectBefore } from '../text/noun-phrases.ts'
import { COLON, COMMA, PLAIN, type Prose } from '../text/prose.ts'
import type { QuotePlace, Zone } from './quote-places.ts'

/** How a speaker was found; each way has its own reliability. */
export type Rule =
  | 'inverted after'
  | 'subject after'
  | 'far subject after'
  | 'according after'
  | 'cue before'
  | 'cue beside'
  | 'ongoing before'
  | 'inverted before'
  | 'according before'
  | 'colon before'
  | 'naming before'
  | 'document before'
  | 'subject before'
  | 'run'
  | 'lead-in'
  | 'lead-out'
  | 'paragraph run'
  | 'paragraph lead-in'
  | 'colon lead-in'

/** Who says a quote by the words around it: the phrase, the words of the cue (first and last), and the way. */
export interface Reading {
  readonly subject: Phrase
  readonly cue: readonly [first: number, last: number] | null
  readonly rule: Rule
}

/** No cue is looked for further from a quote than this, in words. */
const FARTHEST = 40

/** Reads the speaker from what follows the quote in its sentence. */
export function readAfter(prose: Prose, { after }: QuotePlace): Reading | null {
  const { from, to } = after
  if (from >= to) return null
  const flags = prose.cue(from)
  if (isMainVerb(flags) && flags & SPEECH) {
    const subject = subjectAfter(prose, from, to)
    if (subject) return { subject, cue: [from, from], rule: 'inverted after' }
    return null
  }
  const according = readAccording(prose, from, to)
  if (according) return { ...according, rule: 'according after' }
  return readSubjectAfter(prose, after)
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
    if (!(flags & SPEECH) || !isMainVerb(flags) || isNoun(prose, verb)) continue
    const subject = subjectBefore(prose, verb, first)
    if (!subject) return null
    if (flags & DOUBTFUL && subject.last !== verb - 1) continue
    const isNear = subject.first - first <= 3
    return { subject, cue: cueFrom(prose, verb), rule: isNear ? 'subject after' : 'far subject after' }
  }
  return null
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

/** Reads the speaker from what stands before the quote in its sentence. */
export function readBefore(prose: Prose, { before }: QuotePlace, isLong: boolean): Reading | null {
  const { from, to } = before
  if (from >= to) return null
  for (let word = to - 1; word >= Math.max(from, to - FARTHEST); word--) {
    const reading = readCueAt(prose, word, before)
    if (reading) return reading
  }
  if (prose.gap(to) === COLON || endsInColon(prose, to)) return readColon(prose, before)
  if (!isLong) return null
  const subject = firstSubject(prose, from, to)
  return subject && { subject, cue: null, rule: 'subject before' }
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
  if (flags & DOCUMENT && isNoun(prose, word)) return null
  if (flags & DOUBTFUL && !beside && !(flags & NAMING)) return null
  if (isPassive(prose, word, from)) return null
  const subject = subjectOf(prose, word, from, flags)
  if (subject) return { subject, cue: cueFrom(prose, word), rule: ruleOf(flags, beside) }
  if (word > from + 1 || !isMainVerb(flags)) return null
  const inverted = subjectAfter(prose, word, to)
  return inverted && { subject: inverted, cue: [word, word], rule: 'inverted before' }
}

function ruleOf(flags: number, beside: boolean): Rule {
  if (flags & ONGOING) return 'ongoing before'
  if (flags & SPEECH) return beside ? 'cue beside' : 'cue before'
  return 'naming before'
}

function subjectOf(prose: Prose, verb: number, from: number, flags: number): Phrase | null {
  if (flags & ONGOING) return mainSubject(prose, verb, from)
  if (flags & BASE && verb > from && isWord(prose, verb - 1, 'to')) return mainSubject(prose, verb, from)
  return subjectBefore(prose, verb, from) ?? (verb > from ? mainSubject(prose, verb, from) : null)
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
  const be = word >= from ? prose.string(word).toLowerCase() : ''
  return (
    be === 'is' ||
    be === 'was' ||
    be === 'are' ||
    be === 'were' ||
    be === 'been' ||
    be === 'be' ||
    be === 'being'
  )
}

/** "Lund: “…”": a short line that is a name or a role; or the subject of a longer one. */
function readColon(prose: Prose, { from, to }: Zone): Reading | null {
  const subject = firstSubject(prose, from, to)
  return subject && { subject, cue: null, rule: 'colon before' }
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

/** "a report", "his statement": a word that is a verb elsewhere. */
function isNoun(prose: Prose, word: number): boolean {
  if (!(prose.cue(word) & DOCUMENT) || word === 0 || prose.gap(word) >= COMMA) return false
  const flags = prose.grammar(word - 1)
  return (flags & (DETERMINER | PREPOSITION)) !== 0 || prose.isPossessive(word - 1)
}

export function isWord(prose: Prose, word: number, wanted: string): boolean {
  const { start, end } = prose.words
  return end[word] - start[word] === wanted.length && prose.string(word).toLowerCase() === wanted
}
