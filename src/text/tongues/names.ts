import { FEMININE, GIVEN, MASCULINE } from '../grammar.ts'
import type { Phrase } from '../noun-phrases.ts'
import { isTight, type Prose } from '../prose.ts'
import { TonguePhrases } from './phrases.ts'
import { ARTICLE, FEMALE, HAS, HE, LINK, MALE, ROLE, SAYS, SHE, STOP, type Tongue } from './tongue.ts'

/** How far back, in sentences, a pronoun looks for whom it means. */
const REACH = 4
/** So many mentions of one surname are kept. */
const KNOWN = 32

/** A name where the text uses it, without what stands before it, or one described: indexes of its words. */
interface Mention {
  readonly first: number
  readonly last: number
  /** MALE or FEMALE, 0 where nothing tells. */
  readonly gender: number
}

/** The people of a text in another language than English: which surname goes with which full name, and whom a pronoun means. */
export class TongueNames {
  private readonly prose: Prose
  private readonly tongue: Tongue
  private readonly mentions: readonly Mention[]
  /** Full names by the key of their last word. */
  private readonly bySurname = new Map<number, Mention[]>()
  /** Words that stand between an article and a full name somewhere, as roles do: "der Schlosser Wendelin Krappe". */
  private readonly roles = new Set<number>()

  constructor(prose: Prose, tongue: Tongue) {
    this.prose = prose
    this.tongue = tongue
    this.mentions = this.findMentions()
    for (const mention of this.mentions) {
      if (mention.first === mention.last || this.flags(mention.first) & ARTICLE) continue
      const key = prose.words.key[mention.last]
      const known = this.bySurname.get(key)
      if (!known) this.bySurname.set(key, [mention])
      else if (known.length < KNOWN) known.push(mention)
    }
  }

  /** The fullest name of what `phrase` names or stands for, or its own words when the text gives none; of a pronoun, nothing then. */
  nameOf({ kind, first, last }: Phrase, lastSpeaker: string | null): string {
    if (kind === 'pronoun') return this.meant(first) ?? (this.isOne(first) ? lastSpeaker : null) ?? ''
    if (!this.prose.isCapital(last)) return this.text(first, last)
    const start = this.nameStart(first, last)
    if (start > last || (kind === 'noun' && start === first)) return this.text(first, last)
    if (kind === 'noun' && start === last && !this.fullName(start, last)) return this.text(first, last)
    return this.fullName(start, last) ?? this.text(start, last)
  }

  /** Whether a pronoun may mean one person. */
  private isOne(pronoun: number): boolean {
    return (this.flags(pronoun) & (HE | SHE)) !== 0
  }

  private flags(word: number): number {
    return this.tongue.words.flags(this.prose.words.key[word])
  }

  private text(first: number, last: number): string {
    return this.prose.string(first, last).replace(/\s+/g, ' ')
  }

  /** The first word of the name that ends a phrase, behind article and role; beyond the phrase where it ends in a role. */
  private nameStart(first: number, last: number): number {
    const { prose } = this
    let start = last
    while (start > first && this.goesOn(start)) start--
    const led = start > first && (this.flags(start - 1) & ARTICLE) !== 0 && start - 1 === first
    while (start <= last && this.isRole(start)) start++
    // All nouns have capitals: of "der Schlosser Wendelin Krappe" the first is no name.
    if (led && this.tongue.capitalNouns && start <= last && !this.isRole(start - 1) && last > start) {
      this.roles.add(prose.words.key[start])
      return start + 1
    }
    return start
  }

  /** Whether the word before `word` belongs to the same run of capitals, over small words of names. */
  private goesOn(word: number): boolean {
    const { prose } = this
    const before = word - 1
    if (!isTight(prose.gap(word))) return false
    if (prose.isCapital(before))
      return !(this.flags(before) & (STOP | ARTICLE)) || (this.flags(before) & ROLE) !== 0
    return (this.flags(before) & LINK) !== 0 && before > 0 && prose.isCapital(before - 1)
  }

