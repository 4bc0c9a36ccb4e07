import type { TraceEdge } from '../../../src/report/format.ts'
import { council, lampshade, mirrored, place, roofwatch, tern, view, week } from './documents.ts'
import { passages } from './passages.ts'

const shared = (parent: string, child: string, ids: string[], weight: number) => ({
  type: 'passage' as const,
  weight,
  note: `They share ${ids.length} passage${ids.length > 1 ? 's' : ''} that no other text here holds in this form.`,
  spans: ids.flatMap(id => {
    const { spans } = passages.find(each => each.id === id)!
    return [parent, child]
      .flatMap(at => spans.filter(each => each.document === at))
      .map(({ identity: _, ...rest }) => rest)
  }),
})
const dated = (weight: number) => ({
  type: 'date' as const,
  weight,
  note: 'The dates allow this direction.',
  spans: [],
})

export const edges: TraceEdge[] = [
  {
    parent: council,
    child: tern,
    probability: 0.96,
    relation: 'copies',
    share: 0.61,
    evidence: [shared(council, tern, ['p1', 'p2', 'p3'], 4.2), dated(1.1)],
    rivals: [{ parent: lampshade, probability: 0.03 }],
  },
  {
    parent: tern,
    child: lampshade,
    probability: 0.84,
    relation: 'rewrites',
    share: 0.38,
    evidence: [
      shared(tern, lampshade, ['p5'], 2.4),
      dated(0.9),
      { type: 'wording', weight: -0.4, note: 'It says “4,200 books” without “About”.', spans: [] },
    ],
    rivals: [{ parent: roofwatch, probability: 0.12 }],
  },
  {
    parent: council,
    child: lampshade,
    probability: 0.58,
    relation: 'rewrites',
    share: 0.19,
    evidence: [shared(council, lampshade, ['p4'], 0.7), dated(0.9)],
    rivals: [],
  },
  {
    parent: lampshade,
    child: mirrored,
    probability: 0.99,
    relation: 'republishes',
    share: 0.95,
    evidence: [
      {
        type: 'credit',
        weight: 5.1,
        note: 'It credits the Harbour Courier.',
        spans: [place(mirrored, 'republished from the Harbour Courier')],
      },
      shared(lampshade, mirrored, ['p1', 'p2', 'p3', 'p5', 'p7'], 4.8),
      dated(1.4),
    ],
    rivals: [],
  },
  {
    parent: lost(),
    child: view,
    probability: 0.47,
    relation: 'quotes',
    share: 0.22,
    evidence: [
      {
        type: 'quote',
        weight: 1.2,
        note: 'Both say “will” where every dated earlier text says “may”.',
        spans: [place(view, 'We will have to replace'), place(roofwatch, 'We will have to replace')],
      },
    ],
    rivals: [
      { parent: tern, probability: 0.31 },
      { parent: lampshade, probability: 0.2 },
    ],
  },
  {
    parent: lost(),
    child: roofwatch,
    probability: 0.52,
    relation: 'copies',
    share: 0.4,
    evidence: [
      {
        type: 'quote',
        weight: 1.2,
        note: 'Both say “will” where every dated earlier text says “may”.',
        spans: [place(roofwatch, 'We will have to replace')],
      },
    ],
    rivals: [{ parent: view, probability: 0.33 }],
  },
  {
    parent: tern,
    child: lost(),
    probability: 0.7,
    relation: 'copies',
    share: 0.5,
    evidence: [shared(tern, roofwatch, ['p5', 'p6'], 1.9)],
    rivals: [],
  },
  {
    parent: council,
    child: week,
    probability: 0.91,
    relation: 'copies',
    share: 0.55,
    evidence: [shared(council, week, ['p1', 'p4'], 3.1), dated(1.4)],
    rivals: [{ parent: tern, probability: 0.06 }],
  },
]

export function lost() {
  return 'missing-1'
}

export const pair = (parent: string, child: string, id: string): TraceEdge => ({
  parent,
  child,
  probability: 0.77,
  relation: 'copies',
  share: 0.6,
  evidence: [shared(parent, child, [id], 2.2)],
  rivals: [{ parent: child, probability: 0.2 }],
})
