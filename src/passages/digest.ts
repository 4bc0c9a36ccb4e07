import type { Unit } from '../find/passages/settings.ts'
import type { Problem, ProblemCode } from '../problems.ts'
import { readBareRecord } from '../read/bare-record.ts'
import { type Lines, recordsOf } from '../read/json-lines.ts'
import { ProblemSink } from '../read/reading.ts'
import { scanLettersInto } from '../text/letters.ts'
import { scanWordsInto, WordBuffer } from '../text/words.ts'
import { MOST_BYTES, packPlaces } from './places.ts'

/** What stays of some texts once their words are scanned: five bytes a word, on average. */
export interface Digest {
  /** Words of each text. */
  readonly counts: Uint32Array
  /** Their keys, end to end. */
  readonly keys: Uint32Array<ArrayBuffer>
  /** Where they stand, packed (`packPlaces`), end to end. */
  readonly places: Uint8Array
  /** Where in `places` each block begins (`BLOCK`), those of one text after another. */
  readonly blocksFrom: Uint32Array
}

/** What stays of the texts in some lines of a file, and what was wrong with the lines. */
export interface LinesDigest extends Digest {
  readonly ids: readonly string[]
  readonly series: readonly (string | null)[]
  readonly problems: readonly Problem[]
  /** How many more there were of each code. */
  readonly untold: readonly (readonly [ProblemCode, number])[]
  /** The memory of the lines, to be used again. */
  readonly spent: ArrayBuffer | null
}

/** What offsets count: UTF-16 code units, as in JavaScript, or Unicode code points, as in Python and in our files. */
export type OffsetUnit = 'utf-16' | 'code-points'

/** How texts are scanned. */
export interface Scanning {
  readonly unit: Unit
  readonly offsets: OffsetUnit
}

/** Scans the words of `texts`, or their letters. The keys are put into `room` if there is enough. */
export function digestTexts(texts: readonly string[], scanning: Scanning, room: ArrayBuffer): Digest {
  digester.clear()
  for (const text of texts) digester.add(text, scanning)
  return digester.digest(room)
}

/** Parses lines of a JSON Lines file and scans the texts in them. */
export function digestLines(lines: Lines, scanning: Scanning, room: ArrayBuffer): LinesDigest {
  digester.clear()
  const sink = new ProblemSink(lines.name)
  const ids: string[] = []
  const series: (string | null)[] = []
  const problems: Problem[] = []
  for (const found of recordsOf(lines, sink)) {
    if (found.kind === 'problem') problems.push(found.problem)
    if (found.kind !== 'record') continue
    const { bare, told } = readBareRecord(found, { seriesField: lines.seriesField, problems: sink })
    for (const reading of told) if (reading.kind === 'problem') problems.push(reading.problem)
    ids.push(bare.id)
    series.push(bare.series)
    digester.add(bare.text, scanning)
  }
  const spent = lines.bytes?.buffer ?? null
  return { ...digester.digest(room), ids, series, problems, untold: sink.untold(), spent }
}

/** Scans one text after another into lists that grow. */
class Digester {
  private readonly buffer = new WordBuffer()
  private counts: number[] = []
  private blocksFrom: number[] = []
  private keys = new Uint32Array(1 << 16)
  private packed = new Uint8Array(1 << 16)
  private words = 0
  private bytes = 0

  add(text: string, { unit, offsets }: Scanning): void {
    const { buffer } = this
    const count = unit === 'letters' ? scanLettersInto(text, buffer) : scanWordsInto(text, buffer)
    if (offsets === 'code-points') toCodePoints(text, buffer, count)
    this.makeRoom(count)
    this.keys.set(buffer.key.subarray(0, count), this.words)
    this.counts.push(count)
    this.words += count
    this.bytes = packPlaces(buffer, count, this.packed, this.bytes, this.blocksFrom)
  }

  /** What was added since it was cleared, in memory of its own; the keys in `room` if there is enough. */
  digest(room: ArrayBuffer): Digest {
    return {
      counts: new Uint32Array(this.counts),
      keys: putInto(room, this.keys.subarray(0, this.words)),
      places: this.packed.slice(0, this.bytes),
      blocksFrom: new Uint32Array(this.blocksFrom),
    }
  }

  clear(): void {
    this.counts = []
    this.blocksFrom = []
    this.words = 0
    this.bytes = 0
  }

  private makeRoom(count: number): void {
    const words = this.words + count
    if (words > this.keys.length) {
      const keys = new Uint32Array(2 * words)
      keys.set(this.keys)
      this.keys = keys
    }
    const bytes = this.bytes + MOST_BYTES * count
    if (bytes > this.packed.length) {
      const packed = new Uint8Array(2 * bytes)
      packed.set(this.packed)
      this.packed = packed
    }
  }
}

const digester = new Digester()

function putInto(room: ArrayBuffer, keys: Uint32Array): Uint32Array<ArrayBuffer> {
  const into = keys.byteLength <= room.byteLength ? room : new ArrayBuffer(keys.byteLength)
  const copy = new Uint32Array(into, 0, keys.length)
  copy.set(keys)
  return copy
}

/** Counts each pair of surrogates once. */
function toCodePoints(text: string, { start, end }: WordBuffer, count: number): void {
  if (!/[\uD800-\uDBFF]/.test(text)) return
  let pairs = 0
  let at = 0
  const countUpTo = (offset: number): number => {
    for (; at < offset; at++) if (text.codePointAt(at)! > 0xffff) pairs++
    return offset - pairs
  }
  for (let i = 0; i < count; i++) {
    start[i] = countUpTo(start[i])
    end[i] = countUpTo(end[i])
  }
}
