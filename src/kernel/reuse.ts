import { Joiner, type JoinSettings } from './join.ts'
import { linkSeeds } from './links.ts'
import { PairList } from './pair-list.ts'
import { documentFinder, type Pile } from './pile.ts'
import { accumulate, sortPairs } from './radix.ts'
import { type SeedShape, sampleSeeds } from './seeds.ts'
import { Stretches } from './stretches.ts'

/** Finds the aligned stretches that documents of the pile share: seed, link, join. Ordered by document, then place. */
export function findStretches(
  pile: Pile,
  shape: SeedShape,
  minWords: number,
): { found: Stretches; cut: number } {
  const seeds = new PairList()
  for (let d = 0; d < pile.first.length - 1; d++) {
    sampleSeeds(pile.keys, pile.first[d], pile.first[d + 1], shape, seeds)
  }
  const links = byDocuments(pile, linkSeeds(pile, seeds, shape, minWords))
  return joinLinks(pile, links, { seedLength: shape.length, minWords })
}

/** Sorts links by their first document, then by their second position, and so by pair of documents. */
function byDocuments(pile: Pile, links: PairList): PairList {
  const bySecond = Object.assign(new PairList(0), {
    first: links.second,
    second: links.first,
    count: links.count,
  })
  sortPairs(bySecond)
  const documentAt = documentFinder(pile)
  const next = new Uint32Array(pile.first.length + 1)
  for (let i = 0; i < links.count; i++) next[documentAt(bySecond.second[i])]++
  accumulate(next)
  const sorted = new PairList(links.count)
  sorted.count = links.count
  for (let i = 0; i < links.count; i++) {
    const to = next[documentAt(bySecond.second[i])]++
    sorted.first[to] = bySecond.second[i]
    sorted.second[to] = bySecond.first[i]
  }
  return sorted
}

function joinLinks(pile: Pile, links: PairList, settings: JoinSettings): { found: Stretches; cut: number } {
  const found = new Stretches()
  const joiner = new Joiner(pile, settings, found)
  const documentAt = documentFinder(pile)
  const { first, second, count } = links
  for (let from = 0; from < count; ) {
    const a = documentAt(first[from])
    const b = documentAt(second[from])
    let to = from + 1
    while (
      to < count &&
      first[to] < pile.first[a + 1] &&
      first[to] >= pile.first[a] &&
      second[to] < pile.first[b + 1]
    )
      to++
    joiner.join(a, b, first, second, from, to)
    from = to
  }
  return { found, cut: joiner.cut }
}
