import type { TraceDocument, TraceEdge, TraceFamily, TraceResult } from '../../src/report/format.ts'
import { codePointSpans } from '../../src/text/offsets.ts'

/** An invented pile for the pages: a library roof, with hostile, right-to-left and Chinese documents among it. */

type Given = Partial<TraceDocument> & { readonly id: string; readonly text: string }

const statement = `Kestrel Lane Library closed as a precaution

The reading room of Kestrel Lane Library has been closed as a precaution after water was found above the children's shelves on Sunday night.

“We may have to replace the whole western half of the roof, but we will know more when the surveyors have been up there on Thursday,” said Maren Oldacre, head of buildings at the council.

Around 4,200 books have been moved to the basement of the town hall. Loans can be returned at the swimming pool until further notice.

The council asks residents not to walk under the scaffolding on Kestrel Lane.`

const wire = `Water above children's shelves closes Northvale library

NORTHVALE (Tern Wire) — The reading room of Kestrel Lane Library has been closed as a precaution after water was found above the children's shelves on Sunday night, the council said on Monday.

“We may have to replace the whole western half of the roof, but we will know more when the surveyors have been up there on Thursday,” said Maren Oldacre, head of buildings at the council.

About 4,200 books have been moved to the basement of the town hall.

The library, built in 1931, was last re-roofed after the winter of 1978. A caretaker noticed the leak when a lampshade filled with water.`

const courier = `Lampshade full of water: Kestrel Lane Library shuts its doors

By Ida Farrow

A caretaker noticed the leak when a lampshade filled with water. Now the reading room of Kestrel Lane Library has been closed as a precaution, and 4,200 books are in the basement of the town hall.

“We may have to replace the whole western half of the roof,” said Maren Oldacre, head of buildings at the council. Surveyors go up on Thursday.

Loans can be returned at the swimming pool until further notice. Readers met by the Courier on Monday took it lightly. “I have borrowed a book about boats, which seems wise,” said one of them.`

const mirror = `Lampshade full of water: Kestrel Lane Library shuts its doors

(This article was republished from the Harbour Courier.)

A caretaker noticed the leak when a lampshade filled with water. Now the reading room of Kestrel Lane Library has been closed as a precaution, and 4,200 books are in the basement of the town hall.

“We may have to replace the whole western half of the roof,” said Maren Oldacre, head of buildings at the council. Surveyors go up on Thursday.

Loans can be returned at the swimming pool until further notice. Readers met by the Courier on Monday took it lightly. “I have borrowed a book about boats, which seems wise,” said one of them.`

const opinion = `Opinion: a roof over our readers

Once more the town learns that a roof forgotten is a roof that leaks. “We will have to replace the whole western half of the roof,” the head of buildings, Maren Oldacre, told us all.

Loans can be returned at the swimming pool until further notice, we are told, as if the joke wrote itself. The library, built in 1931, was last re-roofed after the winter of 1978.

This commentary gives the view of its author alone.`

const blog = `<b>ROOF GATE</b> <img src=x onerror="document.title='ran'"> </script><script>document.title='ran'</script>

The library, built in 1931, was last re-roofed after the winter of 1978. A caretaker noticed the leak when a lampshade filled with water.

“We will have to replace the whole western half of the roof … on Thursday,” said Maren Oldacre, head of buildings at the council.

The next line turns around: \u202Eskoob eht evas\u202C and <!-- this is no comment --> javascript:alert(1) ]]> &lt;script&gt; stays as it is. 🏛️📚 Around 4,200 books have been moved to the basement of the town hall.`

const roundup = `The week in Northvale

Library: The reading room of Kestrel Lane Library has been closed as a precaution after water was found above the children's shelves on Sunday night. Loans can be returned at the swimming pool until further notice. “We may have to replace the whole western half of the roof,” said Maren Oldacre, head of buildings at the council.

Ferry: the Sunday crossing to Gannet Point runs again from next week.

Market: the fish stall moves to the north side of the square.`

const hebrew = `הספרייה ברחוב האלון נסגרה

הספרייה העירונית ברחוב האלון נסגרה ביום ראשון לאחר שמים חדרו מן הגג אל אולם הקריאה הגדול.

„אנחנו מקווים לפתוח מחדש בעוד שבועיים, אם הגשם ייתן לנו”, אמרה מנהלת הספרייה.`

