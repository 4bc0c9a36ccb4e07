import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Problem, problem } from '../problems.ts'
import { sizeName } from '../read/bytes.ts'

/** Carries a problem and the status it is answered with. */
export class Refusal extends HTTPException {
  readonly problem: Problem

  constructor(status: ContentfulStatusCode, cause: Problem) {
    super(status, { message: cause.code })
    this.problem = cause
  }
}

/** The first thing in which a request does not fit. */
export function reasonOf({ issues: [issue] }: z.ZodError): string {
  return `${issue.path.join('.') || 'body'}: ${issue.message}`
}

export function tooLarge(context: Context, maxUpload: number): Response {
  const limit = sizeName(maxUpload)
  return context.json(problem('request-too-large', context.req.path, { limit }), 413)
}

/** Answers whatever was thrown in the one shape of all problems. */
export function answerError(error: Error, context: Context): Response {
  const input = context.req.path
  if (error instanceof Refusal) {
    // What is left of a request that was not read is not waited for.
    if (error.status === 408 || error.status === 503) context.header('connection', 'close')
    if (error.status === 503) context.header('retry-after', '10')
    return context.json(error.problem, error.status)
  }
  if (error instanceof HTTPException) {
    const refusals = ['host-refused', 'origin-refused', 'token-needed'] as const
    const code = refusals.find(one => one === error.message)
    if (code) return context.json(problem(code, input), error.status)
    return context.json(problem('request-malformed', input, { reason: error.message }), error.status)
  }
  return context.json(problem('trace-failed', input, { reason: error.message }), 500)
}
