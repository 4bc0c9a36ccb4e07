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
export const edited = { base: 0.02, perText: -0.33 }

/**
 * The one place where signs get their worth. Fitted by `eval/fit-lineage.ts` on the simulator of traditions;
 * `docs/lineage.md` says what each sign is.
 */
export const weights = {
  base: { type: 'passage', retelling: 0.56, edition: 0.07 },
  shared: { type: 'passage', retelling: 0.45, edition: 0.47 },
  apart: { type: 'passage', retelling: -0.16, edition: -0.53 },
  further: { type: 'passage', retelling: -1.05, edition: -0.07 },
  variants: { type: 'passage', retelling: -0.47, edition: -0.40 },
  solid: { type: 'passage', retelling: 0.44, edition: 0.42 },
  coverage: { type: 'passage', retelling: 0.62, edition: 0.17 },
  fuller: { type: 'containment', retelling: 0.71, edition: -0.74 },
  additions: { type: 'containment', retelling: -0.18, edition: 0.70 },
  tail: { type: 'containment', retelling: -0.16, edition: 0.26 },
  hedges: { type: 'wording', retelling: 0.15, edition: -0.56 },
  slips: { type: 'wording', retelling: -0.64, edition: -0.46 },
  laterYear: { type: 'wording', retelling: 0.15, edition: 0.82 },
  quotes: { type: 'quote', retelling: -1.20, edition: -1.20 },
  corrects: { type: 'wording', retelling: 0.52, edition: 0.02 },
  boilerplate: { type: 'wording', retelling: 0.35, edition: 0.25 },
  credit: { type: 'credit', retelling: 4.49, edition: -1.23 },
  link: { type: 'link', retelling: 3.08, edition: -0.10 },
  headline: { type: 'wording', retelling: 1.69, edition: -2.46 },
  strangers: { type: 'wording', retelling: -0.08, edition: -2.45 },
  later: { type: 'date', retelling: -4.00, edition: -4.00 },
} as const satisfies Record<string, Weight>
