import { documentAt, type Pile } from '../../kernel/pile.ts'

type Positions = Uint32Array<ArrayBuffer>

/**
 * Deals positions by ranges of documents of about as many words, `size` positions to each if they lie evenly: what is done around
 * those of one does not overlap what is done around others. The ranges ascend, the positions in each are in no order.
 */
export function dealByRange(pile: Pile, lists: readonly Positions[], size: number): Positions[] {
  const count = lists.reduce((sum, list) => sum + list.length, 0)
  const ranges = new Ranges(pile, Math.ceil(count / size))
  for (const list of lists) ranges.count(list)
  return ranges.deal(lists).filter(positions => positions.length > 0)
}

class Ranges {
  private readonly width: number
  /** Where each range begins, and the end of the last. */
  private readonly begins: Float64Array
  private readonly sizes: Uint32Array

  constructor(pile: Pile, ranges: number) {
    const words = pile.keys.length
    this.width = Math.ceil(words / ranges)
    this.sizes = new Uint32Array(ranges)
    this.begins = new Float64Array(ranges + 1).fill(words)
    for (let range = 0; range * this.width < words && range < ranges; range++) {
      this.begins[range] = pile.first[documentAt(pile, range * this.width)]
    }
  }

  count(positions: Positions): void {
    for (let i = 0; i < positions.length; i++) this.sizes[this.rangeOf(positions[i])]++
  }

  /** The positions of each range, in no order. To be called once, when all were counted. */
  deal(lists: readonly Positions[]): Positions[] {
    const dealt = Array.from(this.sizes, size => new Uint32Array(size))
    for (const list of lists) this.dealOut(list, dealt)
    return dealt
  }

  private dealOut(positions: Positions, dealt: readonly Positions[]): void {
    for (let i = 0; i < positions.length; i++) {
      const range = this.rangeOf(positions[i])
      dealt[range][--this.sizes[range]] = positions[i]
    }
  }

  /** A range begins with the document around its first word, so that before a document's end the next may have begun. */
  private rangeOf(position: number): number {
    let range = Math.floor(position / this.width)
    while (position >= this.begins[range + 1]) range++
    return range
  }
}
