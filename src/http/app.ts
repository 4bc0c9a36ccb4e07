import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { streamSSE } from 'hono/streaming'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Problem, problem } from '../problems.ts'
import { traceResult } from '../report/format.ts'
import { version } from '../version.ts'
import { headers, sameSite, withToken } from './guard.ts'
import { type Given, isOver, type Job, type Jobs } from './jobs.ts'

export interface AppSettings {
  readonly jobs: Jobs
  /** Name the server listens on. */
  readonly host: string
  /** Needed on a host others can reach; null on loopback. */
  readonly token: string | null
  /** Largest request, in bytes. */
  readonly maxUpload: number
  /** The pages by path: `/` and what it loads. */
  readonly pages: ReadonlyMap<string, { readonly type: string; readonly body: string }>
}

const problemBody = z
  .strictObject({ input: z.string(), code: z.string(), message: z.string(), remedy: z.string() })
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

const optionsBody = z.strictObject({ minWords: z.number().int().min(4).max(1000).default(8) })

const documentsBody = z
  .strictObject({
    name: z.string().max(200).optional(),
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

const filesBody = z
  .object({
    // Any, for a field that is sent once comes as it is and not in a list; fromForm looks at what came.
    files: z.any().openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
    text: z
      .any()
      .openapi({ type: 'array', items: { type: 'string' }, description: 'pasted texts, a document each' }),
    minWords: z.string().optional(),
  })
  .partial()
  .openapi('Files')

const idParameter = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) })
const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
const refused = { 404: json(problemBody, 'There is no such trace') }

const routes = {
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
      413: json(problemBody, 'The request is too large'),
      415: json(problemBody, 'It is neither JSON nor a form'),
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
      200: { description: 'Events', content: { 'text/event-stream': { schema: jobBody } } },
      ...refused,
    },
  }),
}

/** The pages and the interface under /api, which describes itself at /api/openapi.json. */
export function createApp(settings: AppSettings): OpenAPIHono {
  const { jobs, host, token, maxUpload, pages } = settings
  const app = new OpenAPIHono({
    defaultHook: (found, context) => {
      if (found.success) return
      const issue = found.error.issues[0]
      const reason = `${issue.path.join('.') || 'body'}: ${issue.message}`
      return context.json(problem('request-malformed', context.req.path, { reason }), 400)
    },
  })
  app.use(headers, sameSite(host))
  if (token !== null) app.use(withToken(token))
  app.use(bodyLimit({ maxSize: maxUpload, onError: context => tooLarge(context, maxUpload) }))
  app.onError(answerError)
  app.notFound(context => context.json(problem('not-found', context.req.path), 404))

  app.openapi(routes.list, context => context.json([...jobs.list()], 200))
  app.openapi(routes.submit, async context => {
    const form = context.req.header('content-type')?.startsWith('multipart/form-data')
    const sent = form ? await fromForm(context) : fromJson(context.req.valid('json'))
    return context.json(
      jobs.submit(sent.name, sent.given, { minWords: sent.minWords, maxBytes: maxUpload, problems: [] }),
      202,
    )
  })
  app.openapi(routes.show, context => context.json(known(jobs, context.req.valid('param').id), 200))
  app.openapi(routes.result, context => {
    const job = known(jobs, context.req.valid('param').id)
    const result = jobs.result(job.id)
    if (result === null) return context.json(problem('trace-unfinished', job.id, { state: job.state }), 409)
    return context.body(result, 200, { 'content-type': 'application/json' }) as never
  })
  app.openapi(routes.remove, async context => {
    await jobs.remove(known(jobs, context.req.valid('param').id).id)
    return context.body(null, 204)
  })
  app.openapi(
    routes.events,
    context => follow(context, jobs, known(jobs, context.req.valid('param').id)) as never,
  )
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Stemma', version } })

  for (const [path, page] of pages) {
    app.get(path, context => context.body(page.body, 200, { 'content-type': page.type }))
  }
  return app
}

/** Carries a problem and the status it is answered with. */
class Refusal extends HTTPException {
  readonly problem: Problem

  constructor(status: ContentfulStatusCode, cause: Problem) {
    super(status, { message: cause.code })
    this.problem = cause
  }
}

function known(jobs: Jobs, id: string): Job {
  const job = jobs.get(id)
  if (!job) throw new Refusal(404, problem('trace-unknown', id))
  return job
}

function tooLarge(context: Context, maxUpload: number): Response {
  const limit = `${Math.floor(maxUpload / 1e6)} MB`
  return context.json(problem('request-too-large', context.req.path, { limit }), 413)
}

function answerError(error: Error, context: Context): Response {
  const input = context.req.path
  if (error instanceof Refusal) return context.json(error.problem, error.status)
  if (error instanceof HTTPException) {
    const refusals = ['host-refused', 'origin-refused', 'token-needed'] as const
    const code = refusals.find(one => one === error.message)
    if (code) return context.json(problem(code, input), error.status)
    return context.json(problem('request-malformed', input, { reason: error.message }), error.status)
  }
  return context.json(problem('trace-failed', input, { reason: error.message }), 500)
}

interface Sent {
  readonly name: string
  readonly given: readonly Given[]
  readonly minWords: number
}

/** Documents sent as JSON are read as the JSON Lines they are. */
function fromJson(body: unknown): Sent {
  const { documents, options, name } = documentsBody.parse(body)
  const lines = documents.map((document, index) =>
    JSON.stringify({ id: `document-${index + 1}`, ...document }),
  )
  return {
    name: name ?? documents.find(document => document.title)?.title ?? `${documents.length} documents`,
    given: [{ name: 'documents.jsonl', bytes: new TextEncoder().encode(lines.join('\n')) }],
    minWords: options?.minWords ?? 8,
  }
}

async function fromForm(context: Context): Promise<Sent> {
  const form = await context.req.formData()
  const given: Given[] = []
  for (const file of form.getAll('files')) {
    if (typeof file === 'string') continue
    given.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  for (const [index, text] of form.getAll('text').entries()) {
    if (typeof text !== 'string' || text.trim() === '') continue
    given.push({ name: `pasted-${index + 1}.txt`, bytes: new TextEncoder().encode(text) })
  }
  if (given.length === 0) {
    throw new Refusal(
      400,
      problem('request-malformed', context.req.path, { reason: 'neither "files" nor "text" is there' }),
    )
  }
  const minWords = optionsBody.safeParse({ minWords: Number(form.get('minWords') ?? 8) })
  if (!minWords.success) {
    throw new Refusal(
      400,
      problem('request-malformed', context.req.path, { reason: 'minWords: a whole number from 4 up' }),
    )
  }
  const name = given.length === 1 ? given[0].name : `${given[0].name} and ${given.length - 1} more`
  return { name, given, minWords: minWords.data.minWords }
}

function follow(context: Context, jobs: Jobs, job: Job): Response {
  return streamSSE(context, async stream => {
    let current = job
    let wake = (): void => {}
    const stop = jobs.watch(job.id, changed => {
      current = changed
      wake()
    })
    stream.onAbort(() => wake())
    try {
      for (let shown: Job | null = null; !stream.aborted; ) {
        if (shown !== current) {
          shown = current
          await stream.writeSSE({ data: JSON.stringify(shown) })
          if (isOver(shown)) return
        } else {
          await new Promise<void>(resolve => {
            wake = resolve
            setTimeout(resolve, 15_000)
          })
        }
      }
    } finally {
      stop()
    }
  })
}
