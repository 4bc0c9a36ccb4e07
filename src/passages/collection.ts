import { pileOf } from '../find/passages/gather.ts'
import type { Scratch } from '../find/passages/scratch.ts'
import type { PlacesFrom } from '../find/passages/spans.ts'
import type { Pile } from '../kernel/pile.ts'
import { problem, StemmaError } from '../problems.ts'
import type { Digest } from './digest.ts'
import { BLOCK, PlacesReader } from './places.ts'
import { SharedNumbers } from './shared-numbers.ts'

/** What some texts are called, and which series they belong to. */
export interface Names {
  readonly ids: readonly string[]
  readonly series: readonly (string | null)[]
}

/** The places of some texts: where each block of them begins in a piece of packed ones. */
interface PackedPlaces {
  readonly firstDocument: number
  /** How many blocks there are before these. */
  readonly firstBlock: number
  readonly from: Uint32Array
  /** In memory, or its first byte and length in the list `places` of the scratch. */
  readonly piece: Uint8Array | { readonly at: number; readonly length: number }
}

/** Positions are numbers of 32 bits. */
const MOST_ON_DISK = 2 ** 32 - 1

/** Texts to be compared, of which only the words are kept: in memory, or where a scratch is given there. */
export class Collection {
  readonly ids: string[] = []
  readonly series: (string | null)[] = []

  private readonly counts: number[] = []
  /** How many blocks of places there are before each text. */
  private readonly blocksBefore: number[] = []
  private blocks = 0
  private readonly scratch: Scratch | null
  private readonly keys = new SharedNumbers()
  private readonly packed: PackedPlaces[] = []
  private readonly reader = new PlacesReader()

  constructor(scratch: Scratch | null = null) {
    this.scratch = scratch
  }

  /** Texts so far. */
  get size(): number {
    return this.ids.length
  }

  /**
   * Adds texts, in order.
   * @throws {StemmaError} collection-too-large
   */
  add({ ids, series }: Names, digest: Digest): void {
    if (ids.length === 0) return
    const isKept = this.scratch ? this.spill(digest, this.scratch) : this.keep(digest)
    if (!isKept) {
      const limit = (this.scratch ? MOST_ON_DISK : SharedNumbers.most).toLocaleString('en')
      throw new StemmaError(problem('collection-too-large', ids[0], { limit }))
    }
    for (let t = 0; t < ids.length; t++) {
      this.ids.push(ids[t])
      this.series.push(series[t])
      this.counts.push(digest.counts[t])
      this.blocksBefore.push(this.blocks)
      this.blocks += Math.ceil(digest.counts[t] / BLOCK)
    }
  }

  private keep({ keys, places, blocksFrom }: Digest): boolean {
    this.pack(blocksFrom, places)
    return this.keys.add(keys)
  }

  private spill({ keys, places, blocksFrom }: Digest, scratch: Scratch): boolean {
    this.pack(blocksFrom, { at: scratch.size('places'), length: places.length })
    scratch.append('places', places)
    scratch.append('keys', keys)
    return scratch.size('keys') / 4 <= MOST_ON_DISK
  }

  private pack(from: Uint32Array, piece: PackedPlaces['piece']): void {
    this.packed.push({ firstDocument: this.ids.length, firstBlock: this.blocks, from, piece })
  }

  /** The words of all texts, not ranked yet, in memory that threads can share; without the words themselves where a scratch has them. */
  pile(): Pile {
    const first = new Uint32Array(new SharedArrayBuffer(4 * (this.ids.length + 1)))
    for (let d = 0; d < this.counts.length; d++) first[d + 1] = first[d] + this.counts[d]
    return pileOf(this.keys.view(), first, this.series)
  }

  /** Where words `from` up to `to` of a text stand in it, and some before them; until others are asked for. */
  places(document: number, from: number, to: number): PlacesFrom {
    const packed = this.packedOf(document)
    const block = Math.floor(from / BLOCK)
    const before = this.blocksBefore[document] - packed.firstBlock
    const bytes = this.bytesOf(packed, before + block, before + Math.ceil(to / BLOCK))
    const first = block * BLOCK
    return { first, places: this.reader.read(bytes, to - first) }
  }

  private bytesOf({ from, piece }: PackedPlaces, first: number, end: number): Uint8Array {
    const start = from[first]
    const limit = end < from.length ? from[end] : piece.length
    if (piece instanceof Uint8Array) return piece.subarray(start, limit)
    return this.scratch!.read('places', piece.at + start, piece.at + limit)
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
