import type { Problem } from '../problems.ts'
import type { Document } from '../text/document.ts'
import { type Input, type ReadOptions, read, uniqueIds } from './read.ts'

export interface Collection {
  readonly documents: readonly Document[]
  readonly problems: readonly Problem[]
}

/**
 * Reads every input to its end. Each document has an id of its own afterwards.
 * `onInput` is told how many inputs are done.
 */
export async function readAll(
  inputs: readonly Input[],
  options: ReadOptions = {},
  onInput: (done: number) => void = () => {},
): Promise<Collection> {
  const documents: Document[] = []
  const problems: Problem[] = []
  for (const [index, input] of inputs.entries()) {
    for await (const reading of read(input, options)) {
      if (reading.kind === 'document') documents.push(reading.document)
      else problems.push(reading.problem)
    }
    onInput(index + 1)
  }
  const unique = uniqueIds(documents)
  return { documents: unique.documents, problems: [...problems, ...unique.problems] }
}
