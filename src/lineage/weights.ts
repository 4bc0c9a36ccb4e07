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
export const edited = { base: -0.11, perText: -0.45 }

/**
 * The one place where signs get their worth. Fitted by `eval/fit-lineage.ts` on the simulator of traditions;
 * `docs/lineage.md` says what each sign is.
 */
export const weights = {
  base: { type: 'passage', retelling: 0.51, edition: -0.01 },
  shared: { type: 'passage', retelling: 0.43, edition: 0.45 },
  apart: { type: 'passage', retelling: -0.41, edition: -0.48 },
  further: { type: 'passage', retelling: -1.06, edition: -0.1 },
  variants: { type: 'passage', retelling: -0.43, edition: -0.46 },
  solid: { type: 'passage', retelling: 0.43, edition: 0.41 },
  coverage: { type: 'passage', retelling: 0.76, edition: 0.01 },
  fuller: { type: 'containment', retelling: 0.53, edition: -0.89 },
  additions: { type: 'containment', retelling: -0.47, edition: 0.68 },
  tail: { type: 'containment', retelling: 0.01, edition: 0.36 },
  hedges: { type: 'wording', retelling: 0.55, edition: -0.67 },
  slips: { type: 'wording', retelling: -0.69, edition: 0 },
  laterYear: { type: 'wording', retelling: 0.52, edition: 0.71 },
  quotes: { type: 'quote', retelling: -1.01, edition: 1.38 },
  corrects: { type: 'wording', retelling: 0.55, edition: 0.13 },
  boilerplate: { type: 'wording', retelling: 0.85, edition: 0 },
  credit: { type: 'credit', retelling: 4.51, edition: -0.84 },
  link: { type: 'link', retelling: 2.9, edition: -0.05 },
  headline: { type: 'wording', retelling: 1.66, edition: -2.34 },
  strangers: { type: 'wording', retelling: -0.41, edition: -2.66 },
  later: { type: 'date', retelling: -3.26, edition: -2.84 },
} as const satisfies Record<string, Weight>
