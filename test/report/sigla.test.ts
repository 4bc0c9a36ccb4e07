import { describe, expect, it } from 'vitest'
import type { TraceDocument, TraceEdge, TraceStory } from '../../src/report/format.ts'
import { lostSiglum, siglaOf } from '../../src/report/sigla.ts'

type Dates = Readonly<Record<string, string | null>>

/** A story of documents with their days, and edges told as "parent > child"; names in capitals with a star are lost. */
function sigla(dates: Dates, ...arrows: readonly string[]): Record<string, string> {
  const ends = arrows.map(arrow => arrow.split(' > '))
  const lost = [...new Set(ends.flat())].filter(id => !(id in dates))
  const story = {
    documents: Object.keys(dates),
    lineage: {
      edges: ends.map(([parent, child]) => ({ parent, child, probability: 0.8 }) as TraceEdge),
      missing: lost.map(id => ({ id, children: [], why: '' })),
    },
  } as unknown as TraceStory
  const document = (id: string) => {
    if (!(id in dates)) return undefined
    const value = dates[id]
    const published = value && { value, precision: 'day', from: 'given', span: null }
    return { id, published: published || null } as TraceDocument
  }
  return Object.fromEntries(siglaOf(story, document))
}

describe('siglaOf', () => {
  it('gives A to the first seen', () => {
    expect(sigla({ post: '2024-03-05', wire: '2024-03-03', echo: '2024-03-04' }, 'wire > post')).toEqual({
      wire: 'A',
      echo: 'B',
      post: 'C',
    })
  })

  it('puts those without a date after the others, in the order of the tree', () => {
    const dates = { aaa: null, bbb: null, ccc: null, wire: '2024-03-03' }
    expect(sigla(dates, 'wire > ccc', 'ccc > bbb', 'bbb > aaa')).toEqual({
      wire: 'A',
      ccc: 'B',
      bbb: 'C',
      aaa: 'D',
    })
  })

  it('names lost ancestors in Greek, the highest first', () => {
    const drawn = sigla({ one: null, two: null, ten: null }, 'x > y', 'x > ten', 'y > one', 'y > two')
    expect(drawn).toMatchObject({ x: 'α', y: 'β' })
    expect([0, 1, 23, 24].map(lostSiglum)).toEqual(['α', 'β', 'ω', 'α2'])
  })

  it('keeps the sigla that manuscripts are filed under', () => {
    expect(sigla({ 'ms/B.txt': null, 'ms/Pa2.txt': null }, 'ms/Pa2.txt > ms/B.txt')).toEqual({
      'ms/B.txt': 'B',
      'ms/Pa2.txt': 'Pa2',
    })
  })

  it('does not depend on the order of the documents', () => {
    const dates = { d10: null, d9: null, d1: '2024-03-03' }
    const turned = Object.fromEntries(Object.entries(dates).reverse())
    expect(sigla(turned, 'd1 > d9', 'd1 > d10')).toEqual(sigla(dates, 'd1 > d10', 'd1 > d9'))
    expect(sigla(dates, 'd1 > d10', 'd1 > d9')).toEqual({ d1: 'A', d9: 'B', d10: 'C' })
  })
})
