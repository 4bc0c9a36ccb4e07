import { pileOf } from '../find/passages/gather.ts'
import type { Scratch } from '../find/passages/scratch.ts'
import type { Places } from '../find/passages/spans.ts'
import type { Pile } from '../kernel/pile.ts'
import { problem, StemmaError } from '../problems.ts'
import type { Digest } from './digest.ts'
import { PlacesReader } from './places.ts'
import { SharedNumbers } from './shared-numbers.ts'

/** What some texts are called, and which series they belong to. */
export interface Names {
  readonly ids: readonly string[]
  readonly series: readonly (string | null)[]
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

/** Texts to be compared, of which only the words are kept: in memory, or where a scratch is given there. */
export class Collection {
  readonly ids: string[] = []
  readonly series: (string | null)[] = []

  private readonly counts: number[] = []
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
    }
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

  /** Where the first `count` words of a text stand in it; until those of another are asked for. */
  places(document: number, count: number): Places {
    const packed = this.packedOf(document)
    const bytes = this.bytesOf(packed, document - packed.firstDocument)
    return this.reader.read(bytes, count)
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
