import type { Span } from '../../text/document.ts'
import { GIVEN, PREPOSITION, RELATIVE, ROLE, TITLE } from '../../text/grammar.ts'
import { isNamePart } from '../../text/name-runs.ts'
import type { Phrase } from '../../text/noun-phrases.ts'
import type { People } from '../../text/people.ts'
import { COMMA, type Prose, QUOTE } from '../../text/prose.ts'
import { wordKey } from '../../text/words.ts'
import type { Source, SourceType } from '../findings.ts'
import type { Lexicon } from './cues.ts'

/** The words of a source without what is said of it. */
interface Core extends Phrase {
  /** What stands after it in apposition begins here; past its end if nothing does. */
  readonly aside: number
}

/**
 * Gives the sources of one text, in order, their names and types: surnames the full name, pronouns the person meant, and
 * "the harbour master" the name that the text itself joins with it ("Ann Lee, the harbour master").
 */
export class Sources {
  private readonly prose: Prose
  private readonly people: People
  private readonly lexicon: Lexicon
  /** Names by the key of the role the text joins with them; null where it joins several. */
  private readonly byRole = new Map<number, string | null>()
  private lastPerson: string | null = null

  constructor(prose: Prose, people: People, lexicon: Lexicon, all: readonly (readonly Span[])[]) {
    this.prose = prose
    this.people = people
    this.lexicon = lexicon
    for (const pieces of all) this.learnRole(pieces[0])
  }

  /** `reports`: whether its verb is one of reporting, which names that are no one's else have as outlets do. */
  source(pieces: readonly Span[], reports = false): Source {
    const core = this.coreOf(pieces[0])
    const joined = this.roleMeant(core)
    const name = joined ?? this.people.nameOf(core, this.lastPerson)
    const type = joined ? 'person' : this.typeOf(core, name, reports)
    if (type === 'person') this.lastPerson = name
    return { pieces, name: core.kind === 'name' ? name.replace(/^the\s+/i, '') : name, type }
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

  /** Where the noun phrase before `end` starts: back over names, or to its article. */
  private phraseBefore(end: number): number {
    const { prose } = this
    let first = end - 1
    while (first > 0 && end - first < 8 && prose.gap(first) < COMMA && isNamePart(prose, first - 1)) {
      if (prose.isCapital(end - 1) && !prose.isCapital(first - 1)) break
      first--
    }
    return first
  }

  private kindOf(first: number, last: number): Phrase['kind'] {
    if (
      first === last &&
      pronouns.has(
        this.prose
          .string(first)
          .toLowerCase()
          .replace(/['’].*$/, ''),
      )
    )
      return 'pronoun'
    return this.prose.isCapital(last) && isNamePart(this.prose, last) ? 'name' : 'noun'
  }

  private typeOf(core: Core, name: string, reports: boolean): SourceType {
    const { lexicon, prose } = this
    const heads = this.headsOf(core, name)
    const key = heads.last
    if (core.kind === 'pronoun') return this.typeOfPronoun(core, name)
    // "the Harbour Post" is none that was posted.
    if (core.kind === 'name' && lexicon.outlets.has(key)) return 'outlet'
    if (lexicon.documents.has(key)) return 'document'
    if (lexicon.outlets.has(key)) return 'outlet'
    if (lexicon.organisations.has(key)) return 'organisation'
    if (core.kind === 'noun' || lexicon.unnamed.has(key)) return this.typeOfNoun(core, key)
    if (heads.person || heads.words > 1)
      return this.isDefinite(core) && !heads.person ? (reports ? 'outlet' : 'organisation') : 'person'
    return /^[A-Z.]{2,}$/.test(prose.string(core.last)) ? 'organisation' : 'person'
  }

  /** The last word of the head, before any "of", and whether a title or a given name tells a person. */
  private headsOf(
    core: Core,
    name: string,
  ): { readonly last: number; readonly person: boolean; readonly words: number } {
    const { prose } = this
    let last = core.first
    while (last < core.last && !(prose.grammar(last + 1) & PREPOSITION)) last++
    let person = false
    for (let word = core.first; word <= last; word++)
      person ||= (prose.grammar(word) & (TITLE | GIVEN | ROLE)) !== 0
    const parts = name.split(' ')
    return { last: this.keyOf(last), person: person && prose.isCapital(last), words: parts.length }
  }

  private keyOf(word: number): number {
    return this.prose.isPossessive(word)
      ? wordKey(this.prose.string(word).replace(/['’]s?$/, ''))
      : this.prose.words.key[word]
  }

  private typeOfPronoun(core: Core, name: string): SourceType {
    const word = this.prose.string(core.first).toLowerCase()
    if (/^(it|its|they|their|them|which|that)/.test(word)) {
      const meant = wordKey(name.split(' ').at(-1)!)
      if (name.toLowerCase() === word) return 'unnamed'
      return this.lexicon.outlets.has(meant) ? 'outlet' : 'organisation'
    }
    return /^(some|many|others|everyone|someone|nobody|none|anyone|you)/.test(word) ? 'unnamed' : 'person'
  }

  /** "critics" and "a spokesman" are no one in particular; "the mayor" is. */
  private typeOfNoun(core: Core, head: number): SourceType {
    if (this.lexicon.unnamed.has(head)) return 'unnamed'
    return this.isDefinite(core) || possessives.test(this.prose.string(core.first)) ? 'person' : 'unnamed'
  }

  private isDefinite({ first }: Core): boolean {
    return /^the$/i.test(this.prose.string(first))
  }

  /** "Ann Lee, the harbour master,": the role after the name. */
  private learnRole(span: Span): void {
    const core = this.coreOf(span)
    if (core.kind !== 'name') return
    const { prose } = this
    const name = this.people.nameOf({ first: this.nameStart(core), last: core.last, kind: 'name' }, null)
    for (let word = core.first; word < core.last; word++)
      if (prose.grammar(word) & ROLE) this.learn(word, name)
    const limit = this.endOf(span.end, core.first)
    if (core.aside >= limit || prose.gap(core.aside) !== COMMA || !articles.test(prose.string(core.aside)))
      return
    let head = core.aside + 1
    while (
      head + 1 < limit &&
      prose.gap(head + 1) < COMMA &&
      !(prose.grammar(head + 1) & (PREPOSITION | RELATIVE))
    )
      head++
    if (head < limit) this.learn(head, name)
  }

  private learn(word: number, name: string): void {
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

const pronouns = new Set(
  `i he she it they we you his her hers their theirs its our my your him them us me who which that some many others
  everyone someone nobody none anyone another all both`.split(/\s+/),
)
const articles = /^(the|a|an)$/i
const possessives = /^(his|her|their|its|our|my)$/i
