import { type Cover, coverOf, isCovered } from '../../kernel/collapse.ts'
import { PairList } from '../../kernel/pair-list.ts'
import { blocksOf, documentAt, type Pile } from '../../kernel/pile.ts'
import { collapseStars, joinPart, lengthenPart, linkPart, seedDocuments } from '../../kernel/reuse.ts'
import type { SeedShape } from '../../kernel/seeds.ts'
import { STRETCH } from '../../kernel/stretches.ts'
import { readNumbers, type Scratch, takeNumbers } from './scratch.ts'
import type { SearchSettings } from './settings.ts'

type Part = Uint32Array<ArrayBuffer>

/** Words, and seeds, that are in memory at once, for each byte of memory allowed. */
const WORDS_A_BYTE = 1 / 64

/**
 * Finds the same stretches as `findStretches`, with the same steps, for a pile whose words lie in the list `keys` of
 * `scratch` (its own `keys` are empty). Only the words and pairs of one part are in memory at a time.
 */
export class DiskSearch {
  private readonly pile: Pile
  private readonly scratch: Scratch
  private readonly settings: SearchSettings
  private readonly parts: number
  /** Where batches of documents begin, and the end of the last. */
  private readonly batches: number[]

  constructor(pile: Pile, scratch: Scratch, settings: SearchSettings, memory: number) {
    this.pile = pile
    this.scratch = scratch
    this.settings = settings
    const atOnce = Math.max(1 << 16, Math.floor(memory * WORDS_A_BYTE))
    this.parts = partsFor(pile.first[pile.first.length - 1], atOnce)
    this.batches = batchesOf(pile.first, atOnce)
  }

  /** Gives rows of `Stretches`. Lets other work in between parts; `onShare` is told which share of all is done. */
  async find(onShare: (share: number) => void): Promise<{ rows: Part[]; cut: number }> {
    const { shape, longLength } = this.settings
    await this.each(this.batches.length - 1, onShare, 0, 0.2, batch => this.seed(batch))
    await this.each(this.parts, onShare, 0.2, 0.4, part => this.link('seeds', part, shape))
    await this.each(this.batches.length - 1, onShare, 0.4, 0.5, batch => this.lengthen(batch))
    await this.each(this.parts, onShare, 0.5, 0.6, part =>
      this.link('longer', part, { length: longLength, window: 1 }),
    )
    await this.each(this.batches.length - 1, onShare, 0.6, 0.7, batch => this.collapse(batch))
    const copies = await this.join(['main'], null, onShare, 0.7, 0.8)
    const cover = copies.rows.some(rows => rows.length > 0) ? coverOf(this.pile, copies.rows) : null
    const others = await this.join(['rest', 'links'], cover, onShare, 0.8, 1)
    return { rows: [...copies.rows, ...others.rows], cut: copies.cut + others.cut }
  }

  private async each(
    count: number,
    onShare: (share: number) => void,
    from: number,
    to: number,
    work: (i: number) => void,
  ): Promise<void> {
    for (let i = 0; i < count; i++) {
      work(i)
      onShare(from + ((to - from) * (i + 1)) / count)
      await new Promise<void>(resume => setImmediate(resume))
    }
  }

  private seed(batch: number): void {
    const { pile, base } = this.loadBatch(batch)
    const seeds = seedDocuments(pile, 0, pile.first.length - 1, this.settings.shape, this.parts)
    this.put('seeds', seeds, base)
  }

  private link(list: 'seeds' | 'longer', part: number, shape: SeedShape): void {
    const seeds = takeNumbers(this.scratch, `${list}-${part}`)
    const { links, stars, frequent } = linkPart(
      this.pile,
      [seeds],
      shape,
      this.settings.longLength,
      this.parts,
      (a, b, words) => this.areEqual(a, b, words),
    )
    this.put('links', links, 0)
    this.dealByBatch('stars', stars, 2)
    this.dealByBatch('frequent', frequent, 1)
  }

  private lengthen(batch: number): void {
    const frequent = takeNumbers(this.scratch, `frequent-${batch}`)
    if (frequent.length === 0) return
    const { pile, base } = this.loadBatch(batch)
    const local = frequent.map(place => place - base).sort()
    const { shape, longLength } = this.settings
    this.put('longer', lengthenPart(pile, local, shape.length, longLength, this.parts), base)
  }

