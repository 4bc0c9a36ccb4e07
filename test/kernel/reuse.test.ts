import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverOf } from '../../src/kernel/collapse.ts'
import { documentAt, type Pile } from '../../src/kernel/pile.ts'
import { collapseStars, joinPart, lengthenPart, linkPart, seedDocuments } from '../../src/kernel/reuse.ts'
import type { SeedShape } from '../../src/kernel/seeds.ts'
import { forEachStretch } from '../../src/kernel/stretches.ts'
import { bestLocalScore, equalRuns, pileOf } from './oracles.ts'

interface Stretch {
  readonly startA: number
  readonly endA: number
  readonly startB: number
  readonly endB: number
  readonly matched: number
  readonly edits: number
}

/** All steps, over four parts. */
function stretches(pile: Pile, shape: SeedShape, minWords: number): Stretch[] {
  const list: Stretch[] = []
  const parts = [0, 1, 2, 3]
  const whole = { length: minWords, window: 1 }
  const seeds = seedDocuments(pile, 0, pile.first.length - 1, shape, 4)
  const linked = parts.map(part => linkPart(pile, [seeds[part]], shape, minWords, 4))
  const frequent = Uint32Array.from(linked.flatMap(result => [...result.frequent])).sort()
  const longer = lengthenPart(pile, frequent, shape.length, minWords, 4)
  const all = [...linked, ...parts.map(part => linkPart(pile, [longer[part]], whole, minWords, 4))]
  const { main, rest } = collapseStars(
    pile,
    all.map(result => result.stars),
    4,
  )
  const settings = { seedLength: shape.length, minWords }
  const copies = parts.map(part => joinPart(pile, [main[part]], settings, null).rows)
  const cover = coverOf(pile, copies)
  const others = parts.map(part => {
    const links = all.map(result => result.links[part])
    return joinPart(pile, [rest[part], ...links], settings, cover).rows
  })
  for (const rows of [...copies, ...others]) {
    forEachStretch(rows, (startA, endA, startB, endB, matched, edits) => {
      list.push({ startA, endA, startB, endB, matched, edits })
    })
  }
  return list.sort((i, j) => i.startA - j.startA || i.startB - j.startB)
}

/** Keys of even value, as those of whole words are. */
const words = (vocabulary: number, most: number): fc.Arbitrary<number[]> =>
  fc.array(
    fc.integer({ min: 1, max: vocabulary }).map(word => word * 2),
    { maxLength: most },
  )

const seeded = { seed: 7, numRuns: 400 }
const shapes = [
  { length: 4, window: 1 },
  { length: 5, window: 4 },
  { length: 8, window: 1 },
]

