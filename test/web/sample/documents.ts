import type { TraceDocument } from '../../../src/report/format.ts'
import { codePointSpans } from '../../../src/text/offsets.ts'
import {
  alone,
  blog,
  chinese,
  chineseCopy,
  courier,
  hebrew,
  hebrewCopy,
  mirror,
  opinion,
  roundup,
  statement,
  wire,
} from './texts.ts'

type Given = Partial<TraceDocument> & { readonly id: string; readonly text: string }

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

export const documents: TraceDocument[] = [
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

export const byId = new Map(documents.map(each => [each.id, each]))

/** Where `words` stand in a document, in code points; a sample that does not hold its own words is a mistake. */
export function place(id: string, words: string) {
  const { text } = byId.get(id)!
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`${id} does not hold “${words}”`)
  return { document: id, ...codePointSpans(text)({ start, end: start + words.length }) }
}

export const [council, tern, lampshade, mirrored, view, roofwatch, week] = documents.map(each => each.id)

export const span = ({ start, end }: { start: number; end: number }) => ({ start, end })

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
