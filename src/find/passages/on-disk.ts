import { type Cover, coverOf } from '../../kernel/collapse.ts'
import { blocksOf, documentAt, type Pile } from '../../kernel/pile.ts'
import { collapseStars, linkPart } from '../../kernel/reuse.ts'
import type { SeedShape } from '../../kernel/seeds.ts'
import { type Crew, inTurn } from './crew.ts'
import { LinksOnDisk } from './links-on-disk.ts'
import { readNumbers, type Scratch, takeNumbers } from './scratch.ts'
import type { SearchSettings } from './settings.ts'
import type { SearchSteps } from './steps.ts'

export interface DiskOptions {
  readonly crew: Crew<SearchSteps>
  readonly settings: SearchSettings
  readonly scratch: Scratch
  /** Bytes that what is worked on may take in memory. */
  readonly memory: number
  /** Ranks the documents of the pile. */
  readonly rank: () => void
  /** Told which share of all is done. */
  readonly onShare: (share: number) => void
}

type Part = Uint32Array<ArrayBuffer>

/** A step under way: what it comes to is what to do with its result, in the order of the steps. */
type Step = Promise<() => void>

/** Words, and seeds, that are in memory at once, for each byte of memory allowed. */
const WORDS_A_BYTE = 1 / 64

/**
 * Finds the same stretches as `findStretches`, with the same steps, for a pile whose words lie in the list `keys` of
 * `scratch` (its own `keys` are empty). Only the words and pairs of the steps under way are in memory. This thread alone
 * reads and writes the lists.
 */
export class DiskSearch {
  private readonly pile: Pile
  private readonly options: DiskOptions
  /** Words of one step, about. */
  private readonly atOnce: number
  private readonly parts: number
  /** Where batches of documents begin, and the end of the last. */
  private readonly batches: number[]
  private readonly rows: Part[] = []
  private cut = 0

  constructor(pile: Pile, options: DiskOptions) {
    this.pile = pile
    this.options = options
    this.atOnce = Math.max(1 << 16, Math.floor((options.memory * WORDS_A_BYTE) / options.crew.ahead))
    this.parts = partsFor(pile.first[pile.first.length - 1], this.atOnce)
    this.batches = batchesOf(pile.first, this.atOnce)
  }

  /** Gives rows of `Stretches`. */
  async find(): Promise<{ rows: Part[]; cut: number }> {
    const { crew, settings } = this.options
    const work = (steps: Iterable<Step>): Promise<void> => inTurn(crew.ahead, steps)
    await work(this.seed())
    this.options.rank()
    await work(this.link())
    await work(this.lengthen())
    await work(this.linkLonger({ length: settings.longLength, window: 1 }))
    await work(this.collapse())
    await work(this.join(['main'], null, 0.7, 0.8))
    const cover = this.rows.some(rows => rows.length > 0) ? coverOf(this.pile, this.rows) : null
    await work(this.join(['rest', 'links'], cover, 0.8, 1))
    return { rows: this.rows, cut: this.cut }
  }

  /** The numbers up to `count`, and tells how much is done as they are gone through. */
  private *told(count: number, from: number, to: number): Generator<number> {
    for (let i = 0; i < count; i++) {
      yield i
      this.options.onShare(from + ((to - from) * (i + 1)) / count)
    }
  }

  private *seed(): Generator<Step> {
    const { crew, settings } = this.options
    for (const batch of this.told(this.batches.length - 1, 0, 0.2)) {
      const { pile, base } = this.loadBatch(batch)
      const documents = pile.first.length - 1
      const seeded = crew.run('seedDocuments', pile, 0, documents, settings.shape, this.parts)
      yield seeded.then(seeds => () => this.put('seeds', seeds, base))
    }
  }

  private *link(): Generator<Step> {
    const { crew, settings, scratch } = this.options
    for (const part of this.told(this.parts, 0.2, 0.4)) {
      const seeds = [takeNumbers(scratch, `seeds-${part}`)]
      const linked = crew.run('linkPart', this.pile, seeds, settings.shape, settings.longLength, this.parts)
      yield linked.then(({ links, frequent }) => () => {
        this.put('links', links, 0)
        this.dealByBatch('frequent', frequent, 1)
      })
    }
  }

  private *lengthen(): Generator<Step> {
    const { crew, settings, scratch } = this.options
    for (const batch of this.told(this.batches.length - 1, 0.4, 0.5)) {
      const frequent = takeNumbers(scratch, `frequent-${batch}`)
      if (frequent.length === 0) continue
      const { pile, base } = this.loadBatch(batch)
      const local = frequent.map(place => place - base)
      const { shape, longLength } = settings
      const lengthened = crew.run('lengthenPart', pile, local, shape.length, longLength, this.parts)
      yield lengthened.then(longer => () => this.put('longer', longer, base))
    }
  }

