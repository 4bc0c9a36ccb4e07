import type { Match } from './alignment.ts'
import { type Difference, differences } from './differences.ts'
import type { Span } from './trace.ts'

/** What a stretch of one side of a comparison is marked for. */
export interface SideMark extends Span {
  readonly kind: 'match' | 'moved' | 'only' | 'changed'
  /** Which match it belongs to. */
  readonly match: number
}

export type SideName = 'a' | 'b'

/** Both sides of the matches, and inside them the words that differ, each match compared when it is first shown. */
export class Comparison {
  readonly matches: readonly Match[]
  readonly #texts: Readonly<Record<SideName, string>>
  readonly #withWords: boolean
  readonly #found: (readonly Difference[] | undefined)[] = []

  constructor(a: string, b: string, matches: readonly Match[], withWords: boolean) {
    this.matches = matches
    this.#texts = { a, b }
    this.#withWords = withWords
  }

  /** The words of a match compared. */
  differences(match: number): readonly Difference[] {
    const { a, b } = this.matches[match]
    this.#found[match] ??= differences(this.#texts.a, a, this.#texts.b, b)
    return this.#found[match]
  }

  /** The marks that lie, at least in part, within a stretch of one side. Words that one match has in both differ in none. */
  marksIn(side: SideName, stretch: Span): readonly SideMark[] {
    const marks: SideMark[] = []
    const same: Span[] = []
    const differing: SideMark[] = []
    for (const [match, found] of this.matches.entries()) {
      if (!overlap(found[side], stretch)) continue
      marks.push({ ...found[side], kind: found.moved ? 'moved' : 'match', match })
      for (const difference of this.#withWords ? this.differences(match) : []) {
        if (!overlap(difference[side], stretch)) continue
        const kind = wordKind(difference)
        if (kind) differing.push({ ...difference[side], kind, match })
        else same.push(difference[side])
      }
    }
    return [...marks, ...without(differing, same)]
  }
}

/** What is left of the marks where the spans are taken out of them. */
function without(marks: readonly SideMark[], spans: readonly Span[]): SideMark[] {
  const taken = [...spans].sort((x, y) => x.start - y.start || y.end - x.end)
  let first = 0
  return [...marks]
    .sort((x, y) => x.start - y.start)
    .flatMap(mark => {
      while (first < taken.length && taken[first].end <= mark.start) first++
      const left: SideMark[] = []
      let from = mark.start
      for (let at = first; at < taken.length && taken[at].start < mark.end; at++) {
        if (taken[at].start > from) left.push({ ...mark, start: from, end: taken[at].start })
        from = Math.max(from, taken[at].end)
      }
      return from < mark.end ? [...left, { ...mark, start: from }] : left
    })
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start

function wordKind({ kind }: Difference): 'only' | 'changed' | null {
  if (kind === 'same') return null
  return kind === 'changed' ? 'changed' : 'only'
}
