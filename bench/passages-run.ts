/**
 * One measured run, in a process of its own: `passages-run.ts FILE THREADS OPTIONS`, these as JSON. Prints a `Run` as JSON. Runs
 * what was built, since only there do threads start.
 */
import { createHash } from 'node:crypto'
import { createReadStream, writeFileSync } from 'node:fs'
import type { RunOptions } from './passages-files.ts'

const dist = new URL('../dist/', import.meta.url)
const { findPassagesIn } = (await import(
  new URL('passages.js', dist).href
)) as typeof import('../src/passages.ts')

const [file, threads, options] = process.argv.slice(2)
const { result, memory } = JSON.parse(options) as RunOptions

const input = { name: file, open: () => createReadStream(file, { highWaterMark: 1 << 20 }) }

const processor = process.cpuUsage()
const start = performance.now()
const shared = await findPassagesIn([input], { threads: Number(threads), memory })
const seconds = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage(processor)
const peakMegabytes = process.resourceUsage().maxRSS / 1024
const digest = createHash('sha256')
for (const passage of shared.passages) digest.update(JSON.stringify(passage))
if (result) writeFileSync(result, JSON.stringify(shared))
console.log(
  JSON.stringify({
    seconds,
    processorSeconds: (user + system) / 1e6,
    peakMegabytes,
    documents: shared.documents.length,
    pairs: shared.pairs.length,
    passages: shared.passages.length,
    digest: digest.digest('hex'),
  }),
)
