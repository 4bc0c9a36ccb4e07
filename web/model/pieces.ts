import type { Span } from './trace.ts'

/** A stretch of text that the same marks cover from end to end. */
export interface Piece<Mark extends Span> extends Span {
  /** In the order given. */
  readonly marks: readonly Mark[]
}

/** One paragraph: a line of the text, cut where marks begin or end. */
export interface Block<Mark extends Span> extends Span {
  readonly pieces: readonly Piece<Mark>[]
}

/** Cuts `text` into its lines and each line into pieces by `marks`, which may overlap. Blank lines are left out. */
export function cutIntoBlocks<Mark extends Span>(text: string, marks: readonly Mark[]): Block<Mark>[] {
  const waiting = [...marks].filter(mark => mark.end > mark.start).sort((a, b) => a.start - b.start)
  const blocks: Block<Mark>[] = []
  let open: Mark[] = []
  let next = 0
  for (const line of linesOf(text)) {
    open = open.filter(mark => mark.end > line.start)
    while (next < waiting.length && waiting[next].start < line.end) {
      if (waiting[next].end > line.start) open.push(waiting[next])
      next++
    }
    blocks.push({ ...line, pieces: cutSpan(line, open) })
  }
  return blocks
}

/** The lines of a text that hold more than blanks. */
export function* linesOf(text: string): Generator<Span> {
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    if (match[0].trim() !== '') yield { start: match.index, end: match.index + match[0].length }
  }
}

/** Cuts one stretch into pieces by `marks`, which may overlap. */
export function cutSpan<Mark extends Span>(whole: Span, marks: readonly Mark[]): Piece<Mark>[] {
  const cuts = new Set([whole.start, whole.end])
  for (const { start, end } of marks) {
    if (start > whole.start && start < whole.end) cuts.add(start)
    if (end < whole.end && end > whole.start) cuts.add(end)
  }
  const edges = [...cuts].sort((a, b) => a - b)
  const inOrder = marks.map((mark, order) => ({ mark, order })).sort((a, b) => a.mark.start - b.mark.start)
  const pieces: Piece<Mark>[] = []
  let open: typeof inOrder = []
  let next = 0
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i], edges[i + 1]]
    open = open.filter(({ mark }) => mark.end > start)
    for (; next < inOrder.length && inOrder[next].mark.start <= start; next++) {
      if (inOrder[next].mark.end > start) open.push(inOrder[next])
    }
    pieces.push({ start, end, marks: [...open].sort((a, b) => a.order - b.order).map(({ mark }) => mark) })
  }
  return pieces
}
