import { MARK } from '../../text/tagging.ts'
import * as is from '../../text/word-classes.ts'
import * as cue from './cues.ts'
import {
  COMMA,
  framesAt,
  isFiniteVerb,
  isHead,
  isKind,
  numberAt,
  opensPhrase,
  QUOTE_OPENS,
  type Range,
  type Sentence,
  startsSentence,
  tagAt,
} from './sentence.ts'
import { nounBefore, phraseStart, subjectBefore } from './subjects.ts'
import { nextVerbGroup, type VerbGroup } from './verbs.ts'

/** Whose a verb is. */
interface Owner {
  readonly subject: Range | null
  /** Whether the subject stands right before the verb, rather than being shared with another. */
  readonly own: boolean
  /** Whether it stands in a clause that "when", "if" or the like opens. */
  readonly subordinate: boolean
}

/** A verb group with what it may take and whose it is, which is looked for when asked: most verbs are no cue. */
export class Claim implements Owner {
  readonly group: VerbGroup
  /** 0 when it is no cue. */
  readonly frames: number
  /** What this is when the infinitive it leads to gives no statement: "declined to comment". */
  readonly unchained: Claim | null
  /** The claims of the sentence, of which so many stand before this one. */
  readonly claims: readonly Claim[]
  private readonly sentence: Sentence
  private readonly place: number
  private owner: Owner | null = null

  constructor(
    sentence: Sentence,
    group: VerbGroup,
    frames: number,
    claims: readonly Claim[],
    place: number,
    unchained: Claim | null,
  ) {
    this.group = group
    this.frames = frames
    this.unchained = unchained
    this.sentence = sentence
    this.claims = claims
    this.place = place
  }

  get subject(): Range | null {
    return this.owned.subject
  }

  get own(): boolean {
    return this.owned.own
  }

  get subordinate(): boolean {
    return this.owned.subordinate
  }

  private get owned(): Owner {
    this.owner ??= this.unchained ?? ownerOf(this.sentence, this.group, this.claims, this.place)
    return this.owner
  }

  /** Gives the verb a subject that stands elsewhere. */
  give(subject: Range | null): void {
    this.owner = { subject, own: this.own, subordinate: this.subordinate }
  }
}

/** What those are about who think or feel: "is confident that", "was angry about". */
const ATTITUDE = cue.CLAUSE | cue.INFINITIVE | cue.ABOUT | cue.OF | cue.WITH | cue.AT | cue.OVER | cue.TOWARD

/** The verb groups of a sentence with the subject of each. */
export function readClaims(sentence: Sentence): readonly Claim[] {
  const claims: Claim[] = []
  let group = nextVerbGroup(sentence, sentence.from)
  for (; group; group = nextVerbGroup(sentence, group.to)) {
    const last = claims.length - 1
    if (group.form !== 'infinitive') claims.push(claimOf(sentence, group, claims))
    else if (last >= 0 && leadsTo(sentence, claims[last], group))
      claims[last] = chained(sentence, claims, last, group)
    else if (leadsToClause(sentence, group)) claims.push(claimOf(sentence, group, claims))
  }
  giveFirstSubject(sentence, claims)
  return claims
}

/** Whether the source of a claim starts at a token: one with a subject of its own, and a verb that takes a clause. */
export function startsSource(claims: readonly Claim[], at: number): boolean {
  for (let place = 0; place < claims.length; place++) {
    const claim = claims[place]
    const mayState = (claim.frames & cue.CLAUSE) !== 0 && claim.group.from > at
    if (mayState && claim.own && claim.subject!.from === at) return true
  }
  return false
}

/** "After talking of the bridge, she left": what opens the sentence is said by its first subject. */
function giveFirstSubject(sentence: Sentence, claims: readonly Claim[]): void {
  for (let index = 0; index < claims.length && claims[index].group.from <= sentence.from + 2; index++) {
    const claim = claims[index]
    if (claim.group.form !== 'finite' && !claim.subject) claim.give(firstSubject(sentence, claims))
  }
}

/** The subject after the comma, where one stands there. */
function firstSubject(sentence: Sentence, claims: readonly Claim[]): Range | null {
  const owned = claims.filter(({ own }) => own)
  const first = owned.find(({ subject }) => tagAt(sentence, subject!.from - 1) === COMMA) ?? owned[0]
  return first?.subject ?? null
}

function framesOf(sentence: Sentence, { head }: VerbGroup): number {
  return framesAt(sentence, head) || (isKind(sentence, head, cue.ATTITUDE) ? ATTITUDE : 0)
}

function claimOf(sentence: Sentence, verb: VerbGroup, claims: readonly Claim[]): Claim {
  const { from, to, head, form, negated } = verb
  // "was angry", "are worried": no one else does it to them.
  const feels = form === 'finite' && isKind(sentence, head, cue.ATTITUDE)
  const group = feels ? { from, to, head, form, passive: false, negated } : verb
  const frames = feels && verb.passive ? ATTITUDE : framesOf(sentence, group)
  return new Claim(sentence, group, frames, claims, claims.length, null)
}

