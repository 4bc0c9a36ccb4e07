/** Steps of work that do not depend on each other, by name, so that threads can share them. */
export type Steps = { readonly [name: string]: (...args: never[]) => unknown }

/** One step to take: a name and what it is called with. */
export interface Task {
  readonly name: string
  readonly args: readonly unknown[]
}

/** Those who take the steps: this thread, alone or with others. */
export interface Crew<All extends Steps> {
  readonly threads: number
  /** How many steps are worth asking for at once, so that no thread waits for its next. */
  readonly ahead: number
  /**
   * Takes a step. Arrays in memory of their own that it is called with, or gives, are moved between threads: who gave them
   * must not use them afterwards. What several steps need has to lie in shared memory.
   */
  run<Name extends keyof All & string>(
    name: Name,
    ...args: Parameters<All[Name]>
  ): Promise<ReturnType<All[Name]>>
  close(): void
}

/** Takes one of `steps`. */
export function perform(steps: Steps, { name, args }: Task): unknown {
  return (steps[name] as (...args: readonly unknown[]) => unknown)(...args)
}

/** Takes `count` steps, at most `limit` at a time, and gives their results in order. */
export async function inOrder<Result>(
  count: number,
  limit: number,
  step: (i: number) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(count)
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < count) {
      const i = next++
      results[i] = await step(i)
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, count) }, worker))
  return results
}

/** Goes through steps that are begun one by one, `limit` under way at a time, and does what each comes to, in their order. */
export async function inTurn(limit: number, steps: Iterable<Promise<() => void>>): Promise<void> {
  const waiting: Promise<() => void>[] = []
  const settleOldest = async (): Promise<void> => {
    const settle = await waiting.shift()!
    settle()
  }
  for (const step of steps) {
    step.catch(() => {}) // told when it is awaited, if it still is
    waiting.push(step)
    if (waiting.length >= limit) await settleOldest()
  }
  while (waiting.length > 0) await settleOldest()
}

/** The memory that a value's arrays lie in, but for what is shared: what is moved with it. */
export function memoryOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  const look = (part: unknown): void => {
    if (ArrayBuffer.isView(part)) look(part.buffer)
    else if (part instanceof ArrayBuffer) {
      if (part.byteLength > 0) found.add(part)
    } else if (Array.isArray(part)) {
      if (typeof part[0] === 'object') for (const each of part) look(each)
    } else if (typeof part === 'object' && part !== null) for (const each of Object.values(part)) look(each)
  }
  look(value)
  return [...found]
}
