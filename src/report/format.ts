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
    'embargo',
    'sponsored',
  ]),
  ...spanFields,
  name: z.string().nullable(),
  corrects: span.optional().describe('of a correction: the sentence that it corrects'),
})

export const published = z.strictObject({
  value: z.string(),
  precision: z.enum(['year', 'month', 'day', 'hour', 'minute', 'second']),
  from: z.enum(['metadata', 'text', 'file', 'feed', 'capture', 'given']),
  span: span.nullable(),
})

const count = z.number().int().nonnegative()

export const statementCounts = z
  .strictObject({
    firstHand: count.describe('attributions whose `hand` is `first`'),
    secondHand: count.describe('attributions whose `hand` is `second`'),
    unsourced: count.describe('sentences for which no source is named'),
  })
  .describe('how the document comes by what it states; a count, not a grade')

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
  statements: statementCounts.optional(),
  text: z.string(),
})

export const remark = z
  .strictObject({ code: z.string(), values: z.record(z.string(), z.unknown()) })
  .describe('the sentence beside it as a code and values, to be put into other languages')

export const evidence = z.strictObject({
  type: z.enum(['credit', 'link', 'date', 'passage', 'quote', 'containment', 'wording']),
  weight: z.number().describe('log-odds this adds to the edge'),
  note: z.string(),
  remark: remark.optional(),
  spans: z.array(place),
})

const rivals = z.array(z.strictObject({ parent: z.string(), probability }))

export const edge = z.strictObject({
  parent: z.string(),
  child: z.string(),
  probability,
  relation: z.enum(['republishes', 'copies', 'rewrites', 'quotes', 'cites']),
  share: probability.describe('share of the words of the child that come by this edge'),
  evidence: z.array(evidence),
  rivals,
  shownBy: z
    .string()
    .optional()
    .describe('where the child is a lost ancestor: the document below it that the evidence is about'),
})

export const origin = z.strictObject({
  document: z.string(),
  none: probability.describe('that it draws on none of the others'),
  rivals: rivals.describe('on whom it could draw, beside those it is drawn to'),
})

export const lostReading = z.strictObject({
  read: place.describe('in the words of a document that reads so; empty where it had nothing'),
  instead: z.array(place).describe('what those have that come from it and read otherwise'),
})

export const lineage = z.strictObject({
  edges: z.array(edge),
  roots: z.array(z.string()),
  missing: z.array(
    z.strictObject({
      id: z.string(),
      children: z.array(z.string()),
      why: z.string(),
      remark: remark.optional(),
      readings: z
        .array(lostReading)
        .optional()
        .describe('how it must have read, where that can be told word by word'),
    }),
  ),
  origins: z
    .array(origin)
    .optional()
    .describe('of the roots, and of those that could be; not where the documents were collated'),
  collation: z
    .strictObject({
      places: z.number().int().nonnegative().describe('where the documents do not all read the same'),
      beginning: probability.describe('that the lineage begins where it is drawn to'),
    })
    .optional()
    .describe('only where the documents were compared word by word as copies of one text'),
})

