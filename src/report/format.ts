import { z } from 'zod'

/**
 * The public result format `stemma/trace@1` (docs/format.md), as the code checks itself against it.
 * Spans count Unicode code points, half-open, into `documents[].text`. It changes only by adding.
 */
const offset = z.number().int().nonnegative()
const probability = z.number().min(0).max(1)

const spanFields = { start: offset, end: offset }
export const span = z.strictObject(spanFields)
export const place = z.strictObject({ document: z.string(), ...spanFields })

export const notice = z.strictObject({
  type: z.enum([
    'republished',
    'wire',
    'commentary',
    'correction',
    'breaking',
    'missing-link',
    'read-more',
    'disclaimer',
  ]),
  ...spanFields,
  name: z.string().nullable(),
})

export const published = z.strictObject({
  value: z.string(),
  precision: z.enum(['year', 'month', 'day', 'hour', 'minute', 'second']),
  from: z.enum(['metadata', 'text', 'file', 'feed', 'capture', 'given']),
  span: span.nullable(),
})

export const document = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  byline: z.array(z.string()),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published: published.nullable(),
  language: z.string().nullable(),
  genre: z.enum(['report', 'commentary', 'statement', 'unknown']),
  notices: z.array(notice),
  text: z.string(),
})

export const evidence = z.strictObject({
  type: z.enum(['credit', 'link', 'date', 'passage', 'quote', 'containment', 'wording']),
  weight: z.number().describe('log-odds this adds to the edge'),
  note: z.string(),
  spans: z.array(place),
})

export const edge = z.strictObject({
  parent: z.string(),
  child: z.string(),
  probability,
  relation: z.enum(['republishes', 'copies', 'rewrites', 'quotes', 'cites']),
  share: probability.describe('share of the words of the child that come by this edge'),
  evidence: z.array(evidence),
  rivals: z.array(z.strictObject({ parent: z.string(), probability })),
})

export const lineage = z.strictObject({
  edges: z.array(edge),
  roots: z.array(z.string()),
  missing: z.array(z.strictObject({ id: z.string(), children: z.array(z.string()), why: z.string() })),
})

export const story = z.strictObject({
  id: z.string(),
  title: z.string(),
  documents: z.array(z.string()),
  lineage,
})

export const passage = z.strictObject({
  id: z.string(),
  kind: z.enum(['retelling', 'formula']),
  spans: z.array(
    z.strictObject({ ...place.shape, identity: probability.describe('with the first span of the passage') }),
  ),
})

export const pair = z.strictObject({ a: place, b: place, identity: probability })

export const quote = z.strictObject({
  id: z.string(),
  document: z.string(),
  ...spanFields,
  type: z.enum(['speech', 'partial', 'scare', 'title']).nullable(),
  speaker: z.strictObject({ ...spanFields, name: z.string() }).nullable(),
  cue: span.nullable(),
  confidence: probability.nullable(),
})

export const alterationType = z.enum([
  'verbatim',
  'truncated',
  'elided',
  'spliced',
  'substituted',
  'inserted',
  'negated',
  'reattributed',
  'unquoted',
  'quoted',
])

export const quoteFamily = z.strictObject({
  id: z.string(),
  quotes: z.array(z.string()),
  alterations: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      types: z.array(alterationType),
      changes: z.array(z.strictObject({ type: alterationType, from: place, to: place })),
    }),
  ),
})

export const problemEntry = z.strictObject({
  input: z.string(),
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
})

export const traceResult = z
  .strictObject({
    format: z.literal('stemma/trace@1'),
    generator: z.strictObject({ name: z.string(), version: z.string() }),
    options: z.record(z.string(), z.unknown()),
    documents: z.array(document),
    stories: z.array(story),
    alone: z.array(z.string()),
    passages: z.array(passage),
    pairs: z.array(pair).optional().describe('only with --pairs'),
    quotes: z.array(quote),
    quoteFamilies: z.array(quoteFamily),
    problems: z.array(problemEntry),
    notes: z.array(z.string()).describe('why a result is empty or thin'),
    truncated: z.array(z.string()).optional().describe('names of the lists that had to be cut'),
  })
  .describe('What `stemma trace --format json` prints')

export type TraceResult = z.infer<typeof traceResult>
export type TraceDocument = z.infer<typeof document>
export type TraceStory = z.infer<typeof story>
export type TraceEdge = z.infer<typeof edge>
export type TraceQuote = z.infer<typeof quote>
export type TraceLineage = z.infer<typeof lineage>
export type TracePassage = z.infer<typeof passage>
export type TraceFamily = z.infer<typeof quoteFamily>
