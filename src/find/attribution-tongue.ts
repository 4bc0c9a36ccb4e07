import type { Span } from '../text/document.ts'
import type { Phrase } from '../text/noun-phrases.ts'
import { COLON, COMMA, type Prose, QUOTE } from '../text/prose.ts'
import { TonguePhrases } from '../text/tongue-phrases.ts'
import {
  AS,
  HAS,
  PARTICLE,
  POSTPOSED,
  SAYS,
  SAYS_WITH,
  SO,
  SUBJUNCTIVE,
  type Tongue,
} from '../text/tongues.ts'
import { wordKey } from '../text/words.ts'

/** A statement in another language than English; its source as a phrase too, to be named. */
export interface TongueStatement {
  readonly phrase: Phrase
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly negated: boolean
}

/** Words, half-open. */
interface Zone {
  readonly from: number
  readonly to: number
}

/** A verb of saying with its particle or auxiliary, and whose it is. */
interface Said {
  readonly verb: number
  readonly cue: readonly number[]
  readonly subject: Phrase
  /** The first and the last word of subject and verb together. */
  readonly first: number
  readonly last: number
}

/** The longest subject, and the farthest a particle or an aside reaches, in words. */
const LONGEST = 12
/** A sentence of more words is a list, and is left out. */
const LONGEST_SENTENCE = 120
const FOLLOWING = 4

const conjunctions = new Set('und aber doch sondern oder denn dass weil'.split(' ').map(wordKey))
const negations = new Set('nicht nie niemals'.split(' ').map(wordKey))
const first = wordKey('ich')

/**
 * Statements given to sources in a language that puts its verb second, as German does: "Lee sagte, es halte", "Es halte, sagte
 * Lee", "Laut Lee hält es", "Lee zufolge hält es", "Es hält, so Lee", "wie Lee mitteilte"; and the sentences after one that go
 * on in reported speech by their subjunctive. Linear in the number of words.
 */
export class TongueReader {
  private readonly prose: Prose
  private readonly phrases: TonguePhrases
  private readonly according: readonly (readonly number[])[]
  /** For each word the index of the quotation it stands in, or -1. */
  private readonly quoted: Int32Array

  constructor(prose: Prose, tongue: Tongue) {
    this.prose = prose
    this.phrases = new TonguePhrases(prose, tongue)
    this.according = tongue.according()
    this.quoted = new Int32Array(prose.words.count).fill(-1)
    prose.quotes.forEach(({ outer, closed, within }, index) => {
      if (closed && within === -1) this.quoted.fill(index, prose.wordAt(outer.start), prose.wordAt(outer.end))
    })
  }

  read(): readonly TongueStatement[] {
    const all: TongueStatement[] = []
    const { sentences } = this.prose
    for (let at = 0; at < sentences.length; at++) {
      const zone = this.zoneOf(sentences[at])
      if (zone.to - zone.from > LONGEST_SENTENCE) continue
      const found = this.readSentence(zone)
      const last = found.at(-1)
      all.push(...found.slice(0, -1).filter(({ content }) => content.length > 0))
      // "Lee lobte den Plan. Er sei gut.": what the verb does not say may follow it.
      const content = last ? [...last.content, ...this.reportedAfter(at)] : []
      if (last && content.length > 0) all.push({ ...last, content })
    }
    return all
  }

  private zoneOf({ start, end }: Span): Zone {
    return { from: this.prose.wordAt(start), to: this.prose.wordAt(end) }
  }

  private readSentence(zone: Zone): readonly TongueStatement[] {
    const found: TongueStatement[] = []
    let next = zone.from
    for (let word = zone.from; word < zone.to; word++) {
      if (word < next || this.isQuoted(word)) continue
      const statement = this.statementAt(word, zone)
      if (!statement) continue
      found.push(statement)
      const end = Math.max(...[...statement.source, ...statement.cue].map(span => span.end))
      next = this.prose.wordAt(end)
    }
    return found
  }

