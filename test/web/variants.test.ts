import { describe, expect, it } from 'vitest'
import type { TraceDocument, TraceResult } from '../../src/report/format.ts'
import { Trace } from '../../web/model/trace.ts'
import { collate, type Variants } from '../../web/model/variants.ts'
import { sample } from './sample.ts'

/** A story of texts that are one passage from end to end; the first is the base. */
function told(...texts: string[]): Trace {
  const documents = texts.map((text, i): TraceDocument => {
    return { ...sample.documents[0], id: 'ABCDEFG'[i], title: null, published: null, notices: [], text }
  })
  const ids = documents.map(({ id }) => id)
  const spans = documents.map(({ id, text }) => ({
    document: id,
    start: 0,
    end: [...text].length,
    identity: 1,
  }))
  const result: TraceResult = {
    ...sample,
    documents,
    stories: [{ id: 's', title: 's', documents: ids, lineage: { edges: [], roots: ids, missing: [] } }],
    alone: [],
    passages: [{ id: 'p', kind: 'retelling', spans }],
    quotes: [],
    quoteFamilies: [],
  }
  return new Trace(result)
}

function variantsOf(trace: Trace, base = 'A'): Variants {
  const steps = collate(trace, base)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The apparatus as editors print it: `lemma] A; reading B C`. */
function apparatus(variants: Variants): string[] {
  return variants.places.map(place =>
    variants
      .readings(place)
      .map(
        ({ words, witnesses }, i) =>
          `${words || '–'}${i ? '' : ']'} ${witnesses.map(({ id }) => id).join('')}`,
      )
      .join('; '),
  )
}

describe('a base text and how the others differ from it', () => {
  it.each([
    ['one word for another', ['six weeks at most', 'ten weeks at most'], ['six] A; ten B']],
    ['words left out', ['shut for six weeks', 'shut weeks'], ['for six] A; – B']],
    ['words put in count at the word before', ['it may close', 'it may soon close'], ['may] A; may soon B']],
    ['words put in at the very beginning', ['it may close', 'now it may close'], ['it] A; now it B']],
    [
      'those who agree stand with the base',
      ['six weeks', 'ten weeks', 'six weeks', 'ten weeks'],
      ['six] AC; ten BD'],
    ],
    [
      'changes that overlap are one place',
      ['shut for six whole weeks', 'shut for some weeks', 'shut for six long weeks'],
      ['six whole] A; some B; six long C'],
    ],
    [
      'neighbours that do not overlap are two',
      ['a big red boat', 'a small red boat', 'a big blue boat'],
      ['big] AC; small B', 'red] AB; blue C'],
    ],
    ['case and stops are no difference', ['Shut, he said.', 'shut he said'], []],
    ['Chinese by the character', ['图书馆关闭了', '图书馆今天关闭了'], ['馆] A; 馆今天 B']],
  ])('%s', (_, texts, expected) => {
    expect(apparatus(variantsOf(told(...texts)))).toEqual(expected)
  })

  it('counts the words of each witness against the base, and the witnesses at each word', () => {
    const variants = variantsOf(told('a b c d e', 'a x c d', 'a b c d e', 'a x c d e'))
    expect(variants.words.count).toBe(5)
    expect([...variants.differing]).toEqual([0, 2, 0, 0, 1])
    expect(variants.most).toBe(2)
    expect(variants.witnesses).toEqual([
      { id: 'C', held: 5, differing: 0 },
      { id: 'D', held: 5, differing: 1 },
      { id: 'B', held: 5, differing: 2 },
    ])
  })

  it('counts a word once that stands in two passages which lap over each other', () => {
    const trace = told('a b c d e f', 'a b x d e f')
    const part = {
      id: 'q',
      kind: 'retelling' as const,
      spans: [
        { document: 'A', start: 4, end: 11, identity: 1 },
        { document: 'B', start: 4, end: 11, identity: 1 },
      ],
    }
    const first = {
      ...trace.result.passages[0],
      spans: trace.result.passages[0].spans.map(span => ({ ...span, end: 9 })),
    }
    const variants = variantsOf(new Trace({ ...trace.result, passages: [first, part] }))
    expect(variants.witnesses).toEqual([{ id: 'B', held: 6, differing: 1 }])
    expect([...variants.differing]).toEqual([0, 0, 1, 0, 0, 0])
  })

  it('takes any witness as the base', () => {
    const trace = told('six weeks', 'ten weeks', 'six weeks')
    expect(apparatus(variantsOf(trace, 'B'))).toEqual(['ten] B; six AC'])
  })

  it('points at the words of each witness, also behind signs of two code units', () => {
    const trace = told('📚 six weeks', '📚📚 ten weeks')
    const [place] = variantsOf(trace).places
    const [, { witnesses }] = variantsOf(trace).readings(place)
    const [{ id, span }] = witnesses
    expect(trace.witness(id)!.document.text.slice(span.start, span.end)).toBe('ten')
    expect(trace.words(trace.place(id, span))).toBe('ten')
  })
})