const hebrewCopy = `גשם באולם הקריאה

הספרייה העירונית ברחוב האלון נסגרה ביום ראשון לאחר שמים חדרו מן הגג אל אולם הקריאה הגדול. השכנים הביאו דליים ומגבות.

„אנחנו מקווים לפתוח מחדש בעוד שבועיים”, אמרה מנהלת הספרייה ל-Harbour Courier (2024).`

const chinese = `橡树街图书馆屋顶漏水

市图书馆周日晚间宣布，由于屋顶漏水，橡树街的阅览室将暂时关闭，约四千册图书已经转移到市政厅的地下室。

“我们希望两周之内重新开放，但是要看天气，”馆长说。𠮷田先生的书也搬走了。`

const chineseCopy = `阅览室关闭

由于屋顶漏水，橡树街的阅览室将暂时关闭，约四千册图书已经转移到市政厅的地下室。读者可以在游泳馆还书。

“我们希望两周之内重新开放，”馆长说。`

const alone = `The fish stall moves

From Saturday the fish stall of the Northvale market stands on the north side of the square, where it is cooler.`

const day = (value: string, precision: 'day' | 'minute' = 'day') => ({
  value,
  precision,
  from: 'metadata' as const,
  span: null,
})

function document(given: Given): TraceDocument {
  return {
    title: given.text.split('\n', 1)[0],
    byline: [],
    outlet: null,
    url: null,
    published: null,
    language: 'en',
    genre: 'report',
    notices: [],
    ...given,
  }
}

const documents: TraceDocument[] = [
  document({
    id: 'council/statement.txt',
    text: statement,
    outlet: 'Northvale Council',
    genre: 'statement',
    published: day('2024-03-04T09:00', 'minute'),
    url: 'https://council.example/news/kestrel-lane',
  }),
  document({
    id: 'wire/tern-1142.txt',
    text: wire,
    outlet: 'Tern Wire',
    published: day('2024-03-04T11:42', 'minute'),
  }),
  document({
    id: 'courier/lampshade.html',
    text: courier,
    outlet: 'Harbour Courier',
    byline: ['Ida Farrow'],
    published: day('2024-03-05'),
    url: 'https://courier.example/lampshade?a=1&b=2',
  }),
  document({
    id: 'mirror/lampshade.html',
    text: mirror,
    outlet: 'Valley Mirror',
    published: day('2024-03-06'),
    url: 'javascript:document.title="ran"',
  }),
  document({
    id: 'mirror/opinion.html',
    text: opinion,
    outlet: 'Valley Mirror',
    genre: 'commentary',
    published: day('2024-03-07'),
  }),
  document({
    id: 'roofwatch.md',
    text: blog,
    outlet: '"><img src=x onerror=document.title="ran">',
    published: day('2024-03-07'),
  }),
  document({ id: 'roundup.txt', text: roundup, outlet: 'Northvale Week', published: day('2024-03-10') }),
  document({
    id: 'he/alon.txt',
    text: hebrew,
    language: 'he',
    outlet: 'קול האלון',
    published: day('2024-03-03'),
  }),
  document({ id: 'he/geshem.txt', text: hebrewCopy, language: 'he', published: null }),
  document({
    id: 'zh/xiangshu.txt',
    text: chinese,
    language: 'zh',
    outlet: '晚报',
    published: day('2024-03-03'),
  }),
  document({ id: 'zh/yuelanshi.txt', text: chineseCopy, language: 'zh', published: day('2024-03-04') }),
  document({ id: 'market.txt', text: alone, outlet: 'Northvale Week', published: day('2024-03-09') }),
]

const byId = new Map(documents.map(each => [each.id, each]))

/** Where `words` stand in a document, in code points; a sample that does not hold its own words is a mistake. */
function place(id: string, words: string) {
  const { text } = byId.get(id)!
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`${id} does not hold “${words}”`)
  return { document: id, ...codePointSpans(text)({ start, end: start + words.length }) }
}

const [council, tern, lampshade, mirrored, view, roofwatch, week] = documents.map(each => each.id)
const closed = 'eading room of Kestrel Lane Library has been closed as a precaution'
const fullQuote =
  'We may have to replace the whole western half of the roof, but we will know more when the surveyors have been up there on Thursday,'
const quoteFrom = (text: string) => /“(We .*?)”/.exec(text)![1]

const passage = (id: string, kind: 'retelling' | 'formula', spans: [string, string, number?][]) => ({
  id,
  kind,
  spans: spans.map(([where, words, identity = 1]) => ({ ...place(where, words), identity })),
})

