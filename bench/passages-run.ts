/**
 * One measured run, in a process of its own: `passages-run.ts FILE THREADS`. Prints a `Run` as JSON. Runs what was built,
 * since only there do threads start.
 */
import { createReadStream, writeFileSync } from 'node:fs'

const dist = new URL('../dist/', import.meta.url)
const { findPassages } = (await import(
  new URL('passages.js', dist).href
)) as typeof import('../src/passages.ts')
const { read } = (await import(new URL('read/read.js', dist).href)) as typeof import('../src/read/read.ts')

const [file, threads, result] = process.argv.slice(2)

async function* texts() {
  const input = { name: file, open: () => createReadStream(file, { highWaterMark: 1 << 20 }) }
  for await (const reading of read(input, { bare: true })) {
    if (reading.kind === 'document') yield { id: reading.document.id, text: reading.document.text }
  }
}

const processor = process.cpuUsage()
const start = performance.now()
const shared = await findPassages(texts(), { threads: Number(threads) })
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
