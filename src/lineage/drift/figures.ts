import { dimensionOf, figuresAgree } from '../../find/figures/agreement.ts'
import type { DriftChange, Figure } from '../../find/findings.ts'
import type { Matched } from './matching.ts'
import type { Statement } from './statements.ts'

/** Words beside a figure that show what it counts. */
const BESIDE = 5
/** They must tell this much on both sides, in nats. */
const LEAST = 3

/** Figures of the same thing that cannot both be right. A figure that agrees with any other stays where it is. */
export function compareFigures({ a, b, inB }: Matched): readonly DriftChange[] {
  const open = (own: readonly Figure[], others: readonly Figure[]): Figure[] =>
    own.filter(figure => !others.some(other => isSameKind(figure, other) && figuresAgree(figure, other)))
  const left = open(a.figures, b.figures)
  const right = open(b.figures, a.figures)
  const pairs = left.flatMap(from =>
    right
      .filter(to => isSameKind(from, to))
      .map(to => ({ from, to, shared: sharedBeside(a, b, inB, from, to) })),
  )
  pairs.sort((x, y) => y.shared - x.shared || x.from.start - y.from.start || x.to.start - y.to.start)
  const used = new Set<Figure>()
  const changes: DriftChange[] = []
  for (const { from, to, shared } of pairs) {
    if (shared < LEAST || used.has(from) || used.has(to)) continue
    used.add(from)
    used.add(to)
    changes.push({ type: 'figure-changed', from: placeOf(from), to: placeOf(to) })
  }
  return changes
}

function placeOf({ document, start, end }: Figure): { document: number; start: number; end: number } {
  return { document, start, end }
}

/** Of one dimension; a bare number may count what the other names. */
function isSameKind(a: Figure, b: Figure): boolean {
  if (dimensionOf(a) === dimensionOf(b)) return true
  return a.kind === 'count' && b.kind === 'count' && (a.unit === null || b.unit === null)
}

/** What the matched words tell that stand beside both figures. */
function sharedBeside(a: Statement, b: Statement, inB: readonly number[], from: Figure, to: Figure): number {
  const left = wordsOf(a, from)
  const right = wordsOf(b, to)
  let sum = 0
  for (let at = Math.max(0, left.first - BESIDE); at < Math.min(inB.length, left.last + BESIDE); at++) {
    const other = inB[at]
    if (other >= right.first - BESIDE && other < right.last + BESIDE) sum += a.weight(at)
  }
  return sum
}

/** The words of a figure, as places in its statement. */
function wordsOf({ text, from }: Statement, { start, end }: Figure): { first: number; last: number } {
  return { first: text.prose.wordAt(start) - from, last: text.prose.wordAt(end) - from }
}
