import {
  CONJUNCTION,
  FEMININE,
  GIVEN,
  LINK,
  MASCULINE,
  ORGANISATION,
  PREPOSITION,
  ROLE,
  SUBORDINATOR,
  TITLE,
} from './grammar.ts'
import { isNamePart, nameEnd, nameStart } from './name-runs.ts'
import type { Phrase } from './noun-phrases.ts'
import { inOneLine } from './paragraphs.ts'
import { COMMA, type Prose } from './prose.ts'
import { RoleHolders, roleOf } from './role-holders.ts'
import { isOneOf } from './word-facts.ts'

/** A name where the text uses it: indexes of its words, without titles. */
interface Mention {
  readonly first: number
  readonly last: number
  readonly gender: number
  /** Told by a title or a given name; other names may be a person's or a group's. */
  readonly person: boolean
  readonly group: boolean
  /** Whether it stands where a subject often does: at the start of a sentence or clause. */
  readonly leads: boolean
}

const pointing = isOneOf('the this that')
const owning = isOneOf('the its their his her')
/** Any body may be called so, whatever its name. */
const anyBody = isOneOf('group organization organisation company firm network movement')

const GENDER = MASCULINE | FEMININE
/** How far back, in sentences, a pronoun or "the group" looks for whom it means. */
const REACH = 4

const known = new WeakMap<Prose, People>()

/** The people of a text, found when first asked for: quotes and attributions both name their sources. */
export function peopleOf(prose: Prose): People {
  let people = known.get(prose)
  if (!people) {
    people = new People(prose)
    known.set(prose, people)
  }
  return people
}

/** The names of one text: which surname goes with which full name, and whom a pronoun means. */
export class People {
  private readonly prose: Prose
  private readonly mentions: readonly Mention[]
  /** Full names by the key of their last word, as a signed number, which a map holds without boxing it. */
  private readonly bySurname = new Map<number, Mention[]>()
  /** Whom the text gives which role, found when first asked for. */
  private holders: RoleHolders | null = null
  /** The one who holds a role; null for those of several people or of none. */
  private readonly onlyHolders = new Map<string, string | null>()

  constructor(prose: Prose) {
    this.prose = prose
    this.mentions = findMentions(prose)
    for (const mention of this.mentions) if (mention.first < mention.last) this.know(mention)
  }

  private know(mention: Mention): void {
    const key = this.prose.words.key[mention.last] | 0
    const named = this.bySurname.get(key)
    if (!named) this.bySurname.set(key, [mention])
    else if (!named.some(other => this.isSame(other, mention))) named.push(mention)
  }

  /**
   * The fullest name of what `phrase` names or stands for, or its own words when the text gives none; of a pronoun that means no one
   * the text names, nothing, since "they" is no name.
   */
  nameOf(phrase: Phrase, lastSpeaker: string | null): string {
    if (phrase.kind === 'name') return this.fullName(phrase)
    if (phrase.kind === 'pronoun') return this.meant(phrase.first, lastSpeaker) ?? ''
    const named =
      this.groupMeant(phrase) ?? this.nameWithin(phrase) ?? this.nameBeside(phrase) ?? this.holderOf(phrase)
    return named ?? tidy(this.prose.string(phrase.first, phrase.last))
  }

  private text({ first, last }: { readonly first: number; readonly last: number }): string {
    return tidy(this.prose.string(first, last))
  }

  /** Whether two names are written the same. */
  private isSame(a: Mention, b: Mention): boolean {
    const { text, words } = this.prose
    const { start, end, key } = words
    if (a.last - a.first !== b.last - b.first || key[a.first] !== key[b.first]) return false
    const length = end[a.last] - start[a.first]
    if (length === end[b.last] - start[b.first] && isRepeated(text, start[a.first], start[b.first], length))
      return true
    return this.text(a) === this.text(b)
  }

  private fullName(phrase: { readonly first: number; readonly last: number }): string {
    const { prose } = this
    let first = phrase.first
    for (let word = first; word < phrase.last; word++) {
      const flags = prose.grammar(word)
      if (flags & (PREPOSITION | CONJUNCTION)) return this.text(phrase)
      if (isTitle(prose, word, phrase.last) || !(prose.isCapital(word) || flags & LINK)) first = word + 1
    }
    if (first < phrase.last) return this.longest(first, phrase.last)
    const hint = genderOf(prose, phrase.first, phrase.last)
    const only = this.onlyOne(phrase.last, hint)
    if (only) return this.text(only)
    return this.text(phrase.first === first ? phrase : { first, last: phrase.last })
  }

