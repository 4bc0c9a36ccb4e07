import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type Problem, problem } from '../problems.ts'
import type { Progress } from '../progress.ts'

/** A document to trace: a file the server may read, or bytes that were sent to it. */
export type Given =
  | { readonly name: string; readonly path: string; readonly size?: number }
  | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

export interface JobOptions {
  readonly minWords: number
  /** Whether every story is taken for copies of one text; else only where it looks like that. */
  readonly collate: boolean
  readonly maxBytes: number
  /** What went wrong before the job began, to stand in its result. */
  readonly problems: readonly Problem[]
}

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** One trace asked for, as it stands now. */
export interface Job {
  readonly id: string
  readonly name: string
  readonly state: JobState
  readonly progress: Progress | null
  /** Why it failed. */
  readonly problem: Problem | null
}

/** What a worker tells; see worker.ts. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly json: string }
  | { readonly kind: 'failed'; readonly problem: Problem }

interface Entry {
  job: Job
  /** Handed to the worker when the job begins, and let go of when it ends: uploads are large. */
  given: readonly Given[]
  readonly options: JobOptions
  worker: Worker | null
  json: string | null
}

/** Traces under way and finished: each runs in a worker of its own, so that the server answers and a job can be stopped. */
export class Jobs {
  readonly #entries = new Map<string, Entry>()
  readonly #changes = new EventEmitter().setMaxListeners(0)
  readonly #atOnce: number
  readonly #kept: number

  /** `atOnce` jobs run together, the rest wait; `kept` finished ones are remembered, the oldest forgotten first. */
  constructor({ atOnce, kept }: { readonly atOnce: number; readonly kept: number }) {
    this.#atOnce = atOnce
    this.#kept = kept
  }

  submit(name: string, given: readonly Given[], options: JobOptions): Job {
    const job: Job = { id: randomUUID(), name, state: 'waiting', progress: null, problem: null }
    this.#entries.set(job.id, { job, given, options, worker: null, json: null })
    this.#forget()
    this.#startWaiting()
    return this.#entries.get(job.id)!.job
  }

  /** Jobs that have not begun, and the bytes that were sent for them. */
  get waiting(): { readonly count: number; readonly bytes: number } {
    const waiting = [...this.#entries.values()].filter(({ job }) => job.state === 'waiting')
    const given = waiting.flatMap(entry => entry.given)
    const bytes = given.reduce((sum, one) => sum + ('bytes' in one ? one.bytes.length : 0), 0)
    return { count: waiting.length, bytes }
  }

  list(): readonly Job[] {
    return [...this.#entries.values()].map(entry => entry.job)
  }

  get(id: string): Job | undefined {
    return this.#entries.get(id)?.job
  }

  /** The result as JSON text, once the job is done. */
  result(id: string): string | null {
    return this.#entries.get(id)?.json ?? null
  }

  /** Stops a job that waits or runs, and forgets one that has ended. */
  async remove(id: string): Promise<void> {
    const entry = this.#entries.get(id)
    if (!entry) return
    if (!isOver(entry.job)) {
      this.#change(entry, { state: 'cancelled' })
      await entry.worker?.terminate()
    } else {
      this.#entries.delete(id)
    }
    this.#startWaiting()
  }

  /** Calls `listener` at each change of a job, until the returned function is called. */
  watch(id: string, listener: (job: Job) => void): () => void {
    this.#changes.on(id, listener)
    return () => this.#changes.off(id, listener)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#entries.values()].map(entry => entry.worker?.terminate()))
  }

  #startWaiting(): void {
    const entries = [...this.#entries.values()]
    let free = this.#atOnce - entries.filter(entry => entry.job.state === 'running').length
    for (const entry of entries) {
      if (free > 0 && entry.job.state === 'waiting') {
        this.#start(entry)
        free--
      }
    }
  }

  #start(entry: Entry): void {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { given: entry.given, options: entry.options },
      transferList: entry.given.flatMap(one => ('bytes' in one ? [one.bytes.buffer] : [])),
    })
    entry.worker = worker
    entry.given = []
    this.#change(entry, { state: 'running' })
    worker.on('message', (message: WorkerMessage) => this.#hear(entry, message))
    worker.on('error', error =>
      this.#end(entry, problem('trace-failed', entry.job.name, { reason: error.message })),
    )
    worker.on('exit', () =>
      this.#end(entry, problem('trace-failed', entry.job.name, { reason: 'it stopped early' })),
    )
  }

  #hear(entry: Entry, message: WorkerMessage): void {
    if (isOver(entry.job)) return
    if (message.kind === 'progress') this.#change(entry, { progress: message.progress })
    else if (message.kind === 'failed') this.#end(entry, message.problem)
    else {
      entry.json = message.json
      this.#change(entry, { state: 'done', progress: null })
    }
  }

  #end(entry: Entry, failure: Problem): void {
    entry.worker = null
    if (!isOver(entry.job)) this.#change(entry, { state: 'failed', problem: failure })
    this.#startWaiting()
  }

  #change(entry: Entry, change: Partial<Job>): void {
    entry.job = { ...entry.job, ...change }
    if (isOver(entry.job)) entry.given = []
    this.#changes.emit(entry.job.id, entry.job)
  }

  #forget(): void {
    const over = [...this.#entries.values()].filter(entry => isOver(entry.job))
    for (const entry of over.slice(0, Math.max(0, over.length - this.#kept)))
      this.#entries.delete(entry.job.id)
  }
}

export function isOver(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled'
}
