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
 * Log-odds that a story is one text in several states and not a matter retold. Set by hand are `strangers`, `credited`
 * and `bare`: texts of which nothing is known but their words are sooner drafts than news, which comes with a name or a date.
 */
export const edited = {
  base: 0.09,
  texts: -0.34,
  chained: 0.1,
  told: 0.18,
  returned: -3.14,
  headline: 1.72,
  strangers: -5,
  bare: 1.5,
  credited: -5,
  bridged: -4,
  rewording: -2.93,
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
  changed: { type: 'passage', edition: -1.17 },
  kept: { type: 'passage', edition: 0.98 },
  brought: { type: 'passage', edition: -0.46 },
  dropped: { type: 'passage', edition: -0.76 },
  rewording: { type: 'passage', edition: 0.95 },
  fuller: { type: 'containment', retelling: 0.67, edition: -0.69 },
  additions: { type: 'containment', retelling: -0.41, edition: 0.91 },
  tail: { type: 'containment', retelling: 0.01 },
  gathers: { type: 'containment', retelling: 1 },
  hedges: { type: 'wording', retelling: 0.57 },
  slips: { type: 'wording', retelling: -0.67 },
  mended: { type: 'wording', edition: 0.77 },
  tidied: { type: 'wording', edition: 0.15 },
  laterYear: { type: 'wording', retelling: 0.32, edition: 0.73 },
  quotes: { type: 'quote', retelling: -1.2, edition: -1.2 },
  corrects: { type: 'wording', retelling: 0.89 },
  boilerplate: { type: 'wording', retelling: 0.67 },
  credit: { type: 'credit', retelling: 4.03 },
  told: { type: 'credit', retelling: 1 },
  link: { type: 'link', retelling: 2.86 },
  headline: { type: 'wording', retelling: 0.4, edition: 0.9 },
  strangers: { type: 'wording', retelling: -0.31 },
  early: { type: 'date', retelling: 0.35, edition: 0.93 },
  later: { type: 'date', retelling: -8, edition: -8 },
} as const satisfies Record<string, Weight>

/** What it adds to a step of an edition that wording comes back which the state before had lost, by the logarithms of both. */
export const returning = { wording: -0.47, stretches: -0.99 }

/**
 * What makes texts the parents of one together, in log-odds against one parent or none. Fitted by `eval/fit-borrowing.ts` but for
 * `credit`, set by hand: who says from whom a passage is means it, and in the simulator hardly anyone says so.
 */
export const borrowed = {
  base: -2.75,
  more: 0.08,
  framed: 0.2,
  nats: 0.24,
  less: -0.81,
  part: -3.43,
  whole: 1.41,
  apart: 2.28,
  own: 0.27,
  to: 0.54,
  before: 0.9,
  after: -2.67,
  credit: 3,
  credited: -1.85,
}
