import {
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  PREPOSITION,
  PRONOUN,
  ROLE,
  SUBORDINATOR,
  TIME,
  TITLE,
} from './grammar.ts'
import { COMMA, isTight, type Prose } from './prose.ts'
import { isOneOf } from './word-facts.ts'

/** A full name where the text uses it: indexes of its words, without titles. */
export interface FullName {
  readonly first: number
  readonly last: number
}

/** No description of a role is longer, in words. */
const LONGEST = 5
const NO_NOUN = AUXILIARY | CONJUNCTION | DETERMINER | PREPOSITION | PRONOUN | SUBORDINATOR
/** With these before it a role is another one. */
const other = isOneOf('former deputy vice ex acting assistant then late retired interim')
const the = isOneOf('the its their our')

/** Words that tell a role, and who holds it. */
interface Given {
  readonly first: number
  readonly last: number
  readonly holder: FullName
}

/**
 * Whom the text itself gives a role, by the words of the role in small letters: as a title ("skipper Ana Reyes") or set beside the
 * name ("Ana Reyes, the skipper of the Corncrake", "the skipper, Ana Reyes").
 */
export class RoleHolders {
  private readonly prose: Prose
  /** By a hash of the words that tell a role. */
  private readonly byWords = new Map<number, Given[]>()

  constructor(prose: Prose, names: readonly FullName[]) {
    this.prose = prose
    for (const name of names) {
      const title = titleBefore(prose, name.first)
      if (title < name.first) this.give(title, name.first - 1, name)
      const [first, last] = besideAfter(prose, name.last + 1)
      if (first <= last) this.give(first, last, name)
      const beside = besideBefore(prose, name.first)
      if (beside < name.first) this.give(beside, name.first - 1, name)
    }
  }

  /** Who holds the role that the words from `first` to `last` tell. */
  of(first: number, last: number): readonly FullName[] {
    let hash = 0
    for (let word = last; word >= first; word--) hash = this.hashWith(hash, word)
    const given = this.byWords.get(hash) ?? []
    return given.filter(other => this.isSame(other, first, last)).map(({ holder }) => holder)
  }

  /** "harbour master": as it stands and by its last words, unless a word before them makes it another role. */
  private give(first: number, last: number, holder: FullName): void {
    let whole = first
    while (whole < last && !this.prose.is(whole, other)) whole++
    let hash = 0
    for (let word = last; word >= first; word--) {
      hash = this.hashWith(hash, word)
      if (word > whole) continue
      const given = { first: word, last, holder }
      const known = this.byWords.get(hash)
      if (known) known.push(given)
      else this.byWords.set(hash, [given])
    }
  }

  /** Signed, which a map holds without boxing it. */
  private hashWith(hash: number, word: number): number {
    return Math.imul(hash ^ this.prose.words.key[word], 0x85ebca6b) | 0
  }

  private isSame(given: Given, first: number, last: number): boolean {
    if (given.last - given.first !== last - first) return false
    for (let word = first; word <= last; word++)
      if (this.prose.lower(given.first + word - first) !== this.prose.lower(word)) return false
    return true
  }
}

/** The words of a phrase such as "the skipper", by which a holder is looked up; null for any other, as "the skipper of the Plover". */
export function roleOf(prose: Prose, first: number, last: number): string | null {
  if (!isThe(prose, first) || last === first || prose.string(last + 1) === 'of') return null
  for (let word = first + 1; word <= last; word++)
    if (!isPart(prose, word) || prose.isCapital(word)) return null
  return words(prose, first + 1, last)
}

function words(prose: Prose, first: number, last: number): string {
  let parts = prose.lower(first)
  for (let word = first + 1; word <= last; word++) parts += ` ${prose.lower(word)}`
  return parts
}

/** The first word of what stands right before a name, in small letters or as a title. */
function titleBefore(prose: Prose, name: number): number {
  let first = name
  while (first > 0 && name - first < LONGEST && isTight(prose.gap(first)) && isPart(prose, first - 1)) {
    if (prose.isCapital(first - 1) && !(prose.grammar(first - 1) & (TITLE | ROLE))) break
    first--
  }
  return first
}

/** "the skipper, | Ana Reyes": the first word after the article, or `name` where there is none. */
function besideBefore(prose: Prose, name: number): number {
  if (prose.gap(name) !== COMMA) return name
  let first = name
  while (first > 0 && name - first < LONGEST && isPart(prose, first - 1)) {
    first--
    if (!isTight(prose.gap(first))) return name
    if (isThe(prose, first - 1)) return first
  }
  return name
}

/** "Ana Reyes, | the skipper of the Corncrake": the words of the role, up to a preposition or a mark. */
function besideAfter(prose: Prose, from: number): readonly [first: number, last: number] {
  const none = [from, from - 1] as const
  if (prose.gap(from) !== COMMA) return none
  const led = prose.grammar(from) & DETERMINER
  const first = led ? from + 1 : from
  let last = first - 1
  while (last - first < LONGEST && isPart(prose, last + 1) && !prose.isCapital(last + 1)) {
    if (last >= from && !isTight(prose.gap(last + 1))) break
    last++
  }
  const closes =
    prose.gap(last + 1) >= COMMA || (prose.grammar(last + 1) & (PREPOSITION | SUBORDINATOR)) !== 0
  const isRole = led || (prose.grammar(last) & ROLE) !== 0
  return last >= first && closes && isRole ? [first, last] : none
}

/** A word that may be part of the words for a role. */
function isPart(prose: Prose, word: number): boolean {
  const flags = prose.grammar(word)
  if (word < 0 || word >= prose.words.count || prose.isDigit(word)) return false
  return !(flags & (NO_NOUN | TIME)) || (flags & (ROLE | TITLE)) !== 0
}

function isThe(prose: Prose, word: number): boolean {
  return prose.is(word, the)
}
