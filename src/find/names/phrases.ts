import { ADVERB, NEGATION, ORGANISATION, PREPOSITION, ROLE, TIME, TITLE } from '../../text/grammar.ts'
import { lexicon } from '../../text/lexicon.ts'
import { JOINED, PLAIN, type Prose, QUOTE } from '../../text/prose.ts'
import {
  GERUND,
  IS_TIME,
  MAY_ADJECTIVE,
  MAY_BASE,
  MAY_NOUN,
  MAY_PAST,
  MAY_PLURAL,
  MAY_VERB,
  NUMBER,
  PAST,
  PRESENT,
  wordClass,
} from '../../text/word-classes.ts'
import { isOneOf, type WordForm, wordFact, wordTest } from '../../text/word-facts.ts'
import { grammarOfForm, startsWithCapital, startsWithDigit } from '../../text/word-table.ts'
import { wordKey } from '../../text/words.ts'
import { THAT } from './words.ts'

/** A noun phrase: words half-open, its head noun the last word before any "of". */
export interface Phrase {
  readonly from: number
  readonly head: number
  readonly to: number
  readonly plural: boolean
  readonly determined: boolean
}

const LONGEST = 8
/** What a word may do in a noun phrase, as bits. */
const DETERMINES = 1
const QUALIFIES = 2
/** Stands in a noun phrase after its determiner. */
const NOMINAL = 4
const HEADS = 8
const PLURAL = 16
/** A verb rather than a noun once a noun has come: "the group [hopes] to". */
const VERBAL = 32
/** The same after a plural: "the groups [plan] to". */
const VERBAL_AFTER_PLURAL = 64

const determiners = lexicon([
  [DETERMINES, 'the a an this that these those his her their its our both two three four another one'],
])

/** What a word may do in a noun phrase. */
const phrasal = wordFact(form => {
  const { key, written } = form
  const flags = grammarOfForm.of(form)
  const known = wordClass(key)
  const isVerb = (known & MAY_VERB) !== 0
  return (
    determiners.of(form) |
    (flags & ADVERB ? QUALIFIES : 0) |
    (isNominalForm(flags, known) ? NOMINAL : 0) |
    (headsPhrase(written, flags, known) ? HEADS : 0) |
    (isPluralForm(form, known) ? PLURAL : 0) |
    (isLikelyVerb(known) || (isVerb && (known & MAY_PLURAL) !== 0) ? VERBAL : 0) |
    (isVerb ? VERBAL_AFTER_PLURAL : 0)
  )
})

function isNominalForm(flags: number, known: number): boolean {
  if ((flags & (NEGATION | TIME)) !== 0 || (known & IS_TIME) !== 0) return false
  if (known === 0) return true
  if (known < 256) return known === NUMBER
  return (known & (MAY_NOUN | MAY_PLURAL | MAY_ADJECTIVE)) !== 0 || (known & 255) === GERUND
}

function headsPhrase(written: string, flags: number, known: number): boolean {
  if (startsWithDigit(written)) return false
  if ((flags & (ROLE | ORGANISATION)) !== 0 || (known & (MAY_NOUN | MAY_PLURAL)) !== 0) return true
  return known === 0 && !startsWithCapital(written)
}

function isPluralForm({ folded }: WordForm, known: number): boolean {
  return (known & MAY_PLURAL) !== 0 || (known === 0 && /[a-z]{2}s$/.test(folded) && !folded.endsWith('ss'))
}

function isLikelyVerb(known: number): boolean {
  const likeliest = known & 255
  return likeliest === PRESENT || likeliest === PAST || (known & MAY_PAST) !== 0
}

export function isDeterminer(prose: Prose, word: number): boolean {
  return (prose.fact(word, phrasal) & DETERMINES) !== 0
}

export function isPluralNoun(prose: Prose, word: number): boolean {
  return (prose.fact(word, phrasal) & PLURAL) !== 0
}

function isNominal(prose: Prose, word: number): boolean {
  return (prose.fact(word, phrasal) & NOMINAL) !== 0
}

function mayHead(prose: Prose, word: number): boolean {
  return (prose.fact(word, phrasal) & HEADS) !== 0
}