  private collapse(batch: number): void {
    const stars = takeNumbers(this.scratch, `stars-${batch}`)
    if (stars.length === 0) return
    const { main, rest } = collapseStars(this.pile, [stars], this.parts)
    this.put('main', main, 0)
    this.put('rest', rest, 0)
  }

  private async join(
    lists: readonly string[],
    cover: Cover | null,
    onShare: (share: number) => void,
    from: number,
    to: number,
  ): Promise<{ rows: Part[]; cut: number }> {
    const rows: Part[] = []
    let cut = 0
    await this.each(this.parts, onShare, from, to, part => {
      const links = PairList.of(lists.map(list => takeNumbers(this.scratch, `${list}-${part}`)))
      const found = this.joinLinks(links, cover)
      rows.push(found.rows)
      cut += found.cut
    })
    return { rows, cut }
  }

  /** Joins links with the words of their documents only in memory, as a small pile of its own. */
  private joinLinks(links: PairList, cover: Cover | null): { rows: Part; cut: number } {
    const kept = new PairList(links.count)
    const needed = new Set<number>()
    for (let at = 0; at < 2 * links.count; at += 2) {
      const [a, b] = [links.data[at], links.data[at + 1]]
      if (cover && isCovered(this.pile, cover, a, b)) continue
      kept.push(a, b)
      needed.add(documentAt(this.pile, a)).add(documentAt(this.pile, b))
    }
    const documents = Uint32Array.from(needed).sort()
    const small = this.load(documents)
    const local = new Map(Array.from(documents, (document, i) => [document, i]))
    for (let at = 0; at < 2 * kept.count; at++) {
      const document = documentAt(this.pile, kept.data[at])
      kept.data[at] += small.first[local.get(document)!] - this.pile.first[document]
    }
    const joining = { seedLength: this.settings.shape.length, minWords: this.settings.least }
    const { rows, cut } = joinPart(small, [kept.trimmed()], joining, null)
    for (let i = 0; i < rows.length; i++) {
      if (i % STRETCH.width > STRETCH.endB) continue
      const isEnd = i % STRETCH.width === STRETCH.endA || i % STRETCH.width === STRETCH.endB
      const d = documentAt(small, isEnd ? rows[i] - 1 : rows[i])
      rows[i] += this.pile.first[documents[d]] - small.first[d]
    }
    return { rows, cut }
  }

  /** A pile of these documents only, which ascend. */
  private load(documents: Uint32Array): Pile {
    const first = new Uint32Array(documents.length + 1)
    documents.forEach((d, i) => {
      first[i + 1] = first[i] + this.pile.first[d + 1] - this.pile.first[d]
    })
    const keys = new Uint32Array(first[documents.length])
    documents.forEach((d, i) => {
      keys.set(readNumbers(this.scratch, 'keys', this.pile.first[d], this.pile.first[d + 1]), first[i])
    })
    const label = documents.map(d => this.pile.label[d])
    const rank = documents.map(d => this.pile.rank[d])
    return { keys, first, blocks: blocksOf(first), label, rank }
  }

  /** The documents of one batch; their positions are less by `base`. */
  private loadBatch(batch: number): { pile: Pile; base: number } {
    const [from, to] = [this.batches[batch], this.batches[batch + 1]]
    const base = this.pile.first[from]
    const first = this.pile.first.slice(from, to + 1).map(position => position - base)
    const keys = readNumbers(this.scratch, 'keys', base, this.pile.first[to])
    const label = this.pile.label.subarray(from, to)
    return { pile: { keys, first, blocks: blocksOf(first), label, rank: label }, base }
  }

  /** Appends pairs to the lists of their parts; to seeds, whose first number is a hash, `base` is added in the second. */
  private put(list: string, parts: readonly Part[], base: number): void {
    parts.forEach((pairs, part) => {
      if (base > 0) for (let at = 1; at < pairs.length; at += 2) pairs[at] += base
      if (pairs.length > 0) this.scratch.append(`${list}-${part}`, pairs)
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
    for (const [batch, numbers] of lists) this.scratch.append(`${list}-${batch}`, Uint32Array.from(numbers))
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
    const left = readNumbers(this.scratch, 'keys', a, a + words)
    const right = readNumbers(this.scratch, 'keys', b, b + words)
    return left.every((key, i) => key === right[i])
  }
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
