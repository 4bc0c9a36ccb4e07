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
