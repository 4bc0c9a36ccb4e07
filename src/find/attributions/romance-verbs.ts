import type { Phrase } from '../../text/noun-phrases.ts'
import { COMMA } from '../../text/prose.ts'
import { HAS, SAYS, STOP, THAT } from '../../text/tongues/tongue.ts'
import { LONGEST, type TongueText, type Zone } from './tongue-text.ts'
import { type Said, subjectBefore } from './tongue-verbs.ts'

/** "a très bien dit": so many words may stand between an auxiliary and its participle. */
const BETWEEN = 3

/** A verb of saying with its auxiliary, and the subject that stands between them: "a-t-elle dit". */
interface Group {
  readonly last: number
  readonly within: Phrase | null
}

/** The verb of saying at `word` with its subject before it or, where it opens its clause, after it: "Lund a dit", "…, a dit Lund". */
export function saidInOrder(text: TongueText, word: number, zone: Zone): Said | null {
  const { prose } = text
  const group = prose.isCapital(word) && word !== zone.from ? null : groupAt(text, word, zone.to)
  if (!group) return null
  const { last, within } = group
  const cue = last === word ? [word] : [word, last]
  const whole = !within
  if (within) return { verb: word, cue, subject: within, first: word, last }
  const opens = word > zone.from && (prose.gap(word) >= COMMA || text.isQuoted(word - 1))
  const after = opens ? text.named(skipT(text, last + 1), zone.to) : null
  if (
    after &&
    (after.kind === 'pronoun' || text.endsClause(after.last + 1, zone) || !hasThat(text, last + 1, zone))
  )
    return { verb: word, cue, whole, subject: after, first: word, last: after.last }
  const before = subjectBefore(text, pastSmall(text, word, zone.from), zone.from)
  return before && { verb: word, cue, whole, subject: before, first: before.first, last }
}

function groupAt(text: TongueText, word: number, to: number): Group | null {
  const flags = text.phrases.flags(word)
  if (flags & SAYS && !(flags & HAS)) return { last: word, within: null }
  if (!(flags & HAS)) return null
  const next = skipT(text, word + 1)
  const phrase = text.prose.gap(word + 1) < COMMA ? text.phrases.at(next, to) : null
  const within = phrase?.kind === 'pronoun' ? phrase : null
  const from = within ? within.last + 1 : next
  for (let said = from; said < Math.min(to, from + BETWEEN) && text.prose.gap(said) < COMMA; said++) {
    const is = text.phrases.flags(said)
    if (is & SAYS && !text.prose.isCapital(said)) return { last: said, within }
    if (!(is & STOP)) return null
  }
  return null
}

/** "a-t-il", "dit-il" */
function skipT({ prose }: TongueText, word: number): number {
  return word < prose.words.count && prose.string(word) === 't' ? word + 1 : word
}

/** Back over the small words between a subject and its verb: "ne le lui", "no lo", "también". */
function pastSmall(text: TongueText, verb: number, from: number): number {
  let at = verb
  while (at > from && verb - at < BETWEEN && text.prose.gap(at) < COMMA && isSmall(text, at - 1)) at--
  return at
}

function isSmall(text: TongueText, word: number): boolean {
  return (text.phrases.flags(word) & STOP) !== 0 && !text.prose.isCapital(word)
}

function hasThat(text: TongueText, from: number, zone: Zone): boolean {
  return thatAfter(text, from, zone) >= 0
}

/** The "que" that opens what is said, in the clause from `from` or right behind its comma; -1 where none stands. */
export function thatAfter(text: TongueText, from: number, { to }: Zone): number {
  let commas = 0
  for (let word = from; word < Math.min(to, from + LONGEST * 2); word++) {
    if (text.isQuoted(word)) return -1
    if (text.prose.gap(word) >= COMMA) commas++
    if (commas > 2) return -1
    if (isThat(text, word)) return word
    if (commas === 0 && text.phrases.flags(word) & SAYS) return -1
  }
  return -1
}

/** "que", "si", "qu’elle" */
function isThat(text: TongueText, word: number): boolean {
  return (text.phrases.flags(word) & THAT) !== 0 || /^qu['’]/i.test(text.prose.string(word))
}
