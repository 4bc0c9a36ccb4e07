import type { Pile } from '../../kernel/pile.ts'
import { problem, StemmaError } from '../../problems.ts'
import { scanLettersInto } from '../../text/letters.ts'
import { scanWordsInto, WordBuffer } from '../../text/words.ts'
import { pileOf } from './gather.ts'
import type { Scratch } from './scratch.ts'
import type { Unit } from './settings.ts'
import { SharedNumbers } from './shared-numbers.ts'
import type { Places } from './spans.ts'

/** What stays of some texts once their words are scanned: five bytes a word, on average. */
export interface Digest {
  /** Words of each text. */
  readonly counts: Uint32Array
  /** Their keys, end to end. */
  readonly keys: Uint32Array
  /** Where they stand, packed (see `packPlace`), end to end. */
  readonly places: Uint8Array
  /** Where in `places` each text begins. */
  readonly placesFrom: Uint32Array
}

const buffer = new WordBuffer()
let keys = new Uint32Array(1 << 16)
let packed = new Uint8Array(1 << 16)

/** What offsets count: UTF-16 code units, as in JavaScript, or Unicode code points, as in Python and in our files. */
export type OffsetUnit = 'utf-16' | 'code-points'

/** Scans the words of `texts`, or their letters. */
export function digestTexts(texts: readonly string[], unit: Unit, offsets: OffsetUnit): Digest {
  const scan = unit === 'letters' ? scanLettersInto : scanWordsInto
  const counts = new Uint32Array(texts.length)
  const placesFrom = new Uint32Array(texts.length)
  let words = 0
  let bytes = 0
  texts.forEach((text, t) => {
    const count = scan(text, buffer)
    if (offsets === 'code-points') toCodePoints(text, buffer, count)
    keys = withRoom(keys, words + count, room => new Uint32Array(room))
    packed = withRoom(packed, bytes + MOST_BYTES * count, room => new Uint8Array(room))
    keys.set(buffer.key.subarray(0, count), words)
    counts[t] = count
    placesFrom[t] = bytes
    words += count
    bytes = packPlaces(buffer, count, packed, bytes)
  })
  return { counts, keys: keys.slice(0, words), places: packed.slice(0, bytes), placesFrom }
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

function withRoom<Values extends Uint8Array | Uint32Array>(
  values: Values,
  room: number,
  make: (room: number) => Values,
): Values {
  if (values.length >= room) return values
  const grown = make(2 * room)
  grown.set(values)
  return grown
}

const LONG_GAP = 7
const LONG_WORD = 31
/** Bytes that the place of a word takes at most. */
const MOST_BYTES = 11

/**
 * Packs the places of words, mostly into a byte each: three bits for the gap before the word, five for its length. Where
 * either is too much for its bits these are all set and the number follows, seven bits a byte, the lowest first.
 */
function packPlaces({ start, end }: WordBuffer, count: number, into: Uint8Array, from: number): number {
  let to = from
  let before = 0
  for (let i = 0; i < count; i++) {
    const gap = start[i] - before
    const length = end[i] - start[i]
    before = end[i]
    into[to++] = (Math.min(gap, LONG_GAP) << 5) | Math.min(length, LONG_WORD)
    if (gap >= LONG_GAP) to = packNumber(gap, into, to)
    if (length >= LONG_WORD) to = packNumber(length, into, to)
  }
  return to
}

function packNumber(number: number, into: Uint8Array, from: number): number {
  let to = from
  let rest = number
  for (; rest > 127; rest >>>= 7) into[to++] = (rest & 127) | 128
  into[to++] = rest
  return to
}

/** Unpacks the places of `count` words. */
function unpackPlaces(bytes: Uint8Array, count: number): Places {
  const start = new Uint32Array(count)
  const end = new Uint32Array(count)
  let at = 0
  let before = 0
  const number = (): number => {
    let sum = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      sum |= (byte & 127) << shift
      if (byte < 128) return sum
    }
  }
  for (let i = 0; i < count; i++) {
    const byte = bytes[at++]
    const gap = byte >>> 5 === LONG_GAP ? number() : byte >>> 5
    const length = (byte & 31) === LONG_WORD ? number() : byte & 31
    start[i] = before + gap
    before = end[i] = start[i] + length
  }
  return { start, end }
}

