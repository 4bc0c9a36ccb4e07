import type { Phrase } from '../../text/noun-phrases.ts'
import { COMMA, type Prose } from '../../text/prose.ts'
import { TonguePhrases } from '../../text/tongues/phrases.ts'
import {
  AS,
  HAS,
  HE,
  PARTICLE,
  POSTPOSED,
  SAYS,
  SAYS_WITH,
  SHE,
  SO,
  STOP,
  THEY,
  type Tongue,
} from '../../text/tongues/tongue.ts'
import type { Reading, Rule } from './cues.ts'
import type { QuotePlace, Zone } from './places.ts'

/** No cue is looked for further from a quote than this, in words. */
const FARTHEST = 40
/** Words that may lie between the start of what follows a quote and the end of its clause, where a particle stands. */
const CLAUSE = 24

/** Who says a quote, by the plain constructions that the languages of Europe share. */
export class TongueCues {
  private readonly prose: Prose
  private readonly phrases: TonguePhrases
  private readonly according: readonly (readonly number[])[]

  constructor(prose: Prose, tongue: Tongue) {
    this.prose = prose
    this.phrases = new TonguePhrases(prose, tongue)
    this.according = tongue.according()
  }

  /** Reads the speaker from what follows the quote in its sentence. */
  after({ quote, before, after, ending }: QuotePlace): Reading | null {
    const { from, to } = after
    if (from >= to) return null
    if (ending === '' && (before.from < before.to || !this.prose.isCapital(this.prose.wordAt(quote.start))))
      return null
    return (
      this.accordingAt(after, 'according after') ??
      this.afterSmall(after) ??
      this.inverted(from, to, 'inverted after') ??
      this.subjectFirst(after)
    )
  }

  /** Reads the speaker from what stands before the quote in its sentence. */
  before({ before }: QuotePlace): Reading | null {
    const { from, to } = before
    for (let verb = to - 1; verb >= Math.max(from, to - FARTHEST); verb--) {
      if (!this.says(verb, to)) continue
      const subject = this.subjectBefore(verb, from) ?? this.named(verb + 1, to)
      const rule: Rule = to - verb <= 4 || this.endsInColon(to) ? 'cue beside' : 'cue before'
      if (subject) return { subject, cue: [verb, verb], rule }
    }
    for (let word = Math.max(from, to - FARTHEST); word < to; word++) {
      const reading = this.accordingAt({ from: word, to }, 'according before')
      if (reading) return reading
    }
    return from < to && this.endsInColon(to) ? this.beforeColon(before) : null
  }

  /** Whether a verb of saying stands at `word`: by itself, or with its particle before `to`. */
  private says(word: number, to: number): boolean {
    const flags = this.phrases.flags(word)
    if (this.prose.isCapital(word)) return false
    if (flags & SAYS) return true
    if (!(flags & SAYS_WITH)) return false
    for (let next = word + 1; next < Math.min(to, word + CLAUSE); next++) {
      if (this.phrases.flags(next) & PARTICLE && this.isLast(next)) return true
    }
    return false
  }

  /** Whether the clause ends with the word, as it does with a particle and not with a preposition. */
  private isLast(word: number): boolean {
    return '.:,;!?'.includes(this.prose.text[this.prose.words.end[word]] ?? '.')
  }

  /** "sagte Krappe", "hat Krappe gesagt", "a déclaré Mme Teal", "a-t-elle dit" */
  private inverted(first: number, to: number, rule: Rule): Reading | null {
    const { prose, phrases } = this
    let verb = first
    if (phrases.flags(verb) & HAS && !prose.isCapital(verb)) {
      const next = skipT(prose, verb + 1)
      if (next < to && phrases.flags(next) & SAYS) verb = next
      else {
        const subject = phrases.at(next, to)
        const said = subject ? subject.last + 1 : to
        if (!subject || said >= to || !(phrases.flags(said) & SAYS)) return null
        return { subject, cue: [first, said], rule }
      }
    }
    if (!this.says(verb, to)) return null
    const subject = this.named(skipT(prose, verb + 1), to)
    return subject && { subject, cue: [first, verb], rule }
  }