  private statementAt(word: number, zone: Zone): TongueStatement | null {
    return this.accordingAt(word, zone) ?? this.smallAt(word, zone) ?? this.verbAt(word, zone)
  }

  /** "Laut Lee hält es", "Es hält nach Angaben der Polizei." */
  private accordingAt(word: number, zone: Zone): TongueStatement | null {
    const { words } = this.prose
    for (const keys of this.according) {
      const at = word + keys.length
      if (at >= zone.to || !keys.every((key, i) => words.key[word + i] === key)) continue
      const phrase = this.named(at, zone.to)
      if (!phrase || phrase.kind === 'pronoun') continue
      return this.around(phrase, [word, at - 1], { from: word, to: phrase.last + 1 }, zone)
    }
    return null
  }

  /** ", so Lee", ", wie Lee mitteilte", "Lee zufolge" */
  private smallAt(word: number, zone: Zone): TongueStatement | null {
    const flags = this.phrases.flags(word)
    const { prose } = this
    if (flags & POSTPOSED) {
      const phrase = this.subjectBefore(word, zone.from)
      return phrase && this.around(phrase, [word, word], { from: phrase.first, to: word + 1 }, zone)
    }
    if (flags & SO && prose.gap(word) >= COMMA && word > zone.from) {
      const phrase = this.named(word + 1, zone.to)
      const closes = phrase && (phrase.last + 1 >= zone.to || prose.gap(phrase.last + 1) >= COMMA)
      return closes ? this.around(phrase, [word, word], { from: word, to: phrase.last + 1 }, zone) : null
    }
    return flags & AS ? this.asAt(word, zone) : null
  }

  private asAt(word: number, zone: Zone): TongueStatement | null {
    const phrase = this.named(word + 1, zone.to)
    if (!phrase) return null
    const limit = Math.min(zone.to, phrase.last + LONGEST)
    for (let verb = phrase.last + 1; verb < limit && this.prose.gap(verb) < COMMA; verb++) {
      if (!this.says(verb, zone.to)) continue
      let to = verb + 1
      while (to < zone.to && this.prose.gap(to) < COMMA) to++
      return this.around(phrase, [verb, verb], { from: word, to }, zone)
    }
    return null
  }

  private verbAt(word: number, zone: Zone): TongueStatement | null {
    const said = this.saidAt(word, zone)
    if (!said) return null
    const { prose } = this
    const isAside = prose.gap(said.first) >= COMMA && said.first > zone.from && said.first === said.verb
    const content = isAside
      ? this.contentAround({ from: said.first, to: this.clauseEnd(said.last + 1, zone) }, zone)
      : this.contentAfter(said.last + 1, zone)
    return this.statement(
      said.subject,
      said.cue,
      content ?? [],
      said.verb,
      this.clauseEnd(said.last + 1, zone) - 1,
    )
  }

  /** The verb of saying at `word` with its subject before it or after it. */
  private saidAt(word: number, zone: Zone): Said | null {
    const { phrases, prose } = this
    if (prose.isCapital(word) && word !== zone.from) return null
    if (phrases.flags(word) & HAS) return this.perfectAt(word, zone)
    if (!this.says(word, zone.to)) return null
    const particle = phrases.flags(word) & SAYS ? -1 : this.particleAfter(word, zone.to)
    const cue = particle < 0 ? [word] : [word, particle]
    const after = this.named(word + 1, zone.to)
    const end = Math.max(after?.last ?? word, particle)
    // "…, sagte Lee": a verb that opens its clause has its subject after it.
    const opens = word > zone.from && prose.gap(word) >= COMMA && after !== null
    const aside = opens && !this.endsClause(end + 1, zone) ? this.asideBefore(word, zone.from) : null
    const before = aside ?? (opens ? null : this.subjectBefore(word, zone.from))
    if (before)
      return { verb: word, cue, subject: before, first: before.first, last: Math.max(word, particle) }
    return after ? { verb: word, cue, subject: after, first: word, last: end } : null
  }

