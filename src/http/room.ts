import type { Context, MiddlewareHandler } from 'hono'
import { timeout } from 'hono/timeout'
import { problem } from '../problems.ts'
import type { Jobs } from './jobs.ts'
import { Refusal } from './refusal.ts'

/** Traces that may wait for their turn. */
const mostWaiting = 100
/** What is being read and what waits may hold so many of the largest requests together. */
const heldRequests = 4

/** Milliseconds in which a request must have come: a minute, and a second more for each half megabyte it may hold. */
export function patienceFor(maxUpload: number): number {
  return 60_000 + maxUpload / 500
}

/** Refuses a request that is sent so slowly that it may never end. */
export function inTime(patience: number): MiddlewareHandler {
  const limit = `${Math.max(1, Math.round(patience / 1000))} seconds`
  return timeout(
    patience,
    context => new Refusal(408, problem('request-too-slow', context.req.path, { limit })),
  )
}

/** Refuses documents while as many are being read and wait as memory should hold. */
export function whileRoom(jobs: Jobs, maxUpload: number): MiddlewareHandler {
  let reading = 0
  return async (context, next) => {
    const bytes = announced(context, maxUpload)
    const held = reading + jobs.waiting.bytes
    const isFull = held > 0 && held + bytes > heldRequests * maxUpload
    if (isFull || jobs.waiting.count >= mostWaiting) {
      throw new Refusal(503, problem('server-busy', context.req.path, { waiting: jobs.waiting.count }))
    }
    reading += bytes
    try {
      await next()
    } finally {
      reading -= bytes
    }
  }
}

/** Bytes a request says it has; the most it may where it does not say. */
function announced({ req }: Context, maxUpload: number): number {
  const told = Number(req.header('content-length') ?? Number.NaN)
  return told >= 0 && told < maxUpload ? told : maxUpload
}
