import { SPEECH } from './cues.ts'
import type { Prose } from './prose.ts'
import {
  CAPITAL,
  CONTRACTED,
  DIGIT,
  isHeadline,
  JOINED,
  NEGATED,
  POSSESSED,
  QUOTE_CLOSES,
  QUOTE_OPENS,
  STARTS,
  STOP,
  type Tokens,
  WORD,
} from './tokens.ts'
import * as is from './word-classes.ts'
import { wordKey } from './words.ts'

/** Marks stand above the parts of speech: `MARK + COMMA`. */
export const MARK = 32

/**
 * The part of speech of each token: what the lexicon says where it says one thing, else what the words around it allow. One
 * pass from left to right, looking at the two tags before and the word after (as the patches of Brill, "A simple rule-based
 * part of speech tagger", 1992, do). Linear.
 */
export class Tagger {
  /** By token; marks stand above the parts of speech. */
  tags = new Uint8Array(1024)
  private prose: Prose | null = null
  private text = ''
  private readonly tokens: Tokens
  private keys: Uint32Array = new Uint32Array(0)
  /** For each sentence whether it was tagged. */
  private done = new Uint8Array(256)
  private from = 0
  private to = 0
  private headline = false
  /** Whether no finite verb has stood in the clause so far. */
  private needsVerb = true
  /** The verb in the past that the clause has so far, or -1. */
  private lastPast = -1

  constructor(tokens: Tokens) {
    this.tokens = tokens
  }

  /** Begins with the text that the tokens are of now. */
  begin(prose: Prose): void {
    const { count, sentenceCount } = this.tokens
    this.prose = prose
    this.text = prose.text
    this.keys = prose.words.key
    if (this.tags.length < count) this.tags = new Uint8Array(2 * count)
    if (this.done.length < sentenceCount) this.done = new Uint8Array(2 * sentenceCount)
    this.done.fill(0, 0, sentenceCount)
  }

  /** Tags all sentences. */
  readAll(): Uint8Array {
    for (let sentence = 0; sentence < this.tokens.sentenceCount; sentence++) this.read(sentence)
    return this.tags
  }

  /** Tags one sentence, once. */
  read(sentence: number): void {
    if (this.done[sentence] === 1) return
    this.done[sentence] = 1
    this.readTokens(this.tokens.sentences[sentence], this.tokens.sentences[sentence + 1])
  }

  private readTokens(from: number, to: number): void {
    const { tags, tokens } = this
    this.from = from
    this.to = to
    this.headline = isHeadline(tokens, from, to)
    this.needsVerb = true
    this.lastPast = -1
    const { kind, form, classes } = tokens
    for (let i = from; i < to; i++) {
      if (kind[i] !== WORD) tags[i] = MARK + kind[i]
      else tags[i] = (form[i] & ~STARTS) === 0 && is.isCertain(classes[i]) ? classes[i] & 255 : this.tag(i)
      if (tags[i] >= is.MODAL) this.note(i)
      if (i > from && tags[i - 1] === is.TO && !mayFollowTo(tags[i])) tags[i - 1] = is.PREPOSITION
    }
  }

  /** Keeps `needsVerb` after the tag of `i`, a verb or what opens a clause, is known: a clause has one finite verb, and a verb of saying opens a clause. */
  private note(i: number): void {
    const tag = this.tags[i]
    const finite = tag === is.PAST || tag === is.PRESENT
    const speaks = finite && this.speaks(i)
    // "residents asked in May said": the first of two verbs in a clause describes the subject.
    if (tag === is.PAST && speaks && !this.needsVerb && this.lastPast >= 0)
      this.tags[this.lastPast] = is.PARTICIPLE
    if (tag === is.PAST && this.tags[i - 1] === is.PAST && i > this.from) this.tags[i - 1] = is.PARTICIPLE
    if (finite) this.needsVerb = speaks
    else if (is.isAuxiliary(tag)) this.needsVerb = false
    else if (tag >= is.AND) this.needsVerb = true
    if (tag === is.PAST && !this.needsVerb && this.mayDescribe(i)) this.lastPast = i
    else if (tag >= is.PRESENT || is.isAuxiliary(tag)) this.lastPast = -1
  }

  private mayDescribe(i: number): boolean {
    const before = i > this.from ? this.tags[i - 1] : is.PRONOUN
    return (this.tokens.classes[i] & is.MAY_PARTICIPLE) !== 0 && before !== is.PRONOUN && before !== is.WHO
  }