  /** "Lee hat gesagt, es halte" */
  private perfectAt(word: number, zone: Zone): Said | null {
    const subject = this.subjectBefore(word, zone.from) ?? this.named(word + 1, zone.to)
    if (!subject) return null
    for (let said = Math.max(word, subject.last) + 1; said < Math.min(zone.to, word + LONGEST); said++) {
      if (this.prose.gap(said) >= COMMA) return null
      if (this.phrases.flags(said) & SAYS && this.endsClause(said + 1, zone)) {
        return { verb: word, cue: [word, said], subject, first: Math.min(word, subject.first), last: said }
      }
    }
    return null
  }

  private says(word: number, to: number): boolean {
    const flags = this.phrases.flags(word)
    if (this.prose.isCapital(word)) return false
    return (flags & SAYS) !== 0 || ((flags & SAYS_WITH) !== 0 && this.particleAfter(word, to) >= 0)
  }

  /** The particle that closes the clause of a verb: "teilte die Polizei am Montag mit,"; -1 where none does. */
  private particleAfter(verb: number, to: number): number {
    for (let word = verb + 1; word < Math.min(to, verb + LONGEST * 2); word++) {
      if (this.prose.gap(word) >= COMMA) return -1
      const closes = word + 1 >= to || this.prose.gap(word + 1) >= COMMA
      if (closes && this.phrases.flags(word) & PARTICLE) return word
    }
    return -1
  }

  private clauseEnd(word: number, { to }: Zone): number {
    let end = word
    while (end < to && this.prose.gap(end) < COMMA) end++
    return end
  }

  private endsClause(word: number, { to }: Zone): boolean {
    return word >= to || this.prose.gap(word) >= COMMA
  }

  private named(word: number, to: number): Phrase | null {
    const phrase = this.phrases.at(word, to)
    return phrase && !this.isQuoted(phrase.first) ? this.phrases.withName(phrase, to) : null
  }

  /** The subject that ends right before `verb` and opens its clause; or one with an aside between: "Lee, die Wirtin, sagte". */
  private subjectBefore(verb: number, from: number): Phrase | null {
    const { prose, phrases } = this
    if (prose.gap(verb) >= COMMA) return this.asideBefore(verb, from)
    for (let word = verb - 1; word >= Math.max(from, verb - LONGEST); word--) {
      const phrase = phrases.at(word, verb)
      if (phrase?.last === verb - 1 && this.opensClause(word, from)) return phrase
      if (prose.gap(word) >= COMMA) break
    }
    return null
  }

  private opensClause(word: number, from: number): boolean {
    return word === from || this.prose.gap(word) >= COMMA || conjunctions.has(this.prose.words.key[word - 1])
  }

  private asideBefore(verb: number, from: number): Phrase | null {
    const phrase = this.phrases.at(from, verb)
    const next = (phrase?.last ?? verb) + 1
    return phrase && next < verb && verb - next < LONGEST && this.prose.gap(next) === COMMA ? phrase : null
  }

  /** What is said around "laut Lee", "so Lee": before it and after it in the sentence. */
  private around(
    phrase: Phrase,
    [from, to]: readonly [number, number],
    zone: Zone,
    sentence: Zone,
  ): TongueStatement | null {
    const content = this.contentAround(zone, sentence)
    const cue = Array.from({ length: to - from + 1 }, (_, i) => from + i)
    return (
      content &&
      this.statement(
        phrase,
        [cue[0], ...(cue.length > 1 ? [cue[cue.length - 1]] : [])],
        content,
        from,
        to,
        true,
      )
    )
  }

  private contentAround({ from, to }: Zone, sentence: Zone): readonly Span[] | null {
    const before = this.zoneSpan(this.withoutConjunction({ from: sentence.from, to: from }))
    const after = this.goesOnAt(to, sentence)
      ? this.zoneSpan({ from: to, to: this.contentEnd(to, sentence) })
      : null
    const content = [before, after].filter(span => span !== null)
    return content.length > 0 ? content : null
  }

