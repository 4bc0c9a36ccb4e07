import { ADVERB, NEGATION, ORGANISATION, PREPOSITION, ROLE, TIME, TITLE } from '../text/grammar.ts'
import { lexicon } from '../text/lexicon.ts'
import { JOINED, PLAIN, type Prose, QUOTE } from '../text/prose.ts'
import {
  GERUND,
  IS_TIME,
  MAY_ADJECTIVE,
  MAY_BASE,
  MAY_NOUN,
  MAY_PLURAL,
  MAY_VERB,
  NUMBER,
  PAST,
  PRESENT,
  wordClass,
} from '../text/word-classes.ts'
import { wordKey } from '../text/words.ts'
import { fold } from './name-words.ts'

/** A noun phrase: words half-open, its head noun the last word before any "of". */
export interface Phrase {
  readonly from: number
  readonly head: number
  readonly to: number
  readonly plural: boolean
  readonly determined: boolean
}

const LONGEST = 8
const determiners = lexicon([
  [1, 'the a an this that these those his her their its our both two three four another one'],
])

export function isDeterminer(prose: Prose, word: number): boolean {
  return word >= 0 && word < prose.words.count && determiners.flags(prose.words.key[word]) !== 0
}

function joins(prose: Prose, word: number): boolean {
  const gap = prose.gap(word)
  return gap === PLAIN || gap === JOINED || gap === QUOTE
}

/** Whether a word may stand in a noun phrase after its determiner. */
function isNominal(prose: Prose, word: number): boolean {
  if (word < 0 || word >= prose.words.count || (prose.grammar(word) & (NEGATION | TIME)) !== 0) return false
  const known = prose.classes(word)
  if ((known & IS_TIME) !== 0) return false
  if (known === 0) return true
  if (known < 256) return known === NUMBER
  return (known & (MAY_NOUN | MAY_PLURAL | MAY_ADJECTIVE)) !== 0 || (known & 255) === GERUND
}

function mayHead(prose: Prose, word: number): boolean {
  const known = prose.classes(word)
  if (prose.isDigit(word) || (prose.grammar(word) & (ROLE | ORGANISATION)) !== 0) return !prose.isDigit(word)
  return (known & (MAY_NOUN | MAY_PLURAL)) !== 0 || (known === 0 && !prose.isCapital(word))
}

/** A verb rather than a noun once a noun has come: "the group [hopes] to". */
function isVerbal(prose: Prose, word: number, hasPlural: boolean): boolean {
  const known = prose.classes(word)
  const likeliest = known & 255
  if (likeliest === PRESENT || likeliest === PAST || (known & MAY_VERB & (1 << 13)) !== 0) return true
  return (known & MAY_VERB) !== 0 && (hasPlural || (known & MAY_PLURAL) !== 0)
}

/** The noun phrase that starts at `from` and does not reach `limit`, with one "of …" after it when `withOf`; or null. */
export function phraseAt(prose: Prose, from: number, limit: number, withOf = false): Phrase | null {
  let at = from
  const determined = isDeterminer(prose, at)
  while (at < limit && at < from + 3 && isDeterminer(prose, at) && (at === from || joins(prose, at))) at++
  let head = -1
  const first = at
  while (at < Math.min(limit, first + LONGEST) && (at === from || joins(prose, at))) {
    if ((prose.grammar(at) & ADVERB) !== 0 && head < 0) {
      at++
      continue
    }
    if (!isNominal(prose, at)) break
    if (head >= 0 && isVerbal(prose, at, isPluralNoun(prose, head))) break
    if (mayHead(prose, at)) head = at
    at++
  }
  if (head < 0) return null
  const to = withOf ? pastOf(prose, head + 1, limit) : head + 1
  return { from, head, to, plural: isPluralNoun(prose, head), determined }
}

export function isPluralNoun(prose: Prose, word: number): boolean {
  const known = prose.classes(word)
  return (
    (known & MAY_PLURAL) !== 0 ||
    (known === 0 && /[a-z]{2}s$/.test(fold(prose, word)) && !/ss$/.test(fold(prose, word)))
  )
}

