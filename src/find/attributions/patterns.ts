import * as is from '../../text/word-classes.ts'
import { quotesAfter, readAs, readAside } from './asides.ts'
import { type Claim, readClaims } from './claims.ts'
import { type Complement, complementAfter, type Frame } from './contents.ts'
import * as cue from './cues.ts'
import { skipAdjuncts } from './extent.ts'
import { readNouns, statementAfter } from './nouns.ts'
import { readPassive, readSeeming } from './passives.ts'
import { readPhrases } from './phrase-cues.ts'
import {
  COLON,
  COMMA,
  type Draft,
  isHead,
  isKind,
  numberAt,
  QUOTE_CLOSES,
  QUOTE_OPENS,
  type Range,
  type Sentence,
  tagAt,
} from './sentence.ts'

const none = [] as const

/** Adds the statements given to sources in one sentence. */
export function readSentence(sentence: Sentence, drafts: Draft[]): void {
  const claims = (sentence.kinds & cue.VERBAL) === 0 ? none : readClaims(sentence)
  const first = drafts.length
  readVerbs(sentence, claims, drafts)
  const last = drafts.length
  readPhrases(sentence, drafts)
  if ((sentence.kinds & cue.STATEMENT) === 0) return
  for (const noun of readNouns(sentence, claims))
    if (!anyFrom(drafts, first, last, draft => overlap(noun, draft))) drafts.push(noun)
}

function readVerbs(sentence: Sentence, claims: readonly Claim[], drafts: Draft[]): void {
  const first = drafts.length
  let cueTo = sentence.from
  for (let place = 0; place < claims.length; place++) {
    const claim = claims[place]
    // "issued a statement saying": a verb that is part of the cue before it gives nothing of its own.
    const draft = claim.group.head < cueTo ? null : readVerb(sentence, claim)
    if (!draft || isMeant(claim, drafts, first)) continue
    drafts.push(draft)
    cueTo = draft.cue[0].to
  }
}

/** "vowed to show that it held": what one means to state is told with that. */
function isMeant({ group }: Claim, drafts: readonly Draft[], first: number): boolean {
  if (group.form !== 'infinitive') return false
  const holds = ({ from, to }: Range): boolean => from <= group.from && group.from < to
  return anyFrom(drafts, first, drafts.length, ({ content }) => content.some(holds))
}

/** Whether any of the drafts from `first` up to `last` is so. */
function anyFrom(
  drafts: readonly Draft[],
  first: number,
  last: number,
  test: (draft: Draft) => boolean,
): boolean {
  for (let at = first; at < last; at++) if (test(drafts[at])) return true
  return false
}

function overlap(a: Draft, b: Draft): boolean {
  return a.cue[0].from < b.cue[0].to && b.cue[0].from < a.cue[0].to
}

function readVerb(sentence: Sentence, claim: Claim): Draft | null {
  const { group } = claim
  const frames = framesWith(sentence, claim)
  const finite = group.form === 'finite'
  if (finite && (isPutting(sentence, claim) || (frames & cue.CLAUSE) !== 0)) {
    const as = readAs(sentence, claim)
    if (as) return as
  }
  if (frames === 0) return null
  if (group.passive && (frames & ~cue.BEARING) === 0) return null
  if (group.passive) return readPassive(sentence, claim)
  if ((frames & cue.SEEMING) !== 0) return readSeeming(sentence, claim)
  const aside = finite && (frames & cue.QUOTE) !== 0 ? readAside(sentence, claim) : null
  if (aside) return aside
  const fronted = frontedBefore(sentence, claim)
  const frame: Frame = {
    frames,
    tense: finite || group.form === 'gerund' ? tagAt(sentence, group.head) : 0,
    claims: claim.claims,
    subordinate: claim.subordinate || opensSentence(sentence, claim),
    relative: fronted.length > 0 || isAside(sentence, claim),
    fronted: fronted.length > 0,
  }
  const complement =
    complementAfter(sentence, group.to, frame) ??
    ((frames & cue.BEARING) !== 0 ? statementAfter(sentence, group.to, frame) : null) ??
    afterAdjuncts(sentence, group.to, frame)
  if (!complement) return claim.unchained && readVerb(sentence, claim.unchained)
  if (finite && !claim.subject) return null
  const content = withQuotesAfter(sentence, complement.content, (frames & cue.BEARING) !== 0)
  return {
    source: claim.subject && [claim.subject],
    cue: [{ from: group.from, to: complement.cueTo }],
    content: fronted.length === 0 ? content : [...fronted, ...content],
    negated: group.negated,
  }
}