describe('stretches', () => {
  test.each(shapes)('hold every run of 8 equal words, with seeds %j', shape => {
    const piles = fc.array(words(4, 60), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(piles, documents => {
        const pile = pileOf(documents)
        const found = stretches(pile, shape, 8)
        for (const { a, b } of equalRuns(pile, 8)) {
          const held = (start: number, from: number, to: number): boolean => from <= start && start + 8 <= to
          const inA = found.filter(each => held(a, each.startA, each.endA))
          const inB = found.filter(each => held(b, each.startB, each.endB))
          expect(inA.length > 0 && inB.length > 0, `${a} ${b} ${JSON.stringify(found)}`).toBe(true)
        }
      }),
      seeded,
    )
  })

  test.each(shapes)('pair every run of 8 equal words that stands once in each, with seeds %j', shape => {
    const plant = fc.tuple(words(40, 30), words(40, 12), words(40, 30), words(40, 30), words(40, 30))
    fc.assert(
      fc.property(plant, ([before, copied, after, head, tail]) => {
        const pile = pileOf([
          [...before, ...copied, ...after],
          [...head, ...copied, ...tail],
        ])
        const found = stretches(pile, shape, 8)
        for (const { a, b } of equalRuns(pile, 8)) {
          const held = found.some(
            each => each.startA <= a && a + 8 <= each.endA && each.startB <= b && b + 8 <= each.endB,
          )
          expect(held).toBe(true)
        }
      }),
      seeded,
    )
  })

  test.each(shapes)(
    'lie within their documents, begin and end on equal words and beat no Smith-Waterman',
    shape => {
      const piles = fc.array(words(5, 70), { minLength: 2, maxLength: 3 })
      fc.assert(
        fc.property(piles, documents => {
          const pile = pileOf(documents)
          const { keys } = pile
          for (const { startA, endA, startB, endB, matched, edits } of stretches(pile, shape, 8)) {
            const [a, b] = [documentAt(pile, startA), documentAt(pile, startB)]
            expect(a).toBeLessThan(b)
            expect(documentAt(pile, endA - 1)).toBe(a)
            expect(documentAt(pile, endB - 1)).toBe(b)
            expect(keys[startA]).toBe(keys[startB])
            expect(keys[endA - 1]).toBe(keys[endB - 1])
            expect(matched).toBeGreaterThanOrEqual(8)
            expect(matched).toBeLessThanOrEqual(Math.min(endA - startA, endB - startB))
            expect(matched - edits).toBeGreaterThanOrEqual(6)
            expect(matched - edits).toBeLessThanOrEqual(bestLocalScore(documents[a], documents[b]))
          }
        }),
        seeded,
      )
    },
  )

  test('reach the best Smith-Waterman score where a passage was copied with changes', () => {
    const edit = fc.tuple(
      fc.constantFrom('change', 'add', 'remove', 'keep', 'keep', 'keep', 'keep'),
      fc.integer({ min: 500, max: 999 }),
    )
    const plant = fc.tuple(
      words(400, 20),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), edit), { maxLength: 60 }),
      words(400, 20),
    )
    fc.assert(
      fc.property(plant, words(400, 40), ([before, copied, after], head) => {
        const original = [...before, ...copied.map(([word]) => word * 2), ...after]
        const copy = copied.flatMap(([word, [kind, other]]) => {
          if (kind === 'change') return [other * 2]
          if (kind === 'add') return [word * 2, other * 2]
          return kind === 'remove' ? [] : [word * 2]
        })
        const retold = [...head, ...copy]
        const pile = pileOf([original, retold])
        const found = stretches(pile, { length: 4, window: 1 }, 8)
        const best = Math.max(0, ...found.map(({ matched, edits }) => matched - edits))
        const possible = bestLocalScore(original, retold)
        const surelyFound = equalRuns(pile, 8).length > 0
        if (surelyFound) expect(best).toBe(possible)
        else expect(best).toBeLessThanOrEqual(possible)
      }),
      seeded,
    )
  })

  test('hold every 8 words with one changed, added or removed further in, when every sequence is a seed', () => {
    const word = fc.integer({ min: 1, max: 5000 }).map(number => 2 * number)
    const run = fc.uniqueArray(word, { minLength: 8, maxLength: 8 })
    const around = fc.array(word, { maxLength: 30 })
    const change = fc.tuple(fc.constantFrom('change', 'add', 'remove'), fc.integer({ min: 2, max: 6 }))
    fc.assert(
      fc.property(run, change, around, around, around, around, ([...copied], [kind, at], a, b, c, d) => {
        const inside = kind === 'add' ? [] : [20_001 * 2]
        const other = kind === 'remove' ? [] : [20_002 * 2]
        const first = [...copied.slice(0, at), ...inside, ...copied.slice(at)]
        const second = [...copied.slice(0, at), ...other, ...copied.slice(at)]
        const pile = pileOf([
          [...a, ...first, ...b],
          [...c, ...second, ...d],
        ])
        const [fromA, fromB] = [a.length, pile.first[1] + c.length]
        const held = stretches(pile, { length: 4, window: 1 }, 8).some(
          ({ startA, endA, startB, endB }) =>
            startA <= fromA &&
            startB <= fromB &&
            endA >= fromA + first.length &&
            endB >= fromB + second.length,
        )
        expect(held).toBe(true)
      }),
      seeded,
    )
  })

  test('leave out documents with the same label', () => {
    const text = [2, 4, 6, 8, 10, 12, 14, 16, 18]
    const found = stretches(pileOf([text, text, text], [0, 0, 2]), shapes[0], 8)
    expect(found.map(({ startA, startB }) => [startA, startB])).toEqual([
      [0, 18],
      [9, 18],
    ])
  })
})

describe('words in more places than are paired', () => {
  const text = Array.from({ length: 20 }, (_, i) => 2 * i + 2)

  test.each(shapes)(
    'make a star, also where some share more than the representative has, with seeds %j',
    shape => {
      const documents = Array.from({ length: 200 }, (_, d) => {
        const own = Array.from({ length: 12 }, (_, i) => 1000 + 100 * d + 2 * i)
        const more = d % 2 === 0 ? [102, 104, 106, 108, 110, 112, 114, 116, 118] : []
        return [...own, ...text.slice(d === 0 ? 6 : 0), ...more]
      })
      const pile = pileOf(documents)
      const found = stretches(pile, shape, 8)
      expect(found.length).toBeLessThan(documents.length * 10)
      for (let d = 1; d < 200; d++) {
        const from = pile.first[d] + 12
        const to = pile.first[d + 1]
        const mine = found.flatMap(each => [
          { start: each.startA, end: each.endA },
          { start: each.startB, end: each.endB },
        ])
        const ends = mine.filter(each => documentAt(pile, each.start) === d)
        expect(Math.min(...ends.map(each => each.start))).toBe(from)
        expect(Math.max(...ends.map(each => each.end))).toBe(to)
      }
    },
  )

  test('take time that grows with the text, not with its square, in a text of one word', () => {
    const same = new Array<number>(20_000).fill(2)
    const found = stretches(pileOf([same, same]), shapes[0], 8)
    expect(found.some(each => each.endA - each.startA === 20_000)).toBe(true)
  })
})