  private tag(i: number): number {
    const form = this.tokens.form[i]
    const word = this.tokens.classes[i]
    if ((form & (POSSESSED | NEGATED | CONTRACTED | JOINED)) !== 0) return this.written(i, form, word)
    if (word !== 0 && word < 256) return this.closed(i, word)
    if ((form & DIGIT) !== 0) return is.NUMBER
    if ((form & CAPITAL) !== 0 && this.isName(i, word)) return is.NAME
    return word === 0 ? this.unknown(i) : this.open(i, word)
  }

  /** What the signs in a word tell. */
  private written(i: number, form: number, word: number): number {
    if ((form & POSSESSED) !== 0) return this.possessed(word)
    if ((form & NEGATED) !== 0) return word !== 0 && word < 256 ? word : is.NOUN
    return (form & CONTRACTED) !== 0 ? is.PRONOUN : this.joined(i, form)
  }

  /** "It's", "that's" and "who's" hold a verb; other words are possessives. */
  private possessed(word: number): number {
    if (word === is.PRONOUN || word === is.POSSESSIVE) return is.PRONOUN
    return is.POSSESSIVE
  }

  private joined(i: number, form: number): number {
    if ((form & DIGIT) !== 0) return is.NUMBER
    if ((form & CAPITAL) !== 0) return is.NAME
    const word = this.tokens.classes[i]
    return (word & is.MAY_PLURAL) !== 0 ? is.NOUN : is.ADJECTIVE
  }

  private closed(i: number, tag: number): number {
    const { tokens, tags } = this
    const capital = (tokens.form[i] & CAPITAL) !== 0
    // An initial: "Ann A. Lee".
    if (capital && tokens.end[i] - tokens.start[i] === 2 && this.text[tokens.end[i] - 1] === '.')
      return is.NAME
    // "May" and "Will" within a sentence are names.
    if (tag === is.MODAL && capital && i > this.from && !this.headline && !this.afterQuote(i)) return is.NAME
    if (tag === is.POSSESSIVE && !this.startsNoun(i + 1)) return is.PRONOUN
    if (tag === is.THAT && i > this.from && tags[i - 1] === is.PREPOSITION) return is.PRONOUN
    if (tag === is.ADVERB && this.keyOf(i) === known().there && is.isAuxiliary(this.nextWord(i)))
      return is.PRONOUN
    return tag
  }

  private afterQuote(i: number): boolean {
    const before = this.tags[i - 1] - MARK
    return before === QUOTE_OPENS || before === QUOTE_CLOSES || before === STOP
  }

  /** Whether a capital tells a name: not at the start of a sentence or in a headline, if the word is known without one. */
  private isName(i: number, word: number): boolean {
    if ((word & is.IS_TIME) !== 0) return false
    const before = this.tags[i - 1] - MARK
    const starts = i === this.from || before === QUOTE_OPENS || before === STOP || this.headline
    if (!starts) return true
    if (word === 0) return true
    const next = i + 1 < this.to && (this.tokens.form[i + 1] & CAPITAL) !== 0
    return (
      next &&
      !this.headline &&
      (word & is.MAY_GERUND) === 0 &&
      (word & (is.MAY_NOUN | is.MAY_ADJECTIVE)) !== 0
    )
  }

  /** A word that no lexicon holds, by its ending; one with a sign written on to it has none. */
  private unknown(i: number): number {
    const { end, word } = this.tokens
    const isPlain = end[i] === this.prose!.words.end[word[i]]
    const guess = isPlain ? this.prose!.fact(word[i], is.guessOfForm) : is.NOUN
    return guess > 255 ? this.open(i, guess) : guess
  }

  /** A word that may be several things, by the tags before it and the word after it. */
  private open(i: number, word: number): number {
    if ((word & is.MAY_GERUND) !== 0) return this.gerund(i, word)
    const likeliest = word & 255
    if ((word & is.MAY_VERB) === 0) return likeliest
    const before = this.before(i)
    if (before === is.TO || before === is.MODAL || before === is.DO) {
      return (word & is.MAY_BASE) !== 0 ? is.PRESENT : likeliest
    }
    if (before === is.HAVE || before === is.BE) return this.afterAuxiliary(word, before)
    const mayNoun = (word & (is.MAY_NOUN | is.MAY_PLURAL | is.MAY_ADJECTIVE)) !== 0
    const verbal = likeliest === is.PRESENT || likeliest === is.PAST
    if (before === is.NUMBER && this.describesPlural(i, word)) return is.ADJECTIVE
    if (is.isModifier(before) && !(verbal && this.standsAlone(i - 1, before))) {
      // "the bridge held"
      const describes = (word & is.MAY_ADJECTIVE) !== 0 && this.startsNoun(i + 1) && !this.isPast(i + 1)
      if (mayNoun)
        return describes || (likeliest === is.ADJECTIVE && this.startsNoun(i + 1)) ? is.ADJECTIVE : is.NOUN
      if ((word & is.MAY_PARTICIPLE) !== 0 && this.startsNoun(i + 1)) return is.ADJECTIVE
    }
    if (before === is.PREPOSITION && mayNoun) return likeliest === is.ADJECTIVE ? is.ADJECTIVE : is.NOUN
    const mayPast = (word & (is.MAY_PAST | is.MAY_PARTICIPLE)) !== 0
    if (mayPast && likeliest !== is.ADJECTIVE && likeliest !== is.NOUN) return this.past(i, word, before)
    if ((word & is.MAY_THIRD) !== 0) return this.third(i, before, likeliest)
    return (word & is.MAY_BASE) !== 0 ? this.base(i, before, likeliest, mayNoun) : likeliest
  }

