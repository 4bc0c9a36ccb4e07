import { createRoute, z } from '@hono/zod-openapi'
import { traceResult } from '../report/format.ts'

/** Of a trace, in characters. */
export const longestName = 200

const problemBody = z
  .strictObject({
    input: z.string(),
    code: z.string(),
    message: z.string(),
    remedy: z.string(),
    values: z.record(z.string(), z.unknown()).describe('what the message is made from'),
  })
  .openapi('Problem')

const progressBody = z.strictObject({
  stage: z.enum(['read', 'passages', 'quotes', 'stories', 'lineage', 'drift', 'report']),
  unit: z.enum(['bytes', 'documents', 'stories']),
  done: z.number().int(),
  total: z.number().int().nullable(),
})

const jobBody = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    progress: progressBody.nullable(),
    problem: problemBody.nullable(),
  })
  .openapi('Trace')

const told = {
  minWords: 'shortest run of words two documents must share',
  collate:
    'whether every story is taken for copies of one text, as of manuscripts, and compared word by word; else only where it looks like that',
} as const

export const optionsBody = z.strictObject({
  minWords: z.number().int().min(4).max(1000).default(8).describe(told.minWords),
  collate: z.boolean().default(false).describe(told.collate),
})

export const documentsBody = z
  .strictObject({
    name: z.string().max(longestName).optional(),
    options: optionsBody.optional(),
    documents: z
      .array(
        z.looseObject({
          id: z.string().optional(),
          text: z.string(),
          title: z.string().optional(),
          date: z.string().optional(),
          author: z.string().optional(),
          outlet: z.string().optional(),
          url: z.string().optional(),
        }),
      )
      .min(1),
  })
  .openapi('Documents')

const filled = { minLength: 1, pattern: '\\S' }

const filesBody = z
  .object({
    // Any, for a field that is sent once comes as it is and not in a list; fromForm looks at what came.
    files: z.any().openapi({ type: 'array', minItems: 1, items: { type: 'string', format: 'binary' } }),
    text: z.any().openapi({
      type: 'array',
      minItems: 1,
      items: { type: 'string', ...filled },
      description: 'pasted texts, a document each',
    }),
    minWords: z
      .any()
      .openapi({ type: 'integer', minimum: 4, maximum: 1000, default: 8, description: told.minWords }),
    collate: z.any().openapi({ type: 'boolean', default: false, description: told.collate }),
  })
  .partial()
  .openapi('Files', {
    anyOf: [{ required: ['files'] }, { required: ['text'] }],
    additionalProperties: false,
  })

/** A server-sent event: its data is a Trace, as JSON in one line. */
const eventBody = z.object({
  data: z.string().openapi({
    type: 'string',
    contentMediaType: 'application/json',
    contentSchema: { $ref: '#/components/schemas/Trace' },
  } as object),
})

const idParameter = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) })
const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
const refused = { 404: json(problemBody, 'There is no such trace') }

/** Every address of the interface, with what it takes and gives. */
export const routes = {
  list: createRoute({
    method: 'get',
    path: '/api/traces',
    summary: 'The traces under way and finished',
    responses: { 200: json(z.array(jobBody), 'Oldest first') },
  }),
  submit: createRoute({
    method: 'post',
    path: '/api/traces',
    summary: 'Trace documents',
    request: {
      body: {
        // Not required, for else a form would be held against the schema of the JSON too.
        required: false,
        content: {
          'application/json': { schema: documentsBody },
          'multipart/form-data': { schema: filesBody },
        },
      },
    },
    responses: {
      202: json(jobBody, 'It waits or runs'),
      400: json(problemBody, 'The request does not fit'),
      408: json(problemBody, 'The request was sent too slowly'),
      413: json(problemBody, 'The request is too large'),
      415: json(problemBody, 'It is neither JSON nor a form'),
      503: json(problemBody, 'Too much is waiting'),
    },
  }),
  show: createRoute({
    method: 'get',
    path: '/api/traces/{id}',
    summary: 'How far a trace is',
    request: { params: idParameter },
    responses: { 200: json(jobBody, 'As it stands now'), ...refused },
  }),
  result: createRoute({
    method: 'get',
    path: '/api/traces/{id}/result',
    summary: 'What a finished trace found',
    request: { params: idParameter },
    responses: {
      200: json(traceResult, 'stemma/trace@1'),
      409: json(problemBody, 'It is not done'),
      ...refused,
    },
  }),
  remove: createRoute({
    method: 'delete',
    path: '/api/traces/{id}',
    summary: 'Cancel a trace, or forget a finished one',
    request: { params: idParameter },
    responses: { 204: { description: 'Done' }, ...refused },
  }),
  events: createRoute({
    method: 'get',
    path: '/api/traces/{id}/events',
    summary: 'Follow a trace: server-sent events, each a Trace, until it is over',
    request: { params: idParameter },
    responses: {
      200: { description: 'Events', content: { 'text/event-stream': { schema: eventBody } } },
      ...refused,
    },
  }),
}

/** What each address answers to, as the router names it. */
export const answered: ReadonlyMap<string, string> = new Map(
  Object.values(routes).map(({ getRoutingPath }) => [getRoutingPath(), methodsOf(getRoutingPath())]),
)

function methodsOf(path: string): string {
  const methods = Object.values(routes).filter(route => route.getRoutingPath() === path)
  return methods.map(({ method }) => (method === 'get' ? 'GET, HEAD' : method.toUpperCase())).join(', ')
}