const passages = [
  passage('p1', 'retelling', [
    [council, statement.split('\n')[2]],
    [tern, wire.split('\n')[2].slice(24, -'the council said on Monday.'.length - 2)],
    [lampshade, `r${closed}`, 0.9],
    [mirrored, `r${closed}`, 0.9],
    [week, roundup.split('\n')[2].slice(9).split(' Loans')[0]],
  ]),
  passage('p2', 'retelling', [
    [council, statement.split('\n')[4]],
    [tern, wire.split('\n')[4]],
    [lampshade, courier.split('\n')[6].split(' Surveyors')[0], 0.7],
    [mirrored, courier.split('\n')[6].split(' Surveyors')[0], 0.7],
    [
      view,
      '“We will have to replace the whole western half of the roof,” the head of buildings, Maren Oldacre',
      0.6,
    ],
    [roofwatch, blog.split('\n')[4], 0.7],
    [
      week,
      '“We may have to replace the whole western half of the roof,” said Maren Oldacre, head of buildings at the council.',
      0.7,
    ],
  ]),
  passage('p3', 'retelling', [
    [council, 'Around 4,200 books have been moved to the basement of the town hall.'],
    [tern, 'About 4,200 books have been moved to the basement of the town hall.', 0.92],
    [lampshade, '4,200 books are in the basement of the town hall', 0.75],
    [mirrored, '4,200 books are in the basement of the town hall', 0.75],
    [roofwatch, 'Around 4,200 books have been moved to the basement of the town hall.'],
  ]),
  passage('p4', 'formula', [
    [council, 'Loans can be returned at the swimming pool until further notice'],
    [lampshade, 'Loans can be returned at the swimming pool until further notice'],
    [mirrored, 'Loans can be returned at the swimming pool until further notice'],
    [view, 'Loans can be returned at the swimming pool until further notice'],
    [week, 'Loans can be returned at the swimming pool until further notice'],
  ]),
  passage('p5', 'retelling', [
    [tern, 'A caretaker noticed the leak when a lampshade filled with water.'],
    [lampshade, 'A caretaker noticed the leak when a lampshade filled with water.'],
    [mirrored, 'A caretaker noticed the leak when a lampshade filled with water.'],
    [roofwatch, 'A caretaker noticed the leak when a lampshade filled with water.'],
  ]),
  passage('p6', 'retelling', [
    [tern, 'The library, built in 1931, was last re-roofed after the winter of 1978.'],
    [view, 'The library, built in 1931, was last re-roofed after the winter of 1978.'],
    [roofwatch, 'The library, built in 1931, was last re-roofed after the winter of 1978.'],
  ]),
  passage('p7', 'retelling', [
    [
      lampshade,
      'Readers met by the Courier on Monday took it lightly. “I have borrowed a book about boats, which seems wise,” said one of them.',
    ],
    [
      mirrored,
      'Readers met by the Courier on Monday took it lightly. “I have borrowed a book about boats, which seems wise,” said one of them.',
    ],
  ]),
  passage('p8', 'retelling', [
    ['he/alon.txt', hebrew.split('\n')[2]],
    ['he/geshem.txt', hebrewCopy.split('\n')[2].split(' השכנים')[0]],
  ]),
  passage('p9', 'retelling', [
    ['zh/xiangshu.txt', chinese.split('\n')[2].slice(chinese.split('\n')[2].indexOf('由于'))],
    ['zh/yuelanshi.txt', chineseCopy.split('\n')[2].split('读者')[0]],
  ]),
]

const speaker = (id: string) => ({ ...span(place(id, 'Maren Oldacre')), name: 'Maren Oldacre' })
const span = ({ start, end }: { start: number; end: number }) => ({ start, end })

const quotes = [
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

const quoteFamilies: TraceFamily[] = [
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

const edges: TraceEdge[] = [
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
    rivals: [{ parent: council, probability: 0.12 }],
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

function lost() {
  return 'missing-1'
}

const pair = (parent: string, child: string, id: string): TraceEdge => ({
  parent,
  child,
  probability: 0.77,
  relation: 'copies',
  share: 0.6,
  evidence: [shared(parent, child, [id], 2.2)],
  rivals: [{ parent: child, probability: 0.2 }],
})

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
const mirrorNotice = documents.find(each => each.id === mirrored)!
mirrorNotice.notices.push({
  type: 'republished',
  ...span(place(mirrored, '(This article was republished from the Harbour Courier.)')),
  name: 'Harbour Courier',
})
const opinionNotice = documents.find(each => each.id === view)!
opinionNotice.notices.push({
  type: 'commentary',
  ...span(place(view, 'This commentary gives the view of its author alone.')),
  name: null,
})
