import { type Input, read } from '../src/read/read.ts'

const words = (
  'the river bridge was closed overnight after engineers of the council found a crack in one of its oldest piers and ' +
  'drivers were sent around by the ferry road until morning when they began work that residents had asked for with patience'
).split(' ')
const DOCUMENTS = 200
const BYTES = 64 * 1024 * 1024
const PIECE = 1 << 18

/** Lines of JSON with texts of about `size` characters each, from a fixed seed. */
function linesOf(size: number): Buffer {
  let state = 7
  const next = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % limit
  }
  const sentence = (): string => {
    const chosen = Array.from({ length: 16 + next(12) }, () => words[next(words.length)]!)
    return `${chosen[0]![0]!.toUpperCase()}${chosen[0]!.slice(1)} ${chosen.slice(1).join(' ')}.`
  }
  const text = (): string => {
    let written = sentence()
    while (written.length < size) written += (next(3) === 0 ? '\n\n' : ' ') + sentence()
    return written
  }
  const records = Array.from({ length: DOCUMENTS }, (_, id) => ({
    id: `d${id}`,
    date: '2024-03-03',
    text: text(),
  }))
  return Buffer.from(`${records.map(record => JSON.stringify(record)).join('\n')}\n`)
}

function repeated(block: Buffer): Input {
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let sent = 0; sent < BYTES; sent += block.length) {
      for (let from = 0; from < block.length; from += PIECE) yield block.subarray(from, from + PIECE)
    }
  }
  return { name: 'bench.jsonl', open }
}

interface Timed {
  readonly documents: number
  readonly characters: number
  readonly speed: number
}

async function timed(run: () => Promise<Omit<Timed, 'speed'>>, bytes: number): Promise<Timed> {
  const before = process.cpuUsage()
  const counted = await run()
  const { user, system } = process.cpuUsage(before)
  return { ...counted, speed: bytes / (user + system) }
}

/** The least any reader does: the same lines split and parsed, and nothing more. */
async function parseAlone(input: Input): Promise<Omit<Timed, 'speed'>> {
  let documents = 0
  let characters = 0
  let rest = ''
  for await (const piece of input.open()) {
    const lines = (rest + Buffer.from(piece).toString('utf8')).split('\n')
    rest = lines.pop()!
    for (const line of lines) {
      documents++
      characters += JSON.parse(line).text.length
    }
  }
  return { documents, characters }
}

async function readAlone(input: Input): Promise<Omit<Timed, 'speed'>> {
  let documents = 0
  let characters = 0
  for await (const reading of read(input)) {
    if (reading.kind === 'problem') throw new Error(reading.problem.message)
    documents++
    characters += reading.document.text.length
  }
  return { documents, characters }
}

/** Megabytes a second of processor time for JSON Lines, beside parsing alone in the same run. */
export async function measure(): Promise<string> {
  const lines = ['JSON Lines, MB per second of processor time (parsing alone | reading | ratio)']
  for (const size of [1000, 4000, 16000]) {
    const block = linesOf(size)
    const bytes = Math.ceil(BYTES / block.length) * block.length
    const input = repeated(block)
    await timed(() => readAlone(input), bytes)
    const parsing = await timed(() => parseAlone(input), bytes)
    const reading = await timed(() => readAlone(input), bytes)
    if (reading.documents !== parsing.documents || reading.characters !== parsing.characters) {
      throw new Error(`read ${reading.documents} documents of ${parsing.documents}`)
    }
    const ratio = (parsing.speed / reading.speed).toFixed(1)
    lines.push(`${size} characters: ${parsing.speed.toFixed(0)} | ${reading.speed.toFixed(0)} | ${ratio}`)
  }
  return lines.join('\n')
}
