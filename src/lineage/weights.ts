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
export const edited = { base: 1.6, perText: -0.32 }

/**
 * The one place where signs get their worth. Fitted by `eval/fit-lineage.ts` on the simulator of traditions;
 * `docs/lineage.md` says what each sign is.
 */
export const weights = {
  base: { type: 'passage', retelling: 0.85, edition: 0 },
  shared: { type: 'passage', retelling: 0.54, edition: 0.55 },
  exclusive: { type: 'passage', retelling: 0.56, edition: 0.49 },
  apart: { type: 'passage', retelling: -0.45, edition: -0.66 },
  further: { type: 'passage', retelling: -0.76, edition: -0.13 },
  variants: { type: 'passage', retelling: -0.43, edition: -0.34 },
  solid: { type: 'passage', retelling: 0.56, edition: 0.53 },
  coverage: { type: 'passage', retelling: 0.97, edition: 0.16 },
  fuller: { type: 'containment', retelling: 0.58, edition: -1.08 },
  additions: { type: 'containment', retelling: -0.05, edition: 0.5 },
  tail: { type: 'containment', retelling: -0.09, edition: 0.14 },
  hedges: { type: 'wording', retelling: 0.24, edition: -0.37 },
  slips: { type: 'wording', retelling: -0.62, edition: 0.07 },
  laterYear: { type: 'wording', retelling: 0.28, edition: 0.47 },
  quotes: { type: 'quote', retelling: -1.2, edition: -1.2 },
  corrects: { type: 'wording', retelling: 0.68, edition: -0.02 },
  boilerplate: { type: 'wording', retelling: 0.4, edition: -0.01 },
  credit: { type: 'credit', retelling: 3.82, edition: -2.1 },
  link: { type: 'link', retelling: 3.15, edition: -0.25 },
  headline: { type: 'wording', retelling: 0.46, edition: 1.78 },
  strangers: { type: 'wording', retelling: -0.22, edition: -2.71 },
  early: { type: 'date', retelling: 0.24, edition: 1.48 },
  later: { type: 'date', retelling: -8, edition: -8 },
} as const satisfies Record<string, Weight>
