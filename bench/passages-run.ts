/**
 * One measured run, in a process of its own: `passages-run.ts FILE THREADS`. Prints a `Run` as JSON. Runs what was built,
 * since only there do threads start.
 */
import { createReadStream, writeFileSync } from 'node:fs'

const dist = new URL('../dist/', import.meta.url)
const { findPassagesIn } = (await import(
  new URL('passages.js', dist).href
)) as typeof import('../src/passages.ts')

const [file, threads, result] = process.argv.slice(2)

const input = { name: file, open: () => createReadStream(file, { highWaterMark: 1 << 20 }) }

const processor = process.cpuUsage()
const start = performance.now()
const shared = await findPassagesIn([input], { threads: Number(threads) })
const seconds = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage(processor)
if (result) writeFileSync(result, JSON.stringify(shared))
console.log(
  JSON.stringify({
    seconds,
    processorSeconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    documents: shared.documents.length,
    pairs: shared.pairs.length,
    passages: shared.passages.length,
  }),
)
