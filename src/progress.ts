export type Stage = 'read' | 'passages' | 'quotes' | 'stories' | 'lineage' | 'drift' | 'report'

/** How far a stage is; `total` is null while it is not known. */
export interface Progress {
  readonly stage: Stage
  /** What `done` and `total` count. */
  readonly unit: 'bytes' | 'documents' | 'stories'
  readonly done: number
  readonly total: number | null
}

export type OnProgress = (progress: Progress) => void

/** Tells of the hundredths of `total` that are done, and no more often: telling reaches other threads and terminals. */
export function inHundredths(
  tell: OnProgress,
  { stage, unit, total }: Pick<Progress, 'stage' | 'unit'> & { readonly total: number },
): (done: number) => void {
  const step = Math.max(1, Math.floor(total / 100))
  return done => {
    if (done % step === 0 || done === total) tell({ stage, unit, done, total })
  }
}

/** Of a stage that goes over the same things `parts` times, what its pass `part` tells, counted from 0: things are done once all are. */
export function inPart(tell: OnProgress, part: number, parts: number): OnProgress {
  return progress => {
    const { done, total } = progress
    tell({ ...progress, done: total === null ? done : Math.floor((part * total + done) / parts) })
  }
}
