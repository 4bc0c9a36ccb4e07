import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { traceResult } from '../../src/report/format.ts'
import { alignWitnesses, besideIn, coverage } from '../../web/model/alignment.ts'
import { readDate } from '../../web/model/dates.ts'
import { type Difference, differences } from '../../web/model/differences.ts'
import { type Arrangement, drawStory } from '../../web/model/layout.ts'
import { unitOffsets } from '../../web/model/offsets.ts'
import { originsOf, sampledOrigins } from '../../web/model/origins.ts'
import { cutIntoBlocks, cutSpan } from '../../web/model/pieces.ts'
import { tieStory } from '../../web/model/stars.ts'
import { toCsv, toJson } from '../../web/model/tables.ts'
import { Trace } from '../../web/model/trace.ts'
import { large } from './large.ts'
import { sample } from './sample.ts'

const seeded = { seed: 11, numRuns: 300 }

describe('offsets', () => {
  it('turn code points into UTF-16, as counting them one by one does', () => {
    const characters = fc.array(fc.constantFrom('a', 'é', '𠮷', '📚', '語', '\u05d0'))
    fc.assert(
      fc.property(characters, each => {
        const at = unitOffsets(each.join(''))
        for (let point = 0; point <= each.length; point++) {
          expect(at(point)).toBe(each.slice(0, point).join('').length)
        }
      }),
      seeded,
    )
  })
})

/** `same [left out] {added} [from>to]`, so that expected differences read like the text. */
function notation(a: string, b: string, found: readonly Difference[]): string {
  return found
    .map(({ kind, a: spanA, b: spanB }) => {
      const [there, here] = [a.slice(spanA.start, spanA.end), b.slice(spanB.start, spanB.end)]
      if (kind === 'same') return here
      return kind === 'left-out' ? `[${there}]` : kind === 'added' ? `{${here}}` : `[${there}>${here}]`
    })
    .join(' ')
}

const whole = (text: string) => ({ start: 0, end: text.length })
const compare = (a: string, b: string) => notation(a, b, differences(a, whole(a), b, whole(b)))

