import { describe, expect, it } from 'vitest'
import type { TraceDocument, TraceEdge, TraceStory } from '../../src/report/format.ts'
import { whatWouldSettle } from '../../src/report/settling.ts'

const story = { lineage: { edges: [], roots: [], missing: [] } } as unknown as TraceStory
const edge = (known: Partial<TraceEdge>) =>
  ({ parent: 'A', child: 'B', probability: 0.6, evidence: [], rivals: [], ...known }) as TraceEdge
const settling = (one: TraceEdge, of = story, dated: readonly string[] = ['A', 'B', 'C']) =>
  whatWouldSettle(
    one,
    { ...of, lineage: { ...of.lineage, edges: [...of.lineage.edges, one] } },
    id => (id === 'α' ? undefined : ({ published: dated.includes(id) ? {} : null } as TraceDocument)),
    id => id,
  )

describe('whatWouldSettle', () => {
  it('says nothing of a sure edge', () => {
    expect(settling(edge({ probability: 0.97 }))).toBeNull()
  })

  it('names the rival that must be told from the parent', () => {
    expect(settling(edge({ rivals: [{ parent: 'C', probability: 0.3 }] }))).toContain(
      'words that B shares with A alone, not with C',
    )
  })

  it('asks of a second parent for words that the first lacks', () => {
    const first = edge({ parent: 'C', probability: 0.7 })
    const open = settling(edge({}), {
      lineage: { ...story.lineage, edges: [first] },
    } as unknown as TraceStory)
    expect(open).toContain('words that B shares with A alone, not with C')
  })

  it('asks for an older text where the child may draw on none of these', () => {
    const origins = [{ document: 'B', none: 0.4, rivals: [] }]
    const open = settling(edge({}), { lineage: { ...story.lineage, origins } } as unknown as TraceStory)
    expect(open).toContain('an older text from which both A and B could have it')
  })

  it('asks for the dates that are not there', () => {
    expect(settling(edge({}), story, ['A'])).toContain('a date for B')
    expect(settling(edge({}))).not.toContain('a date')
  })

  it('asks for the lost text, and of copies for a reading that makes no sense', () => {
    const copies = { lineage: { ...story.lineage, collation: { places: 3, beginning: 0.4 } } } as TraceStory
    const open = settling(edge({ parent: 'α' }), copies)
    expect(open).toContain('the lost text α')
    expect(open).toContain('makes no sense')
  })
})
