import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether only this machine can reach a server that listens on `host`. */
export function isLoopback(host: string): boolean {
  return loopback.has(host) || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** Pages may load only what this server ships; nothing inline, nothing from elsewhere, and no one may frame them. */
export const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
})

/** Documents stay out of caches; and so do pages, which must fit the server that sent them. */
export const unkept: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('cache-control', 'no-store')
}

/**
 * Refuses requests that another site makes a browser send: a `Host` that is not ours (DNS rebinding),
 * or an `Origin` that is not the one the page came from.
 */
export function sameSite(host: string): MiddlewareHandler {
  return async (context, next) => {
    const asked = context.req.header('host') ?? ''
    const name = asked.replace(/:\d{1,5}$/, '').toLowerCase()
    if (isLoopback(host) ? !loopback.has(name) : name === '') {
      throw new HTTPException(403, { message: 'host-refused' })
    }
    const origin = context.req.header('origin')
    if (origin !== undefined && origin !== `http://${asked}` && origin !== `https://${asked}`) {
      throw new HTTPException(403, { message: 'origin-refused' })
    }
    if (context.req.header('sec-fetch-site') === 'cross-site' && !isLinkFollowed(context)) {
      throw new HTTPException(403, { message: 'origin-refused' })
    }
    await next()
  }
}

/** Whether someone followed a link to the pages, from a message in the browser say; no site learns what it leads to. */
function isLinkFollowed(context: Context): boolean {
  const { req } = context
  return req.method === 'GET' && req.header('sec-fetch-dest') === 'document' && !req.path.startsWith('/api')
}

const cookie = 'stemma-token'

/** Asks for `token` as a bearer, or once as `?token=` in the address, which leaves a cookie for the pages. */
export function withToken(token: string): MiddlewareHandler {
  return async (context, next) => {
    const asked = context.req.query('token')
    if (asked !== undefined && equal(asked, token)) {
      // Lax, for Strict would hold it back where the link to the pages stood on another site.
      setCookie(context, cookie, token, { httpOnly: true, sameSite: 'Lax', path: '/' })
      return context.redirect(context.req.path)
    }
    if (!equal(offered(context), token)) throw new HTTPException(401, { message: 'token-needed' })
    return next()
  }
}

function offered(context: Context): string {
  const bearer = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')
  return bearer?.[1] ?? getCookie(context, cookie) ?? ''
}

/** Compares digests, so that neither length nor content shows in the time it takes. */
function equal(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