describe('differences', () => {
  it.each([
    ['the bridge may close', 'the bridge will close', 'the bridge [may>will] close'],
    ['the bridge may close', 'the bridge close', 'the bridge [may] close'],
    ['we know', 'now we know more', '{now} we know {more}'],
    ['Closed, he said.', 'closed he said', 'closed he said'],
    ['', 'all new', '{all new}'],
    ['图书馆关闭了', '图书馆今天关闭了', '图书馆 {今天} 关闭了'],
  ])('“%s” and “%s”', (a, b, expected) => {
    expect(compare(a, b)).toBe(expected)
  })

  it('keep the most words that any alignment keeps, in their order', () => {
    const texts = fc.array(fc.constantFrom('ka', 'lo', 'mer', 'ti'), { maxLength: 14 })
    fc.assert(
      fc.property(texts, texts, (wordsA, wordsB) => {
        const [a, b] = [wordsA.join(' '), wordsB.join(' ')]
        const same = differences(a, whole(a), b, whole(b)).filter(({ kind }) => kind === 'same')
        const kept = same.flatMap(({ b: span }) => b.slice(span.start, span.end).split(' '))
        expect(kept).toEqual(same.flatMap(({ a: span }) => a.slice(span.start, span.end).split(' ')))
        expect(kept).toHaveLength(longestCommon(wordsA, wordsB))
      }),
      seeded,
    )
  })

  it('find every change in long texts, and a change of a thousand words in the middle of them', () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`)
    const changed = words.flatMap((word, i) => (i % 40 === 7 ? [`x${i}`] : i % 40 === 20 ? [] : [word]))
    changed.splice(9000, 1200, ...Array.from({ length: 1500 }, (_, i) => `y${i}`))
    const [a, b] = [words.join(' '), changed.join(' ')]
    const found = differences(a, whole(a), b, whole(b))
    expect(found.filter(({ kind }) => kind === 'left-out')).toHaveLength(469)
    expect(found.filter(({ kind }) => kind === 'changed')).toHaveLength(470)
    expect(found.reduce((sum, { a: span }) => sum + span.end - span.start, 0)).toBeGreaterThan(
      0.97 * a.length,
    )
  })

  it('show texts that have hardly anything in common as one change, in bounded work', () => {
    const a = Array.from({ length: 4000 }, (_, i) => `a${i}`).join(' ')
    const b = Array.from({ length: 4000 }, (_, i) => `b${i}`).join(' ')
    expect(differences(a, whole(a), b, whole(b)).map(({ kind }) => kind)).toEqual(['changed'])
  })
})

/** Length of a longest common subsequence, the slow sure way. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    let corner = 0
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]
      row[j] = word === b[j - 1] ? corner + 1 : Math.max(above, row[j - 1])
      corner = above
    }
  }
  return row[b.length]
}

describe('pieces', () => {
  it('cover the whole, and carry the marks that cover them', () => {
    const marks = fc.array(
      fc.tuple(fc.nat(40), fc.nat(40)).map(([x, y]) => ({ start: Math.min(x, y), end: Math.max(x, y) })),
    )
    fc.assert(
      fc.property(marks, given => {
        const pieces = cutSpan({ start: 5, end: 35 }, given)
        expect(pieces[0].start).toBe(5)
        expect(pieces.at(-1)!.end).toBe(35)
        for (const [i, piece] of pieces.entries()) {
          if (i > 0) expect(piece.start).toBe(pieces[i - 1].end)
          expect(piece.marks).toEqual(
            given.filter(mark => mark.start <= piece.start && mark.end >= piece.end),
          )
        }
      }),
      seeded,
    )
  })

  it('follow a mark over several lines', () => {
    const blocks = cutIntoBlocks('one\n\ntwo\nthree', [{ start: 2, end: 10 }])
    expect(
      blocks.map(({ pieces }) => pieces.map(({ start, end, marks }) => [start, end, marks.length])),
    ).toEqual([
      [
        [0, 2, 0],
        [2, 3, 1],
      ],
      [[5, 8, 1]],
      [
        [9, 10, 1],
        [10, 14, 0],
      ],
    ])
  })
})

describe('an alignment', () => {
  const trace = new Trace(sample)
  const matches = alignWitnesses(trace, 'council/statement.txt', 'roundup.txt')

  it('tells what was moved by the least of it', () => {
    expect(matches.map(({ passage, moved }) => `${passage.id}${moved ? ' moved' : ''}`)).toEqual([
      'p1',
      'p2',
      'p4 moved',
    ])
  })

  it('joins a quote that both tell where no passage covers it', () => {
    const quotesAlone = new Trace({ ...sample, passages: [] })
    const [match, ...others] = alignWitnesses(quotesAlone, 'council/statement.txt', 'mirror/opinion.html')
    expect(others).toEqual([])
    const { text } = quotesAlone.witness('mirror/opinion.html')!.document
    expect(text.slice(match.b.start, match.b.end)).toMatch(/^We will have to replace/)
    expect(match.passage.spans).toHaveLength(7)
  })

  it('finds the place beside a place, and never runs backward', () => {
    const lengths = ['council/statement.txt', 'roundup.txt'].map(
      id => trace.witness(id)!.document.text.length,
    )
    const still = matches.filter(match => !match.moved)
    for (const { a, b } of still) expect(besideIn(still, lengths[0], lengths[1], a.start)).toBe(b.start)
    let before = 0
    for (let offset = 0; offset <= lengths[0]; offset += 7) {
      const beside = besideIn(still, lengths[0], lengths[1], offset)
      expect(beside).toBeGreaterThanOrEqual(before)
      before = beside
    }
    expect(besideIn(still, lengths[0], lengths[1], lengths[0])).toBe(lengths[1])
  })

  it('counts overlapping spans once', () => {
    const spans = [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
      { start: 8, end: 9 },
    ]
    expect(coverage(spans, 10)).toBeCloseTo(0.7)
  })
})

describe('the origins of a text', () => {
  const trace = new Trace(sample)

  it('cover it from end to end, also when sampled', () => {
    const { text } = trace.witness('courier/lampshade.html')!.document
    const origins = originsOf(trace, 'courier/lampshade.html')
    for (const some of [origins, sampledOrigins(origins, 4)]) {
      expect(some[0].start).toBe(0)
      expect(some.at(-1)!.end).toBe(text.length)
      for (let i = 1; i < some.length; i++) expect(some[i].start).toBe(some[i - 1].end)
    }
    expect(sampledOrigins(origins, 4).length).toBeLessThanOrEqual(4)
  })

  it('name the most probable parent that holds the words', () => {
    const parents = originsOf(trace, 'mirror/lampshade.html').map(({ parent }) => parent)
    expect(new Set(parents)).toEqual(new Set([null, 'courier/lampshade.html']))
  })
})

const sizes = { knot: { width: 100, height: 40 }, label: { width: 40, height: 20 } }

describe('the drawing of a story', () => {
  const trace = new Trace(sample)
  const [story] = sample.stories

  it('sets parents above children and earlier days above later ones', () => {
    const { knots, ties, days } = drawStory(trace, tieStory(story), sizes, { by: 'time' })
    const top = new Map(knots.map(({ id, y }) => [id, y]))
    for (const { from, to } of ties) expect(top.get(from)!).toBeLessThan(top.get(to)!)
    expect(days.map(({ first }) => first)).toEqual([
      '2024-03-04',
      '2024-03-05',
      '2024-03-06',
      '2024-03-07',
      '2024-03-10',
    ])
    expect(days.map(({ top: y }) => y)).toEqual(days.map(({ top: y }) => y).sort((a, b) => a - b))
  })

  it('sets one without a date below its parent that has none either but a dated child', () => {
    const [a, b, c] = story.documents
    const [edge] = story.lineage.edges
    const line = (parent: string, child: string) => ({ ...edge, parent, child })
    const told = {
      ...story,
      documents: [a, b, c],
      lineage: {
        edges: [line('lost', a), line('lost', b), line(b, c)],
        roots: ['lost'],
        missing: [{ id: 'lost', children: [a, b], why: '' }],
      },
    }
    const documents = sample.documents.map(each => (each.id === a ? each : { ...each, published: null }))
    const { knots } = drawStory(new Trace({ ...sample, documents, stories: [told] }), tieStory(told), sizes, {
      by: 'time',
    })
    const top = (id: string) => knots.find(knot => knot.id === id)!.y
    expect(top('lost')).toBeLessThan(top(b))
    expect(top(b)).toBeLessThan(top(c))
  })

  it('lets no two witnesses overlap, large or small, in either order', () => {
    const big = large({ documents: 300, words: 20, longest: 20, passages: 2 })
    const arrangements = [
      { by: 'time' },
      { by: 'descent' },
      { by: 'descent', abreast: 7 },
      { by: 'descent', abreast: 2 },
    ] as const
    for (const [result, arrangement] of [sample, big].flatMap(one =>
      arrangements.map(how => [one, how] as const),
    )) {
      const { knots } = drawStory(new Trace(result), tieStory(result.stories[0]), sizes, arrangement)
      for (const a of knots) {
        for (const b of knots) {
          if (a !== b) expect(Math.abs(a.x - b.x) >= 100 || Math.abs(a.y - b.y) >= 40).toBe(true)
        }
      }
    }
  })

  it('parts a layer that is too broad into rows, parents still above children', () => {
    const big = large({ documents: 300, words: 20, longest: 20, passages: 2 })
    const drawn = (arrangement: Arrangement) =>
      drawStory(new Trace(big), tieStory(big.stories[0]), sizes, arrangement)
    const { knots, ties, width } = drawn({ by: 'descent', abreast: 5 })
    expect(width).toBeLessThan(drawn({ by: 'descent' }).width * 0.95)
    const top = new Map(knots.map(({ id, y }) => [id, y]))
    for (const { from, to } of ties) expect(top.get(from)!).toBeLessThan(top.get(to)!)
    const abreast = new Map<number, number>()
    for (const y of top.values()) abreast.set(y, (abreast.get(y) ?? 0) + 1)
    expect(Math.max(...abreast.values())).toBeLessThanOrEqual(5)
  })

  it('draws a child that is dated before its parent, and a circle, without falling over', () => {
    const { documents, lineage } = story
    const [edge] = lineage.edges
    const edges = [
      { ...edge, parent: documents[4], child: documents[1] },
      { ...edge, parent: documents[1], child: documents[4] },
      { ...edge, parent: documents[2], child: documents[0] },
    ]
    const odd = { ...story, lineage: { edges, roots: [], missing: [] } }
    const turned = new Trace({ ...sample, stories: [odd] })
    for (const arrangement of [{ by: 'time' }, { by: 'descent' }, { by: 'descent', abreast: 1 }] as const) {
      const { knots, ties } = drawStory(turned, tieStory(odd), sizes, arrangement)
      expect(knots).toHaveLength(documents.length)
      expect(ties).toHaveLength(3)
      expect(ties.flatMap(({ points }) => points).every(({ x, y }) => Number.isFinite(x + y))).toBe(true)
    }
  })

  it('gathers a large story, yet always draws the chosen witness and its line', () => {
    const big = large({ documents: 500, words: 10, longest: 10, passages: 2 })
    const [tale] = big.stories
    const knots = tieStory(tale, ['pile/0321.txt']).knots
    expect(knots.length).toBeLessThan(80)
    expect(knots.some(({ id, kind }) => id === 'pile/0321.txt' && kind === 'witness')).toBe(true)
    expect(knots.flatMap(({ members }) => members).sort()).toEqual([...tale.documents].sort())
  })
})

describe('tables', () => {
  const table = {
    name: 't',
    columns: ['a', 'b'],
    rows: [
      ['=1+1', 2],
      ['say "x", y', null],
      [' @SUM', -3],
    ],
  }

  it('leave as CSV that quotes what it must and runs nothing', () => {
    expect(toCsv(table)).toBe(`\uFEFFa,b\r\n'=1+1,2\r\n"say ""x"", y",\r\n' @SUM,-3\r\n`)
  })

  it('leave as JSON by column', () => {
    expect(JSON.parse(toJson(table))[0]).toEqual({ a: '=1+1', b: 2 })
  })
})

describe('the sample', () => {
  it('is a result like any other', () => {
    expect(traceResult.parse(sample)).toEqual(sample)
    expect(traceResult.safeParse(large({ documents: 5, words: 50, longest: 50, passages: 3 })).success).toBe(
      true,
    )
  })
})

describe('small things', () => {
  it('a date is told as precisely as it is known, in the clock it was written in', () => {
    const date = (value: string, precision: 'year' | 'month' | 'day' | 'minute') =>
      readDate({ value, precision, from: 'metadata', span: null }, 'en-GB')
    expect(date('2024', 'year')).toBe('2024')
    expect(date('2024-03', 'month')).toBe('March 2024')
    expect(date('2024-03-04', 'day')).toBe('4 Mar 2024')
    expect(date('2024-03-04T23:30:00-08:00', 'minute')).toBe('4 Mar 2024, 23:30')
  })
})
