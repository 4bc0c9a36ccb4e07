import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { root } from '../support/command.ts'

type Serving = typeof import('../../src/http/serve.ts')

/** The built server, on which no trace begins unless `atOnce` says so. */
async function serveWith(settings: { maxUpload?: number; patience?: number; atOnce?: number }) {
  const { serve } = (await import(join(root, 'dist/http/serve.js'))) as Serving
  const server = await serve({
    host: '127.0.0.1',
    port: 0,
    token: null,
    maxUpload: 1e6,
    atOnce: 0,
    ...settings,
  })
  onTestFinished(() => server.close())
  return new URL('/api/traces', server.address)
}

const documents = (words: number) =>
  JSON.stringify({ documents: [{ text: 'the ferry sails at noon '.repeat(Math.ceil(words / 5)) }] })

const sendJson = (to: URL, body: string) =>
  fetch(to, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

/** Sends the head of a request and how its body begins, and waits for what comes back until the end. */
function sendSlowly({ hostname, port, pathname }: URL, head: string, begun: string): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', chunk => {
      answer += chunk
    })
    socket.on('error', failed)
    socket.on('close', () => done(answer))
    socket.write(`POST ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n${head}\r\n\r\n${begun}`)
  })
}

describe('what a server takes in', () => {
  it.each([
    ['content-length: 5000', '{"doc'],
    ['transfer-encoding: chunked', '5\r\n{"doc\r\n'],
  ])('a request that never ended was waited for: %s', async (length, begun) => {
    const to = await serveWith({ patience: 300 })
    const answer = await sendSlowly(to, `content-type: application/json\r\n${length}`, begun)
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(answer).toContain('"code":"request-too-slow"')
    expect((await fetch(to)).status).toBe(200)
  })

  it('uploads waited without bound', async () => {
    const to = await serveWith({ maxUpload: 2000 })
    const statuses: number[] = []
    for (let sent = 0; sent < 8; sent++) statuses.push((await sendJson(to, documents(300))).status)
    expect(statuses.indexOf(503)).toBeGreaterThan(2)
    expect(new Set(statuses.slice(statuses.indexOf(503)))).toEqual(new Set([503]))
    const refused = await sendJson(to, documents(300))
    expect(refused.headers.get('retry-after')).toBe('10')
    expect(await refused.json()).toMatchObject({ code: 'server-busy', input: '/api/traces' })
    const [first] = (await (await fetch(to)).json()) as { id: string }[]
    await fetch(new URL(`/api/traces/${first.id}`, to), { method: 'DELETE' })
    expect((await sendJson(to, documents(300))).status).toBe(202)
  })

  it('traces waited without bound, however small', async () => {
    const to = await serveWith({})
    const statuses = new Set<number>()
    for (let sent = 0; sent < 100; sent++) statuses.add((await sendJson(to, documents(5))).status)
    expect(statuses).toEqual(new Set([202]))
    expect((await sendJson(to, documents(5))).status).toBe(503)
  })
})

describe('a form that breaks its own description', () => {
  const file = () => new File(['The ferry sails at noon.'], 'a.txt')
  it.each<[reason: string, parts: readonly (readonly [string, string | File])[]]>([
    [
      'files.0: a file is expected',
      [
        ['files', 'The ferry sails at noon.'],
        ['text', 'The ferry sails.'],
      ],
    ],
    [
      'text.0: a text is expected',
      [
        ['files', file()],
        ['text', file()],
      ],
    ],
    [
      'text.1: the text is blank',
      [
        ['text', 'The ferry sails.'],
        ['text', ' \n'],
      ],
    ],
    [
      'minWords.0: a whole number is expected',
      [
        ['files', file()],
        ['minWords', '0x10'],
      ],
    ],
    [
      'minWords: it is given twice',
      [
        ['files', file()],
        ['minWords', '8'],
        ['minWords', '9'],
      ],
    ],
    [
      'minWords: Too small',
      [
        ['files', file()],
        ['minWords', '3'],
      ],
    ],
    [
      'collate.0: "true" or "false" is expected',
      [
        ['files', file()],
        ['collate', 'yes'],
      ],
    ],
    [
      'body: Unrecognized key: "colate"',
      [
        ['files', file()],
        ['colate', 'true'],
      ],
    ],
    ['body: neither "files" nor "text" is there', [['minWords', '8']]],
  ])('was taken where its parts could be read: %s', async (reason, parts) => {
    const to = await serveWith({})
    const form = new FormData()
    for (const [name, value] of parts) form.append(name, value)
    const answer = await fetch(to, { method: 'POST', body: form })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      code: 'request-malformed',
      message: expect.stringContaining(reason),
    })
  })

  it('is refused where it is no form at all', async () => {
    const to = await serveWith({})
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const answer = await fetch(to, { method: 'POST', headers, body: '--y\r\nno form' })
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      400,
      'request-malformed',
    ])
  })
})
