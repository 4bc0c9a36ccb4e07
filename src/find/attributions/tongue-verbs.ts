import type { Phrase } from '../../text/noun-phrases.ts'
import { COMMA } from '../../text/prose.ts'
import { HAS, PARTICLE, SAYS, SAYS_WITH } from '../../text/tongues/tongue.ts'
import { LONGEST, type TongueText, type Zone } from './tongue-text.ts'

/** A verb of saying with its particle or auxiliary, and whose it is. */
export interface Said {
  readonly verb: number
  readonly cue: readonly number[]
  readonly subject: Phrase
  /** The first and the last word of subject and verb together. */
  readonly first: number
  readonly last: number
  /** Whether the cue is all from its first word to its last. */
  readonly whole?: boolean
}

/** The verb of saying at `word` with its subject before it or after it. */
export function saidAt(text: TongueText, word: number, zone: Zone): Said | null {
  const { phrases, prose } = text
  if (prose.isCapital(word) && word !== zone.from) return null
  if (phrases.flags(word) & HAS) return perfectAt(text, word, zone)
  if (!says(text, word, zone.to)) return null
  const particle = phrases.flags(word) & SAYS ? -1 : particleAfter(text, word, zone.to)
  const cue = particle < 0 ? [word] : [word, particle]
  const after = text.named(word + 1, zone.to)
  const end = Math.max(after?.last ?? word, particle)
  // "…, sagte Lee": a verb that opens its clause has its subject after it.
  const opens = word > zone.from && prose.gap(word) >= COMMA && after !== null
  const aside = opens && !text.endsClause(end + 1, zone) ? asideBefore(text, word, zone.from) : null
  const before = aside ?? (opens ? null : subjectBefore(text, word, zone.from))
  if (before) return { verb: word, cue, subject: before, first: before.first, last: Math.max(word, particle) }
  return after ? { verb: word, cue, subject: after, first: word, last: end } : null
}

/** "Lee hat gesagt, es halte" */
function perfectAt(text: TongueText, word: number, zone: Zone): Said | null {
  const subject = subjectBefore(text, word, zone.from) ?? text.named(word + 1, zone.to)
  if (!subject) return null
  for (let said = Math.max(word, subject.last) + 1; said < Math.min(zone.to, word + LONGEST); said++) {
    if (text.prose.gap(said) >= COMMA) return null
    if (text.phrases.flags(said) & SAYS && text.endsClause(said + 1, zone)) {
      return { verb: word, cue: [word, said], subject, first: Math.min(word, subject.first), last: said }
    }
  }
  return null
}

export function says(text: TongueText, word: number, to: number): boolean {
  const flags = text.phrases.flags(word)
  if (text.prose.isCapital(word)) return false
  return (flags & SAYS) !== 0 || ((flags & SAYS_WITH) !== 0 && particleAfter(text, word, to) >= 0)
}

/** The particle that closes the clause of a verb: "teilte die Polizei am Montag mit,"; -1 where none does. */
function particleAfter(text: TongueText, verb: number, to: number): number {
  for (let word = verb + 1; word < Math.min(to, verb + LONGEST * 2); word++) {
    if (text.prose.gap(word) >= COMMA) return -1
    const closes = word + 1 >= to || text.prose.gap(word + 1) >= COMMA
    if (closes && text.phrases.flags(word) & PARTICLE) return word
  }
  return -1
}

/** The subject that ends right before `verb` and opens its clause; or one with an aside between: "Lee, die Wirtin, sagte". */
export function subjectBefore(text: TongueText, verb: number, from: number): Phrase | null {
  const { prose, phrases } = text
  if (prose.gap(verb) >= COMMA) return asideBefore(text, verb, from)
  for (let word = verb - 1; word >= Math.max(from, verb - LONGEST); word--) {
    const phrase = phrases.at(word, verb)
    if (phrase?.last === verb - 1 && text.opensClause(word, from)) return phrase
    if (prose.gap(word) >= COMMA) break
  }
  return null
}

function asideBefore(text: TongueText, verb: number, from: number): Phrase | null {
  const phrase = text.phrases.at(from, verb)
  const next = (phrase?.last ?? verb) + 1
  return phrase && next < verb && verb - next < LONGEST && text.prose.gap(next) === COMMA ? phrase : null
}
