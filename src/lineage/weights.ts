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
 * `base + perText * texts`. `perText` is fitted; `base` is 1 above the fit, since outlets and writers already speak
 * against it wherever they are known. They also level the two sums over histories, which are on scales of their own.
 */
export const edited = { base: 1.2, perText: -0.27 }

/**
 * The one place where signs get their worth. Fitted by `eval/fit-lineage.ts` on the simulator of traditions;
 * `docs/lineage.md` says what each sign is.
 */
export const weights = {
  base: { type: 'passage', retelling: 0.91, edition: -0.03 },
  shared: { type: 'passage', retelling: 0.57, edition: 0.57 },
  apart: { type: 'passage', retelling: -0.43, edition: -0.6 },
  further: { type: 'passage', retelling: -0.83, edition: -0.24 },
  variants: { type: 'passage', retelling: -0.38, edition: -0.35 },
  solid: { type: 'passage', retelling: 0.57, edition: 0.57 },
  coverage: { type: 'passage', retelling: 1.05, edition: 0.11 },
  fuller: { type: 'containment', retelling: 0.33, edition: -0.92 },
  additions: { type: 'containment', retelling: -0.43, edition: 0.77 },
  tail: { type: 'containment', retelling: -0.08, edition: 0.2 },
  hedges: { type: 'wording', retelling: 0.37, edition: -0.11 },
  slips: { type: 'wording', retelling: -0.71, edition: 0.02 },
  laterYear: { type: 'wording', retelling: 0.32, edition: 0.85 },
  quotes: { type: 'quote', retelling: -1.2, edition: -1.2 },
  corrects: { type: 'wording', retelling: 0.6, edition: 0.41 },
  boilerplate: { type: 'wording', retelling: 0.6, edition: 0 },
  credit: { type: 'credit', retelling: 4.03, edition: -1.74 },
  link: { type: 'link', retelling: 3.0, edition: -0.04 },
  headline: { type: 'wording', retelling: 0.52, edition: 1.78 },
  strangers: { type: 'wording', retelling: -0.26, edition: -2.61 },
  early: { type: 'date', retelling: 0.29, edition: 1.39 },
  later: { type: 'date', retelling: -8, edition: -8 },
} as const satisfies Record<string, Weight>
