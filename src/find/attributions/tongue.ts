import type { Span } from '../../text/document.ts'
import type { Phrase } from '../../text/noun-phrases.ts'
import { COMMA, type Prose, QUOTE } from '../../text/prose.ts'
import { AS, NOT, POSTPOSED, SO, SUBJUNCTIVE, type Tongue } from '../../text/tongues/tongue.ts'
import { wordKey } from '../../text/words.ts'
import { saidInOrder } from './romance-verbs.ts'
import { contentAfter, contentAround, contentOpened } from './tongue-contents.ts'
import { LONGEST, TongueText, type Zone } from './tongue-text.ts'
import { type Said, saidAt, says, subjectBefore } from './tongue-verbs.ts'

/** A statement in another language than English; its source as a phrase too, to be named. */
export interface TongueStatement {
  readonly phrase: Phrase
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly negated: boolean
}

/** A sentence of more words is a list, and is left out. */
const LONGEST_SENTENCE = 120
const FOLLOWING = 4
/** The verb of "comme l’a dit Lund" stands no further behind its first word. */
const INVERTED = 5

const first = wordKey('ich')

/**
 * Statements given to sources in a language that puts its verb second, as German does: "Lee sagte, es halte", "Es halte, sagte
 * Lee", "Laut Lee hält es", "Lee zufolge hält es", "Es hält, so Lee", "wie Lee mitteilte"; and the sentences after one that go
 * on in reported speech by their subjunctive. Linear in the number of words.
 */
export class TongueReader {
  private readonly text: TongueText
  private readonly prose: Prose
  private readonly according: readonly (readonly number[])[]
  private readonly verbSecond: boolean

  constructor(prose: Prose, tongue: Tongue) {
    this.prose = prose
    this.text = new TongueText(prose, tongue)
    this.according = tongue.according()
    this.verbSecond = tongue.capitalNouns
  }

