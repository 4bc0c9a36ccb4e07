import type { Span } from '../../text/document.ts'
import { endsRegion, isRegion } from '../../text/geography.ts'
import {
  AUXILIARY,
  CONJUNCTION,
  GIVEN,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  ROLE,
  TITLE,
} from '../../text/grammar.ts'
import { isNamePart } from '../../text/name-runs.ts'
import type { Phrase } from '../../text/noun-phrases.ts'
import type { People } from '../../text/people.ts'
import { COMMA, type Prose, QUOTE } from '../../text/prose.ts'
import { MAY_NOUN, MAY_PARTICIPLE, MAY_PLURAL, MAY_VERB } from '../../text/word-classes.ts'
import { wordTest } from '../../text/word-facts.ts'
import { wordKey } from '../../text/words.ts'
import type { Source, SourceType } from '../findings.ts'
import { groups } from './cue-words.ts'
import * as kind from './cues.ts'
import { type CueWords, kindsOf } from './lexicon.ts'
import type { Placed } from './placed.ts'

/** The words of a source without what is said of it. */
interface Core extends Phrase {
  /** What stands after it in apposition begins here; past its end if nothing does. */
  readonly aside: number
}

/** A source of several people or things, and the index of its sentence. */
interface Several extends Source {
  readonly sentence: number
}