  /** "…, sagte Lee. Sie ging." and "…, sagte Lee und ging.": what is not said. */
  private goesOnAt(word: number, { to }: Zone): boolean {
    return word < to && !conjunctions.has(this.prose.words.key[word])
  }

  /** What follows a comma or colon after the cue. */
  private contentAfter(word: number, sentence: Zone): readonly Span[] | null {
    const { prose } = this
    let from = word
    while (from < sentence.to && prose.gap(from) < COMMA && from < word + LONGEST) from++
    const gap = prose.gap(from)
    if (from >= sentence.to || !(gap === COMMA || gap === COLON || gap === QUOTE || this.isQuoted(from)))
      return null
    const span = this.zoneSpan({ from, to: this.contentEnd(from, sentence) })
    return span && [span]
  }

  /** Where a second verb of the same source begins: "sagte, es halte, und kündigte …", or the sentence ends. */
  private contentEnd(from: number, { to }: Zone): number {
    for (let word = from + 1; word + 1 < to; word++) {
      if (this.isQuoted(word) || !conjunctions.has(this.prose.words.key[word])) continue
      const flags = this.phrases.flags(word + 1)
      if (flags & (SAYS | SAYS_WITH) && !this.prose.isCapital(word + 1)) return word
    }
    return to
  }

  private withoutConjunction({ from, to }: Zone): Zone {
    let first = from
    while (first < to && conjunctions.has(this.prose.words.key[first]) && !this.isQuoted(first)) first++
    return { from: first, to }
  }

  /** The words with the quotation marks around them. */
  private zoneSpan({ from, to }: Zone): Span | null {
    if (from >= to) return null
    const { start, end } = this.prose.span(from, to - 1)
    const opening = this.prose.quotes[this.quoted[from]]
    const closing = this.prose.quotes[this.quoted[to - 1]]
    return { start: opening?.outer.start ?? start, end: closing?.outer.end ?? end }
  }

  private isQuoted(word: number): boolean {
    return this.quoted[word] >= 0
  }

  private statement(
    phrase: Phrase,
    cue: readonly number[],
    content: readonly Span[],
    from: number,
    to: number,
    whole = false,
  ): TongueStatement {
    const { prose } = this
    const cues = whole ? [prose.span(cue[0], cue[cue.length - 1])] : cue.map(word => prose.span(word, word))
    let negated = false
    for (let word = from; word <= to; word++) negated ||= negations.has(prose.words.key[word])
    return { phrase, source: [prose.span(phrase.first, phrase.last)], cue: cues, content, negated }
  }

  /** The sentences after one that go on in the subjunctive of reported speech, without a cue of their own. */
  private reportedAfter(sentence: number): readonly Span[] {
    const { sentences } = this.prose
    const found: Span[] = []
    for (let at = sentence + 1; at < sentences.length && at <= sentence + FOLLOWING; at++) {
      const zone = this.zoneOf(sentences[at])
      if (!(this.isReported(zone) || this.isQuotedOn(zone)) || this.readSentence(zone).length > 0) break
      const span = this.zoneSpan(zone)
      if (span) found.push(span)
    }
    return found
  }

  /** “It held,” said Lee. “It always has.” */
  private isQuotedOn({ from, to }: Zone): boolean {
    return (
      from < to && from > 0 && this.isQuoted(from) && this.isQuoted(to - 1) && this.prose.gap(from) === QUOTE
    )
  }

  private isReported({ from, to }: Zone): boolean {
    let reported = false
    for (let word = from; word < Math.min(to, from + LONGEST_SENTENCE); word++) {
      if (this.isQuoted(word) || this.prose.words.key[word] === first) return false
      reported ||= (this.phrases.flags(word) & SUBJUNCTIVE) !== 0 && !this.prose.isCapital(word)
    }
    return reported
  }
}
