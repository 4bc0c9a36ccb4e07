import { Tinypool } from 'tinypool'
import { alone, type Crew } from './crew.ts'

/** How this very file was loaded: as source in development, where worker threads need the loader too, or compiled. */
const isSource = import.meta.url.endsWith('.ts')

/** Hires so many worker threads; one means that this thread does all. To be closed in the end. */
export function hire(threads: number): Crew {
  if (threads <= 1) return alone
  const pool = new Tinypool({
    filename: new URL(isSource ? './worker.ts' : './worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    execArgv: isSource ? ['--import', 'tsx'] : [],
  })
  return {
    threads,
    run: (name, ...args) => pool.run({ name, args }),
    close: () => pool.destroy(),
  }
}
