import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** Raised when compressed bytes cannot be unpacked to their end. */
export class GzipError extends Error {
  override readonly name = 'GzipError'
}

const reasons: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'it ends too early',
  Z_DATA_ERROR: 'its data are damaged',
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

/**
 * Unpacks gzip (RFC 1952) as it streams, several members in a row included. What came before a damage is
 * yielded, then `GzipError` is thrown. Nothing is held beyond zlib's window, so the reader sets the limits.
 */
export async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacked = createGunzip({ chunkSize: 1 << 18 })
  pipeline(Readable.from(source, { objectMode: false }), unpacked, () => {})
  try {
    for await (const chunk of unpacked) yield chunk
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code.startsWith('Z_')) throw new GzipError(reasons[code] ?? 'its data are damaged')
    throw error
  } finally {
    unpacked.destroy()
  }
}
