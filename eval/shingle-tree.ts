import { scanWords } from '../src/text/words.ts'

/** The usual way to a tree without dates: a minimum spanning tree on the Jaccard distance of word shingles (Prim). */
export function shingleTree(texts: readonly string[], size: number): [number, number][] {
  const shingles = texts.map(text => shinglesOf(text, size))
  const distances = shingles.map(a => shingles.map(b => distance(a, b)))
  const tree: [number, number][] = []
  const inside = [0]
  const outside = new Set(texts.keys())
  outside.delete(0)
  while (outside.size > 0) {
    let best: [number, number] = [-1, -1]
    let least = Infinity
    for (const from of inside) {
      for (const to of outside) {
        if (distances[from][to] >= least) continue
        least = distances[from][to]
        best = [from, to]
      }
    }
    tree.push(best)
    inside.push(best[1])
    outside.delete(best[1])
  }
  return tree
}

function shinglesOf(text: string, size: number): Set<string> {
  const { key, count } = scanWords(text)
  return new Set(
    Array.from({ length: Math.max(0, count - size + 1) }, (_, i) => key.slice(i, i + size).join(' ')),
  )
}

function distance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const shingle of a) if (b.has(shingle)) shared++
  return 1 - shared / Math.max(1, a.size + b.size - shared)
}
