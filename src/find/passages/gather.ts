import { blocksOf, type Pile } from '../../kernel/pile.ts'
import { orderBy } from '../../kernel/radix.ts'
import type { Witness } from '../../text/witness.ts'

/**
 * Lays the words of all witnesses end to end, in memory that threads can share. Those of the same series, where it is
 * given, get the same label.
 */
export function gather(witnesses: readonly Witness[], seriesOf: (witness: Witness) => string | null): Pile {
  const first = new Uint32Array(new SharedArrayBuffer(4 * (witnesses.length + 1)))
  witnesses.forEach((witness, d) => {
    first[d + 1] = first[d] + witness.words.count
  })
  const keys = new Uint32Array(new SharedArrayBuffer(4 * first[witnesses.length]))
  witnesses.forEach((witness, d) => {
    keys.set(witness.words.key, first[d])
  })
  return pileOf(keys, first, witnesses.map(seriesOf))
}

/** A pile from its words, the first word of each document, and their series. Its documents are not ranked yet (`rankDocuments`). */
export function pileOf(keys: Uint32Array, first: Uint32Array, series: readonly (string | null)[]): Pile {
  return {
    keys,
    first,
    blocks: shared(blocksOf(first)),
    label: shared(labelsOf(series)),
    rank: shared(new Uint32Array(series.length)),
  }
}

/** A copy in memory that threads can share. */
export function shared(values: Uint32Array): Uint32Array {
  const copy = new Uint32Array(new SharedArrayBuffer(values.byteLength))
  copy.set(values)
  return copy
}

/** Documents of one series get the number of its first; those of none, their own. */
function labelsOf(series: readonly (string | null)[]): Uint32Array {
  const known = new Map<string, number>()
  return Uint32Array.from(series, (name, d) => {
    if (name === null) return d
    const label = known.get(name) ?? d
    known.set(name, label)
    return label
  })
}

/**
 * Ranks the documents of a pile, once it is with other threads too: the longest first, since it likely holds most of what its
 * copies share; ties by id, not by place in the list.
 */
export function rankDocuments({ first, rank }: Pile, ids: readonly string[]): void {
  const counts = new Uint32Array(ids.length)
  for (let d = 0; d < counts.length; d++) counts[d] = first[d + 1] - first[d]
  const order = orderBy(counts.length, [counts.map(count => ~count)])
  const byId = (i: number, j: number): number => (ids[i] < ids[j] ? -1 : ids[i] > ids[j] ? 1 : i - j)
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && counts[order[to]] === counts[order[from]]) to++
    if (to - from > 1) order.subarray(from, to).sort(byId)
    from = to
  }
  for (let place = 0; place < order.length; place++) rank[order[place]] = place
}
