import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { problem } from '../problems.ts'
import { version } from '../version.ts'
import { headers, sameSite, unkept, withToken } from './guard.ts'
import { isOver, type Job, type Jobs } from './jobs.ts'
import { answerError, Refusal, reasonOf, tooLarge } from './refusal.ts'
import { inTime, patienceFor, whileRoom } from './room.ts'
import { answered, routes } from './routes.ts'
import { sentWith } from './sent.ts'

export interface AppSettings {
  readonly jobs: Jobs
  /** Name the server listens on. */
  readonly host: string
  /** Needed on a host others can reach; null on loopback. */
  readonly token: string | null
  /** Largest request, in bytes. */
  readonly maxUpload: number
  /** Milliseconds in which a request must have come; by `maxUpload` unless told. */
  readonly patience?: number
  /** The pages by path: `/` and what it loads. */
  readonly pages: ReadonlyMap<string, { readonly type: string; readonly body: string }>
}

/** The pages and the interface under /api, which describes itself at /api/openapi.json. */
export function createApp(settings: AppSettings): OpenAPIHono {
  const { jobs, host, token, maxUpload, patience = patienceFor(maxUpload), pages } = settings
  const app = new OpenAPIHono({
    defaultHook: (found, context) => {
      if (found.success) return
      const reason = reasonOf(found.error)
      return context.json(problem('request-malformed', context.req.path, { reason }), 400)
    },
  })
  app.use(headers, unkept, sameSite(host))
  if (token !== null) app.use(withToken(token))
  app.on('POST', '*', inTime(patience), whileRoom(jobs, maxUpload))
  app.use(bodyLimit({ maxSize: maxUpload, onError: context => tooLarge(context, maxUpload) }))
  app.onError(answerError)
  app.notFound(context => context.json(problem('not-found', context.req.path), 404))

  app.openapi(routes.list, context => context.json([...jobs.list()], 200))
  app.openapi(routes.submit, async context => {
    const { name, given, options } = await sentWith(context, () => context.req.valid('json'))
    return context.json(jobs.submit(name, given, { ...options, maxBytes: maxUpload, problems: [] }), 202)
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
  for (const [path, methods] of answered) {
    app.all(path, context =>
      context.json(problem('method-refused', path, { methods }), 405, { allow: methods }),
    )
  }
  const description = describe(app)
  app.get('/api/openapi.json', context => context.json(description))

  for (const [path, page] of pages) {
    app.get(path, context => context.body(page.body, 200, { 'content-type': page.type }))
  }
  return app
}

/** As it is answered: a trace without a body is refused, though the route says so only here. */
function describe(app: OpenAPIHono) {
  const description = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Stemma', version } })
  const { post } = description.paths!['/api/traces']!
  Object.assign(post!.requestBody!, { required: true })
  return description
}

function known(jobs: Jobs, id: string): Job {
  const job = jobs.get(id)
  if (!job) throw new Refusal(404, problem('trace-unknown', id))
  return job
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
