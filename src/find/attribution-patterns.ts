import * as is from '../text/word-classes.ts'
import { contentStart, quotesAfter, readAside } from './attribution-asides.ts'
import { type Claim, readClaims } from './attribution-claims.ts'
import { type Complement, complementAfter, type Frame } from './attribution-contents.ts'
import * as cue from './attribution-cues.ts'
import { contentEnd, skipAdjuncts, TO_THE_END } from './attribution-extent.ts'
import { readNouns, statementAfter } from './attribution-nouns.ts'
import { readPassive, readSeeming } from './attribution-passives.ts'
import { phraseEnd } from './attribution-phrases.ts'
import {
  COLON,
  COMMA,
  type Draft,
  keyAt,
  QUOTE_CLOSES,
  type Range,
  type Sentence,
  tagAt,
} from './attribution-sentence.ts'
import { sourceAfter } from './attribution-sources.ts'

/** The statements given to sources in one sentence. */
export function readSentence(sentence: Sentence): readonly Draft[] {
  const claims = readClaims(sentence)
  const others = new Set(claims.filter(mayState).map(({ subject }) => subject!.from))
  const drafts = claims.map(claim => readVerb(sentence, claim, others))
  return [
    ...drafts,
    ...readAccording(sentence),
    ...readNouns(sentence, others),
    readHeadline(sentence),
  ].filter(draft => draft !== null)
}

/** Whether a claim has a subject of its own and a verb that takes a clause. */
function mayState({ own, frames }: Claim): boolean {
  return own && (frames & cue.CLAUSE) !== 0
}

function readVerb(sentence: Sentence, claim: Claim, others: ReadonlySet<number>): Draft | null {
  const { group, frames } = claim
  const finite = group.form === 'finite'
  if (frames === 0) return null
  if (group.passive) return readPassive(sentence, claim, others)
  if ((frames & cue.SEEMING) !== 0) return readSeeming(sentence, claim, others)
  const aside = finite && (frames & cue.QUOTE) !== 0 ? readAside(sentence, claim) : null
  if (aside) return aside
  const frame = {
    frames,
    tense: finite ? tagAt(sentence, group.head) : 0,
    others,
    subordinate: claim.subordinate,
  }
  const complement =
    complementAfter(sentence, group.to, frame) ??
    ((frames & cue.BEARING) !== 0 ? statementAfter(sentence, group.to, frame) : null) ??
    afterAdjuncts(sentence, group.to, frame)
  if (!complement) return claim.unchained && readVerb(sentence, claim.unchained, others)
  if (finite && !claim.subject) return null
  return {
    source: claim.subject && [claim.subject],
    cue: [{ from: group.from, to: complement.cueTo }],
    content: withQuotesAfter(sentence, complement.content),
    negated: group.negated,
  }
}

/** "said on Monday that": when and where it was said belongs neither to the cue nor to the content. */
function afterAdjuncts(sentence: Sentence, to: number, frame: Frame): Complement | null {
  const at = skipAdjuncts(sentence, to)
  if (at === to) return null
  const found = complementAfter(sentence, at, { ...frame, frames: frame.frames & (cue.CLAUSE | cue.QUOTE) })
  return found && { ...found, cueTo: tagAt(sentence, at) === COLON ? at + 1 : to }
}

function withQuotesAfter(sentence: Sentence, content: Range): readonly Range[] {
  return tagAt(sentence, content.to - 1) === QUOTE_CLOSES ? [content, ...quotesAfter(sentence)] : [content]
}

/** "According to Ann Lee, the bridge held" and the other way round. */
function readAccording(sentence: Sentence): readonly (Draft | null)[] {
  const { words } = sentence.lexicon
  const drafts: (Draft | null)[] = []
  for (let at = sentence.from; at + 2 < sentence.to; at++) {
    if (sentence.closedBy[at] >= 0) at = sentence.closedBy[at]
    else if (keyAt(sentence, at) === words.according && keyAt(sentence, at + 1) === words.to) {
      drafts.push(accordingAt(sentence, at))
    }
  }
  return drafts
}

function accordingAt(sentence: Sentence, at: number): Draft | null {
  const source = sourceAfter(sentence, at + 2)
  if (!source) return null
  const content = isFirst(sentence, at) ? contentFollowing(sentence, source.to) : contentLeading(sentence, at)
  if (content.from >= content.to) return null
  return { source: [source], cue: [{ from: at, to: at + 2 }], content: [content], negated: false }
}

function isFirst(sentence: Sentence, at: number): boolean {
  return at === sentence.from || tagAt(sentence, at - 1) === is.AND
}

function contentFollowing(sentence: Sentence, after: number): Range {
  const from = tagAt(sentence, after) === COMMA ? after + 1 : after
  return { from, to: contentEnd(sentence, from, TO_THE_END) }
}

function contentLeading(sentence: Sentence, at: number): Range {
  const to = tagAt(sentence, at - 1) === COMMA ? at - 1 : at
  return { from: contentStart(sentence, to), to }
}

/** "Mayor: bridge unsafe" at the head of a text. */
function readHeadline(sentence: Sentence): Draft | null {
  if (sentence.from !== 0) return null
  const to = phraseEnd(sentence, 0)
  if (to === 0 || to > 6 || tagAt(sentence, to) !== COLON || to + 2 >= sentence.to) return null
  const content = { from: to + 1, to: contentEnd(sentence, to + 1, TO_THE_END) }
  return { source: [{ from: 0, to }], cue: [{ from: to, to: to + 1 }], content: [content], negated: false }
}