  private isRole(word: number): boolean {
    return (this.flags(word) & ROLE) !== 0 || this.roles.has(this.prose.words.key[word])
  }

  /** The one full name that ends in the same word; null where there is none, or several. */
  private fullName(first: number, last: number): string | null {
    const { key } = this.prose.words
    const known = (this.bySurname.get(key[last]) ?? []).filter(
      other => first === last || key[other.first] === key[first],
    )
    const texts = new Set(known.map(other => this.text(other.first, other.last)))
    const [only] = texts
    return texts.size === 1 ? only : null
  }

  /** Whom he or she means: who of that gender is named last in the sentences before. */
  private meant(pronoun: number): string | null {
    const flags = this.flags(pronoun)
    const wanted = (flags & HE ? MALE : 0) | (flags & SHE ? FEMALE : 0)
    if (wanted === 0) return null
    const sentence = this.sentenceOf(pronoun)
    for (let at = this.mentionBefore(pronoun); at >= 0; at--) {
      const { first, last } = this.mentions[at]
      if (sentence - this.sentenceOf(first) > REACH) return null
      if (this.genderOf(this.mentions[at]) !== wanted) continue
      return this.fullName(first, last) ?? this.text(first, last)
    }
    return null
  }

  private genderOf({ gender, last }: Mention): number {
    if (gender) return gender
    const known = this.bySurname.get(this.prose.words.key[last]) ?? []
    return known.find(other => other.gender)?.gender ?? 0
  }

  /** The last mention that starts before `word`, or -1. */
  private mentionBefore(word: number): number {
    let low = 0
    let high = this.mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.mentions[middle].first < word) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  private sentenceOf(word: number): number {
    return this.prose.sentenceAt(this.prose.words.start[word])
  }

  private findMentions(): readonly Mention[] {
    const { prose } = this
    const phrases = new TonguePhrases(prose, this.tongue)
    const mentions: Mention[] = []
    let word = 0
    for (const sentence of prose.sentences) {
      const to = prose.wordAt(sentence.end)
      for (; word < to; word++) {
        if (!prose.isCapital(word) || this.flags(word) & (STOP | ARTICLE | SAYS | HAS)) continue
        const last = phrases.nameEnd(word, to)
        const from = this.beforeName(word, prose.wordAt(sentence.start))
        const first = this.nameStart(from, last)
        const gender = this.genderIn(from, Math.min(first, last + 1), last)
        if (first < last || (first === last && first > word)) mentions.push({ first, last, gender })
        // "ein Imker": one described and not named.
        else if (first > last && from < word) mentions.push({ first: from, last, gender })
        word = last
      }
    }
    return mentions
  }

  /** The article and the role in small letters that stand before a name: "la alcaldesa Ana Lund". */
  private beforeName(word: number, least: number): number {
    const { prose } = this
    let from = word
    while (from > least && isTight(prose.gap(from)) && this.flags(from - 1) & ROLE) from--
    return from > least && isTight(prose.gap(from)) && this.flags(from - 1) & ARTICLE ? from - 1 : from
  }

  /** What the article and the role before a name, or its given name, tell of the gender. */
  private genderIn(from: number, start: number, last: number): number {
    for (let word = from; word < start; word++) {
      const gender = this.flags(word) & (MALE | FEMALE)
      if (gender) return gender
    }
    const article = start > from + 1 ? this.prose.string(from).toLowerCase() : ''
    if (masculine.has(article)) return MALE
    if (feminine.has(article)) return FEMALE
    if (start === last) return 0
    const own = this.flags(start) & (MALE | FEMALE)
    const given = this.prose.grammar(start)
    if (own || !(given & GIVEN)) return own
    const both = given & (MASCULINE | FEMININE)
    return both === MASCULINE ? MALE : both === FEMININE ? FEMALE : 0
  }
}

const masculine = new Set(['der', 'el', 'il', 'o', 'le'])
const feminine = new Set(['die', 'la', 'a', 'eine'])