  read(): readonly TongueStatement[] {
    const all: TongueStatement[] = []
    const { sentences } = this.prose
    for (let at = 0; at < sentences.length; at++) {
      const zone = this.text.zoneOf(sentences[at])
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

  private readSentence(zone: Zone): readonly TongueStatement[] {
    const found: TongueStatement[] = []
    let next = zone.from
    for (let word = zone.from; word < zone.to; word++) {
      if (word < next || this.text.isQuoted(word)) continue
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
      const phrase = this.text.named(at, zone.to)
      // "selon elle,": a pronoun alone.
      const last = phrase?.last ?? at
      if (
        !phrase ||
        (phrase.kind === 'pronoun' && (this.verbSecond || !this.text.endsClause(last + 1, zone)))
      )
        continue
      return this.around(phrase, [word, at - 1], { from: word, to: phrase.last + 1 }, zone)
    }
    return null
  }

  /** ", so Lee", ", wie Lee mitteilte", "Lee zufolge" */
  private smallAt(word: number, zone: Zone): TongueStatement | null {
    const flags = this.text.phrases.flags(word)
    const { prose } = this
    if (flags & POSTPOSED) {
      const phrase = subjectBefore(this.text, word, zone.from)
      return phrase && this.around(phrase, [word, word], { from: phrase.first, to: word + 1 }, zone)
    }
    if (flags & SO && prose.gap(word) >= COMMA && word > zone.from) {
      const phrase = this.text.named(word + 1, zone.to)
      const closes = phrase && (phrase.last + 1 >= zone.to || prose.gap(phrase.last + 1) >= COMMA)
      return closes ? this.around(phrase, [word, word], { from: word, to: phrase.last + 1 }, zone) : null
    }
    return flags & AS ? this.asAt(word, zone) : null
  }

  private asAt(word: number, zone: Zone): TongueStatement | null {
    const phrase = this.text.named(word + 1, zone.to)
    if (!phrase) return this.asInverted(word, zone)
    const limit = Math.min(zone.to, phrase.last + LONGEST)
    for (let verb = phrase.last + 1; verb < limit && this.prose.gap(verb) < COMMA; verb++) {
      if (!says(this.text, verb, zone.to)) continue
      let to = verb + 1
      while (to < zone.to && this.prose.gap(to) < COMMA) to++
      return this.around(phrase, [verb, verb], { from: word, to }, zone)
    }
    return null
  }

  /** "comme l’a dit Lund", "según informó Lund" */
  private asInverted(word: number, zone: Zone): TongueStatement | null {
    for (
      let verb = word + 1;
      verb < Math.min(zone.to, word + INVERTED) && this.prose.gap(verb) < COMMA;
      verb++
    ) {
      const phrase = says(this.text, verb, zone.to) ? this.text.named(verb + 1, zone.to) : null
      if (!phrase) continue
      const to = this.text.clauseEnd(phrase.last + 1, zone)
      return this.around(phrase, [verb, verb], { from: word, to }, zone)
    }
    return null
  }

  private verbAt(word: number, zone: Zone): TongueStatement | null {
    const said = this.verbSecond ? saidAt(this.text, word, zone) : saidInOrder(this.text, word, zone)
    if (!said) return null
    const { prose } = this
    const isAside = prose.gap(said.first) >= COMMA && said.first > zone.from && said.first === said.verb
    const content = isAside
      ? contentAround(this.text, { from: said.first, to: this.text.clauseEnd(said.last + 1, zone) }, zone)
      : this.verbSecond
        ? contentAfter(this.text, said.last + 1, zone)
        : contentOpened(this.text, said.last + 1, zone)
    const [from, to] = this.negatable(said, content, zone)
    return this.statement(said.subject, said.cue, content ?? [], from, to, said.whole)
  }

  /** The first and the last word between which the verb may be denied: not those of what was said. */
  private negatable(
    { verb, subject, last }: Said,
    content: readonly Span[] | null,
    zone: Zone,
  ): readonly [number, number] {
    const end = this.text.clauseEnd(last + 1, zone) - 1
    if (this.verbSecond) return [verb, end]
    const said = content?.find(({ start }) => start > this.prose.words.start[verb])
    const from = subject.last < verb ? subject.last + 1 : verb
    return [from, said ? Math.min(end, this.prose.wordAt(said.start) - 1) : end]
  }

  /** What is said around "laut Lee", "so Lee": before it and after it in the sentence. */
  private around(
    phrase: Phrase,
    [from, to]: readonly [number, number],
    zone: Zone,
    sentence: Zone,
  ): TongueStatement | null {
    const content = contentAround(this.text, zone, sentence)
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
    for (let word = from; word <= to; word++) negated ||= (this.text.phrases.flags(word) & NOT) !== 0
    return { phrase, source: [prose.span(phrase.first, phrase.last)], cue: cues, content, negated }
  }

  /** The sentences after one that go on in the subjunctive of reported speech, without a cue of their own. */
  private reportedAfter(sentence: number): readonly Span[] {
    const { sentences } = this.prose
    const found: Span[] = []
    for (let at = sentence + 1; at < sentences.length && at <= sentence + FOLLOWING; at++) {
      const zone = this.text.zoneOf(sentences[at])
      if (!(this.isReported(zone) || this.isQuotedOn(zone)) || this.readSentence(zone).length > 0) break
      const span = this.text.zoneSpan(zone)
      if (span) found.push(span)
    }
    return found
  }

  /** “It held,” said Lee. “It always has.” */
  private isQuotedOn({ from, to }: Zone): boolean {
    return (
      from < to &&
      from > 0 &&
      this.text.isQuoted(from) &&
      this.text.isQuoted(to - 1) &&
      this.prose.gap(from) === QUOTE
    )
  }

  private isReported({ from, to }: Zone): boolean {
    let reported = false
    for (let word = from; word < Math.min(to, from + LONGEST_SENTENCE); word++) {
      if (this.text.isQuoted(word) || this.prose.words.key[word] === first) return false
      reported ||= (this.text.phrases.flags(word) & SUBJUNCTIVE) !== 0 && !this.prose.isCapital(word)
    }
    return reported
  }
}
