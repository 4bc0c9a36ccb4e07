import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findInputs } from '../src/cli/inputs.ts'
import type { Progress } from '../src/progress.ts'
import { readAll } from '../src/read/collect.ts'
import { traceResult } from '../src/report/format.ts'
import type { Document } from '../src/text/document.ts'
import { trace } from '../src/trace.ts'
import { compareAnswer } from './support/answer.ts'
import { readExample } from './support/example.ts'

async function documentsOf(folder: string): Promise<readonly Document[]> {
  const { inputs } = await findInputs([folder])
  const { documents, problems } = await readAll(inputs)
  expect(problems).toEqual([])
  return documents
}

describe.each(['bridge', 'ferry', 'manuscripts'])('the example story %s', name => {
  const example = readExample(name)

  it('comes out as its answer says', async () => {
    const result = await trace(await documentsOf(example.folder), { pairs: true })
    expect(compareAnswer(traceResult.parse(result), example.answer)).toEqual([])
  })

  it('comes out the same from documents in another order', async () => {
    const documents = await documentsOf(example.folder)
    expect(await trace([...documents].reverse())).toEqual(await trace(documents))
  })
})

describe('trace', () => {
  it.each(['quotes', 'stories', 'lineage', 'drift'])('tells how much of %s is done', async stage => {
    const told: Progress[] = []
    await trace(await documentsOf(readExample('bridge').folder), { onProgress: step => told.push(step) })
    const counted = told.filter(step => step.stage === stage && step.total !== null)
    expect(counted.length).toBeGreaterThan(0)
    for (const { done, total } of counted) expect(done).toBeLessThanOrEqual(total!)
    expect(counted.map(({ done }) => done)).toEqual(counted.map(({ done }) => done).sort((a, b) => a - b))
  })

  it('changes no lineage when an unrelated document joins the pile', async () => {
    const documents = await documentsOf(readExample('bridge').folder)
    const name = 'zucchini.txt'
    const text =
      'Slice the marrow thinly, salt it, and leave it in a sieve for an hour before frying it in butter.'
    const { documents: more } = await readAll([{ name, open: () => once(text) }])
    const drawn = async (pile: readonly Document[]) =>
      (await trace(pile)).stories.map(({ documents: ids, lineage }) => ({
        ids,
        edges: lineage.edges.map(({ parent, child, relation }) => [parent, child, relation]),
      }))
    expect(await drawn([...documents, ...more])).toEqual(await drawn(documents))
  })

  it.each([
    ['no documents', [], 0],
    ['one document', ['Only this is here.'], 1],
    ['documents of one word', ['Boats', 'Boats'], 2],
    ['documents without words', ['...', '— —'], 2],
  ])('takes %s', async (_, texts, count) => {
    const inputs = texts.map((text, index) => ({ name: `${index}.txt`, open: () => once(text) }))
    const { documents } = await readAll(inputs)
    const result = traceResult.parse(await trace(documents))
    expect(result.documents).toHaveLength(count)
    expect(result.stories).toEqual([])
  })

  it('reads a file as the library says it does', async () => {
    const path = join(readExample('bridge').folder, 'wire.txt')
    const { documents } = await readAll([{ name: 'wire.txt', open: () => createReadStream(path) }])
    expect(documents[0]).toMatchObject({ id: 'wire.txt', language: 'en' })
  })
})

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}
