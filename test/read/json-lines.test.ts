import fc from 'fast-check'
import { expect, test } from 'vitest'
import { giveSpare } from '../../src/kernel/spare.ts'
import { cutLines, type Lines, recordsOf } from '../../src/read/json-lines.ts'
import { ProblemSink } from '../../src/read/reading.ts'

/** What was read with the run's memory given back to be used again after each, as those do who read large files. */
async function textsIn(chunks: readonly Uint8Array[], maxBytes: number): Promise<string[]> {
  const problems = new ProblemSink('pile')
  const source = { name: 'pile', maxBytes, compressed: false, seriesField: 'series', problems }
  const texts: string[] = []
  async function* stream() {
    yield* chunks
  }
  let held: Lines | null = null
  for await (const run of cutLines(stream(), source)) {
    // One is still worked on while the next is cut, as where threads share the work.
    if (held) readOne(held, problems, texts)
    held = run
  }
  if (held) readOne(held, problems, texts)
  return texts
}

function readOne(run: Lines, problems: ProblemSink, texts: string[]): void {
  for (const found of recordsOf(run, problems)) {
    if (found.kind === 'record') texts.push(`${found.at} ${found.text.length} ${found.text.slice(0, 12)}`)
    else texts.push(`${found.kind} ${found.kind === 'problem' ? found.problem.code : ''}`)
  }
  if (run.bytes) giveSpare(run.bytes.buffer)
}

function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = []
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const to = at + sizes[i % sizes.length]
    chunks.push(bytes.slice(at, to))
    at = to
  }
  return chunks
}

test('the same lines however the stream is cut, also with lines longer than a run and than may be', async () => {
  const lengths = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 400_000, max: 3_500_000 }))
  await fc.assert(
    fc.asyncProperty(
      fc.array(lengths, { minLength: 1, maxLength: 12 }),
      fc.array(fc.integer({ min: 30_000, max: 2_000_000 }), { minLength: 1, maxLength: 5 }),
      async (sizes, pieces) => {
        const lines = sizes.map((size, i) => JSON.stringify({ text: `${i} ferry `.padEnd(size, 'tide ') }))
        const bytes = new TextEncoder().encode(lines.join('\n'))
        const expected = sizes.map((size, i) => {
          const text = `${i} ferry `.padEnd(size, 'tide ')
          if (lines[i].length > 3_000_000) return 'problem input-too-large'
          return `pile#${i + 1} ${text.length} ${text.slice(0, 12)}`
        })
        expect(await textsIn(cut(bytes, pieces), 3_000_000)).toEqual(expected)
      },
    ),
    { seed: 11, numRuns: 30 },
  )
})
