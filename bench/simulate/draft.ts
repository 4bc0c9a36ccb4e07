import type { Random } from './random.ts'

/** A text as its reteller has it in hand: a headline over paragraphs of sentences. */
export interface Draft {
  /** Lines above the headline, as editors put there: what the text is, where else to look. */
  readonly opening: readonly string[]
  readonly headline: string
  /** The line under the headline that says who wrote it, or ''. */
  readonly byline: string
  readonly paragraphs: readonly (readonly string[])[]
  /** Lines that stand apart at the end: credits, corrections, disclaimers. */
  readonly closing: readonly string[]
  /** Whether paragraphs follow one another without an empty line. */
  readonly isTight: boolean
  /** Misspelt words in it and what they should be. */
  readonly slips: readonly (readonly [wrong: string, right: string])[]
}

/** One way in which texts change from hand to hand. `strength` runs from 0 (hardly) to 1 (as much as is ever seen). */
export interface Operator {
  readonly name: string
  apply(draft: Draft, random: Random, strength: number): Draft
}

export function sentencesOf(draft: Draft): readonly string[] {
  return draft.paragraphs.flat()
}

/** The draft with each sentence changed, or dropped where `change` gives null; emptied paragraphs go too. */
export function mapSentences(draft: Draft, change: (sentence: string, at: number) => string | null): Draft {
  let at = 0
  const paragraphs = draft.paragraphs
    .map(paragraph => paragraph.map(sentence => change(sentence, at++)).filter(sentence => sentence !== null))
    .filter(paragraph => paragraph.length > 0)
  return { ...draft, paragraphs: paragraphs.length > 0 ? paragraphs : draft.paragraphs.slice(0, 1) }
}

/** The text as it would stand in a file. */
export function render(draft: Draft): string {
  const body = draft.paragraphs.map(paragraph => paragraph.join(' '))
  const parts = [...draft.opening, draft.headline, draft.byline, ...body, ...draft.closing]
  return parts.filter(part => part !== '').join(draft.isTight ? '\n' : '\n\n')
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
