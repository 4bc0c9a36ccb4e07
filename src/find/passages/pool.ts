import { Tinypool } from 'tinypool'
import { alone, type Crew } from './crew.ts'

/** Worker threads cannot load sources as they are; run from them (in development), this thread does all. */
const isCompiled = import.meta.url.endsWith('.js')

/** Hires so many worker threads; one means that this thread does all. To be closed in the end. */
export function hire(threads: number): Crew {
  if (threads <= 1 || !isCompiled) return alone
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  })
  return {
    threads,
    run: (name, ...args) => pool.run({ name, args }),
    close: () => pool.destroy(),
  }
}