/** A plural that the lexicon need not know: "ringleaders". */
const plural = wordTest(({ written }) => /[^siu']s$/.test(written))
/** "BBC", "U.S" */
const initials = wordTest(({ written }) => /^[A-Z.]{2,}$/.test(written))

/** How far back, in sentences, "they" looks for whom it means. */
const REACH = 3

/**
 * The sources of one text, in order, with their names and types: surnames the full name, pronouns the person meant, and
 * "the harbour master" the name that the text itself joins with it ("Ann Lee, the harbour master").
 */
export class Sources {
  private readonly prose: Prose
  private readonly people: People
  private readonly words: CueWords
  /** Names by the key of the role the text joins with them; null where it joins several. */
  private readonly byRole = new Map<number, string | null>()
  private readonly fullNames = new Map<string, string>()
  private lastPerson: string | null = null
  /** Those whom "they" may mean. */
  private lastSeveral: Several | null = null

  constructor(prose: Prose, people: People, words: CueWords) {
    this.prose = prose
    this.people = people
    this.words = words
  }

  sourcesOf(all: readonly Placed[]): readonly (Source | null)[] {
    const cores = all.map(({ source }) => source && this.coreOf(source[0]))
    all.forEach(({ source }, index) => {
      if (source) this.learnRole(cores[index]!, source[0])
    })
    return this.withGroups(
      all.map(({ source, cue }, index) => source && this.sourceOf(source, cores[index]!, cue[0])),
    )
  }

  /** Whoever the text calls "the group" or "it" somewhere is a person nowhere. */
  private withGroups(sources: readonly (Source | null)[]): readonly (Source | null)[] {
    const groups = new Set<string>()
    for (const source of sources)
      if (source?.type === 'organisation' && source.name !== '') groups.add(source.name)
    const called = this.calledGroups()
    if (groups.size === 0 && called.size === 0) return sources
    const isGroup = (name: string) => groups.has(name) || called.has(name.slice(name.lastIndexOf(' ') + 1))
    return sources.map(source =>
      source?.type === 'person' && isGroup(source.name) ? { ...source, type: 'organisation' } : source,
    )
  }

  /** "Herons" where the text has "the Herons group" or "two Herons groups" somewhere. */
  private calledGroups(): ReadonlySet<string> {
    const { prose } = this
    const called = new Set<string>()
    if (!this.words.holds(kind.GROUP)) return called
    for (let word = 1; word < prose.words.count; word++) {
      if (!this.words.is(word, kind.GROUP) || !prose.is(word, groupNoun) || prose.isCapital(word)) continue
      if (prose.isCapital(word - 1) && prose.gap(word) < COMMA) called.add(prose.string(word - 1))
    }
    return called
  }

  private sourceOf(pieces: readonly Span[], core: Core, cue: Span): Source {
    const joined = this.roleMeant(core)
    const name =
      joined ?? (core.kind === 'name' ? this.fullName(core) : this.people.nameOf(core, this.lastPerson))
    const several = name === '' ? this.severalMeant(core) : null
    if (several) return { pieces, name: several.name, type: several.type }
    const type = joined ? 'person' : this.typeOf(core, name, cue)
    if (type === 'person' && name !== '') this.lastPerson = name
    const source: Source = { pieces, name: core.kind === 'name' ? withoutArticle(name) : name, type }
    if (this.isSeveral(core) || (core.kind === 'name' && type === 'unnamed'))
      this.lastSeveral = { ...source, sentence: this.sentenceOf(core) }
    return source
  }

  /** "they": the last source of several, if it was named not long before. */
  private severalMeant(core: Core): Several | null {
    if (!/^the(y|ir|m)\b/i.test(this.prose.string(core.first))) return null
    const last = this.lastSeveral
    return last && this.sentenceOf(core) - last.sentence <= REACH ? last : null
  }

  /** "Critics", "two groups", "Lee and Dale" */
  private isSeveral(core: Core): boolean {
    const { kind, first, last } = core
    if (kind === 'pronoun') return false
    const { prose } = this
    for (let word = first; word <= last; word++) if (prose.grammar(word) & CONJUNCTION) return true
    if (kind === 'name') return false
    const head = this.endOfHead(core)
    return (prose.classes(head) & MAY_PLURAL) !== 0 || prose.is(head, plural)
  }

  private sentenceOf({ first }: Core): number {
    return this.prose.sentenceAt(this.prose.words.start[first])
  }

  /** A name is given the same full name wherever it is written the same. */
  private fullName(core: Core): string {
    const written = this.prose.string(core.first, core.last)
    const known = this.fullNames.get(written) ?? this.people.nameOf(core, null)
    this.fullNames.set(written, known)
    return known
  }

  /** Up to the first comma, bracket or relative pronoun; a relative pronoun itself stands for what it stands after. */
  private coreOf({ start, end }: Span): Core {
    const { prose } = this
    let first = prose.wordAt(start)
    let limit = this.endOf(end, first)
    if (limit === first + 1 && prose.grammar(first) & RELATIVE && first > 0) {
      limit = first
      first = this.phraseBefore(first)
    }
    let last = first
    while (last + 1 < limit && this.adjoins(last + 1) && !(prose.grammar(last + 1) & RELATIVE)) last++
    return { first, last, kind: this.kindOf(first, last), aside: last + 1 }
  }

  /** Whether a word goes on with the one before it; a word in quotation marks may stand among them: "“resistance” groups". */
  private adjoins(word: number): boolean {
    const gap = this.prose.gap(word)
    return gap < COMMA || gap === QUOTE
  }

  /** The word after the last that ends by `end`. */
  private endOf(end: number, first: number): number {
    const { words } = this.prose
    let at = first
    while (at < words.count && words.start[at] < end) at++
    return Math.max(at, first + 1)
  }

  /** Where the noun phrase before `end` starts: back over names, or to its article, but not over the verb whose object it is. */
  private phraseBefore(end: number): number {
    const { prose } = this
    let first = end - 1
    while (first > 0 && end - first < 8 && prose.gap(first) < COMMA && isNamePart(prose, first - 1)) {
      if (prose.isCapital(end - 1) && !prose.isCapital(first - 1)) break
      first--
    }
    if (first === 0 || prose.gap(first) >= COMMA) return first
    if (prose.is(first - 1, article)) return first - 1
    return first < end - 1 && this.isVerb(first) ? first + 1 : first
  }

  /** "has shown", "to stop", "plans that close": what stands before it makes a word that may be one a verb. */
  private isVerb(word: number): boolean {
    const { prose } = this
    if ((prose.classes(word) & MAY_VERB) === 0 || prose.isCapital(word)) return false
    return (prose.grammar(word - 1) & (AUXILIARY | RELATIVE | PRONOUN)) !== 0 || prose.is(word - 1, to)
  }

  private kindOf(first: number, last: number): Phrase['kind'] {
    if (first === last && this.prose.is(first, pronoun)) return 'pronoun'
    return this.prose.isCapital(last) && isNamePart(this.prose, last) ? 'name' : 'noun'
  }

  /** `cue`: verbs of reporting tell outlets of names that are no one's. */
  private typeOf(core: Core, name: string, cue: Span): SourceType {
    if (core.kind === 'pronoun') return this.typeOfPronoun(core, name)
    const { prose } = this
    const head = this.headOf(core)
    const kinds = this.kindsOf(head)
    // "the Harbour Post" is none that was posted.
    if (core.kind === 'name' && (kinds & kind.OUTLET) !== 0) return 'outlet'
    if ((kinds & kind.DOCUMENT) !== 0) return 'document'
    if ((kinds & kind.OUTLET) !== 0) return 'outlet'
    if ((kinds & kind.ORGANISATION) !== 0) return 'organisation'
    if (core.kind === 'noun' || (kinds & kind.UNNAMED) !== 0 || this.isPlainPlural(core, name))
      return this.typeOfNoun(core, kinds)
    if (this.isPerson(core, head)) return 'person'
    if (this.isRegion(core, name)) return 'organisation'
    // "the Harbour Light", "the Left"
    if (this.isDefinite(core)) return this.reports(cue) ? 'outlet' : 'organisation'
    return countWords(name) === 1 && prose.is(core.last, initials) ? 'organisation' : 'person'
  }

  /** "Divers" with no other capital than that of its sentence. */
  private isPlainPlural({ first, last }: Core, name: string): boolean {
    const { prose } = this
    const isOneWord = first === last && countWords(name) === 1
    if (!isOneWord || (prose.classes(first) & MAY_PLURAL) === 0 || prose.grammar(first) & GIVEN) return false
    return (
      prose.wordAt(prose.sentences[this.sentenceOf({ first, last, kind: 'noun', aside: 0 })].start) === first
    )
  }

  private reports({ start, end }: Span): boolean {
    return /\breport(s|ed)$/i.test(this.prose.text.slice(start, end))
  }

  /** The last word of the head, before any "of" or "published by". */
  private headOf(core: Core): number {
    const { prose } = this
    const head = this.endOfHead(core)
    const isBefore = head < core.last && head > core.first && !prose.isCapital(head)
    return isBefore && (prose.classes(head) & (MAY_PARTICIPLE | MAY_NOUN)) === MAY_PARTICIPLE
      ? head - 1
      : head
  }

  /** The last word before any preposition. */
  private endOfHead({ first, last }: Core): number {
    const { prose } = this
    let head = first
    while (head < last && !(prose.grammar(head + 1) & PREPOSITION)) head++
    return head
  }

  /** Whether a title or a given name tells a person. */
  private isPerson({ first }: Core, head: number): boolean {
    const { prose } = this
    if (!prose.isCapital(head)) return false
    for (let word = first; word <= head; word++) if (prose.grammar(word) & (TITLE | GIVEN | ROLE)) return true
    return false
  }

  /** Whether a name, which ends in the last word of the source or in a form of it, is a country's or territory's. */
  private isRegion({ last }: Core, name: string): boolean {
    const { prose } = this
    const mayBe = prose.is(last, endsRegion) || prose.isPossessive(last)
    return mayBe && isRegion(withoutArticle(name).toLowerCase())
  }

  /** What a word does in attributions, without a possessive ending. */
  private kindsOf(word: number): number {
    const { prose } = this
    return prose.isPossessive(word)
      ? kindsOf(wordKey(prose.string(word).replace(/['’]s?$/, '')))
      : this.words.kindsAt(word)
  }

  private typeOfPronoun(core: Core, name: string): SourceType {
    const { prose } = this
    if (!prose.is(core.first, ofThings)) return prose.is(core.first, ofAnyone) ? 'unnamed' : 'person'
    if (name === '') return 'unnamed'
    const meant = wordKey(name.split(' ').at(-1)!)
    return (kindsOf(meant) & kind.OUTLET) !== 0 ? 'outlet' : 'organisation'
  }

  /** "critics", "a spokesman" and "the ringleaders" are no one in particular; "the mayor" is. */
  private typeOfNoun(core: Core, kinds: number): SourceType {
    if ((kinds & kind.UNNAMED) !== 0 || this.isSeveral(core)) return 'unnamed'
    return this.isDefinite(core) || this.prose.is(core.first, possessive) ? 'person' : 'unnamed'
  }

  private isDefinite({ first }: Core): boolean {
    return this.prose.is(first, the)
  }

  /** "Ann Lee, the harbour master,": the role after the name. */
  private learnRole(core: Core, span: Span): void {
    if (core.kind !== 'name') return
    const { prose } = this
    for (let word = core.first; word < core.last; word++)
      if (prose.grammar(word) & ROLE) this.learn(word, core)
    const limit = this.endOf(span.end, core.first)
    if (core.aside >= limit || prose.gap(core.aside) !== COMMA || !prose.is(core.aside, article)) return
    let head = core.aside + 1
    while (
      head + 1 < limit &&
      prose.gap(head + 1) < COMMA &&
      !(prose.grammar(head + 1) & (PREPOSITION | RELATIVE))
    )
      head++
    if (head < limit) this.learn(head, core)
  }

  private learn(word: number, core: Core): void {
    const name = this.people.nameOf({ first: this.nameStart(core), last: core.last, kind: 'name' }, null)
    const key = this.prose.words.key[word]
    const known = this.byRole.get(key)
    this.byRole.set(key, known === undefined || known === name ? name : null)
  }

  private nameStart({ first, last }: Core): number {
    let start = last
    while (start > first && this.prose.isCapital(start - 1)) start--
    return start
  }

  /** "the harbour master", where the text gives that role one name. */
  private roleMeant(core: Core): string | null {
    if (core.kind !== 'noun' || !this.isDefinite(core)) return null
    return this.byRole.get(this.prose.words.key[core.last]) ?? null
  }
}

const groupNouns = new Set(groups.split(/\s+/))
const groupNoun = wordTest(({ lower }) => groupNouns.has(lower))

const pronouns = new Set(
  `i he she it they we you his her hers their theirs its our my your him them us me who which that some many others
  everyone someone nobody none anyone another all both`.split(/\s+/),
)
/** "everyone’s" */
const LONGEST_PRONOUN = 10

/** "us", but not "the US". */
const pronoun = wordTest(({ written, lower }) => {
  if (written.length > LONGEST_PRONOUN || (written.length > 1 && /^[A-Z]+$/.test(written))) return false
  return pronouns.has(lower.replace(/['’].*$/, ''))
})
const ofThings = wordTest(({ lower }) => /^(it|its|they|their|them|which|that)/.test(lower))
const ofAnyone = wordTest(({ lower }) =>
  /^(some|many|others|everyone|someone|nobody|none|anyone|you)/.test(lower),
)
const possessive = wordTest(({ lower }) => /^(his|her|their|its|our|my)$/.test(lower))
const article = wordTest(({ lower }) => /^(the|a|an)$/.test(lower))
const to = wordTest(({ lower }) => lower === 'to')
const the = wordTest(({ lower }) => lower === 'the')

function withoutArticle(name: string): string {
  const first = name.charCodeAt(0) | 32
  return first === 116 ? name.replace(/^the\s+/i, '') : name
}

/** How many words a name has, parted by single spaces. */
function countWords(name: string): number {
  let words = 1
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) === 32) words++
  return words
}
