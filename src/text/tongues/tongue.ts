import { type Lexicon, lexicon } from '../lexicon.ts'
import { wordKey } from '../words.ts'

/** A finite form or a participle of a verb of saying. */
export const SAYS = 1
/** The same, when its particle closes the clause: "teilte … mit". */
export const SAYS_WITH = 2
export const PARTICLE = 4
/** Have and be, before the participle: "hat … gesagt", "a déclaré". */
export const HAS = 8
export const HE = 16
export const SHE = 32
export const THEY = 64
export const ARTICLE = 128
/** Hangs a noun on the one before it: "die Sprecherin der Werft". */
export const OF = 256
/** Small words within a person's name. */
export const LINK = 512
/** "so Krappe" */
export const SO = 1024
/** "wie Krappe mitteilte" */
export const AS = 2048
/** "Krappe zufolge" */
export const POSTPOSED = 4096
/** Prepositions, conjunctions, adverbs and times: no part of a phrase that names someone. */
export const STOP = 8192
/** What stands before a name: Herr, alcaldesa; with the gender where it tells one. */
export const ROLE = 16384
export const MALE = 32768
export const FEMALE = 65536
/** The subjunctive of reported speech: "sei", "habe". */
export const SUBJUNCTIVE = 131072
/** What opens the clause that was said: "que". */
export const THAT = 262144
/** "nicht", "ne … pas", "no" */
export const NOT = 524288

/** The words of a language that tell who speaks. */
export interface Tongue {
  readonly words: Lexicon
  /** What stands before a source: "laut", "nach Angaben von", as the keys of the words; the longer first. */
  readonly according: () => readonly (readonly number[])[]
  /** Whether every noun has a capital, so that a capital tells no name; such a tongue, German, also puts its verb second. */
  readonly capitalNouns: boolean
}

/** A language by its lists of words. */
export function tongue(
  lists: readonly (readonly [flag: number, words: string])[],
  according: readonly string[],
  capitalNouns = false,
): Tongue {
  let keys: readonly (readonly number[])[] | null = null
  return {
    words: lexicon(lists),
    according: () => {
      keys ??= according.map(phrase => phrase.split(' ').map(word => wordKey(word)))
      return keys
    },
    capitalNouns,
  }
}

/** Each stem with each ending. */
export function conjugated(stems: string, endings: string): string {
  const all = endings.split(' ')
  return stems
    .trim()
    .split(/\s+/)
    .flatMap(stem => all.map(ending => stem + ending))
    .join(' ')
}
