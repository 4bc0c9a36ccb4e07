import type { EvidenceType } from './lineage.ts'

/** What a unit of a sign adds to the log-odds of an edge. */
export interface Weight {
  readonly type: EvidenceType
  /** Where texts are retold from hand to hand; without it the sign is not asked there. */
  readonly retelling?: number
  /** Where one text is edited over and over, each state from the one before; likewise. */
  readonly edition?: number
}

/**
 * Log-odds that a story is one text in several states and not a matter retold. `base` is 1 above the fit, since people
 * bring drafts and pages of one site more often than the simulator does.
 */
export const edited = {
  base: 1.15,
  texts: -0.4,
  chained: 0.07,
  told: 0.12,
  headline: 3.02,
  strangers: -5.0,
  credited: -5.0,
  rewording: -3.27,
  coverage: 0.44,
}

/**
 * The one place where signs get their worth. Fitted by `eval/fit-lineage.ts` on the simulator of traditions;
 * `docs/lineage.md` says what each sign is.
 */
export const weights = {
  base: { type: 'passage', retelling: 2.95 },
  shared: { type: 'passage', retelling: 1.28 },
  exclusive: { type: 'passage', retelling: -0.01 },
  apart: { type: 'passage', retelling: -0.53 },
  further: { type: 'passage', retelling: -1.92 },
  variants: { type: 'passage', retelling: -0.68 },
  solid: { type: 'passage', retelling: 1.11 },
  coverage: { type: 'passage', retelling: 0.86 },
  changed: { type: 'passage', edition: -0.95 },
  kept: { type: 'passage', edition: 0.47 },
  brought: { type: 'passage', edition: -0.07 },
  dropped: { type: 'passage', edition: -0.53 },
  rewording: { type: 'passage', edition: 1.53 },
  fuller: { type: 'containment', retelling: 0.67, edition: -0.38 },
  additions: { type: 'containment', retelling: -0.41, edition: 1.09 },
  tail: { type: 'containment', retelling: 0.01 },
  hedges: { type: 'wording', retelling: 0.57 },
  slips: { type: 'wording', retelling: -0.67 },
  laterYear: { type: 'wording', retelling: 0.32, edition: 0.99 },
  quotes: { type: 'quote', retelling: -1.2, edition: -1.2 },
  corrects: { type: 'wording', retelling: 0.89 },
  boilerplate: { type: 'wording', retelling: 0.67 },
  credit: { type: 'credit', retelling: 4.03 },
  link: { type: 'link', retelling: 2.86 },
  headline: { type: 'wording', retelling: 0.4, edition: 0.18 },
  strangers: { type: 'wording', retelling: -0.31 },
  early: { type: 'date', retelling: 0.35, edition: 2.58 },
  later: { type: 'date', retelling: -8, edition: -8 },
} as const satisfies Record<string, Weight>

/** What it adds to a step of an edition that wording comes back which the state before had lost, for each log of a run. */
export const returning = -1.03