  /** "two cracked arches" */
  private describesPlural(i: number, word: number): boolean {
    const next = i + 1 < this.to ? this.tokens.classes[i + 1] : 0
    return (word & is.MAY_PARTICIPLE) !== 0 && next > 255 && (next & is.MAY_PLURAL) !== 0 && !this.speaks(i)
  }

  /** "four in ten say", "some say": a numeral or "some" without a noun; "the say" is none. */
  private standsAlone(i: number, tag: number): boolean {
    const { the, a, an } = known()
    const key = this.keyOf(i)
    return (
      tag === is.NUMBER ||
      tag === is.ADJECTIVE ||
      (tag === is.DETERMINER && key !== the && key !== a && key !== an)
    )
  }

  private afterAuxiliary(word: number, before: number): number {
    const likeliest = word & 255
    if ((word & is.MAY_PARTICIPLE) !== 0) {
      return likeliest === is.ADJECTIVE && before === is.BE ? is.ADJECTIVE : is.PARTICIPLE
    }
    return likeliest === is.PRESENT && (word & is.MAY_NOUN) !== 0 ? is.NOUN : likeliest
  }

  /** The tag before, adverbs and "not" aside. */
  private before(i: number): number {
    const at = this.placeBefore(i)
    return at >= this.from ? this.tags[at] : 0
  }

  private placeBefore(i: number): number {
    let at = i - 1
    while (at >= this.from && (this.tags[at] === is.ADVERB || this.tags[at] === is.NOT)) at--
    return at
  }

  /** Whether the pronoun before has a verb written on to it: "they're", "she's". */
  private isContracted(i: number): boolean {
    return (this.tokens.form[this.placeBefore(i)] & (CONTRACTED | POSSESSED)) !== 0
  }

  /** "held": the verb of its clause, or a participle that describes the noun before it. */
  private past(i: number, word: number, before: number): number {
    if ((word & is.MAY_PAST) === 0) return is.PARTICIPLE
    if ((word & is.MAY_PARTICIPLE) === 0) return is.PAST
    if (before === is.PRONOUN || before === is.WHO) return is.PAST
    const next = this.nextWord(i)
    if (this.speaks(i) && (this.keyOf(i) === known().said || next === is.THAT || next === is.PRONOUN))
      return is.PAST
    if (i === this.from) return next === is.NAME ? is.PAST : is.PARTICIPLE
    if (this.keyOf(i + 1) === known().by && i + 1 < this.to) return is.PARTICIPLE
    if (before === is.NAME) return is.PAST
    if (is.isAuxiliary(next) || before === is.PREPOSITION || before === is.SUBORDINATOR) return is.PARTICIPLE
    return before === is.NOUN && !this.needsVerb ? is.PARTICIPLE : is.PAST
  }

  /** "claims": a verb, or a plural noun. */
  private third(i: number, before: number, likeliest: number): number {
    if (likeliest === is.PRESENT || before === is.PRONOUN || before === is.WHO || before === is.THAT)
      return is.PRESENT
    const mayHaveSubject = before === is.NAME || before === is.NOUN || before >= MARK
    if (!mayHaveSubject || !this.needsVerb) return is.NOUN
    // "The bridge held, the report shows."
    const closes = !this.headline && i + 2 >= this.to && this.tokens.kind[i + 1] === STOP
    return closes || this.startsComplement(i + 1) ? is.PRESENT : is.NOUN
  }

