import { createReadStream } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { problem, StemmaError } from '../problems.ts'
import { readAll } from '../read/collect.ts'
import type { TraceResult } from '../report/format.ts'
import { trace } from '../trace.ts'
import type { Given, JobOptions, WorkerMessage } from './jobs.ts'

const { given, options } = workerData as { given: readonly Given[]; options: JobOptions }
const tell = (message: WorkerMessage): void => parentPort!.postMessage(message)

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function run(): Promise<void> {
  const inputs = given.map(one => ({
    name: one.name,
    size: 'path' in one ? one.size : one.bytes.length,
    open: () => ('path' in one ? createReadStream(one.path) : once(one.bytes)),
  }))
  const read = await readAll(inputs, { maxBytes: options.maxBytes }, progress =>
    tell({ kind: 'progress', progress }),
  )
  const problems = [...options.problems, ...read.problems]
  if (read.documents.length === 0) {
    const first = problems[0]
    return tell({
      kind: 'failed',
      problem: first ?? problem('nothing-to-read', 'the request', { problems: 0 }),
    })
  }
  const result = await trace(read.documents, {
    minWords: options.minWords,
    collate: options.collate ? 'always' : 'auto',
    problems,
    onProgress: progress => tell({ kind: 'progress', progress }),
  })
  tell({ kind: 'done', json: packed(result) })
}

/** @throws {StemmaError} result-too-large, where it is longer than a string of the platform can be */
function packed(result: TraceResult): string {
  try {
    return JSON.stringify(result)
  } catch (error) {
    if (error instanceof RangeError) throw new StemmaError(problem('result-too-large', 'the request'))
    throw error
  }
}

try {
  await run()
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  tell({
    kind: 'failed',
    problem:
      error instanceof StemmaError ? error.problem : problem('trace-failed', 'the request', { reason }),
  })
}
