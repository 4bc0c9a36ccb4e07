import { collapseStars, joinPart, lengthenPart, linkPart, seedDocuments } from '../../kernel/reuse.ts'
import { digestTexts } from './collection.ts'

/** The steps of work that do not depend on each other, so that threads can share them. */
const steps = { digestTexts, seedDocuments, linkPart, lengthenPart, collapseStars, joinPart }

export type Steps = typeof steps
export type StepName = keyof Steps

/** One step to take: a name and what it is called with. */
export interface Task<Name extends StepName = StepName> {
  readonly name: Name
  readonly args: Parameters<Steps[Name]>
}

export function perform<Name extends StepName>({ name, args }: Task<Name>): ReturnType<Steps[Name]> {
  const step = steps[name] as (...args: unknown[]) => ReturnType<Steps[Name]>
  return step(...args)
}

/** Those who take the steps: this thread alone, or several. */
export interface Crew {
  readonly threads: number
  run<Name extends StepName>(name: Name, ...args: Parameters<Steps[Name]>): Promise<ReturnType<Steps[Name]>>
  close(): Promise<void>
}

export const alone: Crew = {
  threads: 1,
  run: async (name, ...args) => perform({ name, args }),
  close: async () => {},
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