  /** "support": a verb, or a singular noun. */
  private base(i: number, before: number, likeliest: number, mayNoun: boolean): number {
    if (before === is.PRONOUN || before === is.WHO || !mayNoun) return is.PRESENT
    if (is.isModifier(before) && likeliest === is.PRESENT) return is.PRESENT
    if (before !== is.NOUN && before !== is.NAME) return likeliest
    // "those who lost their boats say it sank"
    if (!this.needsVerb) return likeliest === is.PRESENT && this.speaks(i) ? is.PRESENT : is.NOUN
    if (
      likeliest !== is.PRESENT &&
      !(before === is.NOUN ? this.isPlural(i - 1) : i - 2 >= this.from && this.tags[i - 2] === is.AND)
    ) {
      return is.NOUN
    }
    const next = this.nextWord(i)
    return is.isAuxiliary(next) || (next === is.PREPOSITION && this.keyOf(i + 1) === known().of)
      ? is.NOUN
      : is.PRESENT
  }

  /** The key of the word at `i`, 0 for a mark. */
  private keyOf(i: number): number {
    return this.tokens.kind[i] === WORD ? this.keys[this.tokens.word[i]] : 0
  }

  /** Whether the word gives words to someone, if it is a verb: "said", "claims". */
  private speaks(i: number): boolean {
    return (this.prose!.cue(this.tokens.word[i]) & SPEECH) !== 0
  }

  /** Whether what a verb takes may stand at `i`, rather than what follows a noun. */
  private startsComplement(i: number): boolean {
    if (i >= this.to) return false
    if (this.tokens.kind[i] !== WORD) return this.tokens.kind[i] === QUOTE_OPENS
    const next = this.nextWord(i - 1)
    if (next === is.PREPOSITION) return this.keyOf(i) !== known().of
    return next !== 0 && !is.isAuxiliary(next) && next !== is.AND && next !== is.WHO
  }

  private gerund(i: number, word: number): number {
    const before = this.before(i)
    const noun = (word & is.MAY_NOUN) !== 0
    if (before === is.BE) return is.GERUND
    // "they're telling"
    if (before === is.PRONOUN && this.isContracted(i)) return is.PRESENT
    // "two leading groups"
    if (before === is.NUMBER && this.startsNoun(i + 1)) return is.ADJECTIVE
    if (before === is.DETERMINER || before === is.POSSESSIVE || before === is.ADJECTIVE) {
      return this.startsNoun(i + 1) ? is.ADJECTIVE : noun || before !== is.POSSESSIVE ? is.NOUN : is.GERUND
    }
    if ((word & 255) === is.NOUN) return is.NOUN
    return is.GERUND
  }

  private isPlural(i: number): boolean {
    if (i < this.from) return false
    const word = this.tokens.classes[i]
    return (word & is.MAY_PLURAL) !== 0 || this.keyOf(i) === known().percent
  }

  /** The tag the next token will surely have, or 0. */
  private nextWord(i: number): number {
    const next = i + 1
    if (next >= this.to || this.tokens.kind[next] !== WORD) return 0
    const word = this.tokens.classes[next]
    if (word !== 0 && word < 256) return word
    if ((this.tokens.form[next] & CAPITAL) !== 0 && !this.headline) return is.NAME
    return 0
  }

  /** Whether the word at `i` is most likely a past form. */
  private isPast(i: number): boolean {
    const likeliest = this.tokens.classes[i] & 255
    return likeliest === is.PAST || likeliest === is.PARTICIPLE
  }

  /** Whether a noun phrase may go on or begin at `i`. */
  private startsNoun(i: number): boolean {
    if (i >= this.to) return false
    if (this.tokens.kind[i] === QUOTE_OPENS) return this.startsNoun(i + 1)
    if (this.tokens.kind[i] !== WORD) return false
    const word = this.tokens.classes[i]
    if (word !== 0 && word < 256) return word === is.NUMBER
    if (word === 0) return true
    return (
      (word & (is.MAY_NOUN | is.MAY_PLURAL | is.MAY_ADJECTIVE | is.MAY_GERUND)) !== 0 ||
      (this.tokens.form[i] & CAPITAL) !== 0
    )
  }
}

/** Whether "to" before a tag may make an infinitive; else it is a preposition. */
function mayFollowTo(tag: number): boolean {
  return (
    tag === is.PRESENT ||
    tag === is.ADVERB ||
    tag === is.NOT ||
    tag === is.BE ||
    tag === is.HAVE ||
    tag === is.DO
  )
}

const knownWords = ['a', 'an', 'by', 'of', 'percent', 'said', 'the', 'there'] as const
type Known = Readonly<Record<(typeof knownWords)[number], number>>

let keys: Known | null = null

function known(): Known {
  keys ??= Object.fromEntries(knownWords.map(word => [word, wordKey(word)])) as Known
  return keys
}