/** What the verb takes, its subject known: "the audit found errors" tells of them, "Ann Lee found a seat" does not. */
function framesWith(sentence: Sentence, claim: Claim): number {
  const { frames } = claim
  const subject = (frames & cue.EVIDENT) === 0 ? null : claim.subject
  if (!subject) return frames
  for (let at = subject.from; at < subject.to && tagAt(sentence, at) !== COMMA; at++)
    if (isKind(sentence, at, cue.DOCUMENT)) return frames | cue.OBJECT
  return frames
}

/** "as Ann Lee put it" */
function isPutting(sentence: Sentence, { group }: Claim): boolean {
  const { put, it } = sentence.lexicon.words
  return numberAt(sentence, group.head) === put && numberAt(sentence, group.to) === it
}

/** "Lee, who says it held, left", "Lee, citing a report, left" and "those citing it left": the clause around it goes on. */
function isAside(sentence: Sentence, { group, subject, own }: Claim): boolean {
  if (group.form === 'gerund') return own || tagAt(sentence, group.from - 1) === COMMA
  return subject !== null && tagAt(sentence, subject.from) === is.WHO
}

/** "After bragging of the roof, Lee left": the clause after the comma is the sentence's own. */
function opensSentence(sentence: Sentence, { group }: Claim): boolean {
  if (group.form !== 'gerund') return false
  const before = tagAt(sentence, group.from - 1)
  return before === is.SUBORDINATOR || before === is.PREPOSITION
}

/** "which she said held": the relative pronoun is part of what was said. */
function frontedBefore(sentence: Sentence, { subject, own, frames }: Claim): readonly Range[] {
  if (!subject || !own || (frames & (cue.CLAUSE | cue.INFINITIVE | cue.NAMING)) === 0) return none
  const at = subject.from - 1
  const tag = tagAt(sentence, at)
  const fronted =
    (tag === is.WHO && tagAt(sentence, at - 1) !== is.PREPOSITION) ||
    (tag === is.THAT && isHead(tagAt(sentence, at - 1))) ||
    (numberAt(sentence, at) === sentence.lexicon.words.what && at > sentence.from)
  return fronted ? [{ from: at, to: at + 1 }] : none
}

/** "said on Monday that": when and where it was said belongs neither to the cue nor to the content. */
function afterAdjuncts(sentence: Sentence, to: number, frame: Frame): Complement | null {
  let at = skipAdjuncts(sentence, to)
  if (at === to) return null
  // "said on Monday, in reference to the roof, “It held.”"
  if (tagAt(sentence, at) === COMMA && tagAt(sentence, at + 1) === is.PREPOSITION) {
    const next = skipAdjuncts(sentence, at + 1)
    if (tagAt(sentence, next) === COMMA && tagAt(sentence, next + 1) === QUOTE_OPENS) at = next
  }
  const found = complementAfter(sentence, at, {
    ...frame,
    frames: frame.frames & (cue.CLAUSE | cue.QUOTE | cue.ABOUT),
  })
  return found && { ...found, cueTo: tagAt(sentence, at) === COLON ? at + 1 : to }
}

function withQuotesAfter(sentence: Sentence, content: Range, bears: boolean): readonly Range[] {
  if (tagAt(sentence, content.from - 1) === COLON && isParted(sentence, content.from)) {
    return [{ from: content.from, to: paragraphEnd(sentence, content) }]
  }
  // "Lee told a guard’s story. “It was dark.”"
  const goesOn = tagAt(sentence, content.to - 1) === QUOTE_CLOSES || (bears && content.to + 1 >= sentence.to)
  const quotes = goesOn ? quotesAfter(sentence) : none
  return quotes.length === 0 ? [content] : [content, ...quotes]
}

/** "She wrote:" at the end of its paragraph: all of the next is what she wrote. */
function paragraphEnd({ tokens, text, closedBy }: Sentence, { from, to }: Range): number {
  const end = text.indexOf('\n', tokens.start[from])
  const quoted = closedBy[from] + 1
  let at = Math.max(to, quoted)
  if (quoted > 0) return at
  while (at < tokens.count && (end < 0 || tokens.start[at] < end)) at++
  return at
}

/** Whether a token stands in another paragraph or line than the one before it. */
function isParted({ tokens, text }: Sentence, at: number): boolean {
  return at > 0 && at < tokens.count && text.slice(tokens.end[at - 1], tokens.start[at]).includes('\n')
}
