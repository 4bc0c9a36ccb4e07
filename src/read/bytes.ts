/** A stream of bytes whose beginning was looked at. `all` still yields everything, the beginning included. */
export interface Peeked {
  readonly head: Uint8Array
  /** Whether `head` is all there is. */
  readonly complete: boolean
  readonly all: AsyncIterable<Uint8Array>
}

/** Raised when a source holds more than one document may; `limit` is in bytes. */
export class TooLargeError extends Error {
  readonly limit: number

  constructor(limit: number) {
    super(`more than ${limit} bytes`)
    this.name = 'TooLargeError'
    this.limit = limit
  }
}

export function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}

/** Reads until at least `size` bytes are known or the source ends. Closing `all` closes the source. */
export async function peek(source: AsyncIterable<Uint8Array>, size: number): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let length = 0
  let complete = false
  while (length < size && !complete) {
    const next = await iterator.next()
    if (next.done) complete = true
    else {
      chunks.push(next.value)
      length += next.value.length
    }
  }
  const whole = chunks.length === 0 ? new Uint8Array(0) : concatenate(chunks)
  const head = whole.subarray(0, size)
  return { head, complete: complete && whole.length <= size, all: resume(whole, iterator) }
}

/** The largest piece handed on, so that a source which is one huge buffer is still read bit by bit. */
const PIECE = 1 << 22

function* pieces(chunk: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < chunk.length; from += PIECE) yield chunk.subarray(from, from + PIECE)
}

async function* resume(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces(first)
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield* pieces(next.value)
  } finally {
    await rest.return?.()
  }
}

/** All bytes of `source` in one piece; throws `TooLargeError` as soon as they are more than `limit`. */
export async function collect(source: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of source) {
    length += chunk.length
    if (length > limit) throw new TooLargeError(limit)
    chunks.push(chunk)
  }
  return chunks.length === 0 ? new Uint8Array(0) : concatenate(chunks)
}

/** A size for people, in the units that `--max-size` takes: "64 MB". */
export function sizeName(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB']
  let value = bytes
  let unit = 0
  for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000
  return `${Math.round(value * 10) / 10} ${units[unit]}`
}
