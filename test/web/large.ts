import type { TraceDocument, TraceEdge, TraceResult } from '../../src/report/format.ts'

/** A made-up pile of any size: one story that most copies took from a few hubs, to see that the pages stay fluid. */

/** Numbers that look random but are the same each time (mulberry32, public domain). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const syllables = [
  'ka',
  'lo',
  'mer',
  'ti',
  'san',
  'vo',
  'rel',
  'un',
  'dis',
  'pa',
  'gor',
  'en',
  'fi',
  'bru',
  'tal',
]

function words(count: number, next: () => number): string {
  const made: string[] = []
  for (let i = 0; i < count; i++) {
    const parts = 1 + Math.floor(next() * 3)
    made.push(Array.from({ length: parts }, () => syllables[Math.floor(next() * syllables.length)]).join(''))
    if (next() < 0.07) made.push(`${made.pop()}.${next() < 0.3 ? '\n' : ''}`)
  }
  return made.join(' ')
}

export interface LargeShape {
  readonly documents: number
  /** Words of each document, and of the longest one. */
  readonly words: number
  readonly longest: number
  readonly passages: number
}

/** A story of `documents` witnesses that share `passages`, each hub copied by many. */
export function large({ documents: count, words: size, longest, passages: shared }: LargeShape): TraceResult {
  const next = numbers(7)
  const pieces = Array.from({ length: shared }, () => words(40, next).replaceAll('\n', ' '))
  const held: { document: string; start: number; end: number }[][] = pieces.map(() => [])
  const documents: TraceDocument[] = []
  for (let i = 0; i < count; i++) {
    const id = `pile/${String(i).padStart(4, '0')}.txt`
    const each = i === 0 ? longest : size
    const taken = pieces.map((_, index) => index).filter(() => next() < 0.35)
    let text = ''
    for (const index of taken) {
      text += `${words(Math.max(5, Math.floor(each / (taken.length + 1)) - 40), next)}\n`
      held[index].push({ document: id, start: text.length, end: text.length + pieces[index].length })
      text += `${pieces[index]}\n`
    }
    documents.push({
      id,
      title: `Telling ${i}`,
      byline: [],
      outlet: `Outlet ${i % 40}`,
      url: null,
      published: {
        value: `2024-03-${String(1 + (i % 28)).padStart(2, '0')}`,
        precision: 'day',
        from: 'metadata',
        span: null,
      },
      language: null,
      genre: 'report',
      notices: [],
      text,
    })
  }
  const edges = documents.slice(1).map((child, i) => edge(documents[hub(i + 1, next)].id, child.id, next()))
  const passages = held
    .filter(spans => spans.length > 1)
    .map((spans, i) => ({
      id: `p${i + 1}`,
      kind: 'retelling' as const,
      spans: spans.map(span => ({ ...span, identity: 1 })),
    }))
  return {
    format: 'stemma/trace@1',
    generator: { name: 'stemma', version: '0.1.0' },
    options: {},
    documents,
    stories: [
      {
        id: 's1',
        title: 'A tale of many tellings',
        documents: documents.map(({ id }) => id),
        lineage: { edges, roots: [documents[0].id], missing: [] },
      },
    ],
    alone: [],
    passages,
    quotes: [],
    quoteFamilies: [],
    problems: [],
    notes: [],
  }
}

/** Most copies draw on one of a few hubs, some on any that came before. */
function hub(child: number, next: () => number): number {
  if (next() < 0.85) return Math.min(child - 1, Math.floor(next() * 8))
  return Math.floor(next() * child)
}

function edge(parent: string, child: string, probability: number): TraceEdge {
  return {
    parent,
    child,
    probability: 0.4 + probability * 0.59,
    relation: 'copies',
    share: probability,
    evidence: [],
    rivals: [],
  }
}
