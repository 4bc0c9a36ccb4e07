import { blocksOf, type Pile } from '../../kernel/pile.ts'
import type { Witness } from '../../text/witness.ts'

/** Lays the words of all witnesses end to end. Those of the same series, where it is given, get the same label. */
export function gather(witnesses: readonly Witness[], seriesOf: (witness: Witness) => string | null): Pile {
  const first = new Uint32Array(witnesses.length + 1)
  witnesses.forEach((witness, d) => {
    first[d + 1] = first[d] + witness.words.count
  })
  const keys = new Uint32Array(first[witnesses.length])
  witnesses.forEach((witness, d) => {
    keys.set(witness.words.key, first[d])
  })
  return { keys, first, blocks: blocksOf(first), label: labels(witnesses, seriesOf), rank: ranks(witnesses) }
}

function labels(witnesses: readonly Witness[], seriesOf: (witness: Witness) => string | null): Uint32Array {
  const known = new Map<string, number>()
  return Uint32Array.from(witnesses, (witness, d) => {
    const series = seriesOf(witness)
    if (series === null) return d
    if (!known.has(series)) known.set(series, d)
    return known.get(series)!
  })
}

/** The longest first, since it likely holds most of what its copies share; ties by id, not by place in the list. */
function ranks(witnesses: readonly Witness[]): Uint32Array {
  const order = witnesses.map((_, d) => d)
  order.sort((i, j) => {
    const [left, right] = [witnesses[i], witnesses[j]]
    if (left.words.count !== right.words.count) return right.words.count - left.words.count
    return left.document.id < right.document.id ? -1 : 1
  })
  const rank = new Uint32Array(order.length)
  order.forEach((d, place) => {
    rank[d] = place
  })
  return rank
}
