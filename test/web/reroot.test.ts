import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TraceEdge } from '../../src/report/format.ts'
import { rerooted } from '../../web/model/reroot.ts'
import { foundEnds, type Knots, type Tie, tieStory } from '../../web/model/stars.ts'
import { sample } from './sample.ts'

/** Lines as `A>B 0.9`, of what was found. */
function drawn(lines: readonly string[]): Knots {
  const ties = lines.map((line): Tie => {
    const [ends, probability = '0.9'] = line.split(' ')
    const [from, to] = ends.split('>')
    const edge = { parent: from, child: to, probability: Number(probability) } as TraceEdge
    return { from, to, edges: [edge] }
  })
  const ids = [...new Set(ties.flatMap(({ from, to }) => [from, to]))].sort()
  return { knots: ids.map(id => ({ id, kind: 'witness', members: [id] })), ties }
}

/** The lines as they are drawn now, those turned round with `!`. */
function lines({ ties }: Knots): string {
  return ties.map(({ from, to, turned }) => `${from}>${to}${turned ? '!' : ''}`).join(' ')
}

/** All that can be reached going down from `root`. */
function below({ ties }: Knots, root: string): Set<string> {
  const reached = new Set([root])
  for (const at of reached) for (const { from, to } of ties) if (from === at) reached.add(to)
  return reached
}

function hasCircle(tree: Knots): boolean {
  return tree.ties.some(({ from, to }) => below(tree, to).has(from))
}

describe('a tree set on another witness', () => {
  it('turns the lines on the way to the old top, and no others', () => {
    expect(lines(rerooted(drawn(['A>B', 'B>C', 'A>D', 'B>E']), 'C'))).toBe('B>A! C>B! A>D B>E')
  })

  it('turns a line of less certainty only where it would close a circle', () => {
    expect(lines(rerooted(drawn(['A>B', 'A>C', 'B>C 0.3']), 'C'))).toBe('A>B C>A! C>B!')
    expect(lines(rerooted(drawn(['A>B', 'A>C', 'B>C 0.3']), 'B'))).toBe('B>A! A>C B>C')
  })

  it('leaves what does not hang together with it as it was, and a tree on its own top', () => {
    expect(lines(rerooted(drawn(['A>B', 'C>D']), 'B'))).toBe('B>A! C>D')
    expect(lines(rerooted(drawn(['A>B', 'B>C']), 'A'))).toBe('A>B B>C')
    expect(lines(rerooted(drawn(['A>B']), 'nothing'))).toBe('A>B')
  })

  it('stands above all it hangs together with, in any tangle, and every line is still there', () => {
    const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
    const tangle = fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 9 }),
      ),
      { minLength: 1, maxLength: 14, selector: ([a, b]) => `${a} ${b}` },
    )
    fc.assert(
      fc.property(tangle, fc.nat(6), (found, at) => {
        // Later ones draw on earlier ones, as in a lineage that was found.
        const forward = found.filter(([a, b]) => a < b)
        fc.pre(forward.length > 0)
        const tree = drawn(forward.map(([a, b, sure]) => `${ids[a]}>${ids[b]} 0.${sure}`))
        const root = tree.knots[at % tree.knots.length].id
        const turned = rerooted(tree, root)
        expect(turned.ties.map(foundEnds)).toEqual(tree.ties.map(foundEnds))
        expect(hasCircle(turned)).toBe(false)
        expect(turned.ties.filter(({ to }) => to === root)).toEqual([])
        const together = new Set([root])
        for (const id of together) {
          for (const { from, to } of tree.ties) {
            if (from === id) together.add(to)
            if (to === id) together.add(from)
          }
        }
        expect([...below(turned, root)].sort()).toEqual([...together].sort())
      }),
      { seed: 5, numRuns: 500 },
    )
  })

  it('works for a lost ancestor of the sample', () => {
    const tree = rerooted(tieStory(sample.stories[0]), 'missing-1')
    expect(tree.ties.some(({ to }) => to === 'missing-1')).toBe(false)
    expect(hasCircle(tree)).toBe(false)
  })
})
