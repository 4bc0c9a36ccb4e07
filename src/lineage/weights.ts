import type { EvidenceType } from './lineage.ts'

/** What a unit of a sign adds to the log-odds of an edge. */
export interface Weight {
  readonly type: EvidenceType
  /** Where texts are retold from hand to hand. */
  readonly retelling: number
  /** Where one text is edited over and over, each state from the one before. */
  readonly edition: number
}

/**
 * Log-odds that a story is one text in several states, before anything is known of it but how many texts it has:
 * `base + perText * texts`. They also level the two sums over histories, which are on scales of their own.
 */
export const edited = { base: -0.02, perText: -0.39 }

/**
 * The one place where signs get their worth. Fitted by `eval/fit-lineage.ts` on the simulator of traditions;
 * `docs/lineage.md` says what each sign is.
 */
export const weights = {
  base: { type: 'passage', retelling: 0.49, edition: -0.04 },
  shared: { type: 'passage', retelling: 0.42, edition: 0.48 },
  apart: { type: 'passage', retelling: -0.33, edition: -0.39 },
  further: { type: 'passage', retelling: -1.07, edition: -0.09 },
  variants: { type: 'passage', retelling: -0.40, edition: -0.46 },
  solid: { type: 'passage', retelling: 0.43, edition: 0.38 },
  coverage: { type: 'passage', retelling: 0.76, edition: -0.02 },
  fuller: { type: 'containment', retelling: 0.45, edition: -0.57 },
  additions: { type: 'containment', retelling: -0.54, edition: 0.36 },
  tail: { type: 'containment', retelling: -0.09, edition: 0.26 },
  hedges: { type: 'wording', retelling: 0.30, edition: -0.64 },
  slips: { type: 'wording', retelling: -0.70, edition: 0.14 },
  laterYear: { type: 'wording', retelling: 0.24, edition: 0.49 },
  quotes: { type: 'quote', retelling: 0.16, edition: 0.57 },
  corrects: { type: 'wording', retelling: 0.55, edition: 0.10 },
  boilerplate: { type: 'wording', retelling: 0.83, edition: 0.36 },
  credit: { type: 'credit', retelling: 4.11, edition: -0.95 },
  link: { type: 'link', retelling: 3.05, edition: -0.09 },
  headline: { type: 'wording', retelling: 1.71, edition: -2.31 },
  strangers: { type: 'wording', retelling: -0.17, edition: -2.58 },
  later: { type: 'date', retelling: -3.34, edition: -2.96 },
} as const satisfies Record<string, Weight>
