import { type Cover, isCovered } from '../../kernel/collapse.ts'
import { PairList } from '../../kernel/pair-list.ts'
import { blocksOf, documentAt, type Pile } from '../../kernel/pile.ts'
import { orderBy } from '../../kernel/radix.ts'
import { STRETCH } from '../../kernel/stretches.ts'
import { readNumbers, type Scratch } from './scratch.ts'

/** Links, and a pile of the documents they lie in only, in whose positions they are. */
export interface Piece {
  readonly links: Uint32Array<ArrayBuffer>
  readonly pile: Pile
  /** Rows of `Stretches` in positions of the whole pile again. */
  restored(rows: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer>
}

/** Links between documents whose words lie in the list `keys` of a scratch, but for those that `cover` makes needless. */
export class LinksOnDisk {
  private readonly pile: Pile
  private readonly scratch: Scratch
  private readonly links: PairList
  /** The documents of each link. */
  private readonly a: Uint32Array
  private readonly b: Uint32Array

  constructor(pile: Pile, scratch: Scratch, links: readonly Uint32Array[], cover: Cover | null) {
    this.pile = pile
    this.scratch = scratch
    this.links = new PairList()
    for (const list of links) {
      for (let at = 0; at < list.length; at += 2) {
        if (cover && isCovered(pile, cover, list[at], list[at + 1])) continue
        this.links.push(list[at], list[at + 1])
      }
    }
    const { data, count } = this.links
    this.a = new Uint32Array(count)
    this.b = new Uint32Array(count)
    for (let i = 0; i < count; i++) {
      this.a[i] = documentAt(pile, data[2 * i])
      this.b[i] = documentAt(pile, data[2 * i + 1])
    }
  }

  /** Cuts the links between pairs of documents, so that those of a piece have `words` words, or a few more. */
  *pieces(words: number): Generator<Piece> {
    const order = orderBy(this.links.count, [this.a, this.b])
    let documents = new Set<number>()
    let sum = 0
    let from = 0
    for (let i = 0; i < order.length; i++) {
      const [a, b] = [this.a[order[i]], this.b[order[i]]]
      const isNewPair = i > 0 && (a !== this.a[order[i - 1]] || b !== this.b[order[i - 1]])
      if (isNewPair && sum > words) {
        yield this.piece(order.subarray(from, i), documents)
        documents = new Set()
        sum = 0
        from = i
      }
      for (const document of [a, b]) {
        if (documents.has(document)) continue
        documents.add(document)
        sum += this.pile.first[document + 1] - this.pile.first[document]
      }
    }
    if (from < order.length) yield this.piece(order.subarray(from), documents)
  }

  private piece(chosen: Uint32Array, among: ReadonlySet<number>): Piece {
    const { data } = this.links
    const documents = Uint32Array.from(among).sort()
    const pile = this.load(documents)
    const shifts = new Map(Array.from(documents, (d, i) => [d, pile.first[i] - this.pile.first[d]]))
    const links = new Uint32Array(2 * chosen.length)
    chosen.forEach((link, i) => {
      links[2 * i] = data[2 * link] + shifts.get(this.a[link])!
      links[2 * i + 1] = data[2 * link + 1] + shifts.get(this.b[link])!
    })
    const { first, blocks } = pile
    const local = { first: first.slice(), blocks: blocks.slice() } // the pile may be moved to another thread
    return { links, pile, restored: rows => this.restored(rows, documents, local) }
  }

  private restored(
    rows: Uint32Array<ArrayBuffer>,
    documents: Uint32Array,
    local: Pick<Pile, 'first' | 'blocks'>,
  ): Uint32Array<ArrayBuffer> {
    for (let at = 0; at < rows.length; at += STRETCH.width) {
      const a = documentAt(local, rows[at + STRETCH.startA])
      const b = documentAt(local, rows[at + STRETCH.startB])
      const shiftA = this.pile.first[documents[a]] - local.first[a]
      const shiftB = this.pile.first[documents[b]] - local.first[b]
      rows[at + STRETCH.startA] += shiftA
      rows[at + STRETCH.endA] += shiftA
      rows[at + STRETCH.startB] += shiftB
      rows[at + STRETCH.endB] += shiftB
    }
    return rows
  }

  /** A pile of these documents only, which ascend. */
  private load(documents: Uint32Array): Pile {
    const { first: of } = this.pile
    const first = new Uint32Array(documents.length + 1)
    documents.forEach((d, i) => {
      first[i + 1] = first[i] + of[d + 1] - of[d]
    })
    const keys = new Uint32Array(first[documents.length])
    documents.forEach((d, i) => {
      keys.set(readNumbers(this.scratch, 'keys', of[d], of[d + 1]), first[i])
    })
    const label = documents.map(d => this.pile.label[d])
    const rank = documents.map(d => this.pile.rank[d])
    return { keys, first, blocks: blocksOf(first), label, rank }
  }
}
