import type { TraceResult } from '../../src/report/format.ts'
import {
  council,
  documents,
  lampshade,
  mirrored,
  place,
  roofwatch,
  span,
  tern,
  view,
  week,
} from './sample/documents.ts'
import { edges, lost, pair } from './sample/lineage.ts'
import { closed, fullQuote, passages } from './sample/passages.ts'
import { quoteFamilies, quotes } from './sample/quotes.ts'

/** An invented pile for the pages, traced by hand: a library roof, with hostile, right-to-left and Chinese documents among it. */
export const sample: TraceResult = {
  format: 'stemma/trace@1',
  generator: { name: 'stemma', version: '0.1.0' },
  options: { minWords: 8, pairs: false },
  documents,
  stories: [
    {
      id: 's1',
      title: 'Kestrel Lane Library closed as a precaution',
      documents: [council, tern, lampshade, mirrored, view, roofwatch, week],
      lineage: {
        edges,
        roots: [council],
        missing: [
          {
            id: lost(),
            children: [view, roofwatch],
            why: 'Two witnesses share a reading that none of their other parents holds.',
          },
        ],
      },
    },
    {
      id: 's2',
      title: 'הספרייה ברחוב האלון נסגרה',
      documents: ['he/alon.txt', 'he/geshem.txt'],
      lineage: { edges: [pair('he/alon.txt', 'he/geshem.txt', 'p8')], roots: ['he/alon.txt'], missing: [] },
    },
    {
      id: 's3',
      title: '橡树街图书馆屋顶漏水',
      documents: ['zh/xiangshu.txt', 'zh/yuelanshi.txt'],
      lineage: {
        edges: [pair('zh/xiangshu.txt', 'zh/yuelanshi.txt', 'p9')],
        roots: ['zh/xiangshu.txt'],
        missing: [],
      },
    },
  ],
  alone: ['market.txt'],
  passages,
  quotes,
  quoteFamilies,
  attributions: [
    {
      id: 'a1',
      document: council,
      source: { ...span(place(council, 'Maren Oldacre')), name: 'Maren Oldacre', type: 'person' },
      cue: span(place(council, 'said')),
      content: span(place(council, fullQuote)),
      negated: false,
      via: null,
    },
    {
      id: 'a2',
      document: tern,
      source: { ...span(place(tern, 'the council')), name: 'the council', type: 'organisation' },
      cue: span(place(tern, 'said on Monday')),
      content: span(place(tern, `r${closed}`)),
      negated: false,
      via: null,
    },
  ],
  citations: [
    {
      attribution: 'a2',
      cited: council,
      named: place(tern, 'the council'),
      match: place(council, `The r${closed}`),
    },
  ],
  names: [
    {
      id: 'n1',
      name: 'Maren Oldacre',
      type: 'person',
      mentions: [council, tern, lampshade].map(id => place(id, 'Maren Oldacre')),
      labels: [place(view, 'the head of buildings')],
    },
    { id: 'n2', name: 'Kestrel Lane', type: 'place', mentions: [place(council, 'Kestrel Lane')], labels: [] },
  ],
  figures: [
    {
      id: 'g1',
      spans: [
        [council, 'Around 4,200 books'],
        [tern, 'About 4,200 books'],
      ].map(([id, words]) => ({
        ...place(id, words),
        value: 4200,
        unit: null,
        low: 3800,
        high: 4600,
        bound: 'about' as const,
        counted: span(place(id, 'books')),
        sourced: false,
      })),
      agree: true,
    },
  ],
  drift: [
    {
      from: place(lampshade, 'We may have to replace the whole western half of the roof'),
      to: place(view, 'We will have to replace the whole western half of the roof'),
      types: ['hedge-dropped'],
      changes: [{ type: 'hedge-dropped', from: place(lampshade, 'may'), to: place(view, 'will') }],
    },
    {
      from: place(tern, `r${closed}`),
      to: place(lampshade, `r${closed}`),
      types: ['attribution-dropped'],
      changes: [{ type: 'attribution-dropped', from: place(tern, 'the council said on Monday'), to: null }],
    },
  ],
  problems: [
    {
      input: 'scan\u0007-of-minutes.pdf',
      code: 'input-binary',
      message: 'it is a PDF file, not text',
      remedy: 'convert it to plain text, Markdown, HTML, JSON Lines or CSV first',
    },
  ],
  notes: [],
}
