import {
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  TITLED,
  WORK,
} from '../../text/grammar.ts'
import { COLON, COMMA, type Prose } from '../../text/prose.ts'
import type { QuoteType } from '../findings.ts'
import { isPunctuated, isWord, type Reading } from './cues.ts'
import type { QuotePlace } from './places.ts'

/** Quotes up to this long may be scare quotes, in words. */
const SCARE = 3
/** Quotes from this long on that are whole sentences are speech, also when nobody is said to say them. */
const SENTENCE = 6
/** The same in scripts written without spaces, where a character is a word. */
const LONG_UNSPACED = 10

const SMALL = CONJUNCTION | PREPOSITION | DETERMINER | AUXILIARY | PRONOUN | SUBORDINATOR

/** Whether a quote is speech, part of someone's speech, a title, or words held at arm's length. */
export function typeOf(prose: Prose, place: QuotePlace, reading: Reading | null): QuoteType {
  const { quote } = place
  if (quote.glyph === '《' || quote.glyph === '〈') return 'title'
  const first = prose.wordAt(quote.start)
  const count = prose.wordAt(quote.end) - first
  if (isTitle(prose, place, reading, first, count)) return 'title'
  if (isUnspaced(prose, first)) return count >= LONG_UNSPACED ? 'speech' : reading ? 'partial' : 'scare'
  const opensAsSentence = prose.isCapital(first) || prose.isDigit(first)
  if (followsSoCalled(prose, place)) return 'scare'
  if (!reading) {
    if (count <= SCARE) return 'scare'
    return opensAsSentence && (count >= SENTENCE || followsColon(prose, place)) ? 'speech' : 'partial'
  }
  if (reading.rule === 'broken quote') return 'speech'
  if (opensAsSentence && (count > SCARE || isAttached(place, reading))) return 'speech'
  return count >= SENTENCE && isAttached(place, reading) ? 'speech' : 'partial'
}

/** Whether the cue is bound to the quote by a comma, a colon or nothing but the sentence. */
function isAttached({ ending }: QuotePlace, { rule }: Reading): boolean {
  if (rule === 'cue beside' || rule === 'run' || rule.includes('colon')) return true
  return (ending === ',' || ending === '?') && rule.endsWith('after')
}

function isTitle(
  prose: Prose,
  { before, after, ending }: QuotePlace,
  reading: Reading | null,
  first: number,
  count: number,
): boolean {
  const previous = before.to - 1
  const hasPrevious = previous >= before.from
  const flags = hasPrevious ? prose.grammar(previous) : 0
  if (flags & TITLED && !isCalled(prose, previous)) return true
  if (!isTitleCase(prose, first, count)) return false
  const isNamed = (flags & TITLED) !== 0 || (flags & WORK) !== 0
  if (isNamed || (after.from < after.to && prose.grammar(after.from) & WORK && ending !== ',')) return true
  const isSaid =
    reading !== null &&
    (reading.rule === 'cue beside' || reading.rule === 'run' || reading.rule.endsWith('after'))
  if (count < 2 || (isSaid && !isObject(prose, before, reading, count))) return false
  return ending === '' || (hasPrevious && (ending === ',' || reading === null))
}

/** "sang “Hearts of Elm”": nothing parts the verb from a name of several words, as a comma or colon parts it from speech. */
function isObject(
  prose: Prose,
  { to }: QuotePlace['before'],
  { rule, cue }: Reading,
  count: number,
): boolean {
  return rule === 'cue beside' && count >= 3 && cue !== null && cue[1] === to - 1 && !isPunctuated(prose, to)
}

function followsColon(prose: Prose, { before: { from, to } }: QuotePlace): boolean {
  return from < to && prose.text.slice(prose.words.end[to - 1], prose.words.end[to - 1] + 2).trim() === ':'
}

/** "called", "named" and "dubbed" bring epithets as often as titles. */
function isCalled(prose: Prose, word: number): boolean {
  return isWord(prose, word, 'called') || isWord(prose, word, 'named') || isWord(prose, word, 'dubbed')
}

/** Every word but the small ones with a capital, and at least two, or one alone. */
function isTitleCase(prose: Prose, first: number, count: number): boolean {
  let capitals = 0
  for (let word = first; word < first + count; word++) {
    if (prose.isCapital(word)) capitals++
    else if (!prose.isDigit(word) && !(prose.grammar(word) & SMALL)) return false
  }
  return capitals >= Math.min(2, count)
}

function followsSoCalled(prose: Prose, { before }: QuotePlace): boolean {
  const last = before.to - 1
  return (
    last > before.from &&
    isWord(prose, last, 'called') &&
    isWord(prose, last - 1, 'so') &&
    prose.gap(last) < COLON
  )
}

function isUnspaced(prose: Prose, first: number): boolean {
  const code = prose.text.charCodeAt(prose.words.start[first])
  return code >= 0x0e00 && !(code >= 0xac00 && code <= 0xd7a3) && prose.gap(first) !== COMMA
}