  private *linkLonger(shape: SeedShape): Generator<Step> {
    for (const part of this.told(this.parts, 0.5, 0.6)) yield here(() => this.linkLongerPart(part, shape))
  }

  /** Not in another thread: whether long runs are equal has to be looked up in their words. */
  private linkLongerPart(part: number, shape: SeedShape): void {
    const { settings, scratch } = this.options
    const areEqual = (a: number, b: number, words: number): boolean => this.areEqual(a, b, words)
    const seeds = [takeNumbers(scratch, `longer-${part}`)]
    const found = linkPart(this.pile, seeds, shape, settings.longLength, this.parts, areEqual)
    this.put('links', found.links, 0)
    this.dealByBatch('stars', found.stars, 2)
  }

  private *collapse(): Generator<Step> {
    for (const batch of this.told(this.batches.length - 1, 0.6, 0.7)) {
      yield here(() => {
        const stars = takeNumbers(this.options.scratch, `stars-${batch}`)
        if (stars.length === 0) return
        const { main, rest } = collapseStars(this.pile, [stars], this.parts)
        this.put('main', main, 0)
        this.put('rest', rest, 0)
      })
    }
  }

  private *join(lists: readonly string[], cover: Cover | null, from: number, to: number): Generator<Step> {
    const { crew, settings, scratch } = this.options
    const joining = { seedLength: settings.shape.length, minWords: settings.least }
    for (const part of this.told(this.parts, from, to)) {
      const links = lists.map(list => takeNumbers(scratch, `${list}-${part}`))
      for (const piece of new LinksOnDisk(this.pile, scratch, links, cover).pieces(this.atOnce)) {
        const joined = crew.run('joinPart', piece.pile, [piece.links], joining, null)
        yield joined.then(found => () => {
          this.rows.push(piece.restored(found.rows))
          this.cut += found.cut
        })
      }
    }
  }

  /** The documents of one batch; their positions are less by `base`. */
  private loadBatch(batch: number): { pile: Pile; base: number } {
    const [from, to] = [this.batches[batch], this.batches[batch + 1]]
    const base = this.pile.first[from]
    const first = this.pile.first.slice(from, to + 1).map(position => position - base)
    const keys = readNumbers(this.options.scratch, 'keys', base, this.pile.first[to])
    const label = this.pile.label.subarray(from, to)
    return { pile: { keys, first, blocks: blocksOf(first), label, rank: label }, base }
  }

  /** Appends pairs to the lists of their parts; to seeds, whose first number is a hash, `base` is added in the second. */
  private put(list: string, parts: readonly Part[], base: number): void {
    parts.forEach((pairs, part) => {
      if (base > 0) for (let at = 1; at < pairs.length; at += 2) pairs[at] += base
      if (pairs.length > 0) this.options.scratch.append(`${list}-${part}`, pairs)
    })
  }

  /** Appends rows of `width` positions to the lists of the batches of their last. */
  private dealByBatch(list: string, rows: Part, width: 1 | 2): void {
    const lists = new Map<number, number[]>()
    for (let at = 0; at < rows.length; at += width) {
      const batch = this.batchOf(documentAt(this.pile, rows[at + width - 1]))
      const into = lists.get(batch) ?? []
      if (into.length === 0) lists.set(batch, into)
      for (let i = 0; i < width; i++) into.push(rows[at + i])
    }
    for (const [batch, numbers] of lists)
      this.options.scratch.append(`${list}-${batch}`, Uint32Array.from(numbers))
  }

  private batchOf(document: number): number {
    let low = 0
    let high = this.batches.length - 2
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.batches[middle] <= document) low = middle
      else high = middle - 1
    }
    return low
  }

  private areEqual(a: number, b: number, words: number): boolean {
    const left = readNumbers(this.options.scratch, 'keys', a, a + words)
    const right = readNumbers(this.options.scratch, 'keys', b, b + words)
    return left.every((key, i) => key === right[i])
  }
}

/** A step that this thread takes when others that wait had their turn. */
function here(work: () => void): Step {
  return new Promise(resolve => setImmediate(resolve, work))
}

/** A power of two, so that the seeds of a part are not more than `atOnce`. */
function partsFor(words: number, atOnce: number): number {
  let parts = 1
  while (parts < 256 && parts * atOnce < words) parts *= 2
  return parts
}

function batchesOf(first: Uint32Array, atOnce: number): number[] {
  const batches = [0]
  const documents = first.length - 1
  for (let d = 1; d <= documents; d++) {
    if (d === documents || first[d + 1] - first[batches[batches.length - 1]] > atOnce) batches.push(d)
  }
  return batches
}