  /** The full name that ends in a word, if all that do begin alike; titles tell the gender it must have. */
  private onlyOne(word: number, hint: number): Mention | null {
    const { key } = this.prose.words
    let only: Mention | null = null
    for (const other of this.known(word)) {
      if (!agrees(hint, other.gender)) continue
      if (only && key[only.first] !== key[other.first]) return null
      only ??= other
    }
    return only
  }

  /** The same name with its middle parts, where the text has them somewhere. */
  private longest(first: number, last: number): string {
    const { key } = this.prose.words
    const own = this.text({ first, last })
    const longer = this.known(last).filter(
      other => key[other.first] === key[first] && other.last - other.first > last - first,
    )
    return longer.length > 0 ? this.text(longer[0]) : own
  }

  private known(word: number): readonly Mention[] {
    const { prose } = this
    return this.bySurname.get(prose.words.key[word] | 0) ?? []
  }

  /** Whom he or she means: the last speaker when it can be, else who leads the sentences before. */
  private meant(word: number, lastSpeaker: string | null): string | null {
    const wanted = this.prose.grammar(word) & GENDER
    if (wanted === 0) return isIt(this.prose, word) ? this.bodyMeant(word) : null
    const sentence = this.sentenceOf(word)
    let best: Mention | null = null
    for (let at = this.mentionBefore(word); at >= 0; at--) {
      const mention = this.mentions[at]
      const apart = sentence - this.sentenceOf(mention.first)
      if (apart > REACH) break
      if (best && this.sentenceOf(best.first) !== this.sentenceOf(mention.first)) break
      if (mention.group || !agrees(wanted, this.genderOf(mention))) continue
      if (mention.leads || !best) best = mention
    }
    if (best) return this.fullName(best)
    return lastSpeaker
  }

  private isPerson(mention: Mention): boolean {
    return mention.person || this.genderOf(mention) !== 0
  }

  private genderOf(mention: Mention): number {
    if (mention.gender) return mention.gender
    return this.known(mention.last).reduce((gender, other) => gender | other.gender, 0)
  }

  /** "the council": the last name that has the word; "the group": the last that leads a sentence and is no person's. */
  private groupMeant({ first, last }: Phrase): string | null {
    const { prose } = this
    const definite = last - first === 1 && prose.is(first, pointing)
    if (!definite || !(prose.grammar(last) & ORGANISATION) || prose.isCapital(last)) return null
    const isAny = prose.is(last, anyBody)
    const isMeant = (mention: Mention): boolean =>
      this.holds(mention, last) || (isAny && isLeading(mention) && !this.isPerson(mention))
    return this.groupBefore(first, isMeant)
  }

  /** "It": a body that leads a sentence. A bridge says nothing. */
  private bodyMeant(word: number): string | null {
    return this.groupBefore(word, mention => isLeading(mention) && mention.group)
  }

  private groupBefore(word: number, isMeant: (mention: Mention) => boolean): string | null {
    const sentence = this.sentenceOf(word)
    for (let at = this.mentionBefore(word); at >= 0; at--) {
      const mention = this.mentions[at]
      if (sentence - this.sentenceOf(mention.first) > REACH) break
      if (isMeant(mention)) return this.text(mention)
    }
    return null
  }

  /** Whether a name has a word. */
  private holds({ first, last }: Mention, word: number): boolean {
    const { key } = this.prose.words
    for (let at = first; at <= last; at++) if (key[at] === key[word]) return true
    return false
  }

  /** "the mayor, Ann Lund" and "harbour master Ann Lund" hold a name. */
  private nameWithin({ first, last }: Phrase): string | null {
    const { prose } = this
    if (!prose.isCapital(last) || prose.grammar(last) & ORGANISATION) return null
    const start = nameStart(prose, last, first)
    const before = start - 1
    if (before >= first && prose.grammar(before) & PREPOSITION) return null
    return start < last ? this.fullName({ first: start, last }) : null
  }

  /** "the skipper, Ann Lund": a full name set beside a description of one person. */
  private nameBeside({ kind, first, last }: Phrase): string | null {
    const { prose } = this
    const from = last + 1
    if (kind === 'pronoun' || !prose.is(first, owning)) return null
    if (from >= prose.words.count || prose.gap(from) !== COMMA || !isNamePart(prose, from)) return null
    const mention = this.mentions[this.mentionBefore(from) + 1]
    const isFull = mention && mention.first === from && mention.last > from && !mention.group
    return isFull ? this.fullName(mention) : null
  }

