import { availableParallelism } from 'node:os'
import { type Server, serve } from '../../http/serve.ts'
import { findInputs } from '../inputs.ts'
import { say } from '../terminal.ts'

/** What the options say, as commander reads them. */
export interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly token?: string
  readonly maxUpload: number
  readonly collate: boolean
}

/** Serves until told to stop. */
export async function runServe(named: readonly string[], options: ServeOptions): Promise<void> {
  const server = await serve({
    host: options.host,
    port: options.port,
    token: options.token ?? null,
    maxUpload: options.maxUpload,
    atOnce: Math.max(1, availableParallelism() - 1),
  })
  if (named.length > 0) await traceAtStart(server, named, options)
  say.line(`Stemma is at ${server.address}  (Ctrl+C stops it)`)
  await new Promise<void>(stopped => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.removeAllListeners(signal)
      process.once(signal, () => stopped())
    }
  })
  await server.close()
}

async function traceAtStart(
  server: Server,
  named: readonly string[],
  { maxUpload: maxBytes, collate }: ServeOptions,
): Promise<void> {
  const { inputs, problems } = await findInputs(named.filter(name => name !== '-'))
  for (const found of problems) say.problem(found)
  const given = inputs.flatMap(({ name, path, size }) => (path === null ? [] : [{ name, path, size }]))
  if (given.length === 0) return
  server.jobs.submit(named.join(' '), given, { minWords: 8, collate, maxBytes, problems })
}
