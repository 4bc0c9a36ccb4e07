import type { Phrase } from '../noun-phrases.ts'
import { COMMA, isTight, type Prose } from '../prose.ts'
import {
  ARTICLE,
  AS,
  HAS,
  HE,
  LINK,
  OF,
  PARTICLE,
  ROLE,
  SAYS,
  SAYS_WITH,
  SHE,
  STOP,
  THEY,
  type Tongue,
} from './tongue.ts'

/** No phrase that names someone is longer, in words. */
const LONGEST = 10
const PRONOUN = HE | SHE | THEY

/** Reads, in one language, the phrases that name who speaks. */
export class TonguePhrases {
  readonly prose: Prose
  readonly tongue: Tongue

  constructor(prose: Prose, tongue: Tongue) {
    this.prose = prose
    this.tongue = tongue
  }

  flags(word: number): number {
    return this.tongue.words.flags(this.prose.words.key[word])
  }

  /** The phrase that starts at `first` and ends before `to`; null where none does. */
  at(first: number, to: number): Phrase | null {
    const { prose } = this
    if (first >= to) return null
    const flags = this.flags(first)
    if (flags & PRONOUN && !this.isArticle(first, to)) return { first, last: first, kind: 'pronoun' }
    const led = this.isArticle(first, to)
    if (!led && !this.isElided(first) && !prose.isCapital(first) && !(flags & ROLE)) return null
    if (flags & (STOP | SAYS) && !led) return null
    const last = this.end(first, to, led)
    if (last === first && led) return null
    const isNamed = !led && prose.isCapital(last)
    return { first, last, kind: isNamed ? 'name' : 'noun' }
  }

  /** The person set beside a description: "die Sprecherin der Werft, Mira Teal"; the phrase itself where there is none. */
  withName(phrase: Phrase, to: number): Phrase {
    const { prose } = this
    const next = phrase.last + 1
    if (phrase.kind !== 'noun' || next + 1 >= to || prose.gap(next) !== COMMA || !prose.isCapital(next))
      return phrase
    if (this.flags(next) & (STOP | ARTICLE)) return phrase
    const last = this.end(next, to, false)
    return last > next && prose.isCapital(last) ? { first: next, last, kind: 'name' } : phrase
  }

  private isArticle(word: number, to: number): boolean {
    const next = word + 1
    if (!(this.flags(word) & ARTICLE) || next >= to || !isTight(this.prose.gap(next))) return false
    return !(this.flags(next) & (STOP | SAYS | ARTICLE | HAS))
  }

  /** "l'association", "un'abitante" */
  private isElided(word: number): boolean {
    return /^(l|un)['’]/i.test(this.prose.string(word))
  }

  private end(first: number, to: number, led: boolean): number {
    return led || this.isElided(first) ? this.nounEnd(first, to) : this.nameEnd(first, to)
  }

  /** "Krappe", "Bürgermeisterin Anke von Voss", "burgemeester Anke Voss" */
  nameEnd(first: number, to: number): number {
    const { prose } = this
    let last = first
    for (let word = first + 1; word < to && word - first < LONGEST; word++) {
      if (!isTight(prose.gap(word)) || prose.isPossessive(word - 1)) break
      const flags = this.flags(word)
      const next = word + 1
      const isLink = flags & LINK && prose.isCapital(last) && next < to && isTight(prose.gap(next))
      if (prose.isCapital(word) ? !(flags & STOP) : flags & ROLE && !prose.isCapital(last)) last = word
      else if (!(isLink && prose.isCapital(next) && !(this.flags(next) & STOP))) break
    }
    return last
  }

  /** "der Schlosser Wendelin Krappe", "die neue Sprecherin der Werft", "le maire de la ville" */
  private nounEnd(first: number, to: number): number {
    const { prose } = this
    const { capitalNouns } = this.tongue
    let last = first
    let capitals = 0
    // After its noun a German phrase goes on with "der", "des", "von" or not at all: "der Polizei | fielen zwei Lampen".
    let complete = false
    for (let word = first + 1; word < to && word - first < LONGEST; word++) {
      if (!isTight(prose.gap(word))) break
      const flags = this.flags(word)
      const isCapital = prose.isCapital(word)
      const hangs = (flags & (OF | ARTICLE | LINK)) !== 0
      if (capitalNouns && complete && !isCapital && !hangs) break
      complete = isCapital || (complete && !hangs)
      if (flags & OF || (flags & ARTICLE && this.flags(word - 1) & OF)) {
        // After a name it is the one spoken to: "sagte der Schlosser Krappe der Zeitung".
        if (capitalNouns && capitals > 1) break
      } else if (flags & ENDS && !(isCapital && flags & ROLE)) break
      else if (isCapital || !capitalNouns) last = word
      if (isCapital) capitals++
    }
    return last
  }
}

/** What no noun phrase goes on over. */
const ENDS = STOP | SAYS | SAYS_WITH | AS | HAS | HE | SHE | THEY | PARTICLE | ARTICLE
