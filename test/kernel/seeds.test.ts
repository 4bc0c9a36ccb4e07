import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PairList } from '../../src/kernel/pair-list.ts'
import { hashRuns, type SeedShape, sampleSeeds } from '../../src/kernel/seeds.ts'

const settings = { seed: 5, numRuns: 500 }
const text = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 60 })

function seedsOf(words: readonly number[], shape: SeedShape, before = 0): { hash: number; at: number }[] {
  const keys = Uint32Array.from([...new Array(before).fill(9), ...words])
  const seeds = new PairList(1)
  sampleSeeds(keys, before, keys.length, shape, seeds)
  return Array.from({ length: seeds.count }, (_, i) => ({
    hash: seeds.data[2 * i],
    at: seeds.data[2 * i + 1] - before,
  }))
}

describe('seeds', () => {
  test.each([
    { length: 5, window: 4 },
    { length: 4, window: 1 },
    { length: 3, window: 6 },
  ])('of %j stand in every run of length + window - 1 words, the same wherever it stands', shape => {
    const span = shape.length + shape.window - 1
    const run = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: span, maxLength: span })
    fc.assert(
      fc.property(text, run, text, text, text, (a, common, b, c, d) => {
        const inside = (seeds: { hash: number; at: number }[], from: number): string[] =>
          seeds
            .filter(({ at }) => at >= from && at + shape.length <= from + span)
            .map(({ hash, at }) => `${hash} ${at - from}`)
        const left = inside(seedsOf([...a, ...common, ...b], shape), a.length)
        const right = new Set(inside(seedsOf([...c, ...common, ...d], shape), c.length))
        expect(left.some(seed => right.has(seed))).toBe(true)
      }),
      settings,
    )
  })

  test('are all that no sequence in some window of sequences is less than', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 6 }), (words, window) => {
        const all = seedsOf(words, { length: 3, window: 1 })
        const isLeast = ({ hash }: { hash: number }, i: number): boolean =>
          all.some((_, from) => {
            const inWindow = all.slice(from, from + window)
            return (
              inWindow.length === window &&
              from <= i &&
              i < from + window &&
              inWindow.every(other => other.hash >= hash)
            )
          })
        expect(seedsOf(words, { length: 3, window })).toEqual(all.filter(isLeast))
      }),
      settings,
    )
  })

  test('do not depend on where in the pile a document stands', () => {
    fc.assert(
      fc.property(text, words => {
        const shape = { length: 5, window: 4 }
        expect(seedsOf(words, shape, 1000)).toEqual(seedsOf(words, shape))
      }),
      settings,
    )
  })

  test('are some two in five of all sequences of a text without repetition', () => {
    const words = Array.from({ length: 10_000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0)
    const share = seedsOf(words, { length: 5, window: 4 }).length / words.length
    expect(share).toBeGreaterThan(0.38)
    expect(share).toBeLessThan(0.42)
  })

  test('of a document with too few words are none', () => {
    expect(seedsOf([1, 2, 3, 4, 5, 6, 7], { length: 5, window: 4 })).toEqual([])
  })
})

test('hashes of runs are equal for equal runs, and roll as if each were hashed anew', () => {
  fc.assert(
    fc.property(text, words => {
      const keys = Uint32Array.from(words)
      const rolled = new Uint32Array(Math.max(0, keys.length - 3))
      hashRuns(keys, 0, keys.length, 4, rolled)
      rolled.forEach((hash, at) => {
        const anew = new Uint32Array(1)
        hashRuns(keys.slice(at, at + 4), 0, 4, 4, anew)
        expect(hash).toBe(anew[0])
      })
    }),
    settings,
  )
})