export const story = z.strictObject({
  id: z.string(),
  title: z.string(),
  documents: z.array(z.string()),
  parts: z
    .array(z.strictObject({ document: z.string(), spans: z.array(span) }))
    .optional()
    .describe('documents of it that tell other stories too, such as roundups, with what tells this one'),
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
  speaker: z
    .strictObject({
      ...spanFields,
      name: z.string().describe('empty for a pronoun that means no one the text names'),
    })
    .nullable(),
  cue: span.nullable(),
  confidence: probability.nullable(),
  via: z
    .strictObject({ ...spanFields, name: z.string() })
    .optional()
    .describe('by whose account the speaker said it, where the sentence says so'),
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

const piecesField = z.array(span).optional().describe('the pieces, where there are several')

export const attribution = z.strictObject({
  id: z.string(),
  document: z.string(),
  source: z
    .strictObject({
      ...spanFields,
      pieces: piecesField,
      name: z.string().describe('empty for a pronoun that means no one the text names'),
      type: z.enum(['person', 'organisation', 'outlet', 'document', 'unnamed']),
    })
    .nullable()
    .describe('null where none is named'),
  cue: z.strictObject({ ...spanFields, pieces: piecesField }),
  content: z.strictObject({ ...spanFields, pieces: piecesField }),
  negated: z.boolean().describe('whether the words say that it was not said'),
  via: z.string().nullable().describe('id of the attribution in whose content this one stands'),
  carrier: z
    .strictObject({ ...spanFields, name: z.string() })
    .nullable()
    .optional()
    .describe('through whom it came: “Lee told Reuters”, “the Gazette, citing a memo, reported”'),
  hand: z
    .enum(['first', 'second'])
    .nullable()
    .optional()
    .describe('whether the source speaks to the document itself or through another'),
})

export const citation = z.strictObject({
  attribution: z.string(),
  cited: z.string().describe('id of the document that the source, or the carrier, names'),
  named: place.describe('the words that name it'),
  match: place
    .nullable()
    .describe('the sentence of the cited document that says it; null where none was found'),
})

export const name = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.enum(['person', 'organisation', 'place', 'other']),
  mentions: z.array(place).describe('where the name is used'),
  labels: z.array(place).describe('where it is called something else'),
})

export const figureSpan = z.strictObject({
  ...place.shape,
  value: z.number().nullable().describe('null where the words leave a range'),
  unit: z.string().nullable(),
  low: z.number().nullable().describe('the least the words allow; null where they set no end'),
  high: z.number().nullable(),
  bound: z.enum(['about', 'least', 'most']).nullable(),
  counted: span.nullable().describe('the words for what is counted'),
  sourced: z.boolean(),
})

export const figure = z.strictObject({
  id: z.string(),
  spans: z.array(figureSpan),
  agree: z.boolean().nullable().describe('null where one document alone tells it'),
})

export const driftType = z.enum([
  'attribution-dropped',
  'source-changed',
  'hedge-dropped',
  'hedge-added',
  'cue-changed',
  'figure-changed',
  'negation-changed',
  'name-changed',
])

export const drift = z.strictObject({
  from: place,
  to: place,
  types: z.array(driftType),
  changes: z.array(z.strictObject({ type: driftType, from: place.nullable(), to: place.nullable() })),
})

export const problemEntry = z.strictObject({
  input: z.string(),
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
  values: z.record(z.string(), z.unknown()).optional().describe('what the message is made from'),
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
    attributions: z.array(attribution).optional(),
    citations: z.array(citation).optional().describe('statements given to documents of the same story'),
    names: z.array(name).optional(),
    figures: z.array(figure).optional(),
    drift: z.array(drift).optional(),
    problems: z.array(problemEntry),
    notes: z.array(z.string()).describe('why a result is empty or thin'),
    remarks: z.array(remark).optional().describe('the notes as codes and values'),
    truncated: z.array(z.string()).optional().describe('names of the lists that had to be cut'),
  })
  .describe('What `stemma trace --format json` prints')

export type TraceResult = z.infer<typeof traceResult>
export type TraceDocument = z.infer<typeof document>
export type TraceStory = z.infer<typeof story>
export type TraceRemark = z.infer<typeof remark>
export type TraceEdge = z.infer<typeof edge>
export type TraceQuote = z.infer<typeof quote>
export type TraceLineage = z.infer<typeof lineage>
export type TracePassage = z.infer<typeof passage>
export type TraceFamily = z.infer<typeof quoteFamily>
export type TraceName = z.infer<typeof name>
export type TraceFigure = z.infer<typeof figure>
export type TraceAttribution = z.infer<typeof attribution>
export type TraceCitation = z.infer<typeof citation>
export type TraceDrift = z.infer<typeof drift>
