import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignWhileSimilar, alignWhole } from '../../src/kernel/align.ts'
import { Blocks } from '../../src/kernel/blocks.ts'
import { bestPrefixScore, wholeScore } from './oracles.ts'

const words = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 })
const settings = { seed: 9, numRuns: 500 }

/** The score of an alignment that holds these runs and begins, and where asked also ends, at the corners. */
function scoreOf(blocks: Blocks, lengthA: number, lengthB: number, endsToo: boolean): number {
  let score = 0
  let [a, b] = [0, 0]
  for (let i = 0; i < blocks.count; i++) {
    score += blocks.length[i] - Math.max(blocks.a[i] - a, blocks.b[i] - b)
    a = blocks.a[i] + blocks.length[i]
    b = blocks.b[i] + blocks.length[i]
  }
  return endsToo ? score - Math.max(lengthA - a, lengthB - b) : score
}

function expectSound(blocks: Blocks, a: readonly number[], b: readonly number[]): void {
  let [beforeA, beforeB] = [0, 0]
  for (let i = 0; i < blocks.count; i++) {
    expect(blocks.a[i]).toBeGreaterThanOrEqual(beforeA)
    expect(blocks.b[i]).toBeGreaterThanOrEqual(beforeB)
    beforeA = blocks.a[i] + blocks.length[i]
    beforeB = blocks.b[i] + blocks.length[i]
    expect(a.slice(blocks.a[i], beforeA)).toEqual(b.slice(blocks.b[i], beforeB))
  }
}

function corner(a: readonly number[], b: readonly number[], backward = false) {
  const keys = Uint32Array.from([...a, ...b])
  const at = backward ? { a: a.length, b: a.length + b.length } : { a: 0, b: a.length }
  return { keys, ...at, lengthA: a.length, lengthB: b.length, backward }
}

/** Positions in B counted from its beginning. */
function local(blocks: Blocks, lengthA: number): Blocks {
  for (let i = 0; i < blocks.count; i++) blocks.b[i] -= lengthA
  return blocks
}

describe('alignment', () => {
  test('of the whole reaches the best score there is', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const blocks = new Blocks()
        alignWhole(corner(a, b), blocks)
        local(blocks, a.length)
        expectSound(blocks, a, b)
        expect(scoreOf(blocks, a.length, b.length, true)).toBe(wholeScore(a, b))
      }),
      settings,
    )
  })

  test('from a corner reaches the best score there is when nothing is dropped', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const blocks = new Blocks()
        alignWhileSimilar(corner(a, b), 200, blocks)
        local(blocks, a.length)
        expectSound(blocks, a, b)
        expect(scoreOf(blocks, 0, 0, false)).toBe(bestPrefixScore(a, b))
      }),
      settings,
    )
  })

  test('backward is the mirror of forward', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [forward, backward] = [new Blocks(), new Blocks()]
        alignWhileSimilar(corner(a, b), 200, forward)
        alignWhileSimilar(corner([...a].reverse(), [...b].reverse(), true), 200, backward)
        expectSound(local(backward, a.length), [...a].reverse(), [...b].reverse())
        expect(backward.matched()).toBe(forward.matched())
      }),
      settings,
    )
  })

  test('is given up where too many words in a row differ', () => {
    const [a, b] = [
      [1, 2, 3, 9, 9, 9, 9, 4, 5, 6, 7, 8, 1, 2],
      [1, 2, 3, 8, 8, 8, 8, 4, 5, 6, 7, 8, 1, 2],
    ]
    const matched = (drop: number): number => {
      const blocks = new Blocks()
      alignWhileSimilar(corner(a, b), drop, blocks)
      return blocks.matched()
    }
    expect([matched(4), matched(5)]).toEqual([3, 10])
  })
})