/** "secretary [of state]", "ambassador [to the islands]". */
function pastOf(prose: Prose, at: number, limit: number): number {
  if (at >= limit || !joins(prose, at) || !/^(?:of|to|for|at|in)$/.test(fold(prose, at))) return at
  let end = at + 1
  while (
    end < Math.min(limit, at + 7) &&
    joins(prose, end) &&
    (isNominal(prose, end) || isDeterminer(prose, end) || prose.isCapital(end))
  )
    end++
  while (end > at && (isDeterminer(prose, end - 1) || prose.gap(end) === JOINED)) end--
  return end > at + 1 ? end : at
}

/** Where the noun phrase that ends before `to` starts; `to` when none does. Its last word must name a role or a body. */
export function phraseBefore(prose: Prose, to: number, least: number): number {
  const last = to - 1
  if (last < least || !mayHead(prose, last) || !(isCalling(prose, last) || isVessel(prose, last))) return to
  let from = last
  while (from > least && joins(prose, from) && from > to - LONGEST && isModifier(prose, from - 1)) from--
  if (from > least && joins(prose, from) && isDeterminer(prose, from - 1) && !isThat(prose, from - 1))
    return from - 1
  // "defeating clerk Ann Lee", "to [defeat] clerk Ann Lee".
  return from < last && isActing(prose, from) ? from + 1 : from
}

/** Whether a word before a noun may belong to it; not in "the mayor [fire] clerk Ann Lee". */
function isModifier(prose: Prose, word: number): boolean {
  if (prose.isCapital(word) && !prose.isPossessive(word) && prose.classes(word) >= 256) return true
  if (!isNominal(prose, word) || isVerbal(prose, word, false)) return false
  const isAct = (prose.classes(word) & MAY_BASE) !== 0
  return !(isAct && prose.gap(word) === PLAIN && (prose.grammar(word - 1) & ROLE) !== 0)
}

function isActing(prose: Prose, word: number): boolean {
  if ((prose.classes(word) & 255) === GERUND || /^[a-z]+ing$/.test(prose.string(word))) return true
  return /^(?:to|will|would|can|could|may|might|must|should)$/.test(fold(prose, word - 1))
}

function isThat(prose: Prose, word: number): boolean {
  return fold(prose, word) === 'that'
}

export function isHalfTitle(prose: Prose, word: number): boolean {
  return /^(?:former|first|then|acting|deputy|vice|prime|ex)$/.test(fold(prose, word))
}

/** Nouns for those who do something: "speculator", "musician". */
const speaking = /^(?:newspaper|website|magazine|nonprofit|charity)$/
const doer = /(?:tor|ist|ian|man|woman|eer|master|maker|keeper|person|chief|guard|clerk)$/

/** Whether a noun calls someone something: a role, a body, one who does. */
export function isCalling(prose: Prose, word: number): boolean {
  if ((prose.grammar(word) & TIME) !== 0 || isHalfTitle(prose, word)) return false
  if ((prose.grammar(word) & (ROLE | ORGANISATION | TITLE)) !== 0) return true
  const noun = fold(prose, word)
  if (noun.length < 5 || (prose.classes(word) & MAY_NOUN) === 0) return false
  return doer.test(noun) || speaking.test(noun) || doesVerb(noun)
}

/** "Baker" and "builder" are of verbs; "border" and "paper" are not. */
function doesVerb(noun: string): boolean {
  const stem = /^(\w+)er$/.exec(noun)?.[1]
  if (!stem || /^(?:number|tower|shower|counter|quarter|center|master|letter)$/.test(noun)) return false
  return [stem, `${stem}e`, stem.slice(0, -1)].some(verb => verb.length > 2 && isVerbStem(verb))
}

function isVerbStem(verb: string): boolean {
  const known = wordClass(wordKey(verb))
  return (known & MAY_BASE) !== 0
}

/** "the ferry Corncrake" */
function isVessel(prose: Prose, word: number): boolean {
  return (
    isDeterminer(prose, word - 1) &&
    /^(?:ferry|ship|boat|vessel|trawler|barge|yacht|tanker|lifeboat|schooner|tug)$/.test(fold(prose, word))
  )
}

export function isPreposition(prose: Prose, word: number): boolean {
  return (prose.grammar(word) & PREPOSITION) !== 0
}
