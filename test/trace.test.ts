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

  it('draws a line to who is named for a statement it makes, however little else is shared', async () => {
    const post = [
      'Harbour wall may be unsafe, survey finds',
      'By Ida Marsh, Harbour Post, 3 May 2024',
      'The old harbour wall at Ternby may have shifted by up to 12 centimetres since the winter storms, according to a survey by the engineers Brandt & Sole. About 340 boats are moored behind it.',
      '“We have found movement in three places,” said Clara Brandt, who led the survey. “People should keep off the wall until we have finished.”',
      'Skipper Tom Hale told the Post that the wall “has always moved a bit”.',
    ].join('\n\n')
    const news = [
      'Harbour wall is unsafe',
      'Coast News, 4 May 2024',
      'The old harbour wall at Ternby has shifted by 12 centimetres since the winter storms. About 430 boats are moored behind it.',
      '“We have found movement in three places,” said Clara Brandt, an engineer. “People should keep off the wall.”',
      'Local skipper Tom Hale admitted that the wall “has always moved a bit”, the Harbour Post reported.',
    ].join('\n\n')
    const blog = (said: string) =>
      [
        'They knew!!',
        '5 May 2024',
        `So the harbour wall at Ternby is about to collapse and the council has known since Tuesday. Coast News reports that ${said}.`,
        'One skipper even admitted the wall “has always moved”. “People should keep off the wall,” the council said.',
      ].join('\n\n')
    const linesFor = async (said: string) => {
      const texts = { 'post.txt': post, 'news.txt': news, 'blog.txt': blog(said) }
      const inputs = Object.entries(texts).map(([name, text]) => ({ name, open: () => once(text) }))
      const { stories } = await trace((await readAll(inputs)).documents)
      expect(stories).toHaveLength(1)
      return stories[0].lineage.edges.filter(({ child }) => child === 'blog.txt')
    }
    const told = await linesFor('the wall has shifted by 12 centimetres and 430 boats are at risk')
    expect(told.map(({ parent, child }) => [parent, child])).toEqual([['news.txt', 'blog.txt']])
    expect(told[0].probability).toBeGreaterThan(0.8)
    const credit = told[0].evidence.find(({ type }) => type === 'credit')!
    expect(credit.spans.map(({ document }) => document)).toEqual(['blog.txt', 'news.txt'])
    const untold = await linesFor('a ferry was painted green in March')
    expect(untold.every(({ probability }) => probability < 0.5)).toBe(true)
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
