import { parentPort, Worker } from 'node:worker_threads'
import { type Crew, memoryOf, perform, type Steps, type Task } from './crew.ts'

/** Steps that another thread has at once: the one it takes and the next. */
const AHEAD = 2

/** What a thread answers to a task. */
type Answer = { readonly value: unknown } | { readonly error: unknown }

/** A task, and who waits for its result. */
interface Asked {
  readonly task: Task
  done(value: unknown): void
  fail(error: unknown): void
}

/**
 * Hires a crew of so many threads, this one among them: it takes a step whenever the others have enough to do.
 * `worker` is the module that they run, seen from module `base`; it calls `serve`. To be closed in the end.
 */
export function hire<All extends Steps>(
  threads: number,
  steps: All,
  worker: string,
  base: string,
): Crew<All> {
  // Threads cannot load sources as they are: run from them, in development, this thread does all.
  return new Pool(steps, base.endsWith('.js') ? threads - 1 : 0, new URL(worker, base))
}

class Pool<All extends Steps> implements Crew<All> {
  private readonly steps: All
  private readonly others: readonly OtherThread[]
  /** Asked for, and not yet given to a thread. */
  private readonly queue: Asked[] = []
  private hasTurn = false

  constructor(steps: All, others: number, worker: URL) {
    this.steps = steps
    this.others = Array.from({ length: others }, () => new OtherThread(worker, () => this.deal()))
  }

  get threads(): number {
    return this.others.length + 1
  }

  get ahead(): number {
    return AHEAD * this.others.length + 1
  }

  run<Name extends keyof All & string>(
    name: Name,
    ...args: Parameters<All[Name]>
  ): Promise<ReturnType<All[Name]>> {
    return new Promise((resolve, fail) => {
      this.queue.push({ task: { name, args }, done: resolve as Asked['done'], fail })
      this.deal()
    })
  }

  close(): void {
    for (const other of this.others) other.end()
  }

  /** Gives the others what they can take; this thread takes one of the rest when all else has had its turn. */
  private deal(): void {
    for (const other of this.others) {
      while (this.queue.length > 0 && other.tasks < AHEAD) other.take(this.queue.shift()!)
    }
    if (this.queue.length === 0 || this.hasTurn) return
    this.hasTurn = true
    setImmediate(() => this.takeOne())
  }

  private takeOne(): void {
    this.hasTurn = false
    const asked = this.queue.shift()
    if (!asked) return
    try {
      asked.done(perform(this.steps, asked.task))
    } catch (error) {
      asked.fail(error)
    }
    this.deal()
  }
}

class OtherThread {
  private readonly worker: Worker
  /** Those it was given; it answers in order. */
  private readonly asked: Asked[] = []
  private failure: unknown = null

  constructor(module: URL, onAnswer: () => void) {
    this.worker = new Worker(module)
    this.worker.unref()
    this.worker.on('message', (answer: Answer) => {
      const { done, fail } = this.asked.shift()!
      if (this.asked.length === 0) this.worker.unref()
      if ('error' in answer) fail(answer.error)
      else done(answer.value)
      onAnswer()
    })
    this.worker.on('error', error => {
      this.failure = error
      for (const { fail } of this.asked.splice(0)) fail(error)
    })
  }

  get tasks(): number {
    return this.asked.length
  }

  take(asked: Asked): void {
    if (this.failure !== null) {
      asked.fail(this.failure)
      return
    }
    this.worker.ref()
    this.worker.postMessage(asked.task, memoryOf(asked.task.args))
    this.asked.push(asked)
  }

  /** It takes a while to clear up, by itself. */
  end(): void {
    void this.worker.terminate()
  }
}

/** In a module that `hire` runs: takes the steps that are asked for, one after another. */
export function serve(steps: Steps): void {
  parentPort!.on('message', (task: Task) => {
    try {
      const value = perform(steps, task)
      parentPort!.postMessage({ value } satisfies Answer, memoryOf(value))
    } catch (error) {
      parentPort!.postMessage({ error } satisfies Answer)
    }
  })
}
