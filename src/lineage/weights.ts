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
 * The one place where signs get their worth. Fitted by `eval/fit-lineage.ts` on the simulator of traditions;
 * `docs/lineage.md` says what each sign is.
 */
export const weights = {
  base: { type: 'passage', retelling: -6, edition: -6 },
  shared: { type: 'passage', retelling: 3, edition: 3 },
  apart: { type: 'passage', retelling: -2.2, edition: -2.2 },
  solid: { type: 'passage', retelling: 0.6, edition: 0.6 },
  coverage: { type: 'passage', retelling: 2, edition: 2 },
  fuller: { type: 'containment', retelling: 0.5, edition: -0.8 },
  additions: { type: 'containment', retelling: 0.2, edition: 1 },
  reworded: { type: 'wording', retelling: 0.1, edition: 0.1 },
  tail: { type: 'containment', retelling: 0.3, edition: 0 },
  head: { type: 'containment', retelling: 0.1, edition: 0 },
  hedges: { type: 'wording', retelling: 0.6, edition: 0 },
  sources: { type: 'wording', retelling: 0.4, edition: 0 },
  slips: { type: 'wording', retelling: 0.2, edition: 0.2 },
  numbers: { type: 'wording', retelling: 0, edition: 0.2 },
  laterYear: { type: 'wording', retelling: 0.5, edition: 1.2 },
  quotes: { type: 'quote', retelling: 1, edition: 0 },
  corrects: { type: 'wording', retelling: 1.5, edition: 1.5 },
  boilerplate: { type: 'wording', retelling: 3, edition: 3 },
  credit: { type: 'credit', retelling: 6, edition: 6 },
  link: { type: 'link', retelling: 4, edition: 4 },
  earlier: { type: 'date', retelling: 1, edition: 1 },
  later: { type: 'date', retelling: -7, edition: -7 },
} as const satisfies Record<string, Weight>
