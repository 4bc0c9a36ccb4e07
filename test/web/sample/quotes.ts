import type { TraceFamily } from '../../../src/report/format.ts'
import { byId, council, lampshade, mirrored, place, roofwatch, span, tern, view, week } from './documents.ts'
import { fullQuote, quoteFrom } from './passages.ts'

const speaker = (id: string) => ({ ...span(place(id, 'Maren Oldacre')), name: 'Maren Oldacre' })

export const quotes = [
  ...([council, tern, lampshade, mirrored, view, roofwatch, week] as const).map((id, index) => ({
    id: `q${index + 1}`,
    ...place(id, quoteFrom(byId.get(id)!.text)),
    type: 'speech' as const,
    speaker: speaker(id),
    cue: null,
    confidence: 0.97,
  })),
  ...[lampshade, mirrored].map((id, index) => ({
    id: `q${index + 8}`,
    ...place(id, 'I have borrowed a book about boats, which seems wise,'),
    type: null,
    speaker: null,
    cue: null,
    confidence: null,
  })),
  {
    id: 'q10',
    ...place('he/alon.txt', 'אנחנו מקווים לפתוח מחדש בעוד שבועיים, אם הגשם ייתן לנו'),
    type: null,
    speaker: null,
    cue: null,
    confidence: null,
  },
  {
    id: 'q11',
    ...place('he/geshem.txt', 'אנחנו מקווים לפתוח מחדש בעוד שבועיים'),
    type: null,
    speaker: null,
    cue: null,
    confidence: null,
  },
]
if (quotes[0].end - quotes[0].start !== fullQuote.length)
  throw new Error('the full quote is not where it should be')

export const quoteFamilies: TraceFamily[] = [
  {
    id: 'f1',
    quotes: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'],
    alterations: [
      { from: 'q1', to: 'q2', types: ['verbatim'], changes: [] },
      { from: 'q1', to: 'q3', types: ['truncated'], changes: [] },
      {
        from: 'q3',
        to: 'q5',
        types: ['substituted'],
        changes: [{ type: 'substituted', from: place(lampshade, 'may'), to: place(view, 'will') }],
      },
      {
        from: 'q1',
        to: 'q6',
        types: ['spliced', 'substituted'],
        changes: [
          {
            type: 'spliced',
            from: place(council, 'have to replace the whole western half of the roof'),
            to: place(roofwatch, 'have to replace the whole western half of the roof'),
          },
          { type: 'spliced', from: place(tern, 'on Thursday'), to: place(roofwatch, 'on Thursday') },
        ],
      },
    ],
  },
  { id: 'f2', quotes: ['q8', 'q9'], alterations: [] },
  {
    id: 'f3',
    quotes: ['q10', 'q11'],
    alterations: [{ from: 'q10', to: 'q11', types: ['truncated'], changes: [] }],
  },
]
