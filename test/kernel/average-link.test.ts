import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageLink, type ScoredPair } from '../../src/kernel/average-link.ts'

const FLOOR = -4

/** As the definition says: looks at every two clusters, and at every pair of their members, before each join. */
function naive(count: number, pairs: readonly ScoredPair[], threshold: number): number[][] {
  const scores = new Map(pairs.map(({ a, b, score }) => [`${a} ${b}`, Math.max(score, FLOOR)]))
  const scoreOf = (a: number, b: number): number => scores.get(`${Math.min(a, b)} ${Math.max(a, b)}`) ?? FLOOR
  const clusters = Array.from({ length: count }, (_, item) => [item])
  for (;;) {
    let best: [number, number] | null = null
    let highest = threshold
    clusters.forEach((one, i) => {
      clusters.slice(i + 1).forEach((other, j) => {
        const sum = one.reduce((all, a) => all + other.reduce((row, b) => row + scoreOf(a, b), 0), 0)
        const average = sum / (one.length * other.length)
        if (average > highest || (average === highest && !best)) {
          highest = average
          best = [i, i + 1 + j]
        }
      })
    })
    if (!best) return clusters.map(members => members.sort((a, b) => a - b))
    clusters[best[0]].push(...clusters.splice(best[1], 1)[0])
  }
}

/** Scores are eighths with a sum that doubles hold exactly, but averages may tie, which both break alike. */
const piles = fc.integer({ min: 1, max: 9 }).chain(count =>
  fc
    .uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.integer({ min: -40, max: 48 })), {
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
      maxLength: 30,
    })
    .map(rows => ({
      count,
      pairs: rows
        .filter(([a, b]) => a !== b)
        .map(([a, b, score]) => ({ a: Math.min(a, b), b: Math.max(a, b), score: score / 8 })),
    })),
)

describe('averageLink', () => {
  it('agrees with the definition', () => {
    fc.assert(
      fc.property(piles, ({ count, pairs }) => {
        const found = [...averageLink(count, pairs, FLOOR, 0)]
        expect(found.map(members => [...members])).toEqual(naive(count, pairs, 0))
      }),
      { seed: 7, numRuns: 2000 },
    )
  })

  it('joins scores that are no round numbers, which once came back from the floor a bit different', () => {
    expect(averageLink(2, [{ a: 0, b: 1, score: 0.1 }], -7.9, 0)).toEqual([[0, 1]])
  })

  it('lets a bad pair outweigh a good one', () => {
    const pairs = [
      { a: 0, b: 1, score: 3 },
      { a: 1, b: 2, score: 1 },
    ]
    expect(averageLink(3, pairs, FLOOR, 0)).toEqual([[0, 1], [2]])
    expect(averageLink(3, [...pairs, { a: 0, b: 2, score: -1 }], FLOOR, 0)).toEqual([[0, 1, 2]])
  })

  it('knows nothing to join in nothing', () => {
    expect(averageLink(0, [], FLOOR, 0)).toEqual([])
    expect(averageLink(2, [], FLOOR, 0)).toEqual([[0], [1]])
  })
})
