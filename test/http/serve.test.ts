import { type ChildProcess, spawn } from 'node:child_process'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { traceResult } from '../../src/report/format.ts'
import { folderOf, root } from '../support/command.ts'

const running: ChildProcess[] = []

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGTERM')
})

/** Starts the built command and waits for the address it prints. */
function serve(...args: string[]): Promise<URL> {
  const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'serve', '--port', '0', ...args])
  running.push(child)
  return new Promise((started, failed) => {
    let said = ''
    child.stderr.on('data', chunk => {
      said += chunk
      const address = /Stemma is at (\S+)/.exec(said)
      if (address) started(new URL(address[1]))
    })
    child.on('exit', code => failed(new Error(`serve ended with ${code}: ${said}`)))
  })
}

const documents = [
  {
    id: 'notice',
    text: 'The harbour office said the ferry will stop sailing at noon on Monday while its rudder is mended.',
  },
  {
    id: 'paper',
    text: 'We learned that the ferry will stop sailing at noon on Monday while its rudder is mended, alas.',
  },
]

const post = (address: URL, body: unknown) =>
  fetch(new URL('/api/traces', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function lastEvent(address: URL, id: string) {
  const events = await (await fetch(new URL(`/api/traces/${id}/events`, address))).text()
  const shown = events.split('\n').filter(line => line.startsWith('data: '))
  return JSON.parse(shown.at(-1)!.slice(6))
}

async function collationOf(address: URL, id: string): Promise<unknown> {
  expect(await lastEvent(address, id)).toMatchObject({ state: 'done' })
  const result = await fetch(new URL(`/api/traces/${id}/result`, address))
  const [{ lineage }] = traceResult.parse(await result.json()).stories
  return lineage.collation
}

interface Body {
  readonly id: string
  readonly code: string
  readonly message: string
  readonly documents: readonly { readonly id: string }[]
  readonly problems: readonly { readonly code: string }[]
  readonly openapi: string
  // biome-ignore lint/suspicious/noExplicitAny: a description of any shape
  readonly components: { readonly schemas: Readonly<Record<string, any>> }
  readonly paths: Readonly<Record<string, { post?: { requestBody: { required: boolean } } }>>
}

const bodyOf = async (answer: Response): Promise<Body> => (await answer.json()) as Body

/** `fetch` will not send a forged Host header; a plain request does. */
function statusFor(address: URL, headers: Record<string, string>, path = '/api/traces'): Promise<number> {
  return new Promise((done, failed) => {
    const sent = request(new URL(path, address), { headers }, answer => {
      answer.resume()
      done(answer.statusCode!)
    })
    sent.on('error', failed)
    sent.end()
  })
}

describe('stemma serve', () => {
  it('traces documents sent as JSON, tells how far it is, and gives the public format', async () => {
    const address = await serve()
    const answer = await post(address, { documents })
    expect(answer.status).toBe(202)
    const { id } = await bodyOf(answer)
    expect(await lastEvent(address, id)).toMatchObject({ id, state: 'done', problem: null })
    const result = traceResult.parse(await bodyOf(await fetch(new URL(`/api/traces/${id}/result`, address))))
    expect(result.documents.map(document => document.id)).toEqual(['notice', 'paper'])
    expect(result.passages.length).toBeGreaterThan(0)
  })

  it('takes files and pasted texts as a form', async () => {
    const address = await serve()
    const form = new FormData()
    form.append('files', new Blob([documents[0].text]), 'notice.txt')
    form.append('text', documents[1].text)
    const answer = await fetch(new URL('/api/traces', address), { method: 'POST', body: form })
    const { id } = await bodyOf(answer)
    expect(await lastEvent(address, id)).toMatchObject({ state: 'done' })
    const result = await bodyOf(await fetch(new URL(`/api/traces/${id}/result`, address)))
    expect(result.documents.map(document => document.id)).toEqual(['notice.txt', 'pasted-1.txt'])
  })

  it('--collate was not offered', async () => {
    const address = await serve()
    const form = new FormData()
    for (const { text } of documents) form.append('text', text)
    form.append('collate', 'true')
    const bySend = [
      await fetch(new URL('/api/traces', address), { method: 'POST', body: form }),
      await post(address, { documents, options: { collate: true } }),
      await post(address, { documents }),
    ]
    const collations: unknown[] = []
    for (const answer of bySend) collations.push(await collationOf(address, (await bodyOf(answer)).id))
    const collated = expect.objectContaining({ places: expect.any(Number) })
    expect(collations).toEqual([collated, collated, undefined])
    const named = await serve(
      '--collate',
      folderOf({ 'a.txt': documents[0].text, 'b.txt': documents[1].text }),
    )
    const [job] = (await (await fetch(new URL('/api/traces', named))).json()) as Body[]
    expect(await collationOf(named, job.id)).toEqual(collated)
    const { components } = await bodyOf(await fetch(new URL('/api/openapi.json', address)))
    for (const { properties } of [components.schemas.Files, components.schemas.Documents.properties.options])
      expect(properties.collate).toMatchObject({ type: 'boolean', default: false })
  })

  it('traces at the start what was named, and keeps its problems', async () => {
    const address = await serve(
      folderOf({ 'a.txt': documents[0].text, 'b.txt': documents[1].text, 'c.txt': '' }),
    )
    const [job] = (await (await fetch(new URL('/api/traces', address))).json()) as Body[]
    expect(await lastEvent(address, job.id)).toMatchObject({ state: 'done' })
    const result = await bodyOf(await fetch(new URL(`/api/traces/${job.id}/result`, address)))
    expect(result.problems.map(found => found.code)).toEqual(['input-empty'])
  })

  it('cancels a trace under way and forgets it when asked again', async () => {
    const address = await serve()
    const many = Array.from({ length: 4000 }, (_, i) => ({
      id: `d${i}`,
      text: `${documents[0].text} ${'word '.repeat(400)} ${i}`,
    }))
    const { id } = await bodyOf(await post(address, { documents: many }))
    const one = new URL(`/api/traces/${id}`, address)
    expect((await fetch(one, { method: 'DELETE' })).status).toBe(204)
    expect(await bodyOf(await fetch(one))).toMatchObject({ state: 'cancelled' })
    expect((await fetch(new URL(`/api/traces/${id}/result`, address))).status).toBe(409)
    expect((await fetch(one, { method: 'DELETE' })).status).toBe(204)
    expect((await fetch(one)).status).toBe(404)
  })

  it('refuses other hosts and other origins', async () => {
    const address = await serve()
    expect(await statusFor(address, { host: 'evil.example' })).toBe(403)
    expect(await statusFor(address, { host: `localhost.evil.example:${address.port}` })).toBe(403)
    expect(await statusFor(address, { origin: 'http://evil.example' })).toBe(403)
    expect(await statusFor(address, { origin: address.origin })).toBe(200)
    expect(await statusFor(address, { 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await statusFor(address, { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' })).toBe(
      403,
    )
  })

  it('asks for a token on another host', async () => {
    const address = await serve('--host', '0.0.0.0')
    address.hostname = '127.0.0.1'
    const token = address.searchParams.get('token')!
    expect(token.length).toBeGreaterThan(20)
    expect(await statusFor(address, {})).toBe(401)
    expect(await statusFor(address, { authorization: 'Bearer wrong' })).toBe(401)
    expect(await statusFor(address, { authorization: `Bearer ${token}` })).toBe(200)
    const opened = await fetch(address, { redirect: 'manual' })
    expect(opened.status).toBe(302)
    expect(opened.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/i)
  })

  it('a link to the pages was refused where it stood on another site', async () => {
    const address = await serve()
    const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' }
    expect(await statusFor(address, followed, '/')).toBe(200)
    expect(await statusFor(address, { ...followed, 'sec-fetch-dest': 'iframe' }, '/')).toBe(403)
  })

  it('answers to methods it does not know, and to what is not described', async () => {
    const address = await serve()
    const put = await fetch(new URL('/api/traces', address), { method: 'PUT', body: '{}' })
    expect([put.status, put.headers.get('allow'), (await bodyOf(put)).code]).toEqual([
      405,
      'GET, HEAD, POST',
      'method-refused',
    ])
    const empty = await fetch(new URL('/api/traces', address), { method: 'POST' })
    expect([empty.status, (await bodyOf(empty)).code]).toEqual([415, 'request-malformed'])
  })

  it('documents that nest too deep ended in an error of the server', async () => {
    const address = await serve()
    const deep = `{"documents":[{"text":"a ferry","more":${'['.repeat(200_000)}${']'.repeat(200_000)}}]}`
    const answer = await fetch(new URL('/api/traces', address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: deep,
    })
    expect([answer.status, (await bodyOf(answer)).code]).toEqual([400, 'request-malformed'])
    expect((await post(address, { documents })).status).toBe(202)
  })

  it('limits uploads and answers every error in one shape', async () => {
    const address = await serve('--max-upload', '10kB')
    const large = await post(address, { documents: [{ text: 'x'.repeat(20_000) }] })
    const malformed = await post(address, { documents: [] })
    const unknown = await fetch(new URL('/api/traces/none', address))
    const nowhere = await fetch(new URL('/nowhere', address))
    const plain = await fetch(new URL('/api/traces', address), { method: 'POST', body: 'hello' })
    const codes = []
    for (const answer of [large, malformed, unknown, nowhere, plain]) {
      const body = await bodyOf(answer)
      expect(Object.keys(body).sort()).toEqual(['code', 'input', 'message', 'remedy', 'values'])
      codes.push([answer.status, body.code])
      // It once said "0 MB".
      if (answer === large) expect(body.message).toContain('larger than 10 kB')
    }
    expect(codes).toEqual([
      [413, 'request-too-large'],
      [400, 'request-malformed'],
      [404, 'trace-unknown'],
      [404, 'not-found'],
      [415, 'request-malformed'],
    ])
  })

  it('describes itself and sends strict headers', async () => {
    const address = await serve()
    const answer = await fetch(new URL('/api/openapi.json', address))
    const description = await bodyOf(answer)
    expect(description.openapi).toBe('3.1.0')
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining(['/api/traces', '/api/traces/{id}', '/api/traces/{id}/result']),
    )
    // A body was called optional, and then its absence refused.
    expect(description.paths['/api/traces'].post!.requestBody.required).toBe(true)
    const policy = answer.headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-inline')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})
