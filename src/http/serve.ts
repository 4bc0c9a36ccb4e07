import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { problem, StemmaError } from '../problems.ts'
import { createApp } from './app.ts'
import { isLoopback } from './guard.ts'
import { Jobs } from './jobs.ts'
import { servedPages } from './pages.ts'
import { patienceFor } from './room.ts'

export interface ServeSettings {
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  /** For a host others can reach; made up when null. Not used on loopback. */
  readonly token: string | null
  readonly maxUpload: number
  /** Milliseconds in which a request must have come; by `maxUpload` unless told. */
  readonly patience?: number
  /** Traces that run at once. */
  readonly atOnce: number
}

export interface Server {
  /** The address to open, with its token where one is needed. */
  readonly address: string
  readonly jobs: Jobs
  close(): Promise<void>
}

const finishedKept = 50

/**
 * Serves the pages and the interface until closed.
 * @throws {StemmaError} port-taken
 */
export async function serve(settings: ServeSettings): Promise<Server> {
  const { host, port, maxUpload, patience = patienceFor(maxUpload), atOnce } = settings
  const token = isLoopback(host) ? null : (settings.token ?? randomBytes(24).toString('base64url'))
  const jobs = new Jobs({ atOnce, kept: finishedKept })
  const app = createApp({ jobs, host, token, maxUpload, patience, pages: servedPages() })
  // The platform's own limit would end the connection without a word before ours is reached.
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { requestTimeout: patience + 30_000 },
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(error.code === 'EADDRINUSE' ? new StemmaError(problem('port-taken', host, { port })) : error)
    })
    server.listen(port, host, listening)
  })
  const shownHost = host.includes(':') ? `[${host}]` : host
  const base = `http://${shownHost}:${(server.address() as AddressInfo).port}/`
  return {
    address: token === null ? base : `${base}?token=${token}`,
    jobs,
    async close() {
      await jobs.close()
      await new Promise<void>(closed => {
        server.close(() => closed())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    },
  }
}
