import type { Span } from '../../text/document.ts'
import { endsRegion, isRegion } from '../../text/geography.ts'
import { CONJUNCTION, GIVEN, PREPOSITION, ROLE, TITLE } from '../../text/grammar.ts'
import type { Phrase } from '../../text/noun-phrases.ts'
import type { Prose } from '../../text/prose.ts'
import { MAY_NOUN, MAY_PARTICIPLE, MAY_PLURAL } from '../../text/word-classes.ts'
import { wordTest } from '../../text/word-facts.ts'
import { wordKey } from '../../text/words.ts'
import type { SourceType } from '../findings.ts'
import * as kind from './cues.ts'
import { type CueWords, kindsOf } from './lexicon.ts'

/** The words of a source without what is said of it. */
export interface Core extends Phrase {
  /** What stands after it in apposition begins here; past its end if nothing does. */
  readonly aside: number
}

/** What the sources of one text are: persons, organisations, outlets, documents, or no one in particular. */
export class SourceTypes {
  private readonly prose: Prose
  private readonly words: CueWords

  constructor(prose: Prose, words: CueWords) {
    this.prose = prose
    this.words = words
  }

  /** `cue`: verbs of reporting tell outlets of names that are no one's. */
  typeOf(core: Core, name: string, cue: Span): SourceType {
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

  /** "Critics", "two groups", "Lee and Dale" */
  isSeveral(core: Core): boolean {
    const { kind, first, last } = core
    if (kind === 'pronoun') return false
    const { prose } = this
    for (let word = first; word <= last; word++) if (prose.grammar(word) & CONJUNCTION) return true
    if (kind === 'name') return false
    const head = this.endOfHead(core)
    return (prose.classes(head) & MAY_PLURAL) !== 0 || prose.is(head, plural)
  }

  isDefinite({ first }: Core): boolean {
    return this.prose.is(first, the)
  }

  /** "Divers" with no other capital than that of its sentence. */
  private isPlainPlural({ first, last }: Core, name: string): boolean {
    const { prose } = this
    const isOneWord = first === last && countWords(name) === 1
    if (!isOneWord || (prose.classes(first) & MAY_PLURAL) === 0 || prose.grammar(first) & GIVEN) return false
    const sentence = prose.sentenceAt(prose.words.start[first])
    return prose.wordAt(prose.sentences[sentence].start) === first
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
}

/** A plural that the lexicon need not know: "ringleaders". */
const plural = wordTest(({ written }) => /[^siu']s$/.test(written))
/** "BBC", "U.S" */
const initials = wordTest(({ written }) => /^[A-Z.]{2,}$/.test(written))
const ofThings = wordTest(({ lower }) => /^(it|its|they|their|them|which|that)/.test(lower))
const ofAnyone = wordTest(({ lower }) =>
  /^(some|many|others|everyone|someone|nobody|none|anyone|you)/.test(lower),
)
const possessive = wordTest(({ lower }) => /^(his|her|their|its|our|my)$/.test(lower))
const the = wordTest(({ lower }) => lower === 'the')

/** "the Harbour Post" without its article. */
export function withoutArticle(name: string): string {
  const first = name.charCodeAt(0) | 32
  return first === 116 ? name.replace(/^the\s+/i, '') : name
}

/** How many words a name has, parted by single spaces. */
function countWords(name: string): number {
  let words = 1
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) === 32) words++
  return words
}