/** Whose a verb is, of which so many claims of the sentence stand before it. */
function ownerOf(sentence: Sentence, group: VerbGroup, claims: readonly Claim[], place: number): Owner {
  const found = ownSubject(sentence, group, claims, place)
  if (found)
    return {
      subject: found,
      own: true,
      subordinate: tagAt(sentence, found.from - 1) === is.SUBORDINATOR,
    }
  const shares = sharedWith(sentence, group, claims, place)
  return { subject: shares?.subject ?? null, own: false, subordinate: shares?.subordinate ?? false }
}

function ownSubject(
  sentence: Sentence,
  { form, from }: VerbGroup,
  claims: readonly Claim[],
  place: number,
): Range | null {
  if (form === 'infinitive') return causedBefore(sentence, from)
  if (form === 'finite') {
    const relative = place > 0 ? afterRelative(sentence, from, claims[place - 1]) : null
    return relative ?? subjectBefore(sentence, from)
  }
  const noun = nounBefore(sentence, from)
  // "Lee, citing a report, said"
  const opens = !noun && tagAt(sentence, from - 1) === COMMA && !anyOwned(claims, place)
  return opens ? nounBefore(sentence, from - 1) : noun
}

/** Whether any of the first claims has a subject of its own. */
function anyOwned(claims: readonly Claim[], count: number): boolean {
  for (let at = 0; at < count; at++) if (claims[at].own) return true
  return false
}

/** "led the mayor to declare": whoever is made to do it. */
function causedBefore(sentence: Sentence, end: number): Range | null {
  let from = end
  while (opensPhrase(tagAt(sentence, from - 1))) from--
  return from < end && isKind(sentence, from - 1, cue.CAUSING) ? { from, to: end } : null
}

/** "the two who saw it said": a relative clause without commas belongs to the subject. */
function afterRelative(sentence: Sentence, end: number, last: Claim): Range | null {
  if (!last.own || !last.subject || tagAt(sentence, last.subject.from) !== is.WHO) return null
  const who = last.subject.from
  if (!isHead(tagAt(sentence, who - 1)) || (last.frames & cue.CLAUSE) !== 0) return null
  for (let at = last.group.to; at < end; at++) {
    const tag = tagAt(sentence, at)
    if (tag >= MARK || (tag >= is.AND && tag <= is.WHAT)) return null
  }
  const from = phraseStart(sentence, who)
  return from < who ? { from, to: end } : null
}

/** The earlier claim in the sentence whose subject a verb without one has: that of the clause it belongs to. */
function sharedWith(
  sentence: Sentence,
  group: VerbGroup,
  claims: readonly Claim[],
  place: number,
): Claim | null {
  let last: Claim | null = null
  for (let i = place - 1; i >= 0; i--) {
    const claim = claims[i]
    if (!claim.own || !claim.subject) continue
    if (parted(sentence, claim.group.to, group.from)) break
    last ??= claim
    const relative = tagAt(sentence, claim.subject.from) === is.WHO
    if (relative ? tagAt(sentence, group.from - 1) === is.AND : isTop(sentence, claim.subject)) {
      return sameTense(sentence, claim, group) ? claim : last
    }
  }
  return last
}

/** Whether a new sentence begins between two tokens. */
function parted(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at <= to && at < from + 200; at++)
    if (startsSentence(sentence, at) && at > sentence.from) return true
  return false
}

function isTop(sentence: Sentence, { from }: Range): boolean {
  const before = tagAt(sentence, from - 1)
  return (
    before !== is.THAT &&
    before !== is.WHAT &&
    !isFiniteVerb(before) &&
    before !== is.WHO &&
    before !== is.NOUN
  )
}

function sameTense(sentence: Sentence, claim: Claim, { form, head }: VerbGroup): boolean {
  return (
    form !== 'finite' ||
    tagAt(sentence, claim.group.head) === tagAt(sentence, head) ||
    tagAt(sentence, head - 1) === COMMA
  )
}

/** "tried to explain", "went on to say" */
function leadsTo(sentence: Sentence, { group, frames }: Claim, next: VerbGroup): boolean {
  const on = numberAt(sentence, group.to) === sentence.lexicon.words.on ? 1 : 0
  const adjoins = next.from === group.to + on && (frames & cue.CHAIN) !== 0 && !group.passive
  const nextFrames = framesOf(sentence, next)
  // "appears to dismiss the report" tells what seems so.
  const states = cue.CLAUSE | cue.QUOTE | ((frames & cue.SEEMING) === 0 ? cue.OBJECT : 0)
  return adjoins && (nextFrames & states) !== 0 && (nextFrames & cue.CHAIN) === 0
}

/** "which led her to declare that it held": what an infinitive states shows only where a clause or a quotation follows it. */
function leadsToClause(sentence: Sentence, { to, head }: VerbGroup): boolean {
  const tag = tagAt(sentence, to)
  return (
    (framesAt(sentence, head) & cue.CLAUSE) !== 0 &&
    (tag === is.THAT || tag === is.WHAT || tag === QUOTE_OPENS)
  )
}

function chained(sentence: Sentence, claims: readonly Claim[], place: number, next: VerbGroup): Claim {
  const claim = claims[place]
  const { from, form, passive } = claim.group
  const negated = claim.group.negated || next.negated
  const group = { from, to: next.to, head: next.head, form, passive, negated }
  return new Claim(sentence, group, framesOf(sentence, next), claims, place, claim)
}