function joins(prose: Prose, word: number): boolean {
  const gap = prose.gap(word)
  return gap === PLAIN || gap === JOINED || gap === QUOTE
}

/** The noun phrase that starts at `from` and does not reach `limit`, with one "of …" after it when `withOf`; or null. */
export function phraseAt(prose: Prose, from: number, limit: number, withOf = false): Phrase | null {
  let at = from
  const determined = isDeterminer(prose, at)
  while (at < limit && at < from + 3 && isDeterminer(prose, at) && (at === from || joins(prose, at))) at++
  let head = -1
  let verbal = VERBAL
  const end = Math.min(limit, at + LONGEST)
  for (; at < end && (at === from || joins(prose, at)); at++) {
    const does = prose.fact(at, phrasal)
    if (head < 0 && (does & QUALIFIES) !== 0) continue
    if ((does & NOMINAL) === 0 || (head >= 0 && (does & verbal) !== 0)) break
    if ((does & HEADS) === 0) continue
    head = at
    verbal = does & PLURAL ? VERBAL | VERBAL_AFTER_PLURAL : VERBAL
  }
  if (head < 0) return null
  const to = withOf ? pastOf(prose, head + 1, limit) : head + 1
  return { from, head, to, plural: isPluralNoun(prose, head), determined }
}

const complementing = isOneOf('of to for at in')

/** "secretary [of state]", "ambassador [to the islands]". */
function pastOf(prose: Prose, at: number, limit: number): number {
  if (at >= limit || !joins(prose, at) || !prose.is(at, complementing)) return at
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
  if (from > least && joins(prose, from) && isDeterminer(prose, from - 1) && !prose.is(from - 1, THAT))
    return from - 1
  // "defeating clerk Ann Lee", "to [defeat] clerk Ann Lee".
  return from < last && isActing(prose, from) ? from + 1 : from
}

/** Whether a word before a noun may belong to it; not in "the mayor [fire] clerk Ann Lee". */
function isModifier(prose: Prose, word: number): boolean {
  if (prose.isCapital(word) && !prose.isPossessive(word) && prose.classes(word) >= 256) return true
  if ((prose.fact(word, phrasal) & (NOMINAL | VERBAL)) !== NOMINAL) return false
  const isAct = (prose.classes(word) & MAY_BASE) !== 0
  return !(isAct && prose.gap(word) === PLAIN && (prose.grammar(word - 1) & ROLE) !== 0)
}

const beforeActs = isOneOf('to will would can could may might must should')

function isActing(prose: Prose, word: number): boolean {
  if ((prose.classes(word) & 255) === GERUND || /^[a-z]+ing$/.test(prose.string(word))) return true
  return prose.is(word - 1, beforeActs)
}

const halfTitles = isOneOf('former first then acting deputy vice prime ex')

export function isHalfTitle(prose: Prose, word: number): boolean {
  return prose.is(word, halfTitles)
}

/** Nouns for those who do something: "speculator", "musician". */
const speaking = /^(?:newspaper|website|magazine|nonprofit|charity)$/
const doer = /(?:tor|ist|ian|man|woman|eer|master|maker|keeper|person|chief|guard|clerk)$/

/** A noun that calls someone something: a role, a body, one who does. */
const calling = wordTest(form => {
  const { key, folded } = form
  const flags = grammarOfForm.of(form)
  if ((flags & TIME) !== 0 || halfTitles.of(form)) return false
  if ((flags & (ROLE | ORGANISATION | TITLE)) !== 0) return true
  if (folded.length < 5 || (wordClass(key) & MAY_NOUN) === 0) return false
  return doer.test(folded) || speaking.test(folded) || doesVerb(folded)
})

export function isCalling(prose: Prose, word: number): boolean {
  return prose.is(word, calling)
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

const vessels = isOneOf('ferry ship boat vessel trawler barge yacht tanker lifeboat schooner tug')

/** "the ferry Corncrake" */
function isVessel(prose: Prose, word: number): boolean {
  return isDeterminer(prose, word - 1) && prose.is(word, vessels)
}

export function isPreposition(prose: Prose, word: number): boolean {
  return (prose.grammar(word) & PREPOSITION) !== 0
}
