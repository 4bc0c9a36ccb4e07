import { isAscii, isUtf8 } from 'node:buffer'
import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)

/** For what is not Unicode; loaded only then. */
const iconv = (): typeof import('iconv-lite') => load('iconv-lite')
const chardet = (): typeof import('chardet') => load('chardet')

/** How bytes stand for characters, and how we know. */
export interface Encoding {
  /** A name that iconv-lite knows: `utf-8`, `utf-16le`, `windows-1252`… */
  readonly name: string
  /** Bytes of the byte order mark to skip. */
  readonly mark: number
  /** False when nothing but the look of the bytes says so. */
  readonly certain: boolean
}

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** How many characters had to be replaced by U+FFFD. */
  readonly damaged: number
}

const marks: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** How much of a file the guess looks at, in bytes. */
const SAMPLE = 1 << 16

function encoding(name: string, certain: boolean, mark = 0): Encoding {
  return { name, mark, certain }
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  for (const [name, mark] of marks) {
    if (mark.every((byte, i) => bytes[i] === byte)) return encoding(name, true, mark.length)
  }
  return null
}

/** UTF-16 without a mark: in Latin text every other byte is NUL, and hardly any of the rest. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 8) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.4 && even < half * 0.02) return encoding('utf-16le', false)
  if (even > half * 0.4 && odd < half * 0.02) return encoding('utf-16be', false)
  return null
}

/** Leaves out a character cut at the end of a sample, so that the cut is not taken for damage. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back)
  }
  return bytes
}

/** Whether most bytes beyond ASCII form valid UTF-8: then it is UTF-8 with damage, not another encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
  let good = 0
  let bad = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) bad++
    else if (unit > 0x7f) good++
  }
  return good > bad * 2
}

function guess(bytes: Uint8Array): Encoding {
  if (mostlyUtf8(bytes)) return encoding('utf-8', false)
  for (const match of chardet().analyse(bytes)) {
    if (match.confidence < 30 || /^UTF-|^ASCII/i.test(match.name) || !iconv().encodingExists(match.name))
      continue
    // The Windows sets extend the ISO ones and are what is meant on the web (WHATWG Encoding Standard).
    return encoding(match.name === 'ISO-8859-1' ? 'windows-1252' : match.name.toLowerCase(), false)
  }
  return encoding('windows-1252', false)
}

/** The charset an HTML page declares in its first 1024 bytes (HTML standard, "prescan a byte stream"). */
function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  const name = /<meta[^>]{0,300}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:-]{2,40})/i
    .exec(start)?.[1]
    ?.toLowerCase()
  if (!name || !iconv().encodingExists(name) || name.startsWith('utf-')) return null
  return encoding(/^(iso-?8859-1|latin-?1|ascii|us-ascii)$/.test(name) ? 'windows-1252' : name, true)
}

/**
 * Tells how the beginning of a file is encoded: by its mark, as valid UTF-8, as its HTML declares, by its look.
 * `complete` says that `bytes` are the whole file.
 */
export function detectEncoding(bytes: Uint8Array, complete: boolean): Encoding {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes)
  if (marked) return marked
  if (isUtf8(complete ? bytes : wholeCharacters(bytes))) return encoding('utf-8', true)
  return declaredEncoding(bytes) ?? guess(bytes.subarray(0, SAMPLE))
}

function countDamage(text: string): number {
  let count = 0
  for (let i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) count++
  return count
}

/** UTF-8 known to be valid, as text; much faster than the general way when it is all ASCII. */
function decodeUtf8(bytes: Buffer): string {
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8')
}

/** Turns the whole of a file into text, without its byte order mark. */
export function decode(bytes: Uint8Array): Decoded {
  const found = detectEncoding(bytes, true)
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + found.mark, bytes.length - found.mark)
  if (found.name === 'utf-8' && isUtf8(body)) return { text: decodeUtf8(body), encoding: found, damaged: 0 }
  const text = found.name === 'utf-8' ? body.toString('utf8') : iconv().decode(body, found.name)
  return { text, encoding: found, damaged: countDamage(text) }
}

/** Rewrites a stream in `from` as UTF-8; a stream that is UTF-8 passes untouched but for its mark. */
export async function* toUtf8(source: AsyncIterable<Uint8Array>, from: Encoding): AsyncGenerator<Uint8Array> {
  let skip = from.mark
  const decoder = from.name === 'utf-8' ? null : iconv().getDecoder(from.name)
  for await (const chunk of source) {
    const bytes = chunk.subarray(skip)
    skip = Math.max(0, skip - chunk.length)
    if (bytes.length === 0) continue
    yield decoder ? Buffer.from(decoder.write(Buffer.from(bytes))) : bytes
  }
  const rest = decoder?.end()
  if (rest) yield Buffer.from(rest)
}