  /** "so Krappe", "wie Krappe mitteilte", "comme l’a dit Mme Teal" */
  private afterSmall({ from, to }: Zone): Reading | null {
    const flags = this.phrases.flags(from)
    if (flags & SO) {
      const subject = this.named(from + 1, to)
      if (subject) return { subject, cue: [from, from], rule: 'inverted after' }
    }
    if (!(flags & AS)) return null
    const subject = this.named(from + 1, to)
    for (let verb = from + 1; verb < Math.min(to, from + CLAUSE); verb++) {
      if (!this.says(verb, to)) continue
      if (subject && subject.last < verb) return { subject, cue: [verb, verb], rule: 'subject after' }
      return this.inverted(verb, to, 'inverted after')
    }
    return null
  }

  /** "Krappe sagte", "Krappe zufolge" */
  private subjectFirst({ from, to }: Zone): Reading | null {
    const subject = this.phrases.at(from, to)
    if (!subject || subject.last + 1 >= to) return null
    const next = subject.last + 1
    if (this.phrases.flags(next) & POSTPOSED) return { subject, cue: [next, next], rule: 'according after' }
    const verb = this.phrases.flags(next) & HAS && next + 1 < to ? next + 1 : next
    return this.says(verb, to) ? { subject, cue: [next, verb], rule: 'subject after' } : null
  }

  /** "laut Krappe" at the start of the zone. */
  private accordingAt({ from, to }: Zone, rule: Rule): Reading | null {
    for (const keys of this.according) {
      if (from + keys.length >= to || !keys.every((key, i) => this.prose.words.key[from + i] === key))
        continue
      const subject = this.named(from + keys.length, to)
      if (subject && subject.kind !== 'pronoun') return { subject, cue: [from, from + keys.length - 1], rule }
    }
    return null
  }

  /** The subject right before a verb, at the start of its clause, with an aside or without. */
  private subjectBefore(verb: number, from: number): Phrase | null {
    const { prose, phrases } = this
    for (let start = verb - 1; start >= Math.max(from, verb - CLAUSE); start--) {
      const opens = start === from || prose.gap(start) >= COMMA || phrases.flags(start - 1) & STOP
      const subject = opens ? phrases.at(start, verb) : null
      if (!subject) continue
      const end = subject.last + 1
      const isBeside = end === verb || (end === verb - 1 && phrases.flags(end) & HAS)
      if (isBeside && !(prose.gap(start) >= COMMA && start > from && prose.gap(verb) >= COMMA)) {
        return phrases.withName(subject, verb)
      }
      if (start === from && prose.gap(verb) >= COMMA && prose.gap(end) >= COMMA)
        return phrases.withName(subject, verb)
      if (start === from && this.isTail(end, verb)) return subject
    }
    return null
  }

  /** "der Schlosser Krappe | aus Odestadt": what hangs on a subject before its verb. */
  private isTail(from: number, verb: number): boolean {
    const { prose, phrases } = this
    if (!(phrases.flags(from) & STOP) || verb - from > 6) return false
    for (let word = from; word <= verb; word++) {
      if (prose.gap(word) >= COMMA || phrases.flags(word) & (HE | SHE | THEY)) return false
    }
    return true
  }

  private named(first: number, to: number): Phrase | null {
    const phrase = this.phrases.at(first, to)
    return phrase && this.phrases.withName(phrase, to)
  }

  /** "Krappe: „…“"; else the full name or the one described at the start: "Die Vorsitzende Jorinde Maschke dankte allen: „…“". */
  private beforeColon({ from, to }: Zone): Reading | null {
    const { prose, phrases } = this
    const subject = phrases.at(from, to)
    if (!subject || subject.kind === 'pronoun') return null
    if (subject.last === to - 1) return { subject, cue: null, rule: 'name and colon' }
    let capitals = 0
    for (let word = subject.first; word <= subject.last; word++) if (prose.isCapital(word)) capitals++
    const isFull = capitals >= (subject.kind === 'noun' ? 3 : 2)
    return isFull && !prose.isCapital(subject.last + 1)
      ? { subject, cue: null, rule: 'document and colon' }
      : null
  }

  private endsInColon(to: number): boolean {
    return this.prose.text
      .slice(this.prose.words.end[to - 1], this.prose.words.end[to - 1] + 3)
      .trimStart()
      .startsWith(':')
  }
}

/** "a-t-il", "dit-il" */
function skipT(prose: Prose, word: number): number {
  return prose.string(word) === 't' ? word + 1 : word
}
