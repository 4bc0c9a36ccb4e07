import { describe, expect, it } from 'vitest'
import type { TraceEdge, TraceLineage } from '../../src/report/format.ts'
import { standingOf, standingOfOrigin } from '../../src/report/standing.ts'

/** “B<A 0.45 C 0.3 D 0.02”: B draws on A, or else on C or on D. */
function edge(notation: string): TraceEdge {
  const [ends, probability, ...rest] = notation.split(' ')
  const [child, parent] = ends.split('<')
  const rivals = rest.flatMap((name, at) =>
    at % 2 ? [] : [{ parent: name, probability: Number(rest[at + 1]) }],
  )
  return {
    parent,
    child,
    probability: Number(probability),
    relation: 'copies',
    share: 0.5,
    evidence: [],
    rivals,
  }
}

const lineage = (edges: TraceEdge[], more: Partial<TraceLineage> = {}): TraceLineage => ({
  edges,
  roots: [],
  missing: [],
  ...more,
})

describe('how a line stands', () => {
  const [first, second] = [edge('C<A 0.45 D 0.2 E 0.03'), edge('C<B 0.43 D 0.1')]
  const origins = [
    { document: 'A', none: 0.6, rivals: [{ parent: 'C', probability: 0.35 }] },
    { document: 'C', none: 0.43, rivals: [] },
  ]

  it('tells a further parent from the first, and who else either could be', () => {
    const two = lineage([first, second], { origins })
    expect(standingOf(first, two)).toEqual({
      beside: null,
      others: [second],
      rivals: [{ parent: 'D', probability: 0.2 }],
      none: 0.43,
      reverse: 0.35,
      outdone: false,
    })
    expect(standingOf(second, two)).toMatchObject({ beside: 'A', others: [first], none: null, reverse: null })
  })

  it('says so where something else is likelier by itself', () => {
    const line = edge('C<A 0.4 D 0.45')
    expect(standingOf(line, lineage([line])).outdone).toBe(true)
    const top = [{ document: 'A', none: 0.41, rivals: [{ parent: 'C', probability: 0.49 }] }]
    expect(standingOfOrigin('A', lineage([line], { origins: top }))?.outdone).toBe(true)
    const beside = edge('C<B 0.3 D 0.35')
    expect(standingOf(beside, lineage([line, beside])).outdone).toBe(false)
  })

  it('of a lost ancestor at the top, that there was none', () => {
    const line = edge('C<α 0.7')
    const lost = lineage([line], { missing: [{ id: 'α', children: ['C'], why: '' }] })
    expect(standingOf(line, lost).none).toBeCloseTo(0.3)
    const below = edge('C<α 0.7 A 0.2')
    expect(standingOf(below, { ...lost, edges: [below] }).none).toBeNull()
  })

  it('of copies, the other way round, but not where one was made from two', () => {
    const collation = { places: 9, beginning: 0.6 }
    const one = edge('C<A 0.7 B 0.1')
    expect(standingOf(one, lineage([one], { collation })).reverse).toBeCloseTo(0.2)
    expect(standingOf(first, lineage([first, second], { collation })).reverse).toBeNull()
  })

  it('tells of one at the top on whom it could draw all the same, where that is known', () => {
    const some = lineage([first], { origins })
    expect(standingOfOrigin('A', some)).toEqual({
      none: 0.6,
      rivals: [{ parent: 'C', probability: 0.35 }],
      outdone: false,
    })
    expect(standingOfOrigin('A', lineage([first]))).toBeNull()
  })
})