  /** "the skipper", where the text calls one person so elsewhere: "Ana Reyes, the skipper of the Corncrake". */
  private holderOf({ kind, first, last }: Phrase): string | null {
    const role = kind === 'noun' ? roleOf(this.prose, first, last) : null
    if (!role) return null
    const known = this.onlyHolders.get(role)
    if (known !== undefined) return known
    const holder = this.onlyHolder(first + 1, last)
    this.onlyHolders.set(role, holder)
    return holder
  }

  /** The only one who holds the role that words tell. */
  private onlyHolder(first: number, last: number): string | null {
    this.holders ??= new RoleHolders(
      this.prose,
      this.mentions.filter(({ group }) => !group),
    )
    const names = new Set(this.holders.of(first, last).map(name => this.fullName(name)))
    const [name] = names
    return names.size === 1 ? name : null
  }

  private sentenceOf(word: number): number {
    return this.prose.sentenceAt(this.prose.words.start[word])
  }

  /** The last mention that ends before `word`, or -1. */
  private mentionBefore(word: number): number {
    let low = 0
    let high = this.mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.mentions[middle].last < word) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}

/** Whether a full name stands where a subject often does. */
function isLeading({ first, last, leads }: Mention): boolean {
  return leads && last > first
}

function findMentions(prose: Prose): readonly Mention[] {
  const mentions: Mention[] = []
  const { sentences } = prose
  const { count, start } = prose.words
  for (let sentence = 0, word = 0; sentence < sentences.length; sentence++) {
    const limit = sentences[sentence + 1]?.start ?? prose.text.length
    let isFirst = true
    for (; word < count && start[word] < limit; word++, isFirst = false) {
      if (!prose.isCapital(word) || !isNamePart(prose, word)) continue
      const last = nameEnd(prose, word, sentences[sentence].end)
      const mention = toMention(prose, word, last, isFirst)
      if (mention) mentions.push(mention)
      word = last
    }
  }
  return mentions
}

/** A title, or a role before a full name: "Mayor Lund", "Skipper Ann Lund". */
function isTitle(prose: Prose, word: number, last: number): boolean {
  const flags = prose.grammar(word)
  if (flags & TITLE) return true
  return (flags & ROLE) !== 0 && word + 1 < last && (prose.grammar(word + 1) & GIVEN) !== 0
}

function toMention(prose: Prose, from: number, last: number, isFirst: boolean): Mention | null {
  let first = from
  for (let word = from; word <= last; word++) if (isTitle(prose, word, last)) first = word + 1
  if (first > last) return null
  const titled = first > from
  const flags = prose.grammar(first)
  const isGiven = (flags & GIVEN) !== 0
  // A lone capital at the start of a sentence may be any word.
  if (isFirst && first === last && !titled && !isGiven) {
    if (!prose.isPossessive(last) && prose.cue(last + 1) === 0) return null
  }
  const group = ((prose.grammar(last) | flags) & ORGANISATION) !== 0
  const gender = genderOf(prose, from, last)
  const opens = prose.gap(from) >= COMMA || (prose.grammar(from - 1) & SUBORDINATOR) !== 0
  const leads = (isFirst || opens) && !prose.isPossessive(last)
  return { first, last, gender, person: !group && (titled || isGiven), group, leads }
}

/** What titles and given names in a run tell of the gender. */
function genderOf(prose: Prose, first: number, last: number): number {
  let gender = 0
  for (let word = first; word <= last; word++) {
    const flags = prose.grammar(word)
    if (flags & (TITLE | GIVEN)) gender |= flags & GENDER
    if (gender) return gender === GENDER ? 0 : gender
  }
  return 0
}

function agrees(wanted: number, gender: number): boolean {
  return wanted === 0 || gender === 0 || (gender & wanted) !== 0
}

/** Whether so much of the text stands at both places. */
function isRepeated(text: string, one: number, other: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (text.charCodeAt(one + i) !== text.charCodeAt(other + i)) return false
  return true
}

function isIt(prose: Prose, word: number): boolean {
  return prose.lower(word) === 'it'
}

/** A name in one line, without a possessive ending. */
function tidy(name: string): string {
  const line = inOneLine(name)
  return line.endsWith("'s") || line.endsWith('’s') ? line.slice(0, -2) : line
}
