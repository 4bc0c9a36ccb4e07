import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { increasingPairs } from '../../src/kernel/increasing-pairs.ts'
import { alignAll } from '../../src/kernel/multiple-alignment.ts'

const UNLIKE = () => 0
const sequence = fc.array(fc.nat(12), { maxLength: 30 }).map(tokens => Int32Array.from(tokens))

/** A column a line: the tokens of the sequences in it, "-" where one has none. */
function shown(texts: readonly string[], likeness = UNLIKE as (a: number, b: number) => number): string[] {
  const words = [...new Set(texts.join(' ').split(' '))]
  const sequences = texts.map(text => Int32Array.from(text.split(' '), word => words.indexOf(word)))
  const { columns, cells } = alignAll(sequences, [...texts.keys()], likeness)
  return Array.from({ length: columns }, (_, column) =>
    cells.map((row, i) => (row[column] < 0 ? '-' : words[sequences[i][row[column]]])).join(' '),
  )
}

describe('alignAll', () => {
  it.each([
    [
      ['a b c', 'a b c'],
      ['a a', 'b b', 'c c'],
    ],
    [
      ['a b c', 'a x c'],
      ['a a', 'b x', 'c c'],
    ],
    [
      ['a b c d e', 'a e'],
      ['a a', 'b -', 'c -', 'd -', 'e e'],
    ],
    [
      ['a b c', 'a c', 'a y c'],
      ['a a a', 'b - y', 'c c c'],
    ],
    [
      ['the ring it said', 'the said', 'the gold ring it said'],
      ['the the the', '- - gold', 'ring - ring', 'it - it', 'said said said'],
    ],
  ])('lays %j side by side', (texts, wanted) => {
    expect(shown(texts)).toEqual(wanted)
  })

  it('puts words that are alike in one column', () => {
    // "ring" is the second word met and "rinc" the fourth.
    const likeness = (a: number, b: number) => Number(a + b === 4)
    expect(shown(['a ring b', 'a rinc of b'], likeness)).toContain('ring rinc')
  })

  it('keeps every token once and in order, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(sequence, { minLength: 1, maxLength: 5 }), sequences => {
        const { columns, cells } = alignAll(sequences, [...sequences.keys()].reverse(), UNLIKE)
        cells.forEach((row, i) => {
          expect(row).toHaveLength(columns)
          expect([...row].filter(at => at >= 0)).toEqual([...sequences[i].keys()])
        })
        for (let column = 0; column < columns; column++) {
          expect(cells.some(row => row[column] >= 0)).toBe(true)
        }
      }),
      { seed: 9, numRuns: 150 },
    )
  })

  it('finds all of a text again in what a scribe left of it, long as it may be', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 200, maxLength: 400 }), kept => {
        const whole = Int32Array.from(kept, (_, i) => i % 97)
        const part = whole.filter((_, i) => kept[i])
        const { cells } = alignAll([whole, part], [0, 1], UNLIKE)
        const equal = cells[0].filter(
          (at, column) => at >= 0 && cells[1][column] >= 0 && whole[at] === part[cells[1][column]],
        )
        expect(equal.length).toBe(part.length)
      }),
      { seed: 10, numRuns: 20 },
    )
  })
})

describe('increasingPairs', () => {
  it('finds as many pairs as any choice of what stands once in both', () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const once = (list: Int32Array, token: number) => list.filter(one => one === token).length === 1
        const pairs = [...a.keys()].filter(i => once(a, a[i]) && once(b, a[i])).map(i => b.indexOf(a[i]))
        const longest = (from: number, least: number): number =>
          pairs
            .slice(from)
            .reduce((most, at, i) => (at > least ? Math.max(most, 1 + longest(from + i + 1, at)) : most), 0)
        const found = increasingPairs(a, b, 1)
        expect(found).toHaveLength(longest(0, -1))
        for (const [i, j] of found) expect(a[i]).toBe(b[j])
      }),
      { seed: 11, numRuns: 150 },
    )
  })
})