/** The places of some texts: where those of each text begin in a piece of packed ones. */
interface PackedPlaces {
  readonly firstDocument: number
  readonly from: Uint32Array
  /** In memory, or its first byte and length in the list `places` of the scratch. */
  readonly piece: Uint8Array | { readonly at: number; readonly length: number }
}

/** Positions are numbers of 32 bits. */
const MOST_ON_DISK = 2 ** 32 - 1

/** Texts whose places are kept unpacked. */
const KEPT = 8

/** Texts to be compared, of which only the words are kept: in memory, or where a scratch is given there. */
export class Collection {
  readonly ids: string[] = []
  readonly series: (string | null)[] = []

  private readonly counts: number[] = []
  private readonly scratch: Scratch | null
  private readonly keys = new SharedNumbers()
  private readonly packed: PackedPlaces[] = []
  private readonly unpacked = new Map<number, Places>()

  constructor(scratch: Scratch | null = null) {
    this.scratch = scratch
  }

  /**
   * Adds texts, in order.
   * @throws {StemmaError} collection-too-large
   */
  add(texts: readonly { readonly id: string; readonly series?: string | null }[], digest: Digest): void {
    const isKept = this.scratch ? this.spill(digest, this.scratch) : this.keep(digest)
    if (!isKept) {
      const limit = (this.scratch ? MOST_ON_DISK : SharedNumbers.most).toLocaleString('en')
      throw new StemmaError(problem('collection-too-large', texts[0].id, { limit }))
    }
    texts.forEach(({ id, series }, t) => {
      this.ids.push(id)
      this.series.push(series ?? null)
      this.counts.push(digest.counts[t])
    })
  }

  private keep({ keys, places, placesFrom }: Digest): boolean {
    this.packed.push({ firstDocument: this.ids.length, from: placesFrom, piece: places })
    return this.keys.add(keys)
  }

  private spill({ keys, places, placesFrom }: Digest, scratch: Scratch): boolean {
    const piece = { at: scratch.size('places'), length: places.length }
    this.packed.push({ firstDocument: this.ids.length, from: placesFrom, piece })
    scratch.append('places', places)
    scratch.append('keys', keys)
    return scratch.size('keys') / 4 <= MOST_ON_DISK
  }

  /** The words of all texts, in memory that threads can share; without the words themselves where a scratch has them. */
  pile(): Pile {
    const first = new Uint32Array(new SharedArrayBuffer(4 * (this.ids.length + 1)))
    this.counts.forEach((count, d) => {
      first[d + 1] = first[d] + count
    })
    return pileOf(this.keys.view(), first, this.series, this.ids)
  }

  /** Where the words of a text stand in it. The latest few are kept unpacked, for the pairs that are looked up. */
  places(document: number): Places {
    const known = this.unpacked.get(document)
    if (known) return known
    const packed = this.packedOf(document)
    const places = unpackPlaces(this.bytesOf(packed, document - packed.firstDocument), this.counts[document])
    if (this.unpacked.size === KEPT) this.unpacked.delete(this.unpacked.keys().next().value!)
    this.unpacked.set(document, places)
    return places
  }

  private bytesOf({ from, piece }: PackedPlaces, text: number): Uint8Array {
    const end = text + 1 < from.length ? from[text + 1] : piece.length
    if (piece instanceof Uint8Array) return piece.subarray(from[text], end)
    return this.scratch!.read('places', piece.at + from[text], piece.at + end)
  }

  private packedOf(document: number): PackedPlaces {
    let low = 0
    let high = this.packed.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.packed[middle].firstDocument <= document) low = middle
      else high = middle - 1
    }
    return this.packed[low]
  }
}
