import type { Span } from '../../text/document.ts'
import { AUXILIARY, PREPOSITION, PRONOUN, RELATIVE, ROLE } from '../../text/grammar.ts'
import { isNamePart } from '../../text/name-runs.ts'
import type { Phrase } from '../../text/noun-phrases.ts'
import type { People } from '../../text/people.ts'
import { COMMA, type Prose, QUOTE } from '../../text/prose.ts'
import { MAY_VERB } from '../../text/word-classes.ts'
import { wordTest } from '../../text/word-facts.ts'
import type { Source } from '../findings.ts'
import { groups } from './cue-words.ts'
import * as kind from './cues.ts'
import type { CueWords } from './lexicon.ts'
import type { Placed } from './placed.ts'
import { type Core, SourceTypes, withoutArticle } from './source-types.ts'

/** A source of several people or things, and the index of its sentence. */
interface Several extends Source {
  readonly sentence: number
}

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
  private readonly types: SourceTypes
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
    this.types = new SourceTypes(prose, words)
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
    const type = joined ? 'person' : this.types.typeOf(core, name, cue)
    if (type === 'person' && name !== '') this.lastPerson = name
    const source: Source = { pieces, name: core.kind === 'name' ? withoutArticle(name) : name, type }
    if (this.types.isSeveral(core) || (core.kind === 'name' && type === 'unnamed'))
      this.lastSeveral = { ...source, sentence: this.sentenceOf(core) }
    return source
  }

  /** "they": the last source of several, if it was named not long before. */
  private severalMeant(core: Core): Several | null {
    if (!/^the(y|ir|m)\b/i.test(this.prose.string(core.first))) return null
    const last = this.lastSeveral
    return last && this.sentenceOf(core) - last.sentence <= REACH ? last : null
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
    if (core.kind !== 'noun' || !this.types.isDefinite(core)) return null
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
const article = wordTest(({ lower }) => /^(the|a|an)$/.test(lower))
const to = wordTest(({ lower }) => lower === 'to')
