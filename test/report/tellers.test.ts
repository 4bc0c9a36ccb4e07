import { describe, expect, it } from 'vitest'
import type { TraceStory } from '../../src/report/format.ts'
import { siglaByStory } from '../../src/report/sigla.ts'
import { tellers } from '../../src/report/tellers.ts'

const lineage = { edges: [], roots: [], missing: [] }
const ferry = {
  id: 's1',
  title: 'ferry',
  documents: ['ferry', 'roundup'],
  parts: [{ document: 'roundup', spans: [{ start: 10, end: 20 }] }],
  lineage,
} satisfies TraceStory
const mill = {
  id: 's2',
  title: 'mill',
  documents: ['mill', 'roundup', 'sails'],
  parts: [{ document: 'roundup', spans: [{ start: 30, end: 40 }] }],
  lineage,
} satisfies TraceStory
const lake = { id: 's3', title: 'lake', documents: ['lake', 'shore'], lineage } satisfies TraceStory
const stories = [ferry, mill, lake]

describe('tellers', () => {
  const told = (document: string, start: number, end: number) =>
    tellers(stories)({ document, start, end }).map(({ title }) => title)

  it('finds the story of a place in a roundup by the part it stands in', () => {
    expect(told('roundup', 12, 15)).toEqual(['ferry'])
    expect(told('roundup', 35, 45)).toEqual(['mill'])
    expect(told('roundup', 15, 35)).toEqual(['ferry', 'mill'])
    expect(told('roundup', 20, 30)).toEqual([])
  })

  it('finds it by the document in any other', () => {
    expect(told('sails', 0, 1)).toEqual(['mill'])
    expect(told('nowhere', 0, 1)).toEqual([])
  })
})

describe('siglaByStory', () => {
  const document = (id: string) => ({ id, published: null }) as never

  it('gives a roundup one letter in all its stories, and none of their other witnesses the same', () => {
    const sigla = siglaByStory(stories, document)
    expect(Object.fromEntries(sigla.get('s1')!)).toEqual({ ferry: 'A', roundup: 'B' })
    expect(Object.fromEntries(sigla.get('s2')!)).toEqual({ mill: 'C', roundup: 'B', sails: 'D' })
    expect(Object.fromEntries(sigla.get('s3')!)).toEqual({ lake: 'A', shore: 'B' })
  })
})
